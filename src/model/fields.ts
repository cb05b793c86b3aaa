import { FIELDS, type FieldName, perField } from '../core/config.js';
import { lastStep } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import { oncePerValue } from '../core/once-per.js';
import type { NotChecked } from '../core/rule.js';
import { looksSecret } from '../core/secret-words.js';
import type { Located } from '../core/span.js';
import { type Entity, leafAt } from './entity.js';
import { FIELD_TABLE, normalName, OF_ANY_ACCOUNT } from './field-table.js';
import { type Leaf, leafKey } from './leaves.js';

/** How it is known where a field lives, in the order in which the ways are tried. */
export type How = 'mapping' | 'schema' | 'spelling' | 'shape' | 'sibling' | 'base';

/** Where a field of an account lives, and its value there. */
export interface Field {
  readonly at: Located<string> | null;
  /** Null where it is not known where the field lives; known, and `at` null: the export left it out. */
  readonly xpath: string | null;
  readonly how: How | null;
  /** What stands there where a deployment fills in a part of it. */
  readonly open?: Located<string>;
  /** Why there is nothing to judge, where it is known what stands there or that nothing does; `at` is null then, or a guess. */
  readonly why: NotChecked | null;
}

export type Fields = Readonly<Record<FieldName, Field>>;

/** Field paths that somebody told us, `@` or not. */
export type KnownPaths = ReadonlyMap<FieldName, string>;

/** Longer values are no setting of anybody's: they are not judged, and said to be too long. */
export const MAX_VALUE = 4000;

export const NOWHERE: Field = { at: null, xpath: null, how: null, why: null };

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

/** Whether an attribute may be a field: what is called a secret is none but the secret, for values of fields are shown. */
export const mayServe = ({ xpath }: Leaf, name: FieldName): boolean => name === 'clientSecret' || !isSecret(xpath);

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

/** Whether an attribute is one of any external account, or called as a field is that holds no secret. */
export function isFamiliar(xpath: string): boolean {
  if (isSecret(xpath)) return false;
  return OF_ANY_ACCOUNT.has(leafKey(xpath)) || Object.values(SPELLINGS).some((all) => all.includes(spellingOf(xpath)));
}
