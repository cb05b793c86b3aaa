import type { Decoding } from './xml-entities.js';

/** How scalars in quotes spell characters that they cannot hold as they are. */
export const SPELLINGS = {
  backslash: /\\(?:u[\da-fA-F]{4}|U[\da-fA-F]{8}|x[\da-fA-F]{2}|[^uUx])/g,
  doubledSingle: /''/g,
  doubledDouble: /""/g,
};

/**
 * Pairs the units of a quoted scalar's value with the places of its source, where the source is one line whose
 * escapes each stand for one character. Elsewhere (folded lines) the value has no offsets, and a part of it is
 * shown by the whole.
 * @param raw the source between the quotes, which begins at UTF-16 offset `start`
 */
export function escapedOffsets(raw: string, start: number, value: string, spelling: RegExp): Decoding {
  if (raw === value) return { value };
  const offsets: number[] = [];
  let done = 0;
  const copy = (to: number) => {
    for (; done < to; done++) offsets.push(start + done);
  };
  for (const match of raw.matchAll(spelling)) {
    copy(match.index);
    const wide = match[0].startsWith('\\U') && Number.parseInt(match[0].slice(2), 16) > 0xffff;
    offsets.push(...Array<number>(wide ? 2 : 1).fill(start + match.index));
    done = match.index + match[0].length;
  }
  copy(raw.length);
  offsets.push(start + raw.length);
  return offsets.length === value.length + 1 ? { value, offsets } : { value };
}
