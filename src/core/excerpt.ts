import { visible } from './characters.js';
import { HIDDEN, isLong } from './linted.js';
import { type Lines, lines } from './position.js';
import type { Range } from './report.js';
import type { Located, Span } from './span.js';

/** One line of a file, taken apart around what is marked, fit to be printed: no secret, nothing that cannot be seen. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Exports may be one line of megabytes: so much of it is shown on each side. */
const MARGIN = 80;

/** A secret may begin so far before what is shown, for example on an earlier line. */
const LOOK_BACK = 4000;

/** Their values and texts are secret. Each expression is linear in what stands before `=`, or in the tag. */
const SECRET_WORD = '(?:secret|passwo?r?d|pwd|token|api[_-]?key|private[_-]?key)';
const SECRET_VALUES = [
  new RegExp(`${SECRET_WORD}[\\w:.-]*["']?\\s*[=:]\\s*("[^"]*|'[^']*|[^\\s"',}<>]+)`, 'gi'),
  new RegExp(`<[\\w:.-]*?${SECRET_WORD}[^<>]*>([^<]*)`, 'gi'),
];

/**
 * The marked part of the line on which a range starts. A range over several lines is marked to the end of the first.
 * @param index the text's lines, where more than one place of it is asked for
 * @param secrets values that are known to be secret; others are told by the names of their attributes or keys
 */
export function excerpt(
  text: string,
  path: string,
  { start, end }: Range,
  secrets: readonly Located<string>[],
  index: Lines = lines(text),
): Excerpt {
  const line = index.text(start.line);
  const lineStart = index.offset(start.line);
  const from = start.column - 1;
  const to = Math.min(line.length, end.line === start.line ? end.column - 1 : line.length);
  const left = Math.max(0, from - MARGIN);
  const right = Math.min(line.length, Math.max(to, from) + MARGIN);
  const cut = Math.min(to, from + 2 * MARGIN);
  const own = secrets.filter((secret) => secret.path === path).map(({ span }) => span);
  const values = [...new Set(secrets.map(({ value }) => value))].filter(isLong);
  const hidden = hiddenSpans(text, lineStart + left, lineStart + (cut < to ? cut : right), own, values);
  const piece = (a: number, b: number) => printable(text, lineStart + a, lineStart + b, hidden);
  return {
    before: (left > 0 ? '…' : '') + piece(left, from),
    marked: piece(from, cut) + (cut < to ? '…' : ''),
    after: cut < to ? '' : piece(to, right) + (right < line.length ? '…' : ''),
  };
}

function hiddenSpans(text: string, start: number, end: number, own: readonly Span[], values: readonly string[]): Span[] {
  const from = Math.max(0, start - LOOK_BACK);
  const window = text.slice(from, end);
  const matches = SECRET_VALUES.flatMap((expression) => [...window.matchAll(expression)]);
  const named = matches.map((match): Span => {
    const value = match[1] ?? '';
    const last = from + match.index + match[0].length;
    return { start: last - value.length + (/^["']/.test(value) ? 1 : 0), end: last };
  });
  const repeated = values.flatMap((value) =>
    occurrences(window, value).map((at): Span => ({ start: from + at, end: from + at + value.length })),
  );
  const all = [...named, ...own, ...repeated];
  return all.filter((span) => span.end > span.start && span.end > start && span.start < end).sort((a, b) => a.start - b.start);
}

function occurrences(text: string, value: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) found.push(at);
  return found;
}

function printable(text: string, start: number, end: number, hidden: readonly Span[]): string {
  let shown = '';
  let at = start;
  for (const span of hidden) {
    if (span.end <= at || span.start >= end) continue;
    shown += visible(text.slice(at, Math.max(at, span.start)).replaceAll('\t', ' ')) + HIDDEN;
    at = Math.min(end, span.end);
  }
  return shown + visible(text.slice(at, Math.max(at, end)).replaceAll('\t', ' '));
}
