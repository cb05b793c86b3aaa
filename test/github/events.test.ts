import { chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { gitIn } from './support/checkout.js';
import { folder, payload, Scene } from './support/scene.js';

const SOUND = { 'prod/extaccount.xml': account() };
const BROKEN = { 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) };

/** Of a run that follows that of the pull request. */
function following({ pull }: Scene): Record<string, unknown> {
  const event = payload('workflow_run', 'completed');
  Object.assign(event.workflow_run as object, { event: 'pull_request', head_sha: pull.headSha });
  return { ...event, repository: { default_branch: 'main' } };
}

describe('what is compared with what', () => {
  it('is the merge with its first parent, fetched at depth 1, however stale the payload’s base', async () => {
    const scene = await Scene.of(SOUND, { 'notes.txt': 'y' });
    scene.pull.advanceBase(BROKEN);
    scene.pull.checkout();
    const before = gitIn(scene.pull.workspace, 'rev-list', '--all', '--count');
    const { code, log } = await scene.run();
    expect(log).toContain(`new since ${gitIn(scene.pull.origin, 'rev-parse', 'main').slice(0, 12)}`);
    expect({ code, before }).toEqual({ code: 0, before: '1' });
    expect(gitIn(scene.pull.workspace, 'status', '--porcelain')).toBe('');
    expect(gitIn(scene.pull.workspace, 'rev-parse', 'HEAD')).toBe(scene.pull.mergeSha);
  });

  it('is that too where the job has made a commit on the merge', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    gitIn(scene.pull.workspace, 'commit', '-q', '--allow-empty', '-m', 'formatted');
    const { code, log } = await scene.run();
    expect([code, log]).toEqual([0, expect.stringContaining(`new since ${gitIn(scene.pull.origin, 'rev-parse', 'main').slice(0, 12)}`)]);
  });

  it('is everything, with one clear line, where the base cannot be fetched', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    gitIn(scene.pull.workspace, 'remote', 'set-url', 'origin', 'file:///nowhere');
    const { code, log, summary } = await scene.run();
    expect(code).toBe(1);
    expect(log.match(/could not be fetched, so all findings count as new/g)).toHaveLength(1);
    expect(summary).toContain('could not be fetched');
  });

  it('is everything where the pull request’s head is checked out and not its merge', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    scene.pull.checkout('refs/heads/feature');
    const { code, log } = await scene.run();
    expect(code).toBe(1);
    expect(log).toContain('leave out "ref:" of actions/checkout');
  });

  it('is what the input says', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    scene.pull.checkout('refs/heads/feature');
    expect(await scene.run({ inputs: { base: 'main' } })).toMatchObject({ code: 0 });
    expect(await scene.run({ inputs: { base: gitIn(scene.pull.origin, 'rev-parse', 'main') } })).toMatchObject({ code: 0 });
  });

  describe('of the head is the commit in which it left the branch that the input names', () => {
    const moved = async (depth = 1) => {
      const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
      const parted = gitIn(scene.pull.origin, 'rev-parse', 'main');
      scene.pull.push({ 'notes.txt': 'z' });
      scene.pull.advanceBase({ ...SOUND, '.campaign-ims.yml': 'rules: { account-unique: warning }\n' });
      gitIn(scene.pull.origin, 'tag', '-a', '-m', 'x', 'v1', 'main');
      gitIn(scene.pull.origin, 'branch', 'release/1', 'main');
      scene.pull.checkout('refs/heads/feature');
      if (depth > 1) gitIn(scene.pull.workspace, 'fetch', '-q', '--no-tags', `--depth=${depth}`, 'origin', 'feature');
      const run = (base: string, job = {}) => scene.run({ inputs: { base }, ...job });
      return { scene, parted, run, tip: gitIn(scene.pull.origin, 'rev-parse', 'main') };
    };

    it.each([
      ['main', 1],
      ['origin/main', 1],
      ['refs/heads/main', 2],
      ['release/1', 1_000],
    ])('%s, in a clone of depth %d', async (base, depth) => {
      const { run, parted } = await moved(depth);
      const { code, log, outputs, summary } = await run(base);
      expect([code, outputs.new], log).toEqual([0, '0']);
      expect(log).toContain(`new since ${parted.slice(0, 12)}`);
      expect(summary).not.toContain('weakens');
    });

    it('also with pull_request_target, and of what the job has made of it', async () => {
      const { scene, run, parted, tip } = await moved();
      gitIn(scene.pull.workspace, 'commit', '-q', '--allow-empty', '-m', 'formatted');
      for (const job of [{ event: 'pull_request_target', sha: tip }, {}])
        expect(await run('main', job)).toMatchObject({ code: 0, log: expect.stringContaining(`new since ${parted.slice(0, 12)}`) });
    });

    it.each(['v1', 'the commit'])('but not where it names %s, which is meant as it is', async (base) => {
      const { run, tip } = await moved();
      const { code, log } = await run(base === 'v1' ? base : tip);
      expect([code, log]).toEqual([1, expect.stringContaining(`new since ${tip.slice(0, 12)}`)]);
      expect(log).not.toContain('counts as well');
    });

    it.each([1, 6])('not an older one, to which a branch leads that was merged since: depth %d', async (depth) => {
      const scene = await Scene.of(SOUND, { 'notes.txt': 'y' });
      const git = (...args: string[]) => gitIn(scene.pull.origin, ...args);
      git('checkout', '-q', '-b', 'stale', 'main');
      git('commit', '-q', '--allow-empty', '-m', 'x');
      scene.pull.advanceBase(BROKEN);
      git('checkout', '-q', '-B', 'feature', 'main');
      scene.pull.push({ 'notes.txt': 'z' });
      git('checkout', '-q', 'main');
      for (let made = 0; made < (depth === 1 ? 120 : 8); made++) git('commit', '-q', '--allow-empty', '-m', 'x');
      git('merge', '-q', '--no-ff', '-m', 'x', 'stale');
      scene.pull.advanceBase({ 'x.txt': 'x' });
      const workspace = join(scene.pull.dir, 'cut');
      const url = pathToFileURL(scene.pull.origin).href;
      gitIn(scene.pull.dir, 'clone', '-q', '--no-single-branch', `--depth=${depth}`, '--branch=feature', url, workspace);
      const parted = git('merge-base', 'main', 'feature');
      if (depth > 1) expect(gitIn(workspace, 'merge-base', 'origin/main', 'HEAD')).not.toBe(parted);
      const { code, log } = await scene.run({ workspace, inputs: { base: 'main' } });
      expect([code, log]).toEqual([0, expect.stringContaining(`new since ${parted.slice(0, 12)}`)]);
    });

    it('and is said where it is not known', async () => {
      const { scene, run, tip } = await moved();
      gitIn(scene.pull.origin, 'checkout', '-q', '--orphan', 'other');
      gitIn(scene.pull.origin, 'commit', '-q', '-m', 'x');
      const { log } = await run('other');
      expect(log).toContain(
        'What has changed on "other" since the pull request left it counts as well: in which commit that was is not known.',
      );
      gitIn(scene.pull.workspace, 'fetch', '-q', '--depth=1', 'origin', '+main:refs/remotes/origin/main');
      gitIn(scene.pull.workspace, 'remote', 'set-url', 'origin', 'file:///nowhere');
      const unreachable = await run('main');
      expect(unreachable.log).toContain(`new since ${tip.slice(0, 12)}`);
      expect(unreachable.log).toContain('"main" since the pull request left it counts as well: git fetch failed');
    });
  });

  it.each([
    ['full', 'main'],
    ['full', 'origin/main'],
    ['full', 'refs/heads/main'],
    ['3', 'main'],
    ['3', 'v1'],
    ['1', 'origin/main'],
    ['1', 'v1'],
  ])('is what the input says, and a clone of depth %s keeps its history: %s', async (depth, base) => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    for (const name of ['a', 'b', 'c']) scene.pull.advanceBase({ [name]: 'x' });
    gitIn(scene.pull.origin, 'tag', '-a', '-m', 'x', 'v1', 'main');
    const workspace = join(scene.pull.dir, 'other');
    mkdirSync(workspace);
    gitIn(workspace, 'init', '-q');
    gitIn(workspace, 'remote', 'add', 'origin', pathToFileURL(scene.pull.origin).href);
    gitIn(workspace, 'fetch', '-q', '--no-tags', ...(depth === 'full' ? [] : [`--depth=${depth}`]), 'origin', '+refs/pull/2/merge:refs/x');
    gitIn(workspace, 'checkout', '-q', '--detach', 'refs/x');
    const history = () => [gitIn(workspace, 'rev-list', '--count', 'HEAD'), gitIn(workspace, 'rev-parse', '--is-shallow-repository')];
    const before = history();
    const { code, log } = await scene.run({ workspace, inputs: { base } });
    expect(code, log).toBe(0);
    expect(log).toContain(`new since ${gitIn(scene.pull.origin, 'rev-parse', 'main').slice(0, 12)}`);
    if (depth !== '1') expect(history()).toEqual(before);
  });

  it('is the commit before, once the pull request is merged, though it was squashed', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    await scene.run({ inputs: { comment: 'always' } });
    const before = scene.own[0]?.body.split('\n')[1];
    gitIn(scene.pull.origin, 'checkout', '-q', 'main');
    gitIn(scene.pull.origin, 'merge', '-q', '--squash', 'feature');
    gitIn(scene.pull.origin, 'commit', '-q', '-m', 'x');
    scene.pull.checkout('refs/heads/main');
    const { pull_request } = scene.event;
    const event = { action: 'closed', pull_request: { ...(pull_request as object), merged: true, commits: 1 } };
    const sha = gitIn(scene.pull.origin, 'rev-parse', 'main');
    const { code, outputs } = await scene.run({ payload: event, sha });
    expect([code, outputs.new]).toEqual([0, '0']);
    expect(scene.own.map(({ body }) => body.split('\n')[1])).toEqual([before]);
    // Of several, the commit before may be one of them.
    const several = { ...event, pull_request: { ...event.pull_request, commits: 2 } };
    const { code: judged, log } = await scene.run({ payload: several, sha });
    expect(judged).toBe(1);
    expect(log).toContain('what was posted on it is kept');
    expect(scene.own.map(({ body }) => body.split('\n')[1])).toEqual([before]);
  });

  it('is nothing, and said to be, where the input names no commit, as on the first push of a branch', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    const { code, log, summary } = await scene.run({ event: 'push', payload: payload('push'), inputs: { base: '0'.repeat(40) } });
    expect(code).toBe(1);
    for (const text of [log, summary]) expect(text).toContain('There is no commit to compare with');
  });

  it.each<[string, string, string]>([
    ['file:///nowhere', 'main', "git ls-remote failed: '/nowhere' does not appear to be a git repository."],
    ['http://127.0.0.1:1/x', 'a'.repeat(40), 'git ls-remote failed: unable to access '],
    ['', 'a'.repeat(40), 'origin does not have it either. After a force push, the commit before it is gone: name another.'],
  ])('is nothing where it cannot be had, and the line tells why: %j, %s', async (origin, base, why) => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    gitIn(scene.pull.workspace, 'update-ref', '-d', 'refs/heads/main');
    if (origin !== '') gitIn(scene.pull.workspace, 'remote', 'set-url', 'origin', origin);
    const { code, annotations } = await scene.run({ event: 'push', payload: payload('push'), inputs: { base } });
    expect(code).toBe(2);
    expect(annotations.map(({ message }) => message)).toEqual([
      expect.stringContaining(`There is no commit "${base}" (base) in this clone, and it could not be fetched: ${why}`),
    ]);
  });

  it('with the whole history there, is found without a fetch', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    gitIn(scene.pull.workspace, 'fetch', '-q', '--unshallow', 'origin', 'main');
    gitIn(scene.pull.workspace, 'remote', 'set-url', 'origin', 'file:///nowhere');
    expect(await scene.run()).toMatchObject({ code: 0 });
  });
});

