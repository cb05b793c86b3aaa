import { isKeyAsName } from './key-like.js';
import { belowUntil } from './lines-below.js';
import { after, matchAt } from './scan.js';
import { looksSecret } from './secret-words.js';
import type { Span } from './span.js';

/** Signs that got there by mistake. */
const SLIP = String.raw`(?:[^\p{L}\p{N}\s=:：＝]{1,3}?|[^\x00-\x7f])?`;
/** What stands between `name="token"` and the sign of `value="…"`. */
const PAIR = /["']?[\s,]{1,300}(?:\w{1,40}=["'][^"'<>]{0,40}["']\s+){0,3}["']?\w{0,20}value(?=["'\s=:])/iy;
/** What stands between name and value. */
const SIGN = new RegExp(`["']?\\s*${SLIP}([=:：＝]+>?|->)`, 'uy');
/** Also where it is of full width, or stands there several times. */
const plain = (sign: string): string => (/^[:：]+$/.test(sign) ? ':' : /^[=＝]+$/.test(sign) ? '=' : sign);
/** Where it was forgotten, a value in quotes still is one; without a blank, a word in quotes of its own. */
const NO_SIGN = /["']?(?:\s+(?=["'])|(?=(["'])[^\s"',;:<>]{6,}\1))|[^\p{L}\p{N}\s"'=:]{1,2}(?=["'])/uy;
/** In quotes, and over none. */
const IN_QUOTES = String.raw`"(?:\\.|[^"\\\n])*"|'[^'\n]*'`;
/** A comma in place of the colon: in a map, which is not told from a list but by the key or brace that follows. */
const COMMA_IN_MAP = new RegExp(
  String.raw`["']\s{0,9}[,;]\s{0,9}(?=(?:${IN_QUOTES})[\s,]{0,99}(?:$|(?:(?:${IN_QUOTES})[\s,]{0,99}){0,2}(?:\}|(["']?)[\w.-]{1,40}\1\s{0,9}:)))`,
  'y',
);
/** The same in place of the equals sign of a tag. */
const COMMA_IN_TAG = /\s{0,9}[,;]\s{1,9}(?=(["'])[^"'<>\n]*\1(?:\s+[\w:.-]+\s*=|\s*[/?>]))/y;
/** Tags and anchors before a value, which may begin on another line. */
const LEAD = /(?:[!&]\S{0,100}[ \t]+(?![ \t])){0,2}\s*(?=["'[{])/y;
const STRING = new RegExp(IN_QUOTES, 'y');
const KEY = /(?:"[^"\n]*"|'[^'\n]*')[ \t]*:/y;
const QUOTED = /"(?:\\.|[^"\\])*|'[^']*/sy;
const NEXT_KEY = String.raw`,(?:\s+[\w.-]+["']?\s*=|\s*[\w.-]+["']?\s*:)`;
const CLOSING = String.raw`\}(?=[\s,;)\]}"'<>]|$)|["'>](?=[\s,;:)\]}|]|\.?(?:\s|$)|[/?]?>)`;
const MARKUP = String.raw`<(?=!--|!\[|\?\w|\/[\w:.-]{0,100}\s{0,9}>|\s|$)`;
/** Up to the next key of the line or a sign that ends what the value stands in, and not one within the value; what YAML takes for a comment may be the rest of it. */
const PLAIN = new RegExp(`[^\\n]*?(?=${NEXT_KEY}|${CLOSING}|${MARKUP}|\\n|$)`, 'y');
const IN_ANGLES = /<(?![/!?])[^<>\n]*>?/y;
/** What may stand behind the closing quote; else the quote is one of the secret's own. */
const IN_TAG = /\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y;
const IN_DATA = /[ \t]*(?:[,}\]\r\n]|#|$)/y;
const LINE = /[^\n]*/y;
/** Strings without a key, and behind a comma words without one. */
const PIECES = new RegExp(
  String.raw`(?:[\s,]{0,300}(?:${IN_QUOTES})(?!\s{0,9}[=:])|\s{0,99},\s{0,99}[^\s"',:=#<>{}[\]]{4,300}(?=\s{0,9}(?:[,}\]\n]|$)))+`,
  'y',
);
const REST_OF_LINE = /[ \t]*(?:#[^\n]{0,300})?\r?(?=\n)/y;
const COMMENT = /\s#[^\n]{0,300}(?=\n)/y;

/** In prose a word in quotes behind a name is not its value. In a value of an account even a key without any sign is. */
export type Kind = 'file' | 'prose' | 'value';

/** A name of a secret, or a word in one. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** A name behind which its value is looked for, and the quote that stands before it on its line. */
interface Name extends Word {
  readonly quote: number;
  readonly kind: Kind;
}

/** The sign between a name and its value, and where it ends; without one, where the value begins all the same. */
function signBehind(text: string, { end: from, kind }: Name): { readonly sign: string | null; readonly end: number } | null {
  const pair = after(PAIR, text, from);
  for (const at of pair === from ? [from] : [pair, from]) {
    const sign = matchAt(SIGN, text, at)?.[1];
    if (sign !== undefined) return { sign: plain(sign), end: SIGN.lastIndex };
  }
  if (kind === 'prose') return null;
  const end = Math.max(...[NO_SIGN, COMMA_IN_MAP, COMMA_IN_TAG].map((expression) => after(expression, text, from)));
  return end > from ? { sign: null, end } : null;
}

/** What stands behind a name as its value; null where nothing does. */
export function valueAt(text: string, name: Name): Span | null {
  const found = signBehind(text, name);
  if (found === null) return name.kind === 'value' ? wordBehind(text, name.end) : null;
  const { sign } = found;
  const start = sign === null ? found.end : after(sign === ':' ? BLANKS : SPACE, text, found.end);
  const value = beginning(text, start);
  if (closes(text, name, value) || isPort(text, name.start, start)) return null;
  if (text[value] === '[' || text[value] === '{') return { start, end: closing(text, value) };
  if (matchAt(QUOTED, text, value)) {
    const behind = QUOTED.lastIndex + 1;
    const isOver = (sign !== ':' && matchAt(IN_TAG, text, behind)) || (sign !== '=' && matchAt(IN_DATA, text, behind));
    const isFile = name.kind !== 'prose';
    const end = isOver || behind > text.length ? Math.max(behind - 1, isFile ? commentBehind(text, behind) : 0) : after(LINE, text, behind);
    const mayGoOn = isFile && (sign !== '=' || !isOver);
    return { start: value === start ? start + 1 : start, end: Math.max(end, mayGoOn ? piecesUntil(text, behind) : 0) };
  }
  const end = after(PLAIN, text, after(IN_ANGLES, text, start));
  const lineEnd = after(COMMENT, text, end);
  if (lineEnd < text.length && text[lineEnd] !== '\n') return { start, end };
  const lineStart = text.lastIndexOf('\n', name.start) + 1;
  const below = belowUntil(text, lineEnd, after(BEFORE_KEY, text, lineStart) - lineStart, name.kind !== 'prose' && sign === ':');
  return { start, end: below > lineEnd ? below : end };
}

/** The word behind a name, where it looks like a key and like no name; another may be prose, an address, or a further name with its value. */
function wordBehind(text: string, from: number): Span | null {
  const start = after(BEFORE_WORD, text, from);
  if (start === from) return null;
  const end = after(WORD, text, start);
  const word = text.slice(start, end);
  const isOther = /[=?]/.test(word) || looksSecret(word);
  return !isOther && word.length >= SHORTEST_KEY && isKeyAsName(word) ? { start, end } : null;
}
const BEFORE_WORD = /[\s,]{1,99}/y;
const WORD = /[^\s,]*[^\s,:;]/y;
const SHORTEST_KEY = 12;

/** Where what YAML takes for a comment ends, which may be the rest of the value; 0 where there is none. */
function commentBehind(text: string, behind: number): number {
  const end = after(COMMENT_BEHIND, text, behind);
  return end > behind ? end : 0;
}
const COMMENT_BEHIND = /[ \t]*#[^\n]*/y;

/** Where what a mistake has cut off behind a value in quotes ends. */
function piecesUntil(text: string, behind: number): number {
  const pieces = after(PIECES, text, behind);
  const lineEnd = after(REST_OF_LINE, text, pieces);
  const below = text[lineEnd] === '\n' ? belowUntil(text, lineEnd, Number.POSITIVE_INFINITY, true) : lineEnd;
  return below > lineEnd ? below : pieces > behind ? pieces : 0;
}

/** Whether a quote is the end of a text in which the name is the last word, as of `label="Token:"`. */
function closes(text: string, { start, quote, kind }: Name, other: number): boolean {
  if (quote === -1 || start - quote > 301 || text[quote] !== text[other]) return false;
  if (!OPENS.test(text.slice(Math.max(0, quote - 1), quote)) || ANGLE.test(text.slice(quote, start))) return false;
  return (kind === 'prose' ? [IN_TAG, IN_DATA, IN_PROSE] : [IN_TAG, IN_DATA]).some(
    (ends) => after(ends, text, other + 1) > other + 1 || other + 1 === text.length,
  );
}

const OPENS = /^[=:,[({\s]?$/;
const ANGLE = /[<>]/;
const IN_PROSE = /[\s.;]/y;

/** `https://token:8443` */
const isPort = (text: string, word: number, start: number): boolean => text.startsWith('//', word - 2) && after(PORT, text, start) > start;
const PORT = /\d{1,5}(?=[/"'\s<]|$)/y;

/** Where a value in quotes or brackets begins; the key of the next line is none. */
function beginning(text: string, start: number): number {
  const value = after(LEAD, text, start);
  KEY.lastIndex = value;
  return text.slice(start, value).includes('\n') && KEY.test(text) ? start : value;
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

const BLANKS = /[ \t]*/y;
/** The keys of an item stand behind its sign. */
const BEFORE_KEY = /[ \t]*(?:-[ \t]+)*/y;
const SPACE = /\s*/y;
