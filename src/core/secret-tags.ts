import { grouped } from './grouped.js';
import { after, type Last, lastBefore, matchAt } from './scan.js';
import type { Span } from './span.js';

const TAG_NAME = /[\p{L}\p{N}_:.-]*/uy;
const IN_TAG_NAME = /<(\/?)[\p{L}\p{N}_:.-]{0,100}$/u;
const TAG = /<(\/?)([\p{L}\p{N}_:.-]+)/gu;
const SELF_CLOSING = /(?:[^"'<>]|"[^"<]*"|'[^'<]*')*(?=\/>)/y;
const TAG_AND_TEXT = /[^>]*>[^<]*/y;
const LINE = /[^\n]*/y;
const SECTION = '<![CDATA[';
const FOLLOWING = 4096;

/**
 * What is hidden where a name is that of a tag: of a start tag its element, of an end tag what stands before it.
 * Asked about names in their order, with the end of what is hidden already.
 */
export function tagFinder(text: string): (word: number, done: number) => Span | null {
  const [tags, section] = [tagsOf(text), lastBefore(text, SECTION)];
  return (word, done) => tagOf(text, word, done, tags, section);
}

function tagOf(text: string, word: number, done: number, tags: Tags, section: Last): Span | null {
  const near = text.slice(Math.max(0, word - 102), word);
  const tag = near.includes('<') && IN_TAG_NAME.exec(near);
  if (!tag) return null;
  if (tag[1] === '') return inElement(text, word, tags);
  const end = text.lastIndexOf('<', word);
  const begins = text.startsWith(']]>', end - 3) ? section(end) : -1;
  if (begins !== -1) return { start: begins + SECTION.length, end };
  const from = Math.max(done, end - FOLLOWING);
  const before = text.slice(from, end);
  return { start: from + Math.max(before.lastIndexOf('>'), before.lastIndexOf('\n')) + 1, end };
}

type Tags = ReturnType<typeof tagsOf>;

/** The tags of a name from a place on, of places in their order. All tags are looked for at once, where one is asked for. */
function tagsOf(text: string): (name: string, from: number) => Iterable<{ readonly start: number; readonly isEnd: boolean }> {
  let byName: Map<string, { start: number; isEnd: boolean }[]> | null = null;
  const passed = new Map<string, number>();
  return function* (name, from) {
    byName ??= grouped(
      Array.from(text.matchAll(TAG), ({ 1: slash, 2: of = '', index }) => ({ of, start: index, isEnd: slash !== '' })),
      ({ of }) => of,
    );
    const all = byName.get(name) ?? [];
    let at = passed.get(name) ?? 0;
    while ((all[at]?.start ?? from) < from) at += 1;
    passed.set(name, at);
    for (let tag = all[at]; tag; tag = all[++at]) yield tag;
  };
}

/** An element whole, its attributes and whatever is in it: up to its own end, else to that of the text or the line. */
function inElement(text: string, word: number, tags: Tags): Span {
  const nameStart = text.lastIndexOf('<', word) + 1;
  const start = after(TAG_NAME, text, nameStart);
  const isClosed = matchAt(SELF_CLOSING, text, start) !== null;
  const closed = SELF_CLOSING.lastIndex;
  // Where an end tag follows all the same, the "/" is a mistake; most have none, and are not to be sought to the end.
  const close = ownEnd(tags(text.slice(nameStart, start), start), isClosed ? closed + FOLLOWING : text.length);
  if (isClosed) return { start, end: close ?? closed };
  return { start, end: close ?? Math.max(after(TAG_AND_TEXT, text, start), after(LINE, text, start)) };
}

/** Where an element's end tag stands; of several, before another begins, the last: one may have got into the secret. */
function ownEnd(tags: ReturnType<Tags>, until: number): number | null {
  let found: number | null = null;
  for (const { start, isEnd } of tags) {
    if (!isEnd || start >= until) break;
    found = start;
  }
  return found;
}
