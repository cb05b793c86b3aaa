import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { account } from '../support/account.js';
import { TestRepository } from '../support/repository.js';

const CONFIG = '.campaign-ims.yml';

/** Two estates, of which a sparse checkout has neither. */
function sparse(): TestRepository {
  const repo = new TestRepository();
  repo.commit({ 'c/a/prod/x.xml': account(), 'c/b/prod/x.xml': account(), 'top.txt': 'x' });
  repo.git('sparse-checkout', 'set', '--no-cone', '/top.txt');
  return repo;
}

const refused = (repo: TestRepository, said: RegExp) =>
  expect(repo.run(['init'])).toEqual({ code: 2, stdout: '', stderr: expect.stringMatching(said) });

// Windows asks for a right to make links.
describe.runIf(process.platform !== 'win32')('init writes nothing', () => {
  it('outside of the repository, through a folder that is a link', () => {
    const [repo, outside] = [sparse(), new TestRepository()];
    rmSync(join(repo.dir, 'c'), { recursive: true, force: true });
    for (const folder of ['a', 'b']) mkdirSync(join(outside.dir, folder));
    symlinkSync(outside.dir, join(repo.dir, 'c'));
    refused(repo, /^campaign-ims-check: "c" is a link.*\n$/);
    expect(readdirSync(join(outside.dir, 'a'))).toEqual([]);
  });

  it('into a folder that is not there, or no folder', () => {
    const repo = sparse();
    refused(repo, /^campaign-ims-check: The folder "c" is not in the work tree.*\n$/);
    repo.write({ c: 'x' });
    refused(repo, /^campaign-ims-check: "c" is not a folder.*\n$/);
  });

  it('where a link that leads nowhere is in its place', () => {
    const repo = new TestRepository();
    repo.commit({ 'prod/x.xml': account() });
    const outside = new TestRepository();
    symlinkSync(join(outside.dir, 'evil.yml'), join(repo.dir, CONFIG));
    refused(repo, /^campaign-ims-check: .campaign-ims.yml already exists.*\n$/);
    expect(readdirSync(outside.dir)).toEqual(['.git']);
  });

  it('where one of several already exists', () => {
    const repo = new TestRepository();
    repo.commit({ 'c/a/prod/x.xml': account(), 'c/b/prod/x.xml': account() });
    repo.write({ [`c/b/${CONFIG}`]: 'accountType: 10\n' });
    refused(repo, /^campaign-ims-check: c\/b\/.campaign-ims.yml already exists/);
    expect(readdirSync(join(repo.dir, 'c/a'))).toEqual(['prod']);
    expect(readFileSync(join(repo.dir, `c/b/${CONFIG}`), 'utf8')).toBe('accountType: 10\n');
  });
});

// Windows has no such names.
it.runIf(process.platform !== 'win32')('init writes names that act on a terminal as escapes, which mean the same', () => {
  const repo = new TestRepository();
  const name = 'prod-\u009b31m\u202e\u2028\u200f\x7fgpj.xml';
  repo.commit({ [name]: account(), 'stage-b.xml': account() });
  repo.run(['init']);
  expect(repo.read(CONFIG)).toMatch(/^[\n\x20-\x7e…]*$/);
  expect(parse(repo.read(CONFIG)).instances.prod.files).toEqual([name]);
});
