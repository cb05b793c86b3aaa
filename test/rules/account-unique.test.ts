import { describe, expect, it } from 'vitest';
import { account, element, pack } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, marked, places } from '../support/lint-files.js';

const RULE = 'account-unique';
const NAME = 'Adobe_Marketing_Cloud';
const second = account({ name: `⟦${NAME}⟧` });

describe(RULE, () => {
  it.each<[string, Files]>([
    ['in one package', { 'prod/all.xml': pack('nms:extAccount', element(), element({ name: `⟦${NAME}⟧` })) }],
    ['in two files', { 'prod/a.xml': account(), 'prod/b.xml': second }],
    ['in two forms', { 'prod/a.xml': account(), 'prod/b.json': `{ "name": "⟦${NAME}⟧", "type": 10 }` }],
    ['three times', { 'prod/a.xml': account(), 'prod/b.xml': second, 'prod/c.xml': second }],
    ['without instances', { 'a.xml': account(), 'b.xml': second }],
    ['with other settings', { 'prod/a.xml': account(), 'prod/b.xml': account({ name: `⟦${NAME}⟧`, imsClientId: 'Other', active: '0' }) }],
  ])('points at every further account %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    for (const { level, related } of findings) {
      expect(level).toBe('error');
      expect(related).toMatchObject([{ note: 'first defined here' }]);
    }
  });

  it('points at the added one where the other was there before, wherever its file sorts', () => {
    const files = { 'prod/a.xml': second, 'prod/b.xml': account() };
    const findings = findingsOf(RULE, files, { base: { 'prod/b.xml': account() } });
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings).toMatchObject([{ state: 'new', related: [{ path: 'prod/b.xml' }] }]);
  });

  it('keeps the order of those that were there before', () => {
    const base = { 'prod/b.xml': account(), 'prod/c.xml': second };
    const files = { ...base, 'prod/a.xml': second };
    const findings = findingsOf(RULE, files, { base });
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings.map(({ path, state }) => [path, state])).toEqual([
      ['prod/a.xml', 'new'],
      ['prod/c.xml', 'existing'],
    ]);
  });

  it.each<[string, Files]>([
    ['one account for each instance', { 'prod/extaccount.xml': account(), 'stage/extaccount.xml': account() }],
    ['another type', { 'prod/a.xml': account(), 'prod/b.xml': account({ type: '11' }) }],
    ['another name', { 'prod/a.xml': account(), 'prod/b.xml': account({ name: 'Adobe_Experience_Cloud' }) }],
    ['a second one that is deleted', { 'prod/a.xml': account(), 'prod/b.xml': account({ _operation: 'delete' }) }],
    ['a second one in a comment', { 'prod/a.xml': pack('nms:extAccount', element(), `<!-- ${element()} -->`) }],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  describe('of one name and two types', () => {
    const SCHEMA =
      '<srcSchema name="extAccount" namespace="nms"><enumeration name="type"><value label="Adobe Experience Cloud" name="amc" value="10"/></enumeration><element name="extAccount"/></srcSchema>';
    const two = (type: string, other: string | null): Files => ({
      'prod/a.xml': account({ type }),
      'prod/b.xml': account({ type: other, name: `⟦${NAME}⟧` }),
    });

    it('points at the second where a schema tells that number and name are the same', () => {
      const files = { ...two('10', 'amc'), 'schema.xml': SCHEMA };
      expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    });

    it.each<[string, string, string | null, Files]>([
      ['another number', '10', '3', {}],
      ['none', '10', null, {}],
      ['a name', '10', 'amc', {}],
      ['a name beside a number that is declared', '10', 'amc', { '.campaign-ims.yml': 'accountType: 10' }],
    ])('is not checked where nothing tells whether they are one: the other has %s', (_, type, other, more) => {
      const files = { ...two(type, other), ...more };
      expect(findingsOf(RULE, files)).toEqual([]);
      expect(checksOf(RULE, files)).toMatchObject([
        {
          status: 'not-checked',
          reason: `nothing tells whether the accounts "${NAME}" in prod/a.xml and prod/b.xml have the same type: declare "accountType:" as the files have it, or track the schema of nms:extAccount`,
        },
      ]);
    });

    it('says that a deployment fills a type in', () => {
      for (const config of ['{}', 'accountType: 10'])
        expect(checksOf(RULE, { ...two('10', '${TYPE}'), '.campaign-ims.yml': config })).toMatchObject([
          { status: 'not-checked', reason: expect.stringContaining('${TYPE}') },
        ]);
    });

    it.each(['11', null])('leaves it to account-type where the type is known, and the second has %j', (other) => {
      const files = { ...two('10', other), '.campaign-ims.yml': 'accountType: 10' };
      expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }]);
      expect(checksOf('account-type', files)).toMatchObject([{ status: 'fail' }]);
    });
  });

  it('does not count an account that no glob of a declared instance matches', () => {
    const config = 'instances: { prod: { files: ["prod/**"] }, stage: { files: ["stage/**"] } }\n';
    const files = { '.campaign-ims.yml': config, 'archive/a_stage.xml': account(), 'archive/b_prod.xml': second, 'stage/x.xml': account() };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.help).toContain('add each to its instance, or to "ignore:"');
  });

  it('is not checked without an account', () => {
    const [check] = checksOf(RULE, { 'prod/config-acme.xml': '<serverconf/>' });
    expect(check).toMatchObject({ status: 'not-checked' });
    expect(check?.reason).toContain('export it');
  });

  it('points at the one that is further down, for that is rather put aside', () => {
    const files: Files = { 'prod/archive/e_2023.xml': second, 'prod/e.xml': account() };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it('points at the one that is called the same and more, for that is rather a copy', () => {
    const files: Files = { 'prod/extaccount (1).xml': second, 'prod/extaccount.xml': account() };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each([
    ['is broken', '<package><entities schema="nms:extAccount">'],
    ['is a Git LFS pointer', LFS_POINTER],
  ])('does not pass where a second file %s, and still tells of others', (_, text) => {
    const files = { 'prod/a.xml': account(), 'prod/b.xml': text };
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked', reason: expect.stringContaining('prod/b.xml') }]);
    expect(findingsOf(RULE, { ...files, 'prod/c.xml': account() })).toHaveLength(1);
  });
});
