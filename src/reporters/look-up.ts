import { quote } from '../core/characters.js';
import { didYouMean } from '../core/did-you-mean.js';
import { type Rule, SECTIONS, type Section, type Symptom } from '../core/rule.js';
import { rulesAbout, rulesNamed } from '../core/rule-match.js';
import { symptomOf, words } from '../core/symptom-match.js';

/** What a text asks about: the page of a rule, what users see, some rules; or nothing that is known, and what may have been meant. */
export type Asked<R> =
  | { readonly page: string }
  | { readonly symptom: Symptom }
  | { readonly rules: readonly R[] }
  | { readonly near: string | null };

/** @param asked a rule, a section, a message or what people call things, in their own words */
export function lookUp<R extends Rule<string, never>>(asked: string, rules: readonly R[]): Asked<R> {
  const mentioned = mentionedIn(asked, rules);
  const [first, ...more] = mentioned;
  if (first) return more.length === 0 ? { page: first.id } : { rules: mentioned };
  const symptom = symptomOf(asked);
  if (symptom !== null) return { symptom };
  const sections = sectionsOf(asked);
  if (sections.length > 0) return { rules: rules.filter(({ section }) => sections.includes(section)) };
  const named = NO_LOGIN.test(asked) ? rules.filter((rule) => rule.symptom) : rulesNamed(asked, rules);
  if (named.length > 0) return { rules: named };
  const near = didYouMean(asked.toLowerCase(), [...rules.map(({ id }) => id), ...SECTIONS.map((section) => section.toLowerCase())]);
  const about = near === null ? rulesAbout(asked, rules) : [];
  return about.length > 0 ? { rules: about } : { near };
}

/** What is said where nothing was found. */
export const unknown = (asked: string, near: string | null): string =>
  near === null
    ? `${quote(asked)} is not a known rule, section or symptom. Known symptoms: "redirected to adobe.com", "Login does not have any right matching the expression", "cannot reach the Adobe ID login page". Run explain without an argument to list all rules.`
    : `There is no rule or section ${quote(asked)}. Did you mean "${near}"?`;

/** "Nobody can log in": each of the symptoms may be meant. */
const NO_LOGIN = /\b(?:can(?:no|')?t|can not|nobody|no one|unable|fail\w*)\b.*\b(?:log|sign)[ -]?(?:in|on)\b/is;

/** The rules that a text names, as a pasted finding does; alone, a rule may be written as "mask prefix". */
function mentionedIn<R extends Rule<string, never>>(asked: string, rules: readonly R[]): R[] {
  const named = new Set([...(asked.toLowerCase().match(/[a-z]+(?:-[a-z]+)+/g) ?? []), words(asked).join('-')]);
  return rules.filter(({ id }) => named.has(id));
}

/** What the errors of OAuth 2.0 are about, which IMS answers with (RFC 6749, sections 4.1.2.1 and 5.2). */
const OAUTH_ERRORS: readonly (readonly [RegExp, Section])[] = [
  [/\binvalid_scope\b/i, 'Scope'],
  [/\bredirect_uri/i, 'Callback URL'],
  [/\b(?:invalid|unauthorized)_client\b/i, 'Client id and secret'],
];

/** Sections whose name holds every word that was given, "mask", "callback url", or that an error of OAuth is about. */
function sectionsOf(asked: string): Section[] {
  const given = words(asked);
  const named = given.length === 0 ? [] : SECTIONS.filter((section) => given.every((word) => words(section).includes(word)));
  return [...named, ...OAUTH_ERRORS.filter(([error]) => error.test(asked)).map(([, section]) => section)];
}