describe('events', () => {
  it('merge_group compares with the group’s base and has no comment', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    const event = payload('merge_group', 'checks_requested');
    const base_sha = gitIn(scene.pull.origin, 'rev-parse', 'main');
    Object.assign(event.merge_group as object, { base_sha, head_sha: scene.pull.mergeSha });
    expect(await scene.run({ event: 'merge_group', payload: event })).toMatchObject({ code: 0, outputs: { errors: '1', new: '0' } });
    expect(scene.api.asked).toEqual([]);
  });

  it.each(['pull_request_review', 'pull_request_review_comment'])('%s is judged as pull_request is', async (event) => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    const { pull_request } = scene.event;
    const result = await scene.run({ event, payload: { action: 'submitted', pull_request }, inputs: { comment: 'always' } });
    expect(result).toMatchObject({ code: 0, outputs: { errors: '1', new: '0' } });
    expect(scene.own).toHaveLength(1);
  });

  it.each(['push', 'workflow_dispatch'])('%s is judged in full', async (name) => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    const { code, annotations } = await scene.run({ event: name, payload: payload(name) });
    expect(code).toBe(1);
    expect(annotations.map(({ level }) => level)).toEqual(['error']);
    expect(scene.api.asked).toEqual([]);
  });

  it.each([
    ['schedule', { schedule: '0 6 * * 1' }],
    ['something_new', { a: [1] }],
    ['pull_request', { pull_request: 'not as expected' }],
    ['', null],
  ])('%s, with a payload of whatever form, is judged in full', async (event, data) => {
    const scene = await Scene.of(SOUND, { 'notes.txt': 'y' });
    expect(await scene.run({ event, payload: data })).toMatchObject({ code: 0, outputs: { verdict: 'pass' } });
  });

  it.each(['cut off', 'empty', 'not there'])(
    'pull_request with an event file that is %s is judged in full, and not commented on',
    async (how) => {
      const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
      const path = join(scene.pull.dir, 'event.json');
      if (how !== 'not there') writeFileSync(path, how === 'empty' ? '' : JSON.stringify(scene.event).slice(0, -100));
      const inputs = { comment: 'always', suggest: 'true', 'audit-issue': 'true' };
      const { code, annotations, log } = await scene.run({ inputs, env: { GITHUB_EVENT_PATH: path } });
      expect([code, annotations.map(({ level }) => level)]).toEqual([1, ['error']]);
      expect(log).not.toContain('bug in the tool');
      expect(scene.api.asked).toEqual([]);
    },
  );

  it('pull_request_target with the base checked out says that it is not the pull request that is judged', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const event = payload('pull_request', 'synchronize');
    Object.assign(event.pull_request as object, { number: 2, head: { sha: scene.pull.headSha } });
    scene.pull.checkout('refs/heads/main');
    scene.api.comment(2, '<!-- campaign-ims-check:default -->\nof the run before');
    const sha = gitIn(scene.pull.origin, 'rev-parse', 'main');
    const { code, log } = await scene.run({ event: 'pull_request_target', payload: event, sha });
    expect(code).toBe(0);
    expect(log).toContain('The base branch is checked out, not the pull request');
    expect(scene.own[0]?.body).toContain('of the run before');
    scene.pull.checkout();
    expect(await scene.run({ event: 'pull_request_target', payload: event, sha })).toMatchObject({ code: 1 });
    expect(scene.own).toHaveLength(1);
  });
});

