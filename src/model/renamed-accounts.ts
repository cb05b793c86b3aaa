import { grouped } from '../core/grouped.js';
import type { Place } from '../core/span.js';
import type { Estate } from './estate.js';

/**
 * Places in accounts as they are called now: where one account of a file went and one came, it got another name, which
 * is in the keys of all that stands in it.
 */
export function renamedAccounts(now: readonly Estate[], before: readonly Estate[]): <P extends Place>(place: P) => P {
  const [is, was] = [keysByPath(now), keysByPath(before)];
  const renamed = new Map<string, { readonly from: string; readonly to: string }>();
  for (const [path, keys] of was) {
    const there = is.get(path) ?? new Set();
    const [gone, come] = [[...keys].filter((key) => !there.has(key)), [...there].filter((key) => !keys.has(key))];
    if (gone.length === 1 && come.length === 1) renamed.set(path, { from: gone[0] as string, to: come[0] as string });
  }
  return (place) => {
    const change = renamed.get(place.path);
    if (!change || (place.key !== change.from && !place.key.startsWith(`${change.from}/`))) return place;
    return { ...place, key: change.to + place.key.slice(change.from.length) };
  };
}

const keysByPath = (estates: readonly Estate[]): Map<string, Set<string>> =>
  new Map(
    [
      ...grouped(
        estates.flatMap(({ accounts }) => accounts),
        ({ path }) => path,
      ),
    ].map(([path, accounts]) => [path, new Set(accounts.map(({ head }) => head.key))]),
  );
