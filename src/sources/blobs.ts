import { oncePer } from '../core/once-per.js';
import type { Git } from './git.js';
import { GitError } from './git-error.js';

/** What was read before; a blob never changes. */
const known = oncePer((_: Git) => new Map<string, Uint8Array>());

/**
 * Reads blobs by object id in one call, each id once.
 * @throws GitError where one is missing, as in a partial clone, in whose hook nothing is fetched
 */
export function readBlobs(git: Git, oids: Iterable<string>): Map<string, Uint8Array> {
  const blobs = known(git);
  const wanted = [...new Set(oids)].filter((oid) => !blobs.has(oid));
  if (wanted.length === 0) return blobs;
  const output = git.run(['cat-file', '--batch', '--buffer'], { input: `${wanted.join('\n')}\n` });
  let at = 0;
  for (const oid of wanted) {
    const end = output.indexOf(0x0a, at);
    const [, type, size] = output.toString('latin1', at, end).split(' ');
    if (type !== 'blob') {
      throw new GitError(
        `Git is missing the object ${oid} of a file to check: this clone is partial, fetch it first, for example with "git checkout".`,
      );
    }
    at = end + 1 + Number(size);
    blobs.set(oid, output.subarray(end + 1, at));
    at += 1;
  }
  return blobs;
}
