import { quote } from '../core/characters.js';
import { didYouMean } from '../core/did-you-mean.js';
import type { Span } from '../core/span.js';

/** What is wrong with a value or a key of a configuration, which then does not count. */
export interface Fault {
  /** Keys and indices from the root. */
  readonly at: readonly PropertyKey[];
  readonly span: Span;
  readonly message: string;
  readonly help?: string | null;
  /** Whether what stands there counts all the same. */
  readonly counts?: boolean;
}

/** `Did you mean "scope"?` for a word that was mistyped; null where none of those that are known is near. */
export function suggestion(word: string, candidates: readonly string[]): string | null {
  const near = didYouMean(word, candidates);
  return near === null ? null : `Did you mean ${quote(near)}?`;
}
