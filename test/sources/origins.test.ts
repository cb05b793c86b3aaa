import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAULTY, fault, found, PATH, SOUND, states } from '../support/faulty.js';
import { cleanEnv, TestRepository } from '../support/repository.js';

describe('what is checked', () => {
  it('is the index, a commit, or the tracked files of the work tree', () => {
    const repo = new TestRepository();
    const commit = repo.commit({ [PATH]: FAULTY });
    repo.write({ 'stage/a.xml': FAULTY });
    repo.git('add', '-A');
    repo.write({ 'stage/a.xml': SOUND, [PATH]: SOUND, 'dev/untracked.xml': FAULTY });
    expect(found(repo.report('--staged'))).toEqual([fault(), fault('stage/a.xml')]);
    expect(found(repo.report('--rev', 'HEAD'))).toEqual([fault()]);
    expect(found(repo.report())).not.toContain(fault());
    expect(repo.report('--staged').source).toEqual({ kind: 'index', revision: commit, base: commit });
    expect(repo.report('--rev', 'main').source).toEqual({ kind: 'tree', revision: commit, base: null });
    expect(repo.report().source).toEqual({ kind: 'worktree', revision: commit, base: null });
    expect(repo.report('--staged').files).toEqual({ tracked: 2, read: 2 });
    expect(repo.report('--rev', 'HEAD').files).toEqual({ tracked: 1, read: 1 });
  });

  it('is as Git holds it where the work tree is spelled otherwise', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND });
    repo.write({ '.gitattributes': '*.xml working-tree-encoding=UTF-16LE\n', [PATH]: Buffer.from(FAULTY, 'utf16le') });
    repo.git('add', '-A');
    repo.git('commit', '-q', '-m', 'x');
    for (const args of [[], ['--base', 'HEAD~'], ['--rev', 'HEAD']]) expect(found(repo.report(...args))).toEqual([fault()]);
    expect(repo.report('--base', 'HEAD~').findings[0]?.state).toBe('new');
  });

  it('is what is there where Git was told not to look', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, 'stage/a.xml': '<a/>' });
    repo.git('update-index', '--assume-unchanged', PATH, 'stage/a.xml');
    repo.write({ [PATH]: FAULTY, 'stage/a.xml': FAULTY });
    expect(found(repo.report())).toEqual([fault(), fault('stage/a.xml')]);
    expect(states(repo.report('--base', 'HEAD'))).toEqual([`new ${PATH}`, 'new stage/a.xml']);
  });

  it('is what is there where Git tells itself not to look, by core.ignoreStat', () => {
    const repo = new TestRepository();
    repo.git('config', 'core.ignoreStat', 'true');
    repo.commit({ [PATH]: SOUND });
    repo.write({ [PATH]: FAULTY });
    expect(repo.git('status', '--porcelain')).toBe('');
    expect(states(repo.report('--base', 'HEAD'))).toEqual([`new ${PATH}`]);
  });

  it('may be before the first commit', () => {
    const repo = new TestRepository().write({ [PATH]: FAULTY });
    expect(repo.run(['--staged']).stdout).toContain('Nothing to check');
    repo.git('add', '-A');
    expect(found(repo.report('--staged'))).toEqual([fault()]);
    expect(repo.report('--staged').findings[0]?.state).toBe('new');
    expect(found(repo.report())).toEqual([fault()]);
    expect(repo.run(['--staged']).code).toBe(1);
  });

  it('is the whole repository from any folder of it, with paths from its root', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY, 'docs/x/a.md': '', 'stage/a.xml': FAULTY });
    repo.git('config', 'diff.relative', 'true');
    for (const source of [[], ['--staged', '--gate', 'all'], ['--rev', 'HEAD'], ['--base', 'HEAD']]) {
      const { stdout } = repo.run([...source, '--format', 'json'], { cwd: join(repo.dir, 'docs/x') });
      expect(found(JSON.parse(stdout))).toContain(fault());
    }
  });

  it('is narrowed by paths, as seen from the current folder, in what is reported and not in what is read', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, 'prod/old.xml': SOUND, 'stage/extaccount.xml': FAULTY });
    const narrowed = (paths: string[], cwd = '') => {
      const { stdout } = repo.run([...paths, '--format', 'json'], { cwd: join(repo.dir, cwd) });
      return found(JSON.parse(stdout));
    };
    expect(narrowed(['prod/old.xml'])).toEqual(['account-unique prod/old.xml']);
    expect(narrowed(['check', 'prod'])).toEqual(['account-unique prod/old.xml']);
    expect(narrowed(['./prod/', 'stage'])).toHaveLength(2);
    expect(narrowed(['old.xml'], 'prod')).toEqual(['account-unique prod/old.xml']);
    expect(narrowed(['../stage'], 'prod')).toEqual([fault('stage/extaccount.xml')]);
    expect(narrowed([join(repo.dir, 'stage')], 'prod')).toEqual([fault('stage/extaccount.xml')]);
    expect(narrowed([repo.dir])).toHaveLength(2);
    expect(narrowed(['.'], 'prod')).toHaveLength(1);
    expect(repo.report('prod').instances.map(({ name }) => name)).toEqual(['prod']);
    expect(repo.run(['..']).stderr).toBe(
      `campaign-ims-check: The path ".." is outside this repository (${repo.dir}): give one inside it.\n`,
    );
    expect(repo.run(['/etc/passwd']).code).toBe(2);
  });

  it('is not narrowed to a path that is not there', () => {
    const repo = new TestRepository();
    const base = repo.commit({ [PATH]: FAULTY, 'stage/extaccount.xml': SOUND });
    const said = (name: string, where: string) => ({
      code: 2,
      stdout: '',
      stderr: `campaign-ims-check: There is no "${name}" in ${where}: correct the path.\n`,
    });
    expect(repo.run(['prod', './stag'])).toEqual(said('./stag', 'this repository'));
    expect(repo.run(['--staged', 'prod/x.xml'])).toEqual(said('prod/x.xml', 'the index'));
    repo.write({ 'prod/x.xml': FAULTY });
    expect(repo.run(['--rev', 'HEAD', 'prod/x.xml'])).toEqual(said('prod/x.xml', 'this commit'));
    expect(repo.run(['./y.xml'], { cwd: join(repo.dir, 'prod') })).toEqual(said('prod/y.xml', 'this repository'));
    expect(repo.run(['check', 'check'])).toEqual(said('check', 'this repository'));
    for (const name of ['init', 'merge']) expect(repo.run(['--', name])).toEqual(said(name, 'this repository'));
    expect(repo.run(['--', 'check', 'prod'])).toEqual(said('check', 'this repository'));
    expect(repo.run(['chek']).stderr).toContain('correct the path. Did you mean "check"?\n');
    expect(repo.run(['help']).stderr).toContain('Did you mean "--help"?\n');
    expect(repo.run(['xyzzy']).stderr).toContain('correct the path, or give a command: check, merge, init, explain.\n');
    expect(repo.run(['--fail', 'never']).stderr).toContain('Did you mean "--fail-on"?');
    expect(repo.run(['']).stderr).toContain('A path is empty');
    repo.git('rm', '-q', '-r', 'stage');
    expect(repo.run(['--staged', 'stage']).code).toBe(0);
    expect(repo.run(['--base', base, 'stage']).code).toBe(0);
    expect(repo.run(['stage']).code).toBe(2);
  });

  it('is not narrowed to a path at which nothing is looked at', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND });
    symlinkSync('prod', join(repo.dir, 'current'));
    repo.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repo.dir, 'sub');
    repo.commit();
    repo.write({ 'new/a.xml': FAULTY, '.campaign-ims.yml': 'ignore: []\n' });
    symlinkSync('new', join(repo.dir, 'fresh'));
    for (const args of [[], ['--staged']]) {
      const said = (path: string) => {
        const { code, stdout, stderr } = repo.run([...args, path]);
        expect([code, stdout]).toEqual([2, '']);
        return stderr.replace('campaign-ims-check: ', '').trimEnd();
      };
      for (const path of ['new', 'new/a.xml']) {
        expect(said(path)).toBe(`"${path}" is not tracked, and only tracked files are checked: git add it first.`);
      }
      expect(said('sub')).toBe('"sub" is a submodule, which is a separate repository: run the command inside it.');
      expect(said(`sub/${PATH}`)).toContain('is below a submodule');
      expect(said('current')).toBe('"current" is a symbolic link, and links are not followed: name its target.');
      expect(said('current/extaccount.xml')).toContain('is below a symbolic link');
      expect(said('fresh/a.xml')).toContain('is below a symbolic link');
    }
    expect(repo.run(['--rev', 'HEAD', 'current']).code).toBe(2);
    expect(repo.run(['.campaign-ims.yml']).code).toBe(0);
    // In a list that another program made, one of these hides nothing of the others.
    repo.write({ [PATH]: FAULTY });
    expect(repo.run(['current', PATH, 'new/a.xml']).code).toBe(1);
    expect(repo.run([`${PATH}/x`]).stderr).toContain('correct the path');
    expect(repo.run([PATH, 'x'.repeat(300)]).stderr).toContain('correct the path');
  });

  it('is the index, whatever stands in its place in the work tree', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, 'stage/a.xml': SOUND });
    repo.write({ [PATH]: FAULTY });
    repo.git('add', '-A');
    rmSync(join(repo.dir, PATH));
    symlinkSync('../stage/a.xml', join(repo.dir, PATH));
    expect(repo.run(['--staged', PATH]).code).toBe(1);
  });

  it('is that of a linked worktree in one', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND });
    const linked = join(repo.dir, '.git/linked');
    repo.git('worktree', 'add', '-q', linked, '-b', 'other');
    writeFileSync(join(linked, PATH), FAULTY);
    expect(found(JSON.parse(repo.run(['--format', 'json'], { cwd: linked }).stdout))).toEqual([fault()]);
    expect(found(repo.report())).toEqual([]);
  });

  it('is a commit of a bare repository', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: FAULTY });
    const bare = join(repo.dir, 'bare.git');
    repo.git('clone', '-q', '--bare', '.', bare);
    expect(found(JSON.parse(repo.run(['--rev', 'HEAD', '--format', 'json'], { cwd: bare }).stdout))).toEqual([fault()]);
    for (const args of [[], ['--staged']]) {
      const { code, stderr } = repo.run(args, { cwd: bare });
      expect({ code, stderr }).toEqual({ code: 2, stderr: 'campaign-ims-check: This repository has no work tree: give --rev <commit>.\n' });
    }
  });

  it('is that of a repository with SHA-256', () => {
    const repo = new TestRepository(['--object-format=sha256']);
    const commit = repo.commit({ [PATH]: FAULTY });
    expect(commit).toHaveLength(64);
    repo.write({ 'stage/a.xml': FAULTY });
    repo.git('add', '-A');
    expect(found(repo.report('--staged', '--base', commit))).toEqual([fault(), fault('stage/a.xml')]);
    expect(found(repo.report('--rev', 'HEAD'))).toEqual([fault()]);
    expect(found(repo.report())).toHaveLength(2);
  });

  it('is what the environment calls the index', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND });
    repo.write({ [PATH]: FAULTY });
    const env = { GIT_INDEX_FILE: join(repo.dir, '.git/other') };
    execFileSync('git', ['add', PATH], { cwd: repo.dir, env: { ...cleanEnv(), ...env } });
    expect(repo.run(['--staged'], { env }).code).toBe(1);
    expect(repo.run(['--staged']).code).toBe(0);
  });

  it('is nothing in a repository of other things, which is said', () => {
    const repo = new TestRepository();
    repo.commit({ 'README.md': '# x', 'pom.xml': '<project/>' });
    for (const args of [[], ['--staged'], ['--rev', 'HEAD'], ['--base', 'HEAD']]) {
      const { code, stdout } = repo.run(args);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Nothing to check: none of the 2 /);
    }
    expect(new TestRepository().run().stdout).toBe('Nothing to check: there are no tracked files: run git add first.\n');
  });
});

