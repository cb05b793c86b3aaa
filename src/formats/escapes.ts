import { after } from '../core/scan.js';
import type { Decoding } from './xml-entities.js';

/** A sign, and what is spelled with it where a scalar in quotes cannot hold a character as it is. */
export interface Spelling {
  readonly sign: string;
  readonly all: RegExp;
}

/** Those of quoted scalars in JSON and YAML, and of quoted cells in CSV. */
export const SPELLINGS = {
  backslash: { sign: '\\', all: /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|[^uUx])/y },
  doubledSingle: { sign: "'", all: /''/y },
  doubledDouble: { sign: '"', all: /""/y },
} satisfies Record<string, Spelling>;

/**
 * Pairs the units of a quoted scalar's value with the places of its source, where the source is one line whose
 * escapes each stand for one character. Elsewhere (folded lines) the value has no offsets, and a part of it is
 * shown by the whole.
 * @param raw the source between the quotes, which begins at UTF-16 offset `start`
 */
export function escapedOffsets(raw: string, start: number, value: string, { sign, all }: Spelling): Decoding {
  if (raw === value) return { value };
  const offsets: number[] = [];
  let done = 0;
  const copy = (to: number) => {
    for (; done < to; done++) offsets.push(start + done);
  };
  for (let at = raw.indexOf(sign); at !== -1; at = raw.indexOf(sign, Math.max(done, at + 1))) {
    const end = after(all, raw, at);
    if (end === at) continue;
    copy(at);
    offsets.push(start + at);
    if (raw[at + 1] === 'U' && Number.parseInt(raw.slice(at + 2, end), 16) > 0xffff) offsets.push(start + at);
    done = end;
  }
  copy(raw.length);
  offsets.push(start + raw.length);
  return offsets.length === value.length + 1 ? { value, offsets } : { value };
}
