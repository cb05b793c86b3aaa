import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fetchCommit, remoteRef } from '../../src/sources/fetch-commit.js';
import { fetchMissing } from '../../src/sources/fetch-missing.js';
import { git } from '../../src/sources/git.js';
import { gitProgram } from '../../src/sources/git-program.js';
import { account } from '../support/account.js';
import { cleanEnv, TestRepository } from '../support/repository.js';

// Configuration, filters, hooks, pagers and aliases of the repository itself: test/sources/hostile.test.ts.

const FAULTY = account({ callbackServer: 'http://campaign.acme.example' });
const PATH = 'prod/extaccount.xml';

/** A program that leaves a trace where it is run. */
function trap(repo: TestRepository) {
  const trace = join(repo.dir, '.git/ran');
  const program = join(repo.dir, '.git/trap.sh');
  writeFileSync(program, `#!/bin/sh\ntouch "${trace}"\nexit 1\n`);
  chmodSync(program, 0o755);
  return { program, wasRun: () => existsSync(trace), forget: () => rmSync(trace, { force: true }) };
}

/** A clone that lacks the blobs, and names a program by which they would be fetched. */
function partial(url: (program: string) => Record<string, string>) {
  const source = new TestRepository();
  source.commit({ [PATH]: account() });
  source.commit({ [PATH]: FAULTY });
  source.git('config', 'uploadpack.allowFilter', 'true');
  const repo = new TestRepository();
  repo.git('remote', 'add', 'origin', `file://${source.dir}`);
  repo.git('fetch', '-q', '--filter=blob:none', 'origin', 'main');
  repo.git('update-ref', 'refs/heads/main', 'FETCH_HEAD');
  const trapped = trap(repo);
  for (const [name, value] of Object.entries(url(trapped.program))) repo.git('config', name, value);
  return { repo, ...trapped };
}

describe('a clone that lacks objects', () => {
  it.each<[string, (program: string) => Record<string, string>]>([
    ['core.sshCommand', (program) => ({ 'remote.origin.url': 'ssh://x/y', 'core.sshCommand': program })],
    [
      'a remote helper',
      (program) => ({ 'remote.origin.url': `ext::${program}`, 'protocol.ext.allow': 'always', 'protocol.allow': 'always' }),
    ],
    ['remote.uploadpack', (program) => ({ 'remote.origin.url': '.', 'remote.origin.uploadpack': program })],
  ])('fetches nothing by %s', (_, config) => {
    const { repo, wasRun, forget } = partial(config);
    const env = { ...cleanEnv(), GIT_NO_LAZY_FETCH: '0' };
    try {
      execFileSync('git', ['cat-file', '-p', `HEAD:${PATH}`], { cwd: repo.dir, env, stdio: 'pipe' });
    } catch {
      // That is the trap: it fails.
    }
    expect(wasRun()).toBe(true);
    forget();
    for (const args of [['--rev', 'HEAD'], ['--rev', 'HEAD', '--base', 'HEAD~'], ['--staged']]) {
      const { code, stderr } = repo.run(args);
      expect([code, stderr.includes('git fetch') || stderr === '']).toEqual([2, true]);
    }
    expect(wasRun()).toBe(false);
  });

  it.runIf(process.platform !== 'win32').each(['GIT_NO_LAZY_FETCH', 'GIT_ALLOW_PROTOCOL'])(
    'is not fetched for by a Git that does not know %s',
    (name) => {
      const { repo, wasRun } = partial((program) => ({ 'remote.origin.url': `ext::${program}`, 'protocol.ext.allow': 'always' }));
      const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
      repo.write({ '.git/bin/git': `#!/bin/sh\nunset ${name}\nexec '${git}' "$@"\n` });
      chmodSync(join(repo.dir, '.git/bin/git'), 0o755);
      const env = { PATH: `${join(repo.dir, '.git/bin')}:${process.env.PATH}` };
      for (const args of [
        ['--rev', 'HEAD'],
        ['--rev', 'HEAD', '--base', 'HEAD~'],
      ])
        expect(repo.run(args, { env }).code).toBe(2);
      expect(wasRun()).toBe(false);
    },
  );
});

