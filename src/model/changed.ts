import type { Located } from '../core/span.js';
import type { Estate } from './estate.js';
import { hostKey } from './hosts.js';

/** Tells whether a field of an account was there in a commit with another host, and in none with this one. */
export function changedSince(sides: readonly (readonly Estate[])[]): Estate['changed'] {
  const was = new Map<string, Set<string | null>>();
  for (const { fields } of sides.flat().flatMap(({ accounts }) => accounts)) {
    for (const { at } of [fields.callbackUrl, fields.imsServer])
      if (at) was.set(placeOf(at), (was.get(placeOf(at)) ?? new Set()).add(hostKey(at.value)));
  }
  return (at) => was.get(placeOf(at))?.has(hostKey(at.value)) === false;
}

const placeOf = ({ path, key }: Located<string>): string => JSON.stringify([path, key]);
