import { oncePerValue } from './once-per.js';
import { formSpans } from './secret-addresses.js';

/** Characters of other scripts that look like Latin ones; mere compatibility forms, as of full width, are known by NFKC. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ', 'ABESIJKMHOPCTYXSYaeopcyxijsdhqw'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα', 'ABEZHIKMNOPTYXovipa'],
    ['‐‑‒–—―−⁃﹣－', '----------'],
    ['ıɡⅼ', 'igl'],
  ].flatMap(([from = '', to = '']) => [...from].map((char, index) => [char, to[index] ?? ''] as const)),
);

/** White space other than the blank, and what takes no room at all. */
export const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\ufff0-\uffff]|\p{Cs}/u;
const EACH_UNSEEN = new RegExp(UNSEEN.source, 'gu');

/** `U+00A0` */
export const codePoint = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Whether a character cannot be seen: a control, white space other than the blank, or what takes no room. */
export const isUnseen = (char: string): boolean => UNSEEN.test(char);

/** More characters than anybody's names have. */
const MANY = 5000;

/** The Latin character that a character looks like, or the character itself. */
export const latinOf = oncePerValue((char) => {
  const plain = char.normalize('NFKC');
  return LOOK_ALIKES.get(char) ?? (/^[\x20-\x7e]$/.test(plain) ? plain : char);
}, MANY);

/** A text for people to read: what cannot be seen, or acts on a terminal, is shown by its code point. */
export const visible = (text: string): string => (UNSEEN.test(text) ? text.replace(EACH_UNSEEN, (char) => `<${codePoint(char)}>`) : text);

/** The beginning of a text, no character of it halved. @param length UTF-16 code units at most */
export const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\ud800-\udbff]$/, '');

/** A text, or of a longer one the beginning, and a sign that it goes on. @param length UTF-16 code units at most, but for the sign */
export const abridged = (text: string, length: number): string => (text.length > length ? `${cut(text, length)}…` : text);

/** Longer values are cut in messages. */
const MAX_QUOTED = 120;
/** What ends farther behind it is cut where a secret begins in any case. */
const LOOKED_AT = 5000;

/**
 * A value in quotes for people to read: what cannot be seen is shown by its code point, so that nothing in it can
 * act on a terminal or hide from a reader.
 */
export const quote = (value: string): string => {
  if (value.length <= MAX_QUOTED) return `"${visible(value)}"`;
  // What is cut in its middle would not be known for a secret any more.
  const secret = formSpans(value.slice(0, LOOKED_AT)).find(({ start, end }) => start < MAX_QUOTED && end >= MAX_QUOTED);
  return `"${visible(cut(value, secret?.start ?? MAX_QUOTED).replace(CUT_SPELLING, ''))}…"`;
};

/** The beginning of a reference, an escape or a percent sign's digits, also of one spelled so: a secret would not be known before it. */
const CUT_SPELLING =
  /(?:&(?:amp;|#38;)?(?:#x?[\da-f]{0,15}|[a-z]{0,4})|\\+(?:u[\da-f]{0,3}|U[\da-f]{0,7}|x[\da-f]?)?|(?:%(?:25)?[89a-f][\da-f])*(?:%(?:25)?[\da-f]?)?|<(?:U(?:\+[\da-f]{0,6})?)?)$/i;
