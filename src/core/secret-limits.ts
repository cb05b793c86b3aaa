import type { Span } from './span.js';

/** To look behind a secret's name, or into an address, takes as long as to read lines of text. Behind so many of them, and one more for each so many characters, all that follows is hidden. */
const MAX_NAMES = 24;
const APART = 32;

/** @param count of secrets' names, or of addresses, in the text */
export const areTooMany = (count: number, { length }: string): boolean => count > MAX_NAMES + length / APART;

/** Longer ones are no secret that somebody would write a second time. */
export const LONGEST_SECRET = 10_000;

/** Expressions take memory for each character that they pass: of a longer text the beginning is looked through, and the rest hidden. */
export const MAX_LOOKED_THROUGH = 1_000_000;

/** What is found in a text that may be of any length. */
export const findIn = (text: string, find: (text: string) => Span[]): Span[] =>
  text.length <= MAX_LOOKED_THROUGH
    ? find(text)
    : [...find(text.slice(0, MAX_LOOKED_THROUGH)), { start: MAX_LOOKED_THROUGH, end: text.length }];
