import { belongingAt, placeOf, secretAt } from './secret-forms.js';
import { LONGEST_SECRET } from './secret-limits.js';
import { asMeant } from './secret-spelling.js';
import type { Located, Span } from './span.js';

/** Of more pieces that could each be one, it is none that can be told. */
const MOST_PIECES = 8;

/** Behind a sign, up to a quote. */
const BEHIND_SIGN = /(?<=^[^\p{L}\p{N}\s"'])[^\s"']+/u;
const QUOTED = /^[^\s"'<>]+(?=["'])/;
const IN_TAG = /<[\p{L}\p{N}_:.-]{1,100}$/u;
const REST_OF_TAG = /^[^>]*>/;
const MARKUP = /<!\[CDATA\[|\]\]>|<[^<>]*>/g;
/** What YAML writes before a value: its tag, the sign of a block, that of an item. */
const BEFORE_VALUE = /^\s*(?:[!&]\S*\s+)*(?:[|>][-+\d]*[ \t]*(?:#[^\n]*)?\r?\n)?\s*(?:-\s+)?/;
const TAG_NAME = /<\/?[\p{L}\p{N}_:.-]*/gu;
const BETWEEN = /[\s"'“”„‘’«»<>[\]{},;]+/;
const NAME = /[:=]$/;

/**
 * What stands behind a secret's name in a text of which nothing else is known: a place, and values that may stand
 * elsewhere. What is there may be the value alone, or more that belongs to it: markup, signs, other values.
 */
export function secretsOf(path: string, text: string, span: Span): Located<string>[] {
  const written = text.slice(span.start, span.end);
  if (written.length > LONGEST_SECRET) return [placeOf(path, span)];
  const isInTag = IN_TAG.test(text.slice(Math.max(0, span.start - 102), span.start));
  const values = [...new Set([written, asMeant(written)])].flatMap((each) => {
    const pieces = each.replace(TAG_NAME, ' ').split(BETWEEN);
    const others = pieces.flatMap((piece) => (NAME.test(piece) ? [] : belongingAt(path, piece, span))).filter(({ value }) => value !== '');
    const whole = (isInTag ? each.replace(REST_OF_TAG, '').replace(MARKUP, '') : each.replace(BEFORE_VALUE, '')).trim();
    // Another sign may stand where the quote should; the line may break behind the quote that ends the secret.
    const alone = BEHIND_SIGN.exec(whole) ?? [];
    const told = [...(whole.includes('\n') ? [] : [whole, ...alone]), ...(QUOTED.exec(each) ?? [])];
    return [...told.flatMap((value) => secretAt(path, value, span)), ...(others.length > MOST_PIECES ? [] : others)];
  });
  const known = new Map(values.map((one) => [one.value, one]));
  return [...(/\s/.test(written) ? [placeOf(path, span)] : []), ...known.values()];
}
