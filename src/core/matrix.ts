import { grouped } from './grouped.js';
import type { Check, Finding, Report } from './report.js';
import { LEVELS, type Level, SECTIONS, type Section } from './rule.js';

/**
 * Where something was found, its worst level: a notice alone, as one to restart, is no failure in people's eyes. What
 * was found and suppressed is known to be wrong, and never looks like what is right.
 */
export type Cell = Level | 'pass' | 'suppressed' | 'partial' | 'not-checked' | null;

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

/** Whose an entry is, by the same names; empty where there is no other to tell it from. */
export function ownerLabel(report: Report, { instance, estate, repository = '' }: Pick<Finding, 'instance' | 'estate' | 'repository'>) {
  if (instance === null || instance === 'default') return repository;
  return instanceLabel(report, instance, estate, repository || undefined);
}

/** A section failed where one of its rules did; it is passed where nothing failed and all that could be checked passed. */
export function matrix(report: Report): Matrix {
  const { instances } = report;
  const checks = grouped(report.checks, cellKey);
  const findings = grouped(report.findings, cellKey);
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

function cell(checks: readonly Check[], findings: readonly Finding[]): Cell {
  const has = (status: Check['status']) => checks.some((check) => check.status === status);
  if (has('fail')) return LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? 'error';
  if (checks.some(({ status, reason }) => status === 'pass' && reason !== null)) return 'suppressed';
  if (has('pass')) return has('not-checked') ? 'partial' : 'pass';
  return has('not-checked') ? 'not-checked' : null;
}
