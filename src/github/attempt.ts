import { visible } from '../core/characters.js';
import { failureOf } from './connect.js';
import { Outdated } from './outdated.js';
import { isLimited } from './patience.js';

/**
 * Writes to GitHub, and where that fails says so in one line: what could not be posted, why, and what it would need.
 * The verdict never depends on it.
 * @param what for example `The comment`
 * @param permission for example `pull-requests: write`
 * @param say takes one line for the job's log
 * @param rest what is there all the same
 */
export async function attempt<T>(
  what: string,
  permission: string,
  say: (line: string) => void,
  write: () => Promise<T>,
  rest = 'The text is in the job summary; the verdict stands.',
): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    say(error instanceof Outdated ? error.message : `${what} could not be posted: ${reason(error, permission)} ${rest}`.trimEnd());
    return null;
  }
}

function reason(error: unknown, permission: string): string {
  const failure = failureOf(error);
  const { status, message } = failure;
  const [said = ''] = visible(message.split('\n')[0] ?? '').split(' - https://');
  const needs = `The job needs the permission "${permission}", which pull requests from forks never have, and those from Dependabot only through "permissions:" in the workflow.`;
  if (isLimited(failure)) return `GitHub's rate limit is used up (${[status, said].filter(Boolean).join(' ')}).`;
  // What reading an answer of another shape ends with; where there was no answer, the client says so.
  if (error instanceof TypeError) return `GitHub's API answered something unexpected (${said}).`;
  if (status === null) return `GitHub's API could not be reached (${said}).`;
  if (status === 401) return `the token is not valid, or has expired (401 ${said}).`;
  if (status === 403 && /locked/i.test(said)) return `the conversation is locked (403 ${said}).`;
  if (status === 403 || status === 404) return `GitHub answered ${status} (${said}). ${needs}`;
  if (status === 410 && /disabled/i.test(said)) return `GitHub answered 410 (${said}): issues are turned off in this repository.`;
  return `GitHub answered ${status} (${said}).`;
}
