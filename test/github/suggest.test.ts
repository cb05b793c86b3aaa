import { describe, expect, it } from 'vitest';
import { MAX_ELEMENT } from '../../src/formats/xml-tree.js';
import { pairSuggestions } from '../../src/github/pair-suggestions.js';
import { MAX_SUGGESTIONS } from '../../src/github/suggest.js';
import { MAX_SUGGESTED_TEXT } from '../../src/github/suggestions.js';
import { account, element, pack } from '../support/account.js';
import type { Review } from './support/github-api.js';
import { Scene } from './support/scene.js';

const PATH = 'prod/extaccount.xml';
const SOUND = { [PATH]: account() };
const HTTP = { callbackServer: 'http://campaign.acme.example' };
const CONFIG = '.campaign-ims.yml';
const declared = 'experienceCloud: { callbackUrls: ["https://campaign.acme.example"] }\n';
const BASE = { ...SOUND, [CONFIG]: declared };
const job = { inputs: { suggest: 'true' } };

/** The files as they are once somebody has committed what a review offers. */
function committed(text: string, { comments }: Review): string {
  const rows = text.split('\n');
  for (const { line, start_line, body } of comments) {
    const [, , offered = ''] = /(`{3,})suggestion\n([\s\S]*)\n\1$/.exec(body) ?? [];
    rows.splice((start_line ?? line ?? 0) - 1, (line ?? 0) - (start_line ?? line ?? 0) + 1, ...offered.split('\n'));
  }
  return rows.join('\n');
}

/** A pull request after a run that has offered one remedy. */
async function withOffer() {
  const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
  await scene.run(job);
  const [review] = scene.api.reviews;
  const [first] = review?.comments ?? [];
  if (!review || !first) throw new Error('nothing was offered');
  return { scene, review, first };
}

describe('certain remedies', () => {
  it('are offered for the lines of the pull request, in one review, and are right once they are committed', async () => {
    const broken = account({ ...HTTP, productContext: 'dma_campaign' });
    const scene = await Scene.of(BASE, { [PATH]: broken });
    const { code, log } = await scene.run(job);
    expect(code, log).toBe(1);
    expect(scene.api.asked.filter(({ status }) => status >= 400)).toEqual([]);
    const [review, ...others] = scene.api.reviews;
    expect(others).toEqual([]);
    expect(review).toMatchObject({ commit: scene.pull.headSha, body: expect.stringContaining('restart the server') });
    if (!review) return;
    scene.pull.push({ [PATH]: committed(broken, review) });
    scene.pull.checkout();
    expect(await scene.run(job)).toMatchObject({ code: 0, outputs: { errors: '0' } });
    expect(scene.api.reviews).toHaveLength(1);
  });

  it('are offered once, and again where the line has changed', async () => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
    await scene.run(job);
    await scene.run(job);
    expect(scene.api.reviews).toHaveLength(1);
    for (const comment of scene.api.reviews[0]?.comments ?? []) comment.line = null;
    await scene.run(job);
    expect(scene.api.reviews).toHaveLength(2);
  });

  it.each([
    [
      'in a file that cannot be read in whole',
      pack('nms:extAccount', element(HTTP), `<extAccount name="b" label="${'x'.repeat(MAX_ELEMENT)}"/>`),
    ],
  ])('are not offered %s, for nothing else of that line may be shown', async (_, broken) => {
    const scene = await Scene.of(BASE, { [PATH]: broken });
    expect(await scene.run(job)).toMatchObject({ code: 1 });
    expect(scene.api.reviews).toEqual([]);
  });

  it('are found where the base has moved the line', async () => {
    const base = { ...BASE, [PATH]: account().replace('<package>', `<package>${'\n'.repeat(8)}`) };
    const scene = await Scene.of(base, { [PATH]: base[PATH].replace('https://campaign', 'http://campaign') });
    scene.pull.advanceBase({ [PATH]: base[PATH].replace('<package>', '<package>\n\n\n') });
    scene.pull.checkout();
    await scene.run(job);
    const line = base[PATH].split('\n').findIndex((each) => each.includes('callbackServer')) + 1;
    expect(scene.api.reviews.flatMap(({ comments }) => comments.map((comment) => comment.line))).toEqual([line]);
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['that were there before', { ...BASE, [PATH]: account(HTTP) }, { [PATH]: account({ ...HTTP, label: 'x' }) }],
    ['of a line that holds a secret', BASE, { [PATH]: account({ ...HTTP, imsClientSecret: 'p8e-plain-secret' }).replaceAll('\n', ' ') }],
    [
      'of a line that holds what may be a secret',
      BASE,
      { [PATH]: account({ ...HTTP, imsKey: 'Zq7-hunter2-PLAIN' }).replaceAll('\n', ' ') },
    ],
    [
      'of a line that holds a password',
      BASE,
      { [PATH]: account({ productContext: 'dma_campaign', server: 'ftp://user:hunter22x@host.example' }).replaceAll(/\s+/g, ' ') },
    ],
    [
      'of a line with a word that tells a secret',
      BASE,
      { [PATH]: account(HTTP).replaceAll(/\s+/g, ' ').replace('<extAccount', '<!-- password: hunter22x --> <extAccount') },
    ],
    ['of a line that stands there twice', BASE, { [PATH]: pack('nms:extAccount', element(HTTP), element(HTTP)) }],
    [
      'of a line that was there, where the same is added',
      { [PATH]: account(HTTP), [CONFIG]: `${declared}ignore: [prod/**]\n` },
      { [CONFIG]: declared, [PATH]: pack('nms:extAccount', `<!--\n    ${element(HTTP)}\n    -->`, element(HTTP)) },
    ],
    ['of a line that ends with a carriage return', BASE, { [PATH]: account(HTTP).replaceAll('\n', '\r\n') }],
    ['of a line that holds what cannot be seen', BASE, { [PATH]: account({ ...HTTP, label: 'a\u200bb' }).replaceAll(/\s+/g, ' ') }],
    [
      'of a line that is not of the pull request',
      { [PATH]: account(HTTP), [CONFIG]: `${declared}ignore: [prod/**]\n` },
      { [CONFIG]: declared },
    ],
  ])('are not offered for findings %s', async (_, base, changes) => {
    const scene = await Scene.of(base, changes);
    expect(Number((await scene.run(job)).outputs.errors)).toBeGreaterThan(0);
    expect(scene.api.reviews).toEqual([]);
  });

  it.each([
    [MAX_SUGGESTED_TEXT, 1],
    [MAX_SUGGESTED_TEXT + 1, 0],
  ])('of a line with %d characters are offered %d times', async (length, times) => {
    const line = (label: string) => account({ ...HTTP, label }).replaceAll(/\s+/g, ' ');
    const scene = await Scene.of(BASE, { [PATH]: line('x'.repeat(length - line('').length)) });
    await scene.run(job);
    expect(scene.api.reviews.map(({ comments }) => comments.length)).toEqual(times === 0 ? [] : [times]);
  });

  it('beyond what a review may hold are offered by the next run', async () => {
    const folders = Array.from({ length: MAX_SUGGESTIONS + 1 }, (_, at) => `c${at}`);
    const each = (path: string, content: string) => Object.fromEntries(folders.map((name) => [`${name}/${path}`, content]));
    const scene = await Scene.of({ ...each(PATH, account()), ...each(CONFIG, declared) }, each(PATH, account(HTTP)));
    const { files } = scene.pull;
    scene.api.files = () => files;
    for (let run = 0; run < 3; run++) await scene.run(job);
    expect(scene.api.reviews.map(({ comments }) => comments.length)).toEqual([MAX_SUGGESTIONS, 1]);
    expect(new Set(scene.api.reviews.flatMap(({ comments }) => comments.map(({ path }) => path))).size).toBe(folders.length);
  });

  it('are only offered where that is asked for', async () => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
    await scene.run();
    expect(scene.api.asked.filter(({ operation }) => operation.startsWith('pulls/') && operation !== 'pulls/get')).toEqual([]);
  });

  it('are left to the newer run where the pull request has a newer head', async () => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
    scene.api.head = () => 'f'.repeat(40);
    await scene.run(job);
    expect(scene.api.reviews).toEqual([]);
  });

  it('are brought up to date where they stand, where the line is what it was', async () => {
    const broken = account({ ...HTTP, productContext: 'dma_campaign' }).replaceAll(/\n {6}/g, ' ');
    const scene = await Scene.of(BASE, { [PATH]: broken });
    const offered = () => scene.api.reviews.flatMap(({ comments }) => comments);
    await scene.run(job);
    expect(offered()).toMatchObject([{ body: expect.stringMatching(/https:.*dma_campaign_classic|dma_campaign_classic.*https:/s) }]);
    scene.pull.push({ [CONFIG]: `${declared}rules: { product-context-value: off }\n` });
    scene.pull.checkout();
    await scene.run(job);
    expect(offered()).toMatchObject([{ body: expect.stringContaining('https:') }]);
    expect(offered()[0]?.body).not.toContain('dma_campaign_classic');
    scene.pull.push({
      [CONFIG]: 'experienceCloud: { callbackUrls: ["https://other.acme.example"] }\nrules: { product-context-value: off }\n',
    });
    scene.pull.checkout();
    for (let run = 0; run < 2; run++) await scene.run(job);
    expect(offered()).toMatchObject([{ body: expect.stringContaining('This change is no longer suggested') }]);
    expect(offered()[0]?.body).not.toContain('```');
    scene.pull.push({ [CONFIG]: declared });
    scene.pull.checkout();
    await scene.run(job);
    expect(offered()).toMatchObject([{ body: expect.stringContaining('```suggestion') }]);
    expect(scene.api.asked.filter(({ operation }) => operation === 'pulls/update-review-comment')).toHaveLength(3);
  });

  it('stay as they are where GitHub does not list the changes of their file, or others wrote them', async () => {
    const { scene, review, first } = await withOffer();
    review.comments.push({ ...first, id: 1, login: 'mallory' });
    const before = structuredClone(review.comments);
    scene.api.files = () => [];
    await scene.run(job);
    expect(scene.api.reviews.map(({ comments }) => comments)).toEqual([before]);
  });

  it.each(['before', 'after'])('are offered once where two runs look at once, one %s the other has posted', async (when) => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
    let waited = 0;
    scene.api.instead = (operation) =>
      operation === 'pulls/create-review' && when === 'before' && waited++ === 0
        ? { status: 403, body: { message: 'secondary rate limit' }, headers: { 'retry-after': '2' } }
        : null;
    const both = when === 'before' ? [scene.run(job), scene.run(job)] : [];
    scene.api.after = (operation) => {
      const made = scene.api.reviews[0]?.comments[0];
      if (operation === 'pulls/create-review' && when === 'after' && made)
        scene.api.reviews.unshift({ commit: 'x', body: 'x', comments: [{ ...made, id: 1 }] });
      return null;
    };
    for (const { code } of await Promise.all([...both, ...(when === 'after' ? [scene.run(job)] : [])])) expect(code).toBe(1);
    expect(scene.api.reviews.flatMap(({ comments }) => comments)).toHaveLength(1);
  });

  it.each(['pulls/list-files', 'pulls/create-review'])('are left to the newer run where the head moves on at %s', async (at) => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
    const limit = { status: 403, body: { message: 'secondary rate limit' }, headers: { 'retry-after': '1' } };
    const moveOn = (operation: string) => {
      const isThen = operation === at && scene.api.head() === scene.pull.headSha;
      if (isThen) scene.api.head = () => 'f'.repeat(40);
      return isThen && at === 'pulls/create-review' ? limit : null;
    };
    scene.api.instead = moveOn;
    const { code, log } = await scene.run(job);
    expect([code, scene.api.reviews]).toEqual([1, []]);
    expect(log).toContain('has a newer head');
  });

  it('are never put on another line, where GitHub has not moved them yet', async () => {
    const broken = account({ ...HTTP, productContext: 'dma_campaign' });
    const scene = await Scene.of(BASE, { [PATH]: broken });
    const offered = () => scene.api.reviews.flatMap(({ comments }) => comments);
    await scene.run(job);
    const before = structuredClone(offered());
    const old = scene.pull.headSha;
    for (const comment of offered()) comment.commit_id = old;
    scene.pull.push({ [PATH]: broken.replace('\n', '\n<!-- 1 -->\n<!-- 2 -->\n<!-- 3 -->\n') });
    scene.pull.checkout();
    await scene.run(job);
    expect(offered().map(({ id, body }) => [id, body])).toEqual(before.map(({ id, body }) => [id, body]));
    scene.pull.push({ [PATH]: broken.replace('http://campaign', 'http://CAMPAIGN') });
    scene.pull.checkout();
    await scene.run(job);
    const [kept, gone, ...fresh] = offered();
    expect([gone, kept]).toMatchObject([{ body: expect.stringContaining('no longer suggested') }, { body: before[0]?.body }]);
    expect(fresh).toMatchObject([{ body: expect.stringContaining('CAMPAIGN') }]);
  });

  it('are told by their lines among those of one text', () => {
    const at = (line: number) => ({ path: PATH, line, side: 'RIGHT', body: 'x' }) as const;
    const there = { ...at(20), id: 1, commit_id: 'head' };
    expect(pairSuggestions([there], [at(10), at(20)], 'head').fresh).toEqual([at(10)]);
    expect(pairSuggestions([there], [{ ...at(20), body: 'y' }], 'newer').fresh).toHaveLength(1);
  });

  it('are no longer offered in one file, where they still are in another', async () => {
    const other = 'stage/extaccount.xml';
    const stage = { callbackServer: 'https://stage.acme.example' };
    const broken = { productContext: 'dma_campaign' };
    const scene = await Scene.of(
      { [PATH]: account(), [other]: account(stage) },
      { [PATH]: account(broken), [other]: account({ ...stage, ...broken }) },
    );
    await scene.run(job);
    scene.pull.push({ [CONFIG]: 'suppress: [{ rule: product-context-value, path: "prod/**", reason: x }]\n' });
    scene.pull.checkout();
    await scene.run(job);
    expect(scene.api.reviews.flatMap(({ comments }) => comments.map(({ path, body }) => [path, body.includes('```suggestion')]))).toEqual([
      [PATH, false],
      [other, true],
    ]);
  });

  it('that are posted are not said to be not, where looking again fails', async () => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
    scene.api.after = (operation) =>
      operation === 'pulls/list-review-comments' && scene.api.reviews.length > 0 ? { status: 404, body: { message: 'x' } } : null;
    const { log } = await scene.run(job);
    expect(scene.api.reviews).toHaveLength(1);
    expect(log).not.toContain('could not be posted');
  });

  it('are offered where an older one may not be changed, and it is said where there is none to offer', async () => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
    await scene.run(job);
    scene.api.instead = (operation) =>
      operation === 'pulls/update-review-comment' ? { status: 403, body: { message: 'Resource not accessible' } } : null;
    scene.pull.push({ [PATH]: account({ productContext: 'dma_campaign' }) });
    scene.pull.checkout();
    expect((await scene.run(job)).log).not.toContain('could not be posted');
    expect(scene.api.reviews).toMatchObject([{}, { comments: [{ body: expect.stringContaining('dma_campaign_classic') }] }]);
    expect((await scene.run(job)).log).toContain('The suggested changes could not be posted: GitHub answered 403');
  });

  it('are asked for once where there are none, and nothing is said where they may not be read', async () => {
    const scene = await Scene.of(BASE, { 'n.txt': 'x' });
    const asked = (what: string) => scene.api.asked.filter(({ operation }) => operation === what).length;
    await scene.run(job);
    expect([asked('graphql'), asked('pulls/list-review-comments'), asked('pulls/list-files')]).toEqual([1, 1, 0]);
    scene.api.instead = (operation) =>
      operation === 'pulls/list-review-comments' ? { status: 403, body: { message: 'Resource not accessible' } } : null;
    expect((await scene.run(job)).log).not.toContain('could not be posted');
  });

  it('that stand there twice are taken back, but for one that somebody has answered', async () => {
    const { scene, review, first } = await withOffer();
    review.comments.push({ ...first, id: 2000 }, { ...first, id: 2001 });
    review.comments.push({ ...first, id: 2002, body: 'Why?', login: 'ann', in_reply_to_id: 2001 });
    await scene.run(job);
    expect(review.comments).toMatchObject([first, { id: 2001, body: expect.stringContaining('no longer suggested') }, { id: 2002 }]);
  });

  it('are not offered on a pull request that is closed', async () => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
    const { event } = scene;
    Object.assign(event, { action: 'closed' });
    Object.assign(event.pull_request as object, { state: 'closed' });
    expect(await scene.run({ ...job, payload: event })).toMatchObject({ code: 1, outputs: { 'comment-url': '' } });
    expect([scene.api.reviews, scene.own]).toEqual([[], []]);
    const comment = scene.api.comment(2, '<!-- campaign-ims-check:default -->\nof an older run');
    await scene.run({ ...job, payload: event });
    expect(comment.body).toContain('❌ Campaign IMS');
  });

  it('are offered for one file where the changes of another are cut off', async () => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP), 'stage/extaccount.xml': account({ productContext: 'dma_campaign' }) });
    scene.api.files = () =>
      scene.pull.files.map(({ patch = '', ...file }) => ({
        ...file,
        patch: file.filename === PATH ? patch : patch.split('\n').slice(0, 5).join('\n'),
      }));
    await scene.run(job);
    expect(scene.api.reviews.flatMap(({ comments }) => comments.map(({ path }) => path))).toEqual([PATH]);
  });

  it('that cannot be posted are said, and change nothing', async () => {
    const scene = await Scene.of(BASE, { [PATH]: account(HTTP) });
    scene.api.instead = (operation) =>
      operation === 'pulls/create-review' ? { status: 403, body: { message: 'Resource not accessible' } } : null;
    const { code, log, annotations } = await scene.run(job);
    expect(code).toBe(1);
    expect(log).toContain('The suggested changes could not be posted: GitHub answered 403');
    expect(annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
  });

  it('hold no more than the line, whatever that holds', async () => {
    const label = '```suggestion @octo #1 <!-- x -->';
    const scene = await Scene.of(BASE, { [PATH]: account({ ...HTTP, label: label.replaceAll('<', '&lt;') }).replaceAll(/\s+/g, ' ') });
    await scene.run(job);
    const [comment] = scene.api.reviews.flatMap(({ comments }) => comments);
    expect(comment?.body).toMatch(/\n\n````suggestion\n[^\n]*\n````$/);
    expect(comment?.body.split('````')[0]).not.toMatch(/@octo|#1/);
  });
});