describe('nothing of a repository runs', () => {
  it('by hooks that a fetch would call', () => {
    const source = new TestRepository();
    const commit = source.commit({ [PATH]: FAULTY });
    const repo = new TestRepository();
    repo.commit({ [PATH]: account() });
    repo.git('remote', 'add', 'origin', `file://${source.dir}`);
    const { program, wasRun } = trap(repo);
    for (const hook of ['reference-transaction', 'post-index-change', 'post-checkout', 'post-merge', 'pre-auto-gc'])
      writeFileSync(join(repo.dir, '.git/hooks', hook), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
    expect(fetchCommit([git(repo.dir, cleanEnv())], commit)).toEqual({ commit });
    expect(wasRun()).toBe(false);
    expect(() => repo.git('fetch', '-q', 'origin', 'main:refs/heads/other')).toThrow(/aborted by hook/);
    expect(wasRun()).toBe(true);
  });

  it('by hooks or helpers where the action fetches what a partial clone lacks', () => {
    const { repo, program, wasRun, forget } = partial((helper) => ({ 'credential.helper': `!${helper}`, 'gc.auto': '1' }));
    for (const hook of ['reference-transaction', 'post-index-change', 'post-checkout', 'post-merge', 'pre-auto-gc'])
      writeFileSync(join(repo.dir, '.git/hooks', hook), `#!/bin/sh\n${program}\n`, { mode: 0o755 });
    const config = readFileSync(join(repo.dir, '.git/config'), 'utf8');
    const gits = [git(repo.dir, cleanEnv())] as const;
    expect(fetchMissing(gits, 'HEAD')).toBeNull();
    expect(repo.git('cat-file', '-p', `HEAD:${PATH}`)).toContain('extAccount');
    expect([wasRun(), readFileSync(join(repo.dir, '.git/config'), 'utf8')]).toEqual([false, config]);
    expect(() => repo.git('update-ref', 'refs/heads/other', 'HEAD')).toThrow();
    expect(wasRun()).toBe(true);
    forget();
    repo.git('remote', 'set-url', 'origin', 'file:///nowhere');
    expect(fetchMissing(gits, 'HEAD~')).toMatch(/nowhere/);
    repo.git('config', 'remote.origin.promisor', 'false');
    expect(fetchMissing(gits, 'HEAD~')).toBeNull();
    expect(wasRun()).toBe(false);
  });

  // No command that the tool calls today runs one.
  it('by hooks, whatever command is called', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: account() });
    const { program, wasRun } = trap(repo);
    repo.write({ '.git/evil/reference-transaction': `#!/bin/sh\n${program}\n` });
    chmodSync(join(repo.dir, '.git/evil/reference-transaction'), 0o755);
    repo.git('config', 'core.hooksPath', join(repo.dir, '.git/evil'));
    git(repo.dir, cleanEnv()).run(['update-ref', 'refs/heads/other', 'HEAD']);
    expect(wasRun()).toBe(false);
    expect(() => repo.git('update-ref', 'refs/heads/more', 'HEAD')).toThrow();
    expect(wasRun()).toBe(true);
  });

  it.each(['--upload-pack=PROGRAM', '-uPROGRAM', '--upload-pack PROGRAM'])('by the name of a commit that is an option: %s', (option) => {
    const source = new TestRepository();
    source.commit({ [PATH]: FAULTY });
    const repo = new TestRepository();
    repo.commit({ [PATH]: account() });
    repo.git('remote', 'add', 'origin', `file://${source.dir}`);
    const { program, wasRun } = trap(repo);
    const name = option.replace('PROGRAM', program);
    const gits = [git(repo.dir, cleanEnv())];
    expect(fetchCommit(gits, name)).toEqual(expect.any(String));
    expect(remoteRef(gits, name)).toBeNull();
    for (const args of [[`--base=${name}`], [`--rev=${name}`]]) expect(repo.run(args).code).toBe(2);
    expect(wasRun()).toBe(false);
    expect(() => repo.git('fetch', '-q', 'origin', `--upload-pack=${program}`)).toThrow();
    expect(wasRun()).toBe(true);
  });

  it('by configuration that is included', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, 'git.config': '' });
    const { program, wasRun } = trap(repo);
    repo.write({
      'git.config': `[core]\n fsmonitor = ${program}\n pager = ${program}\n askPass = ${program}\n gitProxy = ${program}\n alternateRefsCommand = ${program}\n[uploadpack]\n packObjectsHook = ${program}\n[diff]\n external = ${program}\n[filter "x"]\n clean = ${program}\n`,
    });
    repo.git('config', 'include.path', '../git.config');
    repo.write({ '.git/info/attributes': '*.xml filter=x\n' });
    for (const args of [[], ['--staged', '--gate', 'all'], ['--base', 'HEAD', '--gate', 'all']]) expect(repo.run(args).code).toBe(1);
    expect(wasRun()).toBe(false);
  });

  it('by a submodule with configuration of its own', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY });
    execFileSync('git', ['init', '-q', 'sub'], { cwd: repo.dir, env: cleanEnv() });
    const { program, wasRun } = trap(repo);
    const sub = (...args: string[]) => execFileSync('git', args, { cwd: join(repo.dir, 'sub'), env: cleanEnv() });
    sub('commit', '-q', '--allow-empty', '-m', 'x');
    repo.git('-c', 'advice.addEmbeddedRepo=false', 'add', 'sub');
    repo.git('commit', '-q', '--no-verify', '-m', 'sub');
    for (const name of ['core.fsmonitor', 'core.pager', 'diff.external']) sub('config', name, program);
    repo.git('config', 'diff.ignoreSubmodules', 'none');
    repo.git('config', 'submodule.recurse', 'true');
    for (const args of [[], ['--staged', '--gate', 'all'], ['--base', 'HEAD~', '--gate', 'all']]) expect(repo.run(args).code).toBe(1);
    expect(wasRun()).toBe(false);
  });

  it('by a git.exe in its folder, where Windows looks first', () => {
    const path = '"C:\\Program Files\\Git\\cmd";.;relative;D:\\tools';
    const there =
      (...found: string[]) =>
      (file: unknown) =>
        found.includes(String(file));
    expect(gitProgram({ Path: path }, 'win32', there('D:\\tools\\git.exe', 'git.exe', 'relative\\git.exe'))).toBe('D:\\tools\\git.exe');
    expect(gitProgram({ PATH: path }, 'win32', there('C:\\Program Files\\Git\\cmd\\git.exe'))).toBe('C:\\Program Files\\Git\\cmd\\git.exe');
    expect(gitProgram({ PATH: path }, 'win32', there('git.exe'))).toMatch(/^C:\\.*not on the PATH$/);
    expect(gitProgram({ PATH: path }, 'linux', there())).toBe('git');
  });
});

