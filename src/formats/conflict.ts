import type { Problem } from './problem.js';

/** What Git writes around both sides of a conflict, at the beginning of a line. */
const MARKER = /^(?:[<>|]{7}(?: [^\n]*)?|={7})\r?$/m;

/** Where a merge conflict was committed before it was resolved, or null. */
export function conflictIn(text: string): Problem | null {
  const start = text.search(MARKER);
  return start === -1 ? null : { message: 'A merge conflict is not resolved here.', span: { start, end: start + 7 } };
}
