import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FAULTY, fault, found, PATH, SOUND } from '../support/faulty.js';
import { cleanEnv, type Ran, TestRepository } from '../support/repository.js';

const SOURCES = [['--staged', '--gate', 'all'], ['--rev', 'HEAD'], []];

describe('a configuration alone, or one that ignores all', () => {
  it.each<[string, Record<string, string>]>([
    ['alone', { '.campaign-ims.yml': 'accountType: 10\n', 'a.txt': 'x' }],
    ['ignoring all', { '.campaign-ims.yml': 'ignore: ["**"]\n', [PATH]: FAULTY }],
  ])('leaves nothing to check, and that is said: %s', (_, files) => {
    const repo = new TestRepository();
    repo.commit(files);
    for (const args of SOURCES) expect(repo.run(args)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing to check: /) });
    expect(repo.run(['--format', 'markdown']).stdout).toContain('Campaign IMS: nothing to check');
    repo.commit({ '.campaign-ims.yml': 'ignore: ["**"]\nacountType: 10\n' });
    expect(repo.run()).toMatchObject({ code: 1, stdout: expect.stringContaining('Unknown key "acountType"') });
  });
});

describe('links', () => {
  it('to a file outside are not followed', () => {
    const repo = new TestRepository();
    const outside = join(repo.dir, '.git/outside.xml');
    writeFileSync(outside, FAULTY);
    mkdirSync(join(repo.dir, 'prod'));
    symlinkSync(outside, join(repo.dir, PATH));
    repo.commit();
    for (const args of SOURCES) expect(repo.run(args).stdout).toContain('Nothing to check');
  });

  it('in place of a tracked file, or of a folder on the way to it, are not followed', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, 'stage/a.xml': SOUND, '.campaign-ims.yml': '' });
    const outside = join(repo.dir, '.git/outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'extaccount.xml'), FAULTY);
    writeFileSync(join(outside, 'config.yml'), 'no: such: yaml');
    rmSync(join(repo.dir, 'prod'), { recursive: true });
    symlinkSync(outside, join(repo.dir, 'prod'));
    rmSync(join(repo.dir, '.campaign-ims.yml'));
    symlinkSync(join(outside, 'config.yml'), join(repo.dir, '.campaign-ims.yml'));
    rmSync(join(repo.dir, 'stage/a.xml'));
    symlinkSync(join(outside, 'extaccount.xml'), join(repo.dir, 'stage/a.xml'));
    const { stdout } = repo.run();
    expect(stdout).toContain('.campaign-ims.yml:1:1: error: This configuration is ignored: it is a symbolic link');
    expect(stdout.match(/^\S+:\d+:\d+: /gm)).toHaveLength(1);
    rmSync(join(repo.dir, '.campaign-ims.yml'));
    expect(repo.run().stdout).toContain('Nothing to check');
  });

  it('and files in place of a folder are as if it were gone', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, 'stage/a.xml': FAULTY, 'dev/a.xml': FAULTY });
    rmSync(join(repo.dir, 'stage'), { recursive: true });
    writeFileSync(join(repo.dir, 'stage'), 'x');
    rmSync(join(repo.dir, 'dev'), { recursive: true });
    symlinkSync('dev', join(repo.dir, 'dev'));
    expect(found(repo.report())).toEqual([fault()]);
  });

  it('to the repository itself are fine', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY });
    const link = `${repo.dir}-link`;
    symlinkSync(repo.dir, link);
    try {
      expect(found(JSON.parse(repo.run(['--format', 'json'], { cwd: link }).stdout))).toEqual([fault()]);
    } finally {
      rmSync(link);
    }
  });
});

