import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { CONFIG, ENVIRONMENT, OFFLINE } from './git-environment.js';
import { GitError } from './git-error.js';
import { gitProgram } from './git-program.js';

/**
 * Git takes a folder that looks like a bare repository for one, with its configuration and the programs that it names;
 * and such a folder can be tracked in another repository (https://git-scm.com/docs/git-config, safe.bareRepository).
 * @returns what tells Git where a repository is that is bare indeed
 * @throws GitError where what looks like one is tracked in another repository
 */
export function bareEnvironment(cwd: string, env: Readonly<NodeJS.ProcessEnv>): NodeJS.ProcessEnv {
  if (env.GIT_DIR !== undefined || !existsSync(cwd)) return {};
  const folders = [...upwards(realpathSync(cwd))];
  const holdsGit = (folder: string) => existsSync(join(folder, '.git'));
  const first = folders.findIndex((folder) => holdsGit(folder) || isLikeBare(folder));
  const bare = folders[first];
  if (bare === undefined || holdsGit(bare) || basename(bare) === '.git') return {};
  const around = bare.split(sep).includes('.git') ? undefined : folders.slice(first + 1).find(holdsGit);
  if (around !== undefined && isTracked(bare, around, env))
    throw new GitError(
      `The folder "${bare}" looks like a separate repository inside that of "${around}", and its configuration could run programs: remove "HEAD" from it, or check from another folder.`,
    );
  return { GIT_DIR: bare };
}

/** Whether a repository holds anything of a folder; where it does not say, it may. */
function isTracked(folder: string, repository: string, env: Readonly<NodeJS.ProcessEnv>): boolean {
  const { status, stdout } = spawnSync(gitProgram(env), [...CONFIG, 'ls-files', '-z', '--', folder], {
    cwd: repository,
    env: { ...env, ...ENVIRONMENT, ...OFFLINE, GIT_LITERAL_PATHSPECS: '1' },
    windowsHide: true,
  });
  return status !== 0 || stdout.length > 0;
}

const isLikeBare = (folder: string): boolean =>
  isThere(join(folder, 'HEAD')) && ['objects', 'commondir'].some((name) => isThere(join(folder, name)));

/** A link counts that leads nowhere: Git takes one for "HEAD". */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether something should make a repository of a folder, there or above. */
export const shouldBeGit = (folder: string): boolean => [...upwards(folder)].some((above) => isThere(join(above, '.git')));

function* upwards(folder: string): Iterable<string> {
  yield folder;
  if (dirname(folder) !== folder) yield* upwards(dirname(folder));
}
