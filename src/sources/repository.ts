import { type Git, GitError } from './git.js';

/** Where a command runs: the repository's root on disk, null in a bare one, and the current folder below it. */
export interface Repository {
  readonly top: string | null;
  /** `""` or `folder/`. */
  readonly prefix: string;
}

/** @throws GitError outside a repository */
export function repository(git: Git): Repository {
  const [bare, ...rest] = git.run(['rev-parse', '--is-bare-repository', '--show-prefix']).toString('utf8').split('\n');
  if (bare === 'true') return { top: null, prefix: '' };
  const top = git.run(['rev-parse', '--show-toplevel']).toString('utf8').replace(/\n$/, '');
  return { top, prefix: rest[0] ?? '' };
}

/** The object id of a commit, or null where the name means none. */
export function commitOf(git: Git, name: string): string | null {
  if (name.startsWith('-')) return null;
  const id = git
    .run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], { also: [1, 128] })
    .toString('latin1')
    .trim();
  return /^[\da-f]{40,64}$/.test(id) ? id : null;
}

/** @throws GitError where the user named a commit that is not there */
export function requireCommit(git: Git, name: string, option: string): string {
  const commit = commitOf(git, name);
  if (commit === null) throw new GitError(`There is no commit "${name}" (${option}): fetch it, or name another.`);
  return commit;
}
