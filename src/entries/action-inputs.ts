import { getInput } from '@actions/core';
import { UsageError } from './usage.js';

/** The action's inputs; an empty text is what was not given. */
export type Inputs = ReturnType<typeof readInputs>['inputs'];

/** The inputs; of one that is given wrongly, what counts where nothing is given, and what is wrong with the first of them. */
export function readInputs() {
  const mistakes: UsageError[] = [];
  const choice = choiceOf((mistake) => mistakes.push(mistake));
  const inputs = {
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
  return { inputs, mistake: mistakes[0] ?? null } as const;
}

/** The first of the choices is what counts where nothing is given. */
const choiceOf =
  (wrong: (mistake: UsageError) => void) =>
  <const T extends string>(name: string, allowed: readonly [T, ...T[]]): T => {
    const given = getInput(name);
    const found = allowed.find((each) => each === given.toLowerCase());
    if (given !== '' && found === undefined) {
      wrong(new UsageError(`The input "${name}" must be one of ${allowed.filter((each) => each !== '').join(', ')}, not "${given}".`));
    }
    return found ?? allowed[0];
  };
