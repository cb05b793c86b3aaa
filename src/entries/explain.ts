import { visible } from '../core/characters.js';
import type { Linted } from '../core/linted.js';
import type { Symptom } from '../core/rule.js';
import { type Colors, colors } from '../reporters/colors.js';
import { allRules, lookUp, page, rulesToLookAt, unknown, unknownHere } from '../reporters/explaining.js';
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
  const found = lookUp(asked, RULES);
  if ('page' in found) return page(JSON.parse(io.pages())[found.page], paint);
  if ('symptom' in found) return await ofSymptom(found.symptom, io, paint);
  if ('rules' in found) return allRules(found.rules, io.command, paint);
  throw new UsageError(unknown(withoutExpected(asked, io.env), found.near));
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
    if (instances.length === 0) return 'This repository tracks no Campaign files that could be checked.\n';
    const found =
      findings.length === 0
        ? 'In this repository, none of them finds anything.\n'
        : `${paint.bold('In this repository:')}\n\n${text(linted, { color: io.color, quiet: true, newOnly: false })}`;
    return [found, unknownHere(linted.report, paint)].filter(Boolean).join('\n');
  } catch (error) {
    if (error instanceof GitError) return `Findings of a repository are not shown: ${visible(error.message)}\n`;
    throw error;
  }
}

function only(ids: readonly string[], linted: Linted): Linted {
  const { findings, checks } = linted.report;
  const ours = ({ rule }: { rule: string }) => ids.includes(rule);
  return { ...linted, report: { ...linted.report, findings: findings.filter(ours), checks: checks.filter(ours) } };
}
