import { aCharacter } from '../core/character-names.js';
import { isUnseen, latinOf, quote } from '../core/characters.js';
import { firstByKey } from '../core/grouped.js';
import { oncePer, oncePerValue } from '../core/once-per.js';

/** The values of a list, made once. */
export const valuesOf = oncePer(
  (all: readonly { readonly value: string }[]): ReadonlySet<string> => new Set(all.map(({ value }) => value)),
);

/** Longer names are nobody's, and are compared by their beginning. */
export const MAX_NAME = 300;

/**
 * What is stray in the name of a group, or null: white space at an end or doubled, characters that cannot be seen
 * or that pass for others, a hyphen with a blank on one side only.
 * @param asPrefix for a mask, whose trailing blank belongs to the name that follows
 */
export function strayIn(name: string, asPrefix = false): string | null {
  if (name.length > MAX_NAME) return `is longer than ${MAX_NAME} characters`;
  const stranger = PLAIN.test(name) ? undefined : strangerIn(name);
  if (stranger !== undefined) return `contains ${aCharacter(stranger)}`;
  if (name.startsWith(' ')) return 'begins with a space';
  if (!asPrefix && name.endsWith(' ')) return 'ends with a space';
  if (name.includes('  ')) return 'contains two consecutive spaces';
  if (/\S- /.test(name)) return 'is missing the space before a hyphen';
  return / -\S/.test(name) || (asPrefix && name.endsWith(' -')) ? 'is missing the space after a hyphen' : null;
}

/** Whether that is something that lacks: nobody copied it. */
export const lacksBlank = (fault: string): boolean => fault.startsWith('is missing');

/** Names that several rules ask about. */
const MANY_NAMES = 20_000;

/** The first character that cannot be seen, or passes for another. */
const strangerIn = oncePerValue((name) => [...name].find(isUnseen) ?? lookAlike(name), MANY_NAMES);

/** A character that passes for a Latin one: any dash, and letters in a word that holds Latin ones or nothing else. */
function lookAlike(name: string): string | undefined {
  const stranger = (char: string) => latinOf(char) !== char;
  if (![...new Set(name)].some(stranger)) return undefined;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const suspect = words.filter((word) => /[A-Za-z]/.test(word) || [...word].every(stranger));
  return [...name].find((char) => stranger(char) && !/[\p{L}\p{N}]/u.test(char)) ?? [...suspect.join('')].find(stranger);
}

/** More characters than the names of one company have. */
const MANY = 2000;

/** Most names are, and need no look at each character. */
const PLAIN = /^[ -~]*$/;

const seen = oncePerValue((char) => (/\s/.test(char) || /\p{Zs}/u.test(char) ? ' ' : isUnseen(char) ? '' : latinOf(char)), MANY);

/** A name as it was meant: every space a blank, blanks single and around hyphens, look-alikes replaced, accents written alike. */
export const meant = (whole: string): string => {
  const name = whole.slice(0, MAX_NAME);
  return PLAIN.test(name) && !UNTIDY.test(name) ? name : tidied(name);
};

const tidied = oncePerValue(
  (name) =>
    (PLAIN.test(name) ? name : [...name].map(seen).join('').normalize())
      .replace(/ +/g, ' ')
      .replace(/ ?- | -/g, ' - ')
      .replace(/ {2}/g, ' '),
  MANY_NAMES,
);

/** Where a plain name is not what was meant by it: two blanks in a row, or a hyphen with one on one side. */
const UNTIDY = / {2}|(?:^|[^ ])- | -(?! )/;

/** What names have in common that differ in nothing but case, white space or look-alikes. */
export const slipKey = (name: string): string => meant(name).replaceAll(' ', '').toLowerCase();

/** The first of each slip key, made once for a list. */
export const slipsOf = oncePer(<T extends { readonly value: string }>(all: readonly T[]) => firstByKey(all, ({ value }) => slipKey(value)));

/** Whether two names differ in nothing but case, white space or look-alikes. */
export const sameButForSlips = (a: string, b: string): boolean => slipKey(a) === slipKey(b);

/** A value in quotes, with what is stray in it where it is to be told from another that looks the same. */
export function quoteBeside(value: string, other: string): string {
  const fault = sameButForSlips(value, other) ? strayIn(value) : null;
  return fault === null || lacksBlank(fault) ? quote(value) : `${quote(value)} (it ${fault})`;
}

/** What is to be said of a text that looks like the beginning of another, and is not: an accent may be a character of its own. */
export const inAccents = (text: string, near: string): string =>
  !near.startsWith(text) && near.normalize().startsWith(text.normalize())
    ? ', with its accents written in another way (Unicode normalization)'
    : '';

/** Longer names are not compared letter by letter. */
export const MAX_COMPARED = 200;

/** Names as they were meant, in lower case, made once for a list. */
export const meanings = oncePer((names: readonly { readonly value: string }[]): string[] =>
  names.map(({ value }) => meant(value).trimStart().toLowerCase()),
);

/** Which of the names hold something stray, made once for a list. */
export const straysAmong = oncePer((names: readonly { readonly value: string }[]): boolean[] =>
  names.map(({ value }) => strayIn(value) !== null),
);
