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

/**
 * Puts a text in place of a span of a file's decoded text, and leaves every other byte as it is. What was made is read
 * again: only bytes that read as they should are given back.
 * @returns null for a file whose encoding this cannot be done in
 */
export function splice(bytes: Uint8Array, { start, end }: Span, replacement: string): Uint8Array | null {
  const { text, problem } = decode(bytes);
  if (problem !== null || !/^[\x20-\x7e]*$/.test(replacement)) return null;
  const wanted = text.slice(0, start) + replacement + text.slice(end);
  for (const { size, bytes: spelled } of SPELLINGS) {
    const mark = bytes.length - size(text);
    if (![0, 2, 3].includes(mark)) continue;
    const at = (offset: number) => mark + size(text.slice(0, offset));
    const made = Buffer.concat([bytes.subarray(0, at(start)), spelled(replacement), bytes.subarray(at(end))]);
    const read = decode(made);
    if (read.problem === null && read.text === wanted) return made;
  }
  return null;
}
