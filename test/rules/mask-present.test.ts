import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'mask-present';
const WITHOUT = account({ associationMask: null });
const MAPPED = { '.campaign-ims.yml': 'fields: { associationMask: "ims/@mask" }' };
const within = (children: string) => WITHOUT.replace(/\/>(?=\s*<\/entities>)/, `>${children}</extAccount>`);
const MISSING = WITHOUT.replace('<extAccount', '<⟦extAccount⟧');

describe(RULE, () => {
  it.each<[string, Files]>([
    ['empty', { 'prod/a.xml': account({ associationMask: '⟦⟧' }) }],
    ['blank', { 'prod/a.xml': account({ associationMask: '⟦  ⟧' }) }],
    [
      'missing where another instance has it',
      { 'prod/a.xml': MISSING, 'stage/a.xml': account({ callbackServer: 'https://stage.example' }) },
    ],
    [
      'missing where the mapping tells its place',
      { '.campaign-ims.yml': 'fields: { associationMask: "ims/@mask" }', 'prod/a.xml': MISSING },
    ],
    ['missing in the element that would hold it', { ...MAPPED, 'prod/a.xml': within('<⟦ims⟧ scope="x"/>') }],
    ['missing with a part of where it would be', { ...MAPPED, 'prod/a.xml': within('<other/>').replace('<extAccount', '<⟦extAccount⟧') }],
    ['missing in the first of two elements', { ...MAPPED, 'prod/a.xml': within('<⟦ims⟧/><ims scope="x"/>') }],
    [
      'missing in JSON',
      {
        ...MAPPED,
        'prod/a.json':
          '{"extAccount": {"name": "Adobe_Marketing_Cloud", "imsServer": "https://ims-na1.adobelogin.com", "imsClientId": "c", "callbackServer": "https://x.example", "imsOrgId": "6096892F54B5819E0A4C98A2@AdobeOrg", "imsScope": "openid,AdobeID,session,additional_info.projectedProductContext", "productContext": "dma_campaign_classic", "⟦ims⟧": {"x": "x"}}}',
      },
    ],
  ])('points at a mask that is %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', symptom: 'no-matching-right' });
    expect(lintFiles(files).report.findings).toHaveLength(1);
  });

  it.each(['campaign - acme - ', 'Campaign - acme - (.*)', '(.*)'])('is silent about %j', (associationMask) => {
    expect(findingsOf(RULE, { 'prod/a.xml': account({ associationMask }) })).toEqual([]);
  });

  it('points at a mask that is missing since the base', () => {
    const files = { 'prod/a.xml': MISSING };
    expect(places(findingsOf(RULE, files, { base: { 'prod/a.xml': account() } }))).toEqual(marked(RULE, files));
    const moved = { 'customer/prod/b.xml': MISSING };
    expect(places(findingsOf(RULE, moved, { base: { 'prod/a.xml': account() } }))).toEqual(marked(RULE, moved));
    const odd = { base: { 'prod/a.xml': WITHOUT.replace('name=', 'odd="campaign - (.*)" name=') } };
    expect(places(findingsOf(RULE, files, odd))).toEqual(marked(RULE, files));
    const renamed = { 'prod/a.xml': WITHOUT.replace('name=', 'oddMask="campaign - acme - " name=') };
    expect(checksOf(RULE, renamed, { base: { 'prod/a.xml': account() } })).toMatchObject([{ status: 'not-checked' }]);
  });

  it('is not checked where a mapping told its place, and is gone', () => {
    const base = { ...MAPPED, 'prod/a.xml': within('<ims mask="campaign - acme - "/>') };
    expect(checksOf(RULE, { 'prod/a.xml': WITHOUT }, { base })).toMatchObject([{ status: 'not-checked' }]);
  });

  it('is not checked where another account has it, and this one something that nobody knows', () => {
    const other = within('<ims mask="campaign - acme-stage - "/>');
    const files = { 'prod/a.xml': account(), 'stage/a.xml': other.replace('campaign.acme', 'stage.acme') };
    expect(checksOf(RULE, files)).toMatchObject([
      { status: 'pass' },
      { status: 'not-checked', reason: expect.stringMatching(/ims\/@mask; declare it under "fields: associationMask:"$/) },
    ]);
    expect(lintFiles(files).report.findings).toMatchObject([
      { rule: 'fields-resolved', message: 'Not found on this account: "Association mask".', help: expect.stringContaining('ims/@mask') },
    ]);
    const known = { ...files, 'prod/a.xml': account({ active: null }), 'stage/a.xml': WITHOUT.replace('campaign.acme', 'stage.acme') };
    expect(findingsOf(RULE, known)).toHaveLength(1);
    for (const dated of ['timeout="300"', 'lastModified="2026-01-01 10:00:00.000Z"', 'isHidden="true"']) {
      const plain = WITHOUT.replace('campaign.acme', 'stage.acme').replace('<extAccount', `<extAccount ${dated}`);
      expect(findingsOf(RULE, { ...known, 'stage/a.xml': plain })).toHaveLength(1);
    }
  });

  it('is silent where one account has it as mapped and another as it is called', () => {
    const files = { ...MAPPED, 'prod/a.xml': within('<ims mask="campaign - acme - "/>'), 'stage/a.xml': account() };
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it('is not checked where nobody knows where the mask lives', () => {
    const [check] = checksOf(RULE, { 'prod/a.xml': WITHOUT });
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain('fields: associationMask:');
  });

  it('tells to correct a mapping that fits no account', () => {
    const files = {
      '.campaign-ims.yml': 'fields: { associationMask: imsMask }\n',
      'prod/a.xml': account({ associationMask: null, theMask: 'x' }),
    };
    expect(findingsOf(RULE, files)[0]?.help).toMatch(
      /correct "fields: associationMask:" in \.campaign-ims\.yml; the account has .*@theMask/,
    );
    expect(findingsOf(RULE, { 'prod/a.xml': account({ associationMask: '' }) })[0]?.help).not.toContain('fields:');
  });
});