it('pull_request_target says so too where the tip of the base branch is a merge itself', async () => {
  const scene = await Scene.of(SOUND, BROKEN);
  const event = payload('pull_request', 'synchronize');
  Object.assign(event.pull_request as object, { number: 2, head: { sha: 'f'.repeat(40) } });
  scene.pull.checkout();
  const { code, log } = await scene.run({ event: 'pull_request_target', payload: event, sha: scene.pull.mergeSha });
  expect(code).toBe(1);
  expect(log).toContain('The base branch is checked out, not the pull request');
  expect(scene.own).toEqual([]);
});

it('pull_request_target with a base branch that has moved on posts nothing on the pull request', async () => {
  const scene = await Scene.of(BROKEN, SOUND);
  const event = payload('pull_request', 'synchronize');
  Object.assign(event.pull_request as object, { number: 2, head: { sha: scene.pull.headSha } });
  scene.pull.checkout('refs/heads/main');
  const { code, log } = await scene.run({
    event: 'pull_request_target',
    payload: event,
    sha: 'f'.repeat(40),
    inputs: { 'check-run': 'true' },
  });
  expect([code, scene.own, scene.api.checkRuns]).toEqual([1, [], []]);
  expect(log).toContain('The base branch is checked out, not the pull request');
});

describe('nothing is posted on a pull request of something else that is checked out', () => {
  const OLD = '<!-- campaign-ims-check:default -->\nof the run before';
  const inputs = { 'check-run': 'true', comment: 'always' };

  it.each(['', 'base'])('with pull_request_target, whatever the base is: %s', async (base) => {
    const scene = await Scene.of(SOUND, BROKEN);
    scene.pull.checkout('refs/heads/main');
    scene.api.comment(2, OLD);
    const sha = gitIn(scene.pull.origin, 'rev-parse', 'main');
    const job = { event: 'pull_request_target', sha, inputs: { ...inputs, ...(base && { base: sha }) } };
    const { code, log } = await scene.run(job);
    expect([code, log]).toEqual([0, expect.stringContaining('The base branch is checked out, not the pull request')]);
    expect([scene.own.map(({ body }) => body), scene.api.checkRuns]).toEqual([[OLD], []]);
  });

  it.each(['main', '0000000000000000000000000000000000000000', ''])('with pull_request and the base %j', async (base) => {
    const scene = await Scene.of(SOUND, BROKEN);
    scene.pull.checkout('refs/heads/main');
    scene.api.comment(2, OLD);
    const { code, log } = await scene.run({ inputs: { ...inputs, base } });
    expect([code, log]).toEqual([0, expect.stringContaining('Neither the head of the pull request nor its merge is checked out')]);
    expect(log.includes('all of them count')).toBe(base === '');
    expect([scene.own.map(({ body }) => body), scene.api.checkRuns]).toEqual([[OLD], []]);
  });

  it('and marks no lines of it', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'x' });
    scene.pull.checkout('refs/heads/main');
    const { code, annotations } = await scene.run();
    expect(code).toBe(1);
    expect(annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('nothing is posted') }]);
    expect(annotations[0]).not.toHaveProperty('file');
  });

  it.each(['the merge', 'the head'])('but of what the job has made of %s', async (what) => {
    const scene = await Scene.of(SOUND, BROKEN);
    if (what === 'the head') scene.pull.checkout('refs/heads/feature');
    gitIn(scene.pull.workspace, 'commit', '-q', '--allow-empty', '-m', 'formatted');
    expect(await scene.run()).toMatchObject({ code: 1 });
    expect(scene.own).toHaveLength(1);
  });
});

