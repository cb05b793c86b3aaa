import { visible } from '../core/characters.js';
import { grouped } from '../core/grouped.js';
import { heading } from '../core/labels.js';
import { type Cell, matrix } from '../core/matrix.js';
import type { Report } from '../core/report.js';
import type { Colors } from './colors.js';
import { namesOf } from './counted.js';
import { COLORS } from './text-finding.js';
import { columns, width } from './width.js';

/** The worst first. */
const MARKS: Readonly<Record<NonNullable<Cell>, readonly [word: string, color: keyof Colors]>> = {
  error: ['FAIL', COLORS.error],
  warning: ['warning', COLORS.warning],
  notice: ['notice', COLORS.notice],
  suppressed: ['suppressed', 'dim'],
  'not-checked': ['not checked', 'dim'],
  partial: ['partly ok', 'dim'],
  pass: ['ok', 'green'],
};
const CELLS = Object.keys(MARKS) as NonNullable<Cell>[];

/**
 * The whole at a glance: a table of sections and instances; where that is too wide, instances that are alike together.
 * @param most how many cells a line may take
 */
export function overview(report: Report, paint: Colors, most: number): string[] {
  const mark = (cell: Cell) => {
    if (cell === null) return '';
    const [word, color] = MARKS[cell];
    return paint[color](word);
  };
  const { instances, rows } = matrix(report);
  const names = instances.map(visible);
  const table = columns([['', ...names], ...rows.map(({ section, cells }) => [heading(section), ...cells.map(mark)])]);
  if (names.length < 2 || table.every((line) => width(line) <= most)) return table;
  const all = names.map((name, at) => ({ name, cells: rows.map(({ cells }) => cells[at] ?? null) }));
  const alike = grouped(all, ({ cells }) => cells.join());
  return [...alike.values()].flatMap((group) => {
    const [{ cells }] = group;
    const who = alike.size === 1 ? `All ${names.length} instances` : namesOf(group.map(({ name }) => name));
    const there = CELLS.filter((cell) => cells.includes(cell));
    return [
      paint.bold(who),
      ...there.flatMap((cell) => {
        const sections = rows.flatMap(({ section }, at) => (cells[at] === cell ? heading(section) : []));
        const [first, ...further] = wrapped(sections, most - BEFORE);
        const padding = ' '.repeat(BEFORE - INDENT.length - MARKS[cell][0].length);
        return [`${INDENT}${mark(cell)}${padding}${first}`, ...further.map((line) => ' '.repeat(BEFORE) + line)];
      }),
    ];
  });
}

const INDENT = '  ';
const BEFORE = INDENT.length + Math.max(...Object.values(MARKS).map(([{ length }]) => length)) + 2;

/** A list in as many lines as it takes. */
function wrapped(words: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const [at, word] of words.entries()) {
    const item = at < words.length - 1 ? `${word},` : word;
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + item.length <= most) lines[lines.length - 1] = `${line} ${item}`;
    else lines.push(item);
  }
  return lines;
}
