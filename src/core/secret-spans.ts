import { passwordSpans } from './secret-addresses.js';
import { EACH_WORD } from './secret-words.js';
import type { Span } from './span.js';

const NAME = /[\w.-]*/y;
/** Blanks, line ends and comments; bounded, for names in comments are looked behind as well. */
const GAP = String.raw`\s*(?:(?:(?:#|//)[^\n]{0,300}\n|/\*(?:[^*]|\*(?!/)){0,300}\*/)\s*){0,4}`;
/** What stands between name and value; also `name="token" value="…"`. */
const SIGN = new RegExp(`(?:["'][\\s,]{1,300}["']?value(?=["'\\s=:]))?["']?${GAP}([=:]+>?|->)`, 'y');
/** Where it was forgotten, a value in quotes still is one; without a blank, a word in quotes of its own. */
const NO_SIGN = new RegExp(`["']?(?:(?=[\\s/#])${GAP}(?=["'])|(?=(["'])[^\\s"',;:<>]{6,}\\1))`, 'y');
/** Tags, anchors and comments before a value, which may begin on another line. */
const LEAD = new RegExp(`(?:[!&]\\S{0,100}[ \\t]+){0,2}${GAP}(?=["'[{])`, 'y');
const KEY = /(?:"[^"\n]*"|'[^'\n]*')[ \t]*:/y;
const QUOTED = /"[^"]*|'[^']*/y;
/** Up to a comment, the next key of the line, or what no plain text holds but within a word. */
const PLAIN = /(?:[^\n"'<>]|(?<=\w)["'<>](?=\w))*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n]|(?<!\w)["'<>]|["'<>](?!\w)|$)/y;
/** What may stand behind the closing quote; else the quote is one of the secret's own. */
const IN_TAG = /\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y;
const IN_DATA = /[ \t]*(?:[,}\]\r\n]|#|$)/y;
const LINE = /[^\n]*/y;
const COMMENT = /\s#[^\n]{0,300}(?=\n)/y;
const TAG_NAME = /[\w:.-]*/y;
const SELF_CLOSING = /(?:[^"'<>]|"[^"<]*"|'[^'<]*')*(?=\/>)/y;
const TAG_AND_TEXT = /[^>]*>[^<]*/y;

/**
 * What stands behind names that look like a secret's, in a text of which nothing else is known: values between
 * quotes or without, what is in elements, and in YAML and JSON the lines below the name that belong to it.
 * @param kind in prose a word in quotes behind a name is not its value
 */
export function secretSpans(text: string, kind: 'file' | 'prose' = 'file'): Span[] {
  const spans = passwordSpans(text);
  EACH_WORD.lastIndex = 0;
  for (let match = EACH_WORD.exec(text); match; match = EACH_WORD.exec(text)) {
    const nameEnd = after(NAME, text, EACH_WORD.lastIndex);
    const span = isTag(text, match.index) ? inElement(text, match.index) : valueAt(text, match.index, nameEnd, kind);
    if (span && span.end > span.start) spans.push(span);
    EACH_WORD.lastIndex = Math.max(nameEnd, span?.end ?? 0);
  }
  return spans;
}

const FOLLOWING = 4096;

/** An element whole, its attributes and whatever is in it: up to its own end, else to that of the text or the line. */
function inElement(text: string, word: number): Span {
  const nameStart = text.lastIndexOf('<', word) + 1;
  const start = after(TAG_NAME, text, nameStart);
  SELF_CLOSING.lastIndex = start;
  const isClosed = SELF_CLOSING.test(text);
  const closed = SELF_CLOSING.lastIndex;
  // Where an end tag follows all the same, the "/" is a mistake; most have none, and are not to be sought to the end.
  const close = ownEnd(isClosed ? text.slice(0, closed + FOLLOWING) : text, text.slice(nameStart, start), start);
  if (isClosed) return { start, end: close ?? closed };
  return { start, end: close ?? Math.max(after(TAG_AND_TEXT, text, start), after(LINE, text, start)) };
}

/** Where an element's end tag stands; of several, before another begins, the last: one may have got into the secret. */
function ownEnd(text: string, name: string, from: number): number | null {
  let found: number | null = null;
  for (let at = text.indexOf(name, from); at !== -1; at = text.indexOf(name, at + name.length)) {
    if (after(TAG_NAME, text, at) !== at + name.length) continue;
    if (text[at - 1] === '<') break;
    if (text[at - 1] === '/' && text[at - 2] === '<') found = at - 2;
  }
  return found;
}

function valueAt(text: string, word: number, nameEnd: number, kind: 'file' | 'prose'): Span | null {
  SIGN.lastIndex = nameEnd;
  const sign = SIGN.exec(text)?.[1];
  NO_SIGN.lastIndex = nameEnd;
  if (sign === undefined && (kind === 'prose' || !NO_SIGN.test(text))) return null;
  const start = sign === undefined ? NO_SIGN.lastIndex : after(sign === ':' ? BLANKS : SPACE, text, SIGN.lastIndex);
  const value = beginning(text, start);
  if (text[value] === '[' || text[value] === '{') return { start, end: closing(text, value) };
  QUOTED.lastIndex = value;
  if (QUOTED.test(text)) {
    const behind = QUOTED.lastIndex + 1;
    const isOver = [IN_TAG, IN_DATA].some((goesOn) => {
      goesOn.lastIndex = behind;
      return sign !== (goesOn === IN_TAG ? ':' : '=') && goesOn.test(text);
    });
    const end = isOver || behind > text.length ? behind - 1 : after(LINE, text, behind);
    return { start: value === start ? start + 1 : start, end };
  }
  const end = after(PLAIN, text, start);
  const lineEnd = after(COMMENT, text, end);
  if (lineEnd < text.length && text[lineEnd] !== '\n') return { start, end };
  const below = belowUntil(text, word, lineEnd);
  return { start, end: below > lineEnd ? below : end };
}

/** Where a value in quotes or brackets begins; the key of the next line is none. */
function beginning(text: string, start: number): number {
  const value = after(LEAD, text, start);
  KEY.lastIndex = value;
  return text.slice(start, value).includes('\n') && KEY.test(text) ? start : value;
}

const isTag = (text: string, word: number): boolean => /<[\w:.-]{0,100}$/.test(text.slice(Math.max(0, word - 101), word));

/** Where a list or a map ends, quotes aside: what is in it is secret too. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
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

function after(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : from;
}
