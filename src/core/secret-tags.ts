import { after, firstFrom, lastBefore, type Seen } from './scan.js';
import type { Span } from './span.js';

const TAG_NAME = /[\p{L}\p{N}_:.-]*/uy;
const UP_TO_WORD = /^<(\/?)[\p{L}\p{N}_:.-]{0,100}$/u;
const QUOTE_OR_END = /["'<>]/g;
const TEXT = /[^<]*/y;
const LINE = /[^\n]*/y;
const SECTION = '<![CDATA[';
const FOLLOWING = 4096;

/**
 * What is hidden where a name is that of a tag: of a start tag its element, of an end tag what stands before it.
 * Asked about names in their order, with the end of what is hidden already.
 */
export function tagFinder(text: string): (word: number, done: number) => Span | null {
  const found = { opening: lastBefore(text, '<'), tags: tagsOf(text), section: lastBefore(text, SECTION), closing: firstFrom(text, '>') };
  return (word, done) => tagOf(text, word, done, found);
}

interface Found {
  readonly opening: Seen;
  readonly tags: Tags;
  readonly section: Seen;
  /** Where a sign stands next that may end a tag. */
  readonly closing: Seen;
}

function tagOf(text: string, word: number, done: number, { opening, tags, section, closing }: Found): Span | null {
  const begin = opening(word);
  const tag = begin !== -1 && begin >= word - 102 && UP_TO_WORD.exec(text.slice(begin, word));
  if (!tag) return null;
  if (tag[1] === '') return inElement(text, begin + 1, tags, closing);
  const inSection = text.startsWith(']]>', begin - 3) ? section(begin) : -1;
  if (inSection !== -1) return { start: inSection + SECTION.length, end: begin };
  const from = Math.max(done, begin - FOLLOWING);
  const before = text.slice(from, begin);
  return { start: from + Math.max(before.lastIndexOf('>'), before.lastIndexOf('\n')) + 1, end: begin };
}

/** Where an element's end tag stands, of one whose start tag is left at a place; null without one before `until`. */
type Tags = (name: string, from: number, until: number) => number | null;

/**
 * Of several end tags, before another of that name begins, the last is an element's own: one may have got into the
 * secret. Asked about places in their order; all tags are looked for at once, where one is asked for.
 */
function tagsOf(text: string): Tags {
  let byName: Map<string, number[]> | null = null;
  const passed = new Map<string, number>();
  return (name, from, until) => {
    byName ??= placesByName(text);
    const all = byName.get(name) ?? [];
    let at = passed.get(name) ?? 0;
    while (Math.abs(all[at] ?? from) < from) at += 1;
    passed.set(name, at);
    let found: number | null = null;
    for (let place = all[at]; place && place < 0 && -place < until; place = all[++at]) found = -place;
    return found;
  };
}

/** Of start tags their places, of end tags the same below zero: a file may hold them by the hundred thousand. */
function placesByName(text: string): Map<string, number[]> {
  const byName = new Map<string, number[]>();
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const isEnd = text[at + 1] === '/';
    const nameStart = at + (isEnd ? 2 : 1);
    const name = text.slice(nameStart, after(TAG_NAME, text, nameStart));
    if (name === '') continue;
    const places = byName.get(name);
    if (places) places.push(isEnd ? -at : at);
    else byName.set(name, [isEnd ? -at : at]);
  }
  return byName;
}

/** An element whole, its attributes and whatever is in it: up to its own end, else to that of the text or the line. */
function inElement(text: string, nameStart: number, tags: Tags, closing: Seen): Span {
  const start = after(TAG_NAME, text, nameStart);
  const closed = selfClosed(text, start);
  // Where an end tag follows all the same, the "/" is a mistake; most have none, and are not to be sought to the end.
  const close = tags(text.slice(nameStart, start), start, closed === null ? text.length : closed + FOLLOWING);
  if (closed !== null) return { start, end: close ?? closed };
  const tagEnd = closing(start);
  return { start, end: close ?? Math.max(tagEnd === -1 ? start : after(TEXT, text, tagEnd), after(LINE, text, start)) };
}

/** Where the "/" stands that closes a start tag, beyond what is in quotes. */
function selfClosed(text: string, start: number): number | null {
  let quote: string | null = null;
  QUOTE_OR_END.lastIndex = start;
  for (let match = QUOTE_OR_END.exec(text); match; match = QUOTE_OR_END.exec(text)) {
    const { 0: sign, index } = match;
    if (sign === '<') return null;
    if (quote !== null) quote = sign === quote ? null : quote;
    else if (sign === '>') return index > start && text[index - 1] === '/' ? index - 1 : null;
    else quote = sign;
  }
  return null;
}
