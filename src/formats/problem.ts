import type { Span } from '../core/span.js';

/** Why a document cannot be read, at the place of the error. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
  /** What to do, where only this place tells. */
  readonly help?: string | undefined;
  /** Whether the file may be sound, and it is this tool that reads no further. */
  readonly isLimit?: true;
  /** Whether its bytes are no text in the encoding that it has to be in. */
  readonly isEncoding?: true;
  /** Whether the file is a template, which a deployment makes a document of. */
  readonly isTemplate?: true;
}

/** What is read no further than an offset. */
export const limit = (message: string, start: number): Problem => ({ message, span: { start, end: start + 1 }, isLimit: true });

/** Elements, lists or maps in one another; deeper is no account of anyone's. */
export const MAX_DEPTH = 200;

/** What begins at an offset is nested deeper than {@link MAX_DEPTH}. */
export const tooDeep = (start: number): Problem => limit(`Nested deeper than ${MAX_DEPTH} lists and maps, the maximum.`, start);

/** Thrown where something is read no further; all other errors are faults of ours. */
export class LimitReached extends Error {}