describe('the base', () => {
  it('makes what was there already existing', () => {
    const repo = new TestRepository();
    const base = repo.commit({ [PATH]: FAULTY, 'stage/a.xml': SOUND.replace('campaign.acme', 'stage.acme') });
    repo.commit({ 'stage/a.xml': FAULTY.replace('campaign.acme', 'stage.acme'), [PATH]: `\n<!-- moved -->${FAULTY.slice(21)}` });
    const statesOf = (...args: string[]) => states(repo.report(...args));
    expect(statesOf('--base', base)).toEqual([`existing ${PATH}`, 'new stage/a.xml']);
    expect(statesOf('--rev', 'HEAD', '--base', base)).toEqual([`existing ${PATH}`, 'new stage/a.xml']);
    expect(statesOf('--staged')).toEqual([`existing ${PATH}`, 'existing stage/a.xml']);
    expect(statesOf('--staged', '--base', base)).toEqual([`existing ${PATH}`, 'new stage/a.xml']);
    expect(repo.run(['--base', 'HEAD']).code).toBe(0);
    expect(repo.run(['--base', 'HEAD', '--gate', 'all']).code).toBe(1);
    expect(repo.run(['--base', base]).code).toBe(1);
    expect(repo.report('--base', base).source.base).toBe(base);
  });

  it('has the mistakes of its configuration too', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, '.campaign-ims.yml': 'experienceCloud: { files: [gone.csv] }\nrule: {}\n' });
    repo.write({ 'README.md': 'x' });
    repo.git('add', '-A');
    expect(repo.report('--staged').findings.map(({ rule, state }) => `${rule} ${state}`)).toEqual([
      'config-valid existing',
      'config-valid existing',
    ]);
  });

  it('is read where files in conflict, deleted or turned into links are in between', () => {
    const repo = new TestRepository();
    const base = repo.commit({ [PATH]: FAULTY, 'stage/a.xml': FAULTY, 'dev/a.xml': FAULTY });
    rmSync(join(repo.dir, 'stage/a.xml'));
    repo.write({ 'other.xml': SOUND });
    repo.git('rm', '-q', '--cached', 'dev/a.xml');
    expect(states(repo.report('--base', base))).toEqual([`existing ${PATH}`]);
    expect(states(repo.report('--staged'))).toEqual([`existing ${PATH}`, 'existing stage/a.xml']);
  });

  it('tells of an account that is cut off before anything tells what it is', () => {
    for (const rest of ['', SOUND.slice(0, 30), '<!DOCTYPE html><html><br></html>']) {
      const repo = new TestRepository();
      const base = repo.commit({ [PATH]: SOUND, 'stage/a.xml': SOUND, 'dev/a.xml': SOUND });
      repo.commit({ [PATH]: rest, 'dev/a.xml': '<a/>' });
      const unreadable = (...args: string[]) => {
        const { findings } = repo.report('--base', base, ...args);
        return findings.flatMap(({ rule, path, state }) => (rule === 'file-readable' ? [`${path} ${state}`] : []));
      };
      for (const args of [[], ['--staged'], ['--rev', 'HEAD']]) expect(unreadable(...args)).toEqual([`${PATH} new`]);
      expect(repo.report('--base', 'HEAD').findings.filter(({ rule }) => rule === 'file-readable')).toEqual([]);
    }
  });

  it('tells nothing of a file that the branch that is merged has cut off', () => {
    const repo = new TestRepository();
    repo.commit({ [PATH]: SOUND, 'prod/g.xml': SOUND });
    repo.git('checkout', '-q', '-b', 'feature');
    repo.commit({ 'README.md': 'x' });
    repo.git('checkout', '-q', 'main');
    repo.commit({ 'prod/g.xml': '' });
    repo.git('checkout', '-q', 'feature');
    repo.git('merge', '-q', '--no-commit', '--no-ff', 'main');
    expect(repo.report('--staged').findings.filter(({ rule }) => rule === 'file-readable')).toEqual([]);
  });
});
