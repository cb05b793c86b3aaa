import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadsDown } from '../../src/core/folder.js';
import { joinReports } from '../../src/core/join-reports.js';
import type { Report } from '../../src/core/report.js';
import { foreignReport, MAX_REPORT_BYTES } from '../../src/github/foreign-report.js';
import { MAX_JUDGED } from '../../src/model/judged.js';
import { FORMATS, REPORTERS } from '../../src/reporters/index.js';
import { account } from '../support/account.js';
import { finding, hostileFinding, lintedOf, PLAIN, reportOf } from '../support/reports.js';
import { cleanEnv, ROOT, TestRepository } from '../support/repository.js';

/** A folder with report files in it; `merge` runs there. */
function reportsIn(files: Readonly<Record<string, Report | string>>): TestRepository {
  const folder = new TestRepository();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.dir, path)), { recursive: true });
    writeFileSync(join(folder.dir, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

const BAD = reportOf([finding()]);
const GOOD = reportOf([], { instances: BAD.instances, checks: BAD.checks.map((check) => ({ ...check, status: 'pass' as const })) });
const merged = (folder: TestRepository, ...args: string[]): Report => JSON.parse(folder.run(['merge', ...args, '--format', 'json']).stdout);

describe('campaign-ims-check merge', () => {
  it('joins what check reported, each entry with its repository', () => {
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) });
    const revision = repository.git('rev-parse', 'HEAD').trim();
    repository.run(['--format', 'json=acme.json', '--format', 'json=other.json']);
    const { code, stdout } = repository.run(['merge', 'acme.json', 'acme/other=other.json', '--format', 'json']);
    const report: Report = JSON.parse(stdout);
    const single = repository.report();
    expect(code).toBe(1);
    expect(report.repositories).toEqual(['acme', 'acme/other'].map((name) => ({ name, revision, summary: single.summary })));
    expect(report.findings).toEqual(
      ['acme', 'acme/other'].flatMap((name) => single.findings.map((each) => ({ ...each, repository: name }))),
    );
    for (const key of ['checks', 'instances'] as const) {
      expect(report[key].map((each) => each.repository)).toEqual(['acme', 'acme/other'].flatMap((name) => single[key].map(() => name)));
    }
    expect(report.summary.error).toBe(single.summary.error * 2);
    expect(report.files).toEqual({ tracked: single.files.tracked * 2, read: single.files.read * 2 });
  });

  it('calls repositories of a folder by their paths in it', () => {
    const folder = reportsIn({ 'reports/acme/web.json': BAD, 'reports/acme/shop.json': GOOD, 'reports/readme.txt': 'x' });
    expect(merged(folder, 'reports').repositories?.map(({ name }) => name)).toEqual(['acme/web', 'acme/shop']);
    expect(merged(folder, 'reports/acme/web.json').repositories?.map(({ name }) => name)).toEqual(['web']);
  });

  it.skipIf(sep === '\\')('reads a file of a folder that has a backslash in its name', () => {
    expect(merged(reportsIn({ 'reports/a\\b.json': GOOD }), 'reports').repositories?.map(({ name }) => name)).toEqual(['a\\b']);
  });

  it('has the exit code of check, by level and by what is new', () => {
    const old = reportOf([finding({ state: 'existing' })]);
    const folder = reportsIn({
      'good.json': GOOD,
      'bad.json': BAD,
      'old.json': old,
      'warned.json': reportOf([finding({ level: 'warning' })]),
    });
    const code = (...args: string[]) => folder.run(['merge', ...args]).code;
    expect([code('good.json'), code('good.json', 'bad.json'), code('bad.json', '--fail-on', 'never')]).toEqual([0, 1, 0]);
    expect([code('old.json'), code('old.json', '--gate', 'all')]).toEqual([0, 1]);
    expect([code('warned.json'), code('warned.json', '--fail-on', 'warning')]).toEqual([0, 1]);
  });

  it('calls no repository with an error "ok", though none is to fail', () => {
    const folder = reportsIn({ 'good.json': GOOD, 'bad.json': BAD });
    const rows = (...args: string[]) =>
      folder
        .run(['merge', 'good.json', 'bad.json', ...args])
        .stdout.match(/^(?:good|bad) +\S+/gm)
        ?.map((row) => row.replace(/ +/, ' '));
    expect(rows('--fail-on', 'never')).toEqual(['bad passed', 'good ok']);
    expect(rows()).toEqual(['bad FAIL', 'good ok']);
  });

  it('tells what several repositories have', () => {
    const instances = [{ name: 'prod', estate: '', role: null, url: 'https://campaign.acme.example/', files: [] }];
    const one = reportOf([finding(), finding({ message: 'Only here.' })], { instances });
    const other = reportOf([finding()], { instances: [{ ...instances[0], url: 'https://CAMPAIGN.acme.example' }] as Report['instances'] });
    const folder = reportsIn({ 'a.json': one, 'b.json': other });
    expect(merged(folder, 'a.json', 'b.json').shared).toEqual([
      {
        rule: null,
        message:
          'The address "campaign.acme.example" belongs to an instance in each of them: "prod". Only one instance can be reached there: the others probably got it from a copy of its database, and each needs its own.',
        repositories: ['a', 'b'],
      },
      { rule: 'callback-https', message: finding().message, repositories: ['a', 'b'] },
    ]);
  });

  it('tells that two repositories redirect to one address, though each is healthy by itself', () => {
    const reports = ['prod', 'production'].map((instance) => {
      const repository = new TestRepository();
      repository.commit({ [`${instance}/extaccount.xml`]: account() });
      return repository.report();
    });
    const folder = reportsIn({ 'a.json': reports[0] ?? '', 'b.json': reports[1] ?? '' });
    const { shared, summary } = merged(folder, 'a.json', 'b.json');
    expect(summary.error).toBe(0);
    expect(shared).toEqual([{ rule: null, message: expect.stringContaining('"prod", "production"'), repositories: ['a', 'b'] }]);
  });

  it('tells nothing of the kind where each has its own, or where a callback is another instance’s', () => {
    const [one, other, copied] = [{}, { callbackServer: 'https://other.acme.example' }, {}].map((changes, index) => {
      const repository = new TestRepository();
      repository.commit({
        'stage/extaccount.xml': account(changes),
        ...(index === 2 && { 'prod/extaccount.xml': account() }),
      });
      return repository.report();
    });
    const folder = reportsIn({ 'a.json': one ?? '', 'b.json': other ?? '', 'c.json': copied ?? '' });
    expect(merged(folder, 'a.json', 'b.json').shared).toEqual([]);
    expect(copied?.instances.map(({ name, url }) => [name, url])).toEqual([
      ['prod', 'https://campaign.acme.example'],
      ['stage', null],
    ]);
  });

  it('shows no more of a callback than where it leads', () => {
    const urlOf = (callbackServer: string) => {
      const repository = new TestRepository();
      repository.commit({ 'prod/extaccount.xml': account({ callbackServer }) });
      return repository.report().instances.map(({ url }) => url);
    };
    expect(urlOf('https://h.example.com:8443/cb;token=abcdefgh12')).toEqual(['https://h.example.com:8443']);
    for (const odd of ['https://u:hunter22x@h.example', 'https://$(HOST)/', 'https://h.example\u202e/', 'https://h.example?x=1'])
      expect(urlOf(odd)).toEqual([null]);
  });

  it.runIf(process.platform === 'linux')('tells a terminal how far it has come, and nobody else', () => {
    const folder = reportsIn(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`r/${index}.json`, GOOD])));
    expect(folder.run(['merge', 'r']).stderr).toBe('');
    const command = `'${process.execPath}' '${join(ROOT, 'dist/cli.cjs')}' merge r`;
    const onTerminal = (env: NodeJS.ProcessEnv) =>
      execFileSync('script', ['-qec', command, '/dev/null'], {
        cwd: folder.dir,
        env: { ...cleanEnv(), TERM: 'xterm', ...env },
        encoding: 'utf8',
      });
    expect(onTerminal({})).toMatch(/\r1 of 30 reports\r2 of 30 reports[\s\S]*\r29 of 30 reports\r\x1b\[K/);
    expect(onTerminal({ TERM: 'dumb' })).not.toContain('of 30 reports');
  });

  it.each(FORMATS)('shows the repositories as %s', (format) => {
    const folder = reportsIn({ 'acme/web.json': BAD, 'acme/shop.json': GOOD });
    const { code, stdout, stderr } = folder.run(['merge', 'acme', '--format', format]);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('web');
    if (format !== 'gitlab') expect(stdout).toContain('shop');
  });

  it.each<[string, Record<string, Report | string>, string[], string]>([
    ['is not there', {}, ['gone.json'], '"gone.json" does not exist'],
    ['is no JSON', { 'a.json': BAD, 'b.json': '{' }, ['a.json', 'b.json'], 'Cannot use "b.json": it is not JSON.'],
    ['is no report', { 'b.json': '{"version": 1}' }, ['b.json'], 'Cannot use "b.json": it is not a version 1 report'],
    [
      'is joined already',
      { 'b.json': joinReports([{ name: 'a', report: GOOD }], '0', { gate: 'all', failOn: 'error' }) },
      ['b.json'],
      'merged one',
    ],
    [
      'names a commit that is none',
      { 'a.json': { ...BAD, source: { ...BAD.source, revision: 'a\ud800' } } },
      ['a.json'],
      'source.revision',
    ],
    [
      'has more instances than are read',
      { 'a.json': { ...GOOD, instances: Array(1001).fill(GOOD.instances[0]) } },
      ['a.json'],
      'it has more at instances than the 1000 that are read.',
    ],
    [
      'holds more text than is read, as it is spelled where it is shown',
      { 'a.json': { ...BAD, findings: Array(60).fill({ ...BAD.findings[0], message: '\u007f'.repeat(19_000) }) } },
      ['a.json'],
      'its texts are longer than the 6000000 characters that are read.',
    ],
    ['is called like another', { 'a.json': GOOD, 'b.json': GOOD }, ['x=a.json', 'x=b.json'], 'give one as <name>=<file>'],
    ['is in an empty folder', { 'a/x.txt': '' }, ['a'], 'There is no report in "a"'],
    ['was not named', {}, [], 'merge needs reports'],
  ])('exits with 2 and one line where a report %s', (_, files, args, line) => {
    const { code, stdout, stderr } = reportsIn(files).run(['merge', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('tells files of one name apart by their folders, as many as it takes', () => {
    const folder = reportsIn({ 'a/out/x.json': BAD, 'b/out/x.json': GOOD, 'c/x.json': GOOD, 'y.json': GOOD });
    const names = (...inputs: string[]) => merged(folder, ...inputs).repositories?.map(({ name }) => name);
    expect(names('a/out/x.json', 'b/out/x.json', 'y.json')).toEqual(['a/out/x', 'b/out/x', 'y']);
    expect(names('a/out/x.json', 'c/x.json')).toEqual(['out/x', 'c/x']);
    expect(names('x=a/out/x.json', 'c/x.json')).toEqual(['x', 'c/x']);
    expect(names('a', 'b')).toEqual(['a/out/x', 'b/out/x']);
  });

  it('takes a report of sixteen megabytes, and none that is a byte longer', () => {
    const most = JSON.stringify(BAD).padEnd(MAX_REPORT_BYTES);
    const folder = reportsIn({ 'most.json': most, 'more.json': `${most} ` });
    expect(merged(folder, 'most.json').findings).toHaveLength(1);
    const { code, stderr } = folder.run(['merge', 'more.json']);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`has ${MAX_REPORT_BYTES + 1} bytes, more than the ${MAX_REPORT_BYTES}`)]);
  });

  it.runIf(process.platform !== 'win32')('waits for no pipe in a folder', () => {
    const folder = reportsIn({ 'reports/a.json': BAD });
    execFileSync('mkfifo', [join(folder.dir, 'reports/b.json')]);
    expect(folder.run(['merge', 'reports'])).toMatchObject({ code: 2, stderr: expect.stringContaining('"reports/b.json" is not a file.') });
  });

  it('takes what check wrote of as many instances as are judged', () => {
    const repository = new TestRepository();
    repository.write(
      Object.fromEntries(Array.from({ length: MAX_JUDGED }, (_, at) => [`e${at}/.campaign-ims.yml`, 'instances: { prod: {} }\n'])),
    );
    repository.git('add', '.');
    repository.run(['--format', 'json=report.json']);
    expect(merged(repository, 'report.json').instances).toHaveLength(MAX_JUDGED);
  });

  it('tells in JUnit once what all instances share, and of others how much there is', () => {
    const [instance] = BAD.instances;
    const [check] = BAD.checks;
    if (!instance || !check) throw new Error('nothing to copy');
    const names = ['a', 'b', 'c'];
    const shared = Array.from({ length: 50 }, (_, at) => finding({ instance: null, estate: '', rule: check.rule, message: `no. ${at}.` }));
    const report = reportOf(shared, {
      instances: names.map((name) => ({ ...instance, name, estate: '' })),
      checks: names.map((name) => ({ ...check, instance: name, estate: '', status: 'fail' as const })),
    });
    const { stdout } = reportsIn({ 'r.json': report }).run(['merge', 'r.json', '--format', 'junit']);
    expect(stdout.match(/failures="1"/g)).toHaveLength(3);
    expect(stdout.match(/\(and 49 more\)/g)).toHaveLength(3);
    expect(stdout.match(/: no\. 49\./g)).toHaveLength(1);
    expect(stdout.match(/and 30 more, reported for other instances/g)).toHaveLength(2);
  });

  it('takes no option that was decided when the reports were made', () => {
    const { code, stderr } = reportsIn({ 'a.json': GOOD }).run(['merge', 'a.json', '--staged']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('merge does not take --staged')]);
  });

  it('links into each repository where GitHub is known', () => {
    const folder = reportsIn({ 'r/acme/web.json': { ...BAD, source: { ...BAD.source, revision: 'abc1234' } } });
    const { stdout } = folder.run(['merge', 'r', '--format', 'html'], { env: { GITHUB_SERVER_URL: 'https://github.example' } });
    expect(stdout).toContain('https://github.example/acme/web/blob/abc1234/prod/extaccount.xml#L4');
  });

  it('links to no other repository than one that is called so', () => {
    const report = { ...BAD, source: { ...BAD.source, revision: 'abc1234' } };
    for (const name of ['acme/..', '../acme', './web', 'acme/.']) {
      const joined = joinReports([{ name, report }], '0.0.0', { gate: 'all', failOn: 'error' });
      const links = { server: 'https://github.example', repository: null, revision: null };
      expect(REPORTERS.html(lintedOf(joined), { ...PLAIN, links })).not.toContain('https://github.example');
    }
  });

  it('takes paths that hold a colon or a backslash', () => {
    for (const path of ['c:x.xml', 'x\\..\\y.xml', 'dir\\/x.xml'])
      expect(foreignReport(JSON.stringify(reportOf([finding({ path })])), [])).toMatchObject({ findings: [{ path }] });
  });

  it('renders whatever the reports say', () => {
    fc.assert(
      fc.property(hostileFinding, (hostile) => {
        const report = foreignReport(JSON.stringify(reportOf([{ ...hostile, rule: 'x' }])), []);
        expect(typeof report).toBe(leadsDown(hostile.path) ? 'object' : 'string');
        if (typeof report === 'string') return;
        const joined = joinReports([{ name: hostile.path, report }], '0.0.0', { gate: 'all', failOn: 'error' });
        for (const format of FORMATS) expect(REPORTERS[format](lintedOf(joined), PLAIN)).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });
});

describe('--format', () => {
  it('writes several formats in one run, each to its file', () => {
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) });
    const args = FORMATS.filter((format) => format !== 'text').flatMap((format) => ['--format', `${format}=out.${format}`]);
    const { code, stdout, stderr } = repository.run([...args, '--format', 'text']);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('[callback-https]');
    const starts = { json: '{', sarif: '{', junit: '<?xml', gitlab: '[', markdown: '### ❌', html: '<!DOCTYPE html>' };
    for (const [format, start] of Object.entries(starts)) {
      const content = readFileSync(join(repository.dir, `out.${format}`), 'utf8');
      expect([format, content.slice(0, start.length)]).toEqual([format, start]);
      expect(content).toContain('callback-https');
    }
  });

  it('links to the commit of the workflow, and to no other', () => {
    const repository = new TestRepository();
    const sha = repository.commit({ 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) });
    const env = { GITHUB_SERVER_URL: 'https://github.example', GITHUB_REPOSITORY: 'acme/web', GITHUB_SHA: sha };
    const address = `https://github.example/acme/web/blob/${sha}/prod/extaccount.xml#L`;
    for (const format of ['html', 'markdown']) {
      expect(repository.run(['--format', format], { env }).stdout).toContain(address);
      expect(repository.run(['--format', format], { env: { ...env, GITHUB_SHA: 'other' } }).stdout).not.toContain(sha);
    }
  });
});
