import { characterOf, NAMED_REFERENCES } from '../core/references.js';
import type { Located } from '../core/span.js';

const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#0*(\d{1,7})|#x0*([\da-fA-F]{1,6}));|\r\n?/g;

/** A decoded text, and the places of its units where it differs from its source. */
export type Decoding = Pick<Located<string>, 'value' | 'offsets' | 'ends'>;

/**
 * Decodes the five entities and character references, and line ends to LF (XML 1.0, 2.11). Tabs and line breaks in
 * attributes stay what they are, since whoever typed them there has to be shown them.
 * @param raw the source text, which begins at UTF-16 offset `start`
 */
export function decodeXml(raw: string, start: number): Decoding {
  if (!raw.includes('&') && !raw.includes('\r\n')) return { value: raw.replaceAll('\r', '\n') };
  let value = '';
  const offsets: number[] = [];
  let done = 0;
  const copy = (to: number) => {
    for (let index = done; index < to; index++) offsets.push(start + index);
    value += raw.slice(done, to);
  };
  for (const match of raw.matchAll(REFERENCE)) {
    const [all, name, decimal, hex] = match;
    copy(match.index);
    const decoded =
      all[0] === '\r'
        ? '\n'
        : name
          ? (NAMED_REFERENCES[name] ?? '')
          : characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
    for (let unit = 0; unit < decoded.length; unit++) offsets.push(start + match.index);
    value += decoded;
    done = match.index + all.length;
  }
  copy(raw.length);
  offsets.push(start + raw.length);
  return { value, offsets };
}
