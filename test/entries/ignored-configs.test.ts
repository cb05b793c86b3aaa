import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { TestRepository } from '../support/repository.js';

const CONFIG = '.campaign-ims.yml';
const FAULTY = account({ callbackServer: 'http://campaign.acme.example' });

const told = (files: Record<string, string>): string[] => {
  const repo = new TestRepository();
  repo.commit(files);
  return repo.report().findings.map(({ rule, path }) => `${rule} ${path}`);
};

describe('a configuration that one around it ignores', () => {
  const vendored = { [`vendor/acme/${CONFIG}`]: 'accountType: [\n', 'vendor/acme/prod/a.xml': FAULTY };

  it('is not read, and its files are ignored', () => {
    expect(told({ [CONFIG]: 'ignore: ["vendor/**"]\n', ...vendored })).toEqual([]);
    expect(told({ [`vendor/${CONFIG}`]: 'ignore: ["acme/**"]\n', ...vendored })).toEqual([]);
    expect(told({ [CONFIG]: 'ignore: ["other/**"]\n', ...vendored })).toHaveLength(2);
  });

  it('ignores nothing itself', () => {
    const files = { [CONFIG]: `ignore: ["vendor/${CONFIG}"]\n`, [`vendor/${CONFIG}`]: 'ignore: ["**"]\n' };
    expect(told({ ...files, 'vendor/prod/a.xml': FAULTY })).toEqual(['callback-https vendor/prod/a.xml']);
    expect(told({ ...files, ...vendored })).toHaveLength(2);
  });

  it('is read below one that governs its folder and does not ignore it', () => {
    const files = { [CONFIG]: 'ignore: ["vendor/acme/**"]\n', [`vendor/${CONFIG}`]: 'rules: {}\n' };
    expect(told({ ...files, ...vendored })).toHaveLength(2);
  });
});
