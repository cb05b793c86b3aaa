import type { Span } from './span.js';

/** What keys, tokens and hashes are written with. */
const RUN = /[\w+/=~-]{16,}/g;

/** A change between small letters, capitals and digits: keys have many, names in camel case few; what holds no digit is no key. */
const CHANGE = /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g;
const FEWEST = 5;

/**
 * The client secrets that Adobe gives out, whatever is around them; another program may have made the dash another one.
 * Names may begin so too: behind it are as many changes as in a key, or a capital and a digit.
 */
const OF_ADOBE = /p8e[\p{Pd}−]([\w-]{12,})/giu;
const isKey = (text: string): boolean => /\d/.test(text) && (text.match(CHANGE)?.length ?? 0) >= FEWEST;

/** Where one stands in a text. */
export const adobeSpans = (text: string): Span[] =>
  [...text.matchAll(OF_ADOBE)].flatMap(({ 0: { length }, 1: rest = '', index }) =>
    isKey(rest) || (/\d/.test(rest) && /[A-Z]/.test(rest)) ? [{ start: index, end: index + length }] : [],
  );

/** Whether a whole value may be one: words such as `b2e-…` begin as some do, so that in other texts they are none. */
export const isAdobeSecret = (value: string): boolean => /^\s*[a-z]\de-[\w-]{12,}\s*$/.test(value);

const PIECE = /[a-z\d]+/gi;
const WORD = /[A-Z]*[a-z]+|[A-Z]+|\d+/g;
const FEWEST_WORDS = 7;
const LETTERS_OF_WORD = 3;

/** What names are made of, and hardly a key. */
const OF_NAMES = /auth|ident|client|server|scope|mask|cert|org|ims|token|secret|callback|context|adobe|campaign|account|user|group/i;

/** Whether a key stands where a name should. The words of names in camel case are longer, and fewer. */
export const isKeyAsName = (name: string): boolean =>
  (name.match(PIECE) ?? []).some((piece) => {
    const { length } = piece.match(WORD) ?? [];
    return /\d/.test(piece) && length >= FEWEST_WORDS && piece.length < LETTERS_OF_WORD * length && !OF_NAMES.test(piece);
  });

/** The name of an organisation, which is no secret. */
const ORGANIZATION = /^[\dA-F]{24}@AdobeOrg$/;

/** Where something stands that only a machine would write: a key, or what may well be one. */
export const keyLikeSpans = (text: string): Span[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const isOrganization = ORGANIZATION.test(text.slice(index, index + run.length + 9));
    return !isOrganization && isKey(run) ? [{ start: index, end: index + run.length }] : [];
  });
