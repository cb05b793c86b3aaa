import { grouped } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';

/** Things that are of some owners, or of none and then shared by all. */
export interface Shares<T> {
  /** What is an owner's own. Owners of the same things get the same list, for which facts are made once. */
  readonly own: (owner: string) => readonly T[];
  /** What is nobody's. */
  readonly common: readonly T[];
  /** What things of one's own and common ones hold, in their order; nothing is copied where only common ones hold any. */
  readonly holding: <V>(of: (one: T) => readonly V[]) => (own: readonly T[]) => readonly V[];
}

export function shares<T extends object>(all: readonly T[], ownersOf: (one: T) => readonly string[]): Shares<T> {
  const position = new Map(all.map((one, at) => [one, at]));
  const inOrder = (some: readonly T[]) => some.toSorted((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0));
  const alike = [...grouped(all, (one) => JSON.stringify(ownersOf(one))).values()].map((things) => ({
    things,
    owners: ownersOf(things[0]),
  }));
  const owned = alike.flatMap(({ things, owners }, at) => owners.map((owner) => ({ owner, at, things })));
  const byOwner = grouped(owned, ({ owner }) => owner);
  const common = alike.find(({ owners }) => owners.length === 0)?.things ?? [];
  const same = new Map<string, readonly T[]>();
  return {
    common,
    own(owner) {
      const own = byOwner.get(owner) ?? [];
      const key = own.map(({ at }) => at).join();
      const known = same.get(key) ?? inOrder(own.flatMap(({ things }) => things));
      same.set(key, known);
      return known;
    },
    holding<V>(of: (one: T) => readonly V[]) {
      const holds = (one: T) => of(one).length > 0;
      const shared = common.filter(holds);
      const held = shared.flatMap(of);
      return oncePer((own: readonly T[]) => {
        const mine = own.filter(holds);
        if (mine.length === 0) return held;
        return (shared.length === 0 ? mine : inOrder([...mine, ...shared])).flatMap(of);
      });
    },
  };
}
