import type { Span } from './span.js';

/** A character as XML (numbered or named), JSON and YAML may spell it, an address, or this tool to show it; a line that YAML folds. */
const SPELLING =
  /&#0{0,9}(\d{1,7});|&#x0{0,9}([\da-fA-F]{1,6});|&(amp|lt|gt|quot|apos);|\\u([\da-fA-F]{4})|\\U([\da-fA-F]{8})|(?:\\x|%)([2-7][\da-fA-F]|[\da-fA-F]{2}(?<=x..))|<U\+([\dA-F]{4,6})>|\\(["'\\/])|\\\r?\n[ \t]*/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** So many characters spell one at most, but for zeros that nobody needs. */
export const LONGEST_SPELLING = 10;

/** A text as it is meant, and for places in it those in the text as it is written; null where both are the same. */
function meant(text: string): { readonly text: string; readonly written: (span: Span) => Span } | null {
  const all = [...text.matchAll(SPELLING)];
  if (all.length === 0) return null;
  let read = '';
  let done = 0;
  const from: number[] = [];
  const copy = (to: number) => {
    for (let at = done; at < to; at++) from.push(at);
    read += text.slice(done, to);
  };
  for (const { 0: spelled, index, ...groups } of all) {
    copy(index);
    const char = character(groups);
    for (let unit = 0; unit < char.length; unit++) from.push(index);
    read += char;
    done = index + spelled.length;
  }
  copy(text.length);
  from.push(text.length);
  return { text: read, written: ({ start, end }) => ({ start: from[start] ?? text.length, end: from[end] ?? text.length }) };
}

function character(groups: Readonly<Record<number, string>>): string {
  const { 1: decimal, 2: hex, 3: name, 4: four, 5: eight, 6: two, 7: shown, 8: itself } = groups;
  if (name !== undefined) return NAMED[name] ?? '';
  if (itself !== undefined) return itself;
  const code = decimal === undefined ? Number.parseInt(hex ?? four ?? eight ?? two ?? shown ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** What is found in a text as it is written and as it is meant, in its order; what is spelled in part is found in both ways. */
export function inBoth(text: string, find: (text: string) => Span[]): Span[] {
  const other = meant(text);
  if (other === null) return find(text);
  let done = 0;
  return [...find(text), ...find(other.text).map(other.written)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const isNew = end > done;
      done = Math.max(done, end);
      return isNew;
    });
}
