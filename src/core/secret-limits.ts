import type { Span } from './span.js';

/** Each name of a secret, and each address, costs as much as lines of text: of more, and one for so many characters, all that follows is hidden. */
const MAX_NAMES = 24;
const APART = 32;

export const areTooMany = (count: number, { length }: string): boolean => count > MAX_NAMES + length / APART;

/** Expressions take memory for each character that they pass: what is longer is looked through so far, and hidden behind. */
export const MAX_LOOKED_THROUGH = 1_000_000;

/** What is found in a text that may be of any length. */
export const findIn = (text: string, find: (text: string) => Span[]): Span[] =>
  text.length <= MAX_LOOKED_THROUGH
    ? find(text)
    : [...find(text.slice(0, MAX_LOOKED_THROUGH)), { start: MAX_LOOKED_THROUGH, end: text.length }];
