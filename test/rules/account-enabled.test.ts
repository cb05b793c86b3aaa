import { describe, expect, it } from 'vitest';
import { account, element, pack, SOUND } from '../support/account.js';
import { checksOf, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'account-enabled';

describe(RULE, () => {
  it.each(['0', 'false', 'FALSE', 'no', ' 0 '])('points at active=%j', (active) => {
    const files = { 'prod/extaccount.xml': account({ active: `⟦${active}⟧` }) };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'warning', section: 'External account' });
  });

  it('points at false in JSON and YAML', () => {
    const files = {
      'prod/a.json': '{ "name": "Adobe_Marketing_Cloud", "active": ⟦false⟧ }',
      'stage/a.yaml': 'name: Adobe_Marketing_Cloud\nactive: ⟦false⟧\n',
    };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each(['1', 'true'])('passes with active=%j', (active) => {
    const files = { 'prod/extaccount.xml': account({ active }) };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }]);
  });

  it.each(['', null])('is not checked with active=%j, which a package may leave out', (active) => {
    const files = { 'prod/extaccount.xml': account({ active }) };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([
      { status: 'not-checked', reason: expect.stringMatching(/^prod\/extaccount\.xml does not say whether/) },
    ]);
  });

  it.each(['EXT42', 'Adobe_Marketing_Cloud_old', 'Adobe_Marketing_Cloud'])(
    'is silent about a copy %j of the account that is on',
    (name) => {
      const both = (active: string) => ({ 'prod/a.xml': pack('nms:extAccount', element({ active }), element({ name, active: '0' })) });
      expect(findingsOf(RULE, both('1'))).toEqual([]);
      expect(findingsOf(RULE, both('0'))).toHaveLength(name === SOUND.name ? 2 : 1);
    },
  );

  it('is not checked without an account', () => {
    const [check] = checksOf(RULE, { 'prod/extaccount.xml': '<package>' });
    expect(check).toMatchObject({
      status: 'not-checked',
      reason: 'prod/extaccount.xml could not be read, and may contain accounts, operators or operator groups',
    });
  });
});
