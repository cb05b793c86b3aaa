import { placeOf, secretAt } from './secret-forms.js';
import { secretSpans } from './secret-spans.js';
import type { Located, Span } from './span.js';

/** More than the longest value that is taken for a setting. */
const MAX_AROUND = 20_000;

/** Of more than these, all around is hidden. */
const MAX_SECRETS_AROUND = 200;

const QUOTED = /^[^\s"'<>]+(?=["'])/;

/**
 * What names tell to be secret around a place of a text of which nothing else is known: places, and where it is one
 * word, also a value that may stand elsewhere.
 */
export function secretsAround(path: string, text: string, { start, end }: Span): Located<string>[] {
  const from = Math.max(0, start - MAX_AROUND);
  const to = Math.min(text.length, end + MAX_AROUND);
  const all = secretSpans(text.slice(from, to));
  if (all.length > MAX_SECRETS_AROUND) return [placeOf(path, { start: from, end: to })];
  return all.flatMap((found) => {
    const span = { start: from + found.start, end: from + found.end };
    const value = text.slice(span.start, span.end);
    if (!/\s/.test(value)) return secretAt(path, value, span);
    // The line may break behind the quote that ends the secret.
    const quoted = QUOTED.exec(value)?.[0] ?? '';
    return [placeOf(path, span), ...(quoted === '' ? [] : secretAt(path, quoted, { start: span.start, end: span.start + quoted.length }))];
  });
}
