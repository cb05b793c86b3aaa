/** A file's text, or the byte offset at which it stops being text in the encoding it claims. */
export type Decoded = { readonly text: string } | { readonly message: string; readonly text: string; readonly offset: number };

const BYTE_ORDER_MARKS: readonly [encoding: string, ...bytes: number[]][] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/**
 * Bytes → text without its byte order mark. In this order: byte order mark; UTF-16 by its zero bytes; UTF-8 where
 * the bytes are valid, whatever is declared, for that is how exports are re-saved by editors; the encoding of the
 * XML declaration. Failing, `text` is what was readable and `offset` its end in UTF-16 units.
 */
export function decode(bytes: Uint8Array): Decoded {
  for (const [encoding, ...mark] of BYTE_ORDER_MARKS) {
    if (mark.every((byte, index) => bytes[index] === byte)) return decodeAs(encoding, bytes.subarray(mark.length));
  }
  if (bytes[0] === 0x3c && bytes[1] === 0) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return decodeAs('utf-16be', bytes);
  const utf8 = decodeAs('utf-8', bytes);
  const declared = 'message' in utf8 ? declaredEncoding(bytes) : null;
  return declared === null ? utf8 : decodeAs(declared, bytes);
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? null;
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  } catch {
    return { message: `The declared encoding "${encoding}" is unknown.`, text: '', offset: 0 };
  }
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    const text = readablePrefix(encoding, bytes);
    return { message: `A byte here is not valid ${encoding.toUpperCase()}.`, text, offset: text.length };
  }
}

/** The longest valid prefix, by halving: `TextDecoder` does not say where it stopped. */
function readablePrefix(encoding: string, bytes: Uint8Array): string {
  const valid = (length: number) => {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
        stream: true,
      });
    } catch {
      return null;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (valid(middle) === null) high = middle - 1;
    else low = middle;
  }
  return valid(low) ?? '';
}
