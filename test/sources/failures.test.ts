import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchCommit, remoteRef } from '../../src/sources/fetch-commit.js';
import { git } from '../../src/sources/git.js';
import { FAULTY, PATH } from '../support/faulty.js';
import { cleanEnv, type Ran, ROOT, runCommand, TestRepository } from '../support/repository.js';

/** Exit 2, nothing on standard output, and one line that helps. */
function expectHelp({ code, stdout, stderr }: Ran, ...words: string[]): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^campaign-ims-check: [^\n]+\n$/);
  for (const word of words) expect(stderr).toContain(word);
}

const SOURCES = [['--staged'], ['--rev', 'HEAD'], [], ['--base', 'HEAD']];

const repository = () => {
  const repo = new TestRepository();
  repo.commit({ [PATH]: FAULTY });
  return repo;
};

it('tells nothing of an address but where it leads', () => {
  const repo = repository();
  repo.git('remote', 'add', 'origin', 'http://ghp_Zq7hunter2PLAINtoken:x-oauth@127.0.0.1:1/o/r');
  expect(remoteRef([git(repo.dir, cleanEnv())], 'main')).toContain("'http://127.0.0.1:1/o/r/'");
});

it.each(['ls-remote', 'fetch'])('waits for a remote that never answers only so long, and asks it once: git %s', async (command) => {
  let asked = 0;
  const silent = createServer(() => asked++);
  await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void silent.close());
  const repo = repository();
  repo.git('remote', 'add', 'origin', `http://127.0.0.1:${(silent.address() as AddressInfo).port}/o/r`);
  const gits = [git(repo.dir, cleanEnv()), git(repo.dir, cleanEnv())];
  const ask = command === 'fetch' ? fetchCommit : remoteRef;
  for (let time = 0; time < 2; time++) expect(ask(gits, 'main', 300)).toBe('origin did not answer in full within 300 s.');
  await new Promise((turn) => setTimeout(turn, 100));
  expect(asked).toBe(1);
});

