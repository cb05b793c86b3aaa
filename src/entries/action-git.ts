import { existsSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { setSecret } from '@actions/core';
import { configEnvironment } from '../sources/git.js';

type Env = Readonly<NodeJS.ProcessEnv>;

/**
 * In a container the checkout belongs to another user, and Git refuses it. The workspace is what the job has been given
 * to work in, so it, the folder that is checked and those between them are trusted; nothing else is.
 */
export function trusting(env: Env, workspace: string, folder: string): NodeJS.ProcessEnv {
  const steps = relative(workspace, folder).split(sep).filter(Boolean);
  const inside = steps[0] === '..' ? [] : steps;
  const folders = ['', ...inside.map((_, at) => inside.slice(0, at + 1).join(sep))].map((step) => resolve(workspace, step));
  // Git names a folder without links.
  const given = [...folders, folder];
  const all = new Set([...given, ...given.filter((each) => existsSync(each)).map((each) => realpathSync(each))]);
  return {
    ...env,
    ...configEnvironment(
      env,
      [...all].map((each) => ['safe.directory', each]),
    ),
  };
}

/**
 * The job's token for Git, for checkouts that keep no credentials (`persist-credentials: false`); in the environment,
 * where the list of processes does not show it.
 */
export function withToken(env: Env, serverUrl: string, token: string): Env {
  if (token === '') return env;
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  setSecret(credentials);
  return { ...env, ...configEnvironment(env, [[`http.${serverUrl}/.extraheader`, `AUTHORIZATION: basic ${credentials}`]]) };
}
