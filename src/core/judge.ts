import { type Hit, isHit, type Level, type NotChecked, type Rule } from './rule.js';

/** A hit with the level that counts, and the one that the rule gives it where no configuration sets any. */
export type Leveled = Hit & { readonly level: Level; readonly usual: Level };

/** One rule's answer for one instance: what it found, or why it could not look. */
export interface Judgement {
  readonly rule: string;
  readonly instance: string;
  readonly estate: string;
  readonly hits: readonly Leveled[];
  readonly reason: string | null;
}

/** Which instance is judged, for the report, and the levels that its configuration sets. */
export interface Subject<Context> {
  readonly instance: string;
  readonly estate: string;
  readonly levels: ReadonlyMap<string, Level | 'off'>;
  readonly context: Context;
  readonly overload: Overload;
}

/** Why rules are not asked about an instance: those that look at each group, those that do at each user, or all; else null. */
export interface Overload {
  readonly group: string | null;
  readonly user: string | null;
  readonly all: string | null;
}

/** Findings of all instances, each counted as often as instances have it; beyond, groups and users of further ones are not judged. */
export const MAX_FOUND = 6000;

const ENOUGH = `there are more than ${MAX_FOUND} findings in the instances before this one, counted for each instance`;

/**
 * Asks each rule about each subject.
 * @throws Error naming the rule, where a rule fails: that is our fault and never "clean"
 */
export function judge<Context>(rules: readonly Rule<string, Context>[], subjects: readonly Subject<Context>[]): Judgement[] {
  let found = 0;
  return subjects.flatMap(({ instance, estate, levels, context, overload }) => {
    const enough = found > MAX_FOUND ? ENOUGH : null;
    return rules.map((rule) => {
      const of = { rule: rule.id, instance, estate };
      const set = levels.get(rule.id);
      if (set === 'off') return { ...of, hits: [], reason: 'turned off in the configuration' };
      const unasked = overload.all ?? (rule.ofEach ? (overload[rule.ofEach] ?? enough) : null);
      if (unasked !== null) return { ...of, hits: [], reason: unasked };
      const verdicts = collect(rule, context);
      const hits = verdicts.filter(isHit).map((hit) => leveled(hit, rule, set));
      found += hits.length;
      const unknown = verdicts.find((verdict): verdict is NotChecked => !isHit(verdict));
      return { ...of, hits, reason: unknown?.reason ?? null };
    });
  });
}

/**
 * A hit with its levels. A rule may give the same for many instances, and where no configuration sets another level it
 * stays the same object: there may be hundreds of thousands.
 */
function leveled(hit: Hit, { level: ofRule }: { readonly level: Level }, set: Level | undefined): Leveled {
  const usual = hit.level ?? ofRule;
  if (set === undefined || set === usual) return Object.assign(hit, { level: usual, usual });
  const same = changed.get(hit);
  if (same?.level === set) return same;
  const made = { ...hit, level: set, usual };
  changed.set(hit, made);
  return made;
}

const changed = new WeakMap<Hit, Leveled>();

function collect<Context>(rule: Rule<string, Context>, context: Context): (Hit | NotChecked)[] {
  try {
    return [...rule.check(context)];
  } catch (error) {
    throw new Error(`the rule ${rule.id} failed: ${(error as Error).message}`, { cause: error });
  }
}
