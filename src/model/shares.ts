import { grouped } from '../core/grouped.js';
import { oncePer, oncePerValue } from '../core/once-per.js';

/** Things that belong to some owners, or to none and then to all. */
export interface Shares<T> {
  /** What is an owner's own. Owners of the same things get the same list, for which facts are made once. */
  readonly own: (owner: string) => readonly T[];
  /** What is nobody's. */
  readonly common: readonly T[];
  /** What things of one's own hold. */
  readonly inOwn: <V>(of: (one: T) => readonly V[]) => (own: readonly T[]) => readonly V[];
  /** What these and common ones hold, in their order; nothing is copied where only common ones hold any. */
  readonly holding: <V>(of: (one: T) => readonly V[]) => (own: readonly T[]) => readonly V[];
}

/** By their places among all: hundreds of owners may have thousands of things each. */
export function shares<T extends object>(all: readonly T[], ownersOf: (one: T) => readonly string[]): Shares<T> {
  let count = 0;
  const idOf = oncePerValue(() => count++);
  const alike = [
    ...grouped(all.keys(), (at) =>
      ownersOf(all[at] as T)
        .map(idOf)
        .join(),
    ).values(),
  ].map((places) => ({
    places,
    owners: ownersOf(all[places[0]] as T),
  }));
  const groupOf = new Uint32Array(all.length);
  for (const [id, { places }] of alike.entries()) for (const place of places) groupOf[place] = id;
  const every = Uint32Array.from(all.keys());
  const owned = alike.flatMap(({ owners }, id) => owners.map((owner) => ({ owner, id })));
  const byOwner = grouped(owned, ({ owner }) => owner);
  const common = alike.find(({ owners }) => owners.length === 0)?.places ?? [];
  const at = (place: number) => all[place] as T;
  const same = new Map<string, readonly T[]>();
  const placesOf = new Map<readonly T[], Uint32Array>();
  return {
    common: common.map(at),
    own(owner) {
      const own = byOwner.get(owner) ?? [];
      const key = own.map(({ id }) => id).join();
      const known = same.get(key);
      if (known) return known;
      const ids = new Set(own.map(({ id }) => id));
      const places = every.filter((place) => ids.has(groupOf[place] as number));
      const things = Array.from(places, at);
      same.set(key, things);
      placesOf.set(things, places);
      return things;
    },
    inOwn: (of) => gathering(of, []),
    holding: (of) => gathering(of, common),
  };

  function gathering<V>(of: (one: T) => readonly V[], common: readonly number[]): (own: readonly T[]) => readonly V[] {
    const held = all.map(of);
    const holds = (place: number) => (held[place] as readonly V[]).length > 0;
    const ofAll = (places: Iterable<number>) => {
      const found: V[] = [];
      for (const place of places) for (const one of held[place] as readonly V[]) found.push(one);
      return found;
    };
    const shared = common.filter(holds);
    const ofShared = ofAll(shared);
    return oncePer((own) => {
      const mine = placesOf.get(own)?.filter(holds) ?? NONE;
      if (mine.length === 0) return ofShared;
      return ofAll(shared.length === 0 ? mine : inOrder(mine, shared));
    });
  }
}

const NONE = new Uint32Array();

function inOrder(a: Uint32Array, b: readonly number[]): Uint32Array {
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both.sort();
}
