import { spawnSync } from 'node:child_process';

/** Git could not do what was asked: the message is one line that names the cause and the remedy. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

/**
 * Configuration that keeps a repository's own from running programs or changing output, on every call: the file
 * system monitor is a program, replace refs and lazy fetches change what an object is, or reach for the network.
 */
const CONFIG = ['-c', 'core.fsmonitor=false', '-c', 'core.untrackedCache=false', '-c', 'grep.threads=0', '-c', 'submodule.recurse=false'];

const ENVIRONMENT = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_PAGER: 'cat',
};

/** Runs one Git command after another in a folder, with the environment as the hook got it. */
export interface Git {
  readonly cwd: string;
  /** @throws GitError unless the exit code is 0 or among `also`, or what Git says on standard error is to be tolerated */
  run(args: readonly string[], options?: { input?: Buffer | string; also?: readonly number[]; tolerate?: RegExp }): Buffer;
}

export function git(cwd: string, env: Readonly<NodeJS.ProcessEnv>): Git {
  return {
    cwd,
    run(args, { input, also = [], tolerate } = {}) {
      const result = spawnSync('git', [...CONFIG, ...args], {
        cwd,
        env: { ...env, ...ENVIRONMENT },
        input: input ?? '',
        maxBuffer: Number.POSITIVE_INFINITY,
        windowsHide: true,
      });
      if (result.error) throw new GitError(startFailure(result.error as NodeJS.ErrnoException, cwd));
      if (result.status === 0 || also.includes(result.status ?? -1)) return result.stdout;
      if (tolerate?.test(result.stderr.toString('utf8'))) return result.stdout;
      throw new GitError(explain(args, result.stderr.toString('utf8'), result.signal));
    },
  };
}

function startFailure({ code, message }: NodeJS.ErrnoException, cwd: string): string {
  if (code === 'ENOENT') return `Git was not found: install it, or put it on the PATH (folder: ${cwd}).`;
  return `Git could not be started: ${message}.`;
}

/** Git's own words, and what to do about the causes that are known. */
function explain(args: readonly string[], stderr: string, signal: string | null): string {
  const [said = ''] = stderr.split('\n').filter((line) => /^(?:fatal|error):/.test(line));
  if (/not a git repository/i.test(stderr)) return 'This folder is not in a Git repository: run the command inside one.';
  if (/must be run in a work tree/i.test(stderr)) return 'This repository has no work tree: give --rev <commit>.';
  if (/dubious ownership/i.test(stderr)) {
    return `Git refuses this repository because another user owns it. If you trust it: git config --global --add safe.directory ${/'([^']+)'/.exec(stderr)?.[1] ?? '<folder>'}`;
  }
  if (/missing|unable to read|could not fetch|promisor|bad object/i.test(stderr)) {
    return `Git misses an object that this clone does not have: fetch it first, for example with "git fetch --refetch --filter=blob:none". (${said})`;
  }
  const what = args.find((arg) => !arg.startsWith('-'));
  return `git ${what} failed${signal ? ` (${signal})` : ''}: ${said.replace(/^(?:fatal|error): /, '') || 'no reason given'}.`;
}
