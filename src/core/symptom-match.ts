import { distance } from './edit-distance.js';
import type { Symptom } from './rule.js';

/** The symptoms as people tell them: first as Adobe's page does, in English and Swedish, then shorter. */
const TOLD: Readonly<Record<Symptom, readonly string[]>> = {
  'no-matching-right': [
    'login does not have any right matching the expression',
    'inloggningen har ingen rättighet som matchar uttrycket',
    'no right matches the expression',
    'no matching right',
    'ingen matchande rättighet',
  ],
  'redirected-to-adobe': [
    'user is redirected to adobe.com',
    'user lands on adobe.com',
    'redirected to adobe',
    'sent to adobe.com',
    'användaren omdirigeras till adobe.com',
    'omdirigeras till adobe',
    'skickas till adobe.com',
    'hamnar på adobe.com',
  ],
  'no-login-page': [
    'user cannot reach the adobe id login page',
    'no login page',
    'adobe id sign-in page',
    'användaren når inte inloggningssidan för adobe id',
    'kan inte nå inloggningssidan',
  ],
};

/** Words that tell nothing about which symptom or rule it is. */
export const FILLERS: ReadonlySet<string> = new Set(
  `a an any are can cannot does for har has have i in ingen inte is kan no not of on pa som the they till to user
  users anvandare anvandaren nar na for id and at but each here it its one or that there this what where which why with`.split(/\s+/),
);

/** So much of a phrase has to be there, in so many words more than it has. */
const ENOUGH = 0.75;
const SLACK = 8;

/** Of a phrase that is cut off, so much has to be there, and so many words that tell anything. */
const BEGINNING = 0.5;
const TELLING = 2;

/**
 * The symptom that a pasted text speaks of, or null: case, accents, punctuation, typing mistakes and what stands
 * around the words are forgiven, and that a phrase is cut off. Of several the one with most words in the text counts.
 */
export function symptomOf(text: string): Symptom | null {
  const tokens = words(text);
  let best: { symptom: Symptom; found: number } | null = null;
  for (const [symptom, phrases] of Object.entries(TOLD) as [Symptom, readonly string[]][]) {
    for (const phrase of phrases) {
      const whole = words(phrase);
      const wanted = whole.filter((word) => !FILLERS.has(word));
      const found = mostTogether(wanted, tokens);
      const isEnough = found >= wanted.length * ENOUGH || (found >= TELLING && beginsIn(whole, tokens));
      if (isEnough && found > (best?.found ?? 0)) best = { symptom, found };
    }
  }
  return best?.symptom ?? null;
}

/** How many of the wanted words stand near each other. */
function mostTogether(wanted: readonly string[], tokens: readonly string[]): number {
  const reach = wanted.length + SLACK;
  const hits = tokens.map((token) => wanted.findIndex((word) => alike(word, token)));
  return hits.reduce((most, _, start) => Math.max(most, new Set(hits.slice(start, start + reach).filter((index) => index >= 0)).size), 0);
}

/** Whether the first half of a phrase stands somewhere, word by word. */
function beginsIn(phrase: readonly string[], tokens: readonly string[]): boolean {
  const beginning = phrase.slice(0, Math.ceil(phrase.length * BEGINNING));
  return tokens.some((_, start) => beginning.every((word, at) => alike(word, tokens[start + at] ?? '')));
}

/** Longer words may hold more mistakes. */
export function alike(word: string, token: string): boolean {
  const allowed = word.length < 4 ? 0 : word.length < 6 ? 1 : word.length < 9 ? 2 : 3;
  return word === token || (Math.abs(word.length - token.length) <= allowed && distance(word, token) <= allowed);
}

/** In lower case and without accents, so that `rättighet` and `rattighet` are one. */
export const words = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
