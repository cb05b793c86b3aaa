import { fewOf } from '../core/few-of.js';
import { heading } from '../core/labels.js';
import { type Cell, matrix } from '../core/matrix.js';
import type { Report, ReportedRepository } from '../core/report.js';
import { LEVELS } from '../core/rule.js';
import type { Block } from './fit-rows.js';
import { ICONS, iconOf } from './headline.js';
import { code, inert } from './inert.js';

const CELLS: Readonly<Record<NonNullable<Cell>, string>> = {
  ...ICONS,
  pass: '✅',
  suppressed: '🔕 suppressed',
  partial: '✅ partly ok',
  'not-checked': '➖',
};

/** More columns than this are not read on a page: instances become rows. */
const WIDEST = 6;

/** Of more instances than this, only those with findings are shown. */
const MANY = 20;

/** Sections × instances; none where there is no instance. */
export function instanceTable(report: Report, rank: number): Block[] {
  const { instances, rows } = matrix(report);
  if (instances.length === 0) return [];
  const sections = rows.map(({ section }) => heading(section));
  const shown = rows.map(({ cells }) => cells.map((cell) => (cell === null ? '' : CELLS[cell])));
  if (instances.length <= WIDEST) {
    const body = sections.map((section, at) => line([section, ...(shown[at] ?? [])]));
    return [{ rank, head: headOf(instances.map(code)), rows: body, foot: '\n' }];
  }
  const told = instances.flatMap((name, at) =>
    instances.length > MANY && !rows.some(({ cells }) => isFound(cells[at] ?? null))
      ? []
      : [line([code(name), ...shown.map((cells) => cells[at] ?? '')])],
  );
  const sound = instances.length - told.length;
  if (told.length === 0) return [{ rank, head: '', rows: [], foot: `*${sound} instances without findings*\n\n` }];
  return [{ rank, head: headOf(sections), rows: told, foot: sound === 0 ? '\n' : `\n*… ${sound} more without findings*\n\n` }];
}

const isFound = (cell: Cell): boolean => LEVELS.some((level) => level === cell);

/** A row for each repository in place of the matrix. */
export function repositoryTable(repositories: readonly ReportedRepository[], rank: number): Block {
  const row = ({ name, summary }: ReportedRepository) => {
    const icon = iconOf(summary.verdict, summary.new === 0 ? [] : LEVELS.filter((level) => summary[level] > 0));
    return line([`${icon} ${code(name)}`, ...LEVELS.map((level) => String(summary[level] || ''))]);
  };
  const head = `| repository | ${LEVELS.map((level) => `${level}s`).join(' | ')} |\n| --- |${' ---: |'.repeat(LEVELS.length)}\n`;
  return { rank, head, rows: repositories.map(row), foot: '\n' };
}

/** What several repositories have in common, a row each. */
export const several = ({ shared = [] }: Report): string[] =>
  shared.map(({ message, repositories }) => `- ${inert(message)} ${fewNames(repositories)}\n`);

/** A long list of names is told by its first ones. */
export const fewNames = (names: readonly string[]): string => fewOf(names.map(code), WIDEST);

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

const headOf = (columns: readonly string[]): string => line(['', ...columns]) + line(['---', ...columns.map(() => '---')]);
