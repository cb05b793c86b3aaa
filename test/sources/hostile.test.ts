import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAULTY, fault, found, PATH, SOUND, states } from '../support/faulty.js';
import { cleanEnv, TestRepository } from '../support/repository.js';

const SOURCES = [
  ['--staged', '--gate', 'all'],
  ['--base', 'HEAD~', '--gate', 'all'],
];

/** Those of Git that a check calls. */
const COMMANDS = ['cat-file', 'check-attr', 'config', 'diff-index', 'diff-tree', 'grep', 'ls-files', 'ls-tree', 'rev-parse'];

/** A repository with a fault, and a program that leaves a trace where it is run. */
function trapped() {
  const repo = new TestRepository();
  repo.commit({ [PATH]: SOUND });
  repo.commit({ [PATH]: FAULTY });
  const trace = join(repo.dir, '.git/ran');
  const program = join(repo.dir, '.git/trap.sh');
  repo.write({ '.git/trap.sh': `#!/bin/sh\ntouch "${trace}"\ncat\n` });
  chmodSync(program, 0o755);
  return { repo, program, wasRun: () => existsSync(trace) };
}

describe('no program of the repository or its user runs', () => {
  it.each<[string, (repo: TestRepository, program: string) => void]>([
    ['core.fsmonitor', (repo, program) => repo.git('config', 'core.fsmonitor', program)],
    ['diff.external', (repo, program) => repo.git('config', 'diff.external', program)],
    ['core.pager', (repo, program) => repo.git('config', 'core.pager', program)],
    [
      'a pager of each command',
      (repo, program) => {
        for (const name of COMMANDS) repo.git('config', `pager.${name}`, program);
      },
    ],
    [
      'core.hooksPath',
      (repo, program) => {
        repo.write({ '.git/evil/post-index-change': `#!/bin/sh\nexec ${program}\n` });
        chmodSync(join(repo.dir, '.git/evil/post-index-change'), 0o755);
        repo.git('config', 'core.hooksPath', join(repo.dir, '.git/evil'));
      },
    ],
    [
      'textconv and an external diff by attribute',
      (repo, program) => {
        repo.git('config', 'diff.evil.textconv', program);
        repo.git('config', 'diff.evil.command', program);
        repo.write({ '.git/info/attributes': '*.xml diff=evil\n' });
      },
    ],
    [
      'filters',
      (repo, program) => {
        for (const kind of ['clean', 'smudge', 'process']) repo.git('config', `filter.evil.${kind}`, program);
        repo.write({ '.git/info/attributes': '*.xml filter=evil\n', [PATH]: FAULTY });
      },
    ],
    [
      'core.sshCommand and a remote helper',
      (repo, program) => {
        repo.git('config', 'core.sshCommand', program);
        repo.git('remote', 'add', 'origin', `ext::${program}`);
        repo.git('config', 'remote.origin.promisor', 'true');
      },
    ],
    [
      'an alias',
      (repo, program) => {
        for (const name of COMMANDS) repo.git('config', `alias.${name}`, `!${program}`);
      },
    ],
    [
      'core.editor and credential helpers',
      (repo, program) => {
        repo.git('config', 'core.editor', program);
        repo.git('config', 'core.askPass', program);
        repo.git('config', 'credential.helper', program);
        repo.git('config', 'gpg.program', program);
        repo.git('config', 'log.showSignature', 'true');
      },
    ],
    [
      'what serves those who fetch, or fetches',
      (repo, program) => {
        repo.git('config', 'uploadpack.packObjectsHook', program);
        repo.git('config', 'core.gitProxy', program);
        repo.git('config', 'core.alternateRefsCommand', program);
      },
    ],
    [
      'configuration that is included, also where there is a branch',
      (repo, program) => {
        repo.write({ '.git/more': `[core]\n\tfsmonitor = ${program}\n` });
        repo.git('config', 'include.path', 'more');
        repo.git('config', 'includeIf.onbranch:main.path', 'more');
      },
    ],
  ])('by %s', (_, set) => {
    const { repo, program, wasRun } = trapped();
    set(repo, program);
    for (const args of SOURCES) expect(found(repo.report(...args))).toEqual([fault()]);
    expect(wasRun()).toBe(false);
  });

  it('by a filter whose name is no text, so that it could not be taken out: Git is not asked then', () => {
    const { repo, program, wasRun } = trapped();
    appendFileSync(
      join(repo.dir, '.git/config'),
      Buffer.concat([Buffer.from('[filter "'), Buffer.of(0xff), Buffer.from(`"]\n\tclean = ${program}\n`)]),
    );
    mkdirSync(join(repo.dir, '.git/info'), { recursive: true });
    writeFileSync(join(repo.dir, '.git/info/attributes'), Buffer.concat([Buffer.from('*.xml filter='), Buffer.of(0xff, 0x0a)]));
    repo.write({ [PATH]: FAULTY });
    const { code, stderr } = repo.run(['--base', 'HEAD', '--gate', 'all']);
    expect(wasRun()).toBe(false);
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^campaign-ims-check: .*filter\.\\xff\.clean.*git config.*\n$/)]);
    expect(found(repo.report('--gate', 'all'))).toEqual([fault()]);
    repo.git('hash-object', PATH);
    expect(wasRun()).toBe(true);
  });

  it('by a filter of a submodule', () => {
    const { repo, program, wasRun } = trapped();
    const other = new TestRepository();
    other.commit({ 'a.xml': FAULTY });
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.dir, 'sub');
    repo.git('commit', '-q', '-m', 'x');
    const sub = join(repo.dir, 'sub');
    execFileSync('git', ['config', 'filter.f.clean', program], { cwd: sub, env: cleanEnv() });
    repo.write({ '.git/modules/sub/info/attributes': '*.xml filter=f\n', 'sub/a.xml': FAULTY });
    for (const args of [['--base', 'HEAD', '--gate', 'all'], ...SOURCES]) repo.run(args);
    expect(wasRun()).toBe(false);
    execFileSync('git', ['status'], { cwd: sub, env: cleanEnv() });
    expect(wasRun()).toBe(true);
  });

  it('by a filter without a name', () => {
    const { repo, program, wasRun } = trapped();
    appendFileSync(join(repo.dir, '.git/config'), `[filter ""]\n\tclean = ${program}\n`);
    repo.write({ '.git/info/attributes': '*.xml filter=\n', [PATH]: FAULTY });
    for (const args of SOURCES) expect(found(repo.report(...args))).toEqual([fault()]);
    expect(wasRun()).toBe(false);
  });

  it('by a filter of the repository, where the environment has another file asked for configuration', () => {
    const { repo, program, wasRun } = trapped();
    repo.git('config', 'filter.evil.clean', program);
    repo.write({ '.git/info/attributes': '*.xml filter=evil\n', [PATH]: FAULTY });
    expect(repo.run(['--base', 'HEAD~'], { env: { GIT_CONFIG: '/dev/null' } }).code).toBe(1);
    expect(wasRun()).toBe(false);
  });

  it('by the environment', () => {
    const { repo, program, wasRun } = trapped();
    const env = {
      GIT_EXTERNAL_DIFF: program,
      GIT_PAGER: program,
      PAGER: program,
      GIT_EDITOR: program,
      GIT_ASKPASS: program,
      GIT_SSH_COMMAND: program,
    };
    for (const args of SOURCES) expect(repo.run(args, { env }).code).toBe(1);
    expect(wasRun()).toBe(false);
  });
});

