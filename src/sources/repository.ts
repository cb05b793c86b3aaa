import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Git } from './git.js';
import { GitError } from './git-error.js';

/** Where a command runs: the repository's root on disk, null in a bare one, and the current folder below it. */
export interface Repository {
  readonly top: string | null;
  /** `""` or `folder/`. */
  readonly prefix: string;
  /** The commit that is checked out, null before the first one. */
  readonly head: string | null;
  /** What is being merged, as `MERGE_HEAD` names it. */
  readonly merging: readonly string[];
}

/**
 * Tells all of it in one call. Without a first commit the call fails after it has told the rest.
 * @throws GitError outside a repository
 */
export function repository(git: Git): Repository {
  try {
    const [prefix = '', top = '', mergeHead = '', head = ''] = answers(git);
    return { top, prefix, head: OBJECT_ID.test(head) ? head : null, merging: mergeHeads(resolve(git.cwd, mergeHead)) };
  } catch (error) {
    if (!(error instanceof GitError) || git.run(['rev-parse', '--is-bare-repository']).toString('latin1').trim() !== 'true') throw error;
    return { top: null, prefix: '', head: commitOf(git, 'HEAD'), merging: [] };
  }
}

/** Of a merge of several branches it has a line each. */
const mergeHeads = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'latin1')
        .split('\n')
        .filter((line) => OBJECT_ID.test(line))
    : [];

const ASKED = [['--show-prefix'], ['--show-toplevel'], ['--git-path', 'MERGE_HEAD'], ['HEAD^{commit}']];

/** The answers in one call, a line each; where a folder's name holds a line feed too, in a call each. */
function answers(git: Git): string[] {
  const ask = (args: readonly string[]) => git.run(['rev-parse', ...args], { tolerate: /HEAD\^\{commit\}/ }).toString('utf8');
  const lines = ask(ASKED.flat()).replace(/\n$/, '').split('\n');
  return lines.length === ASKED.length ? lines : ASKED.map((args) => ask(args).replace(/\n$/, ''));
}

const OBJECT_ID = /^[\da-f]{40,64}$/;

/** The object id of a commit, or null where the name means none. */
export function commitOf(git: Git, name: string): string | null {
  if (name.startsWith('-')) return null;
  const id = git
    .run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], { also: [1, 128] })
    .toString('latin1')
    .trim();
  return OBJECT_ID.test(id) ? id : null;
}

/** @throws GitError where the user named a commit that is not there */
export function requireCommit(git: Git, name: string, option: string): string {
  const commit = commitOf(git, name);
  if (commit !== null) return commit;
  const how = isShallow(git) ? deeper(git, name) : null;
  const isFirst = /^HEAD\b/.test(name) && commitOf(git, 'HEAD') === null;
  const otherwise = isFirst ? 'nothing is committed here yet' : 'fetch it, or name another';
  const remedy = how ? `this clone is shallow, so it may be cut off: git fetch ${how}` : otherwise;
  throw new GitError(`There is no commit "${name}" (${option}): ${remedy}.`);
}

/** Whether the history of this clone is cut off. */
export const isShallow = (git: Git): boolean => git.run(['rev-parse', '--is-shallow-repository']).toString('latin1').trim() === 'true';

/** How to get a commit that is so many steps back from one that is here, or is named by its id; null for a name, which may be of another branch. */
function deeper(git: Git, name: string): string | null {
  const [start = ''] = name.split(/[~^]/);
  const steps = [...name.matchAll(/\^(?!\d)|\^1|~(\d*)/g)].reduce((sum, [, count]) => sum + Number(count || 1), 0);
  if (steps > 0 && commitOf(git, start) !== null) return `--deepen=${steps}`;
  return /^[\da-f]{7,64}$/.test(name) ? '--unshallow' : null;
}

/** The commit in which the history of two parted, or null where it never did or is not known. */
export function mergeBase(git: Git, one: string, other: string): string | null {
  const [a, b] = [commitOf(git, one), commitOf(git, other)];
  if (a === null || b === null) return null;
  const [first = ''] = git
    .run(['merge-base', a, b], { also: [1, 128] })
    .toString('latin1')
    .split('\n');
  return OBJECT_ID.test(first) ? first : null;
}
