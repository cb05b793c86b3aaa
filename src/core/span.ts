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
