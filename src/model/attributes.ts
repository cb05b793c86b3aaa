import { abridged } from '../core/characters.js';
import { fewOf } from '../core/few-of.js';
import { oncePer } from '../core/once-per.js';
import { looksSecret, shownName } from '../core/secret-words.js';
import type { Account } from './account.js';

/** More attributes than these are not told one by one. */
const MAX_LISTED_ATTRIBUTES = 50;

/** The attributes that an account has, for people to find theirs among; made once for an account. */
export const attributesOf = oncePer(({ leaves }: Account): string =>
  fewOf([...new Set([...leaves.values()].map(({ xpath }) => shownPath(xpath)))], MAX_LISTED_ATTRIBUTES),
);

/** Longer paths are cut in messages. */
const LONGEST_PATH = 120;

/** The path of a field for people to read: not too long, and without what may be a secret in it. */
export function shownPath(xpath: string): string {
  const steps = xpath.slice(0, 2 * LONGEST_PATH).split('/');
  const secret = steps.findIndex(looksSecret);
  // What is below a secret's name may be the secret, mistaken for a name.
  const above = (secret === -1 ? steps : steps.slice(0, secret + 1)).map(shownName);
  const shown = [...above, ...(steps[above.length] === undefined ? [] : ['…'])].join('/');
  return abridged(shown, LONGEST_PATH);
}
