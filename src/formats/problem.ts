import type { Span } from '../core/span.js';

/** Why a document cannot be read, at the place of the error. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
}

/** Elements, lists or maps in one another; deeper is no account of anyone's. */
export const MAX_DEPTH = 200;

/** What begins at an offset is nested deeper than {@link MAX_DEPTH}. */
export const tooDeep = (start: number): Problem => ({
  message: `Nested deeper than the ${MAX_DEPTH} lists and maps that are read.`,
  span: { start, end: start + 1 },
});