describe('a check run is put on the commit that was checked, or whose merge was', () => {
  it.each(['the merge', 'the head'])('%s', async (what) => {
    const scene = await Scene.of(SOUND, BROKEN);
    if (what === 'the head') scene.pull.checkout('refs/heads/feature');
    await scene.run({ inputs: { 'check-run': 'true' } });
    expect(scene.api.checkRuns).toMatchObject([{ headSha: scene.pull.headSha, conclusion: 'failure' }]);
  });

  it('and nowhere where workflow_run has the default branch checked out', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    scene.pull.checkout('refs/heads/main');
    const event = following(scene);
    const sha = gitIn(scene.pull.origin, 'rev-parse', 'main');
    const { log } = await scene.run({ event: 'workflow_run', payload: event, sha, inputs: { 'check-run': 'true' } });
    expect(scene.api.checkRuns).toEqual([]);
    expect(log).toContain(
      `No check run is posted: it would be put on ${scene.pull.headSha.slice(0, 12)}, but what was checked is ${sha.slice(0, 12)}.`,
    );
  });

  it.each(['workflow_run', 'pull_request_target'])('and leaves that of the pull request alone, with %s', async (name) => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    const inputs = { 'check-run': 'true' };
    await scene.run({ inputs });
    scene.pull.checkout('refs/heads/feature');
    const event = name === 'workflow_run' ? following(scene) : scene.event;
    await scene.run({ event: name, payload: event, sha: gitIn(scene.pull.origin, 'rev-parse', 'main'), inputs });
    expect(scene.api.checkRuns).toMatchObject([
      { name: 'Campaign IMS', headSha: scene.pull.headSha, conclusion: 'success' },
      { name: `Campaign IMS (${name})`, headSha: scene.pull.headSha, conclusion: 'failure' },
    ]);
  });

  it('and nowhere where another commit than the schedule’s is checked out: no issue is kept either', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    scene.pull.checkout('refs/heads/feature');
    const sha = gitIn(scene.pull.origin, 'rev-parse', 'main');
    const inputs = { 'audit-issue': 'true', 'check-run': 'true' };
    const { code, log } = await scene.run({ event: 'schedule', payload: { schedule: '0 6 * * 1' }, sha, inputs });
    expect([code, scene.api.checkRuns, scene.api.issues]).toEqual([1, [], []]);
    expect(log).toContain('No check run is posted');
    expect(log).toContain('The audit issue is only updated from the default branch');
  });
});

