import { countedBy } from './grouped.js';
import { identity } from './identity.js';
import type { Judgement } from './judge.js';
import type { Hit, Level } from './rule.js';

/** A hit once, however many instances share it. */
export interface Found {
  readonly rule: string;
  readonly hit: Hit & { readonly level: Level };
  /** Null where several instances share it, because its file counts for all of them. */
  readonly instance: string | null;
  readonly estate: string;
  readonly state: 'new' | 'existing';
}

type Mutable = { -readonly [Key in keyof Found]: Found[Key] };

/** The hits of all rules, each once, by path and place. */
export function foundIn(judgements: readonly Judgement[]): Found[] {
  const all: Mutable[] = [];
  const places = new Map<string, Map<number, Place>>();
  const byHit = new Map<Hit, Mutable>();
  for (const { rule, instance, estate, hits } of judgements) {
    for (const hit of hits) {
      const shared = byHit.get(hit);
      if (shared) {
        share(shared, instance, estate);
        continue;
      }
      const place = placeOf(places, `${rule} ${hit.at.path}`, hit.at.span.start);
      const same = find(place, hit);
      if (same) share(same, instance, estate);
      else all.push(add(place, { rule, hit, instance, estate, state: 'new' }));
      byHit.set(hit, same ?? (all.at(-1) as Mutable));
    }
  }
  return all.sort(byPathAndPlace);
}

function share(found: Mutable, instance: string, estate: string): void {
  if (found.instance !== instance || found.estate !== estate) found.instance = null;
  if (found.estate !== estate) found.estate = '';
}

/** What one rule found at one place: mostly one thing, but of each of many instances something else is said. */
interface Place {
  readonly few: Mutable[];
  many: Map<string, Mutable> | null;
}

const FEW = 4;
const keyOf = ({ at, message }: Hit): string => `${at.span.end} ${message}`;
const isSame = (a: Hit, b: Hit): boolean => a.at.span.end === b.at.span.end && a.message === b.message;

const find = ({ few, many }: Place, hit: Hit): Mutable | undefined => few.find((one) => isSame(one.hit, hit)) ?? many?.get(keyOf(hit));

function add(place: Place, found: Mutable): Mutable {
  if (place.few.length < FEW) place.few.push(found);
  else {
    place.many ??= new Map();
    place.many.set(keyOf(found.hit), found);
  }
  return found;
}

function placeOf(places: Map<string, Map<number, Place>>, file: string, start: number): Place {
  const inFile = places.get(file) ?? new Map<number, Place>();
  places.set(file, inFile);
  const place = inFile.get(start) ?? { few: [], many: null };
  inFile.set(start, place);
  return place;
}

/**
 * Tells which were there before: of several that are the same, as many as the commit has that has most of them.
 * @param before what was found in each commit that head is compared with
 */
export function compared(all: readonly Found[], before: readonly (readonly Found[])[]): Found[] {
  const left = new Map<string, number>();
  for (const commit of before) {
    const counts = countedBy(commit, ({ rule, hit }) => identity(rule, hit));
    for (const [key, count] of counts) left.set(key, Math.max(count, left.get(key) ?? 0));
  }
  if (left.size === 0) return [...all];
  return all.map((found) => {
    const key = identity(found.rule, found.hit);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0 ? { ...found, state: 'existing' } : found;
  });
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPathAndPlace = (a: Found, b: Found): number =>
  order(a.hit.at.path, b.hit.at.path) || a.hit.at.span.start - b.hit.at.span.start || order(a.rule, b.rule);
