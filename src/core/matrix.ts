import { grouped } from './grouped.js';
import { oncePer } from './once-per.js';
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
export function instanceLabel(report: Report, name: string, estate: string, repository?: string): string {
  const collides = homesOf(report)
    .get(nameKey({ name, repository }))
    ?.some((other) => other.estate !== estate);
  return [...(repository === undefined ? [] : [repository]), ...(collides && estate !== '' ? [estate] : []), name].join(': ');
}

const nameKey = ({ name, repository = '' }: { name: string; repository?: string | undefined }): string =>
  JSON.stringify([repository, name]);
const homesOf = oncePer(({ instances }: Report) => grouped(instances, nameKey));

/** Whose an entry is, by the same names; empty where there is no other to tell it from. */
export function ownerLabel(report: Report, { instance, estate, repository = '' }: Pick<Finding, 'instance' | 'estate' | 'repository'>) {
  if (instance === null || instance === 'default') return repository;
  return instanceLabel(report, instance, estate, repository || undefined);
}

/** A section failed where one of its rules did; it is passed where nothing failed and all that could be checked passed. */
export function matrix(report: Report): Matrix {
  const { instances } = report;
  const checks = grouped(report.checks, (check) => keyOf('section', check));
  const found = behind(report, 'section');
  const rows = SECTIONS.map((section) => ({
    section,
    cells: instances.map(({ name: instance, estate, repository }) => {
      const of = { section, estate, instance, repository };
      return cell(checks.get(keyOf('section', of)) ?? [], () => found(of));
    }),
  }));
  return { instances: instances.map(({ name, estate, repository }) => instanceLabel(report, name, estate, repository)), rows };
}

type Belongs<By extends 'section' | 'rule'> = Pick<Finding, By | 'estate' | 'instance'> & { readonly repository?: string | undefined };

const keyOf = <By extends 'section' | 'rule'>(by: By, { [by]: what, repository = '', estate, instance }: Belongs<By>): string =>
  JSON.stringify([what, repository, estate, instance]);

/** What an instance's checks of a rule or a section found; what several estates share is reported once, for none of them. */
export function behind<By extends 'section' | 'rule'>(report: Report, by: By): (of: Belongs<By>) => readonly Finding[] {
  const all = grouped(report.findings, (finding) => keyOf(by, finding));
  const found = (of: Belongs<By>) => {
    const own = all.get(keyOf(by, of)) ?? [];
    const shared = all.get(keyOf(by, { ...of, instance: null })) ?? [];
    return own.length === 0 || shared.length === 0 ? (own.length === 0 ? shared : own) : [...own, ...shared];
  };
  return (of) => {
    const own = found(of);
    return own.length > 0 ? own : found({ ...of, estate: '' });
  };
}

/** The worst level; thousands of instances may share thousands of findings. */
const worstOf = oncePer((findings: readonly Finding[]) => LEVELS.find((level) => findings.some((finding) => finding.level === level)));

function cell(checks: readonly Check[], findings: () => readonly Finding[]): Cell {
  const has = (status: Check['status']) => checks.some((check) => check.status === status);
  if (has('fail')) return worstOf(findings()) ?? 'error';
  if (checks.some(({ status, reason }) => status === 'pass' && reason !== null)) return 'suppressed';
  if (has('pass')) return has('not-checked') ? 'partial' : 'pass';
  return has('not-checked') ? 'not-checked' : null;
}
