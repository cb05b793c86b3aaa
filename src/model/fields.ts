import { FIELDS, type FieldName, perField } from '../core/config.js';
import { lastStep } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import { oncePer, oncePerValue } from '../core/once-per.js';
import type { NotChecked } from '../core/rule.js';
import { looksSecret } from '../core/secret-words.js';
import type { Located } from '../core/span.js';
import { type Entity, leafAt } from './entity.js';
import { FIELD_TABLE, normalName } from './field-table.js';
import { type Leaf, leafKey } from './leaves.js';

/** How it is known where a field lives, in the order in which the ways are tried. */
export type How = 'mapping' | 'schema' | 'spelling' | 'shape' | 'sibling' | 'base';

/** Where a field of an account lives, and its value there. */
export interface Field {
  readonly at: Located<string> | null;
  /** Null where it is not known where the field lives; known, and `at` null: the export left it out. */
  readonly xpath: string | null;
  readonly how: How | null;
  /** Why there is nothing to judge, where it is known what stands there or that nothing does; `at` is null then. */
  readonly why: NotChecked | null;
}

export type Fields = Readonly<Record<FieldName, Field>>;

/** Field paths that somebody told us, `@` or not. */
export type KnownPaths = ReadonlyMap<FieldName, string>;

/** Longer values are no setting of anybody's: they are not judged, and said to be too long. */
export const MAX_VALUE = 4000;

const NOWHERE: Field = { at: null, xpath: null, how: null, why: null };

/**
 * Resolves the fields of one account: by the user's mapping, the tracked schema, the spelling, the shape of the
 * value, each tried where those before found nothing on this account. What is found in none of these ways is missing
 * where the mapping or the schema says that it is. An attribute serves one field only, and what is called a secret
 * serves no other field, for values of fields are shown.
 */
export function resolveFields(entity: Entity, mapping: KnownPaths, schema: KnownPaths): Fields {
  const taken = new Set<Leaf>();
  const fields = perField(() => NOWHERE);
  const settle = (how: How, find: (name: FieldName) => Leaf | undefined, paths?: KnownPaths) => {
    for (const name of FIELDS) {
      const at = fields[name].xpath === null && find(name);
      if (!at || !mayServe(at, name)) continue;
      taken.add(at);
      fields[name] = { at, xpath: paths?.get(name) ?? at.xpath, how, why: null };
    }
  };
  const leafOf = (paths: KnownPaths, name: FieldName) => {
    const xpath = paths.get(name);
    return xpath === undefined ? undefined : leafAt(entity, xpath);
  };
  if (mapping.size > 0) settle('mapping', (name) => leafOf(mapping, name), mapping);
  const mapped = new Set(taken);
  if (schema.size > 0) settle('schema', (name) => without(mapped, leafOf(schema, name)), schema);
  const spelt = bySpelling(entity);
  settle('spelling', (name) => spelt(name, taken));
  const free = [...entity.leaves.values()].filter((leaf) => !taken.has(leaf) && leaf.value.length < 2000);
  settle('shape', (name) => {
    const { shape } = FIELD_TABLE[name];
    // Where it would be is told already.
    return shape && !mapping.has(name) && !schema.has(name)
      ? free.find((leaf) => !taken.has(leaf) && shape.test(leaf.value) && mayServe(leaf, name))
      : undefined;
  });
  for (const [how, paths] of [['mapping', mapping] as const, ['schema', schema] as const])
    for (const [name, xpath] of paths) if (fields[name].xpath === null && !leafOf(paths, name)) fields[name] = { ...NOWHERE, xpath, how };
  return fields;
}

const without = (taken: ReadonlySet<Leaf>, leaf: Leaf | undefined) => (leaf && taken.has(leaf) ? undefined : leaf);

const mayServe = ({ xpath }: Leaf, name: FieldName): boolean => name === 'clientSecret' || !isSecret(xpath);

/** Thousands of accounts have attributes of the same names. */
const MANY = 1000;

const nameIn = (xpath: string): string => leafKey(lastStep(xpath));
const spellingOf = oncePerValue((xpath) => normalName(nameIn(xpath)), MANY);
const isSecret = oncePerValue((xpath) => looksSecret(nameIn(xpath)), MANY);

const SPELLINGS = perField((name) => FIELD_TABLE[name].spellings.map(normalName));

