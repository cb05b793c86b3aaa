import type { Span } from '../core/span.js';
import { type Budget, budgetFor, STEPS, spend, usedUp } from './budget.js';
import { escapedOffsets, SPELLINGS } from './escapes.js';
import { limit, type Problem } from './problem.js';
import type { Decoding } from './xml-entities.js';

/** A cell between its quotes, if it has any. */
export interface CsvCell extends Decoding {
  readonly span: Span;
}

export interface CsvTable {
  readonly rows: readonly (readonly CsvCell[])[];
  /** The row in which the text breaks off, with what may be its last cell; of a text that is too long, all of it in each. */
  readonly broken: readonly CsvCell[];
  readonly problem: Problem | null;
}

/** Some 50,000 users. Of a longer text the first line alone is read, which tells what it is. */
export const MAX_CSV = 10_000_000;

const SEPARATORS = [',', ';', '\t', '|'];

const behindQuote = (start: number): Problem => ({
  message: 'More text follows a closing quote: a quote is missing, or there is one too many.',
  span: { start, end: start + 1 },
});

/** Above the headings may be a title, or Excel's `sep=;`. */
const LINES_ABOVE = 10;

/**
 * Reads RFC 4180 text separated by commas, semicolons, tabs or bars, whichever the line of the headings holds more of.
 * By hand because no CSV library tells where in the text a cell stands.
 * @param heading what stands in that line, which is the first where it is in none of the first ten
 * @param budget what all files may take together
 */
export function parseCsv(text: string, heading = /^/, budget: Budget = budgetFor([text])): CsvTable {
  const top = headings(text, heading);
  const header = text.slice(top.start, top.end);
  const inHeader = (sign: string) => count(header, sign);
  const separator = SEPARATORS.reduce((best, sign) => (inHeader(sign) > inHeader(best) ? sign : best));
  const firstAlone = (problem: Problem): CsvTable => {
    // With steps of its own, for where none are left it still tells what the file is.
    const { rows } = parseCsv(text.slice(0, Math.min(MAX_CSV, top.end)), heading);
    const unread = { span: { start: top.end, end: text.length }, value: '' };
    return { rows, broken: rows[0]?.map(() => unread) ?? [], problem };
  };
  if (text.length > MAX_CSV) return firstAlone(limit(`Longer than ${MAX_CSV} characters, the maximum for CSV.`, MAX_CSV));
  if (text.length > top.end && budget.left < stepsOf(text, separator)) return firstAlone(usedUp(top.end));
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = top.start;
  while (at < text.length) {
    if (row.length === 0 && (text[at] === '\n' || text[at] === '\r')) {
      at += 1;
      continue;
    }
    if (!spend(budget, STEPS.csvCell)) return { rows, broken: row, problem: usedUp(at) };
    const quoted = text[at] === '"';
    const start = quoted ? at + 1 : at;
    const end = quoted ? closingQuote(text, start) : cellEnd(text, start, separator);
    if (end === -1) {
      const rest = { span: { start, end: text.length }, value: text.slice(start) };
      return { rows, broken: [...row, rest], problem: { message: 'This quote is not closed.', span: { start: at, end: start } } };
    }
    const raw = text.slice(start, end);
    if (quoted && raw.includes('"')) spend(budget, STEPS.escapedCsvCell);
    row.push({ span: { start, end }, ...escapedOffsets(raw, start, quoted ? raw.replaceAll('""', '"') : raw, SPELLINGS.doubledDouble) });
    at = quoted ? end + 1 : end;
    while (quoted && (text[at] === ' ' || (text[at] === '\t' && separator !== '\t'))) at += 1;
    if (quoted && cellEnd(text, at, separator) !== at)
      return { rows, broken: [...row, { span: { start: at, end: text.length }, value: '' }], problem: behindQuote(at) };
    if (text[at] === separator && at + 1 < text.length) at += 1;
    else {
      rows.push(row);
      row = [];
      at = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    }
  }
  return { rows, broken: [], problem: null };
}

/** About what a list of users takes: its cells, the groups in one of them, and its users. */
function stepsOf(text: string, separator: string): number {
  const lines = count(text, '\n');
  return STEPS.csvCell * (lines + count(text, separator)) + STEPS.cloudUser * (lines - 1);
}

function count(text: string, sign: string): number {
  let found = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found++;
  return found;
}

/** The line of the headings, with its end. */
function headings(text: string, heading: RegExp): Span {
  const endOf = (start: number) => text.indexOf('\n', start) + 1 || text.length;
  for (let start = 0, line = 0; line < LINES_ABOVE && start < text.length; start = endOf(start), line++) {
    if (heading.test(text.slice(start, endOf(start)))) return { start, end: endOf(start) };
  }
  return { start: 0, end: endOf(0) };
}

function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
}

function cellEnd(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
