import { getInput } from '@actions/core';
import type { FailOn, Gate } from '../core/settle.js';
import { UsageError } from './usage.js';

/** The action's inputs; an empty text is what was not given. */
export interface Inputs {
  readonly token: string;
  readonly path: string;
  readonly config: string;
  readonly base: string;
  readonly gate: Gate | '';
  readonly failOn: FailOn;
  readonly annotations: boolean;
  readonly checkRun: boolean;
  readonly comment: 'auto' | 'always' | 'never';
  readonly auditIssue: boolean;
  readonly suggest: boolean;
  readonly jsonFile: string;
  readonly sarifFile: string;
  readonly htmlFile: string;
  readonly reportJson: string;
}

/** The inputs; of one that is given wrongly, what counts where nothing is given, and what is wrong with the first of them. */
export function readInputs(): { readonly inputs: Inputs; readonly mistake: UsageError | null } {
  const mistakes: UsageError[] = [];
  const choice = choiceOf((mistake) => mistakes.push(mistake));
  const inputs: Inputs = {
    token: getInput('token'),
    path: getInput('path') || '.',
    config: getInput('config'),
    base: getInput('base'),
    gate: choice('gate', ['', 'new', 'all']),
    failOn: choice('fail-on', ['error', 'warning', 'notice', 'never']),
    annotations: choice('annotations', ['true', 'false']) === 'true',
    checkRun: choice('check-run', ['false', 'true']) === 'true',
    comment: choice('comment', ['auto', 'always', 'never']),
    auditIssue: choice('audit-issue', ['false', 'true']) === 'true',
    suggest: choice('suggest', ['false', 'true']) === 'true',
    jsonFile: getInput('json-file'),
    sarifFile: getInput('sarif-file'),
    htmlFile: getInput('html-file'),
    reportJson: getInput('report-json'),
  };
  return { inputs, mistake: mistakes[0] ?? null };
}

/** The first of the choices is what counts where nothing is given. */
const choiceOf =
  (wrong: (mistake: UsageError) => void) =>
  <const T extends string>(name: string, allowed: readonly [T, ...T[]]): T => {
    const given = getInput(name);
    const found = allowed.find((each) => each === given.toLowerCase());
    if (given !== '' && found === undefined) {
      wrong(new UsageError(`The input "${name}" takes ${allowed.filter((each) => each !== '').join(', ')}; it was given "${given}".`));
    }
    return found ?? allowed[0];
  };