function bySpelling({ leaves }: Entity): (name: FieldName, taken: ReadonlySet<Leaf>) => Leaf | undefined {
  const byName = grouped(leaves.values(), ({ xpath }) => spellingOf(xpath));
  return (name, taken) => {
    for (const spelling of SPELLINGS[name]) {
      const found = (byName.get(spelling) ?? []).filter((leaf) => !taken.has(leaf));
      if (found.length > 0) return found.find((leaf) => !leaf.xpath.includes('/')) ?? found[0];
    }
    return undefined;
  };
}

interface Resolved {
  readonly entity: Entity;
  readonly fields: Fields;
}

/** An account that tells where fields live. */
type Telling = Pick<Entity, 'leaves'> & Pick<Resolved, 'fields'>;

/**
 * What one account of an estate shows about where a field lives, the others share: they are of one product. One that
 * has nothing there, and something elsewhere that nobody knows, may be of another make, and have it there.
 * @param former what the base has, which tells where none of them does: a change may have taken the field away
 */
export function learnFromSiblings(accounts: readonly Resolved[], former: readonly Telling[]): Fields[] {
  const siblings = accounts.map(({ entity: { leaves }, fields }): Telling => ({ leaves, fields }));
  const learned = accounts.map(({ fields }): Record<FieldName, Field> => ({ ...fields }));
  for (const name of FIELDS) {
    const lacking = accounts.flatMap((account, at) => (account.fields[name].at === null ? [[account, at] as const] : []));
    if (lacking.length === 0) continue;
    const isFound = ({ fields }: Telling) => fields[name].at !== null;
    const how = lacking.length < accounts.length ? 'sibling' : 'base';
    const telling = how === 'sibling' ? siblings.filter(isFound) : former.filter((one) => isFound(one) && isFoundAlone(one.fields[name]));
    const [xpath = null, ...others] = new Set(telling.flatMap(({ fields }) => fields[name].xpath ?? []));
    if (xpath === null || others.length > 0) continue;
    const holdsUnknown = unknownBeside(telling);
    for (const [account, at] of lacking) {
      const leaf = leafAt(account.entity, xpath);
      const own = learned[at];
      if (own && (leaf ? mayServe(leaf, name) : own[name].xpath === null && !holdsUnknown(account, name))) {
        own[name] = { at: leaf ?? null, xpath, how, why: null };
      }
    }
  }
  return learned;
}

/** A mapping and a schema tell where they are tracked themselves. */
const isFoundAlone = ({ how }: Field): boolean => how === 'spelling' || how === 'shape';

/** Whether an account has something that serves no field, that could, and that no account has in which the field was found. */
function unknownBeside(found: readonly Telling[]): (account: Resolved, name: FieldName) => boolean {
  const familiar = new Set(OF_ANY_ACCOUNT);
  for (const { leaves } of found) for (const key of leaves.keys()) familiar.add(key);
  return ({ entity: { leaves }, fields }, name) => unknownIn({ leaves, fields }, familiar).some((leaf) => mayServe(leaf, name));
}

/** Whether an account has something that serves no field, and that could, beside what accounts of all kinds have; asked once for each field. */
export const hasUnknown = oncePer((account: Telling): boolean => unknownIn(account, OF_ANY_ACCOUNT).length > 0);

function unknownIn({ leaves, fields }: Telling, familiar: ReadonlySet<string>): Leaf[] {
  const serving = new Set(FIELDS.map((field) => fields[field].at));
  return [...leaves].flatMap(([key, leaf]) => (familiar.has(key) || serving.has(leaf) || isPlain(leaf.value) ? [] : leaf));
}

/** Numbers, dates and switches, which no field of signing in holds. */
const isPlain = (value: string): boolean => /^(?:[\d\s.:,TZ+-]*|true|false|yes|no)$/i.test(value);

/** Whether an attribute is one of any external account, or called as a field is that holds no secret. */
export function isFamiliar(xpath: string): boolean {
  if (isSecret(xpath)) return false;
  return OF_ANY_ACCOUNT.has(leafKey(xpath)) || Object.values(SPELLINGS).some((all) => all.includes(spellingOf(xpath)));
}

/** What external accounts of all kinds have. */
const OF_ANY_ACCOUNT: ReadonlySet<string> = new Set(
  'name label type active server port account password provider deliveryMode executionInstanceId id xtkschema _operation _key'.split(' '),
);
