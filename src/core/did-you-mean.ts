import { closest, distance } from './edit-distance.js';

/** With fewer letters many words begin. */
const SHORTEST_BEGINNING = 3;

/** The candidate that a mistyped word was probably meant to be, or null. */
export function didYouMean(word: string, candidates: readonly string[]): string | null {
  const begun = word.length < SHORTEST_BEGINNING ? [] : candidates.filter((candidate) => candidate.startsWith(word));
  if (begun.length === 1) return begun[0] ?? null;
  const near = candidates.length > 0 ? closest(word, [...candidates]) : null;
  return near !== null && distance(word, near) <= Math.max(2, Math.floor(word.length / 3)) ? near : null;
}
