import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { CONFIG, ENVIRONMENT, OFFLINE } from './git-environment.js';
import { GitError } from './git-error.js';
import { bareEnvironment, shouldBeGit } from './git-folder.js';
import { gitProgram } from './git-program.js';

/** Bytes that Git tells at most, but for the content of files: trees that hold one another many times are a list of any length. */
export const MAX_LISTING = 200_000_000;

/** What goes on meanwhile; where it would be as long a list, nobody is to wait for it. */
const running = new Set<ChildProcess>();

/** Runs one Git command after another in a folder, with the environment as the hook got it. */
export interface Git {
  readonly cwd: string;
  /** @throws GitError unless the exit code is 0 or among `also`, or what Git says on standard error is to be tolerated */
  run(args: readonly string[], options?: RunOptions): Buffer;
  /** The same, while other work goes on: it is at work as soon as the promise is kept, and ends when `output` is. */
  start(args: readonly string[], options?: RunOptions): Promise<{ readonly output: Promise<Buffer> }>;
}

export interface RunOptions {
  readonly input?: Buffer | string;
  readonly also?: readonly number[];
  readonly tolerate?: RegExp;
  /** For commands that go on after an error and end as if nothing had been: every error but these is a failure. */
  readonly harmless?: RegExp;
  /** For a command that talks to a remote, which no other may: the milliseconds that it may take, and what is said of a longer one. */
  readonly remote?: { readonly wait: number; readonly late: string };
  /** Further configuration for this call; by the environment, where a key may hold anything. */
  readonly config?: readonly (readonly [key: string, value: string])[];
}

/** @throws GitError where the folder is no place to run Git in, see {@link bareEnvironment} */
export function git(cwd: string, env: Readonly<NodeJS.ProcessEnv>): Git {
  const bare = bareEnvironment(cwd, env);
  const call = (args: readonly string[], { config = [], remote }: RunOptions) =>
    [
      gitProgram(env),
      [...CONFIG, ...args],
      {
        cwd,
        env: { ...env, ...bare, ...ENVIRONMENT, ...(!remote && OFFLINE), ...configEnvironment(env, config) },
        windowsHide: true,
        timeout: remote?.wait,
      },
    ] as const;
  return {
    cwd,
    run(args, options = {}) {
      const [program, all, settings] = call(args, options);
      const maxBuffer = args[0] === 'cat-file' ? Number.POSITIVE_INFINITY : MAX_LISTING;
      const ended = spawnSync(program, all, { ...settings, input: options.input ?? '', maxBuffer });
      return outputOf(args, options, ended, cwd);
    },
    async start(args, options = {}) {
      const child = spawn(...call(args, options));
      running.add(child);
      child.on('close', () => running.delete(child));
      const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
      const output = new Promise<Ended>((resolve) => {
        child.on('error', (error) => resolve({ error, status: null, signal: null, stdout: Buffer.of(), stderr: Buffer.of() }));
        child.on('close', (status, signal) => resolve({ status, signal, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) }));
      }).then((ended) => outputOf(args, options, ended, cwd));
      // Whoever fails before waiting for it has told why.
      output.catch(() => {});
      // Where no more files can be opened, there are no streams, whatever the types say.
      const streams: Partial<typeof child> = child;
      streams.stdout?.on('data', (chunk) => stdout.push(chunk));
      streams.stderr?.on('data', (chunk) => stderr.push(chunk));
      await new Promise<unknown>((given) => {
        child.on('error', given);
        if (!streams.stdin) given(null);
        else streams.stdin.on('error', given).end(options.input ?? '', () => given(null));
      });
      return { output };
    },
  };
}

type Ended = Pick<SpawnSyncReturns<Buffer>, 'error' | 'status' | 'signal' | 'stdout' | 'stderr'>;