describe('a submodule', () => {
  it.each(['true', 'false'])('is another repository, with submodule.recurse %s', (recurse) => {
    const inner = new TestRepository();
    inner.commit({ [PATH]: FAULTY });
    const repo = new TestRepository();
    repo.commit({ 'a.xml': SOUND });
    repo.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.dir, 'inner');
    repo.commit();
    repo.git('config', 'submodule.recurse', recurse);
    for (const args of [['--staged'], ['--base', 'HEAD']]) expect(found(repo.report(...args))).toEqual([]);
    expect(found(JSON.parse(repo.run(['--format', 'json'], { cwd: join(repo.dir, 'inner') }).stdout))).toEqual([fault()]);
    const blob = inner.git('rev-parse', `HEAD:${PATH}`).trim();
    rmSync(join(repo.dir, '.git/modules/inner/objects', blob.slice(0, 2), blob.slice(2)));
    expect(repo.run(['--staged'])).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('the index', () => {
  it('holds no content of what is only intended to be added', () => {
    const repo = new TestRepository();
    repo.commit({ 'README.md': '' });
    repo.write({ [PATH]: FAULTY });
    repo.git('add', '-N', '.');
    expect(repo.run(['--staged']).stdout).toContain('Nothing to check');
    expect(found(repo.report())).toEqual([fault()]);
  });

  /** Both sides changed the file. */
  function conflict(path: string, [before, ours, theirs]: readonly [string, string, string]): TestRepository {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, [path]: before });
    repo.git('checkout', '-q', '-b', 'theirs');
    repo.commit({ [path]: theirs });
    repo.git('checkout', '-q', 'main');
    repo.commit({ [path]: ours });
    expect(() => repo.git('merge', '-q', 'theirs')).toThrow();
    return repo;
  }

  it('holds conflicts, which are not "clean"', () => {
    const repo = conflict(PATH, [SOUND, SOUND.replace('campaign.acme', 'other.acme'), FAULTY]);
    const line = repo.read(PATH).split('\n').indexOf('<<<<<<< HEAD') + 1;
    for (const args of [['--staged'], ['--staged', '--base', 'HEAD'], [], ['--base', 'HEAD']]) {
      const { checks, instances, findings } = repo.report(...args);
      expect(instances.map(({ name }) => name)).toEqual(['prod']);
      expect(findings).toMatchObject([
        { rule: 'file-readable', level: 'error', state: 'new', path: PATH, start: { line: args[0] === '--staged' ? 1 : line } },
      ]);
      expect(findings[0]?.message).toMatch(/^This file cannot be read: .*merge conflict is not resolved/);
      expect(checks.find(({ rule }) => rule === 'callback-https')).toMatchObject({ status: 'not-checked' });
      expect(repo.run([...args, '--quiet']).code).toBe(1);
    }
    repo.write({ [PATH]: SOUND });
    expect(repo.report().findings).toEqual([]);
  });

  it('may be a configuration in conflict', () => {
    const repo = conflict('.campaign-ims.yml', ['ignore: []\n', 'ignore: [a]\n', 'ignore: [b]\n']);
    expect(found(repo.report('--staged'))).toEqual(['file-readable .campaign-ims.yml']);
    expect(found(repo.report())).toEqual(['config-valid .campaign-ims.yml']);
  });

  it('says of a Git LFS pointer that it was not checked', () => {
    const repo = new TestRepository();
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`;
    repo.commit({ [PATH]: pointer, 'stage/a.xml': SOUND, 'prod/groups.xml': SOUND, 'film.mp4': pointer });
    for (const args of SOURCES) {
      const { checks } = repo.report(...args);
      const readable = checks.find(({ rule, instance }) => rule === 'file-readable' && instance === 'prod');
      expect(readable).toMatchObject({ status: 'not-checked', reason: expect.stringContaining('LFS') });
    }
  });

  it('leaves out of the index what is only meant to be added', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, 'stage/a.xml': SOUND });
    repo.write({ 'stage/a.xml': FAULTY }).git('add', '-A');
    const faults = found(repo.report('--staged'));
    expect(faults).not.toEqual([]);
    repo.write({ 'stage/.campaign-ims.yml': 'rules: { callback-https: off }\n' }).git('add', '-N', '.');
    expect(found(repo.report('--staged'))).toEqual(faults);
    repo.write({ 'stage/.campaign-ims.yml': '' }).git('add', '-A');
    expect(repo.report('--staged').instances.map(({ estate }) => estate)).toContain('stage');
  });

  const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'b'.repeat(64)}\nsize 12345\n`;

  it('finds fault with a configuration that is a Git LFS pointer', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, '.campaign-ims.yml': POINTER });
    for (const args of [...SOURCES, ['--config', '.campaign-ims.yml']]) {
      const wrong = repo.report(...args, '--gate', 'all').findings.filter(({ rule }) => rule === 'config-valid');
      expect(wrong).toMatchObject([{ message: expect.stringContaining('is a Git LFS pointer'), start: { line: 1, column: 1 } }]);
    }
  });

  it('does not call a declared file untracked that is a Git LFS pointer', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, 'dump.json': POINTER, '.campaign-ims.yml': 'experienceCloud: { files: [./dump.json] }\n' });
    expect(repo.report().findings.filter(({ rule }) => rule === 'config-valid')).toEqual([]);
  });

  it('has an instance whose account is a Git LFS pointer', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: POINTER, 'stage/a.xml': SOUND });
    for (const args of SOURCES) {
      const { checks, instances } = repo.report(...args);
      expect(instances.map(({ name }) => name)).toEqual(['prod', 'stage']);
      const ofProd = checks.filter(({ rule, instance }) => rule === 'callback-https' && instance === 'prod');
      expect(ofProd).toMatchObject([{ status: 'not-checked', reason: expect.stringContaining(`${PATH}: it is a Git LFS pointer`) }]);
    }
    expect(repo.run().stdout).toContain(`${PATH} is a Git LFS pointer and was not read.`);
    expect(repo.run(['--quiet'])).toEqual({ code: 0, stdout: `${PATH} is a Git LFS pointer and was not read.\n`, stderr: '' });
    repo.write({ [PATH]: `${POINTER} `, 'dev/a.xml': POINTER }).git('add', '-A');
    expect(repo.run(['--staged', '--quiet']).stdout).toMatch(
      /^dev\/a\.xml is a Git LFS pointer and was not read\.\n\n.* the commit goes through\.\n$/,
    );
    repo.commit();
    expect(repo.run(['--staged', '--quiet']).stdout).toBe('');
  });

  it('tells of pointers where there is nothing else', () => {
    const repo = new TestRepository();
    repo.commit({ 'test/a.json': POINTER, 'data/b.csv': POINTER, 'film.mp4': POINTER });
    const { stdout, code } = repo.run();
    expect(stdout).toMatch(/Nothing to check.*\ndata\/b\.csv, test\/a\.json are Git LFS pointers and were not read\.\n/s);
    expect(code).toBe(0);
  });

  it('warns where an account became a Git LFS pointer', () => {
    const repo = new TestRepository();
    repo.commit({ 'accounts/a.xml': SOUND });
    repo.write({ 'accounts/a.xml': POINTER }).git('add', '.');
    expect(repo.report('--staged').findings).toMatchObject([
      { rule: 'file-readable', level: 'warning', path: 'accounts/a.xml', state: 'new' },
    ]);
    expect(repo.run(['--staged', '--quiet'])).toMatchObject({ code: 0, stdout: expect.stringContaining('no longer checked') });
  });

  it('may be passed over by Git itself', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, 'stage/a.xml': SOUND });
    repo.git('update-index', '--skip-worktree', PATH);
    for (const args of SOURCES) expect(found(repo.report(...args))).toEqual([fault()]);
  });

  it.runIf(process.platform === 'linux')('are compared with a base whatever the repository lets Git believe', async () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY.replace('http:', 'https:').replace('.example', '.exampl') });
    const file = join(repo.dir, PATH);
    repo.git('config', 'core.checkStat', 'minimal');
    repo.git('config', 'core.trustctime', 'false');
    const { atime, mtime } = statSync(file);
    utimesSync(file, atime, new Date(mtime.getTime() - 10_000));
    repo.git('update-index', '--refresh');
    const { mtime: before } = statSync(file);
    // Git counts in seconds when a file's state has changed.
    await setTimeout(1100);
    repo.write({ [PATH]: FAULTY });
    utimesSync(file, atime, before);
    const { findings } = repo.report('--base', 'HEAD');
    expect(findings.filter(({ rule }) => rule === 'callback-https').map(({ state }) => state)).toEqual(['new']);
  });

  it('may be sparse', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, 'stage/a.xml': FAULTY, 'a.md': '' });
    repo.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'stage');
    for (const args of SOURCES) expect(found(repo.report(...args))).toEqual([fault(), fault('stage/a.xml')]);
  });
});

