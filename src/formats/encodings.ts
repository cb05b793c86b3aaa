import type { Decoded } from './decode.js';

/** Those of UTF-32 begin as those of UTF-16 do. Campaign writes and reads none of it; where the high bytes come first, only a file that is named is seen at all. */
const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ['utf-32le', 0xff, 0xfe, 0, 0],
  ['utf-32be', 0, 0, 0xfe, 0xff],
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/**
 * Bytes → text without its byte order mark. In this order: byte order mark; UTF-16 by its zero bytes; UTF-8 where
 * the bytes are valid, whatever is declared, for that is how exports are re-saved by editors; the encoding of the
 * XML declaration. Failing, `text` has U+FFFD where it cannot be read, so that one can still tell what file it is.
 */
export function inAnyEncoding(bytes: Uint8Array): Decoded {
  for (const [encoding, ...mark] of BYTE_ORDER_MARKS) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    return (encoding.startsWith('utf-32') ? utf32 : decodeAs)(encoding, bytes.subarray(mark.length));
  }
  if (isAscii(bytes[0]) && bytes[1] === 0 && bytes[2] !== 0 && !bytes[3]) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0 && isAscii(bytes[1]) && !bytes[2] && bytes[3] !== 0) return decodeAs('utf-16be', bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, problem: null };
  const declared = declaredEncoding(bytes);
  if (declared === null) return broken('utf-8', bytes);
  return decoderOf(declared.value) ? decodeAs(declared.value, bytes) : unknown(declared, bytes);
}

/** What a text of two bytes a letter may begin with. */
const isAscii = (byte: number | undefined): boolean => byte !== undefined && byte > 0 && byte < 0x80;

/** As text of the two bytes of each letter that are not zero. */
function utf32(encoding: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding.replace('32', '16'), { ignoreBOM: true }).decode(bytes).replaceAll('\0', '');
  return {
    text,
    problem: { message: 'UTF-32 is not supported; save it as UTF-8.', span: { start: 0, end: Math.min(1, text.length) } },
  };
}

/** What the XML declaration says. UTF-16 is no answer: the declaration could not have been found. */
function declaredEncoding(bytes: Uint8Array): { value: string; start: number } | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const match = /^(<\?xml\s[^>]*?encoding\s*=\s*["'])([\w.:-]+)["']/.exec(head);
  const value = match?.[2];
  return value === undefined || /^(?:utf|ucs)-?(?:16|32)/i.test(value) ? null : { value, start: match?.[1]?.length ?? 0 };
}

function unknown({ value, start }: { value: string; start: number }, bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, problem: { message: `The declared encoding "${value}" is unknown.`, span: { start, end: start + value.length } } };
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    return null;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  const text = strictly(encoding, bytes);
  return text === null ? broken(encoding, bytes) : { text, problem: null };
}

/** Null where a byte is not valid. */
function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    const decoder = decoderOf(encoding);
    return decoder?.encoding === 'windows-1252' ? windows1252(bytes) : (decoder?.decode(bytes) ?? '');
  } catch {
    return null;
  }
}

function broken(encoding: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const start = readableLength(encoding, bytes);
  const span = { start, end: Math.min(start + 1, text.length) };
  return { text, problem: { message: `A byte here is not valid ${encoding.toUpperCase()}.`, span, isEncoding: true } };
}

/** What 0x80 to 0x9F stand for; some versions of Node take them for control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);

/** UTF-16 units of the longest valid prefix: `TextDecoder` does not say where it stopped, so the last piece is read again in smaller and smaller ones. */
function readableLength(encoding: string, bytes: Uint8Array): number {
  let [at, length] = [0, 0];
  for (const step of [4096, 64, 1]) {
    const decoder = decoderOf(encoding);
    try {
      decoder?.decode(bytes.subarray(0, at), { stream: true });
      for (; at < bytes.length; at += step) length += decoder?.decode(bytes.subarray(at, at + step), { stream: true }).length ?? 0;
    } catch {
      // Up to `at` it is valid.
    }
  }
  return length;
}
