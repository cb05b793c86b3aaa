import { grouped } from '../core/grouped.js';
import { oncePer } from './once-per.js';

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
  const owned = all.flatMap((one) => ownersOf(one).map((owner) => ({ owner, one })));
  const byOwner = grouped(owned, ({ owner }) => owner);
  const common = all.filter((one) => ownersOf(one).length === 0);
  const same = new Map<string, readonly T[]>();
  return {
    common,
    own(owner) {
      const own = byOwner.get(owner)?.map(({ one }) => one) ?? [];
      const key = own.map((one) => position.get(one)).join();
      const known = same.get(key) ?? own;
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
        return [...mine, ...shared].sort((a, b) => (position.get(a) ?? 0) - (position.get(b) ?? 0)).flatMap(of);
      });
    },
  };
}