describe('files in other encodings', () => {
  it('are found', () => {
    const repo = new TestRepository();
    const wide = (text: string, width: 2 | 4): Buffer => {
      const all = `\ufeff${text}`;
      const bytes = Buffer.alloc(all.length * width);
      for (let at = 0; at < all.length; at++) bytes.writeUInt16LE(all.charCodeAt(at), at * width);
      return bytes;
    };
    repo.commit({
      'le/prod/a.xml': wide(FAULTY, 2),
      'be/stage/a.xml': wide(FAULTY, 2).swap16(),
      'le32/uat/a.xml': wide(FAULTY, 4),
      'prd/config-a.xml': '<Serverconf><shared><ims authIMSEndpoint="http://x"/></shared></Serverconf>',
    });
    for (const args of SOURCES) {
      const { findings } = repo.report(...args);
      const of = (wanted: string) => findings.filter(({ rule }) => rule === wanted).map(({ path }) => path);
      expect(of('callback-https')).toEqual(['be/stage/a.xml', 'le/prod/a.xml']);
      expect(of('file-readable')).toEqual(['le32/uat/a.xml']);
      expect(of('server-ims-endpoint')).toEqual(['prd/config-a.xml']);
    }
  });
});

describe('names', () => {
  it('of the folder that it runs in may hold a line feed', () => {
    const repo = new TestRepository();
    repo.commit({ 'a\nb/prod/extaccount.xml': FAULTY });
    for (const args of SOURCES) {
      const { stdout } = repo.run([...args, '--format', 'json', '.'], { cwd: join(repo.dir, 'a\nb') });
      expect(found(JSON.parse(stdout))).toEqual([fault('a\nb/prod/extaccount.xml')]);
    }
  });

  const NAMES = [
    'prod/é ü.xml',
    'prod/中.xml',
    'prod/"a".xml',
    'prod/a\tb.xml',
    'prod/a\nb.xml',
    'prod/ab:c.xml',
    'prod/[a]*.xml',
    'prod/-a.xml',
    '--cached/-f',
    ' prod/a.xml',
  ];

  it.each(['true', 'false'])('are what they are, with core.quotePath %s', (quotePath) => {
    const repo = new TestRepository();
    repo.git('config', 'core.quotePath', quotePath);
    const base = repo.commit({ 'a.md': '' });
    repo.commit(Object.fromEntries(NAMES.map((name) => [name, FAULTY])));
    const https = (...args: string[]) => repo.report(...args).findings.filter(({ rule }) => rule === 'callback-https');
    for (const args of [...SOURCES, ['--base', base]]) expect(https(...args).map(({ path }) => path)).toEqual([...NAMES].sort());
    expect(https('--base', base).map(({ state }) => state)).toEqual(NAMES.map(() => 'new'));
    const narrowed = JSON.parse(repo.run(['--format', 'json', '--', ...NAMES.slice(3, 7)]).stdout).findings;
    expect(narrowed.map(({ path }: { path: string }) => path)).toEqual(expect.arrayContaining(NAMES.slice(3, 7)));
    expect(narrowed.map(({ path }: { path: string }) => path)).not.toContain(NAMES[0]);
    const { stdout } = repo.run();
    expect(stdout).toContain('prod/a<U+000A>b.xml:');
    expect(stdout).not.toContain('a\nb.xml');
  });

  it('that are no UTF-8 are shown by their bytes', () => {
    const repo = new TestRepository();
    const name = Buffer.concat([Buffer.from(`${repo.dir}/prod/caf`), Buffer.from([0xe9]), Buffer.from('.xml')]);
    mkdirSync(join(repo.dir, 'prod'));
    writeFileSync(name, FAULTY);
    const base = repo.commit();
    for (const args of [...SOURCES, ['--base', base]]) expect(found(repo.report(...args))).toEqual([fault('prod/caf\\xe9.xml')]);
    expect(repo.report('--base', base).findings[0]?.state).toBe('existing');
  });

  it('are read literally whatever the environment makes of pathspecs', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY });
    for (const name of ['GIT_LITERAL_PATHSPECS', 'GIT_ICASE_PATHSPECS', 'GIT_NOGLOB_PATHSPECS']) {
      expect(repo.run(['--base', 'HEAD', '--gate', 'all'], { env: { [name]: '1' } }).code).toBe(1);
    }
  });
});

