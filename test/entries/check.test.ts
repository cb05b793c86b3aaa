import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { account } from '../support/account.js';
import { FAULTY, PATH, SOUND } from '../support/faulty.js';
import { cleanEnv, ROOT, TestRepository } from '../support/repository.js';

const repository = (content = FAULTY) => {
  const repo = new TestRepository();
  repo.commit({ [PATH]: content });
  return repo;
};

/** One warning and nothing else. */
const WARNING = account({ imsScope: 'openid,AdobeID' });

const COMMAND = `${process.execPath} ${ROOT}/dist/cli.cjs`;
const shell = (line: string, cwd: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync('bash', ['-c', line], { cwd, env: { ...cleanEnv(), ...env }, encoding: 'utf8' });

describe('the exit code', () => {
  it.each<[string, string, string[], number]>([
    ['an error', FAULTY, [], 1],
    ['nothing wrong', SOUND, [], 0],
    ['a warning', WARNING, [], 0],
    ['a warning that counts', WARNING, ['--fail-on', 'warning'], 1],
    ['a warning, where notices count', WARNING, ['--fail-on=notice'], 1],
    ['an error, where nothing counts', FAULTY, ['--fail-on', 'never'], 0],
    ['an error that was there', FAULTY, ['--base', 'HEAD'], 0],
    ['an error that was there, where all count', FAULTY, ['--base', 'HEAD', '--gate', 'all'], 1],
    ['an error, where only new ones count and there is no base', FAULTY, ['--gate', 'new'], 1],
  ])('for %s', (_, content, args, code) => {
    const { report } = { report: repository(content).run([...args, '--format', 'json']) };
    expect(report.code).toBe(code);
    expect(JSON.parse(report.stdout).summary.verdict).toBe(code === 0 ? 'pass' : 'fail');
  });

  it('for an error elsewhere', () => {
    const repo = repository();
    repo.commit({ 'docs/a.txt': '' });
    expect(repo.run(['docs']).code).toBe(0);
  });
});

describe('the output', () => {
  it('goes to several files and standard output, in any of the formats', () => {
    const repo = repository();
    const { stdout, code } = repo.run(['--format', 'json=out/../report.json', '--format=text', '--format', 'text=a=b.txt']);
    expect(code).toBe(1);
    expect(stdout).toContain('[callback-https]');
    expect(JSON.parse(readFileSync(join(repo.dir, 'report.json'), 'utf8')).findings[0].rule).toBe('callback-https');
    expect(readFileSync(join(repo.dir, 'a=b.txt'), 'utf8')).toBe(stdout);
    expect(JSON.parse(repo.run(['--format', 'json=-']).stdout).version).toBe(1);
  });

  it('is told in one line where all of it goes to files, unless that is unwanted', () => {
    const run = (content: string, ...args: string[]) =>
      repository(content).run(['--format', 'html=a.html', '--format', 'json=b.json', ...args]);
    const found = 'failed: 1 error, 0 warnings, 0 notices; 1 file read of 1 tracked.';
    expect(run(FAULTY)).toEqual({ code: 1, stdout: '', stderr: `campaign-ims-check: ${found} The report is in a.html, b.json.\n` });
    expect(run('').stderr).toMatch(/^campaign-ims-check: Nothing to check: .*\. The report is in a\.html, b\.json\.\n$/);
    expect(run(FAULTY, '--quiet')).toEqual({ code: 1, stdout: '', stderr: '' });
    const repo = repository();
    const secret = 'p8e-AbCdEfGhIjKlMnOpQrStUvWxYz';
    expect(repo.run(['--format', `json=${secret}`], { env: { CAMPAIGN_IMS_CLIENT_SECRET: secret } }).stderr).not.toContain('AbCdEf');
    repo.run(['--format', 'json=acme.json']);
    expect(repo.run(['merge', 'acme.json', '--format', 'html=a.html']).stderr).toContain('1 error');
  });

  it('goes to files below the current folder', () => {
    const repo = repository();
    repo.run(['--format', 'json=report.json'], { cwd: join(repo.dir, 'prod') });
    expect(readFileSync(join(repo.dir, 'prod/report.json'), 'utf8')).toContain('"version": 1');
  });

  it('with --quiet is findings and how to go on, and nothing where there are none', () => {
    const { stdout } = repository().run(['--quiet']);
    expect(stdout).toContain('[callback-https]');
    expect(stdout).toMatch(/\n\ncampaign-ims-check: 1 error\. Why, and what to do: node .*cli\.cjs explain callback-https\n$/);
    expect(stdout).not.toMatch(/not checked|failed:/i);
    expect(repository(SOUND).run(['--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(new TestRepository().run(['--quiet']).stdout).toBe('');
  });

  it('shows place, line and remedy', () => {
    const { stdout } = repository().run();
    const [first = '', , line = '', mark = ''] = stdout.split('\n');
    expect(first).toMatch(
      /^prod\/extaccount\.xml:\d+:23: error: The callback URL "http:\/\/campaign\.acme\.example" .* \[callback-https\]$/,
    );
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('http://campaign.acme.example');
    expect(stdout).toContain('= help: ');
    expect(stdout).toContain('= users see: they are redirected to adobe.com');
    expect(stdout).toMatch(/Callback URL +FAIL/);
    expect(stdout).toMatch(/Not checked, and how to change that:\n/);
    expect(stdout).toMatch(/failed: 1 error, 0 warnings, 0 notices; 1 file read of 1 tracked\.\n$/);
  });

  it('is plain where no terminal shows it, coloured where one does, unless that is unwanted', () => {
    const repo = repository();
    const onTerminal = (args: string, env: NodeJS.ProcessEnv = {}) =>
      shell(`script -qec "${COMMAND} ${args}" /dev/null`, repo.dir, { TERM: 'xterm', ...env }).stdout;
    expect(repo.run().stdout).not.toContain('\x1b');
    expect(onTerminal('')).toContain('\x1b[31m');
    expect(onTerminal('--no-color')).not.toContain('\x1b');
    expect(onTerminal('', { NO_COLOR: '1' })).not.toContain('\x1b');
    expect(onTerminal('', { TERM: 'dumb' })).not.toContain('\x1b');
    onTerminal('--format text=a.txt');
    expect(readFileSync(join(repo.dir, 'a.txt'), 'utf8')).not.toContain('\x1b');
  });

  it('goes into a file, whose folders are made', () => {
    const repo = repository();
    expect(repo.run(['--format', 'json=reports/acme/web.json'])).toMatchObject({ code: 1, stdout: '' });
    expect(JSON.parse(readFileSync(join(repo.dir, 'reports/acme/web.json'), 'utf8'))).toMatchObject({ version: 1 });
    expect(repo.run(['--format', 'json=reports/acme/web.json/x.json'])).toMatchObject({ code: 2 });
  });

  it('goes into no folder', () => {
    const { code, stderr } = repository().run(['--format', 'json=prod']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^campaign-ims-check: The report could not be written to ".*prod": it is a folder: name a file in it\.\n$/);
  });

  it('is told where another cannot be written', () => {
    const repo = repository();
    repo.write({ 'a.txt': '' });
    const { code, stdout, stderr } = repo.run(['--format', 'json=a.txt/x.json', '--format', 'text']);
    expect([code, stdout, stderr]).toEqual([2, expect.stringContaining('callback-https'), expect.stringContaining('a.txt/x.json')]);
  });

  it('does not take the root for a narrower question', () => {
    const repo = repository();
    for (const args of [['.'], ['.', 'prod']]) {
      const { stdout } = repo.run(['check', ...args, '--format', 'json']);
      expect(JSON.parse(stdout).source).not.toHaveProperty('paths');
    }
  });

  it.runIf(existsSync('/proc/self'))('ends where there can be no folder', () => {
    const { code, stderr } = repository().run(['--format', 'json=/proc/x/y/z.json'], { timeout: 20_000 });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^campaign-ims-check: The report could not be written to "[^"]*": .*\n$/);
  });

  it('may be read in part, and is not lost unsaid', () => {
    const repo = repository();
    const piped = shell(`${COMMAND} | true; exit \${PIPESTATUS[0]}`, repo.dir);
    expect(piped).toMatchObject({ status: 1, stderr: '' });
    const full = shell(`${COMMAND} > /dev/full`, repo.dir);
    expect(full.status).toBe(2);
    expect(full.stderr).toMatch(/^campaign-ims-check: The report could not be written: .*\n$/);
  });

  it('shows no control or bidi character of a file or a name', () => {
    const repo = repository(account({ callbackServer: 'http://\u202ex\u0085\u200b' }));
    repo.commit({ 'stage/\x1b[2Ja.xml': account({ name: 'Adobe_\u2066Cloud\u009b31m', callbackServer: '\x7f' }) });
    const { stdout } = repo.run();
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202e\u2066]/);
    expect(stdout).toContain('<U+202E>');
  });
});

describe('the secret', () => {
  const SECRET = 'p8e-Hush-Hush-91';

  it.each<[string, string]>([
    ['in plain text', account({ imsClientSecret: SECRET })],
    ['beside what is wrong', account({ callbackServer: `http://x" imsClientSecret="${SECRET}` })],
    [
      'in another account on the same line',
      account({ callbackServer: 'http://x' })
        .replaceAll(/\n\s*/g, ' ')
        .replace('</entities>', `<extAccount name="x" password="${SECRET}"/></entities>`),
    ],
    ['where the file is broken', account({ imsClientSecret: `${SECRET}" x` })],
    ['where the file is broken within it', account({ imsClientSecret: `${SECRET}<` })],
    ['where the file ends', `${account().split('</extAccount>')[0]?.split('/>')[0]} imsClientSecret="${SECRET}`],
    ['in a second field', account({ imsClientSecret: SECRET, associationMask: SECRET, callbackServer: `http://${SECRET}` })],
    ['in the name', account({ imsClientSecret: SECRET, name: SECRET })],
  ])('%s is in no output', (_, content) => {
    const repo = repository(content);
    for (const format of ['text', 'json']) {
      const { stdout, stderr, code } = repo.run(['--format', format], { env: { CAMPAIGN_IMS_CLIENT_SECRET: 'Other-Hush' } });
      expect(code).toBe(1);
      expect(stdout + stderr).not.toMatch(/Hush|p8e|-91/);
    }
  });
});

describe('--version and --help', () => {
  it('need no repository and no Git', () => {
    const options = { cwd: '/', env: { PATH: '' } };
    expect(new TestRepository().run(['--version'], options)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(new TestRepository().run(['-h'], options)).toMatchObject({ code: 0, stdout: expect.stringContaining('--fail-on') });
  });
});
