import { describe, expect, it } from 'vitest';
import { account, element, groups, pack, profiles } from '../support/account.js';
import { checksOf, type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'group-whitespace';
const ACCOUNT = { 'prod/a.xml': account() };
const operator = (name: string): Files => ({ ...ACCOUNT, 'prod/groups.xml': groups('admin', name) });
const dashboard = (name: string): Files => ({ ...ACCOUNT, '.campaign-ims.yml': profiles('campaign - acme - admin', name) });

const SYNC = 'directory_users: { groups: [{ adobe_groups: ["Analytics - x", "campaign - globex - y"] }] }';

describe(RULE, () => {
  it.each([
    ['workflow ', 'ends with a space'],
    [' workflow', 'begins with a space'],
    ['work  flow', 'two consecutive spaces'],
    ['work\u00a0flow', 'no-break space (U+00A0)'],
    ['work&#x200b;flow', 'zero-width space (U+200B)'],
    ['w\u043erkflow', 'which looks like "o"'],
    ['work\u2013flow', 'en dash (U+2013)'],
    ['work- flow', 'space before a hyphen'],
  ])('points at the operator group %j', (name, told) => {
    const files = operator(`⟦${name}⟧`);
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', message: expect.stringContaining(told) });
  });

  it.each([
    'campaign - acme -\u00a0workflow',
    'campaign - acme - workflow ',
    'campaign - acme- workflow',
    'campaign \u2013 acme - workflow',
    '\u200bcampaign - acme - workflow',
    'c\u0430mpaign - acme - workflow',
  ])('points at the dashboard group %j, and at nothing else', (name) => {
    const files = { ...dashboard(`⟦${name}⟧`), 'prod/groups.xml': groups('admin', 'workflow') };
    expect(places(lintFiles(files).report.findings)).toEqual(marked(RULE, files));
  });

  it('says where a blank is missing', () => {
    const helps = (files: Files) => findingsOf(RULE, files).map(({ help }) => help);
    expect(helps(operator('work- flow'))).toEqual(['Set the internal name to "work - flow" in Campaign; the label can be anything.']);
    expect(helps(dashboard('campaign - acme- workflow'))).toEqual([
      'Rename the product profile to "campaign - acme - workflow" in the Admin Console, then write the same name here.',
    ]);
    expect(helps({ ...ACCOUNT, 'users.csv': 'Username,Product Configurations\nann,campaign - acme -workflow\n' })).toEqual([
      'Correct the name of the product profile to "campaign - acme - workflow" in the Admin Console, then export the list again.',
    ]);
  });

  it.each<[string, Files]>([
    ['users.csv', { 'users.csv': 'Username,Product Configurations\nann,⟦campaign - acme -  workflow⟧\n' }],
    ['umapi.json', { 'umapi.json': '[{ "type": "PRODUCT_PROFILE", "groupName": "⟦campaign - acme -  workflow⟧" }]' }],
  ])('asks nobody to correct %s, which is an export', (_, files) => {
    const findings = findingsOf(RULE, { ...ACCOUNT, ...files });
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.help).toBe('Correct the name of the product profile in the Admin Console, then export the list again.');
  });

  it('points at the group that a declared user has', () => {
    const config = 'experienceCloud: { users: [{ login: ann, groups: ["⟦campaign - acme -  admin⟧"] }] }\n';
    const files: Files = { ...ACCOUNT, '.campaign-ims.yml': config };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it('has judged all where there are operator groups alone, whatever the mask', () => {
    const files: Files = { ...operator('workflow'), 'prod/a.xml': account({ associationMask: 'campaign -  acme - ' }) };
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass', reason: null }]);
  });

  it('has judged the dashboard groups of one mask where another has none', () => {
    const two = pack('nms:extAccount', element(), element({ associationMask: 'campaign - beta - ' }));
    expect(checksOf(RULE, { ...dashboard('AEM - x'), 'prod/a.xml': two })).toMatchObject([{ status: 'pass', reason: null }]);
  });

  describe('where no mask is sound', () => {
    const config = profiles('campaign - acme - report', '⟦campaign - acme - admin ⟧');
    const UNSOUND = { 'prod/a.xml': account({ associationMask: 'campaign -  acme - ' }) };

    it.each<[string, Files]>([
      ['it is wrong in itself', UNSOUND],
      ['it is missing', { 'prod/a.xml': account({ associationMask: null }) }],
      ['two are', { ...UNSOUND, 'stage/a.xml': account({ associationMask: '', callbackServer: 'https://stage.acme.example' }) }],
      ['it is that of another instance', { ...ACCOUNT, 'stage/a.xml': account({ associationMask: 'campaign – acme - ' }) }],
    ])('points at what the configuration declares: %s', (_, files) => {
      const all = { ...files, '.campaign-ims.yml': config };
      expect([...new Set(places(findingsOf(RULE, all)))]).toEqual(marked(RULE, { '.campaign-ims.yml': config }));
      expect(findingsOf(RULE, all)).toHaveLength(1);
    });

    it('leaves declared profiles of other products', () => {
      for (const prod of [UNSOUND, { 'prod/a.xml': account({ associationMask: null }) }])
        expect(findingsOf(RULE, { ...prod, '.campaign-ims.yml': profiles('campaign - acme - admin', 'AEM  Authors') })).toEqual([]);
      const ofOthers = `${profiles('campaign - acme - admin', 'Campaign Standard  - x', 'Campaign–Standard - x')}
instances: { prod: { files: ["prod/**"] }, stage: { files: ["stage/**"] } }\n`;
      expect(findingsOf(RULE, { ...ACCOUNT, '.campaign-ims.yml': ofOthers })).toEqual([]);
    });

    it('leaves what is in files, which may be of other products', () => {
      const files = { ...UNSOUND, 'umapi.json': '[{ "type": "PRODUCT_PROFILE", "groupName": "campaign - acme -  workflow" }]' };
      expect(findingsOf(RULE, files)).toEqual([]);
      expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked' }]);
    });
  });

  it.each<[string, Files]>([
    ['sound names', { ...operator('Marketing France'), ...dashboard('campaign - acme - Marketing France') }],
    ['names of other scripts', operator('Маркетинг')],
    ['groups of other products', dashboard('Analytics  - x ')],
    ['a group without a name', { ...ACCOUNT, 'prod/groups.xml': pack('xtk:group', '<group label="No name"/>', '<group name="admin"/>') }],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it.each<[string, Files, string]>([
    ['without groups', ACCOUNT, 'xtk:group'],
    ['without groups under the mask', { ...ACCOUNT, 's.yml': SYNC }, 'no known dashboard group begins with the association mask; track'],
    [
      'on the dashboard without a mask',
      { ...dashboard('campaign - acme - x'), 'prod/a.xml': account({ associationMask: '' }) },
      'mask-present',
    ],
  ])('is not checked %s', (_, files, reason) => {
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });
});
