import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { gitIn } from './support/checkout.js';
import type { Job } from './support/run-action.js';
import { payload, Scene } from './support/scene.js';

const SOUND = { 'prod/extaccount.xml': account() };
const BROKEN = { 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) };
const LABEL = 'campaign-ims-check';

/** The schedule's payload is nothing but the schedule. */
const schedule: Partial<Job> = { event: 'schedule', payload: { schedule: '0 6 * * 1' }, inputs: { 'audit-issue': 'true' } };

/** A push to the default branch, as it is checked out. */
function pushed({ pull }: Scene): Partial<Job> {
  pull.checkout('refs/heads/main');
  const sha = gitIn(pull.workspace, 'rev-parse', 'HEAD');
  return { event: 'push', payload: { repository: { default_branch: 'main' } }, sha, inputs: { 'audit-issue': 'true' } };
}

const UPDATE = { operation: 'issues/update', status: 200 };

async function audited(files: Record<string, string> = BROKEN) {
  const scene = await Scene.of({}, files);
  return { scene, own: () => scene.api.issues.filter(({ labels, isPull }) => labels.includes(LABEL) && !isPull) };
}

describe('the audit issue', () => {
  it('is opened with findings, brought up to date, closed when clean, opened again when not: always the one', async () => {
    const { scene, own } = await audited();
    for (let index = 0; index < 120; index++) scene.api.issue({ labels: [LABEL], login: 'somebody', body: 'x' });
    scene.api.issue({ labels: [LABEL], isPull: true, body: '<!-- campaign-ims-check:default -->\n' });
    const foreign = scene.api.issues.length;
    const mine = () => own().slice(foreign - 1);
    const first = await scene.run(schedule);
    expect(first).toMatchObject({ code: 1, outputs: { 'issue-url': expect.stringContaining(`/issues/${mine()[0]?.number}`) } });
    expect(mine()).toMatchObject([{ state: 'open', title: 'Campaign IMS configuration needs attention', labels: [LABEL] }]);
    expect(mine()[0]?.body).toContain(`/octo-org/campaign/blob/${scene.pull.mergeSha}/prod/extaccount.xml#L11`);

    await scene.run(schedule);
    expect(scene.api.asked.filter(({ operation }) => operation === 'issues/update')).toEqual([]);

    scene.pull.push(SOUND);
    scene.pull.checkout();
    expect(await scene.run(schedule)).toMatchObject({ code: 0 });
    expect(mine()).toMatchObject([{ state: 'closed', state_reason: 'completed', body: expect.stringContaining('✅') }]);

    scene.pull.push(BROKEN);
    scene.pull.checkout();
    await scene.run(schedule);
    expect(mine()).toMatchObject([{ state: 'open', state_reason: 'reopened', body: expect.stringContaining('❌') }]);
    expect(scene.api.asked.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it('is opened for a user of a list that the Admin Console exported', async () => {
    const users = 'Username,Product Configurations\nann,campaign - acme - admin\nbob,Analytics\n';
    const { scene, own } = await audited({ ...SOUND, 'users.csv': users });
    expect(await scene.run(schedule)).toMatchObject({ code: 1 });
    expect(own()[0]?.body).toContain('users.csv#L3');
  });

  it('is not opened where nothing is wrong', async () => {
    const { scene, own } = await audited(SOUND);
    expect(await scene.run(schedule)).toMatchObject({ code: 0, outputs: { 'issue-url': '' } });
    expect(own()).toEqual([]);
  });

  it('is found though its label was removed, and has it again', async () => {
    const { scene, own } = await audited();
    scene.api.issue({ body: '<!-- campaign-ims-check:default -->\n', login: 'somebody' });
    await scene.run(schedule);
    const [issue] = own();
    issue?.labels.splice(0, 1, 'triaged');
    await scene.run(schedule);
    expect(scene.api.issues).toHaveLength(2);
    expect(issue?.labels).toEqual(['triaged', LABEL]);
    expect(scene.api.asked.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it.each([200, 403])('is one where GitHub drops the label of a token that may not push (%d)', async (status) => {
    const { scene } = await audited();
    scene.api.after = (operation) => {
      if (operation === 'issues/create') scene.api.issues.at(-1)?.labels.pop();
      return null;
    };
    scene.api.instead = (operation) =>
      operation === 'issues/add-labels' ? { status, body: status === 200 ? [] : { message: 'no' } } : null;
    await scene.run(schedule);
    scene.pull.push(SOUND);
    scene.pull.checkout();
    const { code, outputs, log } = await scene.run(schedule);
    expect([code, outputs['issue-url']]).toEqual([0, expect.stringContaining('/issues/')]);
    expect(log).not.toContain('could not be posted');
    expect(scene.api.issues).toMatchObject([{ state: 'closed', labels: [] }]);
  });

  it('is one where two audits ran at once', async () => {
    const { scene, own } = await audited();
    scene.api.after = (operation) => {
      if (operation !== 'issues/create') return null;
      const other = scene.api.issue({ labels: [LABEL], body: '<!-- campaign-ims-check:default -->\nthe other' });
      other.number = 1;
      return null;
    };
    await scene.run(schedule);
    await scene.run(schedule);
    expect(own()).toMatchObject([
      { number: 1000, state: 'closed' },
      { number: 1, state: 'open', body: expect.stringContaining('❌') },
    ]);
  });

  it('is kept by a workflow that follows that of a pull request, of the default branch', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    const run = { event: 'pull_request', head_sha: scene.pull.headSha, head_branch: 'feature', head_repository: null };
    const job = { ...pushed(scene), event: 'workflow_run', payload: { workflow_run: run, repository: { default_branch: 'main' } } };
    const { outputs } = await scene.run(job);
    expect(outputs['issue-url']).toContain('/issues/');
    await scene.run({ ...job, inputs: { ...job.inputs, gate: 'oops' } });
    expect(scene.api.issues).toMatchObject([{ state: 'open', body: expect.stringContaining(`could not run on ${job.sha?.slice(0, 12)}`) }]);
    scene.pull.checkout('refs/heads/feature');
    const { log } = await scene.run(job);
    expect(log).toContain('only updated from the default branch');
  });

  it('is left alone by other branches and by pull requests', async () => {
    const { scene, own } = await audited();
    const event = payload('push');
    Object.assign(event.repository as object, { default_branch: 'main' });
    const inputs = { 'audit-issue': 'true' };
    const other = await scene.run({ event: 'push', payload: event, inputs, env: { GITHUB_REF: 'refs/heads/feature' } });
    expect(other.log).toContain('only updated from the default branch');
    await scene.run({ inputs: { ...inputs, comment: 'never' } });
    expect(own()).toEqual([]);
    await scene.run({ event: 'push', payload: event, inputs });
    expect(own()).toHaveLength(1);
  });

  it.each([
    ['a push is run again', {}],
    ['a schedule is run again', { event: 'schedule', payload: {}, env: { GITHUB_RUN_ATTEMPT: '2' } }],
    ['the run follows an older one', { event: 'workflow_run', payload: { repository: { default_branch: 'main' } } }],
  ])('is left to the newer run where %s', async (_, job) => {
    const scene = await Scene.of(BROKEN, {});
    scene.api.tip = () => gitIn(scene.pull.origin, 'rev-parse', 'main');
    const old = pushed(scene);
    await scene.run(old);
    scene.pull.advanceBase(SOUND);
    await scene.run(pushed(scene));
    expect(scene.api.issues).toMatchObject([{ state: 'closed' }]);
    gitIn(scene.pull.workspace, 'checkout', '-q', '--detach', String(old.sha));
    const { code, log, outputs } = await scene.run({ ...old, ...job });
    expect([code, outputs['issue-url']]).toEqual([1, '']);
    expect(log).toContain(`main has a newer commit than ${old.sha}: the audit issue is left to a newer run.`);
    expect(scene.api.issues).toMatchObject([{ state: 'closed', body: expect.stringContaining('✅') }]);
  });

  it('is not opened by a push after which another came', async () => {
    const scene = await Scene.of(BROKEN, {});
    const { api } = scene;
    api.tip = () => 'f'.repeat(40);
    const { log } = await scene.run(pushed(scene));
    expect([api.issues, log]).toEqual([[], expect.stringContaining('is left to a newer run')]);
    // Of a schedule the next run is far off, and main may move on all the time.
    await scene.run({ ...pushed(scene), ...schedule });
    expect(api.issues).toMatchObject([{ state: 'open' }]);
  });

  it('says that an audit could not run, where it told that all is well', async () => {
    const scene = await Scene.of({ ...BROKEN, 'ims.yml': 'rules: {}\n' }, {});
    const inputs = { 'audit-issue': 'true', config: 'ims.yml' };
    await scene.run({ ...pushed(scene), inputs });
    scene.pull.advanceBase(SOUND);
    await scene.run({ ...pushed(scene), inputs });
    expect(scene.api.issues).toMatchObject([{ state: 'closed' }]);
    scene.pull.advanceBase({ 'ims.yml': null });
    const job = { ...pushed(scene), ...schedule, inputs };
    expect(await scene.run(job)).toMatchObject({ code: 2 });
    const body = expect.stringMatching(new RegExp(`### ❌ Campaign IMS: could not run on ${job.sha?.slice(0, 12)}\\n\\n.*ims.yml`));
    expect(scene.api.issues).toMatchObject([{ state: 'open', state_reason: 'reopened', body }]);
  });

  it('is not opened by an audit that could not run', async () => {
    const { scene, own } = await audited();
    await scene.run({ ...schedule, inputs: { 'audit-issue': 'true', config: 'gone.yml' } });
    expect(own()).toEqual([]);
  });

  it('is left alone by a run that could not check another commit than its own', async () => {
    const scene = await Scene.of(BROKEN, {});
    const job = { ...pushed(scene), ...schedule };
    await scene.run(job);
    const before = structuredClone(scene.api.issues);
    scene.pull.checkout('refs/heads/feature');
    expect(await scene.run({ ...job, inputs: { 'audit-issue': 'true', 'fail-on': 'oops' } })).toMatchObject({ code: 2 });
    expect(scene.api.issues).toEqual(before);
  });

  it('tells nothing of what one push takes from the checks', async () => {
    const scene = await Scene.of(BROKEN, {});
    const base = gitIn(scene.pull.origin, 'rev-parse', 'main');
    scene.pull.advanceBase({ '.campaign-ims.yml': 'rules: { account-unique: off }\n' });
    const { summary } = await scene.run({ ...pushed(scene), inputs: { 'audit-issue': 'true', base } });
    expect(summary).toContain('is turned off');
    expect(scene.api.issues).toMatchObject([{ body: expect.not.stringContaining('is turned off') }]);
  });

  it('has no second one closed by a run that a newer one has overtaken', async () => {
    const scene = await Scene.of(BROKEN, {});
    const job = pushed(scene);
    await scene.run(job);
    scene.api.issue({ body: scene.api.issues[0]?.body ?? '', labels: [LABEL] });
    scene.api.tip = () => 'f'.repeat(40);
    await scene.run(job);
    expect(scene.api.issues).toMatchObject([{ state: 'open' }, { state: 'open' }]);
    scene.api.tip = () => null;
    await scene.run(job);
    expect(scene.api.issues).toMatchObject([{ state: 'open' }, { state: 'closed' }]);
  });

  it('that is deleted meanwhile is opened anew', async () => {
    const scene = await Scene.of(BROKEN, {});
    await scene.run(pushed(scene));
    scene.pull.advanceBase({ 'stage/extaccount.xml': account({ active: '0' }) });
    const job = pushed(scene);
    scene.api.instead = (operation) => {
      if (operation !== 'issues/update') return null;
      scene.api.issues.splice(0);
      return { status: 410, body: { message: 'This issue was deleted' } };
    };
    const { log } = await scene.run(job);
    expect(log).not.toContain('could not be posted');
    expect(scene.api.issues).toMatchObject([{ state: 'open', number: 1001 }]);
  });

  it('is the same one where a person has changed its description', async () => {
    const scene = await Scene.of(BROKEN, {});
    await scene.run(pushed(scene));
    const [issue] = scene.api.issues;
    if (issue) issue.body = `${issue.body.replaceAll('\n', '\r\n')}\r\nAnn is on it.`;
    scene.pull.advanceBase(SOUND);
    await scene.run(pushed(scene));
    expect(scene.api.issues).toMatchObject([{ state: 'closed', body: expect.stringMatching(/^<!-- .* -->\n### ✅/) }]);
    expect(scene.api.asked.at(-1)).toMatchObject(UPDATE);
  });

  it('is none of another workflow that quotes what somebody wrote', async () => {
    const { scene, own } = await audited();
    const body = 'Form answers:\n\n<!-- campaign-ims-check:default -->\n### ✅ Campaign IMS: no findings';
    const others = [{ labels: [] }, { labels: [LABEL] }, { labels: [] }].map((each) => structuredClone(scene.api.issue({ ...each, body })));
    await scene.run(schedule);
    expect(scene.api.issues.slice(0, -1)).toEqual(others);
    expect(own().at(-1)?.body).toMatch(/^<!-- .* -->\n### ❌/);
  });

  it.each([
    ['an error', BROKEN, '### ❌ Campaign IMS: 1 error\n'],
    ['a warning', { 'prod/extaccount.xml': account({ active: '0' }) }, '### ⚠️ Campaign IMS: 1 warning\n'],
  ])('tells of %s that was there before, though the run compares', async (_, files, heading) => {
    const { scene, own } = await audited(files);
    const event = payload('push');
    Object.assign(event.repository as object, { default_branch: 'main' });
    scene.pull.push({ 'README.md': 'y' });
    scene.pull.checkout();
    const base = gitIn(scene.pull.origin, 'rev-parse', 'feature~1');
    const { code, summary } = await scene.run({ event: 'push', payload: event, inputs: { 'audit-issue': 'true', base } });
    expect([code, summary]).toEqual([0, expect.stringMatching(/^### ✅ Campaign IMS: no new findings/)]);
    expect(own()).toMatchObject([{ state: 'open', body: expect.stringContaining(heading) }]);
  });

  it('that may not be written is one line that names the permission', async () => {
    const { scene } = await audited();
    scene.api.permissions.delete('issues');
    const { code, log } = await scene.run(schedule);
    expect(code).toBe(1);
    expect(log).toContain('"issues: write"');
  });

  it('in a repository without issues is one line', async () => {
    const { scene } = await audited();
    scene.api.instead = (operation) =>
      operation === 'issues/list-for-repo' ? { status: 410, body: { message: 'Issues are disabled for this repo' } } : null;
    const { code, log } = await scene.run(schedule);
    expect(code).toBe(1);
    expect(log).toContain('issues are turned off in this repository');
    expect(gitIn(scene.pull.workspace, 'status', '--porcelain')).toBe('');
  });
});
