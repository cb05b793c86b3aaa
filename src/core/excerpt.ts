import { visible } from './characters.js';
import { finder } from './conceal.js';
import { HIDDEN } from './linted.js';
import { type Lines, lines } from './position.js';
import type { Range } from './report.js';
import { secretSpans } from './secret-words.js';
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
  const hidden = hiddenSpans(text, lineStart + left, lineStart + (cut < to ? cut : right), knownIn(path, secrets));
  const piece = (a: number, b: number) => printable(text, lineStart + a, lineStart + b, hidden);
  return {
    before: (left > 0 ? '…' : '') + piece(left, from),
    marked: piece(from, cut) + (cut < to ? '…' : ''),
    after: cut < to ? '' : piece(to, right) + (right < line.length ? '…' : ''),
  };
}

function hiddenSpans(text: string, start: number, end: number, { spans, find }: Known): Span[] {
  const from = Math.max(0, start - LOOK_BACK);
  const window = text.slice(from, end + LOOK_BACK);
  const told = [...secretSpans(window), ...find(window)].map((span) => ({ start: from + span.start, end: from + span.end }));
  const all = [...told, ...spans];
  return all.filter((span) => span.end > span.start && span.end > start && span.start < end).sort((a, b) => a.start - b.start);
}

interface Known {
  /** In the file in question. */
  readonly spans: readonly Span[];
  readonly find: (text: string) => Span[];
}

/** Made once for a report, in which the same are looked for at each finding. */
const known = new WeakMap<readonly Located<string>[], { byPath: Map<string, Span[]>; find: Known['find'] }>();

function knownIn(path: string, secrets: readonly Located<string>[]): Known {
  let made = known.get(secrets);
  if (!made) {
    const byPath = new Map<string, Span[]>();
    for (const { path: of, span } of secrets) {
      const spans = byPath.get(of);
      if (spans) spans.push(span);
      else byPath.set(of, [span]);
    }
    made = { byPath, find: finder(secrets.map(({ value }) => value)) };
    known.set(secrets, made);
  }
  return { spans: made.byPath.get(path) ?? [], find: made.find };
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
