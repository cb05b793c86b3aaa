import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { gitIn } from './support/checkout.js';
import { payload, Scene } from './support/scene.js';

const BROKEN = account({ callbackServer: 'http://campaign.acme.example' });
const RELABELLED = account({ callbackServer: 'http://campaign.acme.example', label: 'other' });
const SOUND = account();

interface Cloning {
  readonly filter?: string;
  /** 0 for the whole history, as actions/checkout has it. */
  readonly depth?: number;
  /** What `sparse-checkout:` names. */
  readonly sparse?: readonly string[];
  readonly ref?: string;
}

/** A workspace as actions/checkout leaves it with `filter:` or `sparse-checkout:`. */
function partial(scene: Scene, { filter = 'blob:none', depth = 1, sparse = [], ref = 'refs/pull/2/merge' }: Cloning = {}): string {
  for (const key of ['uploadpack.allowFilter', 'uploadpack.allowAnySHA1InWant']) gitIn(scene.pull.origin, 'config', key, 'true');
  const workspace = join(scene.pull.dir, 'partial');
  mkdirSync(workspace);
  gitIn(workspace, 'init', '-q');
  gitIn(workspace, 'remote', 'add', 'origin', pathToFileURL(scene.pull.origin).href);
  const cut = depth === 0 ? [] : [`--depth=${depth}`];
  gitIn(workspace, 'fetch', '-q', '--no-tags', `--filter=${filter}`, ...cut, 'origin', `+${ref}:refs/remotes/pull/x`);
  if (sparse.length > 0) gitIn(workspace, 'sparse-checkout', 'set', ...sparse);
  gitIn(workspace, 'checkout', '-q', '--detach', 'refs/remotes/pull/x');
  return workspace;
}

const missing = (workspace: string): string =>
  gitIn(workspace, 'rev-list', '--objects', '--no-walk', '--missing=print', 'HEAD').replace(/^[^?].*\n?/gm, '');

/** What a fetch must not change. */
const untouched = (workspace: string) => ({
  config: readFileSync(join(workspace, '.git/config'), 'utf8'),
  refs: gitIn(workspace, 'for-each-ref'),
  isShallow: gitIn(workspace, 'rev-parse', '--is-shallow-repository'),
  status: gitIn(workspace, 'status', '--porcelain'),
});

