import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.js';
import { MAX_REPORT_BYTES } from '../../src/github/foreign-report.js';
import { account } from '../support/account.js';
import { active } from './support/active.js';
import type { JobResult } from './support/run-action.js';
import { payload, Scene } from './support/scene.js';

const SOUND = { 'prod/extaccount.xml': account() };
const BROKEN = { 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) };

/** The report that the first step left, in the workspace of the second, which holds nothing else. */
async function reported(changes: (report: Report) => unknown = (report) => report) {
  const scene = await Scene.of(SOUND, BROKEN);
  scene.api.permissions.clear();
  await scene.run({ inputs: { 'json-file': 'report.json', comment: 'never' } });
  scene.api.permissions.add('pull-requests');
  const report: Report = JSON.parse(readFileSync(join(scene.pull.workspace, 'report.json'), 'utf8'));
  const workspace = join(scene.pull.dir, 'second');
  mkdirSync(workspace);
  const changed = changes(report);
  writeFileSync(join(workspace, 'report.json'), typeof changed === 'string' ? changed : JSON.stringify(changed));
  scene.api.pulls.push({ number: 7, sha: 'f'.repeat(40), head: 'contributor:feature', state: 'open' });
  const { headSha: sha, mergeSha } = scene.pull;
  scene.api.pulls.push({ number: 2, sha, mergeSha, head: 'contributor:feature', state: 'open' });
  const event = payload('workflow_run', 'completed');
  Object.assign(event.workflow_run as object, {
    event: 'pull_request',
    head_sha: scene.pull.headSha,
    head_branch: 'feature',
    head_repository: { owner: { login: 'contributor' } },
    pull_requests: [],
  });
  const second = (report = 'report.json', inputs = {}): Promise<JobResult> =>
    scene.run({ event: 'workflow_run', payload: event, workspace, inputs: { 'report-json': report, ...inputs } });
  return { scene, second, workspace, run: event.workflow_run as Record<string, unknown> };
}

const of = (source: Partial<Report['source']>) => (report: Report) => ({ ...report, source: { ...report.source, ...source } });

