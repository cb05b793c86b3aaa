import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Symptom } from '../../src/core/rule.js';
import { symptomOf } from '../../src/core/symptom-match.js';
import { colors } from '../../src/reporters/colors.js';
import { page } from '../../src/reporters/page.js';
import { RULES } from '../../src/rules/index.js';
import { account } from '../support/account.js';
import { pageIds, readPage } from '../support/pages.js';
import { TestRepository } from '../support/repository.js';

const TOLD: readonly [Symptom, string][] = [
  ['no-matching-right', 'Login does not have any right matching the expression'],
  ['no-matching-right', '“LOGIN DOES NOT HAVE ANY RIGHT MATCHING THE EXPRESSION”!'],
  [
    'no-matching-right',
    '2026-11-23 09:14:02 (4242) ERROR nlserver XTK-170006 Login does not have any right matching the expression. (iRc=-53)',
  ],
  ['no-matching-right', "Loggin dosn't have any rihgt maching the expresion"],
  ['no-matching-right', 'Login does not have any\nright matching\nthe expression'],
  ['no-matching-right', 'Inloggningen har ingen rättighet som matchar uttrycket'],
  ['no-matching-right', 'Fel: inlogningen har ingen rattighet som matchar utrycket.'],
  ['no-matching-right', 'Inloggningen har ingen ra\u0308ttighet som matchar uttrycket'],
  ['no-matching-right', 'Inloggningen har ingen rÃ¤ttighet som matchar uttrycket'],
  ['no-matching-right', 'no-matching-right'],
  ['no-matching-right', 'Login does not have any right'],
  ['no-matching-right', 'XTK-170006 Login does not have any right (iRc=-53)'],
  ['no-matching-right', 'Inloggningen har ingen rättighet'],
  ['redirected-to-adobe', 'they are redirected to adobe.com'],
  ['redirected-to-adobe', 'After signing in the user is redirectd to https://www.adobe.com/'],
  ['redirected-to-adobe', 'Användaren omdirigeras till adobe.com'],
  ['redirected-to-adobe', 'alla hamnar på adobe.com efter inloggning'],
  ['redirected-to-adobe', 'redirected-to-adobe'],
  ['no-login-page', 'The user cannot reach the Adobe ID login page'],
  ['no-login-page', 'users are not redirected to the Adobe ID login page any more'],
  ['no-login-page', 'Användaren når inte inloggningssidan för Adobe ID'],
  ['no-login-page', 'no-login-page'],
];

describe('symptomOf', () => {
  it.each(TOLD)('tells %s from %j', (symptom, told) => expect(symptomOf(told)).toBe(symptom));

  it.each([
    '',
    '   ',
    'hello world',
    'adobe.com',
    'login failed',
    'Login does not have',
    'user cannot reach the server',
    'the right expression',
    'https://ims-na1.adobelogin.com',
    '😀\u0000\ud800',
  ])('tells nothing from %j', (told) => expect(symptomOf(told)).toBeNull());

  it('says what it does not know of a long text, cut', () => {
    const { code, stderr } = new TestRepository().run(['explain', 'no-such-thing '.repeat(8000)]);
    expect(code).toBe(2);
    expect(stderr.length).toBeLessThan(600);
  });

  it('looks at a long paste without taking long', () => {
    expect(symptomOf('Login does not have '.repeat(100_000))).toBeNull();
    expect(symptomOf(`${'x '.repeat(100)}${TOLD[0]?.[1]} ${'y '.repeat(100_000)}`)).toBe('no-matching-right');
  });
});

