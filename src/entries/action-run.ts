import { existsSync, readFileSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { visible } from '../core/characters.js';
import type { Report } from '../core/report.js';
import { connect } from '../github/connect.js';
import { type Event, readEvent } from '../github/event.js';
import { logText } from '../github/log-text.js';
import { marker } from '../github/marker.js';
import type { Scene, Settings } from '../github/publish.js';
import type { Inputs } from './action-inputs.js';
import { UsageError } from './usage.js';
import { below, linkIn } from './write-report.js';

/** Takes one line for the job's log. */
export const sayTo =
  (out: (text: string) => void) =>
  (line: string): void =>
    out(`${logText(visible(line))}\n`);

/** Where and for what the runner started us, from its environment. @throws UsageError outside of a workflow */
export function sceneOf(inputs: Inputs, env: Readonly<NodeJS.ProcessEnv>, out: (text: string) => void): Scene {
  const say = sayTo(out);
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const event = readEvent(env.GITHUB_EVENT_NAME ?? '', payload(env.GITHUB_EVENT_PATH));
  const sha = env.GITHUB_SHA ?? '';
  const headSha = 'headSha' in event ? event.headSha : sha;
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
  return {
    event,
    api: inputs.token === '' || repo === '' ? null : connect(inputs.token, apiUrl, say),
    repo: { owner, repo },
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    headSha,
    known: [sha, headSha],
    onDefaultBranch: event.kind === 'other' && isDefault(event, env.GITHUB_REF),
    say,
  };
}

/** The payload of a schedule holds no repository; it runs on the default branch only. */
const isDefault = ({ name, defaultBranch }: Event & { kind: 'other' }, ref: string | undefined): boolean =>
  defaultBranch === null ? name === 'schedule' : ref === `refs/heads/${defaultBranch}`;

function payload(path: string | undefined): unknown {
  if (path === undefined || !existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** What the inputs ask for, as publishing needs it. */
export const settingsOf = (inputs: Inputs, workspace: string, report: Report): Settings => ({
  ...inputs,
  countsExisting: countsExisting(inputs, report),
  ...checkedPart(inputs, workspace),
});

/** What tells the runs of one repository apart: however a folder is written, it is the same one. */
export function checkedPart(inputs: Inputs, workspace: string): Pick<Settings, 'marker' | 'scope'> {
  const folder = resolve(workspace, inputs.path);
  const path = relation(workspace, folder) || '.';
  const config = inputs.config === '' ? '' : relation(folder, resolve(folder, inputs.config));
  return { marker: marker(path, config), scope: [path === '.' ? '' : path, config].filter(Boolean).join(', ') };
}

const relation = (from: string, to: string): string => relative(from, to).replaceAll(sep, '/');

/** Whether findings that were there before count too. */
export const countsExisting = ({ gate }: Inputs, { source }: Report): boolean => gate === 'all' || source.base === null;

/** Where the runner has put the checkouts. */
export const workspaceOf = (env: Readonly<NodeJS.ProcessEnv>, cwd: string): string => env.GITHUB_WORKSPACE || cwd;

/** The folder to check. @throws UsageError */
export function folderOf({ path }: Inputs, workspace: string): string {
  const folder = resolve(workspace, path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`The input "path" names no folder in the workspace: "${path}". Run actions/checkout first, or correct it.`);
  }
  const link = linkIn(below(workspace, folder) ?? workspace, folder);
  if (link !== undefined) throw new UsageError(`The input "path" leads through a symbolic link, "${link}", and none is followed.`);
  return folder;
}
