import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { TestRepository } from '../support/repository.js';

const [RIGHT, WRONG] = ['.campaign-ims.yml', '.campaign-ims.yaml'];
const OFF = 'rules: { callback-https: off }\n';
const FAULTY = account({ callbackServer: 'http://campaign.acme.example' });

const told = (repo: TestRepository, ...args: string[]): string[] =>
  repo.report(...args).findings.map(({ rule, path, level, state }) => `${rule} ${path} ${level} ${state}`);

describe('a configuration that ends in .yaml', () => {
  it('is told at itself, and does not count, in whichever folder of files that matter', () => {
    const repo = new TestRepository();
    repo.commit({
      [WRONG]: OFF,
      [`prod/${WRONG}`]: 'secret: s8e-Qm41nT7x-k2\n# @AdobeOrg\n',
      'prod/a.xml': FAULTY,
      [`docs/${WRONG}`]: OFF,
    });
    for (const args of [[], ['--staged'], ['--rev', 'HEAD']]) {
      const found = told(repo, ...args).map((each) => each.replace(/ \w+$/, ''));
      expect(found).toEqual([`config-valid ${WRONG} error`, `config-valid prod/${WRONG} error`, 'callback-https prod/a.xml error']);
    }
    const { code, stdout } = repo.run();
    expect(code).toBe(1);
    expect(stdout).toContain(`Rename it to ${RIGHT}`);
    expect(stdout).not.toContain('Qm41nT7x');
  });

  it('is new where it was added, and gone where it was renamed', () => {
    const repo = new TestRepository();
    repo.commit({ 'prod/a.xml': FAULTY });
    repo.commit({ [WRONG]: OFF });
    expect(told(repo, '--base', 'HEAD~1')).toEqual([`config-valid ${WRONG} error new`, 'callback-https prod/a.xml error existing']);
    repo.git('mv', WRONG, RIGHT);
    expect(told(repo, '--staged', '--base', 'HEAD')).toEqual([]);
  });

  it('is nothing beside one that is read, before it is tracked, or where --config names it', () => {
    const repo = new TestRepository();
    repo.commit({ [RIGHT]: OFF, [WRONG]: 'x: 1\n', 'prod/a.xml': FAULTY });
    expect(told(repo)).toEqual([]);
    repo.git('rm', '-q', RIGHT);
    repo.write({ [WRONG]: OFF });
    expect(told(repo, '--config', WRONG)).toEqual([]);
    repo.git('rm', '-q', '--cached', WRONG);
    expect(told(repo)).toEqual(['callback-https prod/a.xml error new']);
  });
});
