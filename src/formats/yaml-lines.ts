import { matchAt } from '../core/scan.js';
import type { DataScalar } from './data.js';

/** Where each unit of a value begins and ends in the source. */
type Places = { readonly start: number; readonly end: number }[];

/**
 * Pairs the units of a scalar without quotes that stands on several lines with their places: a block's sign and all
 * indentation are no part of its value. Null where the two do not fit.
 * @param raw the source of the scalar, which begins at UTF-16 offset `start`
 */
export function linesOf(raw: string, start: number, value: string, type: string | undefined): Pick<DataScalar, 'span' | 'decoding'> | null {
  const from = type === 'PLAIN' ? 0 : raw.indexOf('\n') + 1;
  const places = (type === 'BLOCK_LITERAL' ? literal : folded)(raw, from, value);
  const [first, last] = [places?.[0], places?.at(-1)];
  if (!places || !first || !last) return null;
  const offsets = [...places, { start: last.end }].map((place) => start + place.start);
  const ends = places.map(({ end }) => start + end);
  return { span: { start: start + first.start, end: start + last.end }, decoding: { value, offsets, ends } };
}

/** Each line is the end of one of the source, behind its indentation. */
function literal(raw: string, from: number, value: string): Places | null {
  const places: Places = [];
  let at = from;
  for (const line of value.split('\n')) {
    const { index = raw.length, 0: sign = '' } = matchAt(LINE_END, raw, at) ?? {};
    const start = index - line.length;
    if (start < at || !raw.startsWith(line, start)) return null;
    for (let unit = start; unit < index; unit++) places.push({ start: unit, end: unit + 1 });
    places.push({ start: index, end: index + sign.length });
    at = index + sign.length;
  }
  places.pop();
  return places;
}

const LINE_END = /\r?\n|$/g;

/** Its words are those of the source, in their order; the blank between two words of different lines stands for a line end. */
function folded(raw: string, from: number, value: string): Places | null {
  const places: Places = [];
  let at = from;
  for (const [run] of value.matchAll(/[ \t\n]+|[^ \t\n]+/g)) {
    const blanks = matchAt(BLANKS, raw, at)?.[0] ?? '';
    const isWord = !/^[ \t\n]/.test(run);
    const asItIs = isWord || run === blanks;
    const start = at + (isWord ? blanks.length : asItIs ? 0 : Math.max(0, blanks.search(/\r?\n/)));
    if (isWord && !raw.startsWith(run, start)) return null;
    const width = blanks.startsWith('\r', start - at) ? 2 : Math.min(1, blanks.length);
    for (let unit = 0; unit < run.length; unit++)
      places.push(asItIs ? { start: start + unit, end: start + unit + 1 } : { start, end: start + width });
    at = isWord ? start + run.length : at + blanks.length;
  }
  return places;
}

const BLANKS = /[ \t\r\n]*/y;
