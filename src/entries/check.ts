import type { Linted } from '../core/linted.js';
import { lint } from '../lint.js';
import { type Git, git as gitIn } from '../sources/git.js';
import { GitError } from '../sources/git-error.js';
import { type Repository, repository, requireCommit } from '../sources/repository.js';
import { type Origin, type Search, search } from '../sources/search.js';
import { inRepository, requireLookedAt } from './asked-paths.js';
import { expectedSecret, expectedSecrets } from './expected-secret.js';
import type { CheckOptions } from './options.js';
import { readSides } from './sides.js';
import { VERSION } from './version.js';
import { warmUp } from './warm-up.js';

/** What to check; without more, the work tree and all of it. */
export type Checking = Pick<CheckOptions, 'paths' | 'staged' | 'isWhole' | 'rev' | 'base' | 'gate' | 'failOn' | 'config'>;
/** The work tree, all of it, compared with nothing. */
export const WORK_TREE: Checking = { paths: [], staged: false, rev: null, base: null, gate: null, failOn: 'error', config: null };

/** What a check needs of the process it runs in. */
export interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly today: string;
  /** A search of the index that has begun already. */
  readonly searching?: Search | null;
  /** What an option is called where it is given; as on the command line, unless told. */
  readonly called?: (option: 'base' | 'config') => string;
}

/** Runs `check` up to its result. @throws GitError, UsageError */
export async function check(
  options: Checking,
  { cwd, env, today, searching, called = (option) => `--${option}` }: Surroundings,
): Promise<Linted> {
  const git = gitIn(cwd, env);
  const early = options.staged ? (searching ?? (await search(git, { kind: 'index' }))) : null;
  const where = repository(git);
  const origin = originOf(git, options, where);
  const { found } = early ?? (await search(git, origin));
  const head = origin.kind === 'tree' ? origin.commit : where.head;
  const named = options.base === null ? null : requireCommit(git, options.base, called('base'));
  const base = named ?? (options.staged && !options.isWhole ? (head ?? 'empty') : null);
  const config = options.config === null ? null : inRepository(options.config, where, called('config'));
  const merging = named === null && base !== null ? [...where.merging, ...announced(env)] : [];
  const sides = await readSides(git, {
    origin,
    revision: head,
    found,
    base,
    merged: [...new Set(merging)],
    config,
    configCalled: called('config'),
    meanwhile: warmUp,
  });
  const asked = options.paths.map((path) => inRepository(path, where, 'path'));
  if (asked.length > 0) requireLookedAt(asked, options.paths, origin, where, sides);
  const paths = asked.includes('') ? [] : asked;
  return lint(
    sides.head,
    sides.base,
    {
      version: VERSION,
      paths,
      gate: options.gate ?? (base === null ? 'all' : 'new'),
      failOn: options.failOn,
      today,
      expectedSecret: expectedSecret(env),
      expectedSecrets: expectedSecrets(env),
    },
    sides.merged,
  );
}

/** Git calls `pre-merge-commit` before it writes MERGE_HEAD, and names what is merged in the environment. */
const announced = (env: Surroundings['env']): string[] =>
  Object.keys(env).flatMap((name) => /^GITHEAD_([\da-f]{40,64})$/.exec(name)?.[1] ?? []);

function originOf(git: Git, { staged, rev }: Checking, { top }: Repository): Origin {
  if (rev !== null) return { kind: 'tree', commit: requireCommit(git, rev, '--rev') };
  if (top === null) throw new GitError('This repository has no work tree: give --rev <commit>.');
  if (staged) return { kind: 'index' };
  return { kind: 'worktree', top };
}
