import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { gitIn } from './support/checkout.js';
import { folder, Scene } from './support/scene.js';

const SOUND = { 'prod/extaccount.xml': account() };
const BROKEN = { 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example' }) };

describe('a pull request', () => {
  it('that breaks an account is annotated, commented on and failed', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const { code, annotations, summary, outputs, log } = await scene.run();
    expect(code, log).toBe(1);
    const line = BROKEN['prod/extaccount.xml'].split('\n').findIndex((each) => each.includes('callbackServer')) + 1;
    const column = (BROKEN['prod/extaccount.xml'].split('\n')[line - 1] ?? '').indexOf('http://') + 1;
    expect(annotations.filter(({ level }) => level === 'error')).toEqual([
      {
        level: 'error',
        message: expect.stringContaining('"http://campaign.acme.example"'),
        properties: {
          title: 'campaign-ims-check: callback-https',
          file: 'prod/extaccount.xml',
          line: String(line),
          endLine: String(line),
          col: String(column),
          endColumn: String(column + 'http://campaign.acme.example'.length),
        },
      },
    ]);
    expect(outputs).toMatchObject({ verdict: 'fail', errors: '1', new: '2', 'issue-url': '', 'json-file': '' });
    expect(scene.own).toHaveLength(1);
    const [comment] = scene.own;
    expect(outputs['comment-url']).toContain(`issuecomment-${comment?.id}`);
    const { body = '' } = comment ?? {};
    expect(body).toMatch(/^<!-- campaign-ims-check:default -->\n### ❌ Campaign IMS: 1 new error, 1 new notice\n/);
    expect(body).toContain(`https://github.com/octo-org/campaign/blob/${scene.pull.mergeSha}/prod/extaccount.xml#L${line}`);
    expect(body).toContain('they are redirected to adobe.com');
    expect(body).toMatch(/\| Callback URL \| ❌ \|/);
    expect(body).toContain('After merging, restart');
    expect(`${summary}`.trim()).toBe(body.slice(body.indexOf('###')).trim());
    expect(scene.api.asked.filter(({ status }) => status >= 400)).toEqual([]);
  });

  it('has a check run with the same places, levels and texts as the annotations', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const { annotations } = await scene.run();
    await scene.run({ inputs: { 'check-run': 'true' } });
    const levels: Readonly<Record<string, string>> = { error: 'failure', warning: 'warning', notice: 'notice' };
    expect(scene.api.checkRuns[0]?.annotations).toEqual(
      annotations.map(({ level, message, properties: { title, file, line, endLine, col, endColumn } }) => ({
        path: file,
        start_line: Number(line),
        end_line: Number(endLine),
        start_column: Number(col),
        end_column: Number(endColumn),
        annotation_level: levels[level],
        message,
        title,
      })),
    );
  });

  describe('whose base moved on', () => {
    const base = (changes = {}, above = '') => ({ 'prod/extaccount.xml': account(changes).replace('<package>', `<package>${above}`) });
    const places = async (scene: Scene) => {
      scene.pull.checkout();
      const { annotations, log } = await scene.run();
      await scene.run({ inputs: { 'check-run': 'true' } });
      const { line, endLine, col, endColumn } = annotations[0]?.properties ?? {};
      const [posted] = scene.api.checkRuns.at(-1)?.annotations ?? [];
      expect([posted?.start_line, posted?.end_line].map(String)).toEqual([line, endLine]);
      expect(posted?.start_column).toBe(col && Number(col));
      expect(endLine).toBe(line);
      return { line: Number(line), col: Number(col ?? 0), endColumn: Number(endColumn ?? 0), log, annotations };
    };

    it.each([
      ['', '\n\n\n'],
      ['', '\n<!-- c -->'.repeat(30)],
      ['\n\n\n\n', '\n'],
    ])('is annotated on the lines of its head, not of the merge (%j, then %j above)', async (before, above) => {
      const scene = await Scene.of(base({}, before), base({ callbackServer: 'http://campaign.acme.example' }, before));
      scene.pull.advanceBase(base({}, above));
      const { line, col, endColumn } = await places(scene);
      const text = gitIn(scene.pull.origin, 'show', `${scene.pull.headSha}:prod/extaccount.xml`).split('\n')[line - 1] ?? '';
      expect(text.slice(col - 1, endColumn - 1)).toBe('http://campaign.acme.example');
    });

    it('is annotated at the nearest line, without columns, where only the base has the line', async () => {
      const config = 'experienceCloud: { callbackUrls: ["https://campaign.acme.example"] }\n';
      const scene = await Scene.of(base(), { '.campaign-ims.yml': config });
      scene.pull.advanceBase(base({ callbackServer: 'https://other.acme.example' }, '\n\n'));
      const { line, col } = await places(scene);
      const head = account().split('\n');
      expect([head[line - 1], col]).toEqual([expect.stringContaining('callbackServer'), 0]);
    });

    it('names the other places of its head too', async () => {
      const scene = await Scene.of(base(), { 'prod/second.xml': account() });
      scene.pull.advanceBase(base({}, '\n\n'));
      scene.pull.checkout();
      const { annotations } = await scene.run();
      const { message } = annotations.find(({ properties: { title } }) => title?.endsWith('account-unique')) ?? {};
      const line =
        account()
          .split('\n')
          .findIndex((each) => each.includes('Adobe_Marketing_Cloud')) + 1;
      expect(message).toContain(`prod/extaccount.xml:${line}:`);
    });

    it('is annotated on the first line, without columns, where the base has renamed the file', async () => {
      const scene = await Scene.of(base(), base({ callbackServer: 'http://campaign.acme.example' }));
      scene.pull.advanceBase({ 'prod/extaccount.xml': null, 'prod/renamed.xml': account() });
      expect(await places(scene)).toMatchObject({ line: 1, col: 0, endColumn: 0 });
    });

    it('is annotated on the lines of its head whatever the checkout has set up for differences', async () => {
      const scene = await Scene.of(base(), base({ callbackServer: 'http://campaign.acme.example' }));
      scene.pull.advanceBase(base({}, '\n\n\n'));
      const { workspace } = scene.pull;
      for (const [key, value] of [
        ['diff.foo.xfuncname', '('],
        ['diff.foo.command', 'false'],
        ['diff.context', '9'],
      ] as const)
        gitIn(workspace, 'config', key, value);
      mkdirSync(join(workspace, '.git/info'), { recursive: true });
      writeFileSync(join(workspace, '.git/info/attributes'), '*.xml diff=foo\n');
      expect(await places(scene)).toMatchObject({ line: 11 });
    });

    it('is not asked for its head where nothing can be placed on it', async () => {
      const scene = await Scene.of(base(), base({ callbackServer: 'http://campaign.acme.example' }));
      const { code } = await scene.run({ token: '', inputs: { 'check-run': 'true', annotations: 'false' } });
      expect(code).toBe(1);
      expect(() => gitIn(scene.pull.workspace, 'cat-file', '-e', scene.pull.headSha)).toThrow();
    });

    it('asks Git as often for many files as for one', async () => {
      const calls = async (count: number) => {
        const files = (changes: object, above = '') =>
          Object.fromEntries(Array.from({ length: count }, (_, at) => [`i${at}/prod/e.xml`, base(changes, above)['prod/extaccount.xml']]));
        const scene = await Scene.of(files({}), files({ callbackServer: 'http://campaign.acme.example' }));
        scene.pull.advanceBase(files({}, '\n\n\n'));
        scene.pull.checkout();
        const trace = join(scene.pull.dir, 'trace');
        const { annotations } = await scene.run({ env: { GIT_TRACE: trace } });
        expect(annotations[0]?.properties.line).toBe('11');
        return readFileSync(trace, 'utf8').match(/ built-in: git (?:diff-tree|cat-file) /g)?.length;
      };
      expect(await calls(8)).toBe(await calls(1));
    });

    it('is annotated on the lines of the merge where a file of the head cannot be read, and all else is told', async () => {
      const scene = await Scene.of(base(), base({ callbackServer: 'http://campaign.acme.example' }));
      scene.pull.advanceBase(base({}, '\n\n\n'));
      scene.pull.checkout();
      const { workspace, headSha } = scene.pull;
      gitIn(workspace, 'fetch', '-q', '--depth=1', 'origin', 'main', headSha);
      const blob = gitIn(workspace, 'rev-parse', `${headSha}:prod/extaccount.xml`);
      rmSync(join(workspace, '.git/objects', blob.slice(0, 2), blob.slice(2)));
      const { code, annotations, log, summary } = await scene.run();
      expect([code, annotations[0]?.properties.line, scene.own.length, summary]).toEqual([
        1,
        '14',
        1,
        expect.stringContaining('1 new error'),
      ]);
      expect(log).toContain('so annotations have the line numbers of the merge');
    });

    it.each([
      'http://127.0.0.1:1/x.git?token=hunter2secret',
      'http://bob:hunter2secret@127.0.0.1:1/x.git',
      '/nowhere/password=hunter2secret/x',
    ])('shows no secret of the address from which the head cannot be had (%s)', async (address) => {
      const scene = await Scene.of(base(), base({ callbackServer: 'http://campaign.acme.example' }));
      scene.pull.advanceBase(base({}, '\n\n\n'));
      scene.pull.checkout();
      gitIn(scene.pull.workspace, 'fetch', '-q', '--depth=1', 'origin', 'main');
      gitIn(scene.pull.workspace, 'remote', 'set-url', 'origin', address);
      const { code, log } = await scene.run();
      expect([code, log]).toEqual([1, expect.stringContaining('so annotations have the line numbers of the merge')]);
      expect(log).not.toContain('hunter2');
    });

    it('is annotated on the lines of the merge where the head cannot be had, which is said', async () => {
      const scene = await Scene.of(base(), base({ callbackServer: 'http://campaign.acme.example' }));
      scene.pull.advanceBase(base({}, '\n\n\n'));
      scene.pull.checkout();
      gitIn(scene.pull.workspace, 'fetch', '-q', '--depth=1', 'origin', 'main');
      gitIn(scene.pull.workspace, 'remote', 'set-url', 'origin', join(scene.pull.dir, 'gone'));
      const { code, annotations, log } = await scene.run();
      expect([code, annotations[0]?.properties.line]).toEqual([1, '14']);
      expect(log).toContain('so annotations have the line numbers of the merge');
    });
  });

  it('has a check run of another name than the push of the same commit, which judges everything', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    const inputs = { 'check-run': 'true' };
    await scene.run({ inputs });
    scene.pull.checkout('refs/heads/feature');
    await scene.run({ event: 'push', payload: {}, sha: scene.pull.headSha, inputs: { ...inputs, path: 'prod' } });
    const { headSha } = scene.pull;
    expect(scene.api.checkRuns).toMatchObject([
      { name: 'Campaign IMS', headSha, conclusion: 'success' },
      { name: 'Campaign IMS (push, prod)', headSha, conclusion: 'failure' },
    ]);
  });

  it('keeps one comment past a hundred and twenty of others, skips what is equal, and turns green when fixed', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    for (let index = 0; index < 120; index++)
      scene.api.comment(scene.pull.number, `<!-- campaign-ims-check:default -->\n${index}`, 'somebody');
    await scene.run();
    const [first] = scene.own;
    await scene.run();
    expect(scene.own).toEqual([first]);
    expect(scene.api.asked.filter(({ operation }) => operation === 'issues/update-comment')).toEqual([]);
    scene.pull.push(SOUND);
    scene.pull.checkout();
    const { code } = await scene.run();
    expect(code).toBe(0);
    expect(scene.own).toHaveLength(1);
    expect(scene.own[0]).toMatchObject({ id: first?.id, body: expect.stringContaining('### ✅ Campaign IMS: no new findings') });
    expect(scene.api.comments).toHaveLength(121);
  });

  it('that leaves old findings alone passes, annotates none of them and folds them away', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    const { code, annotations, outputs } = await scene.run({ inputs: { comment: 'always' } });
    expect(code).toBe(0);
    expect(annotations).toEqual([]);
    expect(outputs).toMatchObject({ verdict: 'pass', errors: '1', new: '0' });
    expect(scene.own[0]?.body).toContain('<details><summary>Existing findings (1)</summary>');
  });

  it('with gate: all counts and annotates old findings too', async () => {
    const scene = await Scene.of(BROKEN, { 'notes.txt': 'y' });
    const { code, annotations } = await scene.run({ inputs: { gate: 'all' } });
    expect(code).toBe(1);
    expect(annotations.map(({ level }) => level)).toEqual(['error']);
    expect(scene.own[0]?.body).toContain('### ❌ Campaign IMS: 1 error');
  });

  it.each<[string, Record<string, string>, object, string]>([
    [
      'an error that need not count',
      { 'fail-on': 'never' },
      { callbackServer: 'http://campaign.acme.example' },
      '⚠️ Campaign IMS: 1 new error',
    ],
    ['a warning below the level', {}, { active: '0' }, '⚠️ Campaign IMS: 1 new warning'],
    ['a restart alone', {}, { imsOrgId: 'FEDCBA9876543210FEDCBA98@AdobeOrg' }, 'ℹ️ Campaign IMS: 1 new notice'],
  ])('that passes with %s is not told to be all right', async (_, inputs, changes, head) => {
    const scene = await Scene.of(SOUND, { 'prod/extaccount.xml': account(changes) });
    const { code, summary } = await scene.run({ inputs });
    expect([code, summary.split('\n')[0]]).toEqual([0, expect.stringContaining(head)]);
  });

  it('links lines of the merge that was checked, whose numbers may be others than those of the head', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    scene.pull.advanceBase({ 'prod/extaccount.xml': account().replace('<package>', '<package>\n\n\n') });
    scene.pull.checkout();
    const { summary } = await scene.run();
    const [, sha = '', line = ''] = /\/blob\/(\w+)\/prod\/extaccount\.xml#L(\d+)/.exec(summary) ?? [];
    expect(gitIn(scene.pull.origin, 'show', `${sha}:prod/extaccount.xml`).split('\n')[Number(line) - 1]).toContain('http://');
    expect(scene.own[0]?.body).toContain(`/blob/${scene.pull.mergeSha}/`);
  });

  it('links nothing where another commit than the run’s is checked out', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const { summary } = await scene.run({ sha: 'a'.repeat(40), event: 'schedule', payload: {} });
    expect(summary).toContain('prod/extaccount.xml');
    expect(summary).not.toContain('campaign/blob/');
  });

  it('that has a newer head is left to the newer run', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const old = { payload: scene.event, sha: scene.pull.mergeSha };
    scene.pull.push({ 'prod/extaccount.xml': account({ active: '0' }) });
    scene.pull.checkout();
    await scene.run();
    const newer = scene.own[0]?.body;
    scene.pull.checkout(old.sha);
    const { code, log } = await scene.run(old);
    expect(code).toBe(1);
    expect(log).toContain('The pull request has a newer head');
    expect(scene.own.map(({ body }) => body)).toEqual([newer]);
  });

  it('that gets a newer head while the run waits for GitHub is left to the newer run', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    await scene.run();
    scene.pull.push({ 'prod/extaccount.xml': account({ active: '0' }) });
    scene.pull.checkout();
    const [comment, old] = [scene.own[0], { payload: scene.event, sha: scene.pull.mergeSha }];
    for (const slow of ['issues/list-comments', 'issues/update-comment']) {
      if (comment) comment.body = '<!-- campaign-ims-check:default -->\n### ❌ of an earlier run';
      scene.api.head = () => String(gitIn(scene.pull.origin, 'rev-parse', 'feature'));
      let isSlow = false;
      scene.api.instead = (operation) => {
        if (operation !== slow || isSlow) return null;
        isSlow = true;
        scene.api.head = () => 'f'.repeat(40);
        if (comment) comment.body = '<!-- campaign-ims-check:default -->\n### ✅ of the newer run';
        return { status: 403, body: { message: 'You have exceeded a secondary rate limit' }, headers: { 'retry-after': '1' } };
      };
      const { log, outputs } = await scene.run(old);
      expect(log, slow).toContain('The pull request has a newer head');
      expect([scene.own.map(({ body }) => body), outputs['comment-url']], slow).toEqual([[expect.stringContaining('✅')], '']);
    }
  });

  it('asks for its head once for a comment that it writes, and never for one that stays', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const asked = async () => {
      scene.api.asked.splice(0);
      await scene.run();
      return scene.api.asked.map(({ operation }) => operation);
    };
    expect(await asked()).toEqual(['graphql', 'issues/list-comments', 'pulls/get', 'issues/create-comment', 'issues/list-comments']);
    expect(await asked()).toEqual(['graphql', 'issues/list-comments']);
  });

  it.each([
    ['is written anew', { 'prod/extaccount.xml': account({ callbackServer: 'http://other.acme.example' }) }, 1],
    ['is not missed where all is well', SOUND, 0],
  ])('whose comment is deleted while the run lists it: it %s', async (_, changes, count) => {
    const scene = await Scene.of(SOUND, BROKEN);
    await scene.run();
    scene.pull.push(changes);
    scene.pull.checkout();
    scene.api.after = (operation) => {
      if (operation === 'issues/list-comments' && scene.own.length === 1 && scene.own[0]?.id === 1000) scene.api.comments.splice(0);
      return null;
    };
    const { log } = await scene.run();
    expect(log).not.toContain('could not be posted');
    expect(scene.own).toHaveLength(count);
  });

  it('keeps the one comment though a person has changed it below its marker', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    await scene.run();
    const [comment] = scene.own;
    if (comment) comment.body = `${comment.body.replaceAll('\n', '\r\n')}\r\nAnn is on it.`;
    scene.pull.push(SOUND);
    scene.pull.checkout();
    await scene.run();
    expect(scene.own).toMatchObject([{ id: comment?.id, body: expect.stringMatching(/^<!-- .* -->\n### ✅/) }]);
  });

  it('leaves comments of other workflows alone that quote what somebody wrote', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const own = '<!-- campaign-ims-check:default -->\n### ❌ Campaign IMS: 1 error';
    const others = ['Preview of #2\n\n', '> Said:\n> ', '### Digest\n  '].map((before) => scene.api.comment(2, `${before}${own}`).body);
    await scene.run();
    await scene.run();
    expect(scene.own.map(({ body }) => body)).toEqual([...others, expect.stringMatching(/^<!-- .* -->\n### ❌/)]);
  });

  it.each([
    ['auto', 0],
    ['always', 1],
    ['never', 0],
  ])('without findings and comment: %s has %d comments', async (comment, count) => {
    const scene = await Scene.of(SOUND, { 'notes.txt': 'y' });
    expect(await scene.run({ inputs: { comment } })).toMatchObject({ code: 0 });
    expect(scene.own).toHaveLength(count);
  });

  it.each([401, 403, 404])('has its comment where the token may not ask for its head (%d)', async (status) => {
    const scene = await Scene.of(SOUND, BROKEN);
    scene.api.instead = (operation) => (operation === 'pulls/get' ? { status, body: { message: 'Not for you' } } : null);
    await scene.run();
    expect(scene.own).toHaveLength(1);
  });

  it('with comment: never has none', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    expect(await scene.run({ inputs: { comment: 'never' } })).toMatchObject({ code: 1, outputs: { 'comment-url': '' } });
    expect(scene.api.asked).toEqual([]);
  });

  it('that turns off the rule which would find its fault is told so', async () => {
    const config = 'rules:\n  callback-https: off\n  mask-present: warning\nignore: ["legacy/**"]\n';
    const scene = await Scene.of(SOUND, { ...BROKEN, '.campaign-ims.yml': config });
    const { code } = await scene.run();
    expect(code).toBe(0);
    expect(scene.own[0]?.body).toContain('This change weakens the checks (3)');
    expect(scene.own[0]?.body).toContain('The rule callback-https is turned off.');
    expect(scene.own[0]?.body).toContain('The rule mask-present is lowered from error to warning.');
    expect(scene.own[0]?.body).toContain('<code>legacy/**</code>'.replaceAll('*', '&#42;'));
  });

  it('that suppresses its finding passes, and shows what is suppressed and why', async () => {
    const config = 'suppress: [{ rule: callback-https, path: "prod/**", reason: "see ticket #12, @ann" }]\n';
    const scene = await Scene.of(SOUND, { ...BROKEN, '.campaign-ims.yml': config });
    const { code } = await scene.run();
    expect(code).toBe(0);
    const body = scene.own[0]?.body ?? '';
    expect(body).toContain('<summary>Suppressed (1)</summary>');
    expect(body).not.toMatch(/#12|@ann/);
  });

  it('writes the report as JSON where it is asked to', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const { outputs } = await scene.run({ inputs: { 'json-file': 'report.json' } });
    expect(outputs['json-file']).toBe('report.json');
    const report = JSON.parse(readFileSync(`${scene.pull.workspace}/report.json`, 'utf8'));
    expect(report).toMatchObject({ version: 1, summary: { error: 1, verdict: 'fail' } });
  });

  it('writes the report as SARIF and HTML where it is asked to', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const { outputs } = await scene.run({ inputs: { 'sarif-file': 'ims.sarif', 'html-file': 'ims.html' } });
    expect(outputs).toMatchObject({ 'sarif-file': 'ims.sarif', 'html-file': 'ims.html', 'json-file': '' });
    const [run] = JSON.parse(readFileSync(`${scene.pull.workspace}/ims.sarif`, 'utf8')).runs;
    expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('callback-https');
    expect(readFileSync(`${scene.pull.workspace}/ims.html`, 'utf8')).toMatch(/^<!doctype html>[\s\S]*callback-https/i);
  });

  it('makes the folders of a report', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    expect(await scene.run({ inputs: { 'html-file': 'no/such/folder/ims.html' } })).toMatchObject({ code: 1 });
    expect(readFileSync(`${scene.pull.workspace}/no/such/folder/ims.html`, 'utf8')).toContain('callback-https');
  });

  it('says where a report could not be written, and shows what was found all the same', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const { code, log, annotations, summary, outputs } = await scene.run({ inputs: { 'html-file': 'README.md/ims.html' } });
    expect(code).toBe(2);
    expect(log).toContain('(html-file)');
    expect(annotations.map(({ properties }) => properties.title)).toContain('campaign-ims-check: callback-https');
    expect(summary).toContain('❌ Campaign IMS');
    expect(scene.own).toHaveLength(1);
    expect(outputs).toMatchObject({ verdict: 'fail', errors: '1', 'comment-url': expect.stringContaining('#issuecomment-') });
    expect(outputs).not.toHaveProperty('html-file');
    const both = await scene.run({ inputs: { 'json-file': 'a.json', 'sarif-file': 'README.md/x' } });
    expect([both.code, both.outputs['json-file']]).toEqual([2, 'a.json']);
  });

  it('writes no report over another', async () => {
    const scene = await Scene.of(SOUND, BROKEN);
    const { code, log } = await scene.run({ inputs: { 'json-file': 'a.json', 'sarif-file': './a.json' } });
    expect([code, log]).toEqual([2, expect.stringContaining('Two reports would go to "a.json"')]);
  });

  it.each(['', 'sub'])('writes no report over a file that was checked (checkout in %j)', async (path) => {
    const scene = await Scene.of(SOUND, BROKEN);
    const checkout = join(scene.pull.workspace, path);
    if (path !== '') {
      gitIn(scene.pull.workspace, 'clone', '-q', scene.pull.origin, path);
      scene.pull.checkout(undefined, checkout);
    }
    const file = join(path, 'prod/extaccount.xml');
    const { code, log } = await scene.run({ inputs: { path: path || '.', 'json-file': file } });
    expect([code, log]).toEqual([2, expect.stringContaining('this file was checked, so it is not overwritten')]);
    expect(readFileSync(join(checkout, 'prod/extaccount.xml'), 'utf8')).toBe(BROKEN['prod/extaccount.xml']);
  });

  it.runIf(process.platform !== 'win32').each(['report.json', 'out/report.json'])('writes no report through a link: %s', async (file) => {
    const scene = await Scene.of(SOUND, BROKEN);
    const outside = join(scene.pull.dir, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'report.json'), 'precious');
    if (file === 'report.json') symlinkSync(join(outside, file), join(scene.pull.workspace, file));
    else symlinkSync(outside, join(scene.pull.workspace, 'out'));
    const { code, log } = await scene.run({ inputs: { 'json-file': file } });
    expect([code, log]).toEqual([2, expect.stringContaining('is a symbolic link')]);
    expect(readFileSync(join(outside, 'report.json'), 'utf8')).toBe('precious');
  });

  describe.runIf(process.platform !== 'win32')('in a workspace that has another name by a link', () => {
    const linked = async (target: (dir: string) => string) => {
      const scene = await Scene.of(SOUND, BROKEN);
      const alias = join(folder(), 'alias');
      symlinkSync(target(scene.pull.dir), alias);
      return { scene, workspace: scene.pull.workspace, alias };
    };

    it.each(['json-file', 'sarif-file', 'html-file'])('writes %s by either name', async (input) => {
      const { scene, workspace, alias } = await linked((dir) => dir);
      const other = join(alias, 'workspace');
      const places: [string, string][] = [
        [workspace, join(other, 'a/report')],
        [other, join(workspace, 'b/report')],
        [other, 'c/report'],
      ];
      for (const [given, file] of places)
        expect(await scene.run({ workspace: given, inputs: { [input]: file } })).toMatchObject({ code: 1 });
      for (const name of ['a', 'b', 'c']) expect(readFileSync(join(workspace, name, 'report'), 'utf8')).toContain('callback-https');
    });

    it.each(['report.json', 'out/report.json'])('follows no link of the pull request by either name: %s', async (file) => {
      const { scene, workspace, alias } = await linked((dir) => dir);
      const outside = folder();
      writeFileSync(join(outside, 'report.json'), 'precious');
      symlinkSync(outside, join(workspace, 'out'));
      symlinkSync(join(outside, 'report.json'), join(workspace, 'report.json'));
      const other = join(alias, 'workspace');
      for (const [given, path] of [
        [workspace, join(other, file)],
        [other, join(workspace, file)],
      ] as const) {
        const { code, log } = await scene.run({ workspace: given, inputs: { 'json-file': path } });
        expect([code, log]).toEqual([2, expect.stringContaining(`"${file.split('/')[0]}" is a symbolic link`)]);
      }
      expect(readFileSync(join(outside, 'report.json'), 'utf8')).toBe('precious');
    });

    it('follows none either by a name of a folder in it', async () => {
      const { scene, workspace, alias } = await linked((dir) => join(dir, 'workspace/prod'));
      const precious = join(folder(), 'precious');
      writeFileSync(precious, 'precious');
      symlinkSync(precious, join(workspace, 'prod/report.json'));
      const { code, log } = await scene.run({ inputs: { 'json-file': join(alias, 'report.json') } });
      expect([code, log]).toEqual([2, expect.stringContaining('"report.json" is a symbolic link')]);
      expect(readFileSync(precious, 'utf8')).toBe('precious');
    });

    it('follows none that leads back into it', async () => {
      const { scene, workspace } = await linked((dir) => dir);
      symlinkSync('.', join(workspace, 'self'));
      const { code, log } = await scene.run({ inputs: { 'json-file': 'self/report.json' } });
      expect([code, log]).toEqual([2, expect.stringContaining('"self" is a symbolic link')]);
    });

    it('is checked where the workspace itself is the link', async () => {
      const { scene, workspace, alias } = await linked((dir) => join(dir, 'workspace'));
      const { code, log } = await scene.run({ workspace: alias, inputs: { 'json-file': 'report.json' } });
      expect(code, log).toBe(1);
      expect(readFileSync(join(workspace, 'report.json'), 'utf8')).toContain('callback-https');
    });
  });

  it.runIf(process.platform !== 'win32')(
    'writes a report through links that lie outside of the workspace, which are the job’s own',
    async () => {
      const scene = await Scene.of(SOUND, BROKEN);
      const outside = folder();
      symlinkSync('real.json', join(outside, 'link.json'));
      expect(await scene.run({ inputs: { 'json-file': join(outside, 'link.json') } })).toMatchObject({ code: 1 });
      expect(readFileSync(join(outside, 'real.json'), 'utf8')).toContain('callback-https');
    },
  );

  it('with nothing of Campaign in it passes and says so', async () => {
    const scene = await Scene.of({}, { 'a.txt': 'y' });
    const { code, log, summary } = await scene.run();
    expect(code).toBe(0);
    expect(log).toContain('Nothing to check');
    expect(summary).toContain('nothing to check');
    expect(scene.own).toEqual([]);
  });
});