describe('page', () => {
  it.each(pageIds())('shows %s without Markdown, its examples as they are', (id) => {
    const { text } = readPage(`docs/rules/${id}.md`);
    const shown = page(text, colors(false));
    const examples = [...text.matchAll(/^```.*\n([\s\S]*?)^```$/gm)].flatMap(([, body = '']) => body.trimEnd().split('\n'));
    for (const line of examples) expect(shown).toContain(`    ${line}\n`);
    const prose = shown.split('\n').filter((line) => !line.startsWith(' ') && !line.includes('https://'));
    expect(prose.filter((line) => line.length > 88)).toEqual([]);
    const withoutCode = prose.join('\n').replace(/`[^`]+`/g, '');
    expect(withoutCode.split('\n').filter((line) => /\]\(|^#|\*\*|```|(?<!\w)_\w/.test(line))).toEqual([]);
  });

  it('makes headings bold where there are colours', () => {
    expect(page('# rule\n\n**Note:** a _word_ of Adobe_Marketing_Cloud and `a _b_ c`, see [other](other.md).', colors(true))).toBe(
      '\x1b[1mrule\x1b[22m\n\n\x1b[1mNote:\x1b[22m a word of Adobe_Marketing_Cloud and `a _b_ c`, see other.\n',
    );
  });
});

