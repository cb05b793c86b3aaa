import { describe, expect, it } from 'vitest';
import { marker } from '../../src/github/marker.js';
import { account } from '../support/account.js';
import { active } from './support/active.js';
import { gitIn } from './support/checkout.js';
import type { Answer } from './support/github-api.js';
import { folder, Scene } from './support/scene.js';

const SOUND = { 'prod/extaccount.xml': account() };
const BROKEN = { 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) };
const broken = () => Scene.of(SOUND, BROKEN);

const count = (scene: Scene, operation: string) => scene.api.asked.filter((each) => each.operation === operation).length;

/** What holds however GitHub answers: the verdict, the annotations and the summary. */
const STANDS = {
  code: 1,
  annotations: expect.arrayContaining([expect.objectContaining({ level: 'error' })]),
  summary: expect.stringContaining('❌ Campaign IMS'),
  outputs: expect.objectContaining({ verdict: 'fail', 'comment-url': '' }),
};

describe('whatever GitHub answers, the verdict stands', () => {
  it.each([403, 404])('a fork may not write: %d is one line that names the permission', async (status) => {
    const scene = await broken();
    scene.api.instead = (operation) =>
      operation === 'issues/create-comment' ? { status, body: { message: 'Resource not accessible by integration' } } : null;
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    const [line, ...others] = result.log.split('\n').filter((each) => each.includes('could not be posted'));
    expect(others).toEqual([]);
    expect(line).toContain(String(status));
    expect(line).toContain('"pull-requests: write"');
    expect(line).toContain('The text is in the job summary');
    expect(count(scene, 'issues/create-comment')).toBe(1);
  });

  it('a refused check run loses no finding: those that count are annotated by command, if annotations are wanted', async () => {
    const old = { 'stage/extaccount.xml': account({ callbackServer: 'http://stage.acme.example' }) };
    const scene = await Scene.of({ ...SOUND, ...old }, BROKEN);
    const files = async (inputs: Record<string, string>) => {
      const { annotations } = await scene.run({ inputs: { 'check-run': 'true', ...inputs } });
      return annotations.map(({ level, properties: { file } }) => `${level} ${file}`);
    };
    const posted = () => scene.api.checkRuns.map(({ annotations }) => annotations.map(({ path }) => path));
    expect(await files({})).toEqual([]);
    expect(posted()).toEqual([['prod/extaccount.xml', 'prod/extaccount.xml']]);
    scene.api.permissions.delete('checks');
    const result = await scene.run({ inputs: { 'check-run': 'true' } });
    expect(result).toMatchObject({ ...STANDS, outputs: { verdict: 'fail' } });
    expect(result.log).toContain('"checks: write"');
    expect(await files({})).toEqual(['error prod/extaccount.xml', 'notice prod/extaccount.xml']);
    expect(await files({ gate: 'all' })).toEqual(['error prod/extaccount.xml', 'error stage/extaccount.xml', 'notice prod/extaccount.xml']);
    expect(await files({ annotations: 'false' })).toEqual([]);
    expect(posted()).toHaveLength(1);
    expect(scene.own).toHaveLength(1);
  });

  it.each<[string, (url: string) => Answer, string]>([
    [
      'another server',
      () => ({ status: 200, body: [], headers: { link: '<https://elsewhere.example/x?page=2>; rel="next"' } }),
      'another server',
    ],
    [
      'ever further pages',
      (url) => ({ status: 200, body: [], headers: { link: `<${url}/repos/acme/campaign/issues/2/comments?page=2>; rel="next"` } }),
      "The comment could not be posted: GitHub's API answered something unexpected (its lists have more than 300 pages). The text",
    ],
    [
      'ever further pages without a number',
      (url) => ({ status: 200, body: [], headers: { link: `<${url}/repos/acme/campaign/issues/2/comments?after=abc>; rel="next"` } }),
      'its lists have more than 300 pages',
    ],
    ['no list', () => ({ status: 200, body: '' }), 'not JSON'],
    ['nothing', () => ({ status: 200, body: null }), 'not JSON'],
    ['an object', () => ({ status: 200, body: {} }), "GitHub's API answered something unexpected (its answer is not a list)"],
    ['null', () => ({ status: 200, body: [null] }), "GitHub's API answered something unexpected (its answer is not a list)"],
    ['a page for people', () => ({ status: 200, body: 'x', headers: { 'content-type': 'text/html' } }), 'not JSON'],
  ])('a list of comments that holds %s: no comment is written', async (_, answer, said) => {
    const scene = await broken();
    scene.api.instead = (operation) => (operation === 'issues/list-comments' ? answer(scene.api.url) : null);
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain(said);
    expect(scene.api.comments).toEqual([]);
  });

  it.each<[string, Answer]>([
    ['HTML', { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['text', { status: 200, body: {}, headers: { 'content-type': 'text/plain' } }],
    ['no content', { status: 204 }],
  ])('an answer of %s is not said to be none', async (_, answer) => {
    const scene = await broken();
    let asked = 0;
    scene.api.instead = (operation) => (operation === 'issues/list-comments' && asked++ === 0 ? answer : null);
    const { log, outputs } = await scene.run();
    expect(log).toContain("GitHub's API answered something unexpected: waiting for 1 s.");
    expect(outputs['comment-url']).toContain('#issuecomment-');
  });

  it('a file for outputs that is not there is one line', async () => {
    const scene = await broken();
    const result = await scene.run({ inputs: { 'json-file': 'report.json' }, env: { GITHUB_OUTPUT: '/nowhere/output' } });
    expect(result).toMatchObject({ ...STANDS, outputs: {} });
    expect(result.log.split('\n').filter((line) => line.includes('/nowhere/output'))).toEqual([
      'The outputs could not be set: Missing file at path: /nowhere/output',
    ]);
    expect(result.log).not.toContain('bug');
    expect(scene.own).toHaveLength(1);
  });

  it.each([301, 302, 303, 307, 308])('nothing is sent to another server that a redirect of status %d names', async (status) => {
    const scene = await broken();
    const other = await Scene.of(SOUND, BROKEN);
    const { port } = new URL(other.api.url);
    const location = `http://127.0.0.1:${port}/x?a=%23%23[error]`;
    scene.api.instead = (operation) => (operation === 'graphql' ? { status, headers: { location } } : null);
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    expect(result.log.split('\n').filter((line) => line.includes(port))).toEqual([
      `The comment could not be posted: GitHub's API could not be reached (it redirects to another server, http://127.0.0.1:${port}, and nothing is sent there). The text is in the job summary; the verdict stands.`,
    ]);
    expect([count(scene, 'graphql'), other.api.asked, scene.api.comments]).toEqual([1, [], []]);
  });

  it('a redirect to the same server is followed, with what was to be sent', async () => {
    const scene = await broken();
    const comments = '/repos/octo-org/renamed/issues/2/comments';
    const moved = new Map([
      ['issues/list-comments', { status: 301, headers: { location: `${comments}?per_page=100` } }],
      ['issues/create-comment', { status: 307, headers: { location: `${scene.api.url}${comments}` } }],
    ]);
    scene.api.instead = (operation) => {
      const answer = moved.get(operation) ?? null;
      moved.delete(operation);
      return answer;
    };
    const result = await scene.run();
    expect(result).toMatchObject({ code: 1, outputs: { 'comment-url': expect.stringContaining('#issuecomment-') } });
    expect(scene.own[0]?.body).toContain('1 new error');
    expect([count(scene, 'issues/list-comments'), count(scene, 'issues/create-comment')]).toEqual([3, 2]);
  });

  it('a redirect that never ends is given up', async () => {
    const scene = await broken();
    const location = '/repos/acme/campaign/issues/2/comments';
    scene.api.instead = (operation) => (operation === 'issues/list-comments' ? { status: 302, headers: { location } } : null);
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain('it redirects endlessly');
  });

  it.each<[string, Answer]>([
    ['is refused', { status: 403, body: { message: 'API rate limit exceeded' }, headers: { 'x-ratelimit-reset': '99999999999' } }],
    [
      'is told so in an answer',
      { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 1.' }] } },
    ],
    ['is told so by its type', { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message: 'Wait.' }] } }],
    ['is told so by its header', { status: 200, body: { errors: [{ message: 'Wait.' }] } }],
  ])('a token that may ask no more for a while is not taken for the job’s: it %s', async (_, answer) => {
    const scene = await broken();
    scene.api.comment(2, '<!-- campaign-ims-check:default -->\nx', 'acme-bot');
    scene.api.instead = (operation) =>
      operation === 'graphql' ? { ...answer, headers: { ...answer.headers, 'x-ratelimit-remaining': '0' } } : null;
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain("GitHub's rate limit is used up");
    expect(scene.api.comments).toHaveLength(1);
  });

  it.each([
    ['You have triggered an abuse detection mechanism.', { 'retry-after': '3600' }],
    ['Forbidden', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' }],
  ])('a limit that does not call itself one is no lack of a permission: %s', async (message, headers) => {
    const scene = await broken();
    scene.api.instead = (operation) => (operation === 'issues/create-comment' ? { status: 403, body: { message }, headers } : null);
    const { log } = await scene.run();
    expect(log).toContain(`GitHub's rate limit is used up (403 ${message}).`);
    expect(log).not.toContain('permission');
  });

  it('a pull request that has no head: it is not said to be out of reach', async () => {
    const scene = await broken();
    scene.api.instead = (operation) => (operation === 'pulls/get' ? { status: 200, body: {} } : null);
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain("GitHub's API answered something unexpected (");
  });

  it('no repository: the line names what lacks', async () => {
    const result = await (await broken()).run({ env: { GITHUB_REPOSITORY: '' } });
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain('The variable GITHUB_REPOSITORY does not name a repository, so nothing is posted. The text is in');
    expect(result.log).not.toContain('There is no token');
  });

  it('an API at no address: it is checked all the same where there is no token to ask it with', async () => {
    const { code, annotations } = await (await broken()).run({ token: '', env: { GITHUB_API_URL: 'not a url' } });
    expect([code, annotations[0]?.properties.title]).toEqual([1, 'campaign-ims-check: callback-https']);
  });

  it('an API whose address is in capitals is asked', async () => {
    const scene = await broken();
    await scene.run({ env: { GITHUB_API_URL: scene.api.url.replace('http', 'HTTP') } });
    expect(scene.own).toHaveLength(1);
  });

  it.each(['not a url', 'ftp://x.example'])('an API at %j: the run ends with 2, and says why on its page too', async (GITHUB_API_URL) => {
    const { code, summary, annotations } = await (await broken()).run({ env: { GITHUB_API_URL } });
    expect([code, summary]).toEqual([2, expect.stringContaining('GITHUB')]);
    expect(annotations).toMatchObject([
      { level: 'error', message: `The variable GITHUB_API_URL is not a web address: "${GITHUB_API_URL}". The runner sets it.` },
    ]);
  });

  it('an API whose address ends with a slash is asked as any other', async () => {
    const scene = await broken();
    const { outputs } = await scene.run({ env: { GITHUB_API_URL: `${scene.api.url}/` } });
    expect(outputs['comment-url']).toContain('#issuecomment-');
  });

  it('no token: one line, and everything that needs none', async () => {
    const scene = await broken();
    const result = await scene.run({ token: '' });
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain('There is no token');
    expect(scene.api.asked).toEqual([]);
  });

  it('an expired token', async () => {
    const scene = await broken();
    const result = await scene.run({ token: 'ghs_expired' });
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain('the token is not valid, or has expired (401 Bad credentials)');
  });

  it('an API that is down', async () => {
    const scene = await broken();
    scene.api.stop();
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain("GitHub's API could not be reached");
  });

  it('an API that never answers is waited for once', async () => {
    const scene = await broken();
    scene.api.instead = () => ({ status: 0, silent: true });
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain("GitHub's API could not be reached");
    expect(scene.api.asked).toHaveLength(1);
  });

  it('a connection that breaks while a comment is created: not created twice', async () => {
    const scene = await broken();
    scene.api.after = (operation) => (operation === 'issues/create-comment' ? { status: 0, hangUp: true } : null);
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    expect(count(scene, 'issues/create-comment')).toBe(1);
    scene.api.after = () => null;
    await scene.run();
    expect(scene.own).toHaveLength(1);
  });

  it('a connection that breaks while findings are appended: the check run is concluded, and the comment posted', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`c/${index}/prod/extaccount.xml`, account({ callbackServer: 'http://x.example' })]),
    );
    const scene = await Scene.of({}, files);
    let appends = 0;
    scene.api.instead = (operation) => (operation === 'checks/update' && appends++ === 0 ? { status: 0, hangUp: true } : null);
    const result = await scene.run({ inputs: { 'check-run': 'true' } });
    expect(scene.api.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
    expect(scene.own).toHaveLength(1);
    expect(result.annotations.length).toBeGreaterThan(0);
    expect(result.log.match(/The check run could not be posted/g)).toHaveLength(1);
  });

  it('a 502 to an append: not sent again, the rest is, and the run is concluded', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`c/${index}/prod/extaccount.xml`, account({ callbackServer: 'http://x.example' })]),
    );
    const scene = await Scene.of({}, files);
    let appends = 0;
    scene.api.after = (operation) =>
      operation === 'checks/update' && appends++ === 0 ? { status: 502, body: { message: 'Server Error' } } : null;
    const result = await scene.run({ inputs: { 'check-run': 'true', comment: 'never' } });
    expect(result).toMatchObject(STANDS);
    const [run] = scene.api.checkRuns;
    expect(run?.annotations).toHaveLength(120);
    expect(new Set(run?.annotations.map(({ path }) => path)).size).toBe(120);
    expect(run).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });

  it.each([
    [2, 'completed', 'failure', 0],
    [9, 'in_progress', null, 1],
  ])('a 502 to the conclusion of a check run, %d times: sent again, not for ever', async (times, status, conclusion, lines) => {
    const scene = await broken();
    let asked = 0;
    scene.api.instead = (operation, { status }) =>
      operation === 'checks/update' && status === 'completed' && asked++ < times
        ? { status: 502, body: { message: 'Server Error' } }
        : null;
    const result = await scene.run({ inputs: { 'check-run': 'true', comment: 'never' } });
    expect(scene.api.checkRuns).toMatchObject([{ status, conclusion, annotations: [{}, {}] }]);
    expect(result.annotations).toEqual([]);
    expect(result.log.match(/The conclusion of the check run could not be posted/g) ?? []).toHaveLength(lines);
    expect(count(scene, 'checks/update')).toBe(3);
  });

  it.each([
    ['issues/list-comments', ''],
    ['graphql', ''],
    ['graphql', '/api/v3'],
  ])('a 502 to a read: read again (%s%s)', async (read, prefix) => {
    const scene = await Scene.of(SOUND, BROKEN, prefix);
    let reads = 0;
    scene.api.instead = (operation) => (operation === read && reads++ === 0 ? { status: 502, body: {} } : null);
    await scene.run();
    expect(scene.own).toHaveLength(1);
  });

  it.each([
    [403, { 'retry-after': '1' }],
    [429, { 'retry-after': '1' }],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000)) }],
  ])('a rate limit that ends soon (%d %j) is waited for', async (status, headers) => {
    const scene = await broken();
    let asked = 0;
    scene.api.instead = (operation) =>
      operation === 'issues/create-comment' && asked++ === 0
        ? { status, headers, body: { message: 'You have exceeded a secondary rate limit' } }
        : null;
    const { log } = await scene.run();
    expect(scene.own).toHaveLength(1);
    expect(log).toContain(`GitHub's API answered ${status}: waiting for 1 s.`);
  });

  it('a rate limit that lasts for an hour is not', async () => {
    const scene = await broken();
    scene.api.instead = (operation) =>
      operation === 'issues/create-comment'
        ? { status: 403, headers: { 'retry-after': '3600' }, body: { message: 'API rate limit exceeded' } }
        : null;
    const result = await scene.run();
    expect(result).toMatchObject(STANDS);
    expect(result.log).toContain("GitHub's rate limit is used up");
    expect(count(scene, 'issues/create-comment')).toBe(1);
  });

  it.each([403, 404, 422, 501])('a token whose owner cannot be asked for (%i) is the job’s own', async (status) => {
    const scene = await broken();
    scene.api.instead = (operation) => (/^graphql$|^users/.test(operation) ? { status, body: { message: 'no' } } : null);
    await scene.run();
    await scene.run();
    expect(scene.own).toHaveLength(1);
  });

  it('a token whose owner GraphQL does not tell writes no second comment', async () => {
    const scene = await broken();
    scene.api.comment(scene.pull.number, '<!-- campaign-ims-check:default -->\nof ann', 'ann');
    const answers: Record<string, Answer> = {
      graphql: { status: 404, body: { message: 'no' } },
      'users/get-authenticated': { status: 200, body: { login: 'ann' } },
    };
    scene.api.instead = (operation) => answers[operation] ?? null;
    await scene.run();
    expect(scene.api.comments).toHaveLength(1);
  });

  it('whose owner cannot be asked for at the moment, writes none', async () => {
    const scene = await broken();
    scene.api.instead = (operation) =>
      operation === 'graphql' ? { status: 422, body: {} } : /^users/.test(operation) ? { status: 500 } : null;
    const { log } = await scene.run();
    expect(scene.api.comments).toEqual([]);
    expect(log).toContain('The comment could not be posted');
  });

  it('a token of somebody else keeps what the job’s own wrote before', async () => {
    const scene = await broken();
    scene.api.comment(scene.pull.number, '<!-- campaign-ims-check:default -->\nof the bot');
    scene.api.instead = (operation) => (operation === 'graphql' ? { status: 200, body: { data: { viewer: { login: 'ann' } } } } : null);
    scene.api.comment(scene.pull.number, '<!-- campaign-ims-check:default -->\nof bob', 'bob');
    await scene.run();
    expect(scene.api.comments.map(({ body }) => body.includes('Campaign IMS:'))).toEqual([true, false]);
  });
});

