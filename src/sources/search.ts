import { availableParallelism } from 'node:os';
import type { Git } from './git.js';
import { PATTERNS } from './markers.js';
import { passedOver } from './never-text.js';
import { type RawPath, splitNul, TOP } from './paths.js';

/** Which files to judge: the index, a commit's tree, or the tracked files of the work tree under `top`. */
export type Origin =
  | { readonly kind: 'index' }
  | { readonly kind: 'tree'; readonly commit: string }
  | { readonly kind: 'worktree'; readonly top: string };

/** A search that goes on: the files that it finds. */
export interface Search {
  readonly found: Promise<RawPath[]>;
}

/**
 * Sets out to find the files that hold a marker; `found` throws GitError. Exit code 1 of `git grep` means that nothing
 * was found.
 * @param untracked whether also files of the work tree that are not added, but for those that Git ignores
 * @param without what is passed over; where files are staged, there is no time for the question
 */
export async function search(
  git: Git,
  origin: Origin,
  { untracked = false, without = origin.kind === 'tree' ? passedOver(git) : [] }: { untracked?: boolean; without?: readonly string[] } = {},
): Promise<Search> {
  const where = origin.kind === 'index' ? ['--cached'] : origin.kind === 'tree' ? [origin.commit] : [];
  const { output } = await git.start(
    [...GREP, `--threads=${threads(origin)}`, '-f', '-', ...(untracked ? ['--untracked'] : where), '--', TOP, ...without],
    { input: PATTERNS, also: [1], harmless: origin.kind === 'worktree' ? GONE : NOTHING },
  );
  const prefix = origin.kind === 'tree' ? origin.commit.length + 1 : 0;
  const found = output.then((names) => splitNul(names).map((name) => name.slice(prefix)));
  // Whoever fails before waiting for it has told why.
  found.catch(() => {});
  return { found };
}

/** `-a`, so that Git does not look in each folder for attributes that tell what is text: of 300,000 it takes ten seconds. */
const GREP = ['grep', '-a', '-l', '-z', '-G', '--no-color', '--full-name', '--no-recurse-submodules'];

/** Reading objects, one processor less than there are is the fastest, since the listing is read beside it. 0 is Git's own choice. */
const threads = ({ kind }: Origin): number => (kind === 'worktree' ? 0 : Math.max(1, availableParallelism() - 1));

/** A tracked file whose folder is a file or a link now is not there. */
const GONE = /^error: failed to (?:stat|open) '.*': (?:Not a directory|Too many levels of symbolic links)$/;
const NOTHING = /(?!)/;
