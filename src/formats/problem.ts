import type { Span } from '../core/span.js';

/** Why a document cannot be read, at the place of the error. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
}
