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
  const between = steps[0] === '..' ? [] : steps.map((_, at) => resolve(workspace, ...steps.slice(0, at + 1)));
  const given = [workspace, ...between, folder];
  // Git names a folder without links, and with slashes on Windows too.
  const all = new Set([...given, ...given.filter((each) => existsSync(each)).map((each) => realpathSync(each))]);
  const config = [...all].map((each) => ['safe.directory', each.replaceAll(sep, '/')] as const);
  return { ...env, ...configEnvironment(env, config) };
}

/**
 * The job's token for Git, for checkouts that keep no credentials (`persist-credentials: false`); in the environment,
 * where the list of processes does not show it.
 */
export function withToken(env: Env, serverUrl: string, token: string): Env {
  if (token === '') return env;
  const credentials = Buffer.from(`x-access-token:${token}`).toString('base64');
  setSecret(credentials);
  const key = `http.${serverUrl}/.extraheader`;
  // The empty one takes back those that a checkout has set up: Git would send all of them.
  return {
    ...env,
    ...configEnvironment(env, [
      [key, ''],
      [key, `AUTHORIZATION: basic ${credentials}`],
    ]),
  };
}
