import type { Git, RunOptions } from './git.js';
import { GitError } from './git-error.js';
import { commitOf, isShallow } from './repository.js';

/** Milliseconds that a remote is waited for: one may accept a connection and never answer. */
const MAX_REMOTE_WAIT = 300_000;
const LATE = `origin did not answer in full within ${MAX_REMOTE_WAIT / 1000} s.`;
/** Seconds without a byte after which Git's own helper gives up: it outlives the command. */
const MAX_SILENCE = '60';

type Further = Pick<RunOptions, 'input' | 'config'> & { readonly wait?: number | undefined };

/**
 * Talks to the remote, as no other command may: all that do so are run by this.
 * What Git has started for it ends by itself once nothing comes any more.
 * @throws GitError
 */
export function atOrigin(
  git: Git,
  command: 'fetch' | 'ls-remote',
  args: readonly string[],
  { wait = MAX_REMOTE_WAIT, config = [], ...further }: Further = {},
): Buffer {
  return git.run([command, ...args], {
    ...further,
    remote: { wait, late: LATE },
    config: [['http.lowSpeedLimit', '1'], ['http.lowSpeedTime', MAX_SILENCE], ...config],
  });
}

/**
 * One commit with its files, from where the repository came from. It adds objects to the clone and touches nothing
 * else: in a clone that has its whole history a depth would cut that off, so only one that is cut off anyway gets it.
 * @param name an object id, a branch or a tag
 * @param gits tried one after the other, as they carry different credentials
 * @returns the commit's id, or one sentence that tells why it cannot be had
 */
export function fetchCommit(gits: readonly Git[], name: string, wait?: number): { commit: string } | string {
  return firstOf(gits, (git) => {
    const depth = isShallow(git) ? ['--depth=1'] : [];
    const quiet = ['--no-filter', '--no-tags', '--no-recurse-submodules', '--no-auto-gc', '--refmap=', '--end-of-options'];
    atOrigin(git, 'fetch', [...depth, ...quiet, 'origin', name], { wait });
    const commit = commitOf(git, 'FETCH_HEAD');
    return commit && { commit };
  });
}

/**
 * The reference that a name means where the repository came from, by Git's own order, and its object.
 * @returns null where it means none, or one sentence that tells why that cannot be known
 */
export function remoteRef(gits: readonly Git[], name: string, wait?: number): { ref: string; oid: string } | null | string {
  const found = firstOf(gits, (git) => ({
    refs: refsIn(atOrigin(git, 'ls-remote', ['--end-of-options', 'origin', name, `${name}^{}`], { wait })),
  }));
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

/** Those whose remote did not answer once: it is not waited for again. */
const silent = new WeakSet<Git>();

/** What the first of them gives that can; else why the last could not, which gives null for what is no commit. */
export function firstOf<T>(gits: readonly Git[], ask: (git: Git) => T | null): T | string {
  let why = 'it is not a commit.';
  for (const git of gits) {
    if (silent.has(git)) return LATE;
    try {
      const found = ask(git);
      if (found !== null) return found;
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      why = error.message;
      // It would not answer whatever else it is asked with.
      if (why === LATE) for (const each of gits) silent.add(each);
    }
  }
  return why;
}