describe('a partial clone lacks contents, which are fetched', () => {
  it.each([
    ['blob:none', 0],
    ['blob:none', 1],
    ['blob:none', 2],
    ['tree:0', 0],
    ['tree:0', 1],
  ])('of the base: %s at depth %i', async (filter, depth) => {
    const scene = await Scene.of({ 'prod/extaccount.xml': BROKEN, 'a.png': 'x' }, { 'prod/extaccount.xml': RELABELLED, 'a.png': 'y' });
    const workspace = partial(scene, { filter, depth });
    const before = { ...untouched(workspace), history: gitIn(workspace, 'rev-list', '--count', 'HEAD') };
    const { code, log, outputs } = await scene.run({ workspace });
    expect(log).toContain(`new since ${gitIn(scene.pull.origin, 'rev-parse', 'main').slice(0, 12)}`);
    expect({ code, outputs }, log).toMatchObject({ code: 0, outputs: { errors: '1', new: '0' } });
    const history = depth === 1 ? before.history : gitIn(workspace, 'rev-list', '--count', 'HEAD');
    expect({ ...untouched(workspace), history }).toEqual(before);
  });

  it('of a base that is named', async () => {
    const scene = await Scene.of({ 'prod/extaccount.xml': BROKEN }, { 'prod/extaccount.xml': RELABELLED });
    const workspace = partial(scene, { depth: 0 });
    expect(await scene.run({ workspace, inputs: { base: 'main' } })).toMatchObject({ code: 0, outputs: { errors: '1', new: '0' } });
  });

  it.each([0, 1])('of the commit in which the head left the base that is named: depth %d', async (depth) => {
    const scene = await Scene.of({ 'prod/extaccount.xml': BROKEN }, { 'prod/extaccount.xml': RELABELLED });
    const parted = gitIn(scene.pull.origin, 'rev-parse', 'main');
    scene.pull.advanceBase({ 'x.txt': 'x', '.campaign-ims.yml': '{}' });
    const workspace = partial(scene, { depth, ref: 'refs/heads/feature' });
    const { config } = untouched(workspace);
    const { code, log } = await scene.run({ workspace, inputs: { base: 'main' } });
    expect([code, log]).toEqual([0, expect.stringContaining(`new since ${parted.slice(0, 12)}`)]);
    expect(untouched(workspace).config).toBe(config);
  });

  it.each(['pull_request', 'push'])('of what a sparse checkout leaves out, but of no picture: %s', async (event) => {
    const base = { 'stage/extaccount.xml': BROKEN, 'prod/extaccount.xml': SOUND, 'web/a.png': 'x', 'web/b.png': 'y' };
    const scene = await Scene.of(base, {
      'prod/extaccount.xml': account({ callbackServer: 'http://prod.acme.example' }),
      'web/a.png': 'z',
    });
    const workspace = partial(scene, { sparse: ['docs'] });
    const before = untouched(workspace);
    const { code, log, outputs } = await scene.run({ workspace, event, payload: event === 'push' ? payload('push') : scene.event });
    expect({ code, outputs }, log).toMatchObject({ code: 1, outputs: { errors: '2', new: '2' } });
    expect(untouched(workspace)).toEqual(before);
    expect(missing(workspace)).toContain(gitIn(workspace, 'rev-parse', 'HEAD:web/a.png'));
  });

  it('with the token where the checkout kept no credentials', async () => {
    const scene = await Scene.of({ 'prod/extaccount.xml': BROKEN }, { 'notes.txt': 'y' });
    const workspace = partial(scene, { sparse: ['docs'] });
    gitIn(workspace, 'remote', 'set-url', 'origin', `${scene.api.url}/octo-org/campaign.git`);
    await scene.run({ workspace, env: { GITHUB_SERVER_URL: scene.api.url } });
    const credentials = Buffer.from(`x-access-token:${scene.api.token}`).toString('base64');
    expect(scene.api.gitCredentials).toEqual([undefined, `basic ${credentials}`]);
  });
});

describe('where what a partial clone lacks cannot be fetched', () => {
  const unreachable = (scene: Scene, cloning: Cloning) => {
    const workspace = partial(scene, cloning);
    gitIn(workspace, 'remote', 'set-url', 'origin', 'file:///nowhere');
    return workspace;
  };

  it('nothing is judged, and the message tells how to check out', async () => {
    const scene = await Scene.of({ 'prod/extaccount.xml': BROKEN }, { 'notes.txt': 'y' });
    const { code, annotations } = await scene.run({ workspace: unreachable(scene, { sparse: ['docs'] }) });
    expect(code).toBe(2);
    expect(annotations).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/, leave out "filter:" and "sparse-checkout:" of actions\/checkout\.$/) }),
    ]);
  });

  it('and it is the base that lacks it, everything is judged', async () => {
    const scene = await Scene.of({ 'prod/extaccount.xml': BROKEN }, { 'prod/extaccount.xml': RELABELLED });
    const { code, log } = await scene.run({ workspace: unreachable(scene, { depth: 2 }) });
    expect(code).toBe(1);
    expect(log.match(/could not be fetched, so all findings count as new/g)).toHaveLength(1);
  });

  it('and the base is named, nothing is judged', async () => {
    const scene = await Scene.of({ 'prod/extaccount.xml': BROKEN }, { 'prod/extaccount.xml': RELABELLED });
    const workspace = unreachable(scene, { depth: 0 });
    const { code, annotations } = await scene.run({ workspace, inputs: { base: 'HEAD^' } });
    expect([code, annotations.map(({ message }) => message)]).toEqual([2, [expect.stringContaining('"filter:"')]]);
  });
});
