import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const SOMEBODY = { NAME: 'acme', EMAIL: 'acme@acme.example', DATE: '2000-01-01T00:00:00Z' };

/** Nothing of who makes the pictures, where and when; a commit of the same files is then always the same commit. */
const ENV = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) => Object.entries(SOMEBODY).map(([what, value]) => [`GIT_${role}_${what}`, value])),
  ),
};

function run(program, args, cwd, env = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env: { ...ENV, ...env }, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw error ?? new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}

const CLI = join(ROOT, 'dist/cli.cjs');
/** Colours are for a terminal: the command is told that it writes to one. */
const TERMINAL = ['--import', 'data:text/javascript,process.stdout.isTTY=true'];

/** What the built command writes to a pipe, and to a terminal. */
export const written = (cwd, args, env) => run(process.execPath, [CLI, ...args], cwd, env);
export const shown = (cwd, args) => run(process.execPath, [...TERMINAL, CLI, ...args], cwd, { TERM: 'xterm' });

/**
 * examples/acme in a repository of its own, so that counts and commits do not change with ours. Its last commit, the
 * pull request, brings the account that came along with a copy of production.
 */
export function acme(dir) {
  const from = join(ROOT, 'examples/acme');
  const git = (...args) => run('git', args, dir).trim();
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--message', 'acme');
    return git('rev-parse', 'HEAD');
  };
  mkdirSync(dir, { recursive: true });
  git('init', '--quiet');
  cpSync(from, dir, { recursive: true, filter: (path) => !path.endsWith('_after_refresh.xml') });
  const base = commit();
  cpSync(from, dir, { recursive: true });
  const head = commit();
  return { dir, base, head, onGitHub: { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/campaign', GITHUB_SHA: head } };
}
