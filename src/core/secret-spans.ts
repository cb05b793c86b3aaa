import { after, lastBefore, matchAt, type Seen } from './scan.js';
import { formSpans } from './secret-addresses.js';
import { areTooMany, findIn } from './secret-limits.js';
import { inBoth } from './secret-spelling.js';
import { tagFinder } from './secret-tags.js';
import { EACH_WORD, SIGNS } from './secret-words.js';
import type { Span } from './span.js';
import { type Kind, valueAt, type Word } from './value-behind.js';

/** How a name goes on behind such a word: in one with it, with an index, a language or a remark in brackets. */
const NAME =
  /(?:[\p{L}\p{N}_.]|-(?!>))*(?:(?:[/@*][\w-]{0,40}|\[[^\]\n]{0,40}\]|[^\S\n]?\([^()\n]{0,40}\)|:[\w-]{1,40}(?==)){1,3}(?=["']?\s*(?:[:=：＝]|->)))?/uy;
/** Of a key in quotes all is its name. */
const REST_OF_KEY = new RegExp(`[^"'\\n${SIGNS}]{0,100}(?=["']\\s*[:：])`, 'y');
const VALUE_BESIDE = /\s{0,99}<\/[\w:.-]{1,99}>\s{0,99}<[\w:.-]{0,99}value(?:\s[^<>]{0,300})?>/iy;
/**
 * What stands behind names that look like a secret's, in a text of which nothing else is known: values between
 * quotes or without, what is in elements, and in YAML and JSON the lines below the name that belong to it.
 */
export const secretSpans = (text: string, kind: Kind = 'file'): Span[] =>
  findIn(text, (part) => inBoth(part, (each) => [...formSpans(each), ...spansBehind(each, nextWord(each), kind)]));

/** The next one from a place on. */
export type NextWord = (from: number) => Word | null;

function nextWord(text: string): NextWord {
  return (from) => {
    const found = matchAt(EACH_WORD, text, from);
    return found && { start: found.index, end: found.index + found[0].length };
  };
}

/** What stands behind some names. What has been found is passed over: it may be as long as the text. */
export function spansBehind(text: string, next: NextWord, kind: Kind = 'file'): Span[] {
  const spans: Span[] = [];
  const around = { tagOf: tagFinder(text), quote: quoteBefore(text) };
  let [done, count] = [0, 0];
  for (let word = next(0); word; word = next(done)) {
    const { start, end } = word;
    if (areTooMany(++count, text)) return [...spans, { start, end: text.length }];
    const quote = around.quote(start);
    const isInKey = quote !== -1 && start - quote < 102;
    const nameEnd = nameEndOf(text, end, isInKey);
    const span = around.tagOf(start, done) ?? besideName(text, nameEnd) ?? valueAt(text, { start, end: nameEnd, quote, kind });
    if (span && span.end > span.start) spans.push(span);
    done = Math.max(nameEnd, span?.end ?? 0);
  }
  return spans;
}

/** The content of `<value>` behind a name that ends there, as of `<name>token</name>`. */
function besideName(text: string, nameEnd: number): Span | null {
  const start = after(VALUE_BESIDE, text, nameEnd);
  if (start === nameEnd) return null;
  const end = text.indexOf('</', start);
  return { start, end: end === -1 ? text.length : end };
}

/** The last quote before a place, on the same line. */
function quoteBefore(text: string): Seen {
  const [double, single, newline] = ['"', "'", '\n'].map((sign) => lastBefore(text, sign)) as [Seen, Seen, Seen];
  return (place) => {
    const quote = Math.max(double(place), single(place));
    return newline(place) < quote ? quote : -1;
  };
}

const nameEndOf = (text: string, end: number, isInKey: boolean): number =>
  Math.max(isInKey ? after(REST_OF_KEY, text, end) : end, after(NAME, text, end));