describe('two runs at once', () => {
  it('leave one comment, with the text of the later', async () => {
    const scene = await broken();
    scene.api.after = (operation) => {
      if (operation === 'issues/create-comment')
        scene.api.comments.unshift({
          id: 1,
          issue: 2,
          body: '<!-- campaign-ims-check:default -->\nthe other',
          login: 'github-actions[bot]',
        });
      return null;
    };
    const { outputs } = await scene.run();
    expect(scene.own).toMatchObject([{ id: 1, body: expect.stringContaining('❌ Campaign IMS') }]);
    expect(outputs['comment-url']).toContain('#issuecomment-1');
  });

  it('may each delete the other’s: gone is gone', async () => {
    const scene = await broken();
    for (let index = 0; index < 2; index++) scene.api.comment(scene.pull.number, '<!-- campaign-ims-check:default -->\nx');
    scene.api.instead = (operation) => (operation === 'issues/delete-comment' ? { status: 404, body: { message: 'Not Found' } } : null);
    const { outputs, log } = await scene.run();
    expect(outputs['comment-url']).not.toBe('');
    expect(log).not.toContain('could not be posted');
  });

  it('leave the older one, which has removed the other already', async () => {
    const scene = await broken();
    scene.api.after = (operation) => {
      if (operation === 'issues/create-comment')
        scene.api.comments.splice(0, 1, {
          id: 1,
          issue: 2,
          body: '<!-- campaign-ims-check:default -->\nthe other',
          login: 'github-actions[bot]',
        });
      return null;
    };
    await scene.run();
    expect(scene.own).toMatchObject([{ id: 1, body: expect.stringContaining('❌ Campaign IMS') }]);
  });

  it('at the same time for real', async () => {
    const scene = await broken();
    const runs = await Promise.all([scene.run(), scene.run()]);
    expect(runs.map(({ code }) => code)).toEqual([1, 1]);
    expect(scene.own).toHaveLength(1);
  });
});

