import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { asGitHub, linksOf } from '../support/github-markdown.js';
import { active } from './support/active.js';
import { gitIn } from './support/checkout.js';
import { Scene } from './support/scene.js';

const SOUND = { 'prod/extaccount.xml': account() };
const COMMANDS = [
  '::error file=x::pwned',
  '::set-output name=verdict::pass',
  '##[error]pwned',
  '  ::stop-commands::x',
  ':::warning::pwned',
];

describe('a hostile pull request', () => {
  it.runIf(process.platform !== 'win32')('commands the runner neither by file names nor by contents', async () => {
    const files = Object.fromEntries(
      COMMANDS.map((command, index) => [
        `prod/${command}\n${command}/e${index}.xml`,
        account({ callbackServer: `http://x&#10;${command}&#13;${command}`, name: `Adobe_Marketing_Cloud${index}` }),
      ]),
    );
    const config = `suppress: [{ rule: account-enabled, path: "x", reason: "##[error]pwned" }]\nrules: { "${COMMANDS[0]}": off }\n`;
    const { annotations, code, outputs, log } = await (await Scene.of(SOUND, { ...files, '.campaign-ims.yml': config })).run();
    expect(code).toBe(1);
    expect(annotations.map(({ properties }) => properties.title).every((title) => title?.startsWith('campaign-ims-check'))).toBe(true);
    expect(annotations.every(({ level }) => ['error', 'warning', 'notice'].includes(level))).toBe(true);
    expect(outputs.verdict).toBe('fail');
    const own = log
      .split(/\r\n|\r|\n/)
      .filter((line) => !/^::(?:error|warning|notice) title=campaign-ims-check/.test(line) && !line.startsWith('::add-mask::'));
    expect(own.filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
  });

  it('commands the runner by nothing that the API or the remote answers, and shows it', async () => {
    const scene = await Scene.of(SOUND, { 'prod/extaccount.xml': account({ callbackServer: 'http://x.example' }) });
    const message = 'a ##[error]pwned \x1b[2J\u202e::error::pwned\r::error::pwned\n::error::pwned';
    scene.api.instead = (operation) => (operation === 'issues/create-comment' ? { status: 403, body: { message } } : null);
    const remote = 'nowhere/##[group]pwned::x\u202e';
    gitIn(scene.pull.workspace, 'remote', 'set-url', 'origin', remote);
    const { log, annotations } = await scene.run();
    expect(annotations.map(({ properties }) => properties.title).every((title) => title?.startsWith('campaign-ims-check: '))).toBe(true);
    expect(log).toContain('403 (a ## [error]pwned <U+001B>[2J<U+202E>: :error: :pwned<U+000D>: :error: :pwned)');
    expect(log).toContain('nowhere/## [group]pwned: :x<U+202E>');
    expect(log).not.toMatch(/##\[|\x1b\[2J|\u202e/);
  });

  it('commands the runner by no header of an answer', async () => {
    const scene = await Scene.of(SOUND, { 'prod/extaccount.xml': account({ callbackServer: 'http://x.example' }) });
    const said = '##[error]pwned ::error::pwned';
    const headers = { deprecation: said, sunset: said, link: `<https://x.example/${said}>; rel="deprecation"`, 'content-type': said };
    scene.api.after = (operation) => (operation === 'issues/list-comments' ? { status: 200, body: [], headers } : null);
    scene.api.instead = (operation) => (operation === 'issues/create-comment' ? { status: 403, body: {}, headers } : null);
    const { log } = await scene.run({ env: { RUNNER_DEBUG: '1' } });
    expect(scene.api.asked.map(({ operation }) => operation)).toContain('issues/list-comments');
    expect(log).not.toMatch(/pwned|deprecat/);
  });

  it('mentions nobody, links nothing and breaks no table', async () => {
    const values = [
      '@octo-org/everyone #1 GH-2',
      '[x](https://evil.example)',
      '<img src=https://evil.example>',
      'a|b`c',
      'https://evil.example',
      '$x$ :tada:',
    ];
    const files = Object.fromEntries(
      values.map((value, index) => [
        `prod/@ann #${index} [x](y) a_b_c.xml`.replaceAll('|', ''),
        account({ callbackServer: value.replaceAll('<', '&lt;'), name: `Adobe_Marketing_Cloud ${index}` }),
      ]),
    );
    const scene = await Scene.of({ 'README.md': '' }, files);
    const { summary } = await scene.run();
    expect(summary).toContain('octo-org/everyone');
    for (const text of [summary, scene.own[0]?.body ?? '']) {
      expect(active(text)).toEqual([]);
      expect(linksOf(asGitHub(text)).filter((link) => !/^https:\/\/github\.com\/[\w-]+\/[\w-]+\/blob\/[\w%.#/-]+$/.test(link))).toEqual([]);
    }
  });

  it('cannot get a secret into the log before the runner masks it: the token, and each that is expected', async () => {
    const scene = await Scene.of(SOUND, { 'notes.txt': 'y' });
    const env = {
      CAMPAIGN_IMS_CLIENT_SECRET: 'the-expected-secret-of-all',
      CAMPAIGN_IMS_CLIENT_SECRET_PROD: 'the-expected-secret-of-prod',
      CAMPAIGN_IMS_CLIENT_SECRET_STAGE: 'the-expected-secret-of-stage',
    };
    const { log } = await scene.run({ env });
    const masks = [...Object.values(env), scene.api.token].map((secret) => `::add-mask::${secret}`);
    expect(log.split(/\r?\n/).slice(0, masks.length).sort()).toEqual(masks.sort());
  });

  it('gets no secret printed, of a file or of the environment', async () => {
    const secret = 'p8e-Zm9vYmFyYmF6-plain-text';
    const expected = 'the-expected-secret-of-prod';
    const scene = await Scene.of(SOUND, { 'prod/extaccount.xml': account({ imsClientSecret: secret }) });
    const result = await scene.run({ env: { CAMPAIGN_IMS_CLIENT_SECRET_PROD: expected }, inputs: { 'json-file': 'report.json' } });
    expect(result.annotations.map(({ properties }) => properties.title)).toContain('campaign-ims-check: client-secret-unexposed');
    const shown = [result.log, result.summary, scene.own[0]?.body, JSON.stringify(result.outputs)].join('\n');
    expect(shown).not.toContain(secret);
    expect(shown.replace(/^::add-mask::.*$/gm, '')).not.toContain(expected);
    expect(result.log).toContain(`::add-mask::${expected}`);
  });
});
