import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { NEVER_TEXT } from '../../src/sources/never-text.js';
import { account } from '../support/account.js';
import { ROOT, TestRepository } from '../support/repository.js';
import { folder } from './support/scene.js';
import { type StepResult, Workflow } from './support/workflow-step.js';

const SOUND = { 'prod/extaccount.xml': account() };
const BROKEN = { 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) };

/** An issue as the API lists it. */
interface Issue {
  readonly number: number;
  readonly login?: string;
  readonly body: string;
  readonly pull_request?: object;
}

/** The workflow's own scripts, with repositories on disk in place of GitHub's. */
class Fleet {
  readonly dir = folder();
  readonly remotes = join(this.dir, 'remotes');
  readonly workspace = join(this.dir, 'workspace');
  readonly workflow = new Workflow('audit-fleet.yml', this.dir, this.workspace);

  constructor() {
    mkdirSync(join(this.workspace, 'tool'), { recursive: true });
    symlinkSync(join(ROOT, 'dist'), join(this.workspace, 'tool/dist'));
    // It writes down what it is asked for, and queries a list of issues in the language of its option --jq.
    const query = `for last; do :; done; jq -r "$last" < "${this.dir}/issues.json"`;
    this.workflow.program('gh', `echo "$*" >> "${this.dir}/gh"\nif [ "$1" = api ]; then ${query}; fi`);
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
    this.#serve(name, repository);
  }

  addEmpty(name: string): void {
    this.#serve(name, new TestRepository());
  }

  #serve(name: string, { dir }: TestRepository): void {
    mkdirSync(join(this.remotes, name, '..'), { recursive: true });
    symlinkSync(join(dir, '.git'), join(this.remotes, `${name}.git`));
  }

  run(job: string, which: string, expressions: Readonly<Record<string, string>>): StepResult {
    return this.workflow.run(job, which, expressions, { GITHUB_SERVER_URL: pathToFileURL(this.remotes).href });
  }

  plan(repositories: string, perJob = '20', failOn = 'error'): { code: number; log: string; batches: string[]; names: string } {
    const inputs = { 'inputs.repositories': repositories, 'inputs.per-job': perJob, 'inputs.fail-on': failOn };
    const { code, log, output } = this.run('plan', 'plan', inputs);
    const [, batches = '[]'] = /^batches=(.*)$/m.exec(output) ?? [];
    return { code, log, batches: JSON.parse(batches), names: /^names=(.*)$/m.exec(output)?.[1] ?? '' };
  }

  check(batch: string, job = '0'): { code: number; log: string } {
    return this.run('check', 'Check each repository', {
      'matrix.batch': batch,
      'secrets.token || github.token': 'ghs_x',
      'strategy.job-index': job,
      'inputs.fail-on': 'error',
    });
  }

  /** How much is wrong, as the last merge said. */
  wrong = '0';

  /** @returns the exit code that the joined report has */
  merge(planned: string, failOn = 'error'): string {
    rmSync(join(this.dir, 'summary'), { force: true });
    const { code, log, output } = this.run('merge', 'merge', { 'inputs.fail-on': failOn, 'needs.plan.outputs.names': planned });
    expect(code, log).toBe(0);
    this.wrong = /^wrong=(\d+)$/m.exec(output)?.[1] ?? '';
    return /^code=(\d)$/m.exec(output)?.[1] ?? '';
  }

  get summary(): string {
    return readFileSync(join(this.dir, 'summary'), 'utf8');
  }

  /** @returns what `gh` was asked to do */
  keepIssue(
    verdict: string,
    issues: readonly Issue[] = [],
    { checked = 'success', key = '', report = 'https://x.example/a' } = {},
  ): string[] {
    rmSync(join(this.dir, 'gh'), { force: true });
    const listed = issues.map(({ login = 'github-actions[bot]', ...issue }) => ({ ...issue, user: { login } }));
    writeFileSync(join(this.dir, 'issues.json'), JSON.stringify(listed));
    const { code, log } = this.run('merge', 'Keep one issue', {
      'github.token': 'ghs_x',
      'github.repository': 'acme/audit',
      'github.workflow_ref': 'acme/audit/.github/workflows/audit.yml@refs/heads/main',
      'inputs.issue-key': key,
      'steps.merge.outputs.code': verdict,
      'steps.merge.outputs.wrong': this.wrong,
      'needs.check.result': checked,
      'steps.report.outputs.artifact-url': report,
    });
    expect(code, log).toBe(0);
    return readFileSync(join(this.dir, 'gh'), 'utf8')
      .split('\n')
      .map((line) => line.split(' ').slice(0, 3).join(' '))
      .filter((line) => line.startsWith('issue '));
  }

  /** What the last issue was marked with. */
  get marker(): string {
    return this.file('issue.md').split('\n')[0] ?? '';
  }

  file(name: string): string {
    return readFileSync(join(this.workspace, name), 'utf8');
  }
}

