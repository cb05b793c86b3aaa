import { type Git, GitError } from './git.js';
import { commitOf } from './repository.js';

/**
 * One commit with its files, from where the repository came from. It adds objects to the clone and touches nothing else.
 * @param name an object id, a branch or a tag
 * @param gits tried one after the other, as they carry different credentials
 * @returns the commit's id, or one sentence that tells why it cannot be had
 */
export function fetchCommit(gits: readonly Git[], name: string): { commit: string } | string {
  let why = 'there is no remote';
  for (const git of gits) {
    try {
      git.run([
        'fetch',
        '--depth=1',
        '--no-filter',
        '--no-tags',
        '--no-recurse-submodules',
        '--no-auto-gc',
        '--end-of-options',
        'origin',
        name,
      ]);
      const commit = commitOf(git, 'FETCH_HEAD');
      if (commit !== null) return { commit };
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      why = error.message;
    }
  }
  return why;
}
