import type { Check, Finding, Report } from './report.js';
import { LEVELS, type Level, SECTIONS, type Section } from './rule.js';

/** Where something was found, its worst level: a notice alone, as one to restart, is no failure in people's eyes. */
export type Cell = Level | 'pass' | 'partial' | 'not-checked' | null;

/** A section as a heading: those beyond the page are called by words that no heading begins with. */
export const heading = (section: Section): string => section.charAt(0).toUpperCase() + section.slice(1);

/** Sections × instances: the picture of the whole. */
export interface Matrix {
  /** Column heads. */
  readonly instances: readonly string[];
  readonly rows: readonly { readonly section: Section; readonly cells: readonly Cell[] }[];
}

/**
 * What people see of an instance: its name, after its estate where another estate has one of that name; in a joined
 * report after its repository.
 */
export function instanceLabel({ instances }: Report, name: string, estate: string, repository?: string): string {
  const collides = instances.some((other) => other.name === name && other.estate !== estate && other.repository === repository);
  return [...(repository === undefined ? [] : [repository]), ...(collides && estate !== '' ? [estate] : []), name].join(': ');
}

/** A section failed where one of its rules did; it is passed where nothing failed and all that could be checked passed. */
export function matrix(report: Report): Matrix {
  const { instances } = report;
  const checks = byCell(report.checks);
  const findings = byCell(report.findings);
  const rows = SECTIONS.map((section) => ({
    section,
    cells: instances.map(({ name, estate, repository }) => {
      const found = (folder: string) =>
        [name, null].flatMap((instance) => findings.get(cellKey({ section, repository, estate: folder, instance })) ?? []);
      const own = found(estate);
      // What several estates share is reported once, for none of them.
      return cell(checks.get(cellKey({ section, repository, estate, instance: name })) ?? [], own.length > 0 ? own : found(''));
    }),
  }));
  return { instances: instances.map(({ name, estate, repository }) => instanceLabel(report, name, estate, repository)), rows };
}

type Belongs = Pick<Finding, 'section' | 'estate' | 'instance'> & { readonly repository?: string | undefined };

/** No folder and no instance holds what parts them here. */
const cellKey = ({ section, repository = '', estate, instance }: Belongs): string =>
  `${section}\0${repository}\0${estate}\0${instance ?? '\0'}`;

function byCell<T extends Belongs>(all: readonly T[]): Map<string, T[]> {
  const cells = new Map<string, T[]>();
  for (const one of all) {
    const key = cellKey(one);
    const known = cells.get(key);
    if (known) known.push(one);
    else cells.set(key, [one]);
  }
  return cells;
}

function cell(checks: readonly Check[], findings: readonly Finding[]): Cell {
  const has = (status: Check['status']) => checks.some((check) => check.status === status);
  if (has('fail')) return LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? 'error';
  if (has('pass')) return has('not-checked') ? 'partial' : 'pass';
  return has('not-checked') ? 'not-checked' : null;
}

/** What could not be checked, each reason once, with the rules that it holds for, and its instances or, in a joined report, repositories. */
export function notChecked({ checks }: Report): { reason: string; rules: string[]; owners: string[] }[] {
  const byReason = new Map<string, { rules: Set<string>; owners: Set<string> }>();
  for (const { status, reason, rule, instance, repository } of checks) {
    if (status !== 'not-checked' || reason === null) continue;
    const entry = byReason.get(reason) ?? { rules: new Set(), owners: new Set() };
    byReason.set(reason, entry);
    entry.rules.add(rule);
    entry.owners.add(repository ?? instance);
  }
  return [...byReason].map(([reason, { rules, owners }]) => ({ reason, rules: [...rules], owners: [...owners] }));
}
