interface Node {
  list: readonly unknown[] | null;
  readonly next: WeakMap<object, Node>;
}

const node = (): Node => ({ list: null, next: new WeakMap() });
const root = node();

/** Lists one behind the other. The same lists make the same list, so that what is made once for a list is made once for all. */
export function concatenated<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const there = lists.filter(({ length }) => length > 0);
  if (there.length === 1 && there[0]) return there[0];
  let at = root;
  for (const list of there) {
    const next = at.next.get(list) ?? node();
    at.next.set(list, next);
    at = next;
  }
  at.list ??= there.flat();
  return at.list as readonly T[];
}
