import { inAnyEncoding } from './encodings.js';
import type { Problem } from './problem.js';

/** A file's text, and where it first stops being text in the encoding it claims. */
export interface Decoded {
  readonly text: string;
  readonly problem: Problem | null;
}

/** Bytes → text without its byte order mark; UTF-8, as nearly all are, without what knows the others. */
export function decode(bytes: Uint8Array): Decoded {
  const mayBeWide = bytes[0] === 0 || bytes[1] === 0;
  const text = mayBeWide ? null : utf8(bytes);
  return text === null ? inAnyEncoding(bytes) : { text, problem: null };
}

/** Null where a byte is not valid. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
