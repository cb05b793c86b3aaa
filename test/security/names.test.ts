import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account, SOUND } from '../support/account.js';
import { broken } from '../support/fuzz/invariants.js';
import { lintFiles } from '../support/lint-files.js';
import { cleanEnv, TestRepository } from '../support/repository.js';

// In the log, comments and summaries of GitHub: test/github/hostile.test.ts. Markdown itself: test/reporters/inert.test.ts.

const FAULTY = account({ callbackServer: 'http://campaign.acme.example' });
const NAMES = [
  'a\nb',
  '\x1b[2J\x1b]0;x\x07',
  '\u202egnp',
  '::error::x',
  '##[error]x',
  '\\xff',
  '-rf',
  '--help',
  '$(touch x)',
  '`x`',
  "'",
  '"',
  '*',
  '%0A',
  'a b',
  ':(top)',
  'é',
  '\u0085',
  '\u{1f600}',
];

describe('names of files', () => {
  it('act on nothing, whatever they are', () => {
    const repo = new TestRepository();
    repo.commit(Object.fromEntries(NAMES.map((name) => [`prod/${name}/x.xml`, FAULTY])));
    const report = repo.report();
    const found = report.findings.filter(({ rule }) => rule === 'callback-https').map(({ path }) => path);
    const shown = NAMES.map((name) => `prod/${name.replace('\\x', '\\x5cx')}/x.xml`);
    expect(found).toEqual(shown.sort((a, b) => (a < b ? -1 : 1)));
    for (const args of [[], ['--staged', '--gate', 'all'], ['--rev', 'HEAD'], ['--format', 'markdown'], ['--format', 'html']]) {
      const { code, stdout, stderr } = repo.run(args);
      expect([code, stderr]).toEqual([1, '']);
      expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
      expect(stdout.split('\n').filter((line) => line.startsWith('::'))).toEqual([]);
    }
  });

  it('that are no UTF-8 are shown by their bytes, and no other name reads as one of them', () => {
    const repo = new TestRepository();
    const add = (name: Buffer, content: string) => {
      const settings = { cwd: repo.dir, env: cleanEnv() };
      const blob = execFileSync('git', ['hash-object', '-w', '--stdin'], { ...settings, input: content, encoding: 'latin1' }).trim();
      const input = Buffer.concat([Buffer.from(`100644 ${blob}\tprod/`), name, Buffer.from('.xml\0')]);
      execFileSync('git', ['update-index', '-z', '--index-info'], { ...settings, input });
    };
    add(Buffer.of(0xff, 0xfe, 0x1b), FAULTY);
    add(Buffer.of(0xff), FAULTY.replace('<package>', '<package>\n\n\n'));
    add(Buffer.from('\\xff'), account());
    add(Buffer.from('\ufeffa'), FAULTY);
    add(Buffer.from('a'), account());
    const { stdout } = repo.run(['--staged', '--gate', 'all']);
    expect(stdout).toContain('prod/\\xff\\xfe<U+001B>.xml:');
    const { findings, instances } = repo.report('--staged', '--gate', 'all');
    const faulty = findings.filter(({ rule }) => rule === 'callback-https');
    expect(faulty.map(({ path, start }) => `${path}:${start.line}`)).toEqual([
      'prod/\\xff.xml:14',
      'prod/\\xff\\xfe\x1b.xml:11',
      'prod/\ufeffa.xml:11',
    ]);
    expect(instances.flatMap(({ files }) => files)).toContain('prod/\\x5cxff.xml');
  });

  it.runIf(process.platform === 'linux')('that are no UTF-8 are asked for and fixed as they are', () => {
    const repo = new TestRepository();
    const name = Buffer.concat([Buffer.from(`${repo.dir}/prod/`), Buffer.of(0xff), Buffer.from('.xml')]);
    const faulty = account({ productContext: 'dma_campaign' });
    repo.commit({ 'prod/\\xff.xml': faulty });
    writeFileSync(name, faulty);
    repo.git('add', '-A');
    expect(repo.report('prod/\\xff.xml').findings.map(({ path }) => path)).toContain('prod/\\x5cxff.xml');
    repo.run(['--fix']);
    expect(readdirSync(join(repo.dir, 'prod'), 'buffer')).toHaveLength(2);
    for (const file of [name, join(repo.dir, 'prod/\\xff.xml')]) expect(readFileSync(file, 'utf8')).toContain('dma_campaign_classic');
  });

  it('do not write into the configuration that init writes', () => {
    const repo = new TestRepository();
    const schema = (value: string) =>
      `<srcSchema name="extAccount" namespace="nms"><enumeration name="t"><value name="x&#10;rules: { account-name: off }" value="${value}" label="Adobe Experience Cloud"/></enumeration><element name="extAccount"/></srcSchema>`;
    repo.commit({
      'a\nignore: ["**"]\n#.xml': schema('10&#10;ignore: [&quot;**&quot;]'),
      'prod/x.xml': account(),
      'prod/a"\nb: c/config-x.xml': '<serverconf/>',
    });
    expect(repo.run(['init']).code).toBe(0);
    const lines = readFileSync(join(repo.dir, '.campaign-ims.yml'), 'utf8').split('\n');
    expect(lines.filter((line) => /^(?:ignore|rules|b)\b/.test(line))).toEqual([]);
  });
});

it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])('%s is a name like any other', (name) => {
  const config = `instances: { ${name}: { files: ["${name}/**"], role: production } }\nexperienceCloud: { ${name}: x }\nrules: { ${name}: off }\nfields: { ${name}: x }\n${name}: { polluted: yes }\n`;
  const files = {
    '.campaign-ims.yml': config,
    [`${name}/x.xml`]: account({ [name]: 'x', name: 'Adobe_Marketing_Cloud' }).replace('/>', `><${name} ${name}="1"/></extAccount>`),
    [`${name}/x.json`]: `{"${name}":{"name":"Adobe_Marketing_Cloud"},${JSON.stringify({ ...SOUND }).slice(1)}`,
  };
  expect(broken(files)).toEqual([]);
  const { findings, instances } = lintFiles(files).report;
  expect(instances.map((instance) => instance.name)).toContain(name);
  expect(findings.filter(({ rule, message }) => rule === 'config-valid' && message.includes(name))).toHaveLength(4);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
