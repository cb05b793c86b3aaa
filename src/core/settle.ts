import type { Judgement } from './judge.js';
import type { Check, Finding, Summary } from './report.js';
import { LEVELS, type Level, type Rule } from './rule.js';
import type { Covering } from './suppress.js';

export type Gate = 'new' | 'all';
export type FailOn = Level | 'never';

/** What decides which findings are reported, and which of them count. */
export interface Settling {
  /** Repository-relative files or folders; empty means all. */
  readonly paths: readonly string[];
  readonly gate: Gate;
  readonly failOn: FailOn;
  /** `YYYY-MM-DD`, for suppressions that end. */
  readonly today: string;
}

/** Whether a path is one of these, or in one of them; where none are given, every path is. */
export const isUnder = (path: string, folders: readonly string[]): boolean =>
  folders.length === 0 || folders.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`));

/** Whether a rule tells of the configuration: what is wrong in it matters to all that it governs. */
export const isOfConfig = (rule: string): boolean => rule === 'config-valid';

/**
 * One entry for each rule × instance. What was found and suppressed has passed by decision, and says so; what was found
 * only where nobody asked is not told, and has not passed either.
 * @param asked null where all is
 */
export function checks(
  rules: readonly Rule<string, never>[],
  judgements: readonly Judgement[],
  covering: Covering,
  asked: ((path: string) => boolean) | null,
): Check[] {
  const sections = new Map(rules.map(({ id, section }) => [id, section]));
  return judgements.flatMap(({ rule, instance, estate, hits, reason }): Check | [] => {
    const section = sections.get(rule);
    if (!section) return [];
    const told = asked === null || isOfConfig(rule) ? hits : hits.filter(({ at }) => asked(at.path));
    const elsewhere = told.length === 0 && hits[0] ? `what it found is in ${hits[0].at.path}, outside the given paths` : reason;
    return { section, rule, instance, estate, ...answer(rule, estate, told, elsewhere, covering) };
  });
}

function answer(
  rule: string,
  estate: string,
  hits: Judgement['hits'],
  reason: string | null,
  covering: Covering,
): Pick<Check, 'status' | 'reason'> {
  if (hits.length === 0) return { status: reason === null ? 'pass' : 'not-checked', reason };
  const suppressed = (path: string) => covering({ rule, path, estate }).current;
  const isCovered = hits.every(({ at }) => suppressed(at.path) !== undefined);
  return isCovered
    ? { status: 'pass', reason: `suppressed: ${suppressed(hits[0]?.at.path ?? '')?.reason}` }
    : { status: 'fail', reason: null };
}

/** Whether a finding is one that the gate lets count. */
export function counts({ level, state }: Pick<Finding, 'level' | 'state'>, { gate, failOn }: Pick<Settling, 'gate' | 'failOn'>): boolean {
  const counted = failOn === 'never' ? [] : LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  return counted.includes(level) && (gate === 'all' || state === 'new');
}

/** Counts, and whether anything is found that the gate lets count. */
export function summarize(findings: readonly Finding[], settling: Pick<Settling, 'gate' | 'failOn'>): Summary {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  return {
    error: count('error'),
    warning: count('warning'),
    notice: count('notice'),
    new: findings.filter(({ state }) => state === 'new').length,
    verdict: findings.some((finding) => counts(finding, settling)) ? 'fail' : 'pass',
  };
}
