import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { HookedRepository } from '../support/hooked.js';
import { ROOT } from '../support/repository.js';

const SOUND = account();
const FAULTY = account({ callbackServer: 'http://campaign.acme.example' });
const PATH = 'prod/extaccount.xml';

const repository = () => new HookedRepository().plain();

/** Runs Git with hooks and expects it to be refused for the fault, with nothing changed. */
function refused(repo: HookedRepository, args: readonly string[], options: { cwd?: string; input?: string } = {}): void {
  const before = repo.state();
  const result = repo.tryGit(args, options);
  expect(result.stdout + result.stderr).toContain('[callback-https]');
  expect(result.stdout + result.stderr).toMatch(/^campaign-ims-check: \d errors?\. .*git commit --no-verify$/m);
  expect(result.code).not.toBe(0);
  expect(repo.state()).toBe(before);
  expect(repo.indexNotes().after).toBe(repo.indexNotes().before);
}

function accepted(repo: HookedRepository, args: readonly string[], options: { cwd?: string; input?: string } = {}): void {
  const result = repo.tryGit(args, options);
  expect(result.stdout + result.stderr).not.toContain('campaign-ims-check');
  expect(result.code).toBe(0);
}

describe('a commit', () => {
  it.each(['--literal-pathspecs', '--glob-pathspecs', '--noglob-pathspecs', '--icase-pathspecs'])(
    'is judged however Git is called: %s',
    (option) => {
      const repo = repository().write({ [PATH]: FAULTY });
      repo.git('add', '-A');
      refused(repo, [option, 'commit', '-m', 'x']);
    },
  );

  it('is judged in full by a hook that changes into a folder', () => {
    const repo = repository().write({ [PATH]: FAULTY, 'sub/x': '' });
    repo.git('config', 'diff.relative', 'true');
    repo.git('add', '-A');
    writeFileSync(join(repo.dir, '.git/hooks/pre-commit'), `#!/bin/sh\ncd sub && sh '${ROOT}/dist/pre-commit.sh'\n`);
    const { code, stdout, stderr } = repo.tryGit(['commit', '-m', 'x']);
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('[callback-https]')]);
  });

  it('is judged with the options that stand behind the script', () => {
    const repo = repository();
    repo.commit({ [PATH]: SOUND });
    repo.write({ [PATH]: account({ label: 'other', active: '0' }) });
    repo.git('add', '-A');
    const hook = (options: string) =>
      writeFileSync(join(repo.dir, '.git/hooks/pre-commit'), `#!/bin/sh\nsh '${ROOT}/dist/pre-commit.sh' ${options}\n`);
    hook('--fail-on warning');
    expect(repo.tryGit(['commit', '-m', 'x'])).toMatchObject({ code: 1, stderr: expect.stringContaining('[account-enabled]') });
    hook('');
    const passed = repo.tryGit(['commit', '-m', 'x']);
    expect([passed.code, passed.stderr]).toEqual([0, expect.stringMatching(/: 1 warning, 1 notice; the commit goes through\.$/m)]);
  });

  it('the first one is judged', () => {
    const repo = repository().write({ [PATH]: FAULTY });
    repo.git('add', '-A');
    refused(repo, ['commit', '-m', 'x']);
  });

  it('partially staged: the index counts, not the work tree', () => {
    const repo = repository();
    repo.commit({ [PATH]: SOUND });
    repo.write({ [PATH]: FAULTY });
    repo.git('add', PATH);
    repo.write({ [PATH]: SOUND });
    refused(repo, ['commit', '-m', 'x']);
    repo.git('add', PATH);
    repo.write({ [PATH]: `${SOUND}<!-- -->`, 'other.xml': '<a/>' });
    repo.git('add', 'other.xml');
    repo.write({ [PATH]: FAULTY });
    accepted(repo, ['commit', '-m', 'x']);
  });

  it('-a counts what it adds', () => {
    const repo = repository();
    repo.commit({ [PATH]: SOUND });
    repo.write({ [PATH]: FAULTY });
    refused(repo, ['commit', '-a', '-m', 'x']);
  });

  it('-p counts the chosen hunks', () => {
    const repo = repository();
    repo.commit({ [PATH]: SOUND });
    repo.write({ [PATH]: FAULTY });
    refused(repo, ['commit', '-p', '-m', 'x'], { input: 'y\n' });
  });

  it('--only leaves out what else is staged', () => {
    const repo = repository();
    repo.commit({ [PATH]: SOUND, 'stage/extaccount.xml': SOUND.replace('campaign.acme', 'stage.acme') });
    repo.write({ [PATH]: FAULTY, 'other.xml': '<a/>' });
    repo.git('add', '-A');
    accepted(repo, ['commit', '-m', 'x', '--only', 'other.xml']);
    refused(repo, ['commit', '-m', 'x', '--only', PATH]);
  });

  it('--amend compares with the commit it replaces', () => {
    const repo = repository();
    repo.commit({ [PATH]: SOUND });
    repo.write({ [PATH]: FAULTY });
    repo.git('add', '-A');
    refused(repo, ['commit', '--amend', '--no-edit']);
  });

  it('a fault that is there already stops nobody', () => {
    const repo = repository();
    repo.commit({ [PATH]: FAULTY });
    repo.write({ [PATH]: FAULTY.replace('<package>', '<package>\n<!-- moved -->') });
    accepted(repo, ['commit', '-a', '-m', 'x']);
  });

  it('a renamed and a deleted file', () => {
    const repo = repository();
    repo.commit({ [PATH]: SOUND, 'stage/extaccount.xml': SOUND.replace('campaign.acme', 'stage.acme') });
    repo.git('mv', PATH, 'prod/account.xml');
    repo.git('rm', '-q', 'stage/extaccount.xml');
    accepted(repo, ['commit', '-m', 'x']);
  });

  it('an entry that is only intended to be added is not in the commit', () => {
    const repo = repository();
    repo.commit({ 'README.md': 'x' });
    repo.write({ [PATH]: FAULTY, 'other.xml': '<a/>' });
    repo.git('add', '-N', PATH);
    repo.git('add', 'other.xml');
    accepted(repo, ['commit', '-m', 'x']);
  });

  it('from a sub-directory', () => {
    const repo = repository();
    repo.commit({ [PATH]: SOUND, 'docs/a.md': 'x' });
    repo.write({ [PATH]: FAULTY });
    repo.git('add', '-A');
    refused(repo, ['commit', '-m', 'x'], { cwd: join(repo.dir, 'docs') });
  });

  it('in a linked worktree', () => {
    const repo = repository();
    repo.commit({ [PATH]: SOUND });
    const linked = join(repo.dir, 'linked');
    repo.git('worktree', 'add', '-q', linked);
    repo.write({ [`linked/${PATH}`]: FAULTY });
    const result = repo.tryGit(['commit', '-a', '-m', 'x'], { cwd: linked });
    expect(result.stderr + result.stdout).toContain('[callback-https]');
    expect(result.code).not.toBe(0);
  });

  it('says what to do where node is not on the PATH, and does not need it where nothing relevant is staged', () => {
    const repo = repository().write({ [PATH]: SOUND });
    repo.git('add', '-A');
    repo.write({ '.git/bin/keep': '' });
    for (const tool of ['sh', 'git', 'cksum']) repo.link(tool, '.git/bin');
    const result = repo.tryGit(['commit', '-m', 'x'], { env: { PATH: join(repo.dir, '.git/bin') } });
    expect(result.code).not.toBe(0);
    expect(result.stderr).toContain('node is not on the PATH');
    repo.git('rm', '-q', '--cached', PATH);
    repo.write({ 'README.md': 'y' });
    repo.git('add', 'README.md');
    expect(repo.tryGit(['commit', '-m', 'x'], { env: { PATH: join(repo.dir, '.git/bin') } }).code).toBe(0);
  });
});