describe('the second step for pull requests from forks', () => {
  it('comments on the pull request that has the head, as the API says', async () => {
    const { scene, second } = await reported();
    const { code, outputs, log } = await second();
    expect(code, log).toBe(0);
    expect(scene.own).toHaveLength(1);
    expect(scene.own[0]?.body).toContain('### ❌ Campaign IMS: 1 new error');
    expect(scene.own[0]?.body).toContain(`This is the report of the run of the pull request itself, on <code>`);
    expect(scene.own[0]?.body).toContain(`/blob/${scene.pull.mergeSha}/prod/extaccount.xml#L11`);
    expect(outputs['comment-url']).toContain('#issuecomment-');
    expect(scene.api.asked.filter(({ status }) => status >= 400)).toEqual([]);
    await second();
    expect(scene.own).toHaveLength(1);
  });

  it('tells apart two of one head by the merge that was checked', async () => {
    const { scene, second } = await reported();
    scene.api.pulls.unshift({ number: 1, sha: scene.pull.headSha, mergeSha: 'e'.repeat(40), head: 'contributor:feature', state: 'open' });
    await second();
    expect(scene.api.comments.map(({ issue }) => issue)).toEqual([2]);
  });

  it('takes none where the report names the merge of none of several', async () => {
    const { scene, second } = await reported();
    for (const pull of scene.api.pulls) Object.assign(pull, { sha: scene.pull.headSha, mergeSha: 'e'.repeat(40) });
    const { code, log } = await second();
    expect([code, scene.api.comments]).toEqual([0, []]);
    expect(log).toContain(
      `Several open pull requests of contributor:feature have the head ${scene.pull.headSha}, and what was checked is not the merge of any of them: nothing is posted.`,
    );
  });

  it.each([
    ['of somebody else', 'ann:feature'],
    ['of another branch', 'contributor:renamed'],
  ])('takes none %s, though it has the same head', async (_, head) => {
    const { scene, second } = await reported();
    for (const pull of scene.api.pulls) pull.head = head;
    const { code, log } = await second();
    expect([code, scene.api.comments]).toEqual([0, []]);
    expect(log).toContain(`No open pull request of contributor:feature has the head ${scene.pull.headSha}: nothing is posted.`);
  });

  it('finds it by its commit where the fork was deleted, and takes none whose fork is there', async () => {
    const { scene, second, run } = await reported();
    run.head_repository = null;
    const { code, log } = await second();
    expect([code, scene.own]).toEqual([0, []]);
    expect(log).toContain(`No open pull request of a deleted fork has the head ${scene.pull.headSha}: nothing is posted.`);
    for (const pull of scene.api.pulls) pull.isOrphan = true;
    scene.api.pulls.push({ number: 9, sha: scene.pull.headSha, head: 'ann:feature', state: 'open' });
    await second();
    expect(scene.api.comments.map(({ issue }) => issue)).toEqual([2]);
  });

  it('posts nothing with comment: never', async () => {
    const { scene, second } = await reported();
    expect(await second('report.json', { comment: 'never' })).toMatchObject({ code: 0, outputs: { 'comment-url': '' } });
    expect(scene.own).toEqual([]);
  });

  it('judges by the findings, its own level and its own gate', async () => {
    const { scene, second } = await reported((report) => ({ ...report, summary: { ...report.summary, verdict: 'pass' } }));
    await second();
    expect(scene.own[0]?.body).toContain('### ❌ Campaign IMS');
    await second('report.json', { 'fail-on': 'never' });
    expect(scene.own[0]?.body).toContain('### ⚠️ Campaign IMS');
  });

  it('links no commit that is not known to be the pull request’s', async () => {
    const { scene, second } = await reported(of({ revision: 'a'.repeat(40) }));
    scene.api.commits.set('a'.repeat(40), ['b'.repeat(40), scene.pull.headSha]);
    await second();
    expect(scene.own).toHaveLength(1);
    expect(scene.own[0]?.body).not.toContain('campaign/blob/');
  });

  it.each([
    [403, 'Resource not accessible by integration'],
    [500, 'oops'],
  ])('says why, where the API does not tell what was checked (%d)', async (status, message) => {
    const { scene, second } = await reported(of({ revision: 'a'.repeat(40) }));
    scene.api.instead = (operation) => (operation === 'git/get-commit' ? { status, body: { message } } : null);
    const { code, log } = await second();
    expect([code, scene.api.comments]).toEqual([0, []]);
    expect(log).toContain(`The comment could not be posted: GitHub answered ${status} (${message})`);
    expect(log).not.toContain('not known to be');
  });

  it.each([
    ['the base', 'a'.repeat(40)],
    ['a commit that only the job had', 'b'.repeat(40)],
    ['no commit', null],
  ])('posts nothing of a report on %s', async (_, revision) => {
    const { scene, second } = await reported(of({ revision }));
    scene.api.commits.set('a'.repeat(40), [scene.pull.headSha]);
    const { code, log } = await second();
    expect([code, scene.api.comments]).toEqual([0, []]);
    expect(log).toContain(
      `The report is about ${revision ?? 'no commit'}, which is not known to be the head of the pull request or its merge: nothing is posted.`,
    );
  });

  it('says that old findings count where nothing was compared', async () => {
    const { scene, second } = await reported(of({ base: null }));
    await second();
    expect(scene.own[0]?.body).toContain('It was compared with nothing, so old findings count too.');
    const compared = await reported();
    await compared.second();
    expect(compared.scene.own[0]?.body).not.toContain('compared with nothing');
  });

  it('does nothing where its head has moved on', async () => {
    const { scene, second } = await reported();
    for (const pull of scene.api.pulls) pull.sha = 'e'.repeat(40);
    const { code, log } = await second();
    expect(code).toBe(0);
    expect(log).toContain('No open pull request of contributor:feature has the head');
    expect(scene.api.comments).toEqual([]);
  });

  it('shows hostile texts inert, and links nowhere but to this repository and the rules', async () => {
    const evil =
      'a](https://evil.example) ![x](https://evil.example/x.png) <img src=x> @octo-org/team #1 | x\n\n# y <!-- --> </details> `b` www.evil.example';
    const { scene, second } = await reported((report) => {
      const [finding] = report.findings;
      const path = evil.replaceAll('//', '/');
      const changed = { ...finding, message: evil, help: evil, path, docs: 'https://evil.example', instance: evil, estate: evil };
      return {
        ...report,
        findings: [changed, { ...changed, state: 'existing' }],
        suppressed: [{ ...changed, reason: evil }],
        weakened: [{ path, message: evil }],
        instances: [{ ...report.instances[0], name: evil }],
        checks: report.checks.map((check) => ({ ...check, instance: evil, estate: '', status: 'not-checked', reason: evil })),
      };
    });
    const { code, log } = await second();
    expect(code, log).toBe(0);
    const body = scene.own[0]?.body ?? '';
    expect(active(body)).toEqual([]);
    const links = [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
    expect(links.length).toBeGreaterThan(2);
    expect(
      links.every((target) => /^https:\/\/github\.com\/(?:octo-org\/campaign\/blob\/|campaign-ims-check\/)[^\s"<>]*$/.test(target ?? '')),
    ).toBe(true);
    expect(body.match(/<details>/g)).toHaveLength(body.match(/<\/details>/g)?.length ?? 0);
  });

  it.each<[string, (report: Report) => unknown]>([
    ['no JSON', () => '{'],
    ['no report', () => ({ version: 2 })],
    ['a rule that is no rule', (report) => ({ ...report, findings: [{ ...report.findings[0], rule: '../x' }] })],
    ['a place that is none', (report) => ({ ...report, findings: [{ ...report.findings[0], start: { line: -1, column: 1e99 } }] })],
    ['a text of a megabyte', (report) => ({ ...report, findings: [{ ...report.findings[0], message: 'x'.repeat(1e6) }] })],
    ['ten thousand instances', (report) => ({ ...report, instances: Array.from({ length: 10_000 }, () => report.instances[0]) })],
    [
      'a related place out of the repository',
      ({ findings: [one, ...others], ...report }) => ({
        ...report,
        findings: [{ ...one, related: [{ ...one, path: '../x', note: '' }] }, ...others],
      }),
    ],
    ['a file out of the repository', (report) => ({ ...report, instances: [{ ...report.instances[0], files: ['a/../../x'] }] })],
    ['a configuration out of the repository', (report) => ({ ...report, weakened: [{ path: '../.campaign-ims.yml', message: 'x' }] })],
    [
      'what is suppressed out of the repository',
      (report) => ({ ...report, suppressed: [{ ...report.findings[0], path: '../x', reason: 'x' }] }),
    ],
    ['a commit that is none', (report) => ({ ...report, source: { ...report.source, revision: 'a\ud800' } })],
    ['a base that is none', (report) => ({ ...report, source: { ...report.source, base: '\x1b[2J' } })],
    ['a prototype', () => '{"__proto__": {"version": 1}, "version": 1}'],
  ])('refuses %s', async (_, changes) => {
    const { scene, second } = await reported(changes);
    const { code, annotations } = await second();
    expect(code).toBe(2);
    expect(annotations).toEqual([expect.objectContaining({ level: 'error', message: expect.stringContaining('report-json') })]);
    expect(scene.api.comments).toEqual([]);
  });

  it('says that a path may lead out of the repository', async () => {
    const { second } = await reported((report) => ({ ...report, findings: [{ ...report.findings[0], path: '../../x' }] }));
    expect((await second()).annotations[0]?.message).toContain(
      'it names a path that may lead outside its repository (at findings.0.path).',
    );
  });

  it('takes a report of sixteen megabytes, and refuses one that is a byte longer', async () => {
    const { scene, second, workspace } = await reported((report) => JSON.stringify(report).padEnd(MAX_REPORT_BYTES));
    expect(await second()).toMatchObject({ code: 0 });
    expect(scene.own).toHaveLength(1);
    scene.api.comments.length = 0;
    appendFileSync(join(workspace, 'report.json'), ' ');
    const { code, annotations } = await second();
    expect([code, scene.own]).toEqual([2, []]);
    expect(annotations[0]?.message).toContain(`it has ${MAX_REPORT_BYTES + 1} bytes, more than ${MAX_REPORT_BYTES}`);
  });

  it.runIf(process.platform !== 'win32')('does not follow a link out of the artifact', async () => {
    const { scene, second, workspace } = await reported();
    renameSync(join(workspace, 'report.json'), join(workspace, '..', 'sound.json'));
    symlinkSync('../sound.json', join(workspace, 'link.json'));
    expect((await second('link.json')).code).toBe(2);
    expect(scene.own).toEqual([]);
  });

  it.runIf(process.platform !== 'win32')('waits for no pipe', async () => {
    const { scene, second, workspace } = await reported();
    execFileSync('mkfifo', [join(workspace, 'pipe.json')]);
    expect((await second('pipe.json')).code).toBe(2);
    expect(scene.own).toEqual([]);
  });

  it.each<[string, string, (report: Report) => unknown]>([
    ['no report', 'gone.json', (report) => report],
    ['one that cannot be used', 'report.json', () => '{'],
  ])('withdraws the comment of a run before where this one left %s', async (_, file, changes) => {
    const { scene, second } = await reported(changes);
    const comment = scene.api.comment(2, '<!-- campaign-ims-check:default -->\nof the run before');
    const others = [
      scene.api.comment(7, comment.body),
      scene.api.comment(2, comment.body, 'mallory'),
      scene.api.comment(2, '<!-- campaign-ims-check:0123456789abcdef -->\nof another configuration'),
    ];
    const before = structuredClone(others);
    expect(await second(file, { comment: 'never' })).toMatchObject({ code: 2 });
    expect(comment.body).toContain('of the run before');
    const { code, annotations } = await second(file);
    expect([code, annotations]).toEqual([2, [expect.objectContaining({ message: expect.stringContaining('report-json') })]]);
    const { headSha } = scene.pull;
    expect(comment.body.split('\n').slice(1)).toEqual([
      `### ❌ Campaign IMS: could not run on ${headSha.slice(0, 12)}`,
      '',
      'No report of the run could be had.',
      '',
    ]);
    expect(others).toEqual(before);
    expect(active(comment.body)).toEqual([]);
  });

  it.each(['with findings', 'without any'])('leaves the comment on this very head, where its report is gone by now: %s', async (what) => {
    const { scene, second } = await reported((report) => (what === 'without any' ? { ...report, findings: [] } : report));
    await second('report.json', { comment: 'always' });
    const before = structuredClone(scene.own);
    expect(before).toHaveLength(1);
    expect(await second('gone.json')).toMatchObject({ code: 2 });
    expect(scene.own).toEqual(before);
  });

  it.each<[string, (scene: Scene, run: Record<string, unknown>) => void]>([
    [
      'has a newer head',
      ({ api, pull }) => Object.assign(api.pulls.find(({ sha }) => sha === pull.headSha) ?? {}, { sha: 'e'.repeat(40) }),
    ],
    ['is of somebody else', (_, run) => Object.assign(run, { head_repository: { owner: { login: 'ann' } } })],
    ['has a newer head by then', ({ api }) => Object.assign(api, { head: () => 'e'.repeat(40) })],
  ])('withdraws none where the pull request %s', async (_, changes) => {
    const { scene, second, run } = await reported();
    const comment = scene.api.comment(2, '<!-- campaign-ims-check:default -->\nof the run before');
    changes(scene, run);
    expect(await second('gone.json')).toMatchObject({ code: 2 });
    expect(comment.body).toContain('of the run before');
  });

  it('makes the counts anew, whatever the report says', async () => {
    const { scene, second } = await reported((report) => ({
      ...report,
      summary: { error: 0, warning: 0, notice: 0, new: 0, verdict: 'pass' },
    }));
    await second();
    expect(scene.own[0]?.body).toContain('1 new error');
  });

  it('is refused on any other event', async () => {
    const { scene } = await reported();
    const { code, annotations } = await scene.run({ inputs: { 'report-json': 'report.json' } });
    expect(code).toBe(2);
    expect(annotations[0]?.message).toContain('on: workflow_run');
  });
});
