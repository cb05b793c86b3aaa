import { firstWhere } from './first-where.js';
import { characterOf, NAMED_REFERENCES } from './references.js';
import type { Span } from './span.js';

/** A character as XML (numbered or named), JSON and YAML may spell it, an address, or this tool to show it; a line that YAML folds. */
const SPELLING =
  /&#0{0,9}(\d{1,7});|&#x0{0,9}([\da-fA-F]{1,6});|&(amp|lt|gt|quot|apos);|\\u([\da-fA-F]{4})|\\U([\da-fA-F]{8})|(?:\\x|%)([2-7][\da-fA-F]|[\da-fA-F]{2}(?<=x..))|<U\+([\dA-F]{4,6})>|\\(["'\\/])|\\\r?\n[ \t]*/g;

/** So many characters spell one at most, but for zeros that nobody needs. */
export const LONGEST_SPELLING = 10;

/** A text as it is meant, and for places in it those in the text as it is written; null where both are the same. */
function meant(text: string): { readonly text: string; readonly written: (span: Span) => Span } | null {
  const pieces: string[] = [];
  // Where what is spelled otherwise begins and ends, in what is meant and in what is written.
  const steps: { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] = [];
  let [done, length] = [0, 0];
  for (const match of text.matchAll(SPELLING)) {
    const { 0: spelled, index } = match;
    const char = character(match);
    pieces.push(text.slice(done, index), char);
    const from = length + index - done;
    length = from + char.length;
    done = index + spelled.length;
    steps.push({ from, to: length, start: index, end: done });
  }
  if (steps.length === 0) return null;
  pieces.push(text.slice(done));
  const at = (place: number): number => {
    const last = steps[firstWhere(steps.length, (index) => (steps[index]?.from ?? 0) > place) - 1];
    if (!last) return place;
    return place < last.to ? last.start : last.end + place - last.to;
  };
  return { text: pieces.join(''), written: ({ start, end }) => ({ start: at(start), end: at(end) }) };
}

/** What a text means, whatever in it is spelled otherwise. */
export const asMeant = (text: string): string => meant(text)?.text ?? text;

function character(match: Readonly<Record<number, string | undefined>>): string {
  const { 1: decimal, 2: hex, 3: name, 4: four, 5: eight, 6: two, 7: shown, 8: itself } = match;
  if (name !== undefined) return NAMED_REFERENCES[name] ?? '';
  if (itself !== undefined) return itself;
  const code = decimal === undefined ? Number.parseInt(hex ?? four ?? eight ?? two ?? shown ?? '', 16) : Number(decimal);
  return characterOf(code);
}

/** Once more is spelled what is in an attribute as an address, or in JSON as JSON. */
const LEVELS = 2;

/** What is found in a text as it is written and as it is meant, in its order; what is spelled in part is found in both ways. */
export function inBoth(text: string, find: (text: string) => Span[], levels = LEVELS): Span[] {
  const other = levels > 0 ? meant(text) : null;
  if (other === null) return find(text);
  let done = 0;
  return [...find(text), ...inBoth(other.text, find, levels - 1).map(other.written)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ end }) => {
      const isNew = end > done;
      done = Math.max(done, end);
      return isNew;
    });
}
