import type { Span } from '../core/span.js';
import { decode } from './decode.js';

/** How many bytes a text takes in an encoding, and which. */
interface Spelling {
  readonly size: (text: string) => number;
  readonly bytes: (text: string) => Uint8Array;
}

const SPELLINGS: readonly Spelling[] = [
  { size: (text) => Buffer.byteLength(text, 'utf8'), bytes: (text) => Buffer.from(text, 'utf8') },
  { size: (text) => text.length, bytes: (text) => Buffer.from(text, 'latin1') },
  { size: (text) => text.length * 2, bytes: (text) => Buffer.from(text, 'utf16le') },
  { size: (text) => text.length * 2, bytes: (text) => Buffer.from(text, 'utf16le').swap16() },
];

/** A text in place of a span of a file's decoded text. */
export interface Change {
  readonly span: Span;
  readonly text: string;
}

/** Where a file holds none of these, its bytes do not tell how it would spell them. */
const OTHER_LETTERS = /[^\0-\x7f]/;

/**
 * Puts texts in place of others, and leaves every other byte as it is. What was made is read again: only bytes that
 * read as they should are given back.
 * @param changes in their order, none over another
 * @returns null for a file whose encoding this cannot be done in
 */
export function splice(bytes: Uint8Array, changes: readonly Change[]): Uint8Array | null {
  const { text, problem } = decode(bytes);
  if (problem !== null || (OTHER_LETTERS.test(changes.map((change) => change.text).join('')) && !OTHER_LETTERS.test(text))) return null;
  let done = 0;
  const parts = [...changes, { span: { start: text.length, end: text.length }, text: '' }].map(({ span, text: replacement }) => {
    const kept = text.slice(done, span.start);
    done = span.end;
    return { kept, replaced: text.slice(span.start, span.end), replacement };
  });
  const wanted = parts.map(({ kept, replacement }) => kept + replacement).join('');
  for (const { size, bytes: spelled } of SPELLINGS) {
    let at = bytes.length - size(text);
    if (![0, 2, 3].includes(at)) continue;
    const made = [bytes.subarray(0, at)];
    for (const { kept, replaced, replacement } of parts) {
      const end = at + size(kept);
      made.push(bytes.subarray(at, end), spelled(replacement));
      at = end + size(replaced);
    }
    const joined = Buffer.concat(made);
    const read = decode(joined);
    if (read.problem === null && read.text === wanted) return joined;
  }
  return null;
}
