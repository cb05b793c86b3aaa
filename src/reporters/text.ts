import { visible } from '../core/characters.js';
import { excerpt } from '../core/excerpt.js';
import type { Linted } from '../core/linted.js';
import { type Cell, heading, matrix, ownerLabel } from '../core/matrix.js';
import { notChecked } from '../core/not-checked.js';
import type { Finding, Report } from '../core/report.js';
import { LEVELS, type Level } from '../core/rule.js';
import type { FailOn } from '../core/settle.js';
import { sharedAddresses } from '../core/shared-facts.js';
import { SYMPTOMS } from '../core/symptoms.js';
import { closing } from './closing.js';
import { type Colors, colors } from './colors.js';
import { comparison } from './comparison.js';
import { counted, plural } from './counted.js';
import { narrowedTo } from './narrowed.js';
import { nothing } from './nothing.js';
import { columns, width } from './width.js';

export interface TextOptions {
  readonly color: boolean;
  /** Findings, what is weakened, what could not be read, and how to go on; nothing at all where there is none of it. */
  readonly quiet: boolean;
  /** Which findings count, where some do. */
  readonly failOn?: FailOn;
  /** Whether findings that the base has too are only counted. */
  readonly newOnly: boolean;
  /** Whether a commit waits for it. */
  readonly isCommit?: boolean;
  /** How the command is called again, where it is one. */
  readonly command?: string;
  /** What shows them too, as whoever reads it would write it. */
  readonly showAll?: string;
}

/** The report for a terminal: each finding with its line and what to do, then the whole at a glance. */
export function text(
  linted: Linted,
  {
    color,
    quiet,
    failOn,
    newOnly,
    command = 'campaign-ims-check',
    isCommit = isOfIndex(linted.report),
    showAll = '--gate all',
  }: TextOptions,
): string {
  const { report } = linted;
  const paint = colors(color);
  const shown = report.findings.filter(({ state }) => !newOnly || state === 'new');
  const said = [...shown.map((finding) => block(finding, linted, paint)), ...taken(report, paint)];
  if (quiet) {
    const unread = pointers(newOnly ? linted.newPointers : linted.pointers).map((line) => `${line}\n`);
    const all = [...said, ...unread];
    return [...all, ...(failOn && all.length > 0 ? closing(report, shown, failOn, command, isCommit) : [])].join('\n');
  }
  const whole = isNothing(report) ? [verdict(report), ...pointers(linted.pointers)] : summary(linted, shown.length, showAll, paint);
  return [...said, `${whole.join('\n')}\n`].join('\n');
}

const paintLevel = (level: Level, paint: Colors) => ({ error: paint.red, warning: paint.yellow, notice: paint.blue })[level];

function block(finding: Finding, linted: Linted, paint: Colors): string {
  const { path, start, level, state, message, help, rule, related, symptom, instance, repository } = finding;
  const colored = paintLevel(level, paint);
  const gutter = ' '.repeat(String(start.line).length);
  const owner = repository === undefined ? '' : `${repository}: `;
  const old = state === 'existing' ? paint.dim(' (existing)') : '';
  const where = `${paint.bold(visible(`${owner}${path}:${start.line}:${start.column}`))}: ${colored(paint.bold(level))}: `;
  const out = [`${where}${visible(message)} ${paint.dim(`[${rule}]`)}${old}`, ...shownLine(finding, linted, paint)];
  const add = (label: string, value: string) => out.push(`${gutter} ${paint.blue('=')} ${paint.bold(label)}: ${visible(value)}`);
  for (const other of related) add('see', `${other.path}:${other.start.line}:${other.start.column}: ${other.note}`);
  if (help !== null) add('help', help);
  if (symptom !== null) add('users see', SYMPTOMS[symptom]);
  if (instance !== null && instance !== 'default') add('instance', ownerLabel(linted.report, finding));
  return `${out.join('\n')}\n`;
}

/** What a change of the configuration takes from the checks, a line each. */
function taken({ weakened }: Report, paint: Colors): string[] {
  if (weakened.length === 0) return [];
  const lines = weakened.map(
    ({ path, message, repository }) => `  ${visible(`${repository === undefined ? '' : `${repository}: `}${path}: ${message}`)}`,
  );
  return [`${[paint.bold('This change takes from the checks:'), ...lines].join('\n')}\n`];
}

/** The line with what is marked under it; a joined report has no files to show. */
function shownLine(finding: Finding, { texts, secrets }: Linted, paint: Colors): string[] {
  const { path, start, level } = finding;
  const text = texts.get(path);
  if (text === undefined) return [];
  const colored = paintLevel(level, paint);
  const gutter = ' '.repeat(String(start.line).length);
  const { before, marked, after } = excerpt(text, path, finding, secrets);
  return [
    `${gutter} ${paint.blue('|')}`,
    `${paint.blue(`${start.line} |`)} ${before}${colored(marked)}${after}`,
    `${gutter} ${paint.blue('|')} ${' '.repeat(width(before))}${colored('^'.repeat(Math.max(1, width(marked))))}`,
  ];
}