describe('a folder that a repository tracks, and that looks like a repository', () => {
  const planted = () => {
    const repo = new TestRepository();
    const trace = join(repo.dir, '.git/trace');
    repo.commit({
      'sub/HEAD': 'ref: refs/heads/main\n',
      'sub/config': `[core]\n\tbare = false\n\tworktree = ..\n\tfsmonitor = "touch ${trace}"\n`,
      'sub/objects/info/alternates': '../../.git/objects\n',
      'sub/refs/heads/x': '',
      'sub/extaccount.xml': FAULTY,
    });
    return { repo, trace };
  };

  it('is not taken for one', () => {
    const { repo, trace } = planted();
    for (const args of [[], ['--rev', 'HEAD'], ['--staged']]) {
      const { code, stdout, stderr } = repo.run(args, { cwd: join(repo.dir, 'sub') });
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('looks like a separate repository')]);
    }
    expect(existsSync(trace)).toBe(false);
  });

  // Git looks at such a link no further than whether it names a branch.
  it.runIf(process.platform !== 'win32')('is not taken for one where its HEAD is a link that leads nowhere', () => {
    const { repo, trace } = planted();
    rmSync(join(repo.dir, 'sub/HEAD'));
    symlinkSync('refs/heads/main', join(repo.dir, 'sub/HEAD'));
    repo.git('add', '-A');
    repo.git('commit', '-qm', 'linked');
    const cwd = join(repo.dir, 'sub');
    expect(execFileSync('git', ['rev-parse', '--git-dir'], { cwd, env: cleanEnv(), encoding: 'utf8' })).toBe('.\n');
    for (const args of [[], ['--rev', 'HEAD'], ['--staged']])
      expect(repo.run(args, { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('looks like a separate repository') });
    expect(existsSync(trace)).toBe(false);
  });

  // Git looks for objects there, and for no folder of that name.
  it('is not taken for one where the environment says where objects are', () => {
    const { repo } = planted();
    rmSync(join(repo.dir, 'sub/objects'), { recursive: true });
    repo.commit({ 'sub/config': '', 'sub/refs/heads/main': repo.git('rev-parse', 'HEAD') });
    const env = { GIT_OBJECT_DIRECTORY: join(repo.dir, '.git/objects') };
    const cwd = join(repo.dir, 'sub');
    const oid = execFileSync('git', ['rev-parse', 'HEAD'], { cwd, env: { ...cleanEnv(), ...env }, encoding: 'utf8' });
    expect(oid).toBe(repo.git('rev-parse', 'HEAD~'));
    expect(repo.run(['--rev', 'HEAD'], { cwd, env })).toMatchObject({ code: 2, stdout: '' });
  });

  it('is found to be tracked without a program of the repository around it', () => {
    const { repo } = planted();
    const { program, wasRun, forget } = trap(repo);
    repo.git('config', 'core.fsmonitor', program);
    repo.git('update-index', '--fsmonitor');
    repo.git('status');
    expect(wasRun()).toBe(true);
    forget();
    expect(repo.run([], { cwd: join(repo.dir, 'sub') }).code).toBe(2);
    expect(wasRun()).toBe(false);
  });

  it('is found to be tracked without fetching what is missing, by whatever program', () => {
    const repo = new TestRepository();
    const files = { 'a/x/f': '1', 'keep/k': '2', 'sub/HEAD': 'ref: refs/heads/main\n', 'sub/objects/k': '', 'sub/refs/k': '' };
    repo.commit(files);
    repo.git('sparse-checkout', 'set', '--cone', '--sparse-index', 'keep', 'sub');
    const tree = repo.git('rev-parse', 'HEAD:a').trim();
    rmSync(join(repo.dir, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    const { program, wasRun, forget } = trap(repo);
    const settings = { 'core.repositoryformatversion': '1', 'extensions.partialClone': 'evil', 'remote.evil.promisor': 'true' };
    for (const [name, value] of Object.entries({ ...settings, 'protocol.ext.allow': 'always', 'remote.evil.url': `ext::${program}` }))
      repo.git('config', name, value);
    const cwd = join(repo.dir, 'sub');
    repo.git('ls-files');
    expect(wasRun()).toBe(true);
    forget();
    expect(repo.run([], { cwd }).code).toBe(2);
    expect(wasRun()).toBe(false);
  });

  it('is no hindrance from the root, nor where nothing of it is tracked', () => {
    const { repo } = planted();
    expect(repo.run([]).code).toBe(1);
    const bare = join(repo.dir, 'clone.git');
    repo.git('clone', '-q', '--bare', '.', bare);
    expect(repo.run(['--rev', 'HEAD'], { cwd: bare }).code).toBe(1);
  });
});

/** An index of one file (https://git-scm.com/docs/index-format, version 2). */
function indexOf(path: string, oid: string): Buffer {
  const head = Buffer.alloc(12);
  head.write('DIRC');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(1, 8);
  const entry = Buffer.alloc(Math.ceil((62 + path.length + 1) / 8) * 8);
  entry.writeUInt32BE(0o100644, 24);
  entry.write(oid, 40, 'hex');
  entry.writeUInt16BE(path.length, 60);
  entry.write(path, 62);
  const whole = Buffer.concat([head, entry]);
  return Buffer.concat([whole, createHash('sha1').update(whole).digest()]);
}

/** A tree of one entry, whatever that is called. */
function treeOf(repo: TestRepository, entry: string, oid: string): string {
  const input = Buffer.concat([Buffer.from(`${entry}\0`), Buffer.from(oid, 'hex')]);
  const args = ['hash-object', '-w', '-t', 'tree', '--literally', '--stdin'];
  return execFileSync('git', args, { cwd: repo.dir, env: cleanEnv(), input, encoding: 'utf8' }).trim();
}

describe('nothing outside of the repository is read', () => {
  const SECRET_ELSEWHERE = 'http://elsewhere.example';

  it('through links, also in place of the configuration', () => {
    const repo = new TestRepository();
    const outside = new TestRepository();
    outside.write({ 'x.xml': account({ callbackServer: SECRET_ELSEWHERE }), 'c.yml': 'accountType: [elsewhere]\n' });
    repo.commit({ [PATH]: account(), 'stage/x.xml': FAULTY, '.campaign-ims.yml': 'accountType: 10\n' });
    rmSync(join(repo.dir, 'stage'), { recursive: true });
    symlinkSync(outside.dir, join(repo.dir, 'stage'));
    for (const path of [PATH, '.campaign-ims.yml']) rmSync(join(repo.dir, path));
    symlinkSync(join(outside.dir, 'x.xml'), join(repo.dir, PATH));
    symlinkSync(join(outside.dir, 'c.yml'), join(repo.dir, '.campaign-ims.yml'));
    const { code, stdout } = repo.run([]);
    expect(code).toBe(1);
    expect(stdout).toContain('.campaign-ims.yml:1:1: error: This configuration is ignored: it is a symbolic link');
    expect(stdout).not.toContain('elsewhere');
    repo.git('add', '-A');
    expect(repo.run(['--staged', '--gate', 'all']).stdout).not.toContain('elsewhere');
  });

  it('by paths of the configuration', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: account(), '.campaign-ims.yml': 'experienceCloud: { files: ["../x.csv", "/etc/passwd", "a/../../b"] }\n' });
    const { stdout } = repo.run([]);
    expect(stdout.match(/leads outside the folder/g)).toHaveLength(3);
  });

  it.each(['../out/prod/a.xml', '../.campaign-ims.yml', '.git/a.xml', 'a/../../a.xml', '/etc/a.xml', './a.xml'])(
    'by the path %s in an index or a tree, which no Git writes',
    (path) => {
      const repo = new TestRepository();
      repo.commit({ [PATH]: FAULTY });
      const oid = repo.git('rev-parse', `HEAD:${PATH}`).trim();
      writeFileSync(join(repo.dir, '.git/index'), indexOf(path, oid));
      const refused = { code: 2, stdout: '', stderr: expect.stringContaining('leads out of the repository') };
      for (const args of [[], ['--staged'], ['--fix'], ['init']]) expect(repo.run(args)).toEqual(refused);
      const [name = '', ...more] = path.split('/').reverse();
      const tree = more.reduce((below, folder) => treeOf(repo, `40000 ${folder || '..'}`, below), treeOf(repo, `100644 ${name}`, oid));
      const commit = repo.git('commit-tree', '-m', 'x', tree).trim();
      expect(repo.run(['--rev', commit])).toEqual(refused);
    },
  );

  it('and a pipe is not waited for', () => {
    // Windows has no pipes in folders.
    if (process.platform === 'win32') return;
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, '.campaign-ims.yml': '' });
    for (const path of [PATH, '.campaign-ims.yml']) {
      rmSync(join(repo.dir, path));
      execFileSync('mkfifo', [join(repo.dir, path)]);
    }
    expect(repo.run([]).code).toBe(0);
  });

  it('where .git is a file that leads to another repository, Git says which files are tracked', () => {
    const real = new TestRepository();
    real.commit({ [PATH]: FAULTY });
    const repo = new TestRepository();
    rmSync(join(repo.dir, '.git'), { recursive: true });
    repo.write({ '.git': `gitdir: ${real.dir}/.git\n` });
    mkdirSync(join(repo.dir, 'prod'));
    expect(repo.run([]).code).toBe(0);
    expect(repo.run(['--staged', '--gate', 'all']).code).toBe(1);
  });
});
