import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NEVER_TEXT } from '../../src/sources/never-text.js';
import { account } from '../support/account.js';
import { cleanEnv, ROOT, TestRepository } from '../support/repository.js';
import { folder } from './support/scene.js';

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const { jobs } = parse(readFileSync(join(ROOT, '.github/workflows/audit-fleet.yml'), 'utf8')) as {
  jobs: Record<string, { steps: Step[] }>;
};

const SOUND = { 'prod/extaccount.xml': account() };
const BROKEN = { 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) };

/** A runner for the workflow's own scripts, with repositories on disk in place of GitHub's. */
class Fleet {
  readonly dir = folder();
  readonly remotes = join(this.dir, 'remotes');
  readonly workspace = join(this.dir, 'workspace');

  constructor() {
    mkdirSync(join(this.workspace, 'tool'), { recursive: true });
    symlinkSync(join(ROOT, 'dist'), join(this.workspace, 'tool/dist'));
    mkdirSync(join(this.dir, 'bin'));
    const gh = join(this.dir, 'bin/gh');
    writeFileSync(
      gh,
      `#!/bin/sh\necho "$*" >> "${this.dir}/gh"\n[ "$1 $2" = 'issue list' ] && cat "${this.dir}/issue" 2>/dev/null || true\n`,
    );
    chmodSync(gh, 0o755);
  }

  /** A repository that serves parts of itself; `lost` is gone from it, so that nobody can have it. */
  add(name: string, files: Record<string, string>, lost?: string): void {
    const repository = new TestRepository();
    repository.commit(files);
    for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) repository.git('config', key, 'true');
    if (lost !== undefined) {
      const oid = repository.git('rev-parse', `HEAD:${lost}`).trim();
      rmSync(join(repository.dir, '.git/objects', oid.slice(0, 2), oid.slice(2)));
    }
    mkdirSync(join(this.remotes, name, '..'), { recursive: true });
    symlinkSync(join(repository.dir, '.git'), join(this.remotes, `${name}.git`));
  }

  /** Runs one step as the runner does; every expression of its environment has to be given. */
  run(job: string, which: string, expressions: Readonly<Record<string, string>>): { code: number; log: string; output: string } {
    const step = jobs[job]?.steps.find(({ id, name }) => id === which || name === which);
    if (!step?.run) throw new Error(`there is no step ${which}`);
    expect(step.run).not.toContain('${{');
    const env = Object.entries(step.env ?? {}).map(([key, value]) => {
      const [, expression] = /^\$\{\{ (.*) \}\}$/.exec(value) ?? [];
      if (expression !== undefined && !(expression in expressions)) throw new Error(`${expression} is not given`);
      return [key, expression === undefined ? value : expressions[expression]];
    });
    const [script, output, summary] = ['script', 'output', 'summary'].map((name) => join(this.dir, name)) as [string, string, string];
    writeFileSync(script, step.run);
    writeFileSync(output, '');
    const result = spawnSync('bash', ['-e', script], {
      cwd: this.workspace,
      encoding: 'utf8',
      env: {
        ...cleanEnv(),
        PATH: `${join(this.dir, 'bin')}:${process.env.PATH}`,
        GITHUB_SERVER_URL: pathToFileURL(this.remotes).href,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...Object.fromEntries(env),
      },
    });
    return { code: result.status ?? -1, log: result.stdout + result.stderr, output: readFileSync(output, 'utf8') };
  }

  plan(repositories: string, perJob = 20): { code: number; log: string; batches: string[] } {
    const { code, log, output } = this.run('plan', 'plan', { 'inputs.repositories': repositories, 'inputs.per-job': String(perJob) });
    return { code, log, batches: code === 0 ? JSON.parse(output.replace('batches=', '')) : [] };
  }

  check(batch: string): { code: number; log: string } {
    return this.run('check', 'Check each repository', {
      'matrix.batch': batch,
      'secrets.token || github.token': 'ghs_x',
      'strategy.job-index': '0',
    });
  }

  /** @returns the exit code that the joined report has */
  merge(): string {
    const { code, log, output } = this.run('merge', 'merge', { 'inputs.fail-on': 'error' });
    expect(code, log).toBe(0);
    return /code=(\d)/.exec(output)?.[1] ?? '';
  }

  /** @returns what `gh` was asked to do */
  keepIssue(verdict: string, number = '', checked = 'success'): string[] {
    rmSync(join(this.dir, 'gh'), { force: true });
    writeFileSync(join(this.dir, 'issue'), number);
    const { code, log } = this.run('merge', 'Keep one issue', {
      'github.token': 'ghs_x',
      'github.repository': 'acme/audit',
      'steps.merge.outputs.code': verdict,
      'needs.check.result': checked,
      'steps.report.outputs.artifact-url': 'https://github.example/artifact',
    });
    expect(code, log).toBe(0);
    return readFileSync(join(this.dir, 'gh'), 'utf8')
      .split('\n')
      .map((line) => line.split(' ').slice(0, 3).join(' '))
      .filter((line) => /^issue (?!list)/.test(line));
  }

  file(name: string): string {
    return readFileSync(join(this.workspace, name), 'utf8');
  }
}

