import type { Git } from './git.js';
import { GitError } from './git-error.js';
import { commitOf, isShallow } from './repository.js';

/**
 * One commit with its files, from where the repository came from. It adds objects to the clone and touches nothing
 * else: in a clone that has its whole history a depth would cut that off, so only one that is cut off anyway gets it.
 * @param name an object id, a branch or a tag
 * @param gits tried one after the other, as they carry different credentials
 * @returns the commit's id, or one sentence that tells why it cannot be had
 */
export function fetchCommit(gits: readonly Git[], name: string): { commit: string } | string {
  return firstOf(gits, (git) => {
    const depth = isShallow(git) ? ['--depth=1'] : [];
    const quiet = ['--no-filter', '--no-tags', '--no-recurse-submodules', '--no-auto-gc', '--refmap=', '--end-of-options'];
    git.run(['fetch', ...depth, ...quiet, 'origin', name]);
    const commit = commitOf(git, 'FETCH_HEAD');
    return commit && { commit };
  });
}

/**
 * The reference that a name means where the repository came from, by Git's own order, and its object.
 * @returns null where it means none, or one sentence that tells why that cannot be known
 */
export function remoteRef(gits: readonly Git[], name: string): { ref: string; oid: string } | null | string {
  const found = firstOf(gits, (git) => ({ refs: refsIn(git.run(['ls-remote', '--end-of-options', 'origin', name, `${name}^{}`])) }));
  if (typeof found === 'string') return found;
  for (const ref of [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`]) {
    // Of a tag that is an object by itself, what it points to.
    const oid = found.refs.get(`${ref}^{}`) ?? found.refs.get(ref);
    if (oid !== undefined) return { ref, oid };
  }
  return null;
}

const refsIn = (listed: Buffer): Map<string, string> =>
  new Map(
    listed
      .toString('utf8')
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([oid = '', ref = '']) => [ref, oid]),
  );

/** What the first of them gives that can; else why the last could not. */
export function firstOf<T>(gits: readonly Git[], ask: (git: Git) => T | null): T | string {
  let why = 'there is no remote.';
  for (const git of gits) {
    try {
      const found = ask(git);
      if (found !== null) return found;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      why = error.message;
    }
  }
  return why;
}