it('an event that cannot be read opens no issue', async () => {
  const scene = await Scene.of(SOUND, BROKEN);
  for (const event of ['push', 'workflow_dispatch'])
    expect(await scene.run({ event, payload: null, inputs: { 'audit-issue': 'true' } })).toMatchObject({ code: 1 });
  expect(scene.api.issues).toEqual([]);
});

describe('where it runs', () => {
  it('path: no link out of the workspace is followed', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const other = folder();
    symlinkSync(other, join(scene.pull.workspace, 'linked'));
    const alias = join(folder(), 'alias');
    symlinkSync(scene.pull.workspace, alias);
    for (const path of ['linked', join(alias, 'linked')]) {
      const { code, annotations } = await scene.run({ inputs: { path } });
      expect([code, annotations.map(({ message }) => message)]).toEqual([
        2,
        [expect.stringContaining('"linked", and links are not followed')],
      ]);
    }
    expect(await scene.run({ inputs: { path: alias } })).toMatchObject({ code: 1 });
  });

  it('path: a checkout in a folder of the workspace; places stay those of the repository', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const outer = join(scene.pull.dir, 'outer');
    const inner = join(outer, 'campaign');
    mkdirSync(inner, { recursive: true });
    gitIn(inner, 'init', '-q');
    gitIn(inner, 'remote', 'add', 'origin', pathToFileURL(scene.pull.origin).href);
    scene.pull.checkout(undefined, inner);
    const { code, annotations } = await scene.run({ workspace: outer, inputs: { path: 'campaign' } });
    expect(code).toBe(1);
    expect(annotations.find(({ level }) => level === 'error')?.properties.file).toBe('prod/extaccount.xml');
  });

  it('path: a folder of the repository; each has a comment of its own', async () => {
    const scene = await Scene.of({}, { 'acme/prod/a.xml': BROKEN['prod/extaccount.xml'], 'beta/prod/b.xml': SOUND['prod/extaccount.xml'] });
    expect(await scene.run({ inputs: { path: 'acme' } })).toMatchObject({
      code: 1,
      annotations: [{ properties: { file: 'acme/prod/a.xml' } }],
    });
    expect(await scene.run({ inputs: { path: 'beta', comment: 'always' } })).toMatchObject({ code: 0, annotations: [] });
    expect(scene.own.map(({ body }) => /### (\S+)/.exec(body)?.[1])).toEqual(['❌', '✅']);
  });

  it('path: however it is written, one comment', async () => {
    const scene = await Scene.of({}, { 'acme/prod/a.xml': BROKEN['prod/extaccount.xml'] });
    for (const path of ['acme', './acme', 'acme/', join(scene.pull.workspace, 'acme'), 'x/../acme/.']) {
      await scene.run({ inputs: { path, config: '' } });
    }
    expect(scene.own).toHaveLength(1);
    await scene.run({ inputs: { path: '' } });
    await scene.run({ inputs: { path: './' } });
    expect(scene.own.map(({ body }) => body.includes(':default -->'))).toEqual([false, true]);
  });

  it('path: another folder’s configuration takes nothing from the checks', async () => {
    const both = { 'acme/prod/a.xml': account(), 'beta/prod/b.xml': account() };
    const scene = await Scene.of(both, { 'acme/.campaign-ims.yml': 'rules: { callback-https: off }\n' });
    await scene.run({ inputs: { path: 'beta' } });
    expect(scene.own).toEqual([]);
    await scene.run({ inputs: { path: 'acme/prod' } });
    expect(scene.own[0]?.body).toContain('The rule callback-https is turned off.');
  });

  it.each(['.', 'inner'])('a container, where the checkout in %s is another user’s', async (path) => {
    const scene = await Scene.of({}, { ...BROKEN, 'inner/prod/extaccount.xml': account() });
    const { code, log } = await scene.run({ event: 'push', payload: {}, env: { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' }, inputs: { path } });
    expect(code, log).toBe(path === '.' ? 1 : 0);
  });

  it.each([
    ['above the checkout', '.', 'workspace/prod'],
    ['a link', 'link', '.'],
  ])('a container, where the workspace is %s of another user', async (_, workspace, path) => {
    const scene = await Scene.of({}, BROKEN);
    const { dir } = scene.pull;
    symlinkSync(scene.pull.workspace, join(dir, 'link'));
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const { code, log } = await scene.run({ event: 'push', payload: {}, workspace: join(dir, workspace), env, inputs: { path } });
    expect(code, log).toBe(1);
  });

  it.runIf(process.getuid?.() === 0)('a container, where the checkout is really another user’s', async () => {
    const scene = await Scene.of({}, BROKEN);
    const { workspace } = scene.pull;
    for (const each of [workspace, join(workspace, '.git')]) chownSync(each, 12_345, 12_345);
    expect(() => gitIn(workspace, 'status')).toThrow(/dubious ownership/);
    const { code, log } = await scene.run({ event: 'push', payload: {} });
    expect(code, log).toBe(1);
  });

  it('a workspace in a folder of another user’s repository, which is not trusted with it', async () => {
    const scene = await Scene.of({}, { 'inner/prod/extaccount.xml': account() });
    const workspace = join(scene.pull.workspace, 'inner');
    const run = (env: Record<string, string>) => scene.run({ event: 'push', payload: {}, workspace, env });
    expect((await run({})).code).toBe(0);
    const { code, log } = await run({ GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' });
    expect(code).toBe(2);
    expect(log).toContain('another user owns it');
  });

  it('an enterprise server: its API, its links', async () => {
    const scene = await Scene.of(SOUND, BROKEN, '/api/v3');
    await scene.run({ env: { GITHUB_SERVER_URL: 'https://ghe.acme.example' } });
    expect(scene.own[0]?.body).toContain('(https://ghe.acme.example/octo-org/campaign/blob/');
    expect(scene.own[0]?.body).not.toContain('https://github.com/octo-org');
    expect(scene.api.asked.map(({ operation, status }) => `${operation} ${status}`)).toContain('graphql 200');
  });

  it('a checkout that keeps no credentials is fetched from with the token', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    gitIn(scene.pull.workspace, 'remote', 'set-url', 'origin', `${scene.api.url}/octo-org/campaign.git`);
    const { log, code } = await scene.run({ env: { GITHUB_SERVER_URL: scene.api.url } });
    expect(code).toBe(1);
    const credentials = Buffer.from(`x-access-token:${scene.api.token}`).toString('base64');
    // For the base, then for the head.
    expect(scene.api.gitCredentials).toEqual([undefined, `basic ${credentials}`, undefined, `basic ${credentials}`]);
    expect(log).toContain(`::add-mask::${credentials}`);
    expect(log.replace(/^::add-mask::.*$/gm, '')).not.toContain(credentials);
  });
});
