import { describe, expect, it } from 'vitest';
import { account, declare, element, groups, list, pack, SOUND } from '../support/account.js';
import { type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const ONLY_NAME = Object.fromEntries(Object.keys(SOUND).map((name) => [name, null]));
const update = (changes: Readonly<Record<string, string>>, operation = 'update') =>
  account({ ...ONLY_NAME, name: SOUND.name, _operation: operation, ...changes });

const DECLARED: Files = {
  '.campaign-ims.yml': `accountType: 10\n${declare({
    organizationId: SOUND.imsOrgId,
    productContext: SOUND.productContext,
    groups: list('campaign - acme - admin'),
  })}`,
  'prod/a.xml': account(),
  'prod/groups.xml': groups('admin'),
};

const found = (files: Files) => lintFiles(files).report.findings.map(({ rule, path }) => [rule, path]);
const reasonOf = (rule: string, files: Files) =>
  lintFiles(files).report.checks.find((check) => check.rule === rule && check.instance === 'prod')?.reason;

const REASON = 'prod/fix.xml only updates the account, and leaves what it does not name unchanged';

describe('a package that only updates the account', () => {
  it('lacks nothing by what it does not name', () => {
    const files = { ...DECLARED, 'prod/fix.xml': update({ imsServer: SOUND.imsServer }) };
    expect(found(files)).toEqual([]);
    for (const rule of ['mask-present', 'fields-resolved', 'product-context-same', 'account-type', 'scope-wellformed', 'callback-https'])
      expect([rule, reasonOf(rule, files)]).toEqual([rule, REASON]);
    expect(reasonOf('ims-server-known', files)).toBeNull();
  });

  it('does so alone, too, in any form', () => {
    expect(found({ 'prod/fix.xml': update({ imsServer: SOUND.imsServer }) })).toEqual([]);
    expect(reasonOf('mask-prefix', { 'prod/fix.xml': update({ imsServer: SOUND.imsServer }) })).toBe(REASON);
    const json = { extAccount: { name: SOUND.name, _operation: 'update', callbackServer: SOUND.callbackServer } };
    expect(found({ 'prod/a.xml': account(), 'prod/fix.json': JSON.stringify(json) })).toEqual([]);
  });

  it('is judged by what it names', () => {
    const files = {
      ...DECLARED,
      'prod/fix.xml': update({
        imsServer: 'https://ims.example',
        callbackServer: 'http://x',
        associationMask: '',
        productContext: 'x',
        type: '3',
      }),
    };
    expect(found(files).toSorted()).toEqual([
      ['account-type', 'prod/fix.xml'],
      ['callback-https', 'prod/fix.xml'],
      ['ims-server-known', 'prod/fix.xml'],
      ['mask-present', 'prod/fix.xml'],
      ['product-context-same', 'prod/fix.xml'],
      ['product-context-value', 'prod/fix.xml'],
    ]);
  });

  it('is no second account, whatever it names', () => {
    const files = { ...DECLARED, 'prod/fix.xml': update({ type: SOUND.type, imsServer: SOUND.imsServer }) };
    expect(found(files)).toEqual([]);
  });

  it('takes nothing away where it names less than before', () => {
    const base = { 'prod/a.xml': account(), 'prod/fix.xml': update({ imsServer: SOUND.imsServer, callbackServer: SOUND.callbackServer }) };
    const files = { ...base, 'prod/fix.xml': update({ callbackServer: '⟦https://new.acme.example⟧' }) };
    const findings = findingsOf('restart-after-change', files, { base });
    expect(places(findings)).toEqual(marked('restart-after-change', files));
    expect(findings[0]?.message).toMatch(/: Callback server changed\.$/);
  });

  it.each([null, '', 'insertOrUpdate'])(
    'may have the operation %j, if it has no field and no type beside an account that has',
    (operation) => {
      const bare = { ...ONLY_NAME, name: SOUND.name, _operation: operation, active: '1' };
      const files = { ...DECLARED, 'prod/fix.xml': account(bare) };
      expect(found(files)).toEqual([]);
      for (const rule of ['mask-present', 'fields-resolved', 'account-type']) expect([rule, reasonOf(rule, files)]).toEqual([rule, REASON]);
      const alone = { ...DECLARED, 'stage/fix.xml': account(bare) };
      expect(found(alone)).toContainEqual(['mask-present', 'stage/fix.xml']);
      const two = { 'prod/a.xml': account(bare), 'prod/b.xml': account(bare) };
      expect(found(two)).toContainEqual(['account-unique', 'prod/b.xml']);
      const other = { 'prod/a.xml': account({ name: 'Adobe_Experience_Cloud' }), 'prod/fix.xml': account(bare) };
      expect(found(other)).toContainEqual(['mask-present', 'prod/fix.xml']);
    },
  );

  it('is none where it has a type, with which a package could define another', () => {
    const files = { ...DECLARED, 'prod/fix.xml': account({ ...ONLY_NAME, name: SOUND.name, type: SOUND.type }) };
    expect(found(files)).toContainEqual(['account-unique', 'prod/fix.xml']);
  });

  it.each(['', 'insertOrUpdate', 'insert'])('is none where the operation is %j', (operation) => {
    const files = { ...DECLARED, 'stage/fix.xml': update({ imsServer: SOUND.imsServer }, operation) };
    expect(found(files).map(([rule]) => rule)).toEqual(expect.arrayContaining(['fields-resolved', 'mask-present']));
  });

  it('is none without an operation', () => {
    const files = { ...DECLARED, 'stage/a.xml': pack('nms:extAccount', element({ associationMask: null })) };
    expect(found(files).map(([rule]) => rule)).toContain('mask-present');
  });
});
