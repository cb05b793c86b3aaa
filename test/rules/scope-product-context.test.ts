import { describe, expect, it } from 'vitest';
import { account, declare } from '../support/account.js';
import { checksOf, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'scope-product-context';
const NEEDED = 'additional_info.projectedProductContext';

describe(RULE, () => {
  it.each(['openid,AdobeID', '', 'openid,additional_info.projectedproductcontext', `openid,${NEEDED}s`])(
    'points at the whole of %j',
    (scope) => {
      const files = { 'prod/a.xml': account({ imsScope: `⟦${scope}⟧` }) };
      const findings = findingsOf(RULE, files);
      expect(places(findings)).toEqual(marked(RULE, files));
      expect(findings[0]).toMatchObject({ level: 'warning', message: expect.stringContaining(NEEDED) });
    },
  );

  it.each([`openid,${NEEDED}`, NEEDED, ` ${NEEDED} ,openid`, `openid ${NEEDED}`])('is silent about %j', (imsScope) => {
    expect(findingsOf(RULE, { 'prod/a.xml': account({ imsScope }) })).toEqual([]);
  });

  it('tells that the case differs, and to add nothing then', () => {
    const [finding] = findingsOf(RULE, { 'prod/a.xml': account({ imsScope: 'openid,additional_info.projectedproductcontext' }) });
    expect(finding?.help).toBe(`Write ${NEEDED} instead of "additional_info.projectedproductcontext": the case differs.`);
  });

  it('leaves a misspelt scope to scope-provisioned where that knows the scopes', () => {
    const files = {
      '.campaign-ims.yml': declare({ scopes: `[openid, ${NEEDED}]` }),
      'prod/a.xml': account({ imsScope: 'openid,additional_info.projectedproductcontext' }),
    };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)[0]?.reason).toContain('scope-provisioned');
    expect(findingsOf('scope-provisioned', files)).toHaveLength(1);
  });

  it('is not checked without the field', () => {
    const [check] = checksOf(RULE, { 'prod/a.xml': account({ imsScope: null }) });
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain('fields: scope:');
  });
});
