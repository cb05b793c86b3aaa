import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { TestRepository } from '../support/repository.js';

/** A repository that tracks links out of it, a folder's and a file's; both are called from `prod`. */
function linked() {
  const [repo, outside] = [new TestRepository(), new TestRepository()];
  symlinkSync(outside.dir, join(repo.dir, 'reports'));
  symlinkSync(join(outside.dir, 'leaf.json'), join(repo.dir, 'leaf.json'));
  symlinkSync('prod', join(repo.dir, 'self'));
  repo.commit({ 'prod/extaccount.xml': account(), 'prod/deep/x.txt': 'x' });
  return { repo, outside, prod: join(repo.dir, 'prod'), written: () => readdirSync(outside.dir).filter((name) => name !== '.git') };
}

// Windows asks for a right to make links.
describe.runIf(process.platform !== 'win32')('a report is written through no link in the work tree', () => {
  it.each([
    ['../reports/b.json', 'reports'],
    ['../leaf.json', 'leaf.json'],
    ['../self/b.json', 'self'],
    ['deep/../../reports/new/b.json', 'reports'],
  ])('from a folder in it: %s', (file, link) => {
    const { repo, prod, written } = linked();
    const { code, stderr } = repo.run(['--format', `json=${file}`], { cwd: prod });
    const { href } = new URL(file, `file://${prod}/`);
    const message = `The report could not be written to "${href.slice(7)}": "${link}" is a symbolic link, and links are not followed.`;
    expect([code, stderr, written()]).toEqual([2, `campaign-ims-check: ${message}\n`, []]);
  });

  it('by merge', () => {
    const { repo, prod, written } = linked();
    repo.run(['--format', 'json=a.json'], { cwd: prod });
    const { code, stderr } = repo.run(['merge', 'a.json', '--format', 'html=../reports/b.html'], { cwd: prod });
    expect([code, stderr, written()]).toEqual([2, expect.stringContaining('"reports" is a symbolic link'), []]);
  });

  it('but wherever somebody says outside of it, also where no repository is', () => {
    const { repo, outside, prod, written } = linked();
    const name = outside.dir.split('/').at(-1);
    symlinkSync(outside.dir, `${outside.dir}/own`);
    for (const file of [`${outside.dir}/a.json`, `../../${name}/b.json`, `${outside.dir}/own/c.json`, '../d.json'])
      expect(repo.run(['--format', `json=${file}`], { cwd: prod })).toMatchObject({ code: 0 });
    mkdirSync(`${outside.dir}/none`);
    const env = { GIT_CEILING_DIRECTORIES: outside.dir };
    expect(repo.run(['merge', '../a.json', '--format', 'json=e.json'], { cwd: `${outside.dir}/none`, env })).toMatchObject({ code: 0 });
    expect(written().sort()).toEqual(['a.json', 'b.json', 'c.json', 'none', 'own']);
  });
});
