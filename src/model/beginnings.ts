import { firstWhere } from '../core/first-where.js';

/** Whether a text begins with one of some beginnings: a thousand of them are asked as fast as ten. */
export function beginsWithOneOf(beginnings: Iterable<string>): (text: string) => boolean {
  const shortest = shortestOf(beginnings);
  return (text) => begins(shortest, text);
}

/** Whether a text begins with one of some others, or one of them with it. */
export function relatedToOneOf(others: Iterable<string>): (text: string) => boolean {
  const shortest = shortestOf(others);
  return (text) => begins(shortest, text) || startingWith(shortest, text).length > 0;
}

/** The texts that begin with another. @param sorted in ascending order */
export const startingWith = (sorted: readonly string[], beginning: string): string[] => sorted.slice(...rangeOf(sorted, beginning));

/** Where they stand. */
export function rangeOf(sorted: readonly string[], beginning: string): [from: number, to: number] {
  const from = firstAmong(sorted, (text) => text >= beginning);
  return [from, firstAmong(sorted, (text) => text >= beginning && !text.startsWith(beginning))];
}

/** Sorted, without those that begin with another: of these, only the one before a text can begin it. */
function shortestOf(texts: Iterable<string>): string[] {
  const shortest: string[] = [];
  for (const text of [...new Set(texts)].sort()) {
    const last = shortest.at(-1);
    if (last === undefined || !text.startsWith(last)) shortest.push(text);
  }
  return shortest;
}

function begins(shortest: readonly string[], text: string): boolean {
  const before = shortest[firstAmong(shortest, (one) => one > text) - 1];
  return before !== undefined && text.startsWith(before);
}

const firstAmong = (sorted: readonly string[], holds: (text: string) => boolean): number =>
  firstWhere(sorted.length, (index) => holds(sorted[index] ?? ''));
