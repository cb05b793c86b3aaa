import { error as errorCommand, getInput } from '@actions/core';
import { visible } from '../core/characters.js';
import { addSummary } from '../github/job-summary.js';
import { inert } from '../reporters/inert.js';
import { GitError } from '../sources/git-error.js';
import { withoutExpected } from './expected-secret.js';
import { isTold } from './usage.js';

type Env = Readonly<NodeJS.ProcessEnv>;

/** Why the action could not run, without the secrets that somebody may have put in the place of an input. */
export function reasonOf(error: unknown, env: Env): string {
  if (!isTold(error)) return 'This is a bug in the tool, please report it: the log of the step has the details.';
  if (error instanceof GitError && error.lacks !== null) return LACKING[error.lacks];
  return withoutExpected(error.message, env, [getInput('token')]);
}

/** Without Git, actions/checkout leaves files that are no repository. */
const LACKING = {
  repository:
    'The folder to check is not in a Git repository: run actions/checkout first, and in a container without Git, install Git in the container before it.',
  git: 'Git was not found: install Git in the container before actions/checkout.',
};

/** Tells it in the log and on the page of the run. @param say takes one line for the job's log */
export async function tellFailure(error: unknown, env: Env, say: (line: string) => void): Promise<void> {
  const reason = reasonOf(error, env);
  if (isTold(error)) errorCommand(visible(reason), { title: 'campaign-ims-check could not run' });
  else errorCommand(`This is a bug in the tool, please report it.\n${(error as Error).stack}`, { title: 'campaign-ims-check' });
  await addSummary(`\n❌ Campaign IMS could not finish: ${inert(reason)}\n`, say);
}