/** Its jobs run on Linux, with the tools that are there. */
describe.runIf(process.platform === 'linux')('the workflow for many repositories', () => {
  it('spreads them over jobs, each once', () => {
    const { batches } = new Fleet().plan(' acme/e acme/b\n\nacme/a  acme/d\tacme/c acme/a\n', 2);
    expect(batches).toEqual(['acme/a acme/b', 'acme/c acme/d', 'acme/e']);
  });

  it.each(['', 'acme', 'acme/a;touch', 'acme/`touch>x`', '../a', '-x/y', 'acme/a"b'])('refuses the name %j', (name) => {
    const fleet = new Fleet();
    const { code, log } = fleet.plan(name);
    expect([code, log]).toEqual([1, expect.stringContaining('takes "owner/name"')]);
    expect(existsSync(join(fleet.workspace, 'x'))).toBe(false);
  });

  it('checks each, joins what was found, and keeps one issue', () => {
    const fleet = new Fleet();
    fleet.add('acme/good', SOUND);
    fleet.add('acme/bad', BROKEN);
    const [batch = ''] = fleet.plan('acme/good acme/bad').batches;
    expect(fleet.check(batch)).toMatchObject({ code: 0 });
    const verdict = fleet.merge();
    expect(verdict).toBe('1');
    const { repositories } = JSON.parse(fleet.file('campaign-ims.json')) as {
      repositories: { name: string; summary: { error: number } }[];
    };
    expect(repositories.map(({ name, summary }) => [name, summary.error])).toEqual([
      ['acme/bad', 1],
      ['acme/good', 0],
    ]);
    expect(fleet.file('campaign-ims.html')).toContain('acme/bad');
    expect(readFileSync(join(fleet.dir, 'summary'), 'utf8')).toContain('acme/bad');
    expect(fleet.keepIssue(verdict)).toEqual(['issue create --label']);
    expect(fleet.file('issue.md')).toMatch(/^All of it, with filters: \[HTML report\]\(https:\/\/github\.example\/artifact\)\n\n###/);
    expect(fleet.keepIssue(verdict, '7')).toEqual(['issue edit 7', 'issue reopen 7']);
    expect(fleet.keepIssue('0', '7')).toEqual(['issue edit 7', 'issue close 7']);
    expect(fleet.keepIssue('0')).toEqual([]);
    expect(fleet.run('merge', 'The verdict', { 'steps.merge.outputs.code': verdict }).code).toBe(1);
  });

  it('leaves what is never text where it is', () => {
    const fleet = new Fleet();
    fleet.add('acme/pictures', { ...BROKEN, 'img/Ärger.PNG': 'x', 'notes.txt': 'y' }, 'img/Ärger.PNG');
    expect(fleet.check('acme/pictures')).toMatchObject({ code: 0 });
    expect(JSON.parse(fleet.file('reports/acme/pictures.json')).files).toEqual({ tracked: 3, read: 1 });
    const check = jobs.check?.steps.find(({ run }) => run !== undefined);
    expect(check?.env?.NEVER_TEXT).toBe(NEVER_TEXT);
  });

  it('fails where one cannot be checked, and reports the others', () => {
    const fleet = new Fleet();
    fleet.add('acme/good', SOUND);
    fleet.add('acme/torn', BROKEN, 'prod/extaccount.xml');
    const { code, log } = fleet.check('acme/gone acme/torn acme/good');
    expect(code).toBe(1);
    expect(log.match(/^::error::.*$/gm)).toEqual(['::error::acme/gone could not be checked.', '::error::acme/torn could not be checked.']);
    expect(fleet.merge()).toBe('0');
    expect(fleet.file('campaign-ims.md')).toMatch(/^\*\*Not checked, see the log of its job:\*\* `acme\/gone acme\/torn`\n\n###/);
    expect(fleet.keepIssue('0', '7', 'failure')).toEqual(['issue edit 7', 'issue reopen 7']);
  });

  it.each(['0', '-1', '1.5', 'x', ''])('refuses %j repositories per job', (perJob) => {
    const { code, log } = new Fleet().run('plan', 'plan', { 'inputs.repositories': 'acme/a', 'inputs.per-job': perJob });
    expect([code, log]).toEqual([1, expect.stringContaining('per-job')]);
  });
});
