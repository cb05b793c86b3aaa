import type { Check, Report } from './report.js';
import { SECTIONS, type Section } from './rule.js';

export type Cell = Check['status'] | 'partial' | null;

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
  const { instances, checks } = report;
  const byCell = new Map<string, Check[]>();
  for (const check of checks) {
    const key = JSON.stringify([check.section, check.repository, check.estate, check.instance]);
    const known = byCell.get(key);
    if (known) known.push(check);
    else byCell.set(key, [check]);
  }
  const rows = SECTIONS.map((section) => ({
    section,
    cells: instances.map(({ name, estate, repository }) => cell(byCell.get(JSON.stringify([section, repository, estate, name])) ?? [])),
  }));
  return { instances: instances.map(({ name, estate, repository }) => instanceLabel(report, name, estate, repository)), rows };
}

function cell(checks: readonly Check[]): Cell {
  const has = (status: Check['status']) => checks.some((check) => check.status === status);
  if (has('fail')) return 'fail';
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
