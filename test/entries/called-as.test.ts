import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { calledAs } from '../../src/entries/called-as.js';
import { FAULTY, PATH } from '../support/faulty.js';
import { HookedRepository } from '../support/hooked.js';
import { cleanEnv, ROOT } from '../support/repository.js';

const FETCHED = 'npx --yes --allow-git=root github:campaign-ims-check/campaign-ims-check#v1';
const PROGRAM = join(ROOT, 'dist/cli.cjs');

function repository(): HookedRepository {
  const repo = new HookedRepository();
  repo.commit({ [PATH]: FAULTY });
  mkdirSync(join(repo.dir, 'node_modules/.bin'));
  mkdirSync(join(repo.dir, '.git/bin'));
  for (const folder of ['node_modules/.bin', '.git/bin']) symlinkSync(PROGRAM, join(repo.dir, folder, 'campaign-ims-check'));
  return repo;
}

/** Runs it as somebody calls it. */
function run(repo: HookedRepository, program: string, args: readonly string[], folder = 'node_modules/.bin') {
  const env = { ...cleanEnv(), PATH: [join(repo.dir, folder), process.env.PATH].join(delimiter) };
  return spawnSync(process.execPath, [join(repo.dir, program), ...args], { cwd: repo.dir, env, encoding: 'utf8' });
}

it.each([
  ['installed', 'node_modules/.bin/campaign-ims-check', 'npx campaign-ims-check'],
  ["called by a hook's script", 'node_modules/campaign-ims-check/dist/cli.cjs', 'npx campaign-ims-check'],
])('is called again as it can be: %s', (_, program, command) => {
  const repo = repository();
  expect(run(repo, program, ['--quiet']).stdout).toContain(`: ${command} explain callback-https\n`);
  expect(run(repo, program, ['--frobnicate']).stderr).toContain(`See ${command} --help.`);
  expect(run(repo, program, ['explain', 'scope']).stdout).toContain(`\n${command} explain <rule> shows`);
  expect(run(repo, program, ['explain', 'no login page']).stdout).toContain(`\n${command} explain <rule> shows`);
  expect(run(repo, program, ['init']).stdout).toContain(`then run: ${command}\n`);
});

it("is called again by npx where husky's folder is on the PATH", () => {
  const repo = repository();
  const env = { ...cleanEnv(), PATH: ['node_modules/.bin', process.env.PATH].join(delimiter) };
  const program = join(repo.dir, 'node_modules/.bin/campaign-ims-check');
  expect(spawnSync(process.execPath, [program, '--quiet'], { cwd: repo.dir, env, encoding: 'utf8' }).stdout).toContain(
    ': npx campaign-ims-check explain callback-https\n',
  );
});

it('is called by its name where that is on the PATH of a shell', () => {
  const repo = repository();
  expect(run(repo, '.git/bin/campaign-ims-check', ['--quiet'], '.git/bin').stdout).toContain(': campaign-ims-check explain');
});

it('is called by its path in a clone of it, in a form that a shell takes', () => {
  const { stdout } = repository().run(['--quiet']);
  expect(stdout).toContain(`: node ${PROGRAM} explain callback-https\n`);
  expect(calledAs("/it's a/dist/cli.cjs", '/', {})).toBe("node '/it'\\''s a/dist/cli.cjs'");
});

it.each([
  '/home/ann/.npm/_npx/9f1c/node_modules/.bin/campaign-ims-check',
  '/home/ann/.cache/pre-commit/repo1a2b/node_env-default/bin/campaign-ims-check',
  '/home/ann/.cache/pre-commit/repo1a2b/node_env-22.1.0/lib/node_modules/campaign-ims-check/dist/cli.cjs',
])('is called from where it was fetched, where it does not stay: %s', (program) => {
  expect(calledAs(program, '/', { PATH: '' })).toBe(FETCHED);
});