describe('content', () => {
  const utf16 = (text: string, bigEndian: boolean) => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    return bigEndian ? bytes.swap16() : bytes;
  };

  it.each([true, false])('in UTF-16 is found (big endian: %s)', (bigEndian) => {
    const repo = new TestRepository();
    const base = repo.commit({ 'a.md': '' });
    repo.commit({ [PATH]: utf16(FAULTY, bigEndian), 'stage/other.xml': utf16('<a/>', bigEndian) });
    for (const args of [...SOURCES, ['--base', base]]) {
      const findings = repo.report(...args).findings.filter(({ rule }) => rule === 'callback-https');
      expect(findings.map(({ rule, start, end }) => [rule, start.line, end.column - start.column])).toEqual([['callback-https', 11, 28]]);
    }
  });

  it('in ISO-8859-1, with CRLF and core.autocrlf, has the same places everywhere', () => {
    const repo = new TestRepository();
    repo.git('config', 'core.autocrlf', 'true');
    const text = FAULTY.replace(`<?xml version='1.0'?>`, `<?xml version='1.0' encoding='ISO-8859-1'?>`)
      .replace('label="', 'label="é')
      .replaceAll('\n', '\r\n');
    repo.commit({ [PATH]: Buffer.from(text, 'latin1') });
    const places = SOURCES.map((args) => repo.report(...args).findings.map(({ rule, start, end }) => [rule, start, end]));
    expect(places[0]).toHaveLength(1);
    expect(places[1]).toEqual(places[0]);
    expect(places[2]).toEqual(places[0]);
  });

  it('with a working-tree-encoding is read as the index and the work tree hold it', () => {
    const repo = new TestRepository();
    repo.commit({ '.gitattributes': '*.xml working-tree-encoding=UTF-16LE-BOM\n', [PATH]: utf16(FAULTY, false) });
    for (const args of SOURCES) expect(found(repo.report(...args))).toEqual([fault()]);
  });

  it('called binary, or unwanted in diffs, is read all the same', () => {
    const repo = new TestRepository();
    const base = repo.commit({ '.gitattributes': '*.xml binary -diff\n' });
    repo.commit({ [PATH]: FAULTY });
    for (const args of [...SOURCES, ['--base', base]]) expect(found(repo.report(...args))).toEqual([fault()]);
  });

  it('that cannot be read is found, too', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY.slice(0, 200), 'stage/a.xml': Buffer.from(FAULTY.replace('campaign.acme', 'é'), 'latin1') });
    for (const args of SOURCES) expect(found(repo.report(...args))).toEqual([`file-readable ${PATH}`, 'file-readable stage/a.xml']);
  });

  it('that moved is judged where it is', () => {
    const repo = new TestRepository();
    const base = repo.commit({ [PATH]: SOUND });
    mkdirSync(join(repo.dir, 'stage'));
    renameSync(join(repo.dir, PATH), join(repo.dir, 'stage/a.xml'));
    repo.commit();
    expect(repo.report('--base', base).instances.map(({ name }) => name)).toEqual(['stage']);
  });
});

describe('a partial clone', () => {
  /** Holds commits and folders, and of files nothing but what is named. */
  function clonedWith(...paths: string[]): (args: string[]) => Ran {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, 'stage/logo.png': 'x', 'img/a b.JPG': 'y' });
    repo.git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(repo.dir, '.git/clone');
    execFileSync('git', ['clone', '-q', '--bare', '--filter=blob:none', `file://${repo.dir}`, clone], { env: cleanEnv() });
    for (const path of paths) execFileSync('git', ['cat-file', '-e', `HEAD:${path}`], { cwd: clone, env: cleanEnv() });
    return (args) => repo.run(args, { cwd: clone });
  }

  it('whose object is missing is a failure, and nothing is fetched', () => {
    for (const run of [clonedWith(), clonedWith('stage/logo.png')]) {
      const { code, stderr } = run(['--rev', 'HEAD']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^campaign-ims-check: (?:Git|This clone) is missing .* fetch it first.*\n$/);
    }
  });

  it('may lack what is never text', () => {
    const { code, stdout } = clonedWith(PATH)(['--rev', 'HEAD', '--format', 'json']);
    const report = JSON.parse(stdout);
    expect([code, found(report), report.files.tracked]).toEqual([1, [fault()], 3]);
  });
});
