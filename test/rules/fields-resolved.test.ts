import { describe, expect, it } from 'vitest';
import { type Attributes, account, declare, pack, SOUND } from '../support/account.js';
import { checksOf, type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'fields-resolved';
const without = (...names: string[]): string =>
  account(Object.fromEntries(names.map((name) => [name, null])) as Attributes).replace('<extAccount', '<⟦extAccount⟧');

describe(RULE, () => {
  it.each<[string, Files, string]>([
    ['one field', { 'prod/a.xml': without('imsClientId') }, '"IMS client identifier"'],
    ['the mask, where nobody knows where it lives', { 'prod/a.xml': without('associationMask') }, '"Association mask"'],
    ['several fields, in one notice', { 'prod/a.xml': without('imsServer', 'callbackServer') }, '"IMS server", "Callback server"'],
  ])('points at the element for %s', (_, files, told) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'notice', message: expect.stringContaining(told) });
    expect(findings[0]?.help).toContain('@name, @type');
    expect(findings[0]?.help).toContain('.campaign-ims.yml: fields: {');
  });

  it('says where a field was expected that the base has', () => {
    const files = { 'prod/a.xml': account({ imsClientId: null }) };
    expect(findingsOf(RULE, files, { base: { 'prod/a.xml': account() } })).toMatchObject([
      { message: 'Not found on this account: "IMS client identifier". Expected at @imsClientId, where the base has it.' },
    ]);
  });

  it('says where a field was expected that another account has', () => {
    const [finding] = findingsOf(RULE, { 'prod/a.xml': account(), 'stage/a.xml': without('imsClientId') });
    expect(finding).toMatchObject({
      instance: 'stage',
      message: 'Not found on this account: "IMS client identifier". Expected at @imsClientId, where another account has it.',
      help: expect.stringMatching(
        /^Fill in "IMS client identifier" on the account and export it again: an export leaves empty settings out\. If it is elsewhere, say where in \.campaign-ims\.yml: fields: { clientId: "@<attribute>" }\. The account has @name, .*@imsServer/,
      ),
    });
  });

  it('says of several what is to be filled in, and asks for the rest', () => {
    const [finding] = findingsOf(RULE, {
      'prod/a.xml': account({ imsClientId: null, f7: 'acme' }),
      'stage/a.xml': account({ callbackServer: null, imsOrgId: null, imsClientId: null, f7: 'acme' }),
    }).filter(({ instance }) => instance === 'stage');
    expect(finding?.help).toMatch(
      /^Fill in "Callback server", "IMS organization ID" on the account and export it again: .* If they are elsewhere, or for "IMS client identifier", say where in .* fields: { clientId: "@<attribute>", callbackUrl: "@<attribute>", organizationId: "@<attribute>" }\./,
    );
  });

  it('asks for nothing where nothing is left that a field could be', () => {
    const [finding] = findingsOf(RULE, { '.campaign-ims.yml': 'fields: { scope: "@scope" }\n', 'prod/a.xml': without('imsScope') });
    expect(finding?.help).toMatch(/^Fill in "IMS scope" on the account and export it again: .* If it is elsewhere, say where in/);
  });

  it('says how it was known where a field is, and how to mend that', () => {
    const unknown = account({ callbackServer: null, backTo: 'https://campaign.acme.example' });
    const mapped = { '.campaign-ims.yml': 'fields: { callbackUrl: "@nope" }\n', 'prod/a.xml': unknown };
    const [finding] = findingsOf(RULE, mapped);
    expect(finding?.message).toBe(
      'Not found on this account: "Callback server". Expected at @nope, as "fields:" in .campaign-ims.yml says.',
    );
    expect(finding?.help).toMatch(/@backTo.* fields: \{ callbackUrl: "@<attribute>" \}$/);
    expect(finding?.related).toMatchObject([{ path: '.campaign-ims.yml', note: 'mapped here' }]);
    const fitting = { ...mapped, 'stage/a.xml': account({ nope: 'https://stage.acme.example' }) };
    expect(findingsOf(RULE, fitting)[0]?.help).toMatch(/^Fill in "Callback server"/);
    const schema =
      '<srcSchema name="extAccount" namespace="nms"><element name="extAccount"><attribute name="f5" label="Callback server"/></element></srcSchema>';
    expect(findingsOf(RULE, { 'nms.xml': schema, 'prod/a.xml': unknown })).toMatchObject([
      { message: 'Not found on this account: "Callback server". Expected at @f5, as the schema in nms.xml says.' },
    ]);
  });

  it('points at the name in JSON', () => {
    const files = { 'prod/a.json': '{ "type": 10, "name": "⟦Adobe_Marketing_Cloud⟧" }' };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each<[string, Files]>([
    ['all fields', { 'prod/a.xml': account() }],
    ['a field that the mapping says to be elsewhere', { '.campaign-ims.yml': 'fields: { scope: "@nope" }\n', 'prod/a.xml': account() }],
    ['fields that an export leaves out', { 'prod/a.xml': account({ productContext: null, imsClientSecret: null }) }],
    [
      'a mask that is missing, which is a finding of its own',
      { 'prod/a.xml': account(), 'stage/a.xml': account({ associationMask: null }) },
    ],
    [
      'fields that are mapped',
      {
        '.campaign-ims.yml': 'fields: { clientId: "ims/@x" }',
        'prod/a.xml': pack(
          'nms:extAccount',
          account({ imsClientId: null }).replace(/^[\s\S]*?(<extAccount[^>]*)\/>[\s\S]*$/, '$1><ims x="Campaign-Acme"/></extAccount>'),
        ),
      },
    ],
    [
      'fields told by their values',
      {
        'prod/a.xml': account({
          imsServer: null,
          imsScope: null,
          imsOrgId: null,
          a: SOUND.imsServer,
          b: SOUND.imsScope,
          c: SOUND.imsOrgId,
        }),
      },
    ],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it('takes an empty client id for none where no other rule tells of it', () => {
    const files = { 'prod/a.xml': account({ imsClientId: '⟦⟧' }) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    expect(findingsOf(RULE, files)).toMatchObject([{ message: 'The IMS client identifier is empty.' }]);
    expect(findingsOf(RULE, { ...files, '.campaign-ims.yml': declare({ clientId: 'x' }) })).toEqual([]);
  });

  it('never calls wrong what was not found', () => {
    const files = { 'prod/a.xml': pack('nms:extAccount', '<extAccount name="Adobe_Marketing_Cloud" type="10" q1="x" q2="y"/>') };
    expect(lintFiles(files).report.findings.map(({ rule }) => rule)).toEqual([RULE]);
  });

  it('is not checked without an account', () => {
    expect(checksOf(RULE, { 'prod/config-acme.xml': '<serverconf/>' })).toMatchObject([{ status: 'not-checked' }]);
  });
});
