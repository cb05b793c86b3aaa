import { visible } from './characters.js';
import { HIDDEN } from './clean.js';
import { hiddenSpans, holdsSecret, keysAround, knownIn } from './hidden-spans.js';
import { unknownSpans } from './known-words.js';
import type { Linted } from './linted.js';
import { type Lines, lines } from './position.js';
import type { Range } from './report.js';
import { joinedSpans, type Span, touching, wholeAt } from './span.js';
import { veiledSpans } from './veil.js';

/** One line of a file, taken apart around what is marked, fit to be printed: no secret, nothing that cannot be seen. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Exports may be one line of megabytes: so much of it is shown on each side. */
const MARGIN = 80;

/** Values that are known to be secret, beside those that the names of their attributes or keys tell, and of what little is shown. */
export type Known = Pick<Linted, 'secrets' | 'unread' | 'veilOf'>;

/**
 * The marked part of the line on which a range starts. A range over several lines is marked to the end of the first.
 * @param index the text's lines, where more than one place of it is asked for
 */
export function excerpt(text: string, path: string, { start, end }: Range, known: Known, index: Lines = lines(text)): Excerpt {
  const line = index.text(start.line);
  const lineStart = index.offset(start.line);
  const from = start.column - 1;
  const to = Math.min(line.length, end.line === start.line ? end.column - 1 : line.length);
  const left = wholeAt(line, Math.max(0, from - MARGIN));
  const right = wholeAt(line, Math.min(line.length, Math.max(to, from) + MARGIN));
  const cut = wholeAt(line, Math.min(to, from + 2 * MARGIN));
  const shownTo = cut < to ? cut : right;
  const shown = { start: lineStart + left, end: lineStart + shownTo };
  const marked = { start: lineStart + from, end: lineStart + to };
  const veil = known.veilOf(path);
  const unknown = known.unread.has(path) ? unknownSpans(text, shown.start, shown.end) : veil ? veiledSpans(text, shown, veil, marked) : [];
  const hidden = joinedSpans([...unknown, ...hiddenIn(text, path, shown, marked, known)]);
  const piece = (a: number, b: number) => printable(text, lineStart + a, lineStart + b, hidden, marked, shown);
  return {
    before: (left > 0 ? '…' : '') + piece(left, from),
    marked: piece(from, cut) + (cut < to ? '…' : ''),
    after: cut < to ? '' : piece(to, right) + (right < line.length ? '…' : ''),
  };
}

/**
 * Whether excerpts hide something of a part of a file. @param marks what of it findings are about, which is no reason to
 * hide it; last one first and apart
 */
export function isHiddenIn(text: string, path: string, part: Span, marks: readonly Span[], { secrets, veilOf }: Known): boolean {
  if (holdsSecret(text, path, part, secrets)) return true;
  const ends = [...marks.map(({ end }) => end), part.start];
  const gaps = [part.end, ...marks.map(({ start }) => start)].map((end, at) => ({ start: ends[at] ?? end, end }));
  const keys = keysAround(text, part.start, part.end);
  const veil = veilOf(path);
  return gaps.some(
    (gap) => touching(keys, gap).length > 0 || (veil && veiledSpans(text, gap, veil, { start: gap.end, end: gap.end }).length > 0),
  );
}

function hiddenIn(text: string, path: string, shown: Span, marked: Span, { secrets }: Known): Span[] {
  const told = hiddenSpans(text, shown.start, shown.end, knownIn(path, secrets));
  // What is beside the mark helps to find it, and need not be read: what looks like a key there may be one.
  const beside = keysAround(text, shown.start, shown.end).filter(
    ({ start, end }) => (end > shown.start && end <= marked.start) || (start >= marked.end && start < shown.end),
  );
  return [...told, ...beside];
}

/** A part of the line; what is hidden in it is shown by one sign, which stands in the mark where the hidden part reaches over its beginning. */
function printable(text: string, start: number, end: number, hidden: readonly Span[], mark: Span, whole: Span): string {
  let shown = '';
  let at = start;
  for (const span of hidden) {
    if (span.end <= at || span.start >= end || at >= end) continue;
    const isMarked = span.start <= mark.start && span.end > mark.start && mark.start < whole.end;
    const place = isMarked ? mark.start : Math.max(span.start, whole.start);
    const isHere = place >= start && place < end;
    shown += visible(text.slice(at, Math.max(at, span.start)).replaceAll('\t', ' ')) + (isHere ? HIDDEN : '');
    at = Math.min(end, span.end);
  }
  return shown + visible(text.slice(at, Math.max(at, end)).replaceAll('\t', ' '));
}
