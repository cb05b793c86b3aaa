import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PullFile } from './github-api.js';

/** Files by path; null takes one away. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

const ENV = {
  PATH: process.env.PATH,
  ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
};

export const gitIn = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, env: ENV, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

function commit(dir: string, files: Changes): string {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) rmSync(join(dir, path));
    else {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    }
  }
  gitIn(dir, 'add', '-A');
  gitIn(dir, 'commit', '-q', '--allow-empty', '-m', 'x');
  return gitIn(dir, 'rev-parse', 'HEAD');
}

/** A pull request on its remote, and a workspace as actions/checkout leaves it. */
export class PullRequest {
  readonly number = 2;
  readonly origin: string;
  readonly workspace: string;
  headSha = '';
  mergeSha = '';

  /**
   * @param dir an empty folder
   * @param base the files of the base branch
   * @param changes what the pull request does to them
   */
  constructor(
    readonly dir: string,
    base: Changes,
    changes: Changes,
  ) {
    this.origin = join(dir, 'origin');
    this.workspace = join(dir, 'workspace');
    for (const each of [this.origin, this.workspace]) mkdirSync(each);
    gitIn(this.origin, 'init', '-q', '-b', 'main');
    commit(this.origin, { 'README.md': 'x', ...base });
    gitIn(this.origin, 'checkout', '-q', '-b', 'feature');
    this.push(changes);
    gitIn(this.workspace, 'init', '-q', '-b', 'main');
    gitIn(this.workspace, 'remote', 'add', 'origin', pathToFileURL(this.origin).href);
    this.checkout();
  }

  /** A further commit on the pull request's branch; GitHub then makes the merge anew. */
  push(changes: Changes): void {
    gitIn(this.origin, 'checkout', '-q', 'feature');
    this.headSha = commit(this.origin, changes);
    this.#merge();
  }

  /** The base branch moves on, and the merge is made anew. */
  advanceBase(changes: Changes): void {
    gitIn(this.origin, 'checkout', '-q', 'main');
    commit(this.origin, changes);
    this.#merge();
  }

  /** What the API lists as the pull request's files. */
  get files(): PullFile[] {
    const range = 'main...feature';
    const names = gitIn(this.origin, 'diff', '--name-only', '--no-renames', range).split('\n').filter(Boolean);
    return names.map((filename) => {
      const diff = gitIn(this.origin, 'diff', '--no-renames', range, '--', filename);
      const hunks = diff.indexOf('\n@@');
      return { filename, status: 'modified', ...(hunks !== -1 && { patch: diff.slice(hunks + 1) }) };
    });
  }

  #merge(): void {
    gitIn(this.origin, 'checkout', '-q', '--detach', 'main');
    gitIn(this.origin, 'merge', '-q', '--no-ff', '-m', 'x', 'feature');
    gitIn(this.origin, 'update-ref', `refs/pull/${this.number}/merge`, 'HEAD');
    this.mergeSha = gitIn(this.origin, 'rev-parse', 'HEAD');
  }

  /** What actions/checkout does, into a folder of the workspace or the workspace itself. */
  checkout(ref = `refs/pull/${this.number}/merge`, workspace = this.workspace): void {
    gitIn(workspace, 'fetch', '-q', '--no-tags', '--depth=1', 'origin', `+${ref}:refs/remotes/pull/x`);
    gitIn(workspace, 'checkout', '-q', '--force', '--detach', 'refs/remotes/pull/x');
  }
}
