import { countedBy } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import type { Account } from './account.js';
import { ACCOUNT_NAME } from './account-name.js';
import { isNumber, OTHER_TYPES } from './account-type.js';
import type { Estate } from './estate.js';
import { isTemplate } from './template.js';

/**
 * The type to measure an account's by where none is known: the one that production's accounts of the right name have,
 * else the one that most of them have. Null where nothing tells which of two is wrong; a type that is missing never
 * tells, for the export left out a default that is not known to be one.
 */
export const typeMeasure = ({ type }: Account, estate: Estate): Located<string> | null =>
  type && type.value !== '' ? measures(estate)[isNumber(type.value) ? 'number' : 'name'] : null;

const measures = oncePer(({ instances }: Estate) => {
  const all = instances.flatMap(({ accounts, role }) =>
    accounts.flatMap(({ name, type }) =>
      name.value === ACCOUNT_NAME && type && type.value !== '' && !isTemplate(type.value)
        ? [{ type, isProduction: role === 'production' }]
        : [],
    ),
  );
  const measure = (number: boolean): Located<string> | null => {
    const types = all.filter(({ type }) => isNumber(type.value) === number);
    if (new Set(types.map(({ type }) => type.value)).size < 2) return null;
    const found = agreed(types.filter(({ isProduction }) => isProduction)) ?? agreed(types);
    return found && !OTHER_TYPES.has(found.value) ? found : null;
  };
  return { number: measure(true), name: measure(false) };
});

/** The type that more than half of them have. */
function agreed(all: readonly { readonly type: Located<string> }[]): Located<string> | null {
  const counts = countedBy(all, ({ type }) => type.value);
  return all.find(({ type }) => (counts.get(type.value) ?? 0) * 2 > all.length)?.type ?? null;
}
