import { oncePerValue } from '../core/once-per.js';
import { environmentWord } from './environment.js';
import { meant } from './names.js';
import { nearMiss } from './near-names.js';

/** A name as it was meant, whatever its case. */
export const inAnyCase = (name: string): string => meant(name).trim().toLowerCase();

/** The words of a name, in lower case. */
export const wordsIn = (name: string): string[] => inAnyCase(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether names differ in nothing but misspelt words, or in what stands between them. */
export function areMisspelt(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return some.join('') === others.join('');
  return some.every((word, at) => word === others[at] || isMisspelt(word, others[at] ?? ''));
}

/** Whether a beginning is nearly a mask. That of another number may be meant alone where all groups are known. */
export function isMisspeltAs(prefix: string, complete: boolean): (beginning: string) => boolean {
  const words = (text: string) => wordsIn(complete ? text.replace(/\d/g, '') : text);
  const own = words(prefix);
  return (beginning) => areMisspelt(own, words(beginning));
}

/**
 * Whether a beginning is surely a mask that is misspelt: words have the same letters, or one that is wrong, too much or
 * missing within. What they begin or end with may tell apart what is meant: `acmep` and `acmes`.
 */
export function isSlip(prefix: string, beginning: string): boolean {
  const [some, others] = [wordsIn(prefix), wordsIn(beginning)];
  const isWithin = (word: string, other: string) =>
    word[0] === other[0] && word.at(-1) === other.at(-1) && Math.abs(word.length - other.length) <= 1;
  return (
    areMisspelt(some, others) &&
    some.every((word, at) => lettersOf(word) === lettersOf(others[at] ?? '') || isWithin(word, others[at] ?? ''))
  );
}

/** Whether a beginning ends with the words of a mask, however they are parted. */
export function endsAs(prefix: string): (beginning: string) => boolean {
  const own = joined(prefix);
  return (beginning) => joined(beginning).endsWith(own);
}

/** Many instances ask the same beginnings. */
const joined = oncePerValue((name) => wordsIn(name).join(''), 10_000);

/** Whether names of as many words differ in one that is never meant to be another: of `ops_de` and `ops_se` neither is misspelt. */
export function areOthers(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.some((word, at) => word !== others[at] && isOther(word, others[at] ?? ''));
}

/** A number, an environment or a few letters, as of a country, are never meant to be others. */
const isOther = (word: string, other: string): boolean =>
  (word.length <= CODE && other.length <= CODE) ||
  word.replace(/\D/g, '') !== other.replace(/\D/g, '') ||
  (environmentWord(word) !== undefined && environmentWord(other) !== undefined);

/** Pairs of words come again and again. */
const MANY = 10_000;

const isMisspeltPair = oncePerValue((pair) => {
  const [word = '', other = ''] = pair.split(' ');
  if (isOther(word, other)) return false;
  const [shorter, longer] = word.length < other.length ? [word, other] : [other, word];
  return lettersOf(word) === lettersOf(other) || nearMiss(longer, [shorter]) !== null;
}, MANY);

const isMisspelt = (word: string, other: string): boolean => isMisspeltPair(`${word} ${other}`);

const CODE = 3;
const lettersOf = (word: string): string => [...word].sort().join('');
