import { visible } from './characters.js';
import { HIDDEN } from './clean.js';
import { hiddenSpans, keysAround, knownIn } from './hidden-spans.js';
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
  const shownTo = cut < to ? cut : right;
  const told = hiddenSpans(text, lineStart + left, lineStart + shownTo, knownIn(path, secrets));
  // What is beside the mark helps to find it, and need not be read: what looks like a key there may be one.
  const beside = keysAround(text, lineStart + left, lineStart + shownTo).filter(
    ({ start, end }) => (end > lineStart + left && end <= lineStart + from) || (start >= lineStart + to && start < lineStart + right),
  );
  const hidden = [...told, ...beside].sort((a, b) => a.start - b.start);
  const piece = (a: number, b: number) => printable(text, lineStart + a, lineStart + b, hidden);
  return {
    before: (left > 0 ? '…' : '') + piece(left, from),
    marked: piece(from, cut) + (cut < to ? '…' : ''),
    after: cut < to ? '' : piece(to, right) + (right < line.length ? '…' : ''),
  };
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
