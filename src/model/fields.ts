import { FIELDS, type FieldName } from '../core/config.js';
import { looksSecret } from '../core/secret-words.js';
import type { Located } from '../core/span.js';
import { type Entity, type Leaf, leafAt, leafKey } from './entity.js';
import { FIELD_TABLE, normalName } from './field-table.js';

/** How it is known where a field lives, in the order in which the ways are tried. */
export type How = 'mapping' | 'schema' | 'spelling' | 'shape' | 'sibling';

/** Where a field of an account lives, and its value there. */
export interface Field {
  readonly at: Located<string> | null;
  /** Null where it is not known where the field lives; known, and `at` null: the export left it out. */
  readonly xpath: string | null;
  readonly how: How | null;
}

export type Fields = Readonly<Record<FieldName, Field>>;

/** Field paths that somebody told us, `@` or not. */
export type KnownPaths = ReadonlyMap<FieldName, string>;

/** Longer values are no setting of anybody's: they are not judged, and said to be too long. */
export const MAX_VALUE = 10_000;

const NOWHERE: Field = { at: null, xpath: null, how: null };

/**
 * Resolves the fields of one account: by the user's mapping, the tracked schema, the spelling, the shape of the
 * value. An attribute serves one field only, and what is called a secret serves no other field, for values of fields
 * are shown.
 */
export function resolveFields(entity: Entity, mapping: KnownPaths, schema: KnownPaths): Fields {
  const taken = new Set<Leaf>();
  const fields = Object.fromEntries(FIELDS.map((name) => [name, NOWHERE])) as Record<FieldName, Field>;
  const settle = (how: How, find: (name: FieldName) => string | Leaf | undefined) => {
    for (const name of FIELDS) {
      if (fields[name].xpath !== null) continue;
      const found = find(name);
      if (found === undefined) continue;
      const leaf = typeof found === 'string' ? leafAt(entity, found) : found;
      if (leaf && !mayServe(leaf, name)) continue;
      if (leaf) taken.add(leaf);
      fields[name] = { at: leaf ?? null, xpath: typeof found === 'string' ? found : found.xpath, how };
    }
  };
  const free = () => [...entity.leaves.values()].filter((leaf) => !taken.has(leaf));
  settle('mapping', (name) => mapping.get(name));
  settle('schema', (name) => schema.get(name));
  const spelt = bySpelling(entity);
  settle('spelling', (name) => spelt(name, taken));
  settle('shape', (name) =>
    free().find((leaf) => leaf.value.length < 2000 && mayServe(leaf, name) && FIELD_TABLE[name].shape?.test(leaf.value)),
  );
  return fields;
}

const mayServe = ({ xpath }: Leaf, name: FieldName): boolean => name === 'clientSecret' || !looksSecret(xpath.split('/').at(-1) ?? '');

function bySpelling({ leaves }: Entity): (name: FieldName, taken: ReadonlySet<Leaf>) => Leaf | undefined {
  const byName = new Map<string, Leaf[]>();
  for (const leaf of leaves.values()) {
    const name = normalName(leafKey(leaf.xpath).split('/').at(-1) ?? '');
    const same = byName.get(name);
    if (same) same.push(leaf);
    else byName.set(name, [leaf]);
  }
  return (name, taken) => {
    for (const spelling of FIELD_TABLE[name].spellings) {
      const found = (byName.get(normalName(spelling)) ?? []).filter((leaf) => !taken.has(leaf));
      if (found.length > 0) return found.find((leaf) => !leaf.xpath.includes('/')) ?? found[0];
    }
    return undefined;
  };
}

/** What one account of an estate shows about where a field lives, the others share: they are of one product. */
export function learnFromSiblings(accounts: readonly { entity: Entity; fields: Fields }[]): Fields[] {
  const known = new Map<FieldName, string>();
  for (const name of FIELDS) {
    const paths = new Set(accounts.map(({ fields }) => fields[name].xpath).filter((xpath) => xpath !== null));
    const [only] = paths;
    if (paths.size === 1 && only !== undefined) known.set(name, only);
  }
  return accounts.map(({ entity, fields }) => {
    const learned = FIELDS.map((name): [FieldName, Field] => {
      const xpath = known.get(name);
      if (fields[name].xpath !== null || xpath === undefined) return [name, fields[name]];
      return [name, { at: leafAt(entity, xpath) ?? null, xpath, how: 'sibling' }];
    });
    return Object.fromEntries(learned) as unknown as Fields;
  });
}
