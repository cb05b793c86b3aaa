import { FIELDS, type FieldName } from '../core/config.js';
import { oncePer } from '../core/once-per.js';
import { type Entity, leafAt } from './entity.js';
import { OF_ANY_ACCOUNT } from './field-table.js';
import { type Field, type Fields, mayServe } from './fields.js';
import { isPlain, type Leaf } from './leaves.js';

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