/** Its jobs run on Linux, with the tools that are there. */
describe.runIf(process.platform === 'linux')('the workflow for many repositories', () => {
  it('spreads them over jobs, each once, in whatever case it is written', () => {
    const { batches, names } = new Fleet().plan(' acme/e acme/b\n\nacme/A  acme/d\tacme/c acme/a\nAcme/E', '2');
    expect(batches.map((batch) => batch.toLowerCase())).toEqual(['acme/a acme/b', 'acme/c acme/d', 'acme/e']);
    expect(names).toBe(batches.join(' '));
  });

  it.each(['', 'acme', 'acme/a;touch', 'acme/`touch>x`', '../a', '-x/y', 'acme/a"b', 'acme/..', 'acme/.'])(
    'refuses the name %j',
    (name) => {
      const fleet = new Fleet();
      const { code, log } = fleet.plan(name === '' ? ' ' : `acme/good ${name} acme/.github acme/a.b acme/-`);
      const said = name === '' ? 'is empty' : `takes "owner/name", separated by spaces or line breaks; not valid: ${name}\n`;
      expect([code, log]).toEqual([1, expect.stringContaining(said)]);
      expect(log).toMatch(/^::error::/m);
      expect(existsSync(join(fleet.workspace, 'x'))).toBe(false);
    },
  );

  it.each(['0', '-1', '1.5', 'x', '', '99999999999999999999'])('refuses %j repositories per job', (perJob) => {
    const { code, log } = new Fleet().plan('acme/a', perJob);
    expect([code, log]).toEqual([1, expect.stringContaining('per-job')]);
  });

  it('refuses a level that is none before anything is cloned', () => {
    const { code, log } = new Fleet().plan('acme/a', '20', 'errors');
    expect([code, log]).toEqual([1, expect.stringContaining('"fail-on" takes error, warning, notice or never')]);
  });

  it('says what to do where there would be more jobs than a matrix takes', () => {
    const many = Array.from({ length: 5121 }, (_, index) => `acme/r${index}`).join(' ');
    const { code, log } = new Fleet().plan(many);
    expect([code, log]).toEqual([1, expect.stringContaining('are 257 jobs, but a matrix has at most 256: set "per-job" to at least 21')]);
    expect(new Fleet().plan(many, '21').batches).toHaveLength(244);
  });

  it('checks each, joins what was found, and keeps one issue', () => {
    const fleet = new Fleet();
    fleet.add('acme/good', SOUND);
    fleet.add('acme/bad', BROKEN);
    const { batches, names } = fleet.plan('acme/good acme/bad');
    const { code, log } = fleet.check(batches[0] ?? '');
    expect(code).toBe(0);
    expect(log.match(/^\d of .*$/gm)).toEqual(['1 of 2 acme/bad: failed', '2 of 2 acme/good: ok']);
    const verdict = fleet.merge(names);
    expect(verdict).toBe('1');
    const { repositories } = JSON.parse(fleet.file('campaign-ims.json')) as {
      repositories: { name: string; summary: { error: number } }[];
    };
    expect(repositories.map(({ name, summary }) => [name, summary.error])).toEqual([
      ['acme/bad', 1],
      ['acme/good', 0],
    ]);
    expect(fleet.file('campaign-ims.html')).toContain('acme/bad');
    expect(fleet.summary).toContain('acme/bad');
    expect(fleet.keepIssue(verdict)).toEqual(['issue create --label']);
    expect(fleet.file('issue.md')).toMatch(
      /^<!-- campaign-ims-fleet:[\da-f]{16} -->\nFull report, with filters: \[HTML report\]\(https:\/\/x\.example\/a\)\n\n###/,
    );
    const own = [{ number: 7, body: fleet.file('issue.md') }];
    expect(fleet.keepIssue(verdict, own)).toEqual(['issue edit 7', 'issue reopen 7']);
    expect([fleet.merge(names, 'never'), fleet.keepIssue('0', own)]).toEqual(['0', ['issue edit 7', 'issue reopen 7']]);
    fleet.wrong = '0';
    expect(fleet.keepIssue('0', own)).toEqual(['issue edit 7', 'issue close 7']);
    expect(fleet.keepIssue('0')).toEqual([]);
    expect(fleet.run('merge', 'The verdict', { 'steps.merge.outputs.code': verdict }).code).toBe(1);
  });

  it('keeps the issue open where two that are sound use one address', () => {
    const fleet = new Fleet();
    fleet.add('acme/a', SOUND);
    fleet.add('acme/b', SOUND);
    fleet.check('acme/a acme/b');
    expect([fleet.merge('acme/a acme/b'), fleet.wrong]).toEqual(['0', '1']);
    expect(fleet.keepIssue('0')).toEqual(['issue create --label']);
  });

  it('says so where the tool cannot be started', () => {
    const fleet = new Fleet();
    fleet.add('acme/a', SOUND);
    fleet.check('acme/a');
    rmSync(join(fleet.workspace, 'tool/dist'));
    expect(fleet.merge('acme/a')).toBe('1');
    expect(fleet.summary).toContain('the reports could not be joined');
  });

  it('takes for its issue only the one that it wrote for this audit', () => {
    const fleet = new Fleet();
    fleet.add('acme/good', SOUND);
    fleet.check('acme/good');
    fleet.merge('acme/good');
    fleet.keepIssue('1', [], { key: 'emea' });
    const other = fleet.marker;
    fleet.keepIssue('1');
    const foreign = [
      { number: 1, body: 'of the same label' },
      { number: 2, body: fleet.marker, login: 'somebody' },
      { number: 3, body: fleet.marker, pull_request: {} },
      { number: 4, body: `> ${fleet.marker}` },
      { number: 5, body: other },
    ];
    expect(other).not.toBe(fleet.marker);
    expect(fleet.keepIssue('1', foreign)).toEqual(['issue create --label']);
    const own = [9, 8].map((number) => ({ number, body: `${fleet.marker}\nx` }));
    expect(fleet.keepIssue('1', [...foreign, ...own])).toEqual(['issue edit 8', 'issue reopen 8']);
  });

  it('leaves what is never text where it is', () => {
    const fleet = new Fleet();
    fleet.add('acme/pictures', { ...BROKEN, 'img/Ärger.PNG': 'x', 'notes.txt': 'y' }, 'img/Ärger.PNG');
    expect(fleet.check('acme/pictures')).toMatchObject({ code: 0 });
    expect(JSON.parse(fleet.file('reports/acme/pictures.json')).files).toEqual({ tracked: 3, read: 1 });
    const check = fleet.workflow.jobs.check?.steps.find(({ run }) => run !== undefined);
    expect(check?.env?.NEVER_TEXT).toBe(NEVER_TEXT);
  });

  it('fails where one cannot be checked, and reports the others', () => {
    const fleet = new Fleet();
    fleet.add('acme/good', SOUND);
    fleet.add('acme/torn', BROKEN, 'prod/extaccount.xml');
    const { code, log } = fleet.check('acme/gone acme/torn acme/good');
    expect(code).toBe(1);
    expect(log.match(/^::error::.*$/gm)).toEqual(['::error::acme/gone could not be checked.', '::error::acme/torn could not be checked.']);
    expect(log).toContain('2 of 3 acme/torn: not checked');
    expect(fleet.merge('acme/gone acme/good acme/torn')).toBe('1');
    expect(fleet.file('campaign-ims.md')).toMatch(/^\*\*Not checked, see the log of its job:\*\* `acme\/gone acme\/torn`\n\n###/);
    expect(fleet.keepIssue('0', [], { checked: 'failure' })).toEqual(['issue create --label']);
  });

  it('misses what a job has not handed on', () => {
    const fleet = new Fleet();
    fleet.add('acme/good', SOUND);
    fleet.check('acme/good');
    expect(fleet.merge('acme/.github acme/good acme/lost')).toBe('1');
    expect(fleet.summary).toContain('`acme/.github acme/lost`');
  });

  it('hands on the report of a repository whose name begins with a dot', () => {
    const fleet = new Fleet();
    fleet.add('acme/.github', BROKEN);
    fleet.check('acme/.github');
    expect(fleet.merge('acme/.github')).toBe('1');
    expect(fleet.summary).not.toContain('Not checked, see');
    const [upload] = fleet.workflow.jobs.check?.steps.filter(({ uses }) => uses?.startsWith('actions/upload-artifact')) ?? [];
    expect(upload?.with).toMatchObject({ path: 'reports', 'include-hidden-files': true });
  });

  it('tells in summary and issue where none could be checked', () => {
    const fleet = new Fleet();
    expect(fleet.check('acme/gone acme/lost').code).toBe(1);
    expect(fleet.merge('acme/gone acme/lost')).toBe('1');
    expect(fleet.summary).toMatch(/`acme\/gone acme\/lost`\n\n### ❌ Campaign IMS: nothing could be checked/);
    expect(fleet.keepIssue('1', [], { checked: 'failure', report: '' })).toEqual(['issue create --label']);
    expect(fleet.file('issue.md')).not.toContain('HTML report');
  });

  it('has nothing to check in an empty repository', () => {
    const fleet = new Fleet();
    fleet.addEmpty('acme/empty');
    fleet.add('acme/good', SOUND);
    const { code, log } = fleet.check('acme/empty acme/good');
    expect([code, log]).toEqual([0, expect.stringContaining('1 of 2 acme/empty: nothing to check')]);
    expect(fleet.merge('acme/empty acme/good')).toBe('0');
    expect(fleet.summary).not.toContain('Not checked, see');
    rmSync(join(fleet.workspace, 'reports/acme'), { recursive: true });
    expect(fleet.merge('acme/empty')).toBe('0');
    expect(fleet.summary).toContain('### ✅ Campaign IMS: nothing to check');
  });

  it('tells where a report cannot be joined', () => {
    const fleet = new Fleet();
    mkdirSync(join(fleet.workspace, 'reports/acme'), { recursive: true });
    writeFileSync(join(fleet.workspace, 'reports/acme/torn.json'), '{');
    expect(fleet.merge('acme/torn')).toBe('1');
    expect(fleet.summary).toContain('could not be joined');
  });
});
