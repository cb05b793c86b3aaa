import { isUnseen } from '../core/characters.js';
import type { Located } from '../core/span.js';

/** The scope of Adobe's own pages that shows Campaign the product profiles. */
export const PROFILE_SCOPE = 'additional_info.projectedProductContext';

/** More faults of one list than these are only counted. */
export const MAX_FAULTS = 20;

/** What parts the words of a list that was not written with commas alone. */
export const separates = (char: string): boolean => (isPlain(char) ? char === ',' || char === ';' : /\s/.test(char) || isUnseen(char));

/** A list may have thousands of items. */
const isPlain = (char: string): boolean => char > ' ' && char < '\x7f';

/** The first character in an item that parts words. */
export const separatorIn = (item: string): string | undefined => (PLAIN.test(item) ? undefined : [...item].find(separates));
const PLAIN = /^[!-+\--:<-~]*$/;

/** The list without blanks around its items, empty and repeated ones; null where items hold what may part them, or not. */
export function tidyScope(list: Located<string>): string | null {
  const items = list.value.split(',').map((item) => item.trim());
  return items.some((item) => separatorIn(item) !== undefined) ? null : [...new Set(items)].filter((item) => item !== '').join(',') || null;
}

/** The scopes that were meant, whatever stands between them, and where in the list each begins; made anew, for a list may have thousands. */
export function* scopesIn(list: Located<string>): Iterable<{ readonly value: string; readonly from: number }> {
  let from = 0;
  for (let to = 0; to <= list.value.length; to++) {
    if (to < list.value.length && !separates(list.value[to] ?? '')) continue;
    if (to > from) yield { value: list.value.slice(from, to), from };
    from = to + 1;
  }
}