/** Git names addresses as they are configured, with whatever opens them. */
const USERINFO = /\/\/[^\s/?#]*@/g;

/** @throws GitError */
function outputOf(args: readonly string[], { also = [], tolerate, harmless, remote }: RunOptions, ended: Ended, cwd: string): Buffer {
  if (ended.error) throw startFailure(ended.error, cwd, remote?.late);
  const said = ended.stderr.toString('utf8').replace(USERINFO, '//');
  if (harmless && errorsIn(said).some((line) => !harmless.test(line))) throw failure(args, said, null, cwd);
  if (ended.status === 0 || also.includes(ended.status ?? -1) || tolerate?.test(said)) return ended.stdout;
  throw failure(args, said, ended.signal, cwd);
}

/** What hands configuration to Git for one call, after what the environment hands it already. */
export function configEnvironment(env: Readonly<NodeJS.ProcessEnv>, config: NonNullable<RunOptions['config']>): NodeJS.ProcessEnv {
  const first = Number(env.GIT_CONFIG_COUNT ?? 0);
  const entries = config.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ]);
  return config.length === 0 ? {} : { GIT_CONFIG_COUNT: String(first + config.length), ...Object.fromEntries(entries) };
}

function startFailure({ code, message }: NodeJS.ErrnoException, cwd: string, late = ''): GitError {
  if (code === 'ETIMEDOUT') return new GitError(late);
  if (code === 'ENOENT') return new GitError(`Git was not found: install it, or put it on the PATH (folder: ${cwd}).`, 'git');
  // More than the buffer holds.
  if (code === 'ENOBUFS') {
    for (const child of running) child.kill();
    return new GitError(`Git lists more than ${MAX_LISTING} bytes of paths: check a repository that has fewer.`);
  }
  return new GitError(`Git could not be started: ${message}.`);
}

function failure(args: readonly string[], stderr: string, signal: string | null, cwd: string): GitError {
  if (NO_REPOSITORY.test(stderr) && !shouldBeGit(cwd))
    return new GitError('This folder is not in a Git repository: run the command inside one.', 'repository');
  return new GitError(explain(args, stderr, signal));
}

const errorsIn = (stderr: string): string[] => stderr.split('\n').filter((line) => /^(?:fatal|error):/.test(line));

const NO_REPOSITORY = /not a git repository/i;

/** Git's own words, and what to do about the causes that are known. */
function explain(args: readonly string[], stderr: string, signal: string | null): string {
  const errors = errorsIn(stderr);
  const said = errors.find((line) => line.startsWith('fatal:')) ?? errors[0] ?? '';
  if (/must be run in a work tree|cannot use bare repository/i.test(stderr))
    return 'This repository has no work tree: give --rev <commit>.';
  if (/dubious ownership/i.test(stderr)) {
    // Git names the folder once more, as a shell takes it.
    return `Git refuses this repository because another user owns it. If you trust it: git config --global --add safe.directory ${/safe\.directory (.+)$/m.exec(stderr)?.[1] ?? '<folder>'}`;
  }
  const [, denied] = /["']([^"'\n]+)["']\)?: Permission denied/.exec(stderr) ?? [];
  if (denied) return `Git cannot read "${denied}": permission denied. Give this user read access to it, then run again.`;
  if (NO_REPOSITORY.test(stderr) || /index file/i.test(stderr))
    return `Git does not accept what is in .git: repair it (an index: move it away, then "git reset"), or clone again. (${said})`;
  if (/corrupt|inflate|unable to unpack/i.test(stderr)) {
    return `Git found a broken object in this repository: "git fsck" shows more, a new clone repairs it. (${said})`;
  }
  if (/missing|unable to read|could not fetch|promisor|bad object/i.test(stderr)) {
    return `This clone is missing an object: fetch it first, for example with "git fetch --refetch --no-filter". (${said})`;
  }
  const what = args.find((arg) => !arg.startsWith('-'));
  return `git ${what} failed${signal ? ` (${signal})` : ''}: ${said.replace(/^(?:fatal|error): /, '') || 'no reason given'}.`;
}
