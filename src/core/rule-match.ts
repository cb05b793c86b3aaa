import type { Rule } from './rule.js';
import { alike, FILLERS, words } from './symptom-match.js';
import { SYMPTOMS } from './symptoms.js';

/** So many of the words that tell anything have to be known: one of a long text is there by chance. */
const ENOUGH = 0.5;

/** Words of messages of all kinds. */
const IDLE: ReadonlySet<string> = new Set(['unable', 'able', 'page', 'error', 'found', 'internal', 'invalid']);

/** What else people call what rules are about, by how the rules' names begin: the form's labels, attributes, words of the page. */
const ALSO: Readonly<Record<string, string>> = {
  'account-unique': 'duplicate two accounts twice refresh database copy',
  'ims-server': 'imsserver imsurl',
  'product-context': 'dma campaign classic productcontext',
  mask: 'associationmask product profile',
  group: 'product profile dashboard',
  'user-in': 'product profile dashboard',
  scope: 'ims scopes imsscope provisioned',
  callback: 'callback server callbackserver callbackurl redirect uri whitelist allowlist',
  'callback-instance': 'refresh database copy',
  'client-id': 'ims client identifier imsclientid clientid',
  'client-secret': 'ims imsclientsecret clientsecret',
  'org-id': 'ims organization organisation imsorgid orgid',
};

const alsoOf = (id: string): string =>
  Object.entries(ALSO)
    .filter(([beginning]) => id.startsWith(beginning))
    .map(([, also]) => also)
    .join(' ');

const nameOf = ({ id, section }: Rule<string, never>): string[] => words(`${id} ${section} ${alsoOf(id)}`);

/** The rules whose names, sections or subjects hold each word of a text that tells anything. */
export function rulesNamed<R extends Rule<string, never>>(text: string, rules: readonly R[]): R[] {
  const asked = askedFor(text);
  const { found, most } = best(asked, rules, nameOf, isSame);
  return most === asked.length ? found : [];
}

/**
 * The rules that a text speaks of: those of which it holds most words, in their names and sections, be they mistyped,
 * else in what they say and in what users see.
 */
export function rulesAbout<R extends Rule<string, never>>(text: string, rules: readonly R[]): R[] {
  const asked = askedFor(text);
  const { found } = best(asked, rules, nameOf, isNearly);
  return found.length > 0
    ? found
    : best(asked, rules, ({ says, symptom }) => words(`${says} ${symptom ? SYMPTOMS[symptom] : ''}`), isSame).found;
}

/** Each word that tells anything, as it is and in one with the next: `log in` is `login`. */
function askedFor(text: string): string[][] {
  const all = words(text);
  const asked = all.map((word, at) => [word, `${word}${all[at + 1] ?? ''}`]).filter(([word = '']) => !IDLE.has(word));
  return [...new Map(asked.filter(([word = '']) => !FILLERS.has(word)).map((forms) => [forms[0], forms])).values()];
}

type Fits = (asked: string, word: string) => boolean;

function best<R>(asked: readonly string[][], rules: readonly R[], wordsOf: (rule: R) => string[], fits: Fits) {
  const counted = rules.map((rule) => {
    const own = wordsOf(rule);
    return { rule, count: asked.filter((forms) => forms.some((form) => own.some((word) => fits(form, word)))).length };
  });
  const most = Math.max(...counted.map(({ count }) => count));
  const isEnough = most > 0 && most >= asked.length * ENOUGH;
  return { most, found: isEnough ? counted.filter(({ count }) => count === most).map(({ rule }) => rule) : [] };
}

const SHORTEST_BEGINNING = 5;

/** Whether they are one word but for their ends: `group` and `groups`. */
const isSame: Fits = (asked, word) =>
  [word, `${word}s`].includes(asked) ||
  asked === word.replace(/s$/, '') ||
  (Math.min(asked.length, word.length) >= SHORTEST_BEGINNING && (asked.startsWith(word) || word.startsWith(asked)));

const isNearly: Fits = (asked, word) => isSame(asked, word) || (asked.length >= SHORTEST_BEGINNING && alike(word, asked));
