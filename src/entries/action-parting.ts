import { atOrigin, firstOf, remoteRef } from '../sources/fetch-commit.js';
import type { Git } from '../sources/git.js';
import { commitOf, isShallow, mergeBase } from '../sources/repository.js';
import { requireFiles } from './action-base.js';

/** How much of the history is fetched at a time, in commits; what parted longer ago than all of them is not looked for. */
const DEEPER = [100, 1_000, 10_000];

/** What is compared with, and where that is not what it should be, why. */
interface Parting {
  readonly commit: string;
  readonly note: string | null;
}

/**
 * The commit in which a pull request left the branch that was asked for by name: its head does not hold what the branch
 * has got since, and did not take it away. A commit or a tag is meant as it is named.
 * @param tip the commit that the name stands for, which is here
 * @param head the head of the pull request, which is checked out
 * @throws GitError
 */
export function partedFrom(gits: readonly [Git, ...Git[]], name: string, tip: string, head: string): Parting {
  if (!isBranch(gits, name)) return { commit: tip, note: null };
  const [git] = gits;
  let [found, why] = [surely(git, head, tip), 'in which commit that was is not known.'];
  for (const commits of DEEPER) {
    if (found !== null || !isShallow(git)) break;
    const fetched = firstOf(gits, (each) => atOrigin(each, 'fetch', [`--deepen=${commits}`, ...QUIET, 'origin', head, tip]));
    if (typeof fetched === 'string') {
      why = fetched;
      break;
    }
    found = surely(git, head, tip);
  }
  if (found !== null) {
    requireFiles(gits, found);
    return { commit: found, note: null };
  }
  return { commit: tip, note: `What has changed on "${name}" since the pull request left it counts as well: ${why}` };
}

/**
 * Where history is cut off, what both have may be an older commit, to which a side path leads: nothing that came after it
 * may be without parents here.
 */
function surely(git: Git, head: string, tip: string): string | null {
  const found = mergeBase(git, head, tip);
  if (found === null || !isShallow(git)) return found;
  const cut = git.run(['rev-list', '--max-count=1', '--max-parents=0', head, tip, '--not', found]);
  return cut.length === 0 ? found : null;
}

const QUIET = ['--no-tags', '--no-recurse-submodules', '--no-auto-gc', '--refmap='];

function isBranch(gits: readonly [Git, ...Git[]], name: string): boolean {
  const [git] = gits;
  const there = name.replace(/^origin\//, '');
  const here = commitOf(git, name) === null ? `refs/remotes/origin/${there}` : name;
  if (commitOf(git, here) !== null)
    return /^refs\/(?:heads|remotes)\//.test(git.run(['rev-parse', '--symbolic-full-name', here]).toString('latin1'));
  const remote = remoteRef(gits, there);
  return remote !== null && typeof remote === 'object' && remote.ref.startsWith('refs/heads/');
}
