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

/** The hits of all rules, each once, by path and place. */
export function foundIn(judgements: readonly Judgement[]): Found[] {
  const byPlace = new Map<string, { -readonly [Key in keyof Found]: Found[Key] }>();
  for (const { rule, instance, estate, hits } of judgements) {
    for (const hit of hits) {
      const place = `${rule} ${hit.at.span.start} ${hit.at.span.end} ${hit.at.path}\0${hit.message}`;
      const same = byPlace.get(place);
      if (!same) byPlace.set(place, { rule, hit, instance, estate, state: 'new' });
      else {
        if (same.instance !== instance) same.instance = null;
        if (same.estate !== estate) same.estate = '';
      }
    }
  }
  return [...byPlace.values()].sort(byPathAndPlace);
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
