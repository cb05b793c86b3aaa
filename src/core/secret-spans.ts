import { after, type Last, lastBefore, matchAt } from './scan.js';
import { passwordSpans } from './secret-addresses.js';
import { inBoth } from './secret-spelling.js';
import { tagFinder } from './secret-tags.js';
import { EACH_WORD } from './secret-words.js';
import type { Span } from './span.js';

/** How a name goes on behind such a word: in one with it, with an index, a language or a remark in brackets. */
const NAME =
  /(?:[\p{L}\p{N}_.]|-(?!>))*(?:(?:[/@*][\w-]{0,40}|\[[^\]\n]{0,40}\]|[^\S\n]?\([^()\n]{0,40}\)|:[\w-]{1,40}(?==)){1,3}(?=["']?\s*(?:[:=]|->)))?/uy;
/** Of a key in quotes all is its name. */
const REST_OF_KEY = /[^"'\n=:;|,#→]{0,100}(?=["']\s*:)/y;
/** What stands in a key behind another sign is no name any more. */
const IN_KEY_BEHIND = /[^"'\n=:;|,#→]{0,100}[=:;|,#→](?=[^"'\n]{1,1000}["']\s*:)/y;
const FURTHER_SIGNS = /[=:;|,#→]*(?=[^"'\n])/y;
const TO_QUOTE = /[^"'\n]*/y;
/** Blanks, line ends and comments; bounded, for names in comments are looked behind as well. */
const GAP = String.raw`\s*(?:(?:(?:#|//)[^\n]{0,300}\n|/\*(?:[^*]|\*(?!/)){0,300}\*/)\s*){0,4}`;
/** Signs that got there by mistake. */
const SLIP = String.raw`(?:[^\p{L}\p{N}\s=:]{1,3}?|[^\x00-\x7f])?`;
/** What stands between name and value; also `name="token" value="…"`. */
const SIGN = new RegExp(
  `(?:["']?[\\s,]{1,300}(?:\\w{1,40}=["'][^"'<>]{0,40}["']\\s+){0,3}["']?\\w{0,20}value(?=["'\\s=:]))?["']?${GAP}${SLIP}([=:]+>?|->)`,
  'iuy',
);
/** Where it was forgotten, a value in quotes still is one; without a blank, a word in quotes of its own. */
const NO_SIGN = new RegExp(`["']?(?:(?=[\\s/#])${GAP}(?=["'])|(?=(["'])[^\\s"',;:<>]{6,}\\1))|[^\\p{L}\\p{N}\\s"'=:]{1,2}(?=["'])`, 'uy');
/** Tags, anchors and comments before a value, which may begin on another line. */
const LEAD = new RegExp(`(?:[!&]\\S{0,100}[ \\t]+(?![ \\t])){0,2}${GAP}(?=["'[{])`, 'y');
/** What got between sign and quote by mistake. */
const BEFORE_QUOTE = /(?:[^\p{L}\p{N}\s"'[{]{1,3}|[^\x00-\x7f])(?=["'])/uy;
/** In quotes, and over none. */
const STRING = /"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y;
const KEY = /(?:"[^"\n]*"|'[^'\n]*')[ \t]*:/y;
const QUOTED = /"(?:\\.|[^"\\])*|'[^']*/sy;
/** Up to a comment, the next key of the line, or what no plain text holds but within a word. */
const PLAIN = /(?:[^\n"'<>]|(?<=\w)["'<>](?=\w))*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n]|(?<!\w)["'<>]|["'<>](?!\w)|$)/y;
const IN_ANGLES = /<(?![/!?])[^<>\n]*>?/y;
/** What may stand behind the closing quote; else the quote is one of the secret's own. */
const IN_TAG = /\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y;
const IN_DATA = /[ \t]*(?:[,}\]\r\n]|#|$)/y;
const LINE = /[^\n]*/y;
const COMMENT = /\s#[^\n]{0,300}(?=\n)/y;

/**
 * What stands behind names that look like a secret's, in a text of which nothing else is known: values between
 * quotes or without, what is in elements, and in YAML and JSON the lines below the name that belong to it.
 * @param kind in prose a word in quotes behind a name is not its value
 */
export const secretSpans = (text: string, kind: 'file' | 'prose' = 'file'): Span[] =>
  inBoth(text, (each) => [...passwordSpans(each), ...spansBehind(each, wordsIn(each), kind)]);

/** A name of a secret, or a word in one. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

function* wordsIn(text: string): Iterable<Word> {
  for (const { 0: word, index } of text.matchAll(EACH_WORD)) yield { start: index, end: index + word.length };
}

/** What stands behind some names. @param words in their order; those in what another has found are passed over */
export function spansBehind(text: string, words: Iterable<Word>, kind: 'file' | 'prose' = 'file'): Span[] {
  const spans: Span[] = [];
  const [tagOf, isQuoted] = [tagFinder(text), quotedBefore(text)];
  let done = 0;
  for (const { start, end } of words) {
    if (start < done) continue;
    const isInKey = isQuoted(start);
    const nameEnd = nameEndOf(text, end, isInKey);
    const span = tagOf(start, done) ?? (isInKey ? restOfKey(text, end) : null) ?? valueAt(text, start, nameEnd, kind);
    if (span && span.end > span.start) spans.push(span);
    done = Math.max(nameEnd, span?.end ?? 0);
  }
  return spans;
}

/** What stands in a quoted key behind a name that ends there. */
function restOfKey(text: string, end: number): Span | null {
  const behind = after(IN_KEY_BEHIND, text, end);
  return behind === end ? null : { start: after(FURTHER_SIGNS, text, behind), end: after(TO_QUOTE, text, behind) };
}

/** Whether a quote stands before a place, on the same line and near. */
function quotedBefore(text: string): (place: number) => boolean {
  const [double, single, newline] = ['"', "'", '\n'].map((sign) => lastBefore(text, sign)) as [Last, Last, Last];
  return (place) => {
    const quote = Math.max(double(place), single(place));
    return newline(place) < quote && place - quote < 102;
  };
}

const nameEndOf = (text: string, end: number, isInKey: boolean): number =>
  Math.max(isInKey ? after(REST_OF_KEY, text, end) : end, after(NAME, text, end));

function valueAt(text: string, word: number, nameEnd: number, kind: 'file' | 'prose'): Span | null {
  const sign = matchAt(SIGN, text, nameEnd)?.[1];
  if (sign === undefined && (kind === 'prose' || !matchAt(NO_SIGN, text, nameEnd))) return null;
  const start = sign === undefined ? NO_SIGN.lastIndex : after(sign === ':' ? BLANKS : SPACE, text, SIGN.lastIndex);
  const value = after(BEFORE_QUOTE, text, beginning(text, start));
  if (closes(text, word, value, kind) || isPort(text, word, start)) return null;
  if (text[value] === '[' || text[value] === '{') return { start, end: closing(text, value) };
  if (matchAt(QUOTED, text, value)) {
    const behind = QUOTED.lastIndex + 1;
    const isOver = (sign !== ':' && matchAt(IN_TAG, text, behind)) || (sign !== '=' && matchAt(IN_DATA, text, behind));
    const end = isOver || behind > text.length ? behind - 1 : after(LINE, text, behind);
    return { start: value === start ? start + 1 : start, end };
  }
  const end = after(PLAIN, text, after(IN_ANGLES, text, start));
  const lineEnd = after(COMMENT, text, end);
  if (lineEnd < text.length && text[lineEnd] !== '\n') return { start, end };
  const below = belowUntil(text, word, lineEnd);
  return { start, end: below > lineEnd ? below : end };
}

/** Whether a quote is the end of a text in which the name is the last word, as of `label="Token:"`. */
function closes(text: string, word: number, quote: number, kind: 'file' | 'prose'): boolean {
  const opening = OPENING.exec(text.slice(Math.max(0, word - 310), word))?.[1];
  return (
    opening !== undefined &&
    opening === text[quote] &&
    (kind === 'file' ? [IN_TAG, IN_DATA] : [IN_TAG, IN_DATA, IN_PROSE]).some(
      (ends) => after(ends, text, quote + 1) > quote + 1 || quote + 1 === text.length,
    )
  );
}

const OPENING = /(?:^|[=:,[({\s])(["'])[^"'<>\n]{0,300}$/;
const IN_PROSE = /[\s.;]/y;

/** `https://token:8443` */
const isPort = (text: string, word: number, start: number): boolean => text.startsWith('//', word - 2) && after(PORT, text, start) > start;
const PORT = /\d{1,5}(?=[/"'\s<]|$)/y;

/** Where a value in quotes or brackets begins; the key of the next line is none. */
function beginning(text: string, start: number): number {
  const value = after(LEAD, text, start);
  return text.slice(start, value).includes('\n') && matchAt(KEY, text, value) ? start : value;
}

/** Where a list or a map ends: what is in it is secret too. */
function closing(text: string, start: number): number {
  let depth = 0;
  // Of a kind of quote none is closed up to there: each that follows would be sought to the end of the line again.
  const open: Record<string, number> = {};
  for (let at = start; at < text.length; at++) {
    const sign = text[at] ?? '';
    if ((sign === '"' || sign === "'") && at >= (open[sign] ?? 0)) {
      const behind = after(STRING, text, at);
      if (behind === at) open[sign] = after(LINE, text, at);
      at = behind;
    }
    if (text[at] === '[' || text[at] === '{') depth += 1;
    if (text[at] === ']' || text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** The end of the lines below that are indented deeper than the line of the name, or are items of its list. */
function belowUntil(text: string, word: number, lineEnd: number): number {
  const lineStart = text.lastIndexOf('\n', word) + 1;
  const own = after(BLANKS, text, lineStart) - lineStart;
  let end = lineEnd;
  while (end < text.length) {
    const next = after(BLANKS, text, end + 1);
    const deeper = next - end - 1 > own || (next - end - 1 === own && text.startsWith('- ', next));
    const isEmpty = text[next] === '\n' || text[next] === '\r';
    if (!deeper && !isEmpty) break;
    const newline = text.indexOf('\n', next);
    end = newline === -1 ? text.length : newline;
  }
  return end;
}

const BLANKS = /[ \t]*/y;
const SPACE = /\s*/y;
