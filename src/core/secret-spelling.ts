import { firstWhere } from './first-where.js';
import { characterOf, NAMED_REFERENCES } from './references.js';
import type { Span } from './span.js';

/** A character as XML (numbered or named), JSON and YAML may spell it, an address (in UTF-8 or Latin-1), or this tool to show it; a line that YAML folds. */
const SPELLING =
  /&#0{0,9}\d{1,7};|&#x0{0,9}[\da-fA-F]{1,6};|&(?:amp|lt|gt|quot|apos);|\\u[\da-fA-F]{4}|\\U[\da-fA-F]{8}|(?:\\x|%)(?:[2-7][\da-fA-F]|[\da-fA-F]{2}(?<=x..))|%[c-fC-F][\da-fA-F](?:%[89abAB][\da-fA-F]){0,3}|%[89abAB][\da-fA-F]|<U\+[\dA-F]{4,6}>|\\["'\\/bfnrt]|\\\r?\n[ \t]*/g;

/** What takes no room: in a name or a copy of a secret it is not there. */
const UNSEEN = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const EACH_UNSEEN = new RegExp(UNSEEN, 'gu');
/** Slower by far, for the other is passed over most of a text. */
const SPELLING_OR_UNSEEN = new RegExp(`${SPELLING.source}|${UNSEEN.source}`, 'gu');

/** A text without what cannot be seen. */
export const seen = (text: string): string => (UNSEEN.test(text) ? text.replace(EACH_UNSEEN, '') : text);

/** So many characters spell one at most, but for zeros that nobody needs. */
export const LONGEST_SPELLING = 10;

/** A text as it is meant, and for places in it those in the text as it is written; null where both are the same. */
function meant(text: string): { readonly text: string; readonly written: (span: Span) => Span } | null {
  const pieces: string[] = [];
  // Where what is spelled otherwise begins and ends, in what is meant and in what is written; there may be millions.
  const [froms, tos, starts, ends]: [number[], number[], number[], number[]] = [[], [], [], []];
  let [done, length] = [0, 0];
  for (const { 0: spelled, index } of text.matchAll(UNSEEN.test(text) ? SPELLING_OR_UNSEEN : SPELLING)) {
    const char = character(spelled);
    if (index > done) pieces.push(text.slice(done, index));
    pieces.push(char);
    const from = length + index - done;
    length = from + char.length;
    done = index + spelled.length;
    froms.push(from);
    tos.push(length);
    starts.push(index);
    ends.push(done);
  }
  if (froms.length === 0) return null;
  pieces.push(text.slice(done));
  const at = (place: number): number => {
    const last = firstWhere(froms.length, (index) => (froms[index] ?? 0) > place) - 1;
    const [to, start, end] = [tos[last], starts[last], ends[last]];
    if (to === undefined || start === undefined || end === undefined) return place;
    return place < to ? start : end + place - to;
  };
  return { text: pieces.join(''), written: ({ start, end }) => ({ start: at(start), end: at(end) }) };
}

/** What a text means, whatever in it is spelled otherwise. */
export const asMeant = (text: string): string => meant(text)?.text ?? text;

function character(spelled: string): string {
  const [sign, kind = ''] = [spelled[0], spelled[1]];
  const numbered = (from: number, to?: number, base = 16) => characterOf(Number.parseInt(spelled.slice(from, to), base));
  if (sign === '%') return characterOf(codeOf(spelled.slice(1).split('%')));
  if (sign === '<') return numbered(3, -1);
  if (sign === '&' && kind !== '#') return NAMED_REFERENCES[spelled.slice(1, -1)] ?? '';
  if (sign === '&') return spelled[2] === 'x' ? numbered(3, -1) : numbered(2, -1, 10);
  if (/[uUx]/.test(kind)) return numbered(2);
  return sign !== '\\' || /\s/.test(kind) ? '' : (CONTROLS[kind] ?? kind);
}

/** The number that bytes of UTF-8 spell, and a single one. */
const codeOf = ([first = '', ...others]: readonly string[]): number =>
  others.reduce(
    (code, byte) => (code << 6) | (Number.parseInt(byte, 16) & 63),
    Number.parseInt(first, 16) & ((others.length > 0 ? 63 : 255) >> others.length),
  );

const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Once more is spelled what is in an attribute as an address, or in JSON as JSON. */
const SPELLED_TWICE = 2;

/** What is found in a text as it is written and as it is meant, in its order; what is spelled in part is found in both ways. */
export function inBoth(text: string, find: (text: string) => Span[], levels = SPELLED_TWICE): Span[] {
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
