import type { Rule } from './rule.js';
import { alike, FILLERS, words } from './symptom-match.js';
import { SYMPTOMS } from './symptoms.js';

/** So many of the words that tell anything have to be known: one of a long text is there by chance. */
const ENOUGH = 0.5;

/** Words of messages of all kinds. */
const IDLE: ReadonlySet<string> = new Set(['unable', 'able', 'page', 'error', 'found']);

/**
 * The rules that a text speaks of: those of which it holds most words, in their names and sections, be they mistyped,
 * else in what they say and in what users see.
 */
export function rulesAbout<R extends Rule<string, never>>(text: string, rules: readonly R[]): R[] {
  const asked = askedFor(text);
  const named = best(asked, rules, ({ id, section }) => words(`${id} ${section}`), isNearly);
  return named.length > 0 ? named : best(asked, rules, ({ says, symptom }) => words(`${says} ${symptom ? SYMPTOMS[symptom] : ''}`), isSame);
}

/** Each word that tells anything, as it is and in one with the next: `log in` is `login`. */
function askedFor(text: string): string[][] {
  const all = words(text);
  const asked = all.map((word, at) => [word, `${word}${all[at + 1] ?? ''}`]).filter(([word = '']) => !IDLE.has(word));
  return [...new Map(asked.filter(([word = '']) => !FILLERS.has(word)).map((forms) => [forms[0], forms])).values()];
}

type Fits = (asked: string, word: string) => boolean;

function best<R>(asked: readonly string[][], rules: readonly R[], wordsOf: (rule: R) => string[], fits: Fits): R[] {
  const found = rules.map((rule) => {
    const own = wordsOf(rule);
    return { rule, count: asked.filter((forms) => forms.some((form) => own.some((word) => fits(form, word)))).length };
  });
  const most = Math.max(...found.map(({ count }) => count));
  return most === 0 || most < asked.length * ENOUGH ? [] : found.filter(({ count }) => count === most).map(({ rule }) => rule);
}

const SHORTEST_BEGINNING = 5;

/** Whether they are one word but for their ends: `group` and `groups`. */
const isSame: Fits = (asked, word) =>
  [word, `${word}s`].includes(asked) ||
  asked === word.replace(/s$/, '') ||
  (Math.min(asked.length, word.length) >= SHORTEST_BEGINNING && (asked.startsWith(word) || word.startsWith(asked)));

const isNearly: Fits = (asked, word) => isSame(asked, word) || (asked.length >= SHORTEST_BEGINNING && alike(word, asked));
