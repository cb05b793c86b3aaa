import { unknownSpans } from './known-words.js';
import { after } from './scan.js';
import { joinedSpans, type Span, touching } from './span.js';

/** Parts of a file of which no more is shown than known words, and values that are known to be no secrets; both in their order and apart. */
export interface Veil {
  readonly parts: readonly Span[];
  readonly plain: readonly Span[];
}

/** What a veil hides of a part of a text. @param marked what a finding is about, which is shown */
export function veiledSpans(text: string, shown: Span, { parts, plain }: Veil, marked: Span): Span[] {
  const free = joinedSpans([...touching(plain, shown), marked]);
  return touching(parts, shown)
    .flatMap(({ start, end }) => unknownSpans(text, Math.max(start, shown.start), Math.min(end, shown.end)))
    .flatMap((span) => outside(behindName(text, span), free))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** What an attribute is called is shown. */
const behindName = (text: string, { start, end }: Span): Span => ({ start: Math.min(end, after(NAME, text, start)), end });
const NAME = /[\p{L}_][\w:.-]{0,60}\s*=\s*["']/uy;

function outside(span: Span, free: readonly Span[]): Span[] {
  const left: Span[] = [];
  let { start } = span;
  for (const each of touching(free, span)) {
    left.push({ start, end: each.start });
    start = Math.max(start, each.end);
  }
  return [...left, { start, end: span.end }].filter(({ start, end }) => start < end);
}
