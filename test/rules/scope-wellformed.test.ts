import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'scope-wellformed';

describe(RULE, () => {
  it.each([
    ['openid,⟦ AdobeID⟧,session', 'contains a space'],
    ['⟦openid ⟧,⟦ AdobeID⟧', 'contains a space'],
    ['⟦openid AdobeID session⟧', 'contains a space before "AdobeID session"'],
    ['⟦openid;AdobeID⟧', 'semicolon'],
    ['openid,⟦\u00a0AdobeID⟧', 'no-break space (U+00A0)'],
    ['openid,⟦Adobe\u200bID⟧', 'contains a zero-width space (U+200B)'],
    ['openid,⟦Adobe\u061cID⟧', 'contains an invisible character (U+061C)'],
    ['openid,⟦\tAdobeID⟧', 'tab'],
    ['openid,AdobeID,⟦openid⟧', 'listed twice'],
    ['openid,⟦openid⟧,⟦openid⟧', 'listed twice'],
    ['openid⟦,,⟧AdobeID', 'Item 2'],
    ['openid,AdobeID⟦,⟧', 'Item 3'],
    ['⟦,⟧openid', 'Item 1'],
    ['openid⟦, ,⟧AdobeID', 'Item 2'],
  ])('points at the marks of %j', (imsScope, told) => {
    const files = { 'prod/a.xml': account({ imsScope }) };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    for (const { level, message } of findings) {
      expect(level).toBe('warning');
      expect(message).toContain(told);
    }
  });

  it('shows the first of two', () => {
    const [finding] = findingsOf(RULE, { 'prod/a.xml': account({ imsScope: 'openid,AdobeID,openid' }) });
    expect(finding?.related).toMatchObject([{ note: 'first listed here' }]);
  });

  it.each(['openid,AdobeID', 'openid', 'openid,OpenID', ''])('is silent about %j', (imsScope) => {
    expect(findingsOf(RULE, { 'prod/a.xml': account({ imsScope }) })).toEqual([]);
  });

  it('is not checked without the field', () => {
    expect(checksOf(RULE, { 'prod/a.xml': account({ imsScope: null }) })).toMatchObject([{ status: 'not-checked' }]);
  });
});