const MARKS: Readonly<Record<NonNullable<Cell>, string>> = {
  pass: 'ok',
  suppressed: 'suppressed',
  error: 'FAIL',
  warning: 'warning',
  notice: 'notice',
  partial: 'ok in part',
  'not-checked': 'not checked',
};

function summary(linted: Linted, shown: number, showAll: string, paint: Colors): string[] {
  const { report } = linted;
  const paints = {
    error: paint.red,
    warning: paint.yellow,
    notice: paint.blue,
    pass: paint.green,
    suppressed: paint.dim,
    partial: paint.dim,
    'not-checked': paint.dim,
  };
  const mark = (cell: Cell) => (cell === null ? '' : paints[cell](MARKS[cell]));
  const { instances, rows } = matrix(report);
  const table = [['', ...instances.map(visible)], ...rows.map(({ section, cells }) => [heading(section), ...cells.map(mark)])];
  const of = (owners: readonly string[]) => (owners.length === 0 ? '' : ` (${some(owners.map(visible))})`);
  const missing = [
    ...notChecked(report).map(({ reason, rules, owners }) => `  ${some(rules)}${of(owners)}: ${visible(reason)}`),
    ...pointers(linted.pointers).map((line) => `  ${line}`),
  ];
  const suppressed = report.suppressed.map(
    (finding) =>
      `  ${visible(finding.path)}:${finding.start.line} ${finding.rule}${of([ownerLabel(report, finding)].filter(Boolean))}: ${visible(finding.reason)}`,
  );
  return [
    ...(report.repositories ? joined(report, paint) : columns(table)),
    '',
    ...(missing.length > 0 ? [paint.bold('Not checked, and how to change that:'), ...missing, ''] : []),
    ...(shown < report.findings.length
      ? [`${plural(report.findings.length - shown, 'existing finding')} not shown: ${showAll} shows them.`, '']
      : []),
    ...(suppressed.length > 0 ? [paint.bold('Suppressed:'), ...suppressed, ''] : []),
    verdict(report, paint),
  ];
}

/** Their content is not in Git, so nobody knows what they are. */
const pointers = (count: number): string[] =>
  count === 0
    ? []
    : [count === 1 ? '1 file is a Git LFS pointer and was not read.' : `${count} files are Git LFS pointers and were not read.`];

/** A row for each repository in place of the matrix, and what several of them have. */
function joined({ repositories = [], shared = [] }: Report, paint: Colors): string[] {
  // It may pass with errors, where these are from before or none are to fail.
  const mark = ({ verdict, error }: Report['summary']) =>
    verdict === 'fail' ? paint.red('FAIL') : error > 0 ? paint.yellow('passed') : paint.green('ok');
  const rows = repositories.map(({ name, summary }) => [
    visible(name),
    mark(summary),
    ...[summary.error, summary.warning, summary.notice].map(String),
  ]);
  const several = shared.map(({ message, repositories: names }) => `  ${visible(message)} (${some(names.map(visible))})`);
  return [
    ...columns([['', '', 'errors', 'warnings', 'notices'], ...rows]),
    ...(several.length > 0 ? ['', paint.bold('In several repositories:'), ...several] : []),
  ];
}

/** A long list of rules is told by its first ones. */
const some = (rules: readonly string[]): string =>
  rules.length > 6 ? `${rules.slice(0, 3).join(', ')} and ${rules.length - 3} more` : rules.join(', ');

const isOfIndex = ({ source, repositories }: Report): boolean => source.kind === 'index' && !repositories;

const isNothing = ({ instances, findings }: Report): boolean => instances.length === 0 && findings.length === 0;

/** All of it in one line. */
export function verdict(report: Report, paint: Colors = colors(false)): string {
  if (isNothing(report)) return `Nothing to check: ${nothing(report)}`;
  const { summary, source, files, repositories } = report;
  const passed = summary.verdict === 'pass' ? paint.green('passed') : paint.red('failed');
  const of = repositories === undefined ? '' : ` in ${plural(repositories.length, 'repository')}`;
  const read = `${plural(files.read, 'file')} read of ${files.tracked} tracked${source.kind === 'index' ? ' in the index' : ''}`;
  const only = narrowedTo(report);
  const asked = only && `only ${only.paths.map(visible).join(', ')}${only.more} ${only.was} asked about`;
  return `${[passed + found(report) + of, sharedAddresses(report), asked, read].filter(Boolean).join('; ')}.`;
}

/** Where it passed though there are faults, they were there before. */
function found(report: Report): string {
  const { summary, source } = report;
  const all = LEVELS.map((level) => plural(summary[level], level)).join(', ');
  const compared = comparison(report);
  if (compared === null) return `: ${all}`;
  const { fresh, before } = compared;
  const since = source.base === null ? '' : ` since ${visible(source.base.slice(0, 12))}`;
  if (fresh.length === 0) return `, nothing new${since}: ${all}${before.length === 0 ? '' : ' from before'}`;
  return `: ${counted(fresh)} new${since}; ${counted(before) || 'nothing'} from before`;
}
