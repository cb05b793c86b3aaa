import { placeOf, secretAt } from './secret-forms.js';
import { secretSpans } from './secret-spans.js';
import type { Located, Span } from './span.js';

/** More than the longest value that is taken for a setting. */
const MAX_AROUND = 20_000;

/**
 * What names tell to be secret around a place of a text of which nothing else is known: places, and where it is one
 * word, also a value that may stand elsewhere.
 */
export function secretsAround(path: string, text: string, { start, end }: Span): Located<string>[] {
  const from = Math.max(0, start - MAX_AROUND);
  return secretSpans(text.slice(from, end + MAX_AROUND)).flatMap((found) => {
    const span = { start: from + found.start, end: from + found.end };
    const value = text.slice(span.start, span.end);
    return /\s/.test(value) ? placeOf(path, span) : secretAt(path, value, span);
  });
}
