import { docsUrl } from '../core/docs.js';
import { type Cell, heading, matrix, ownerLabel } from '../core/matrix.js';
import { notChecked } from '../core/not-checked.js';
import type { Finding, Range, Report, ReportedRepository } from '../core/report.js';
import { LEVELS, type Level } from '../core/rule.js';
import { SYMPTOMS } from '../core/symptoms.js';
import { type Block, fitRows, type Unit } from './fit-rows.js';
import { headline } from './headline.js';
import { code, inert } from './inert.js';
import { type Links, type LinkTo, linkTo } from './links.js';
import { worstFirst } from './worst-first.js';

export interface MarkdownOptions {
  /** Where a place links to; null for no links. */
  readonly links: Links | null;
  /** What GitHub takes at most, less what is put around it. */
  readonly limit: number;
  readonly unit: Unit;
  /** What else is to be said of this run, one sentence each. */
  readonly notes: readonly string[];
}

const ICONS: Readonly<Record<Level, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };
const CELLS: Readonly<Record<NonNullable<Cell>, string>> = {
  ...ICONS,
  pass: '✅',
  suppressed: '🔕 suppressed',
  partial: '✅ in part',
  'not-checked': '➖',
};

/** More columns than this are not read on a page: instances become rows. */
const WIDEST = 6;

/** The report for a comment, an issue or a job's summary; all text in it that is not ours is inert. */
export function markdown(report: Report, options: MarkdownOptions): string {
  const { findings, suppressed, weakened } = report;
  const link = linkFor(linkTo(report, options.links));
  const fresh = findings.filter(({ state, section }) => state === 'new' && section !== 'Restart').sort(byLevel);
  const existing = findings.filter(({ state, section }) => state === 'existing' && section !== 'Restart');
  const restart = findings.filter(({ section }) => section === 'Restart');
  const owner = (finding: Finding, told: string | null = null) => of([ownerLabel(report, finding)].find((label) => label !== told));
  const said = [...headline(report), ...options.notes.map(inert)].join('\n\n');
  const blocks: Block[] = [
    { head: `${said}\n\n`, rows: [], foot: '' },
    ...(report.repositories ? joined(report) : report.instances.length > 0 ? [table(report)] : []),
    ...list(
      'This change takes from the checks',
      weakened.map(({ path, message, repository }) => `- ⚠️ ${code(path)}: ${inert(message)}${of(repository)}\n`),
    ),
    ...list(
      report.source.base === null ? 'Findings' : 'New findings',
      fresh.map((finding) => item(finding, link, owner(finding))),
    ),
    ...list(
      'After merging, restart',
      restart.map(
        (finding) => `- ${inert([finding.message, finding.help].filter(Boolean).join(' '))}${owner(finding, finding.instance)}\n`,
      ),
    ),
    ...folded(
      'Existing findings',
      existing.map((finding) => item(finding, link, owner(finding))),
    ),
    ...folded(
      'Suppressed',
      suppressed.map(
        (finding) => `- ${link(finding, finding.repository)} ${code(finding.rule)}: ${inert(finding.reason)}${owner(finding)}\n`,
      ),
    ),
    ...folded(
      'Not checked, and how to change that',
      notChecked(report).map(
        ({ reason, rules, owners }) =>
          `- ${rules.map(code).join(', ')}: ${inert(reason)}${owners.length > 0 ? ` · ${some(owners)}` : ''}\n`,
      ),
    ),
  ];
  return fitRows(blocks, options.limit, options.unit);
}

const byLevel = (a: Finding, b: Finding): number => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level);

const list = (title: string, rows: readonly string[]): Block[] =>
  rows.length > 0 ? [{ head: `#### ${title} (${rows.length})\n\n`, rows, foot: '\n' }] : [];

const folded = (title: string, rows: readonly string[]): Block[] =>
  rows.length > 0 ? [{ head: `<details><summary>${title} (${rows.length})</summary>\n\n`, rows, foot: '\n</details>\n\n' }] : [];

type Link = (at: Range & { path: string }, repository?: string) => string;

/** A place as people write it, linked to its lines where the repository is known. */
const linkFor =
  (to: LinkTo): Link =>
  (at, repository) => {
    const place = code(`${at.path}:${at.start.line}:${at.start.column}`);
    const address = to(at, repository);
    return address === null ? place : `[${place}](${address})`;
  };

/** Of whom an entry is, at its end. */
const of = (owner = ''): string => (owner === '' ? '' : ` · ${code(owner)}`);

function item(finding: Finding, link: Link, owner: string): string {
  const { level, message, rule, help, symptom, related } = finding;
  const more = [
    ...related.map((other) => `${inert(other.note)}: ${link(other, finding.repository)}`),
    ...(help === null ? [] : [`Remedy: ${inert(help)}`]),
    ...(symptom === null ? [] : [`Users see: ${inert(SYMPTOMS[symptom])}`]),
  ];
  const head = `- ${ICONS[level]} **${link(finding, finding.repository)}** ${inert(message)} [${code(rule)}](${docsUrl(encodeURIComponent(rule))})${owner}\n`;
  return head + more.map((line) => `  - ${line}\n`).join('');
}

/** A row for each repository in place of the matrix, the worst first, and what several of them have. */
function joined({ repositories = [], shared = [] }: Report): Block[] {
  const row = ({ name, summary }: ReportedRepository) =>
    `| ${summary.verdict === 'pass' ? '✅' : '❌'} ${code(name)} | ${LEVELS.map((level) => summary[level] || '').join(' | ')} |\n`;
  const head = `| repository | ${LEVELS.map((level) => `${level}s`).join(' | ')} |\n| --- |${' ---: |'.repeat(LEVELS.length)}\n`;
  return [
    { head, rows: worstFirst(repositories).map(row), foot: '\n' },
    ...folded(
      'In several repositories',
      shared.map((each) => `- ${inert(each.message)} ${some(each.repositories)}\n`),
    ),
  ];
}

/** A long list of names is told by its first ones. */
const some = (names: readonly string[]): string =>
  names.length > WIDEST ? `${names.slice(0, WIDEST).map(code).join(', ')} and ${names.length - WIDEST} more` : names.map(code).join(', ');

function table(report: Report): Block {
  const { instances, rows } = matrix(report);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  const shown = rows.map(({ section, cells }) => ({
    section: heading(section),
    cells: cells.map((cell) => (cell === null ? '' : CELLS[cell])),
  }));
  const [columns, body] =
    instances.length <= WIDEST
      ? [instances.map(code), shown.map(({ section, cells }) => [section, ...cells])]
      : [shown.map(({ section }) => section), instances.map((name, at) => [code(name), ...shown.map(({ cells }) => cells[at] ?? '')])];
  return { head: line(['', ...columns]) + line(['---', ...columns.map(() => '---')]), rows: body.map(line), foot: '\n' };
}
