import { parsePatch } from 'diff';

/** The lines that a pull request adds to a file, by their number in its head. */
export type AddedLines = ReadonlyMap<number, string>;

/** @param patch of one file, as GitHub lists it: hunks without a header; of one that breaks off nothing is known */
export function addedLines(patch: string): AddedLines {
  const added = new Map<number, string>();
  for (const { hunks } of read(patch)) {
    for (const { newStart, lines } of hunks) {
      let number = newStart;
      for (const line of lines) {
        if (line.startsWith('+')) added.set(number, line.slice(1));
        if (/^[+ ]/.test(line)) number += 1;
      }
    }
  }
  return added;
}

function read(patch: string): ReturnType<typeof parsePatch> {
  try {
    return parsePatch(patch);
  } catch {
    return [];
  }
}
