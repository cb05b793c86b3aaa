import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'mask-whitespace';

describe(RULE, () => {
  it.each([
    ['campaign - acme -  ', 'two consecutive spaces'],
    [' campaign - acme - ', 'begins with a space'],
    ['campaign - dev- ', 'space before a hyphen'],
    ['campaign -dev - ', 'space after a hyphen'],
    ['campaign - acme -', 'space after a hyphen'],
    ['campaign\t- acme - ', 'tab (U+0009)'],
    ['campaign -&#xA0;acme - ', 'no-break space (U+00A0)'],
    ['campaign - \u200bacme - ', 'zero-width space (U+200B)'],
    ['campaign \u2013 acme - ', 'contains an en dash (U+2013)'],
    ['campaign \u2014 acme - ', 'contains an em dash (U+2014)'],
    ['c\u0430mpaign - acme - ', 'contains "\u0430" (U+0430), which looks like "a"'],
    ['\uff43ampaign - acme - ', 'which looks like "c"'],
    ['campaign - acme - (.*) ', 'after "(.*)"'],
    ['campaign -\u00a0acme - (.*)', 'no-break space (U+00A0)'],
    ['campaign - (a|b)\u200b - (.*)', 'zero-width space'],
  ])('points at %j', (mask, told) => {
    const files = { 'prod/a.xml': account({ associationMask: `⟦${mask}⟧` }) };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', message: expect.stringContaining(told) });
    expect(findings[0]?.message).not.toMatch(/[\u00a0\u200b\t]/);
  });

  it.each([
    ['campaign - acme -', 'campaign - acme - '],
    ['campaign - dev- (.*)', 'campaign - dev - (.*)'],
  ])('says what to set %j to, of which nothing was copied', (associationMask, meant) => {
    const [finding] = findingsOf(RULE, { 'prod/a.xml': account({ associationMask }) });
    expect(finding?.help).toBe(`Set it to "${meant}", with a space on either side of the hyphen, as in the product profiles.`);
  });

  it.each(['yml', 'yaml'])('tells how a mask keeps its last space in a .%s file', (form) => {
    const files = { [`prod/a.${form}`]: 'name: Adobe_Marketing_Cloud\nassociationMask: campaign - acme - \n' };
    expect(findingsOf(RULE, files)[0]?.help).toBe(
      'Set it to "campaign - acme - ", in quotes: without them, YAML drops the space at the end.',
    );
    const inside = { [`prod/a.${form}`]: 'name: Adobe_Marketing_Cloud\nassociationMask: campaign - acme- (.*)\n' };
    expect(findingsOf(RULE, inside)[0]?.help).toMatch(/^Set it to "campaign - acme - \(\.\*\)", with a space on either side/);
  });

  it.each([
    'campaign - acme - ',
    'Campaign (.*)',
    'CampaignV6 - tenant - (.*)',
    'campaign - acme-stage - ',
    'campaign-acme-',
    'Кампания - ',
    'campaña - ',
  ])('is silent about %j', (associationMask) => {
    const files = { 'prod/a.xml': account({ associationMask }) };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }]);
  });

  it.each([
    ['', 'mask-present'],
    ['campaign - (acme|globex) - .*', 'pattern'],
    [null, 'fields: associationMask:'],
  ])('is not checked for %j', (associationMask, reason) => {
    const [check] = checksOf(RULE, { 'prod/a.xml': account({ associationMask }) });
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });
});
