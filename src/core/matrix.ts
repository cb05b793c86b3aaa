import { grouped } from './grouped.js';
import { instanceLabel } from './labels.js';
import { oncePer } from './once-per.js';
import type { Check, Finding, Report } from './report.js';
import { LEVELS, type Level, SECTIONS, type Section } from './rule.js';

/**
 * Where something was found, its worst level: a notice alone, as one to restart, is no failure in people's eyes. What
 * was found and suppressed is known to be wrong, and never looks like what is right.
 */
export type Cell = Level | 'pass' | 'suppressed' | 'partial' | 'not-checked' | null;

interface Row {
  readonly section: Section;
  readonly cells: readonly Cell[];
  /** What the instances' failing checks found. */
  readonly found: readonly Behind[];
}

/** Lists of findings, which thousands of checks may share: what is made of each is made once. */
type Behind = readonly (readonly Finding[])[];

/** Sections × instances: the picture of the whole. */
export interface Matrix {
  /** Column heads. */
  readonly instances: readonly string[];
  readonly rows: readonly Row[];
}

/** A section failed where one of its rules did; it is passed where nothing failed and all that could be checked passed. */
export function matrix(report: Report): Matrix {
  const { instances } = report;
  const checks = grouped(report.checks, (check) => keyOf('section', check));
  const foundBy = findingsBehind(report);
  // Reports of others may name one instance a thousand times, and of each a rule as often.
  const column = oncePer((own: readonly Check[]) => {
    const found = [...new Set(own.filter(({ status }) => status === 'fail').flatMap(foundBy))];
    return { cell: cell(own, found), found };
  });
  const rows = SECTIONS.map((section) => {
    const columns = instances.map(({ name, ...of }) =>
      column(checks.get(keyOf('section', { ...of, section, instance: name })) ?? NO_CHECKS),
    );
    return { section, cells: columns.map(({ cell }) => cell), found: columns.map(({ found }) => found) };
  });
  return { instances: instances.map(({ name, estate, repository }) => instanceLabel(report, name, estate, repository)), rows };
}

const keyOf = <By extends 'section' | 'rule'>(
  by: By,
  { [by]: what, repository = '', estate, instance }: Pick<Finding, By | 'estate' | 'instance' | 'repository'>,
): string => JSON.stringify([what, repository, estate, instance]);

/** What a failed check found: of its instance alone, and what instances of the estate, else several estates, share. */
export function findingsBehind(report: Report): (of: Pick<Check, 'rule' | 'estate' | 'instance' | 'repository'>) => Behind {
  const all = grouped(report.findings, (finding) => keyOf('rule', finding));
  const found = (of: Parameters<typeof keyOf<'rule'>>[1]) => all.get(keyOf('rule', of)) ?? [];
  return (of) => {
    const own = [found(of), found({ ...of, instance: null })].filter(({ length }) => length > 0);
    return own.length > 0 ? own : [found({ ...of, instance: null, estate: '' })];
  };
}

const NO_CHECKS: readonly Check[] = [];

/** The worst level; thousands of instances may share thousands of findings. */
const worstOf = oncePer((findings: readonly Finding[]) => worst(findings.map(({ level }) => level)));
const worst = (levels: readonly (Level | undefined)[]) => LEVELS.find((level) => levels.includes(level));

function cell(checks: readonly Check[], found: Behind): Cell {
  const has = (status: Check['status']) => checks.some((check) => check.status === status);
  if (has('fail')) return worst(found.map(worstOf)) ?? 'error';
  if (checks.some(({ status, reason }) => status === 'pass' && reason !== null)) return 'suppressed';
  if (has('pass')) return has('not-checked') ? 'partial' : 'pass';
  return has('not-checked') ? 'not-checked' : null;
}
