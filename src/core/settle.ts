import type { Config, Suppression } from './config.js';
import { within } from './folder.js';
import { compileGlob, MAX_STEPS } from './glob.js';
import type { Judgement } from './judge.js';
import type { Check, Finding, Summary, SuppressedFinding } from './report.js';
import { LEVELS, type Level, type Rule } from './rule.js';

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

export const isUnder = (path: string, folders: readonly string[]): boolean =>
  folders.length === 0 || folders.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`));

/** What the configurations say of a rule's findings in a file: the suppression that holds, and the end of one that did. */
export type Covering = (of: Pick<Finding, 'rule' | 'path'>) => {
  readonly current?: Suppression;
  readonly ended?: string;
  /** Whether the globs of suppressions took all comparisons that they may, so that some may not have been asked. */
  readonly isSpent?: boolean;
};

const SPENT = `If it is suppressed, that was not looked at: globs of suppressions take more than ${MAX_STEPS} comparisons.`;

/** Takes out what the configuration suppresses; a suppression that has ended is told in the remedy. */
export function suppress(all: readonly Finding[], covering: Covering) {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const finding of all) {
    const { current, ended, isSpent } = covering(finding);
    const withHelp = (further: string) => findings.push({ ...finding, help: `${finding.help ?? ''} ${further}`.trim() });
    if (current) suppressed.push({ ...finding, reason: current.reason });
    else if (ended) withHelp(`Its suppression ended on ${ended}.`);
    else if (isSpent) withHelp(SPENT);
    else findings.push(finding);
  }
  return { findings, suppressed };
}

/** Which suppressions hold; each glob is compiled once, and asked once about a path. */
export function suppressions(configs: readonly Config[], today: string): Covering {
  const byRule = new Map<string, { each: Suppression; covers: (path: string) => boolean }[]>();
  const effort = { steps: MAX_STEPS };
  for (const { folder, suppress: all } of configs) {
    for (const each of all) {
      const glob = each.path === null ? () => true : compileGlob(each.path, effort);
      const inside = (path: string) => {
        const own = within(folder, path);
        return own !== null && typeof glob === 'function' && glob(own);
      };
      byRule.set(each.rule, byRule.get(each.rule) ?? []);
      byRule.get(each.rule)?.push({ each, covers: inside });
    }
  }
  const known = new Map<string, ReturnType<Covering>>();
  return ({ rule, path }) => {
    const key = `${rule} ${path}`;
    const found = known.get(key) ?? {
      ...ruling(
        (byRule.get(rule) ?? []).filter(({ covers }) => covers(path)).map(({ each }) => each),
        today,
      ),
      isSpent: effort.steps < 0,
    };
    known.set(key, found);
    return found;
  };
}

function ruling(matching: readonly Suppression[], today: string): ReturnType<Covering> {
  const current = matching.find(({ until }) => until === null || today <= until);
  const ended = matching[0]?.until;
  return { ...(current && { current }), ...(ended && { ended }) };
}

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
    const told = asked === null ? hits : hits.filter(({ at }) => asked(at.path));
    const elsewhere = told.length === 0 && hits[0] ? `what it found is in ${hits[0].at.path}, which was not asked about` : reason;
    return { section, rule, instance, estate, ...answer(rule, told, elsewhere, covering) };
  });
}

function answer(rule: string, hits: Judgement['hits'], reason: string | null, covering: Covering): Pick<Check, 'status' | 'reason'> {
  if (hits.length === 0) return { status: reason === null ? 'pass' : 'not-checked', reason };
  const suppressed = (path: string) => covering({ rule, path }).current;
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
