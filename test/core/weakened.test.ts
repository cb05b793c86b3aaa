import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.js';
import { weakened } from '../../src/core/weakened.js';
import { account } from '../support/account.js';
import { lintFiles } from '../support/lint-files.js';

const PATH = '.campaign-ims.yml';
const files = { 'prod/extaccount.xml': account() };

/** What a change of the configuration takes from the checks; null for no configuration. */
function taken(before: string | null, after: string | null): string[] {
  const side = (config: string | null) => (config === null ? files : { ...files, [PATH]: config });
  return lintFiles(side(after), { base: side(before) }).report.weakened.map(({ path, message }) => {
    expect(path).toBe(PATH);
    return message;
  });
}

it('is told of the folders that are asked about, those above and those below them', () => {
  const off = 'rules: { callback-https: off }\n';
  const base = Object.fromEntries(['a/prod/x.xml', 'a/b/prod/x.xml', 'c/prod/x.xml'].map((path) => [path, account()]));
  const head = { ...base, ...Object.fromEntries(['', 'a/', 'a/b/', 'c/'].map((folder) => [`${folder}${PATH}`, off])) };
  const of = (...paths: string[]) => lintFiles(head, { base, paths }).report.weakened.map(({ path }) => path.slice(0, -PATH.length));
  expect(of()).toEqual(['', 'a/', 'a/b/', 'c/']);
  expect(of('')).toEqual(['', 'a/', 'a/b/', 'c/']);
  expect(of('a')).toEqual(['', 'a/', 'a/b/']);
  expect(of('a/prod/x.xml')).toEqual(['', 'a/']);
  expect(of('c', 'a/b')).toEqual(['', 'a/', 'a/b/', 'c/']);
});

it('is told of a folder that gets a configuration of its own', () => {
  const configs = (...folders: string[]) => ({
    ...files,
    ...Object.fromEntries(folders.map((folder) => [`${folder}${PATH}`, '# ours\n'])),
  });
  const told = (base: string[], head: string[]) => lintFiles(configs(...head), { base: configs(...base) }).report.weakened;
  expect(told([''], ['', 'prod/'])).toEqual([
    { path: `prod/${PATH}`, message: `Files in "prod" are governed only by this file, and no longer by "${PATH}".` },
  ]);
  expect(told(['', 'prod/'], ['', 'prod/', 'prod/a/'])[0]?.message).toContain(`no longer by "prod/${PATH}"`);
  expect(told(['stage/'], ['stage/', 'prod/'])).toEqual([]);
});

it('is told of declarations that replace what tracked files tell', () => {
  const credential = { oauth2: { client_id: 'Campaign-Acme', redirect_uri: ['https://campaign.acme.example'] } };
  const console = JSON.stringify({ project: { workspace: { details: { credentials: [credential] } } } });
  const told = (before: string, after: string) => {
    const side = (config: string) => ({ ...files, 'console.json': console, [PATH]: config });
    return lintFiles(side(after), { base: side(before) }).report.weakened.map(({ message }) => message);
  };
  const declared = 'experienceCloud: { callbackUrls: ["https://evil.example"], scopes: [openid], groups: [] }\n';
  const own = 'instances: { prod: { files: ["prod/**"], experienceCloud: { clientId: x, callbackUrls: [] } } }\n';
  const replaced = (key: string) => `What tracked files say about "${key}" is replaced by a declaration.`;
  expect(told('', declared)).toEqual([replaced('callbackUrls')]);
  expect(told('', own)).toEqual([replaced('clientId'), replaced('callbackUrls')]);
  expect(told(declared, declared.replace('openid', 'session'))).toEqual(['The declaration of "experienceCloud: scopes" is changed.']);
});

it('is told of as many configurations as there may be', () => {
  const configs = Array.from({ length: 100_000 }, (_, index) => `c${index}/${PATH}`);
  const empty = readConfig({ path: PATH, bytes: Buffer.from('') }, '', []);
  const side = configs.map((path) => ({ ...empty, path }));
  expect(weakened(side, side.slice(1), new Map(), '2026-11-23', () => new Set(), [])).toHaveLength(1);
});

