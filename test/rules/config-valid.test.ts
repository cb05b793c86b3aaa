import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'config-valid';
const config = (text: string) => ({ '.campaign-ims.yml': text, 'prod/a.xml': account({ imsServer: 'https://ims.example' }) });

describe(RULE, () => {
  it.each([
    ['⟦instnces⟧: {}\n', 'Did you mean "instances"?'],
    ['experienceCloud:\n  ⟦clientID⟧: x\n', 'Did you mean "clientId"?'],
    ['instances:\n  prod:\n    ⟦colour⟧: red\n', 'Known keys: files, role, url, experienceCloud.'],
    ['experienceCloud:\n  ⟦clientSecret⟧: p8e-Zx81-kW3q\n', 'Secrets do not belong in Git: remove it and have it replaced.'],
    ['rules: { ⟦mask-prefx⟧: off }\n', 'Did you mean "mask-prefix"?'],
    ['rules: { mask-prefix: ⟦fatal⟧ }\n', null],
    ['suppress: [{ ⟦rule⟧: account-unique }]\n', 'For example: reason: "migrated in Q1"'],
    ['instances: { ⟦__proto__⟧: { files: ["prod/**"], role: live } }\n', null],
    ['instances: { prod: { role: ⟦live⟧ } }\n', 'For example: role: "production"'],
    ['instances: { prod: { files: ⟦prod⟧ } }\n', 'For example: files: ["prod/**"]'],
    ['accountType: ⟦[10]⟧\n', 'For example: accountType: 10'],
    ['instances: { prod: { files: ["⟦/prod⟧"] } }\n', null],
    ['instances: { prod: { files: ["⟦prod/{a⟧"] } }\n', null],
    ['instances: { prod: { url: ⟦campaign.example.com⟧ } }\n', null],
    ['experienceCloud: { clientId: ⟦<id>⟧ }\n', null],
    ['experienceCloud: { groups: ["⟦campaign - <tenant> - admin⟧"] }\n', null],
    ['instances: { prod: { url: ⟦https://<host>⟧ } }\n', null],
    ['experienceCloud: { organizationId: ⟦6096892F54B5819E0A4C98A2⟧ }\n', null],
    ['experienceCloud: { clientId: "⟦Campaign-Acme ⟧" }\n', null],
    ['experienceCloud: { clientId: "⟦ ⟧" }\n', 'For example: clientId: "Campaign-Acme"'],
    ['experienceCloud: { productContext: "⟦\\tdma_campaign_classic⟧" }\n', null],
    ['experienceCloud: { callbackUrls: ["⟦https://campaign.example.com ⟧"] }\n', null],
    ['experienceCloud: { callbackUrls: ["https://a.example.com", "⟦https://campaign.example.com\u200b⟧"] }\n', null],
    ['suppress: [{ rule: mask-prefix, reason: "⟦  ⟧" }]\n', 'For example: reason: "migrated in Q1"'],
    ['instances: { "⟦⟧": { files: ["stage/**"], role: stage }, prod: { files: ["prod/**"] } }\n', null],
    ['experienceCloud: { scopes: [AdobeID, "⟦openid,session⟧"] }\n', null],
    ['experienceCloud: { callbackUrls: [⟦campaign.example.com/nl⟧, "https://.*", ".*\\\\.example\\\\.com"] }\n', null],
    ['instances: { prod: { experienceCloud: { scopes: ["⟦openid session⟧"] } } }\n', null],
    ['accountType: ⟦Adobe Marketing Cloud⟧\n', null],
    ['suppress: [{ rule: mask-prefix, reason: x, until: ⟦2027-02-31⟧ }]\n', null],
    ['suppress: [{ rule: ⟦mask⟧, reason: x }]\n', 'docs/rules.md'],
    ['fields: { scope: "⟦//scope[1]⟧" }\n', null],
    ['accountType: 10\n⟦accountType⟧: 11\n', 'Neither counts.'],
    ['ignore: ["a/**"]\n⟦ignore⟧: ["b/**"]\n', 'The first one counts.'],
    ['experienceCloud: { groups: ⟦*g⟧ }\n', null],
    ['experienceCloud: { files: [⟦users.csv⟧] }\n', 'git add'],
    ['a: [1, 2\n⟦b⟧: 3\n', null],
  ])('points at the mistake in %j', (text, help) => {
    const files = config(text);
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', path: '.campaign-ims.yml' });
    if (help) expect(findings[0]?.help).toContain(help);
    expect(findingsOf('ims-server-known', files)).toHaveLength(1);
  });

  it.each([
    ['users.csv', 'firstname,lastname,email\nAnn,A,ann@acme.example\n'],
    ['console.json', '{ "projects": [] }'],
    ['sync.yml', 'users: all\n'],
    ['prod/a.xml', account()],
  ])('points at a declared file that is none of those that are known: %s', (path, text) => {
    const declared = { '.campaign-ims.yml': `experienceCloud: { files: ["⟦${path}⟧"] }\n`, 'prod/a.xml': account(), [path]: text };
    const overridden = {
      ...declared,
      '.campaign-ims.yml': `instances: { prod: { files: ["prod/**"], experienceCloud: { files: ["⟦${path}⟧"] } } }\n`,
    };
    for (const files of [declared, overridden]) {
      const { findings } = lintFiles(files).report;
      expect(places(findings)).toEqual(marked(RULE, files));
      expect(findings).toMatchObject([
        { message: `The file "${path}" is tracked, but its content is not recognized.`, help: expect.stringContaining('as CSV') },
      ]);
    }
    const inFolder = Object.fromEntries(Object.entries(declared).map(([name, content]) => [`customer/${name}`, content]));
    expect(places(findingsOf(RULE, inFolder))).toEqual(marked(RULE, inFolder));
  });

  it.each([
    ['sync.yml', 'directory_users: { groups: [{ adobe_groups: }] }\n'],
    ['console.json', '{'],
    ['list.txt', 'x'],
  ])('leaves a declared file that is known, or that cannot be read: %s', (path, text) => {
    const files = { '.campaign-ims.yml': `experienceCloud: { files: [${path}] }\n`, 'prod/a.xml': account(), [path]: text };
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it('tells several mistakes, and lets the rest count', () => {
    const files = config('rules: { ims-server-known: off, ⟦nothing⟧: off }\naccountType: 10\n⟦x⟧: 1\n');
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    expect(findingsOf('ims-server-known', files)).toEqual([]);
    expect(checksOf('account-type', files)).toMatchObject([{ status: 'pass' }]);
  });

  it('does not say more than once what is wrong for every instance', () => {
    const files = { ...config('⟦x⟧: 1\n'), 'stage/a.xml': account() };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each([
    '',
    '# nothing yet\n',
    '---\n',
    'instances: { prod: { files: ["prod/**"] } }\n',
    'rules: {}\n',
    'instances:\nexperienceCloud:\nfields:\nrules:\nsuppress:\nignore:\n',
  ])('is silent about %j', (text) => {
    const files = { '.campaign-ims.yml': text, 'prod/a.xml': account() };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(lintFiles(files).report.instances).toMatchObject([{ name: 'prod' }]);
  });
});