describe('what the runner or the user got wrong fails the step in so many words', () => {
  it.each([
    [{ gate: 'some' }, 'The input "gate" must be one of new, all, not "some".'],
    [{ path: 'nowhere' }, 'The input "path" is not a folder'],
    [{ config: 'no.yml' }, 'no.yml'],
    [{ config: 'no.yml' }, '(config)'],
    [{ config: '../no.yml' }, 'The config "../no.yml" is outside'],
    [{ base: 'no-such-branch' }, 'There is no commit "no-such-branch" (base)'],
  ])('%j', async (inputs, message) => {
    const scene = await broken();
    const { code, annotations } = await scene.run({ inputs });
    expect(code).toBe(2);
    expect(annotations).toEqual([expect.objectContaining({ level: 'error', message: expect.stringContaining(message) })]);
  });

  it.each<[Readonly<Record<string, string>>, string]>([
    [{ config: 'gone.yml' }, 'gone.yml'],
    [{ gate: 'some' }, 'The input'],
    [{ path: 'a<img>@ann' }, 'is not a folder'],
  ])('%j is told on the page of the run, and in the comment that an older run has left', async (inputs, reason) => {
    const scene = await broken();
    const comment = scene.api.comment(2, `${marker(inputs.path ?? '.', inputs.config ?? '')}of an older run`);
    const { code, summary } = await scene.run({ inputs });
    expect(code).toBe(2);
    expect(summary.trim().split('\n')).toEqual([expect.stringMatching(new RegExp(`^❌ Campaign IMS could not finish: .*${reason}`))]);
    expect(comment.body).toContain(`### ❌ Campaign IMS: could not run on ${scene.pull.headSha.slice(0, 12)}\n\n`);
    expect(comment.body).toContain(reason);
    for (const text of [summary, comment.body]) expect(active(text)).toEqual([]);
  });

  it.each([
    ['pull_request_target', 'refs/heads/feature', true],
    ['pull_request_target', 'refs/heads/main', false],
    ['pull_request', 'refs/heads/main', false],
  ])('is told in the comment with %s and %s checked out: %s', async (event, ref, isTold) => {
    const scene = await broken();
    scene.pull.checkout(ref);
    const comment = scene.api.comment(2, `${marker('.', 'no.yml')}of an older run`);
    const sha = event === 'pull_request' ? scene.pull.mergeSha : gitIn(scene.pull.origin, 'rev-parse', 'main');
    expect(await scene.run({ event, sha, inputs: { config: 'no.yml' } })).toMatchObject({ code: 2 });
    expect(comment.body.includes('could not run')).toBe(isTold);
  });

  it.each<[string, string | null, Record<string, string>]>([
    ['none is', null, {}],
    ['none is wanted', 'of an older run', { comment: 'never' }],
  ])('is told in no comment where %s', async (_, body, inputs) => {
    const scene = await broken();
    if (body !== null) scene.api.comment(2, `${marker('.', 'no.yml')}${body}`);
    expect(await scene.run({ inputs: { config: 'no.yml', ...inputs } })).toMatchObject({ code: 2 });
    expect(scene.own.map((comment) => comment.body.split('\n')[1])).toEqual(body === null ? [] : [body]);
  });

  it('shows no secret that somebody put in the place of an input', async () => {
    const scene = await broken();
    const secret = 'p8e-AbCdEfGhIjKlMnOpQrStUvWxYz';
    scene.api.comment(2, `${marker('.', secret)}x`);
    const { code, log, summary } = await scene.run({ inputs: { config: secret }, env: { CAMPAIGN_IMS_CLIENT_SECRET: secret } });
    expect(code).toBe(2);
    expect(scene.own[0]?.body).toContain('could not run');
    for (const text of [log.replace(`::add-mask::${secret}`, ''), summary, scene.own[0]?.body])
      expect(text).not.toContain(secret.slice(0, 6));
  });

  it.each(['a workspace without a checkout', 'a container without Git'])('%s tells what has to be run before', async (what) => {
    const scene = await broken();
    const nowhere = folder();
    const job = what === 'a container without Git' ? { env: { PATH: nowhere } } : { workspace: nowhere };
    const { code, annotations } = await scene.run(job);
    expect(code).toBe(2);
    expect(annotations[0]?.message).toContain('actions/checkout');
    expect(annotations[0]?.message).toContain('install Git in the container before');
  });

  it('a configuration that is no YAML is a finding at its place, not green', async () => {
    const scene = await Scene.of(SOUND, { '.campaign-ims.yml': 'rules: [\n' });
    const { code, annotations } = await scene.run();
    expect(code).toBe(1);
    expect(annotations[0]?.properties).toMatchObject({ file: '.campaign-ims.yml', title: 'campaign-ims-check: config-valid' });
  });
});
