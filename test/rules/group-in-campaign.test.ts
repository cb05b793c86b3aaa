import { describe, expect, it } from 'vitest';
import { account, groups, profiles } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'group-in-campaign';
const MASK = 'campaign - acme - ';
const TRACKED = { 'prod/a.xml': account(), 'prod/groups.xml': groups('admin', 'workflow') };
const DUMP = (names: string[], lastPage = true) =>
  JSON.stringify({ lastPage, groups: names.map((groupName) => ({ type: 'PRODUCT_PROFILE', groupName })) });

describe(RULE, () => {
  it.each<[string, Files]>([
    ['declared', { ...TRACKED, '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}workflow`, `⟦${MASK}reports⟧`) }],
    [
      'declared twice over',
      { ...TRACKED, '.campaign-ims.yml': profiles(`${MASK}admin`, `⟦${MASK}mail⟧`, `⟦${MASK}print⟧`, `${MASK}workflow`) },
    ],
    ['of a UMAPI dump', { ...TRACKED, 'umapi.json': DUMP([`${MASK}admin`, `${MASK}workflow`, `⟦${MASK}reports⟧`]) }],
    ['of a page of a UMAPI dump', { ...TRACKED, 'umapi.json': DUMP([`${MASK}admin`, `⟦${MASK}reports⟧`], false) }],
    [
      'of a user-sync file',
      { ...TRACKED, 'sync.yml': `directory_users:\n  groups:\n  - adobe_groups: ["${MASK}admin", "⟦${MASK}reports⟧"]\n` },
    ],
  ])('points at a group %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', related: [{ path: 'prod/a.xml', note: 'the association mask' }] });
  });

  it.each<[string, string[]]>([
    ['groups that are all there', [`${MASK}admin`, `${MASK}workflow`]],
    ['a near miss, which is a finding of group-in-dashboard', [`${MASK}admin`, `${MASK}wrokflow`]],
    ['groups of other masks', [`${MASK}admin`, `${MASK}workflow`, 'campaign - globex - x', 'Analytics']],
  ])('is silent about %s', (_, names) => {
    expect(findingsOf(RULE, { ...TRACKED, '.campaign-ims.yml': profiles(...names) })).toEqual([]);
  });

  it.each<[string, Files, string]>([
    ['without dashboard groups', TRACKED, 'experienceCloud: groups:'],
    ['without operator groups', { 'prod/a.xml': account(), '.campaign-ims.yml': profiles(`${MASK}admin`) }, 'xtk:group'],
    [
      'where a file cannot be read',
      { ...TRACKED, 'prod/more.xml': '<package>', '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}reports`) },
      'prod/more.xml could not be read',
    ],
  ])('is not checked %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });
});
