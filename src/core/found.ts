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
  const byHit = new Map<Hit, Mutable>();
  const byKey = new Map<string, Mutable>();
  for (const { rule, instance, estate, hits } of judgements) {
    for (const hit of hits) {
      const known = byHit.get(hit);
      const key = known ? '' : keyOf(rule, hit);
      const same = known ?? byKey.get(key);
      const found: Mutable = same ?? { rule, hit, instance, estate, estates: new Set([estate]), state: 'new' };
      if (same) share(same, hit, instance, estate);
      else byKey.set(key, found);
      if (!known) byHit.set(hit, found);
    }
  }
  return [...byKey.values()].sort(byPathAndPlace);
}

/** Estates may set levels of their own; the worst of them counts. */
function share(found: Mutable, { level }: Leveled, instance: string, estate: string): void {
  if (worse(level, found.hit.level)) found.hit = { ...found.hit, level };
  if (found.instance !== instance || found.estate !== estate) found.instance = null;
  if (found.estate !== estate) found.estate = '';
  found.estates.add(estate);
}

/** What one rule says of one place. */
const keyOf = (rule: string, { at: { path, span }, message }: Hit): string => `${rule} ${span.start} ${span.end} ${path}\0${message}`;

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byPathAndPlace = (a: Found, b: Found): number =>
  order(a.hit.at.path, b.hit.at.path) || a.hit.at.span.start - b.hit.at.span.start || order(a.rule, b.rule);