describe('a merge', () => {
  /** Both sides change the same account; the other side also brings a fault of its own. */
  function conflict(): HookedRepository {
    const repo = repository();
    repo.commit({ [PATH]: SOUND });
    repo.git('checkout', '-q', '-b', 'other');
    repo.commit({ [PATH]: account({ label: 'theirs' }), 'stage/extaccount.xml': FAULTY.replace('campaign.acme', 'stage.acme') });
    repo.git('checkout', '-q', 'main');
    repo.commit({ [PATH]: account({ label: 'ours' }) });
    repo.tryGit(['merge', 'other']);
    return repo;
  }

  it('with a conflict judges what this side brings, not the faults of the other branch', () => {
    const repo = conflict();
    repo.write({ [PATH]: account({ label: 'both' }) });
    repo.git('add', PATH);
    accepted(repo, ['commit', '-m', 'x']);
  });

  it('with a conflict judges what the resolution breaks', () => {
    const repo = conflict();
    repo.write({ [PATH]: FAULTY });
    repo.git('add', PATH);
    refused(repo, ['commit', '-m', 'x']);
  });

  it('with the conflict unresolved is not "clean"', () => {
    const repo = conflict();
    const { code, stdout } = repo.run(['--staged']);
    expect(code).toBe(1);
    expect(stdout).toContain('This file cannot be read: its merge conflict is not resolved.');
    rmSync(join(repo.dir, '.git/MERGE_HEAD'));
  });
});
