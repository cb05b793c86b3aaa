import { onlyPairs } from '../core/grouped.js';
import type { Place } from '../core/span.js';
import type { Estate } from './estate.js';

/**
 * Places in accounts as they are called now: where one account of a file went and one came, it got another name, which
 * is in the keys of all that stands in it.
 */
export function renamedAccounts(now: readonly Estate[], before: readonly Estate[]): <P extends Place>(place: P) => P {
  const [is, was] = [headsIn(now), headsIn(before)];
  const pairs = onlyPairs(without(was, is), without(is, was), ({ path }) => path);
  const renamed = new Map([...pairs].map(([from, to]) => [from.path, { from: from.key, to: to.key }]));
  return (place) => {
    const change = renamed.get(place.path);
    if (!change || (place.key !== change.from && !place.key.startsWith(`${change.from}/`))) return place;
    return { ...place, key: change.to + place.key.slice(change.from.length) };
  };
}

/** By path and key, the names of accounts. */
const headsIn = (estates: readonly Estate[]): ReadonlyMap<string, Place> =>
  new Map(estates.flatMap(({ accounts }) => accounts.map(({ head }) => [JSON.stringify([head.path, head.key]), head])));

const without = (heads: ReadonlyMap<string, Place>, others: ReadonlyMap<string, Place>): Place[] =>
  [...heads].flatMap(([name, head]) => (others.has(name) ? [] : [head]));
