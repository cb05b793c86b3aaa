import { describe, expect, it } from 'vitest';
import { account, pack } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'account-type';
const SCHEMA = `<srcSchema name="extAccount" namespace="nms"><enumeration name="type">
  <value label="Bounce" name="bounce" value="0"/><value label="Adobe Marketing Cloud" name="amc" value="10"/>
</enumeration></srcSchema>`;
const BOTH = SCHEMA.replace('</enum', '<value label="Adobe Experience Cloud" name="aec" value="22"/></enum');
const declared = (type: string) => ({ '.campaign-ims.yml': `accountType: ${type}\n` });
const missing = account({ type: null }).replace('<extAccount', '<⟦extAccount⟧');

describe(RULE, () => {
  it.each<[string, Files]>([
    ['not the declared number', { ...declared('10'), 'prod/a.xml': account({ type: '⟦11⟧' }) }],
    ['not the declared name', { ...declared('imsAccount'), 'prod/a.xml': account({ type: '⟦delivery⟧' }) }],
    ["not the schema's number", { 'nms_extAccount.xml': SCHEMA, 'prod/a.xml': account({ type: '⟦0⟧' }) }],
    ['not one of two in the schema', { 's.xml': BOTH, 'prod/a.xml': account({ type: '⟦11⟧' }) }],
    ['the other of two in the schema than is declared', { ...declared('10'), 's.xml': BOTH, 'prod/a.xml': account({ type: '⟦22⟧' }) }],
    ['missing', { ...declared('10'), 'prod/a.xml': missing }],
    ['empty', { ...declared('10'), 'prod/a.xml': account({ type: '⟦⟧' }) }],
    ["not production's", { 'prod/a.xml': account(), 'stage/a.xml': account({ type: '⟦7⟧' }) }],
    [
      'not that of most, where there is no production',
      { 'dev/a.xml': account({ type: '⟦9⟧' }), 'qa/a.xml': account(), 'stage/a.xml': account() },
    ],
    ["not production's name", { 'prod/a.xml': account({ type: 'imsAccount' }), 'stage/a.xml': account({ type: '⟦delivery⟧' }) }],
  ])('points at a type that is %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings.map(({ level }) => level)).toEqual(['error']);
  });

  it.each<[string, Files]>([
    ['declared as a number', { ...declared('10'), 'prod/a.xml': account() }],
    ['declared as a number with a zero before it', { ...declared('010'), 'prod/a.yml': `name: Adobe_Marketing_Cloud\ntype: 10\n` }],
    ['a number with a zero before it', { ...declared('10'), 'prod/a.yml': `name: Adobe_Marketing_Cloud\ntype: 0010\n` }],
    ['declared as a text', { ...declared('"10"'), 'prod/a.xml': account() }],
    ['in the schema by number', { 'nms_extAccount.xml': SCHEMA, 'prod/a.xml': account() }],
    ['in the schema by name', { 'nms_extAccount.xml': SCHEMA, 'prod/a.xml': account({ type: 'amc' }) }],
    ['under one label of two in the schema', { 's.xml': BOTH, 'prod/a.xml': account(), 'stage/a.xml': account({ type: '22' }) }],
    ['under the other label, by name', { 's.xml': BOTH, 'prod/a.xml': account({ type: 'aec' }) }],
    ['declared by the number of the name in the schema', { ...declared('10'), 's.xml': SCHEMA, 'prod/a.xml': account({ type: 'amc' }) }],
  ])('is silent where the type is %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    for (const check of checksOf(RULE, files)) expect(check).toMatchObject({ status: 'pass' });
  });

  it('shows the other account where no type is known', () => {
    const [finding] = findingsOf(RULE, { 'prod/a.xml': account(), 'stage/a.xml': account({ type: '7' }) });
    expect(finding).toMatchObject({
      instance: 'stage',
      message: `The account's type is "7"; the account in prod/a.xml has "10".`,
      related: [{ path: 'prod/a.xml', note: 'its type is "10"' }],
    });
  });

  it('is not checked where a deployment fills it in', () => {
    const files = { ...declared('10'), 'prod/a.xml': account({ type: '${TYPE}' }) };
    expect(checksOf(RULE, files)).toMatchObject([
      { status: 'not-checked', reason: expect.stringContaining('which a deployment fills in') },
    ]);
  });

  it.each<[string, Files]>([
    ['all agree', { 'prod/a.xml': account(), 'stage/a.xml': account() }],
    ['one lacks it', { 'prod/a.xml': account(), 'stage/a.xml': account({ type: null }) }],
    ["production's lacks it", { 'prod/a.xml': account({ type: null }), 'stage/a.xml': account() }],
    ['one has a number and one a name', { 'prod/a.xml': account(), 'stage/a.xml': account({ type: 'imsAccount' }) }],
    ['two differ and neither is production', { 'dev/a.xml': account(), 'stage/a.xml': account({ type: '9' }) }],
    ["production's is openly of another kind", { 'prod/a.xml': account({ type: '7' }), 'stage/a.xml': account() }],
    ['production has two', { 'prod/a.xml': account({ type: '9' }), 'prod/b.xml': account({ type: '10' }) }],
    [
      'only accounts of other names differ',
      { 'prod/a.xml': account({ name: 'Adobe_Experience_Cloud' }), 'stage/a.xml': account({ type: '9' }) },
    ],
  ])('is not checked where the type is unknown and %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    for (const check of checksOf(RULE, files))
      expect(check).toMatchObject({ status: 'not-checked', reason: expect.stringContaining('declare "accountType:"') });
  });

  it.each<[string, Files, string]>([
    ['a number, the declaration a name', { ...declared('imsAccount'), 'prod/a.xml': account() }, 'has the number of the type'],
    ['a name, the declaration a number', { ...declared('10'), 'prod/a.xml': account({ type: 'imsAccount' }) }, 'has the name of the type'],
    [
      'a name, the schema a number',
      { 's.xml': SCHEMA.replace('name="amc"', ''), 'prod/a.xml': account({ type: 'amc' }) },
      's.xml gives its number',
    ],
  ])('is not checked where the file holds %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked', reason: expect.stringContaining(reason) }]);
  });

  it('counts the accounts beside one of which nothing tells', () => {
    const files = { ...declared('10'), 'prod/a.xml': account({ type: 'imsAccount' }), 'stage/a.xml': account({ type: '⟦9⟧' }) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each<[string, string, string]>([
    ['the schema is broken', 'nms_extAccount.xml', '<srcSchema name="extAccount" namespace="nms">'],
    ['the schema is a Git LFS pointer', 'nms_extAccount.xml', LFS_POINTER],
    ["production's account is a Git LFS pointer", 'prod/a.xml', LFS_POINTER],
  ])('takes no account for the measure where %s', (_, path, text) => {
    const files: Files = {
      'nms_extAccount.xml': SCHEMA,
      'prod/a.xml': account({ type: '5' }),
      'qa/a.xml': account({ type: '5' }),
      'stage/a.xml': account(),
      'dev/a.xml': account({ type: '5' }),
    };
    expect(findingsOf(RULE, files)).toHaveLength(3);
    const { 'nms_extAccount.xml': _schema, ...unknown } = files;
    const unread = { ...unknown, [path]: text };
    expect(findingsOf(RULE, unread)).toEqual([]);
    expect(checksOf(RULE, unread).map(({ reason }) => reason)).toEqual(Array(4).fill(expect.stringContaining(path)));
    expect(findingsOf(RULE, { ...unread, ...declared('10') }).map(({ instance }) => instance)).toContain('dev');
  });

  describe('of a second account of the right name, whose type is surely another', () => {
    const bare = '<extAccount name="Adobe_Marketing_Cloud" type="3" server="mail.example" account="x"/>';
    const config = (more = '') => ({ '.campaign-ims.yml': `accountType: 10\n${more}` });
    const files = { 'prod/a.xml': account(), 'prod/b.xml': pack('nms:extAccount', bare) };
    const rules = (all: Files) => lintFiles(all).report.findings.map(({ rule, path }) => `${rule} ${path}`);

    it('tells that alone, and says so where its fields are not checked', () => {
      const all = { ...files, ...config() };
      expect(rules(all)).toEqual([`${RULE} prod/b.xml`]);
      expect(checksOf('mask-present', all)).toMatchObject([
        { status: 'not-checked', reason: 'the account in prod/b.xml has another type: see account-type' },
      ]);
    });

    it('tells that alone where the accounts of another instance tell the type', () => {
      const stage = account({ callbackServer: 'https://stage.acme.example' });
      expect(rules({ ...files, 'stage/a.xml': stage })).toEqual([`${RULE} prod/b.xml`]);
    });

    it.each<[string, Files]>([
      ['no other has the right type', { ...config(), 'prod/b.xml': files['prod/b.xml'] }],
      ['the rule is off', { ...files, ...config('rules: { account-type: off }\n') }],
      ['the type is not known', files],
    ])('judges its fields where %s', (_, all) => {
      expect(rules(all)).toContain('fields-resolved prod/b.xml');
    });
  });
});
