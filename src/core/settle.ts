import type { Config, Suppression } from './config.js';
import { fingerprint } from './fingerprint.js';
import { compileGlob } from './glob.js';
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

/** Takes out what the configuration suppresses; a suppression that has ended is told in the remedy. */
export function suppress(all: readonly Finding[], configs: readonly Config[], today: string) {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  const covering = suppressionsOf(configs);
  for (const finding of all) {
    const matching = covering(finding);
    const current = matching.find(({ until }) => until === null || today <= until);
    const ended = matching[0]?.until;
    if (current) suppressed.push({ ...finding, reason: current.reason });
    else if (ended) findings.push({ ...finding, help: `${finding.help ?? ''} Its suppression ended on ${ended}.`.trim() });
    else findings.push(finding);
  }
  return { findings, suppressed };
}

/** Which suppressions hold for a finding; each glob is compiled once, and asked once about a path. */
function suppressionsOf(configs: readonly Config[]): (finding: Finding) => Suppression[] {
  const byRule = new Map<string, { each: Suppression; covers: (path: string) => boolean }[]>();
  for (const { folder, suppress: all } of configs) {
    for (const each of all) {
      const glob = each.path === null ? () => true : compileGlob(each.path);
      const inside = (path: string) =>
        isUnder(path, [folder]) && typeof glob === 'function' && glob(folder === '' ? path : path.slice(folder.length + 1));
      byRule.set(each.rule, byRule.get(each.rule) ?? []);
      byRule.get(each.rule)?.push({ each, covers: inside });
    }
  }
  const known = new Map<string, Suppression[]>();
  return ({ rule, path }) => {
    const key = `${rule} ${path}`;
    const found = known.get(key) ?? (byRule.get(rule) ?? []).filter(({ covers }) => covers(path)).map(({ each }) => each);
    known.set(key, found);
    return found;
  };
}

/** One entry for each rule × instance. What was found and suppressed has passed by decision, and says so. */
export function checks(
  rules: readonly Rule<string, never>[],
  judgements: readonly Judgement[],
  suppressed: readonly SuppressedFinding[],
): Check[] {
  const reasons = new Map(suppressed.map((each) => [each.fingerprint, each.reason]));
  return judgements.flatMap(({ rule: id, instance, estate, hits, reason }): Check[] => {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule) return [];
    const entry = { section: rule.section, rule: id, instance, estate };
    const own = reasons.size === 0 ? [] : hits.flatMap((each) => reasons.get(fingerprint(id, each)) ?? []);
    if (hits.length > own.length) return [{ ...entry, status: 'fail', reason: null }];
    if (hits.length > 0) return [{ ...entry, status: 'pass', reason: `suppressed: ${own[0]}` }];
    return [{ ...entry, status: reason === null ? 'pass' : 'not-checked', reason }];
  });
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
