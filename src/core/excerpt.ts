import { visible } from './characters.js';
import { HIDDEN } from './linted.js';
import { lines } from './position.js';
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

/** A secret may begin on an earlier line than the one that is shown. */
const LOOK_BACK = 4000;

const SECRET_NAME = '[\\w:.-]*(?:secret|passwo?r?d|pwd|token|api[_-]?key|private[_-]?key)[\\w:.-]*';
const SECRET_VALUE = new RegExp(`(?:${SECRET_NAME})["']?\\s*[=:]\\s*("[^"]*|'[^']*|[^\\s"',}<>]+)|<${SECRET_NAME}[^<>]*>([^<]*)`, 'gi');

/**
 * The marked part of the line on which a range starts. A range over several lines is marked to the end of the first.
 * @param secrets values that are known to be secret; others are told by the names of their attributes or keys
 */
export function excerpt(text: string, path: string, { start, end }: Range, secrets: readonly Located<string>[]): Excerpt {
  const index = lines(text);
  const line = index.text(start.line);
  const lineStart = index.offset(start.line);
  const hidden = hiddenSpans(
    text,
    lineStart,
    lineStart + line.length,
    secrets.filter((secret) => secret.path === path),
  );
  const from = start.column - 1;
  const to = Math.min(line.length, end.line === start.line ? end.column - 1 : line.length);
  const left = Math.max(0, from - MARGIN);
  const right = Math.min(line.length, Math.max(to, from) + MARGIN);
  const cut = Math.min(to, from + 2 * MARGIN);
  const piece = (a: number, b: number) => printable(text, lineStart + a, lineStart + b, hidden);
  return {
    before: (left > 0 ? '…' : '') + piece(left, from),
    marked: piece(from, cut) + (cut < to ? '…' : ''),
    after: cut < to ? '' : piece(to, right) + (right < line.length ? '…' : ''),
  };
}

function hiddenSpans(text: string, start: number, end: number, secrets: readonly Located<string>[]): Span[] {
  const from = Math.max(0, start - LOOK_BACK);
  const window = text.slice(from, Math.min(end, start + LOOK_BACK * 4));
  const named = [...window.matchAll(SECRET_VALUE)].map((match): Span => {
    const value = match[1] ?? match[2] ?? '';
    const last = from + match.index + match[0].length;
    return { start: last - value.length + (/^["']/.test(value) ? 1 : 0), end: last };
  });
  const all = [...named, ...secrets.map(({ span }) => span)];
  return all.filter((span) => span.end > span.start && span.end > start && span.start < end).sort((a, b) => a.start - b.start);
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
