import { quote, visible } from '../core/characters.js';
import { didYouMean } from '../core/did-you-mean.js';
import type { Linted } from '../core/linted.js';
import { SECTIONS, type Section, type Symptom } from '../core/rule.js';
import { type Colors, colors } from '../reporters/colors.js';
import { allRules, page, rulesAbout, rulesNamed, rulesToLookAt, symptomOf, unknownHere, words } from '../reporters/explaining.js';
import { text } from '../reporters/text.js';
import { RULES } from '../rules/index.js';
import { GitError } from '../sources/git-error.js';
import { check, type Surroundings, WORK_TREE } from './check.js';
import { withoutExpected } from './expected-secret.js';
import { UsageError } from './usage.js';

/** What `explain` needs beside a check. */
export interface Explaining extends Surroundings {
  readonly color: boolean;
  /** How this command is called again. */
  readonly command: string;
  /** The pages of the rules by id, as JSON: they lie beside the command, for they would double its size. */
  readonly pages: () => string;
}

/** A pasted log tells its symptom at its beginning, or not at all. */
const LONGEST = 4000;

/** A rule's page, the rules for what users see, or all rules. @throws UsageError for a text that tells nothing */
export async function explain(told: readonly string[], io: Explaining): Promise<string> {
  const asked = told.join(' ').trim().slice(0, LONGEST);
  const paint = colors(io.color);
  if (asked === '') return allRules(RULES, io.command, paint);
  const mentioned = idsIn(asked);
  if (mentioned.length === 1) return page(JSON.parse(io.pages())[mentioned[0] ?? ''], paint);
  if (mentioned.length > 1) return allRules(rulesOf(mentioned), io.command, paint);
  const symptom = symptomOf(asked);
  if (symptom !== null) return await ofSymptom(symptom, io, paint);
  const sections = sectionsOf(asked);
  if (sections.length > 0)
    return allRules(
      RULES.filter(({ section }) => sections.includes(section)),
      io.command,
      paint,
    );
  const named = NO_LOGIN.test(asked) ? RULES.filter(({ symptom }) => symptom) : rulesNamed(asked, RULES);
  if (named.length > 0) return allRules(named, io.command, paint);
  const shown = quote(withoutExpected(asked, io.env));
  const near = didYouMean(asked.toLowerCase(), [...RULES.map(({ id }) => id), ...SECTIONS.map((section) => section.toLowerCase())]);
  if (near !== null) throw new UsageError(`There is no rule or section ${shown}. Did you mean "${near}"?`);
  const about = rulesAbout(asked, RULES);
  if (about.length > 0) return allRules(about, io.command, paint);
  throw new UsageError(
    `${shown} is no rule, no section and no symptom that is known. Known symptoms: "redirected to adobe.com", "Login does not have any right matching the expression", "cannot reach the Adobe ID login page". Give nothing for all rules.`,
  );
}

/** "Nobody can log in": each of the symptoms may be meant. */
const NO_LOGIN = /\b(?:can(?:no|')?t|can not|nobody|no one|unable|fail\w*)\b.*\b(?:log|sign)[ -]?(?:in|on)\b/is;

const rulesOf = (ids: readonly string[]) => RULES.filter(({ id }) => ids.includes(id));

/** The rules that a text names, as a pasted finding does; alone, a rule may be written as "mask prefix". */
function idsIn(asked: string): string[] {
  const named = new Set([...(asked.toLowerCase().match(/[a-z]+(?:-[a-z]+)+/g) ?? []), words(asked).join('-')]);
  return RULES.map(({ id }) => id).filter((id) => named.has(id));
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

async function ofSymptom(symptom: Symptom, io: Explaining, paint: Colors): Promise<string> {
  const rules = RULES.filter((rule) => rule.symptom === symptom);
  const ids = rules.map(({ id }) => id);
  return `${rulesToLookAt(symptom, rules, io.command, paint)}\n${await present(ids, io, paint)}`;
}

/** What the repository says to it now; outside of one, that there is none. */
async function present(ids: readonly string[], io: Explaining, paint: Colors): Promise<string> {
  try {
    const linted = only(ids, await check(WORK_TREE, io));
    const { findings, instances } = linted.report;
    if (instances.length === 0) return 'This repository tracks nothing of Campaign that could be checked.\n';
    const found =
      findings.length === 0
        ? 'In this repository none of them finds anything.\n'
        : `${paint.bold('In this repository:')}\n\n${text(linted, { color: io.color, quiet: true, newOnly: false })}`;
    return [found, unknownHere(linted.report, paint)].filter(Boolean).join('\n');
  } catch (error) {
    if (error instanceof GitError) return `What a repository says to it is not shown: ${visible(error.message)}\n`;
    throw error;
  }
}

function only(ids: readonly string[], linted: Linted): Linted {
  const { findings, checks } = linted.report;
  const ours = ({ rule }: { rule: string }) => ids.includes(rule);
  return { ...linted, report: { ...linted.report, findings: findings.filter(ours), checks: checks.filter(ours) } };
}
