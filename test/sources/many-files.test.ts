import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.js';
import { MAX_UNOPENED } from '../../src/entries/unopened.js';
import { MAX_SMALL_FILES } from '../../src/sources/read-files.js';
import { FAULTY, fault, found, PATH, SOUND } from '../support/faulty.js';
import { TestRepository } from '../support/repository.js';

const SMALL = '<p>extAccount</p>';
const number = (at: number) => String(at).padStart(5, '0');
const small = (count: number, folder: string, from = 0) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/${number(from + at)}.xml`, SMALL]));
const unread = ({ findings }: Report) =>
  findings.filter(({ rule }) => rule === 'file-readable').map(({ path, state, message }) => ({ path, state, message }));
const MESSAGE = 'This file cannot be read: Not opened: too many small files that may belong to Campaign come before it.';
const of = (report: Report, rule: string, name: string) =>
  report.checks.find((check) => check.rule === rule && check.instance === name)?.status;

/** So many are opened, and one more, for each holds a little. */
const OPENED = Math.floor(MAX_SMALL_FILES / (1 - SMALL.length / 2000)) + 1;

describe('small files by the thousand', () => {
  it('are opened as far as the limit goes, whatever is judged; each further one is told', () => {
    const repo = new TestRepository();
    repo.commit({ 'a/extaccount.xml': FAULTY, ...small(OPENED + 100, 'q'), 'stage/a.xml': SOUND });
    for (const args of [['--staged', '--gate', 'all'], ['--rev', 'HEAD'], []]) {
      const report = repo.report(...args);
      const told = unread(report);
      expect(told.at(0)).toMatchObject({ path: `q/${number(OPENED - 1)}.xml`, message: MESSAGE });
      expect(told.at(-1)).toMatchObject({ path: 'stage/a.xml', message: MESSAGE });
      expect(found(report)).toContain(fault('a/extaccount.xml'));
      expect(of(report, 'account-present', 'stage')).toBe('not-checked');
      expect(report.files.read).toBe(OPENED);
    }
    expect(unread(repo.report('stage')).map(({ path }) => path)).toEqual(['stage/a.xml']);
  });

  it('are new where what a commit changes is not opened, and else not', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, ...small(OPENED - 10, 'q'), 'z/stage/a.xml': SOUND });
    expect(unread(repo.report())).toEqual([]);
    repo.commit({ ...small(100, 'q', OPENED), 'z/stage/a.xml': FAULTY });
    expect(unread(repo.report('--base', 'HEAD~1'))).toContainEqual({ path: 'z/stage/a.xml', state: 'new', message: MESSAGE });
    repo.commit({ 'docs/a.txt': 'hello' });
    expect(new Set(unread(repo.report('--base', 'HEAD~1')).map(({ state }) => state))).toEqual(new Set(['existing']));
  });

  it('are new where head alone has too many, in whichever of its files they are', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND });
    repo.commit(small(OPENED, 'a'));
    expect(unread(repo.report('--base', 'HEAD~1'))).toEqual([{ path: PATH, state: 'new', message: MESSAGE }]);
    expect(repo.run(['--rev', 'HEAD', '--base', 'HEAD~1'])).toMatchObject({ code: 1 });
    expect(repo.run(['--staged', '--base', 'HEAD~1'])).toMatchObject({ code: 1 });
  });

  it('are new only as far as the base by itself opens them', () => {
    const repo = new TestRepository();
    repo.commit({ ...small(OPENED - 10, 'b'), [PATH]: SOUND, ...small(50, 'q') });
    const before = unread(repo.report()).map(({ path }) => path);
    expect(before.length).toBeGreaterThan(30);
    repo.commit({ ...small(20, 'a'), 'b/00000.xml': `${SMALL} ` });
    const told = unread(repo.report('--base', 'HEAD~1'));
    expect(told).toContainEqual({ path: PATH, state: 'new', message: MESSAGE });
    expect(told.filter(({ state }) => state === 'existing').map(({ path }) => path)).toEqual(before);
  });

  it('are new though the base ignores more than it opens', () => {
    const repo = new TestRepository();
    const ignoring = { '.campaign-ims.yml': 'ignore: [b/**]\n' };
    repo.commit({ ...ignoring, ...small(OPENED + 10, 'b'), [PATH]: SOUND });
    expect(unread(repo.report())).toEqual([]);
    repo.commit(small(OPENED, 'a'));
    expect(unread(repo.report('--base', 'HEAD~1'))).toEqual([{ path: PATH, state: 'new', message: MESSAGE }]);
  });

  it('of other names come last, and configurations are read however many there are', () => {
    const repo = new TestRepository();
    const scripts = Object.fromEntries(Array.from({ length: OPENED + 10 }, (_, at) => [`js/${at}.js`, 'extAccount']));
    repo.commit({ ...scripts, 'zz/prod/a.xml': FAULTY, 'zz/.campaign-ims.yml': 'rules: { callback-https: warning }\n' });
    const report = repo.report();
    expect(report.findings).toContainEqual(expect.objectContaining({ rule: 'callback-https', level: 'warning', path: 'zz/prod/a.xml' }));
  });

  it('leave their instances to the configuration that is written', () => {
    const repo = new TestRepository();
    repo.commit({ ...small(OPENED + 1, 'q'), 'z/stage/a.xml': SOUND });
    expect(repo.run(['init'])).toMatchObject({ code: 0, stderr: '' });
    expect(repo.read('.campaign-ims.yml')).toContain('"stage":');
  });

  it('keep nothing from being opened that a configuration names', () => {
    const repo = new TestRepository();
    const named = '.campaign-ims.yml';
    repo.commit({ ...small(OPENED + 50, 'q'), 'z/list.yml': 'adobe_groups: []\n', [named]: 'experienceCloud: { files: [z/list.yml] }\n' });
    expect(unread(repo.report()).map(({ path }) => path)).not.toContain('z/list.yml');
    repo.commit({ [named]: '' });
    expect(unread(repo.report()).map(({ path }) => path)).toContain('z/list.yml');
  });

  it('make room where they are ignored', () => {
    const repo = new TestRepository();
    const ignoring = (...globs: string[]) => ({ '.campaign-ims.yml': `ignore: [${globs.join()}]\n` });
    repo.commit({ ...small(OPENED, 'q'), ...small(100, 'r'), 'z/prod/a.xml': FAULTY, ...ignoring('q/**') });
    const report = repo.report();
    expect(unread(report)).toEqual([]);
    expect(found(report)).toEqual([fault('z/prod/a.xml')]);
    repo.commit(ignoring('q/0000*'));
    expect(unread(repo.report()).map(({ path }) => path)).toHaveLength(91);
  });

  it('are too many to be told one by one, so that nothing is checked, but where some are ignored', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, ...small(OPENED + MAX_UNOPENED - 10, 'q'), ...small(20, 'r') });
    expect(repo.run(['check'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('list what does not matter under "ignore:"'),
    });
    repo.commit({ '.campaign-ims.yml': 'ignore: [r/**]\n' });
    expect(found(repo.report())).toContain(fault());
  });

  it('do not count where they are gone', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, ...small(OPENED + 100, 'q') });
    rmSync(join(repo.dir, 'q'), { recursive: true });
    expect(found(repo.report())).toEqual([fault()]);
  });
});
