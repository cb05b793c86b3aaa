import type { Problem } from './problem.js';

/** What Git writes around both sides of a conflict, at the beginning of a line. */
const MARKER = /^(?:[<>|]{7}(?: [^\n]*)?|={7})\r?$/m;

const OTHER_SIDE = new Set('|=');

/** The first of them in a file that was indented anew since; in a text that can be read it may be an example. */
const INDENTED = /<(?<=^[ \t]*<)<{6} \S/m;

/**
 * Where a merge conflict was committed before it was resolved, or null.
 * @param isBroken whether the text is known to make no sense as it is
 */
export function conflictIn(text: string, isBroken = false): Problem | null {
  const [start = -1] = [text.search(MARKER), isBroken ? text.search(INDENTED) : -1].filter((at) => at !== -1);
  return start === -1 ? null : { message: 'A merge conflict is not resolved here.', span: { start, end: start + 7 } };
}

/** A text as one side of its conflicts has it. */
export function oneSide(text: string): string {
  let isOther = false;
  const lines = text.split('\n').filter((line) => {
    const isMarker = MARKER.test(line);
    if (isMarker) isOther = OTHER_SIDE.has(line.charAt(0));
    return !isMarker && !isOther;
  });
  return lines.join('\n');
}
