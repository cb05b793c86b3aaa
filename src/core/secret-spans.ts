import { EACH_WORD, PASSWORD_IN_ADDRESS } from './secret-words.js';
import type { Span } from './span.js';

const NAME = /[\w.-]*/y;
const SEPARATOR = /["']?(?:\s*=\s*|\s*:[ \t]*)/y;
const QUOTED = /"[^"]*|'[^']*/y;
/** Up to a comment, the next key of the line, or what no plain text holds. */
const PLAIN = /[^\n"'<>]*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n"'<>]|$)/y;
/** What may stand behind the closing quote; else the quote is one of the secret's own. */
const IN_TAG = /\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y;
const IN_DATA = /[ \t]*(?:[,}\]\r\n]|#|$)/y;
const LINE = /[^\n]*/y;
const TAG_NAME = /[\w:.-]*/y;
const SELF_CLOSING = /(?:[^"'<>]|"[^"<]*"|'[^'<]*')*(?=\/>)/y;
const TAG_AND_TEXT = /[^>]*>[^<]*/y;

/**
 * What stands behind names that look like a secret's, in a text of which nothing else is known: values between
 * quotes or without, what is in elements, and in YAML and JSON the lines below the name that belong to it.
 */
export function secretSpans(text: string): Span[] {
  const spans = [...text.matchAll(PASSWORD_IN_ADDRESS)].map(({ 0: all, 1: before = '', index }) => ({
    start: index + before.length,
    end: index + all.length,
  }));
  EACH_WORD.lastIndex = 0;
  for (let match = EACH_WORD.exec(text); match; match = EACH_WORD.exec(text)) {
    const nameEnd = after(NAME, text, EACH_WORD.lastIndex);
    const span = isTag(text, match.index) ? inElement(text, match.index) : valueAt(text, match.index, nameEnd);
    if (span && span.end > span.start) spans.push(span);
    EACH_WORD.lastIndex = Math.max(nameEnd, span?.end ?? 0);
  }
  return spans;
}

/** An element whole, its attributes and whatever is in it: up to its own end, else to that of the text or the line. */
function inElement(text: string, word: number): Span {
  const nameStart = text.lastIndexOf('<', word) + 1;
  const start = after(TAG_NAME, text, nameStart);
  SELF_CLOSING.lastIndex = start;
  if (SELF_CLOSING.test(text)) return { start, end: SELF_CLOSING.lastIndex };
  const close = ownEnd(text, text.slice(nameStart, start), start);
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

function valueAt(text: string, word: number, nameEnd: number): Span | null {
  SEPARATOR.lastIndex = nameEnd;
  if (!SEPARATOR.test(text)) return null;
  const start = SEPARATOR.lastIndex;
  if (text[start] === '[' || text[start] === '{') return { start, end: closing(text, start) };
  QUOTED.lastIndex = start;
  if (QUOTED.test(text)) {
    const behind = QUOTED.lastIndex + 1;
    const goesOn = text.slice(nameEnd, start).includes('=') ? IN_TAG : IN_DATA;
    goesOn.lastIndex = behind;
    const end = goesOn.test(text) || behind > text.length ? behind - 1 : after(LINE, text, behind);
    return { start: start + 1, end };
  }
  const end = after(PLAIN, text, start);
  return { start, end: text[end] === '\n' || end === text.length ? belowUntil(text, word, end) : end };
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

function after(expression: RegExp, text: string, from: number): number {
  expression.lastIndex = from;
  return expression.test(text) ? expression.lastIndex : from;
}
