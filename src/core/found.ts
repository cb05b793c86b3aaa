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
  const places = new Map<string, Map<number, Mutable[]>>();
  for (const { rule, instance, estate, hits } of judgements) {
    for (const hit of hits) {
      const there = at(places, `${rule} ${hit.at.path}`, hit.at.span.start);
      const same = there.find((other) => other.hit.at.span.end === hit.at.span.end && other.hit.message === hit.message);
      if (!same) {
        const found: Mutable = { rule, hit, instance, estate, state: 'new' };
        there.push(found);
        all.push(found);
      } else {
        if (same.instance !== instance) same.instance = null;
        if (same.estate !== estate) same.estate = '';
      }
    }
  }
  return all.sort(byPathAndPlace);
}

function at(places: Map<string, Map<number, Mutable[]>>, file: string, start: number): Mutable[] {
  const inFile = places.get(file) ?? new Map<number, Mutable[]>();
  places.set(file, inFile);
  const there = inFile.get(start) ?? [];
  inFile.set(start, there);
  return there;
}

/**
 * Tells which were there before: of several that are the same, as many as the commit has that has most of them.
 * @param before what was found in each commit that head is compared with
 */
export function compared(all: readonly Found[], before: readonly (readonly Found[])[]): Found[] {
  const left = new Map<string, number>();
  for (const commit of before) {
    const counts = new Map<string, number>();
    for (const { rule, hit } of commit) counts.set(identity(rule, hit), (counts.get(identity(rule, hit)) ?? 0) + 1);
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
