/** What is alike by a key, in the order in which it came; `Map.groupBy` is not in Node 20 yet. */
export function grouped<T, K>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const one of all) {
    const key = keyOf(one);
    const alike = groups.get(key);
    if (alike) alike.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The first of each key, in the order in which they came. */
export function firstByKey<T, K>(all: Iterable<T>, keyOf: (one: T) => K): Map<K, T> {
  const firsts = new Map<K, T>();
  for (const one of all) {
    const key = keyOf(one);
    if (!firsts.has(key)) firsts.set(key, one);
  }
  return firsts;
}

/** All but those whose key another before them has. */
export const distinctBy = <T, K>(all: Iterable<T>, keyOf: (one: T) => K): T[] => [...firstByKey(all, keyOf).values()];

/** Of each key that is there once on either side, the two that have it. */
export function onlyPairs<A, B, K>(left: Iterable<A>, right: Iterable<B>, keyOf: (one: A | B) => K): Map<A, B> {
  const alike = grouped(right, keyOf);
  const pairs = [...grouped(left, keyOf)].flatMap(([key, [one, ...more]]): [A, B][] => {
    const [other, ...others] = alike.get(key) ?? [];
    return other && more.length + others.length === 0 ? [[one, other]] : [];
  });
  return new Map(pairs);
}

/** How many are alike by a key. */
export function countedBy<T>(all: Iterable<T>, keyOf: (one: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) {
    const key = keyOf(one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
