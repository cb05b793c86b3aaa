import { grouped } from './grouped.js';
import { oncePer } from './once-per.js';
import { after } from './scan.js';
import { formsOf, SHORTEST_SECRET } from './secret-forms.js';
import { inBoth } from './secret-spelling.js';
import type { Located, Span } from './span.js';

/** Two texts that agree in so many characters do not do so by chance; messages cut long values. */
const TELLING = 16;

/** Where more secrets than these begin alike, whatever begins like them is taken for one. */
const MAX_ALIKE = 32;

/** So many that begin in one that was found are tried. */
const MOST_TRIED = 32;

const REST = /[^\s"']*/y;

/**
 * Finds values that are known to be secret wherever they stand in a text: as they are, as a message quotes them, or
 * spelled by references and escapes. All are looked for at once: a repository may hold thousands.
 */
export function finder(secrets: Iterable<string>): (text: string) => Span[] {
  const forms = new Set([...new Set(secrets)].flatMap(formsOf).filter(({ length }) => length >= SHORTEST_SECRET));
  const byBeginning = grouped(forms, (secret) => secret.slice(0, SHORTEST_SECRET));
  const sorted = oncePer((alike: readonly string[]) => alike.toSorted());
  const marks = new Uint8Array(MARKS);
  for (const beginning of byBeginning.keys()) marks[markAt(beginning, 0)] = 1;
  const find = (text: string) => {
    const found: Span[] = [];
    let [done, tried] = [0, 0];
    for (let at = 0; at + SHORTEST_SECRET <= text.length; at++) {
      const candidates = marks[markAt(text, at)] === 1 ? byBeginning.get(text.slice(at, at + SHORTEST_SECRET)) : undefined;
      if (candidates === undefined) continue;
      // Another may begin in what is found and reach farther; of one that repeats itself, each letter may.
      tried = at < done ? tried + 1 : 0;
      if (tried > MOST_TRIED) {
        at = done - 1;
        continue;
      }
      const word = candidates.length > MAX_ALIKE ? after(REST, text, at) - at : 0;
      const length = Math.max(word, shown(sorted(candidates), forms, text, at));
      if (length === 0 || at + length <= done) continue;
      done = at + length;
      found.push({ start: at, end: done });
      if (word > 0) at = done - 1;
    }
    return found;
  };
  return (text) => (forms.size === 0 ? [] : inBoth(text, find));
}

/** The same for secrets of files, made once: a report is searched for them in many ways. */
export const finderOf = oncePer((secrets: readonly Located<string>[]) => finder(secrets.map(({ value }) => value)));

/** A number for some letters of a beginning: most places of a text are none where a secret could begin, and are passed over by it. */
const markAt = (text: string, at: number): number =>
  (text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 4) ^ (text.charCodeAt(at + 3) << 8) ^ (text.charCodeAt(at + 5) << 2)) & (MARKS - 1);
const MARKS = 1 << 16;

/**
 * How much of a secret stands at a place: all of it, or so much that it can only be its beginning.
 * @param sorted those that begin so, of which the one that goes on longest stands beside where the text would
 */
function shown(sorted: readonly string[], all: ReadonlySet<string>, text: string, at: number): number {
  let [low, high] = [0, sorted.length];
  let most = SHORTEST_SECRET;
  while (low < high) {
    const middle = (low + high) >> 1;
    const secret = sorted[middle] ?? '';
    let length = SHORTEST_SECRET;
    while (length < secret.length && secret[length] === text[at + length]) length += 1;
    most = Math.max(most, length);
    if (length === secret.length || (secret[length] ?? '') < (text[at + length] ?? '')) low = middle + 1;
    else high = middle;
  }
  if (most >= TELLING || text[at + most] === '…') return most;
  while (most >= SHORTEST_SECRET && !all.has(text.slice(at, at + most))) most -= 1;
  return most >= SHORTEST_SECRET ? most : 0;
}
