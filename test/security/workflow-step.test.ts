import { describe, expect, it } from 'vitest';
import { printed } from '../../src/entries/in-workflow.js';
import type { Io } from '../../src/entries/main.js';
import { foreignReport } from '../../src/github/foreign-report.js';
import { FORMATS, type Format } from '../../src/reporters/index.js';
import { account } from '../support/account.js';
import { TestRepository } from '../support/repository.js';

// The action's own log: test/github/hostile.test.ts.

const LOGS: readonly [string, Record<string, string>][] = [
  ['a GitHub workflow', { GITHUB_ACTIONS: 'true' }],
  ['Azure Pipelines', { TF_BUILD: 'True' }],
];
const commands = (output: string): string[] => output.split(/\r\n|\r|\n/).filter((line) => /^\s*::|##(?:\[|vso)/i.test(line));
const FAULTY = account({ callbackServer: 'http://campaign.acme.example', productContext: 'dma_campaign' });

function hostile(): TestRepository {
  const repo = new TestRepository();
  repo.commit({
    '::error file=x,line=1::PWNED-prod.xml': FAULTY,
    '::stop-commands::zz/prod/x.xml': FAULTY,
    '##[error]q-stage.xml': FAULTY,
    '##vso[task.complete result=Failed;]r-dev.xml': FAULTY,
    'int/x.xml': account({ imsServer: '##vso[task.prependpath]/tmp/evil', callbackServer: 'http://x##VSO[task.debug]' }),
    'named/x.xml': FAULTY,
    'named/.campaign-ims.yml': 'instances: { "::error::PWNED": { files: ["x.xml"] } }\n',
    'broken/.campaign-ims.yml': '::error::PWNED: 1\n"##[error]PWNED": 2\n',
    '.campaign-ims.yml': 'suppress: [{ rule: callback-instance, reason: "##[error]PWNED" }]\n',
  });
  return repo;
}

// Windows has no colons in names.
describe.runIf(process.platform !== 'win32').each(LOGS)('the command as a step of %s', (_, env) => {
  it.each(FORMATS)('gives the runner no command of a file: %s', (format) => {
    const repo = hostile();
    for (const args of [[], ['--quiet'], ['--gate', 'all', '--base', 'HEAD']])
      expect(commands(repo.run([...args, '--format', format], { env }).stdout)).toEqual([]);
  });

  it.each<[Format, string, string]>([
    ['text', '::error::x ##[error]y', ': :error: :x ## [error]y'],
    ['markdown', '::error::x ##[error]y', ': :error: :x ## [error]y'],
    ['junit', '::error::x ##[error]y', '&#58;:error&#58;:x &#35;#[error]y'],
    ['html', '<p>##[error]y', '<p>&#35;#[error]y'],
    ['json', '"##[error]y', '"\\u0023#[error]y'],
    ['sarif', '"##[error]y', '"\\u0023#[error]y'],
    ['gitlab', '"##[error]y', '"\\u0023#[error]y'],
    ['text', 'x ##vso[a.b]y', 'x ## vso[a.b]y'],
    ['markdown', 'x ###Vso[a.b]y', 'x ### Vso[a.b]y'],
    ['junit', 'x ##vso[a.b]y', 'x &#35;#vso[a.b]y'],
    ['html', '<p>##vso[a.b]y', '<p>&#35;#vso[a.b]y'],
    ['json', '"##vso[a.b]y', '"\\u0023#vso[a.b]y'],
    ['sarif', '"##vso[a.b]y', '"\\u0023#vso[a.b]y'],
    ['gitlab', '"##vso[a.b]y', '"\\u0023#vso[a.b]y'],
  ])('spells a command otherwise, whatever the report let through: %s', (format, rendered, spelt) => {
    expect(printed(rendered, format, { env } as unknown as Io)).toBe(spelt);
    expect(printed(rendered, format, { env: {} } as unknown as Io)).toBe(rendered);
  });

  it('writes the same report, and outside of a workflow the same text', () => {
    const repo = hostile();
    for (const format of ['json', 'sarif', 'gitlab']) {
      const [own, other] = [env, {}].map((settings) => JSON.parse(repo.run(['--format', format], { env: settings }).stdout));
      expect(own).toEqual(other);
    }
    const [xml, plain] = [env, {}].map((settings) => repo.run(['--format', 'junit'], { env: settings }).stdout);
    expect(xml?.replaceAll('&#58;', ':').replaceAll('&#35;', '#')).toBe(plain);
    expect(repo.run().stdout).toContain('\n::stop-commands::zz/prod/x.xml:');
  });

  it('gives it none in what explain tells of the repository', () => {
    const repo = new TestRepository();
    repo.commit({ 'prod/a.xml': account({ callbackServer: 'http://x##[group]y' }) });
    const { stdout } = repo.run(['explain', 'redirected to adobe.com'], { env });
    expect(stdout).toContain('[group]y');
    expect(commands(stdout)).toEqual([]);
  });

  it('gives it none in what --fix and init tell', () => {
    const repo = hostile();
    const { stderr } = repo.run(['--fix'], { env });
    expect(stderr).toContain('stop-commands');
    expect(commands(stderr)).toEqual([]);
    const fresh = new TestRepository();
    fresh.commit({ '##[group]a/prod/extaccount.xml': account(), '##[group]b/prod/extaccount.xml': account() });
    const { stdout } = fresh.run(['init'], { env });
    expect(stdout).toContain('[group]a');
    expect(commands(stdout)).toEqual([]);
    expect(commands(repo.run(['##[error]x'], { env }).stderr)).toEqual([]);
  });

  it('gives it none of reports that are joined', () => {
    const repo = hostile();
    const report = repo.report();
    for (const finding of report.findings) finding.message = '::error::PWNED';
    expect(typeof foreignReport(JSON.stringify(report), [])).toBe('object');
    repo.write({ 'r/a.json': JSON.stringify(report), 'r/b.json': JSON.stringify(report) });
    const { code, stdout } = repo.run(['merge', 'r'], { env });
    expect([code, commands(stdout)]).toEqual([1, []]);
  });
});
