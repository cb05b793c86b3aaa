import { existsSync, readFileSync } from 'node:fs';
import { visible } from '../core/characters.js';
import { connect } from '../github/connect.js';
import { type Event, readEvent } from '../github/event.js';
import { logText } from '../github/log-text.js';
import type { Scene } from '../github/scene.js';
import type { Inputs } from './action-inputs.js';
import { UsageError } from './usage.js';

/** Takes one line for the job's log. */
export const sayTo =
  (out: (text: string) => void) =>
  (line: string): void =>
    out(`${logText(visible(line))}\n`);

const NO_TOKEN = 'There is no token, so nothing is posted: set the input "token".';
const NO_REPOSITORY = 'The variable GITHUB_REPOSITORY does not name a repository, so nothing is posted.';

/**
 * Where and for what the runner started us, from its environment.
 * @param out takes what is said in the job's log
 * @throws UsageError
 */
export function sceneOf(inputs: Inputs, env: Readonly<NodeJS.ProcessEnv>, out: (text: string) => void): Scene {
  const say = sayTo(out);
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const event = readEvent(env.GITHUB_EVENT_NAME ?? '', payload(env.GITHUB_EVENT_PATH));
  const sha = env.GITHUB_SHA ?? '';
  const headSha = 'headSha' in event ? event.headSha : sha;
  return {
    event,
    api: inputs.token === '' || repo === '' ? null : connect(inputs.token, webAddress(env.GITHUB_API_URL || 'https://api.github.com'), say),
    noApi: inputs.token === '' ? NO_TOKEN : NO_REPOSITORY,
    repo: { owner, repo },
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    sha,
    headSha,
    eventName: event.kind === 'merge-group' || (event.kind === 'pull-request' && !event.target) ? '' : (env.GITHUB_EVENT_NAME ?? ''),
    // Of `pull_request_target` the run's own commit is the base.
    known: event.kind === 'pull-request' && event.target ? [headSha] : [sha, headSha],
    defaultBranch: 'defaultBranch' in event ? defaultBranchOf(event, env.GITHUB_REF) : null,
    isOvertakable: ['push', 'workflow_run'].includes(env.GITHUB_EVENT_NAME ?? '') || Number(env.GITHUB_RUN_ATTEMPT ?? 1) > 1,
    say,
  };
}

/** Null where the run is of another one. The payload of a schedule holds no repository; it runs on the default branch only. */
function defaultBranchOf({ name, defaultBranch }: Extract<Event, { defaultBranch: unknown }>, ref = ''): string | null {
  const branch = ref.replace(/^refs\/heads\//, '');
  return branch === defaultBranch || (defaultBranch === null && name === 'schedule') ? branch : null;
}

/** The API's; the client puts a slash behind it. @throws UsageError */
function webAddress(given: string): string {
  if (/^https?:/i.test(given) && URL.canParse(given)) return new URL(given).href.replace(/\/+$/, '');
  throw new UsageError(`The variable GITHUB_API_URL is not a web address: "${given}". The runner sets it.`);
}

function payload(path: string | undefined): unknown {
  if (path === undefined || !existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
