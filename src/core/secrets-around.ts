import { placeOf } from './secret-forms.js';
import { secretSpans } from './secret-spans.js';
import { secretsOf } from './secret-values.js';
import type { Located, Span } from './span.js';

/** More than the longest value that is taken for a setting. */
const MAX_AROUND = 20_000;

/** Of more than these, all around is hidden. */
const MAX_SECRETS_AROUND = 200;

/**
 * What names tell to be secret around places of a text of which nothing else is known.
 * @param mayLook whether so many characters may be looked through; else they are hidden
 */
export const secretsAround = (
  path: string,
  text: string,
  places: readonly Span[],
  mayLook: (letters: number) => boolean,
): Located<string>[] =>
  partsAround(text, places).flatMap((part) => {
    if (!mayLook(part.end - part.start)) return [placeOf(path, part)];
    const found = secretSpans(text.slice(part.start, part.end));
    if (found.length > MAX_SECRETS_AROUND) return [placeOf(path, part)];
    return found.flatMap(({ start, end }) => secretsOf(path, text, { start: part.start + start, end: part.start + end }));
  });

/** What is around places of a text, each part of it once. */
function partsAround(text: string, places: readonly Span[]): Span[] {
  const parts: { readonly start: number; end: number }[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(0, start - MAX_AROUND);
    const to = Math.min(text.length, Math.min(end, start + MAX_AROUND) + MAX_AROUND);
    const last = parts.at(-1);
    if (last && from <= last.end) last.end = Math.max(last.end, to);
    else parts.push({ start: from, end: to });
  }
  return parts;
}
