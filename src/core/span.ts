import { firstWhere } from './first-where.js';

/** A half-open range of UTF-16 offsets into a file's decoded text (byte order mark removed). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where something stands: a file, a range in it, and a structural key that survives moved lines. */
export interface Place {
  readonly path: string;
  readonly span: Span;
  /** For example `extAccount[Adobe_Marketing_Cloud]/@scope`; part of a finding's fingerprint. */
  readonly key: string;
}

/** A value together with the place it was read from. */
export interface Located<T> extends Place {
  readonly value: T;
  /**
   * Only where the text spells the value differently (entities, escapes): the offset in the text of each
   * UTF-16 unit of the value, and of its end.
   */
  readonly offsets?: readonly number[];
  /** Only where other things stand between units (markup, indentation): where in the text each ends. */
  readonly ends?: readonly number[];
}

/** Whether there is a value that is more than blanks. */
export const isFilled = <T extends { readonly value: string }>(one: T | null | undefined): one is T => Boolean(one?.value.trim());

/** The part of a located text from `from` to `to` (UTF-16 units of the value), with its own exact place. */
export function part(text: Located<string>, from: number, to: number): Located<string> {
  const { path, key, span, offsets, ends } = text;
  const value = text.value.slice(from, to);
  const exact = offsets ?? (span.end - span.start === text.value.length ? undefined : null);
  if (exact === null) return { path, key, span, value };
  const at = (index: number) => (exact ? (exact[index] ?? span.end) : span.start + index);
  const end = (to > from ? ends?.[to - 1] : undefined) ?? at(to);
  const inner = exact && { offsets: exact.slice(from, to + 1), ...(ends && { ends: ends.slice(from, to) }) };
  return { path, key, span: { start: at(from), end }, value, ...inner };
}

/** The items of a comma list, each with its own place, blanks included. An empty text has no items. */
export function commaList(text: Located<string>): Located<string>[] {
  if (text.value === '') return [];
  let from = 0;
  return text.value.split(',').map((item) => {
    const located = part(text, from, from + item.length);
    from += item.length + 1;
    return located;
  });
}

/** The place before a character that an offset would part into its halves; any other as it is. */
export const wholeAt = (text: string, at: number): number => (isWithin(text, at, CHARACTER) ? at - 1 : at);

/** A range that parts no character and no line end, and none of a line end alone behind the line. @param span UTF-16 offsets */
export function wholeSpan(text: string, { start, end }: Span): Span {
  const from = isWithin(text, start, LINE_END) ? start - 1 : wholeAt(text, start);
  if (end === start) return { start: from, end: from };
  const to = isWithin(text, end, CHARACTER) ? end + 1 : isWithin(text, end, LINE_END) ? end - 1 : end;
  return { start: from, end: Math.max(from, to) };
}

const CHARACTER = /^[\ud800-\udbff][\udc00-\udfff]$/;
const LINE_END = /^\r\n$/;
const isWithin = (text: string, at: number, pair: RegExp): boolean => at > 0 && pair.test(text.slice(at - 1, at + 1));

/** Those of some ranges, in their order and apart, that overlap another. */
export function touching(spans: readonly Span[], { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let at = firstWhere(spans.length, (index) => (spans[index]?.end ?? 0) > start); (spans[at]?.start ?? end) < end; at++)
    found.push(spans[at] as Span);
  return found;
}

/** Ranges in their order, those that touch made one. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}
