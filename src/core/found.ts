import type { Judgement, Leveled } from './judge.js';
import { type Hit, worse } from './rule.js';

/** A hit once, however many instances share it. */
export interface Found {
  readonly rule: string;
  readonly hit: Leveled;
  /** Null where several instances share it, because its file counts for all of them. */
  readonly instance: string | null;
  readonly estate: string;
  /** All that have it. */
  readonly estates: ReadonlySet<string>;
  readonly state: 'new' | 'existing';
}

type Mutable = { -readonly [Key in keyof Found]: Found[Key] } & { estates: Set<string> };

/** The hits of all rules, each once, by path and place. */
export function foundIn(judgements: readonly Judgement[]): Found[] {
  const all: Mutable[] = [];
  const places = new Map<string, Map<number, AtPlace>>();
  const byHit = new Map<Hit, Mutable>();
  for (const { rule, instance, estate, hits } of judgements) {
    for (const hit of hits) {
      const shared = byHit.get(hit);
      if (shared) {
        share(shared, hit, instance, estate);
        continue;
      }
      const place = placeOf(places, `${rule} ${hit.at.path}`, hit.at.span.start);
      const same = find(place, hit);
      if (same) share(same, hit, instance, estate);
      else all.push(add(place, { rule, hit, instance, estate, estates: new Set([estate]), state: 'new' }));
      byHit.set(hit, same ?? (all.at(-1) as Mutable));
    }
  }
  return all.sort(byPathAndPlace);
}

/** Estates may set levels of their own; the worst of them counts. */
function share(found: Mutable, { level }: Leveled, instance: string, estate: string): void {
  if (worse(level, found.hit.level)) found.hit = { ...found.hit, level };
  if (found.instance !== instance || found.estate !== estate) found.instance = null;
  if (found.estate !== estate) found.estate = '';
  found.estates.add(estate);
}

/** What one rule found at one place: mostly one thing, but of each of many instances something else is said. */
interface AtPlace {
  readonly few: Mutable[];
  many: Map<string, Mutable> | null;
}

const FEW = 4;
const keyOf = ({ at, message }: Hit): string => `${at.span.end} ${message}`;
const isSame = (a: Hit, b: Hit): boolean => a.at.span.end === b.at.span.end && a.message === b.message;

const find = ({ few, many }: AtPlace, hit: Hit): Mutable | undefined => few.find((one) => isSame(one.hit, hit)) ?? many?.get(keyOf(hit));

function add(place: AtPlace, found: Mutable): Mutable {
  if (place.few.length < FEW) place.few.push(found);
  else {
    place.many ??= new Map();
    place.many.set(keyOf(found.hit), found);
  }
  return found;
}

function placeOf(places: Map<string, Map<number, AtPlace>>, file: string, start: number): AtPlace {
  const inFile = places.get(file) ?? new Map<number, AtPlace>();
  places.set(file, inFile);
  const place = inFile.get(start) ?? { few: [], many: null };
  inFile.set(start, place);
  return place;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPathAndPlace = (a: Found, b: Found): number =>
  order(a.hit.at.path, b.hit.at.path) || a.hit.at.span.start - b.hit.at.span.start || order(a.rule, b.rule);
