import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { Scene } from './support/scene.js';

/** So many customers, each with one wrong callback, which is one error, and its account switched off, one warning. */
const customers = (count: number, changes = { callbackServer: 'http://campaign.acme.example', active: '0' }) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`customers/c${String(index).padStart(3, '0')}/prod/extaccount.xml`, account(changes)]),
  );

describe('the limits of GitHub', () => {
  it('are kept with sixty findings: nine errors, ten warnings, and how many there are', async () => {
    const scene = await Scene.of({}, customers(30));
    const { annotations, code, summary } = await scene.run();
    expect(code).toBe(1);
    const count = (level: string) => annotations.filter((each) => each.level === level).length;
    expect([count('error'), count('warning'), count('notice')]).toEqual([9, 10, 1]);
    expect(annotations.at(-1)?.message).toBe('Showing 19 of 60 findings on the lines; the job summary lists as many as fit.');
    expect(summary.match(/^- [❌⚠️]/gmu)).toHaveLength(60);
  });

  it('are kept with six hundred: the comment is cut between rows and says how many more there are', async () => {
    const scene = await Scene.of({}, customers(300));
    const { summary, code, outputs } = await scene.run();
    expect({ code, new: outputs.new }).toEqual({ code: 1, new: '600' });
    const body = scene.own[0]?.body ?? '';
    expect(body.length).toBeGreaterThan(60_000);
    expect(body.length).toBeLessThanOrEqual(65_536);
    const rows = body.match(/^- ❌ .*\n {2}- Remedy: .*\n {2}- Users see: .*\n/gmu) ?? [];
    const [, more] = /\*… (\d+) more\*\n\n<details>/.exec(body) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.length + Number(more)).toBe(600);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary.match(/^- [❌⚠️]/gmu)).toHaveLength(600);
  });

  it('leave room on the page of the run for why the run could not be finished', async () => {
    const long = 'x'.repeat(150);
    const faults = {
      callbackServer: 'http://x.example',
      associationMask: ' acme - ',
      productContext: long,
      imsServer: `https://${long}.com`,
    };
    const many = Array.from({ length: 220 }, (_, index) => [`customers-${long}/c${index}/prod/extaccount.xml`, account(faults)]);
    const scene = await Scene.of({ 'reports/README.md': 'x' }, Object.fromEntries(many));
    const { summary, code } = await scene.run({ inputs: { 'json-file': 'reports', comment: 'never' } });
    expect(code).toBe(2);
    expect(summary).toMatch(/\n\n❌ Campaign IMS could not finish: .* it is a folder.*\n$/);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
  });

  it('hide no finding behind hundreds of sound instances, which are only counted', async () => {
    const sound = customers(450, { callbackServer: 'https://campaign.acme.example', active: '1' });
    const path = 'customers/c007/prod/extaccount.xml';
    const scene = await Scene.of(sound, { [path]: account({ callbackServer: 'http://campaign.acme.example' }) });
    await scene.run();
    const body = scene.own[0]?.body ?? '';
    expect(body).toMatch(/^- ❌ /m);
    expect(body.match(/^\| <code>.*/gm)).toEqual([expect.stringContaining('c007')]);
    expect(body).toContain('… 449 more without findings');
  });

  it('leave the findings where the table takes all the room', async () => {
    const scene = await Scene.of({}, customers(420, { callbackServer: 'http://campaign.acme.example', active: '1' }));
    await scene.run({ event: 'schedule', payload: {}, inputs: { 'audit-issue': 'true' } });
    const { body = '' } = scene.api.issues[0] ?? {};
    expect(body.match(/^- ❌ /gm)?.length).toBeGreaterThan(50);
    expect(body.length).toBeLessThanOrEqual(65_536);
  });

  it('are kept by check runs: fifty annotations a request, each sent once, and none by command', async () => {
    const scene = await Scene.of({}, customers(60));
    const { annotations, code } = await scene.run({ inputs: { 'check-run': 'true', comment: 'never' } });
    expect(code).toBe(1);
    expect(annotations).toEqual([]);
    const [run] = scene.api.checkRuns;
    expect(run).toMatchObject({ headSha: scene.pull.headSha, name: 'Campaign IMS', status: 'completed', conclusion: 'failure' });
    expect(run?.annotations).toHaveLength(120);
    expect(new Set(run?.annotations.map((each) => JSON.stringify(each))).size).toBe(120);
    expect(run?.annotations.filter((each) => each.annotation_level === 'failure')).toHaveLength(60);
    expect(run?.annotations[0]).toMatchObject({ path: 'customers/c000/prod/extaccount.xml', start_line: 6, end_line: 6, start_column: 15 });
    expect(run?.summary.length).toBeLessThanOrEqual(65_535);
    expect(scene.api.asked.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
      'checks/create 201',
      'checks/update 200',
      'checks/update 200',
      'checks/update 200',
    ]);
  });

  it('drop columns where a place goes over several lines: lines are exact, and no column of another line is sent', async () => {
    const scene = await Scene.of({}, { 'prod/extaccount.xml': account({ imsServer: 'https://ims-na1.adobelogin.com\n\n/x' }) });
    const { annotations } = await scene.run();
    const { properties } = annotations.find(({ properties: { title } }) => title?.endsWith('ims-server-known')) ?? {};
    expect(properties).toEqual({ title: 'campaign-ims-check: ims-server-known', file: 'prod/extaccount.xml', line: '8', endLine: '10' });
    await scene.run({ inputs: { 'check-run': 'true' } });
    const [posted] = scene.api.checkRuns[0]?.annotations.filter(({ title }) => String(title).endsWith('ims-server-known')) ?? [];
    expect(posted).toMatchObject({ start_line: 8, end_line: 10 });
    expect(Object.keys(posted ?? {}).filter((key) => key.endsWith('column'))).toEqual([]);
    expect(scene.own[0]?.body).toContain('/prod/extaccount.xml#L8-L10)');
  });

  it('do not hide the best: errors of other rules come before the tenth of the same', async () => {
    const mask = { 'zeta/prod/extaccount.xml': account({ associationMask: null }), 'zeta/stage/x.xml': '<package/>' };
    const one = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `prod/extaccount${index}.xml`,
        account({ callbackServer: 'http://campaign.acme.example' }),
      ]),
    );
    const { annotations } = await (await Scene.of({}, { ...one, ...mask })).run();
    const errors = annotations.filter(({ level }) => level === 'error').map(({ properties }) => properties.title);
    expect(errors).toHaveLength(9);
    expect(new Set(errors).size).toBeGreaterThan(1);
  });

  it('of 300 files that GitHub lists for a pull request hide nothing: the 301st counts', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`a/${index}.txt`, 'x']));
    const scene = await Scene.of({}, { ...many, 'z/prod/extaccount.xml': account({ callbackServer: 'http://x.example' }) });
    const { annotations } = await scene.run();
    expect(annotations.filter(({ level }) => level === 'error').map(({ properties }) => properties.file)).toEqual([
      'z/prod/extaccount.xml',
    ]);
  });
});
