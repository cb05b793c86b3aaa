import { distance } from 'fastest-levenshtein';
import { aCharacter, isUnseen, latinOf } from '../core/characters.js';
import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import { type Comparing, comparing } from './comparing.js';

/** Longer names are nobody's, and are compared by their beginning. */
export const MAX_NAME = 1000;

/**
 * What is stray in the name of a group, or null: white space at an end or doubled, characters that cannot be seen
 * or that pass for others, a hyphen with a blank on one side only.
 * @param asPrefix for a mask, whose trailing blank belongs to the name that follows
 */
export function strayIn(name: string, asPrefix = false): string | null {
  if (name.length > MAX_NAME) return `is longer than ${MAX_NAME} characters`;
  const unseen = PLAIN.test(name) ? undefined : [...name].find(isUnseen);
  if (unseen !== undefined) return `holds ${aCharacter(unseen)}`;
  const alike = PLAIN.test(name) ? undefined : lookAlike(name);
  if (alike !== undefined) return `holds ${aCharacter(alike)}`;
  if (name.startsWith(' ')) return 'begins with a blank';
  if (!asPrefix && name.endsWith(' ')) return 'ends with a blank';
  if (name.includes('  ')) return 'holds two blanks in a row';
  if (/\S- /.test(name)) return 'lacks the blank before a hyphen';
  return / -\S/.test(name) || (asPrefix && name.endsWith(' -')) ? 'lacks the blank after a hyphen' : null;
}

/** A character that passes for a Latin one: any dash, and letters in a word that holds Latin ones or nothing else. */
function lookAlike(name: string): string | undefined {
  const stranger = (char: string) => latinOf(char) !== char;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const suspect = words.filter((word) => /[A-Za-z]/.test(word) || [...word].every(stranger));
  return [...name].find((char) => stranger(char) && !/[\p{L}\p{N}]/u.test(char)) ?? [...suspect.join('')].find(stranger);
}

/** Most names are, and need no look at each character. */
const PLAIN = /^[ -~]*$/;

const seen = (char: string): string => (/\s/.test(char) || /\p{Zs}/u.test(char) ? ' ' : isUnseen(char) ? '' : latinOf(char));

/** A name as it was meant: every space a blank, blanks single and around hyphens, look-alikes replaced, accents written alike. */
export const meant = (whole: string): string => {
  const name = whole.slice(0, MAX_NAME);
  if (PLAIN.test(name) && !UNTIDY.test(name)) return name;
  return (PLAIN.test(name) ? name : [...name].map(seen).join('').normalize())
    .replace(/ +/g, ' ')
    .replace(/ ?- | -/g, ' - ')
    .replace(/ {2}/g, ' ');
};

/** Where a plain name is not what was meant by it: two blanks in a row, or a hyphen with one on one side. */
const UNTIDY = / {2}|(?:^|[^ ])- | -(?! )/;

/** What names have in common that differ in nothing but case, white space or look-alikes. */
export const slipKey = (name: string): string => meant(name).replaceAll(' ', '').toLowerCase();

export const sameButForSlips = (a: string, b: string): boolean => slipKey(a) === slipKey(b);

/** What is to be said of a text that looks like the beginning of another, and is not: an accent may be a character of its own. */
export const inAccents = (text: string, near: string): string =>
  !near.startsWith(text) && near.normalize().startsWith(text.normalize())
    ? ', with its accents written in another way (Unicode normalisation)'
    : '';

/** Longer names are not compared letter by letter. */
export const MAX_COMPARED = 200;

/** The candidate that was probably meant: equal but for slips, else a few letters away and of no other number; exact matches are not asked for. */
export const nearMiss = (name: string, candidates: Iterable<string>): string | null => nearMisses(candidates)(name);

/** The same for many names. */
export const nearMisses = (candidates: Iterable<string>, effort: Comparing = comparing()) =>
  nearestOf(
    [...candidates].map((candidate) => candidateOf(candidate, meant(candidate).trim().toLowerCase())),
    effort,
  );

interface Candidate {
  readonly candidate: string;
  /** As it was meant, in lower case. */
  readonly other: string;
  readonly numbers: readonly string[];
}

const candidateOf = (candidate: string, other: string): Candidate => ({ candidate, other, numbers: numbersIn(other) });

const numbersIn = (name: string): readonly string[] => (name.match(/\d+/g) ?? []).map((number) => number.replace(/^0+(?=\d)/, ''));

/** Whether both hold as many numbers, and others: of `market1` and `market2` neither was meant to be the other. */
export const differInNumbers = (a: string, b: string): boolean => areOthers(numbersIn(a), numbersIn(b));

const areOthers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.some((number, at) => number !== b[at]);

function nearestOf(
  keyed: readonly Candidate[],
  effort: Comparing,
): (name: string, counts?: (candidate: string) => boolean) => string | null {
  return (name, counts) => {
    const key = meant(name).trim().toLowerCase();
    effort.pairs -= keyed.length;
    if (key.length > MAX_COMPARED || effort.pairs < 0) return null;
    const own = numbersIn(key);
    const allowed = Math.min(3, Math.floor(key.length / 4));
    let best: { candidate: string; steps: number } | null = null;
    for (const { candidate, other, numbers } of keyed) {
      if (Math.abs(other.length - key.length) > allowed || other.length > MAX_COMPARED || areOthers(own, numbers)) continue;
      if (counts?.(candidate) === false) continue;
      effort.letters -= key.length * Math.ceil(other.length / 32);
      if (effort.letters < 0) return null;
      const steps = distance(key, other);
      if (steps <= allowed && (best === null || steps < best.steps)) best = { candidate, steps };
    }
    return best?.candidate ?? null;
  };
}

/** Names as they were meant, in lower case, made once for a list. */
export const meanings = oncePer((names: readonly { readonly value: string }[]): string[] =>
  names.map(({ value }) => meant(value).trimStart().toLowerCase()),
);

/** Which of the names hold something stray, made once for a list. */
export const straysAmong = oncePer((names: readonly { readonly value: string }[]): boolean[] =>
  names.map(({ value }) => strayIn(value) !== null),
);

/** A group whose beginning is a few letters away from the prefix, with its blanks and hyphens where the prefix has them. */
export function nearPrefix<T extends { readonly value: string }>(prefix: string, groups: readonly T[], effort: Comparing): T | undefined {
  const parts = meant(prefix).split(' - ').length;
  if (parts < 2) return undefined;
  const { nearest, first } = headsOf(groups, effort)(parts);
  return groups[first.get(nearest(prefix) ?? '') ?? -1];
}

/** What names begin with, by how many parts that has, and the first name that begins so; made once for a list. */
const headsOf = oncePerTwo((names: readonly { readonly value: string }[], effort: Comparing) => {
  return oncePerValue((parts: number) => {
    const first = new Map<string, number>();
    for (const [at, meaning] of meanings(names).entries()) {
      const head = meaning.split(' - ', parts - 1).join(' - ');
      if (!first.has(head)) first.set(head, at);
    }
    // A mask of another number is told: there is no other that it could be.
    const heads = [...first.keys()].map((candidate) => ({ candidate, other: `${candidate} -`, numbers: [] }));
    return { nearest: nearestOf(heads, effort), first };
  });
});
