import { unknownSpans } from './known-words.js';
import { joinedSpans, type Span, touching } from './span.js';

/** Parts of a file of which no more is shown than known words, and what is known to be no secret. */
export interface Veil {
  /** In their order and apart. */
  readonly parts: readonly Span[];
  /** Values that are shown; in their order and apart. */
  readonly plain: readonly Span[];
  /** Names that are shown, in small letters. */
  readonly names: ReadonlySet<string>;
}

/** What a veil hides of a part of a text. @param marked what a finding is about, which is shown */
export function veiledSpans(text: string, shown: Span, { parts, plain, names }: Veil, marked: Span): Span[] {
  // A value in pieces is marked with what stands between them.
  const isWhole = !/<[!?]/.test(text.slice(marked.start, marked.end));
  const free = joinedSpans([...touching(plain, shown), ...(isWhole ? [marked] : [])]);
  return touching(parts, shown)
    .map(({ start, end }) => ({ start: Math.max(start, shown.start), end: Math.min(end, shown.end) }))
    .flatMap((span) => outside(span, free))
    .flatMap(({ start, end }) => unknownSpans(text, start, end, names));
}

function outside(span: Span, free: readonly Span[]): Span[] {
  const left: Span[] = [];
  let { start } = span;
  for (const each of touching(free, span)) {
    left.push({ start, end: each.start });
    start = Math.max(start, each.end);
  }
  return [...left, { start, end: span.end }].filter(({ start, end }) => start < end);
}
