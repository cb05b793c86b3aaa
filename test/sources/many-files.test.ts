import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.js';
import { MAX_SMALL_FILES } from '../../src/sources/read-files.js';
import { FAULTY, fault, found, PATH, SOUND } from '../support/faulty.js';
import { TestRepository } from '../support/repository.js';

const SMALL = '<p>extAccount</p>';
const small = (count: number, folder: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`${folder}/${at}.xml`, SMALL]));
const limits = ({ findings }: Report) => findings.filter(({ rule }) => rule === 'file-readable');
describe('small files by the thousand', () => {
  it('are read as far as the limit goes, and at the first that is not it is said so, of whatever is judged', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, ...small(MAX_SMALL_FILES + 100, 'q'), 'stage/a.xml': SOUND });
    for (const args of [['--staged', '--gate', 'all'], ['--rev', 'HEAD'], []]) {
      const report = repo.report(...args);
      const [limit] = limits(report);
      expect(limit).toMatchObject({ path: expect.stringMatching(/^q\/\d+\.xml$/) });
      expect(limit?.message).toMatch(/^Not all files are read: it and \d\d files behind it are not read/);
      expect(found(report)).toContainEqual(fault());
      expect(report.checks.find(({ rule, instance }) => rule === 'file-readable' && instance === 'prod')?.status).toBe('fail');
      expect(report.files.read).toBeLessThan(MAX_SMALL_FILES + 100);
    }
  });

  it('are new only where they were fewer before', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, ...small(MAX_SMALL_FILES - 50, 'q') });
    expect(limits(repo.report())).toEqual([]);
    repo.commit(small(100, 'r'));
    const [first, ...others] = limits(repo.report('--base', 'HEAD~1'));
    expect([first?.state, others]).toEqual(['new', []]);
    repo.commit(small(1, 's'));
    expect(limits(repo.report('--base', 'HEAD~1'))).toMatchObject([{ state: 'existing' }]);
  });

  it('leave an account that is not found unknown, and a server file that is not read unchanged', () => {
    const repo = new TestRepository();
    const server =
      '<serverConf><shared><authentication><imsConfig authIMSEndpoint="https://ims-na1.adobelogin.com"/></authentication></shared></serverConf>';
    repo.commit({
      '.campaign-ims.yml': 'instances: { prod: { files: ["z/**"] } }\n',
      ...small(MAX_SMALL_FILES - 50, 'q'),
      'z/a.xml': SOUND,
      'z/serverConf.xml': server,
    });
    repo.commit(small(100, 'r'));
    const report = repo.report('--base', 'HEAD~1');
    expect(report.findings.filter(({ rule }) => rule !== 'file-readable')).toEqual([]);
    expect(report.checks.find(({ rule, instance }) => rule === 'account-present' && instance === 'prod')).toMatchObject({
      status: 'not-checked',
    });
  });

  it('do not count where they are gone', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, ...small(MAX_SMALL_FILES + 100, 'q') });
    rmSync(join(repo.dir, 'q'), { recursive: true });
    expect(found(repo.report())).toEqual([fault()]);
  });
});
