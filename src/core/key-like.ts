import type { Span } from './span.js';

/** What keys, tokens and hashes are written with. */
const RUN = /[\w+/=~-]{16,}/g;

/** A change between small letters, capitals and digits: keys have many, names in camel case few; what holds no digit is no key. */
const CHANGE = /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g;
const FEWEST = 5;

/**
 * The client secrets that Adobe gives out, as `p8e-…`; in other letters before the dash, which words such as `b2e-…` have
 * too, only with a digit behind it. Another program may have made the dash another one.
 */
const OF_ADOBE = String.raw`(?:p8e|[a-z]\de(?=.[\w-]*\d))[-‐-―−][\w-]{12,}`;
const ALONE = new RegExp(`^\\s*${OF_ADOBE}\\s*$`, 'i');
const EACH_OF_ADOBE = new RegExp(`(?<![\\w-])${OF_ADOBE}`, 'gi');

/** Whether a value has that form, whatever its name says. */
export const isAdobeSecret = (value: string): boolean => ALONE.test(value);

/** Where what has it stands, whatever is around it. */
export const adobeSpans = (text: string): Span[] =>
  [...text.matchAll(EACH_OF_ADOBE)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));

const PIECE = /[a-z\d]+/gi;
const WORD = /[A-Z]*[a-z]+|[A-Z]+|\d+/g;
const FEWEST_WORDS = 7;
const LETTERS_OF_WORD = 3;

/** Whether a key stands where a name should. The words of names in camel case are longer, and fewer. */
export const isKeyAsName = (name: string): boolean =>
  (name.match(PIECE) ?? []).some((piece) => {
    const { length } = piece.match(WORD) ?? [];
    return /\d/.test(piece) && length >= FEWEST_WORDS && piece.length < LETTERS_OF_WORD * length;
  });

/** The name of an organisation, which is no secret. */
const ORGANIZATION = /^[\dA-F]{24}@AdobeOrg$/;

/** Where something stands that only a machine would write: a key, or what may well be one. */
export const keyLikeSpans = (text: string): Span[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const isOrganization = ORGANIZATION.test(text.slice(index, index + run.length + 9));
    const isKey = !isOrganization && /\d/.test(run) && (run.match(CHANGE)?.length ?? 0) >= FEWEST;
    return isKey ? [{ start: index, end: index + run.length }] : [];
  });
