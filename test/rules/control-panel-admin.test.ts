import { describe, expect, it } from 'vitest';
import { account, profiles } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'control-panel-admin';
const ACCOUNT = { 'prod/a.xml': account() };
const known = (...names: string[]): Files => ({ ...ACCOUNT, '.campaign-ims.yml': profiles('campaign - acme - admin', ...names) });

describe(RULE, () => {
  it.each(['campaign - acme - Administrators', 'campaign - acme - mail admin', 'campaign - acme - Admin', 'campaign - acme - badminton'])(
    'points at %j',
    (name) => {
      const files = known(`⟦${name}⟧`);
      const findings = findingsOf(RULE, files);
      expect(places(findings)).toEqual(marked(RULE, files));
      expect(findings[0]).toMatchObject({ level: 'warning', section: 'beyond the page' });
    },
  );

  it('points at each profile of a mask that holds the word itself', () => {
    const files = {
      'prod/a.xml': account({ associationMask: 'Administration - ' }),
      '.campaign-ims.yml': profiles('Administration - admin', '⟦Administration - report⟧'),
    };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it('points at each group once, though a CSV lists it for many users', () => {
    const row = (user: string, group: string) => `Adobe ID,${user},${user}@acme.example,${group}\n`;
    const header = 'Identity Type,Username,Email,Product Configurations\n';
    const files = { ...ACCOUNT, 'users.csv': header + row('ann', '⟦campaign - acme - admins⟧') + row('bob', 'campaign - acme - admins') };
    expect(findingsOf(RULE, files)).toHaveLength(1);
  });

  it.each(['campaign - acme - admin', 'campaign - acme - operators', 'campaign - globex - Administrators', 'Analytics admins'])(
    'is silent about %j',
    (name) => {
      expect(findingsOf(RULE, known(name))).toEqual([]);
    },
  );

  it('passes where all groups are known', () => {
    expect(checksOf(RULE, known())).toMatchObject([{ status: 'pass' }]);
  });

  it.each<[string, Files, string]>([
    [
      'against groups that are not all there are',
      {
        ...ACCOUNT,
        'users.csv': 'Identity Type,Username,Email,Product Configurations\nAdobe ID,ann,a@acme.example,campaign - acme - mail\n',
      },
      'not all dashboard groups are known: declare the product profiles',
    ],
    ['without groups', ACCOUNT, 'experienceCloud: groups:'],
    ['where the mask is wrong', { ...known('x admin'), 'prod/a.xml': account({ associationMask: 'campaign - acne - ' }) }, 'mask-prefix'],
  ])('is not checked %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });
});
