import type { Check, Report } from './report.js';
import { SECTIONS, type Section } from './rule.js';

export type Cell = Check['status'] | 'partial' | null;

/** Sections × instances: the picture of the whole. */
export interface Matrix {
  /** Column heads. */
  readonly instances: readonly string[];
  readonly rows: readonly { readonly section: Section; readonly cells: readonly Cell[] }[];
}

/** What people see of an instance: its name, after its estate where another estate has one of that name. */
export function instanceLabel({ instances }: Report, name: string, estate: string): string {
  const collides = instances.some((other) => other.name === name && other.estate !== estate);
  return collides && estate !== '' ? `${estate}: ${name}` : name;
}

/** A section failed where one of its rules did; it is passed where nothing failed and all that could be checked passed. */
export function matrix(report: Report): Matrix {
  const { instances, checks } = report;
  const rows = SECTIONS.map((section) => ({
    section,
    cells: instances.map(({ name, estate }) =>
      cell(checks.filter((check) => check.section === section && check.instance === name && check.estate === estate)),
    ),
  }));
  return { instances: instances.map(({ name, estate }) => instanceLabel(report, name, estate)), rows };
}

function cell(checks: readonly Check[]): Cell {
  const has = (status: Check['status']) => checks.some((check) => check.status === status);
  if (has('fail')) return 'fail';
  if (has('pass')) return has('not-checked') ? 'partial' : 'pass';
  return has('not-checked') ? 'not-checked' : null;
}

/** What could not be checked, each reason once, with the rules and instances that it holds for. */
export function notChecked({ checks }: Report): { reason: string; rules: string[]; instances: string[] }[] {
  const byReason = new Map<string, { reason: string; rules: string[]; instances: string[] }>();
  for (const { status, reason, rule, instance } of checks) {
    if (status !== 'not-checked' || reason === null) continue;
    const entry = byReason.get(reason) ?? { reason, rules: [], instances: [] };
    byReason.set(reason, entry);
    if (!entry.rules.includes(rule)) entry.rules.push(rule);
    if (!entry.instances.includes(instance)) entry.instances.push(instance);
  }
  return [...byReason.values()];
}
