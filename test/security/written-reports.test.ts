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

describe('a report is written over nothing that was checked', () => {
  const files = {
    'prod/extaccount.xml': account(),
    'prod/broken.xml': '<package><entities schema="nms:extAccount">',
    'prod/schema.xml': '<srcSchema name="extAccount" namespace="nms"><element name="extAccount"/></srcSchema>',
    'users.csv': 'Username,Product Configurations\nann,campaign - acme - admin\n',
    '.campaign-ims.yml': 'ignore: ["other/**"]\n',
    'old.json': '{ "findings": "nms:extAccount" }',
  };
  const tracked = () => {
    const repo = new TestRepository();
    repo.commit(files);
    return repo;
  };

  it.each(Object.keys(files).filter((file) => file !== 'old.json'))('such as %s, wherever it is called from', (file) => {
    const repo = tracked();
    const from: [string, string][] = [
      [file, repo.dir],
      [`../${file}`, join(repo.dir, 'prod')],
    ];
    for (const [path, cwd] of from) {
      const { code, stderr } = repo.run(['--format', `html=${path}`, '--fail-on', 'never'], { cwd });
      expect([code, stderr]).toEqual([2, expect.stringContaining('this file was checked, so it is not overwritten; name another file.')]);
    }
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('but over other files, such as earlier reports that are tracked', () => {
    const repo = tracked();
    const forms = ['json', 'sarif', 'junit', 'gitlab', 'markdown', 'html'];
    const outputs = ['old.json', ...forms.map((form) => `new.${form === 'junit' ? 'xml' : form}`)].map(
      (file, at) => `${forms[at - 1] ?? 'json'}=${file}`,
    );
    const options = [...outputs.flatMap((output) => ['--format', output]), '--fail-on', 'never'];
    for (const more of [[], ['--staged'], []]) {
      expect(repo.run([...options, ...more])).toMatchObject({ code: 0 });
      repo.commit();
    }
    expect(JSON.parse(repo.read('old.json'))).toMatchObject({ version: 1 });
  });
});