describe('a check that cannot be done', () => {
  it('outside of a repository', () => {
    const dir = realpathSync(mkdtempSync(join(tmpdir(), 'campaign-ims-none-')));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    for (const args of SOURCES) expectHelp(runCommand(args, { cwd: dir }), 'not in a Git repository', 'run the command inside one');
  });

  it.each<[string[], ...string[]]>([
    [['--rev', '--staged'], '--rev needs a value. See'],
    [['--frobnicate'], "Unknown option '--frobnicate'. See"],
    [['--formt', 'json'], 'Unknown option \'--formt\'. Did you mean "--format"? See'],
    [['--foo'], "Unknown option '--foo'. See"],
    [['--fixes'], "Unknown option '--fixes'. See"],
    [['--fixx'], 'Did you mean "--fix"? See'],
    [['-q'], 'Unknown option \'-q\'. Did you mean "--quiet"? See'],
    [['-v'], 'Unknown option \'-v\'. Did you mean "--version"? See'],
    [['-V'], 'Unknown option \'-V\'. Did you mean "--version"? See'],
    [['-x'], "Unknown option '-x'. See"],
    [['--staged', '--rev', 'HEAD'], 'cannot be used together: leave one of them out.'],
    [['../x.xml'], 'is outside this repository', 'give one inside it'],
    [['--gate', 'some'], '--gate must be one of new, all'],
    [['--format', 'pdf'], '--format must be one of text'],
    [['--format', 'json', '--format', 'sarif'], 'Only one report can go to standard output'],
    [['--format', 'json=-', '--format', 'text'], 'Only one report can go to standard output'],
    [['--format', 'json=a.txt', '--format', 'text=a.txt'], 'Two reports would go to "a.txt"'],
    [['--format', 'json=a.txt', '--format', 'text=./b/../a.txt'], 'Two reports would go to'],
    [['init', '--config', 'x.yml'], 'init does not take --config'],
    [['explain', '--format', 'json', 'mask-present'], 'explain does not take --format'],
    [['merge', 'x.json', '--rev', 'HEAD'], 'merge does not take --rev'],
    [['check', '--fix', '--staged'], '--fix changes files in the work tree'],
  ])('for %j', (args, ...said) => {
    const repo = repository();
    expectHelp(repo.run(args), ...said, 'campaign-ims-check');
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('where an object is missing, and what to do about it does it', () => {
    const repo = repository();
    repo.git('config', 'uploadpack.allowFilter', 'true');
    repo.commit({ [PATH]: FAULTY.replace('http:', 'https:') });
    const dir = join(repo.dir, '.git/partial');
    repo.git('clone', '-q', '--filter=blob:none', `file://${repo.dir}`, dir);
    const before = runCommand(['--rev', 'HEAD~1'], { cwd: dir });
    const [, remedy = ''] = /for example with "git ([^"]+)"/.exec(before.stderr) ?? [];
    expectHelp(before, 'git fetch');
    repo.git('-C', dir, ...remedy.split(' '));
    expect(runCommand(['--rev', 'HEAD~1'], { cwd: dir }).code).toBe(1);
  });

  it('inside .git', () => {
    const repo = repository();
    expectHelp(repo.run([], { cwd: join(repo.dir, '.git') }), '--rev');
  });

  it('without Git', () => {
    for (const args of SOURCES) expectHelp(repository().run(args, { env: { PATH: '' } }), 'Git was not found', 'PATH');
  });

  it.runIf(process.platform === 'linux')('where no more files can be opened', () => {
    const repo = new TestRepository();
    const command = `'${process.execPath}' '${join(ROOT, 'dist/cli.cjs')}' --staged; echo "ended with $?"`;
    for (const limit of [20, 22, 23, 24, 25, 26, 28]) {
      const { stdout, stderr } = spawnSync('sh', ['-c', `ulimit -n ${limit}; ${command}`], {
        cwd: repo.dir,
        env: cleanEnv(),
        encoding: 'utf8',
      });
      expect(stdout, `${limit}: ${stdout}${stderr}`).toMatch(/ended with (?:2|127|13\d)\n$|^Nothing to check[\s\S]*ended with 0\n$/);
    }
  });

  it('with a Git that breaks', () => {
    const repo = repository();
    repo.write({ '.git/bin/git': '#!/bin/sh\nkill -9 $$\n' });
    chmodSync(join(repo.dir, '.git/bin/git'), 0o755);
    expectHelp(repo.run([], { env: { PATH: join(repo.dir, '.git/bin') } }), 'SIGKILL');
  });

  it("in somebody else's repository", () => {
    const repo = repository();
    for (const args of SOURCES) expectHelp(repo.run(args, { env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } }), `safe.directory ${repo.dir}`);
  });

  it("in somebody else's repository, whose folder's name a shell would take apart", () => {
    const repo = repository();
    const dir = join(repo.dir, "it's a");
    repo.git('init', '-q', dir);
    expectHelp(
      runCommand([], { cwd: dir, env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } }),
      `safe.directory '${dir.replace("'", "'\\''")}'\n`,
    );
  });

  it.each(['--rev', '--base'])('with a commit that is not there: %s', (option) => {
    const repo = repository();
    for (const name of ['nowhere', 'HEAD~5', '', '--all', `HEAD:${PATH}`, 'f'.repeat(40), 'a b', '\u202e']) {
      expectHelp(repo.run([`${option}=${name}`]), option, 'fetch it, or name another');
    }
  });

  it.each([
    ['HEAD~1', 'git fetch --deepen=1'],
    ['HEAD^^', 'git fetch --deepen=2'],
    ['first', 'git fetch --unshallow'],
  ])('with a commit that a shallow clone lacks, and what to do about it does it: %s', (name, remedy) => {
    const repo = repository();
    const first = repo.commit();
    repo.commit();
    repo.commit();
    const dir = join(repo.dir, '.git/shallow');
    repo.git('clone', '-q', '--depth=1', `file://${repo.dir}`, dir);
    const base = name === 'first' ? first : name;
    expectHelp(runCommand(['--base', base], { cwd: dir }), `There is no commit "${base}" (--base)`, `${remedy}.`);
    repo.git('-C', dir, ...remedy.split(' ').slice(1));
    expect(runCommand(['--base', base], { cwd: dir }).code).toBe(0);
  });

  it('where a tree lists more than a text can hold', () => {
    const repo = repository();
    const blob = repo.git('rev-parse', `HEAD:${PATH}`).trim();
    const tree = (input: string) => execFileSync('git', ['mktree'], { cwd: repo.dir, input, encoding: 'utf8' }).trim();
    const files = Array.from({ length: 150_000 }, (_, index) => `100644 blob ${blob}\t${index}\n`);
    let oid = tree(files.join(''));
    for (let level = 0; level < 16; level++) oid = tree(`040000 tree ${oid}\t${'d'.repeat(250)}\n`);
    expectHelp(
      repo.run(['--rev', repo.git('commit-tree', '-m', 'x', oid).trim()]),
      'Git lists more than',
      'check a repository that has fewer',
    );
  });

  it('with a configuration that is not there', () => {
    expectHelp(repository().run(['--config', 'nowhere.yml']), '--config', 'nowhere.yml', 'not there');
    expectHelp(repository().run(['--config', '../x.yml']), 'outside', 'give one inside it');
    const repo = repository().write({ 'new.yml': '' });
    expectHelp(repo.run(['--staged', '--config', 'new.yml']), 'git add');
    expectHelp(repo.run(['--rev', 'HEAD', '--config', 'new.yml']), 'commit it, or leave out --rev');
    expect(repo.run(['--config', 'new.yml']).code).toBe(1);
  });

  it.each([
    ['--nonsense'],
    ['--format=pdf'],
    ['--format=json='],
    ['--gate=some'],
    ['--fail-on=never-ever'],
    ['--rev'],
    ['--staged=yes'],
    ['--staged', '--rev=HEAD'],
    ['--format=json=.git/config/report.json'],
  ])('with %j', (...args) => {
    expectHelp(repository().run(args));
  });

  it.each(['', 'garbage that is long enough to be an index'])('where the index is damaged: %j', (content) => {
    const repo = repository().write({ '.git/index': content || 'x' });
    for (const args of [[], ['--staged']]) expectHelp(repo.run(args), 'Git does not accept what is in .git', '"git reset"', 'index file');
  });

  it('where Git does not accept what is there, also from a folder within', () => {
    const repo = repository().write({ '.git/HEAD': 'garbage' });
    for (const cwd of [repo.dir, join(repo.dir, 'prod')])
      for (const args of SOURCES)
        expectHelp(runCommand(args, { cwd }), 'Git does not accept what is in .git', 'clone', '(fatal: not a git repository');
  });

  it('where an object is corrupt', () => {
    const repo = repository();
    const id = repo.git('rev-parse', `HEAD:${PATH}`).trim();
    const file = join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2));
    chmodSync(file, 0o644);
    writeFileSync(file, 'garbage');
    for (const args of [['--staged'], ['--rev', 'HEAD']]) expectHelp(repo.run(args), id);
  });

  it('where an object is missing, of a file that matters or that may', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, 'stage/b.xml': `${FAULTY} ` });
    const id = repo.git('rev-parse', `HEAD:${PATH}`).trim();
    rmSync(join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2)));
    for (const args of [['--staged'], ['--rev', 'HEAD']]) expectHelp(repo.run(args), id, 'fetch it first');
    repo.write({ [PATH]: `${FAULTY}\n` });
    expectHelp(repo.run(['--base', 'HEAD']), id, 'fetch it first');
    expect(repo.run().code).toBe(1);
  });

  it('where a tree is missing', () => {
    const repo = repository();
    const id = repo.git('rev-parse', 'HEAD:prod').trim();
    rmSync(join(repo.dir, '.git/objects', id.slice(0, 2), id.slice(2)));
    expectHelp(repo.run(['--rev', 'HEAD']));
  });

  it('where the index is broken', () => {
    const repo = repository();
    writeFileSync(join(repo.dir, '.git/index'), 'garbage');
    expectHelp(repo.run(['--staged']), 'index');
    expectHelp(repo.run(), 'index');
    expect(readdirSync(join(repo.dir, '.git'))).not.toContain('index.lock');
  });

  it('where the repository is of another format', () => {
    const repo = repository();
    repo.git('config', 'core.repositoryFormatVersion', '99');
    expectHelp(repo.run(), 'version');
  });
});