describe('campaign-ims-check explain', () => {
  const outside = () => {
    const dir = mkdtempSync(join(tmpdir(), 'campaign-ims-outside-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    return { cwd: dir, env: { GIT_CEILING_DIRECTORIES: tmpdir() } };
  };

  it('shows the page of a rule, whatever its case and wherever it is named', () => {
    const repository = new TestRepository();
    const { code, stdout } = repository.run(['explain', 'callback-https'], outside());
    expect(code).toBe(0);
    expect(stdout).toBe(page(readPage('docs/rules/callback-https.md').text, colors(false)));
    expect(repository.run(['explain', 'Callback-HTTPS']).stdout).toBe(stdout);
    expect(repository.run(['explain', 'callback', 'https']).stdout).toBe(stdout);
    expect(repository.run(['explain', 'x.xml:4:2: error: The callback URL … [callback-https]']).stdout).toBe(stdout);
  });

  it('shows all rules by section without a word', () => {
    const { code, stdout } = new TestRepository().run(['explain']);
    expect(code).toBe(0);
    const shown = stdout.match(/^ {2}[a-z-]+/gm)?.map((id) => id.trim());
    expect(shown).toEqual(RULES.map(({ id }) => id));
    expect(stdout).toMatch(/^IMS server URL\n {2}ims-server-known /m);
  });

  it('shows the rules of a section', () => {
    const { stdout } = new TestRepository().run(['explain', 'product', 'context']);
    expect(stdout.match(/^ {2}[a-z-]+/gm)).toEqual(['  product-context-value', '  product-context-same']);
  });

  it.each([
    ['https://campaign.acme.example/?error=invalid_scope', 'scope-provisioned'],
    ['The redirect_uri does not match', 'callback-allowlisted'],
    ['{"error":"invalid_client"}', 'client-id-provisioned'],
  ])('shows the rules that the error %j of IMS is about', (error, rule) => {
    const { code, stdout } = new TestRepository().run(['explain', error]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^ {2}${rule} `, 'm'));
    expect(stdout).not.toContain('mask-present');
  });

  it.each(['page not found', '404 not found', 'prod', 'chan'])('tells no rule from %j', (asked) => {
    expect(new TestRepository().run(['explain', asked])).toMatchObject({ code: 2, stdout: '' });
  });

  it.each([
    ['nobody can log in', ['mask-present', 'scope-product-context', 'callback-https'], 'account-enabled'],
    ['redirect', ['callback-https', 'callback-allowlisted', 'callback-instance'], 'mask-present'],
    ['groups', ['group-whitespace', 'group-in-dashboard', 'group-in-campaign', 'user-in-group'], 'callback-https'],
    ['invalid client secret', ['client-secret-unexposed', 'client-secret-correct'], 'config-valid'],
    ['IMS client secret', ['client-secret-unexposed', 'client-secret-correct'], 'ims-server-known'],
    ['callbak', ['callback-https', 'callback-allowlisted', 'callback-instance'], 'mask-present'],
    ['white space', ['mask-whitespace', 'group-whitespace'], 'mask-present'],
    ['plain text', ['client-secret-unexposed'], 'client-secret-correct'],
    ['unable to log in', ['mask-present', 'scope-product-context'], 'account-enabled'],
    ['IMS client identifier', ['client-id-provisioned'], 'callback-allowlisted'],
    ['IMS organization ID', ['org-id-same'], 'ims-server-known'],
    ['Callback server', ['callback-https', 'callback-allowlisted'], 'ims-server-known'],
    ['imsScope', ['scope-provisioned', 'scope-wellformed'], 'mask-present'],
    ['dma_campaign', ['product-context-value', 'product-context-same'], 'group-in-campaign'],
    ['duplicates', ['account-unique'], 'scope-wellformed'],
    ['product profile', ['mask-prefix', 'group-in-dashboard', 'user-in-group'], 'product-context-value'],
    ['whitelist', ['callback-allowlisted'], 'mask-whitespace'],
    ['database refresh', ['account-unique', 'callback-instance'], 'mask-present'],
    ['invalid redirect uri', ['callback-allowlisted'], 'mask-present'],
  ])('shows the rules that %j speaks of', (asked, rules, other) => {
    const { code, stdout } = new TestRepository().run(['explain', asked]);
    expect(code).toBe(0);
    const shown = stdout.match(/^ {2}[a-z-]+/gm)?.map((id) => id.trim());
    expect(shown).toEqual(expect.arrayContaining(rules));
    expect(shown).not.toContain(other);
  });

  it('leads from a symptom to its rules in order, and to their present findings alone', () => {
    const repository = new TestRepository();
    repository.commit({ 'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example', active: '0' }) });
    const { code, stdout } = repository.run(['explain', 'user', 'is', 'redirected', 'to', 'adobe.com']);
    expect(code).toBe(0);
    expect(stdout.match(/^ {2}callback-[a-z]+ {2,}error/gm)?.map((line) => line.trim().split(' ')[0])).toEqual([
      'callback-https',
      'callback-allowlisted',
      'callback-instance',
    ]);
    expect(stdout).toContain('prod/extaccount.xml:');
    expect(stdout).toContain('[callback-https]');
    expect(stdout).not.toContain('account-enabled');
    expect(stdout).toMatch(/Not checked here, and how to change that:\n.*callback-allowlisted.*: /);
  });

  it('says so where the repository has none of them, or nothing of Campaign', () => {
    const repository = new TestRepository();
    repository.commit({ 'a.txt': 'a' });
    expect(repository.run(['explain', 'no login page']).stdout).toContain('no Campaign files');
    repository.commit({ 'prod/extaccount.xml': account() });
    expect(repository.run(['explain', 'no login page']).stdout).toContain('none of them finds anything');
  });

  it('works outside a repository', () => {
    const { code, stdout } = new TestRepository().run(['explain', 'Inloggningen har ingen rättighet som matchar uttrycket'], outside());
    expect(code).toBe(0);
    expect(stdout.indexOf('mask-present')).toBeLessThan(stdout.indexOf('user-in-group'));
    expect(stdout).toContain('not in a Git repository');
  });

  it.each([
    ['calback-https', 'Did you mean "callback-https"?'],
    ['asociation maks', 'Did you mean "association mask"?'],
    ['...', 'Known symptoms: "redirected to adobe.com"'],
    ['xyzzy', 'Known symptoms: "redirected to adobe.com"'],
    ['where is it', 'Known symptoms: "redirected to adobe.com"'],
    ['connection refused by the server', 'Known symptoms: "redirected to adobe.com"'],
    ['\x1b[31mred', '"<U+001B>[31mred"'],
  ])('exits with 2 and a line that helps for %j', (asked, expected) => {
    const { code, stdout, stderr } = new TestRepository().run(['explain', asked]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
