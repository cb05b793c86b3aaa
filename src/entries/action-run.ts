import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { visible } from '../core/characters.js';
import { connect } from '../github/connect.js';
import { readEvent } from '../github/event.js';
import { logText } from '../github/log-text.js';
import { marker } from '../github/marker.js';
import type { Scene, Settings } from '../github/publish.js';
import type { Inputs } from './action-inputs.js';
import { UsageError } from './usage.js';

/** Where and for what the runner started us, from its environment. @throws UsageError outside of a workflow */
export function sceneOf(inputs: Inputs, env: Readonly<NodeJS.ProcessEnv>, out: (text: string) => void): Scene {
  const say = (line: string) => out(`${logText(visible(line))}\n`);
  const [owner = '', repo = ''] = (env.GITHUB_REPOSITORY ?? '').split('/');
  const event = readEvent(env.GITHUB_EVENT_NAME ?? '', payload(env.GITHUB_EVENT_PATH));
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
  return {
    event,
    api: inputs.token === '' || repo === '' ? null : connect(inputs.token, apiUrl, say),
    repo: { owner, repo },
    serverUrl: env.GITHUB_SERVER_URL || 'https://github.com',
    revision: 'headSha' in event ? event.headSha : (env.GITHUB_SHA ?? ''),
    onDefaultBranch: event.kind === 'other' && isDefault(event.defaultBranch, env.GITHUB_REF),
    say,
  };
}

/** The payload of a schedule holds no repository; it runs on the default branch only. */
const isDefault = (branch: string | null, ref: string | undefined): boolean => branch === null || ref === `refs/heads/${branch}`;

function payload(path: string | undefined): unknown {
  if (path === undefined || !existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** What the inputs ask for, as publishing needs it. */
export function settingsOf({ path, config, ...inputs }: Inputs, countsExisting: boolean): Settings {
  return { ...inputs, countsExisting, marker: marker(path, config), scope: [path === '.' ? '' : path, config].filter(Boolean).join(', ') };
}

/** The folder to check. @throws UsageError */
export function folderOf({ path }: Inputs, env: Readonly<NodeJS.ProcessEnv>, cwd: string): string {
  const folder = resolve(env.GITHUB_WORKSPACE || cwd, path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UsageError(`The input "path" names no folder in the workspace: "${path}". Run actions/checkout first, or correct it.`);
  }
  return folder;
}
