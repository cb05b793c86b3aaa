import type { Located } from '../core/span.js';
import type { Estate } from './estate.js';

/** Tells whether a field of an account was there in a commit with another value, and in none with this one. */
export function changedSince(sides: readonly (readonly Estate[])[]): (at: Located<string>) => boolean {
  const was = new Map<string, Set<string>>();
  for (const { fields } of sides.flat().flatMap(({ accounts }) => accounts)) {
    for (const { at } of Object.values(fields)) if (at) was.set(placeOf(at), (was.get(placeOf(at)) ?? new Set()).add(at.value));
  }
  return (at) => was.get(placeOf(at))?.has(at.value) === false;
}

const placeOf = ({ path, key }: Located<string>): string => JSON.stringify([path, key]);
