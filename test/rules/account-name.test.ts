import { describe, expect, it } from 'vitest';
import { account, pack } from '../support/account.js';
import { checksOf, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'account-name';

describe(RULE, () => {
  it.each([
    'Adobe_Experience_Cloud',
    'adobe_marketing_cloud',
    'AdobeMarketingCloud',
    'Adobe-Marketing-Cloud',
    'Adobe Marketing Cloud',
    'Adobe_Marketing_Cloud ',
    'Adobe_Marketing_Clud',
    'Adobe_Marketing_Cloud1',
    'Adobe_Marketing_Clo\u200bud',
    'ims',
    '',
  ])('points at %j', (name) => {
    const files = { 'prod/extaccount.xml': account({ name: `⟦${name}⟧` }) };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.message).toContain('must be exactly "Adobe_Marketing_Cloud"');
  });

  it('points at the element where there is no name', () => {
    const files = { 'prod/extaccount.xml': account({ name: null }).replace('<extAccount', '<⟦extAccount⟧') };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it('is silent about the right name under any label', () => {
    expect(findingsOf(RULE, { 'prod/extaccount.xml': account({ label: 'Inloggning' }) })).toEqual([]);
  });

  it('is silent about accounts of other kinds', () => {
    const others = ['name="marketing" type="0"', 'name="Adobe_Analytics" type="12"', 'name="cloud" type="7" server="x" account="y"'];
    const files = { 'prod/extaccount.xml': pack('nms:extAccount', ...others.map((each) => `<extAccount ${each}/>`)) };
    expect(lintFiles(files).report.findings).toEqual([]);
  });

  it('is not checked without an account', () => {
    expect(checksOf(RULE, { 'prod/config-acme.xml': '<serverconf/>' })).toMatchObject([{ status: 'not-checked' }]);
  });
});
