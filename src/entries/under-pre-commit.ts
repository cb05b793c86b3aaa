import { git as gitIn } from '../sources/git.js';
import { mergeBase } from '../sources/repository.js';
import type { Surroundings } from './check.js';
import type { CheckOptions } from './options.js';

/**
 * What `--staged` means under pre-commit.com, which also runs hooks where nothing is staged: with `--from-ref` and
 * `--to-ref` the later commit compared with the earlier, with `--all-files` the whole index, with no base but one that is asked for. A hook that then looked
 * at nothing would say "Passed" all the same.
 * @returns the options to use, and what to tell about them
 * @throws GitError
 */
export function underPreCommit(options: CheckOptions, { cwd, env }: Surroundings): { options: CheckOptions; note: string | null } {
  if (env.PRE_COMMIT !== '1' || !options.staged) return { options, note: null };
  const { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to } = env;
  const git = gitIn(cwd, env);
  if (from && to) {
    const base = options.base ?? mergeBase(git, from, to) ?? from;
    return { options: { ...options, staged: false, rev: to, base }, note: `checked ${to} compared with ${options.base ?? from}` };
  }
  const config = [
    ['diff.relative', 'false'],
    ['diff.orderFile', '/dev/null'],
  ] as const;
  const staged = git.run(['diff', '--cached', '--name-only', '-z', '--no-ext-diff', '--ignore-submodules=all'], { config });
  return staged.length > 0
    ? { options, note: null }
    : { options: { ...options, isWhole: options.gate !== 'new' }, note: 'nothing is staged: checked the whole index' };
}
