import { diffChars } from 'diff';
import { join, type Markup, markup } from '../markup.js';

/** Names that are meant to be one differ in few letters: more are not looked for. */
const MOST = 40;

interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

interface Sides<T> {
  readonly mask: T;
  readonly group: T;
  readonly dashboard: T;
}

/**
 * Both sides of `mask + group = dashboard`, with the letters in which they differ marked. A pair that is one because
 * nothing else was left over has hardly a letter in common, and marks would tell nothing.
 */
export function differing({ mask, group, dashboard }: Sides<string>): Sides<Markup | string> {
  const own = mask + group;
  const changes = (lettersApart(own, dashboard) <= MOST && diffChars(own, dashboard, { maxEditLength: MOST })) || [];
  const left = changes.filter(({ added }) => !added).map(({ value, removed }) => ({ text: value, differs: removed }));
  const right = changes.filter(({ removed }) => !removed).map(({ value, added }) => ({ text: value, differs: added }));
  const name = cut(left, mask.length);
  const common = name.reduce((sum, { text, differs }) => sum + (differs ? 0 : text.length), 0);
  if (common < group.length / 2 || changes.length === 0) return { mask, group, dashboard };
  return { mask: shown(cut(left, 0, mask.length)), group: shown(name), dashboard: shown(right) };
}

/** How many letters one has that the other has not: no fewer edits make one of the other, and they are told at once. */
function lettersApart(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const [text, by] of [
    [a, 1],
    [b, -1],
  ] as const)
    for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + by);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}

/** The part of some pieces between two offsets. */
function cut(pieces: readonly Piece[], from: number, to = Number.POSITIVE_INFINITY): Piece[] {
  let at = 0;
  return pieces.map(({ text, differs }) => {
    const start = at;
    at += text.length;
    return { text: text.slice(Math.max(0, from - start), Math.max(0, to - start)), differs };
  });
}

const shown = (pieces: readonly Piece[]): Markup =>
  join(pieces.filter(({ text }) => text !== '').map(({ text, differs }) => (differs ? markup`<mark>${text}</mark>` : markup`${text}`)));
