import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'mask-present';
const WITHOUT = account({ associationMask: null });
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
  ])('points at a mask that is %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', symptom: 'no-matching-right' });
    expect(lintFiles(files).report.findings).toHaveLength(1);
  });

  it.each(['campaign - acme - ', 'Campaign - acme - (.*)', '(.*)'])('is silent about %j', (associationMask) => {
    expect(findingsOf(RULE, { 'prod/a.xml': account({ associationMask }) })).toEqual([]);
  });

  it('is not checked where nobody knows where the mask lives', () => {
    const [check] = checksOf(RULE, { 'prod/a.xml': WITHOUT });
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain('fields: associationMask:');
  });
});
