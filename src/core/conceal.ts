import { grouped } from './grouped.js';
import { formsOf, SHORTEST_SECRET } from './secret-forms.js';
import type { Span } from './span.js';

/** Two texts that agree in so many characters do not do so by chance; messages cut long values. */
const TELLING = 16;

/** Where more secrets than these begin alike, whatever begins like them is taken for one. */
const MAX_ALIKE = 32;

const REST = /[^\s"']*/y;

function wordAt(text: string, at: number): number {
  REST.lastIndex = at;
  REST.test(text);
  return REST.lastIndex - at;
}

/**
 * Finds values that are known to be secret wherever they stand in a text, as they are or as a message quotes them.
 * All are looked for at once: a repository may hold thousands.
 */
export function finder(secrets: Iterable<string>): (text: string) => Span[] {
  const forms = [...new Set([...secrets].flatMap(formsOf))].filter(({ length }) => length >= SHORTEST_SECRET);
  const byBeginning = grouped(forms, (secret) => secret.slice(0, SHORTEST_SECRET));
  return (text) => {
    const found: Span[] = [];
    for (let at = 0; byBeginning.size > 0 && at + SHORTEST_SECRET <= text.length; at++) {
      const candidates = byBeginning.get(text.slice(at, at + SHORTEST_SECRET)) ?? [];
      const length =
        candidates.length > MAX_ALIKE
          ? wordAt(text, at)
          : candidates.reduce((most, secret) => Math.max(most, shownOf(secret, text, at)), 0);
      if (length === 0) continue;
      found.push({ start: at, end: at + length });
      at += length - 1;
    }
    return found;
  };
}

/** How much of a secret stands at a place: all of it, or so much that it can only be its beginning. */
function shownOf(secret: string, text: string, at: number): number {
  let length = SHORTEST_SECRET;
  while (length < secret.length && secret[length] === text[at + length]) length += 1;
  return length === secret.length || length >= TELLING || text[at + length] === '…' ? length : 0;
}
