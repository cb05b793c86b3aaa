import type { Span } from './span.js';

/** What keys, tokens and hashes are written with. */
const RUN = /[\w+/=~-]{16,}/g;

/** A change between small letters, capitals and digits: keys have many, names in camel case few; what holds no digit is no key. */
const CHANGE = /[a-z](?=[A-Z\d])|[A-Z](?=[a-z\d])|\d(?=[A-Za-z])/g;
const FEWEST = 5;

/** The name of an organisation, which is no secret. */
const ORGANIZATION = /^[\dA-F]{24}@AdobeOrg$/;

/** Where something stands that only a machine would write: a key, or what may well be one. */
export const keyLikeSpans = (text: string): Span[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const isOrganization = ORGANIZATION.test(text.slice(index, index + run.length + 9));
    const isKey = !isOrganization && /\d/.test(run) && (run.match(CHANGE)?.length ?? 0) >= FEWEST;
    return isKey ? [{ start: index, end: index + run.length }] : [];
  });
