import type { Event } from '../github/event.js';
import { fetchCommit, remoteRef } from '../sources/fetch-commit.js';
import { fetchMissing } from '../sources/fetch-missing.js';
import type { Git } from '../sources/git.js';
import { GitError } from '../sources/git-error.js';
import { parentsOf } from '../sources/parents.js';
import { commitOf } from '../sources/repository.js';

/** What to compare with, and where there is nothing, why everything is judged. */
export interface Base {
  readonly commit: string | null;
  readonly note: string | null;
  /** Whether something else than the pull request is checked out, so that the result says nothing about it. */
  readonly isOther: boolean;
}

/**
 * Finds what a pull request or a merge group is compared with, and fetches it where the checkout does not hold it.
 * The payload's `pull_request.base` is not used: it is what the branch was when the event happened.
 * @param gits the repository with the checkout's own credentials, then with others
 * @param sha the commit that the event stands for
 */
export function baseOf(event: Event, gits: readonly [Git, ...Git[]], sha: string): Base {
  if (event.kind === 'merge-group') return present(gits, event.baseSha);
  if (event.kind !== 'pull-request') return { commit: null, note: null, isOther: false };
  const { isOther, note, base } = checkedOut(event, gits[0], sha);
  if (base !== null) return present(gits, base);
  return { commit: null, note: note === null ? NO_MERGE : `${note} ${ALL_NEW}`, isOther };
}

/** What is checked out, as far as it says something about the pull request of an event. */
interface CheckedOut extends Pick<Base, 'isOther'> {
  /** What it was merged into; null where none is known. */
  readonly base: string | null;
  /** Why nothing is posted on the pull request; null where something is. */
  readonly note: string | null;
}

/**
 * Whether what is checked out says something about the pull request of an event, and what it was merged into.
 * @param sha the commit that the event stands for
 * @throws GitError
 */
export function checkedOut(event: Event, git: Git, sha: string): CheckedOut {
  const its = { base: null, note: null, isOther: false };
  if (event.kind !== 'pull-request') return its;
  const above = parentsOf(git, 'HEAD');
  // The job may have made a commit of its own on the run's.
  const isBelow = !event.target && above.length === 1 && above[0] === sha;
  const head = isBelow ? sha : commitOf(git, 'HEAD');
  const parents = isBelow ? parentsOf(git, sha) : above;
  const [first, second, third] = parents;
  const isOfRun = !event.target && head === sha;
  const isMerge = second !== undefined && third === undefined && (second === event.headSha || isOfRun);
  if (first !== undefined && (isMerge || (event.merged === 1 && isOfRun))) return { ...its, base: first };
  // Several may have become one, or stand one after the other on the base: what was said before it was merged stays.
  if (event.merged !== null && isOfRun) return { ...its, note: MERGED, isOther: true };
  // Of a pull request's head that is checked out by itself no parent is known to be its base. The job may have gone on from it.
  const isIts = [head, ...parents].some((commit) => commit === event.headSha || (!event.target && commit === sha));
  return isIts ? its : { ...its, note: event.target ? BASE_CHECKED_OUT : OTHER_CHECKED_OUT, isOther: true };
}

const BASE_CHECKED_OUT = 'The base branch is checked out, not the pull request, so nothing is posted on it: use "on: pull_request".';
const OTHER_CHECKED_OUT = 'Neither the head of the pull request nor its merge is checked out, so nothing is posted on it.';
const MERGED = 'The pull request was merged without a merge commit; what was posted on it is kept.';
const ALL_NEW = 'Old findings cannot be distinguished from new ones, so all of them count.';
const NO_MERGE =
  'The merge of the pull request into its base is not checked out, so old findings cannot be distinguished from new ones, and all of them count: leave out "ref:" of actions/checkout, or set the input "base".';

function present(gits: readonly [Git, ...Git[]], commit: string): Base {
  const why = lacking(gits, commit);
  if (why === null) return { commit, note: null, isOther: false };
  const note = `The base ${commit.slice(0, 12)} could not be fetched, so all findings count as new: ${why}`;
  return { commit: null, note, isOther: false };
}

/** Null where a commit and its files are here now; else one sentence that tells why they cannot be had. */
export function lacking(gits: readonly [Git, ...Git[]], commit: string): string | null {
  const fetched = commitOf(gits[0], commit) === null ? fetchCommit(gits, commit) : null;
  return typeof fetched === 'string' ? fetched : fetchMissing(gits, commit);
}

/**
 * A base that was asked for by name: a commit, a branch or a tag, of this clone or of where it came from. Only what the
 * clone does not hold is fetched.
 * @throws GitError
 */
export function namedBase(gits: readonly [Git, ...Git[]], name: string): string {
  const commit = commitNamed(gits, name);
  if (commit === null) return name;
  requireFiles(gits, commit);
  return commit;
}

/** @throws GitError where files of a commit are neither here nor to be had */
export function requireFiles(gits: readonly [Git, ...Git[]], commit: string): void {
  const why = fetchMissing(gits, commit);
  if (why !== null)
    throw new GitError(`This clone is partial, and what is missing of ${commit.slice(0, 12)} could not be fetched: ${why} ${WHOLE}`);
}

const WHOLE = 'To check out all files, leave out "filter:" and "sparse-checkout:" of actions/checkout.';

/** @returns null where nobody knows what the name means @throws GitError where that cannot be fetched */
function commitNamed(gits: readonly [Git, ...Git[]], name: string): string | null {
  const there = name.replace(/^origin\//, '');
  const known = commitOf(gits[0], name) ?? commitOf(gits[0], `refs/remotes/origin/${there}`);
  // No reference is called so.
  if (known !== null || /^-|[~^:]/.test(there)) return known;
  const remote = remoteRef(gits, there);
  if (typeof remote === 'string') throw notFetched(name, remote);
  const { ref, oid } = remote ?? { ref: there, oid: there };
  const held = commitOf(gits[0], oid);
  if (held !== null) return held;
  const fetched = fetchCommit(gits, ref);
  if (typeof fetched !== 'string') return fetched.commit;
  if (remote === null && !/^[\da-f]{40,64}$/.test(name)) return null;
  throw notFetched(name, /not our ref/.test(fetched) ? GONE : fetched);
}

const notFetched = (name: string, why: string): GitError =>
  new GitError(`There is no commit "${name}" (base) in this clone, and it could not be fetched: ${why}`);

const GONE = 'origin does not have it either. After a force push, the commit before it is gone: name another.';