describe('what is found does not depend on configuration', () => {
  it.each<[string, Record<string, string>]>([
    ['patterns', { 'grep.patternType': 'perl', 'grep.extendedRegexp': 'true' }],
    ['more patterns', { 'grep.patternType': 'fixed' }],
    ['what grep prints', { 'grep.fullName': 'true', 'grep.lineNumber': 'true', 'grep.column': 'true' }],
    ['colours', { 'color.ui': 'always', 'color.grep': 'always', 'color.grep.filename': 'red', 'color.diff': 'always' }],
    [
      'what diff prints',
      {
        'diff.noprefix': 'true',
        'diff.relative': 'true',
        'diff.renames': 'copies',
        'diff.ignoreSubmodules': 'none',
        'diff.submodule': 'log',
      },
    ],
    ['threads', { 'grep.threads': '1', 'index.threads': '1' }],
    ['the index', { 'core.untrackedCache': 'true', 'core.ignoreStat': 'true', 'core.trustctime': 'false', 'core.fsmonitor': 'true' }],
    [
      'abbreviation and names',
      { 'core.abbrev': '4', 'core.quotePath': 'false', 'core.precomposeUnicode': 'true', 'core.ignoreCase': 'true' },
    ],
  ])('of %s', (_, config) => {
    const { repo } = trapped();
    for (const [name, value] of Object.entries(config)) repo.git('config', name, value);
    for (const args of SOURCES) expect(found(repo.report(...args))).toEqual([fault()]);
  });

  it.runIf(process.platform !== 'win32').each(['core.attributesFile', 'core.excludesFile'])('or a pipe that %s names', (name) => {
    const { repo } = trapped();
    execFileSync('mkfifo', [join(repo.dir, '.git/pipe')]);
    repo.git('config', name, join(repo.dir, '.git/pipe'));
    for (const args of [[], ['--rev', 'HEAD'], ...SOURCES]) expect(repo.run(args, { timeout: 30_000 }).code).toBe(1);
  });

  it.runIf(process.platform !== 'win32').each(['.gitattributes', '.git/info/attributes'])('or a pipe in place of %s', (path) => {
    const { repo } = trapped();
    mkdirSync(join(repo.dir, '.git/info'), { recursive: true });
    execFileSync('mkfifo', [join(repo.dir, path)]);
    for (const args of [[], ['--rev', 'HEAD', '--base', 'HEAD~'], ...SOURCES.slice(0, 1)])
      expect(repo.run(args, { timeout: 30_000 }).code).toBe(1);
  });

  it('or replaced objects and grafts', () => {
    const { repo } = trapped();
    const blob = repo.git('rev-parse', `HEAD:${PATH}`).trim();
    repo.git('replace', blob, repo.git('rev-parse', `HEAD~:${PATH}`).trim());
    for (const args of [['--rev', 'HEAD'], ...SOURCES.slice(0, 1)]) expect(found(repo.report(...args))).toEqual([fault()]);
    repo.git('replace', '-d', blob);
    repo.write({ '.git/info/grafts': `${repo.git('rev-parse', 'HEAD').trim()} ${repo.commit({ 'x.txt': 'x', [PATH]: FAULTY })}\n` });
    repo.git('checkout', '-q', 'HEAD~');
    expect(states(repo.report('--base', 'HEAD~', '--gate', 'all'))).toEqual([`new ${PATH}`]);
  });

  it('or what is traced', () => {
    const { repo } = trapped();
    for (const args of SOURCES) expect(repo.run(args, { env: { GIT_TRACE: '1', GIT_TRACE_SETUP: '1' } }).code).toBe(1);
  });
});
