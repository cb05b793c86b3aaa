import type { Config, Suppression } from './config.js';
import { deepest, within } from './folder.js';
import { compileGlob, MAX_STEPS } from './glob.js';
import { oncePer } from './once-per.js';
import type { Finding, SuppressedFinding } from './report.js';

/** What the configurations say of a rule's findings in a file of an estate. */
export type Covering = (of: Pick<Finding, 'rule' | 'path' | 'estate'>) => Ruling;

export interface Ruling {
  /** The suppression that holds. */
  readonly current?: Suppression;
  /** The last day of one that held before. */
  readonly ended?: string;
  /** Whether the globs of suppressions took all comparisons that they may, so that some may not have been asked. */
  readonly isSpent?: boolean;
}

/** What holds for something that several estates have: it is suppressed where each of them suppresses it. */
export function inAll(covering: Covering, { rule, path }: Pick<Finding, 'rule' | 'path'>, estates: Iterable<string>): Ruling {
  let ruling: Ruling = {};
  for (const estate of estates) {
    ruling = covering({ rule, path, estate });
    if (ruling.current === undefined) return ruling;
  }
  return ruling;
}

const SPENT = `Whether it is suppressed is unknown: globs of suppressions need more than ${MAX_STEPS} comparisons.`;

/**
 * Takes out what the configuration suppresses; a suppression that has ended is told in the remedy.
 * @param rulings what holds for each
 */
export function suppress(all: readonly Finding[], rulings: readonly Ruling[]) {
  const findings: Finding[] = [];
  const suppressed: SuppressedFinding[] = [];
  for (const [at, finding] of all.entries()) {
    const { current, ended, isSpent } = rulings[at] ?? {};
    const withHelp = (further: string) => findings.push({ ...finding, help: `${finding.help ?? ''} ${further}`.trim() });
    if (current) suppressed.push({ ...finding, reason: current.reason });
    else if (ended) withHelp(`Its suppression ended on ${ended}.`);
    else if (isSpent) withHelp(SPENT);
    else findings.push(finding);
  }
  return { findings, suppressed };
}

/** Whether a suppression has not ended. */
export const holds = ({ until }: Suppression, today: string): boolean => until === null || today <= until;

/** Which suppressions hold; each glob is compiled once, and asked once about a path. */
export function suppressions(configs: readonly Config[], today: string): Covering {
  const byRule = new Map<string, Map<string, Entry[]>>();
  const effort = { steps: MAX_STEPS };
  const whole = new Map<Entry[], boolean>();
  let count = 0;
  for (const { folder, suppress: all } of configs) {
    for (const each of all) {
      const byFolder = byRule.get(each.rule) ?? new Map<string, Entry[]>();
      const entries = byFolder.get(folder) ?? [];
      byRule.set(each.rule, byFolder.set(folder, entries));
      // Of those for all of the folder the first that holds counts, and before it the first that has ended.
      if (whole.get(entries) || (each.path === null && whole.has(entries) && !holds(each, today))) continue;
      if (each.path === null) whole.set(entries, holds(each, today));
      const glob = each.path === null ? ALL : compileGlob(each.path, effort);
      if (typeof glob !== 'string') entries.push({ at: count++, each, covers: glob.means });
    }
  }
  const known = new Map<string, Ruling>();
  const homeOf = deepest(configs.map(({ folder }) => folder));
  return ({ rule, path, estate }) => {
    const byFolder = byRule.get(rule);
    if (!byFolder) return effort.steps < 0 ? { isSpent: true } : NO_RULING;
    const key = JSON.stringify([rule, path, estate]);
    const isSpent = effort.steps < 0;
    const found = known.get(key) ?? { ...ruling(byFolder, path, homeOf(path), estate, today, isSpent), isSpent: effort.steps < 0 };
    known.set(key, found);
    return found;
  };
}

const ALL = { means: () => true };
const NO_RULING: Ruling = { isSpent: false };

/** A suppression of a folder, and how many come before it in all configurations. */
interface Entry {
  readonly at: number;
  readonly each: Suppression;
  readonly covers: (own: string) => boolean;
}

const NONE: readonly Entry[] = [];

/** Those that no glob narrows. */
const ofWhole = oncePer((entries: readonly Entry[]) => entries.filter(({ each }) => each.path === null));

/**
 * What the configuration that governs a path says, and that of the estate where it speaks of all its files: of those that
 * cover it the first that holds, else the end of the first.
 */
function ruling(
  byFolder: ReadonlyMap<string, readonly Entry[]>,
  path: string,
  home: string | null,
  estate: string,
  today: string,
  isSpent: boolean,
): Ruling {
  const ofEstate = within(estate, path) === null ? ofWhole(byFolder.get(estate) ?? NONE) : NONE;
  const all = byFolder.get(home ?? '') ?? NONE;
  const governing = home === null ? NONE : isSpent ? ofWhole(all) : all;
  const own = within(home ?? '', path) ?? path;
  let ended: string | null | undefined;
  // Each list is in this order already.
  for (const { each, covers } of ofEstate.length === 0 ? governing : [...governing, ...ofEstate].sort((a, b) => a.at - b.at)) {
    if (!covers(own)) continue;
    if (holds(each, today)) return { current: each, ...(ended && { ended }) };
    ended ??= each.until;
  }
  return ended ? { ended } : {};
}