describe('a change of the configuration', () => {
  it.each<[string, string | null, string | null, string[]]>([
    ['none', 'rules: { callback-https: off }\n', 'rules: { callback-https: off }\n', []],
    ['a new one that turns a rule off', null, 'rules: { callback-https: off }\n', ['The rule callback-https is turned off.']],
    ['a lower level', 'rules: {}\n', 'rules: { callback-https: notice }\n', ['The rule callback-https is lowered from error to notice.']],
    [
      'a suppression for a shorter time',
      'suppress: [{ rule: account-unique, reason: a }]\n',
      'suppress: [{ rule: account-unique, reason: a, until: "2027-01-01" }]\n',
      [],
    ],
    [
      'an instance taken out, and one that is new',
      'experienceCloud: { clientId: A }\ninstances: { a: { files: ["a/**"], role: stage, url: "https://a.example" } }\n',
      'experienceCloud: { clientId: A }\ninstances: { b: { files: ["b/**"], experienceCloud: { clientId: B } } }\n',
      ['The instance "a" is no longer declared.'],
    ],
    ['a suppression that has ended', null, 'suppress: [{ rule: account-unique, reason: a, until: "2020-01-01" }]\n', []],
    ['a type taken out', 'accountType: 10\n', 'rules: {}\n', ['The declaration of "accountType" is removed.']],
    ['a type changed', 'accountType: 10\n', 'accountType: 11\n', ['The declaration of "accountType" is changed.']],
    [
      'an address taken out and a role changed',
      'instances: { a: { files: ["prod/**"], role: production, url: "https://a.example" } }\n',
      'instances: { a: { files: ["prod/**"], role: stage } }\n',
      ['The declaration of "a: role" is changed.', 'The declaration of "a: url" is removed.'],
    ],
    [
      'a field looked for elsewhere',
      'fields: { scope: "@imsScope" }\n',
      'fields: { scope: "@label", clientId: "@active" }\n',
      ['The declaration of "fields: scope" is changed.', 'The field clientId is looked for at "@active" first.'],
    ],
    [
      'what holds for all but one',
      'experienceCloud: { clientId: A }\ninstances: { a: { files: ["prod/**"] } }\n',
      'experienceCloud: { clientId: A }\ninstances: { a: { files: ["prod/**"], experienceCloud: { clientId: B, scopes: [openid] } } }\n',
      ['The declaration of "experienceCloud: clientId" no longer applies to "a".'],
    ],
    ['a higher level', 'rules: {}\n', 'rules: { account-enabled: error }\n', []],
    [
      'a higher level taken back',
      'rules: { account-enabled: error }\n',
      'rules: {}\n',
      ['The rule account-enabled is lowered from error to warning.'],
    ],
    [
      'a suppression',
      'suppress: []\n',
      'suppress: [{ rule: account-unique, path: "legacy/**", reason: soon, until: "2027-03-31" }]\n',
      ['Findings of "account-unique" are suppressed in "legacy/**" until 2027-03-31: soon.'],
    ],
    [
      'a suppression for longer',
      'suppress: [{ rule: account-unique, reason: a, until: "2027-01-01" }]\n',
      'suppress: [{ rule: account-unique, reason: a }]\n',
      ['Findings of "account-unique" are suppressed everywhere: a.'],
    ],
    [
      'a suppression whose reason quotes something',
      'suppress: []\n',
      `suppress: [{ rule: account-unique, reason: 'see "IMS" in the wiki.' }]\n`,
      [`Findings of "account-unique" are suppressed everywhere: see 'IMS' in the wiki.`],
    ],
    ['another reason', 'suppress: [{ rule: account-unique, reason: a }]\n', 'suppress: [{ rule: account-unique, reason: b }]\n', []],
    ['ignored files', 'ignore: [a]\n', 'ignore: [a, "b/**"]\n', ['Files that match "b/**" are ignored.']],
    ['an instance gone', 'instances: { prod: { files: ["prod/**"] } }\n', '{}\n', ['The instance "prod" is no longer declared.']],
    [
      'files of an instance gone',
      'instances: { prod: { files: ["prod/**", "x/**"] } }\n',
      'instances: { prod: { files: ["prod/**"] } }\n',
      ['Files that match "x/**" no longer belong to the instance "prod".'],
    ],
    ['a declaration gone', 'experienceCloud: { clientId: a }\n', '{}\n', ['The declaration of "experienceCloud: clientId" is removed.']],
    [
      'a declaration changed',
      'experienceCloud: { scopes: [a] }\n',
      'experienceCloud: { scopes: [a, b] }\n',
      ['The declaration of "experienceCloud: scopes" is changed.'],
    ],
    ['a list in another order', 'experienceCloud: { scopes: [a, b] }\n', 'experienceCloud: { scopes: [b, a] }\n', []],
    ['a declaration moved', 'experienceCloud: { clientId: a }\n', '# a\n\nexperienceCloud: { clientId: a }\n', []],
    ['all of it deleted', 'ignore: []\n', null, ['The configuration is deleted: what only it declared is no longer checked.']],
  ])('%s', (_, before, after, messages) => {
    expect(taken(before, after)).toEqual(messages);
  });
});
