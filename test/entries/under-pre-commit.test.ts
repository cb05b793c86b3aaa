import { describe, expect, it } from 'vitest';
import { FAULTY, PATH, SOUND, states } from '../support/faulty.js';
import { TestRepository } from '../support/repository.js';

// With the program itself: test/pre-commit/pre-commit.try.ts.

const run = (repo: TestRepository, from: string, to: string) => {
  const env = { PRE_COMMIT: '1', PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to };
  const { code, stdout, stderr } = repo.run(['--staged', '--format', 'json'], { env });
  return { code, report: JSON.parse(stdout), stderr };
};

it('compares from one commit to another with where their histories parted, as a pull request is', () => {
  const repo = new TestRepository();
  const parted = repo.commit({ [PATH]: FAULTY });
  repo.git('checkout', '-q', '-b', 'feature');
  const to = repo.commit({ 'stage/extaccount.xml': FAULTY });
  repo.git('checkout', '-q', 'main');
  const from = repo.commit({ [PATH]: SOUND });
  const { code, report, stderr } = run(repo, from, 'feature');
  expect(report.source).toEqual({ kind: 'tree', revision: to, base: parted });
  expect([code, states(report)]).toEqual([1, [`existing ${PATH}`, 'new stage/extaccount.xml']]);
  expect(stderr).toContain(`checked feature compared with ${from}`);
});

it('compares with the first commit itself where their histories have nothing in common', () => {
  const repo = new TestRepository();
  const from = repo.commit({ [PATH]: FAULTY });
  repo.git('checkout', '-q', '--orphan', 'other');
  const to = repo.commit({ 'stage/extaccount.xml': FAULTY });
  const { report } = run(repo, from, to);
  expect(report.source).toEqual({ kind: 'tree', revision: to, base: from });
  expect(states(report)).toEqual([`existing ${PATH}`, 'new stage/extaccount.xml']);
});

it('compares with the commit that somebody named', () => {
  const repo = new TestRepository();
  const first = repo.commit({ [PATH]: SOUND });
  const from = repo.commit({ [PATH]: FAULTY });
  repo.commit({ 'stage/extaccount.xml': FAULTY });
  const env = { PRE_COMMIT: '1', PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: 'main' };
  const { stdout } = repo.run(['--staged', '--base', first, '--format', 'json'], { env });
  expect(JSON.parse(stdout).source.base).toBe(first);
  expect(states(JSON.parse(stdout))).toEqual([`new ${PATH}`, 'new stage/extaccount.xml']);
});

it('looks at what is staged where it is not told of both commits', () => {
  const repo = new TestRepository();
  repo.commit({ [PATH]: SOUND });
  repo.write({ [PATH]: FAULTY }).git('add', '.');
  expect(run(repo, 'HEAD', '').report.source.kind).toBe('index');
});

describe('checks the whole index where nothing is staged', () => {
  const all = (...args: string[]) => {
    const repo = new TestRepository();
    const head = repo.commit({ [PATH]: FAULTY });
    const { code, stdout, stderr } = repo.run(['--staged', ...args, '--format', 'json'], { env: { PRE_COMMIT: '1' } });
    expect(stderr).toContain('nothing is staged: checked the whole index');
    return { code, report: JSON.parse(stdout), head };
  };

  it('and compares it with nothing', () => {
    const { code, report } = all();
    expect(report.source).toMatchObject({ kind: 'index', base: null });
    expect([code, states(report)]).toEqual([1, [`new ${PATH}`]]);
    expect(report.summary).toMatchObject({ error: 1, new: 1, verdict: 'fail' });
    for (const check of report.checks.filter(({ rule }: { rule: string }) => rule === 'restart-after-change'))
      expect(check.status).toBe('not-checked');
  });

  it('but with HEAD for who wants to know what is new, and with a commit that somebody named', () => {
    for (const args of [
      ['--gate', 'new'],
      ['--base', 'HEAD'],
    ]) {
      const { code, report, head } = all(...args);
      expect(report.source.base).toBe(head);
      expect([code, states(report)]).toEqual([0, [`existing ${PATH}`]]);
    }
    expect(all('--base', 'HEAD', '--gate', 'all').code).toBe(1);
  });
});
