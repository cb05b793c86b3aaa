import { describe, expect, it } from 'vitest';
import { account, groups, pack, profiles } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, lintFiles, marked, places } from '../support/lint-files.js';

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
    ["Adobe's own profile for Message Center", [`${MASK}admin`, `${MASK}workflow`, `${MASK}messagecenter`]],
    ['groups of other masks', [`${MASK}admin`, `${MASK}workflow`, 'campaign - globex - x', 'Analytics']],
  ])('is silent about %s', (_, names) => {
    expect(findingsOf(RULE, { ...TRACKED, '.campaign-ims.yml': profiles(...names) })).toEqual([]);
  });

  it.each([MASK, `${MASK} `])('leaves %j, which is the mask alone, to group-whitespace', (name) => {
    const files = { ...TRACKED, '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}workflow`, name) };
    expect(lintFiles(files).report.findings.map(({ rule }) => rule)).toEqual(['group-whitespace']);
  });

  describe('where a list of users separates by commas', () => {
    const users = (...cells: string[]) =>
      `Email,Product Configurations\n${cells.map((cell, at) => `${at}@a.example,"${cell}"\n`).join('')}`;
    const SALES = `${MASK}Sales, EMEA`;
    const files = {
      ...TRACKED,
      'prod/groups.xml': groups('admin', 'Sales, EMEA'),
      'users.csv': users(SALES, `Photos,${SALES},${MASK}admin`),
    };

    it.each<[string, Files]>([
      ['declared', { '.campaign-ims.yml': profiles(`${MASK}admin`, SALES) }],
      ['of a UMAPI dump', { 'umapi.json': DUMP([`${MASK}admin`, SALES]) }],
      ['of a user-sync file', { 'sync.yml': `directory_users:\n  groups:\n  - adobe_groups: ["${SALES}"]\n` }],
    ])('knows a name with a comma that is %s', (_, known) => {
      expect(lintFiles({ ...files, ...known }).report.findings).toEqual([]);
      expect(checksOf(RULE, { ...files, ...known })).toMatchObject([{ status: 'sync.yml' in known ? 'not-checked' : 'pass' }]);
      expect(checksOf('user-in-group', { ...files, ...known })).toMatchObject([{ status: 'pass' }]);
    });

    it('is not checked for what may be the beginning of a name', () => {
      expect(lintFiles(files).report.findings).toEqual([]);
      const reason = `"${MASK}Sales" in users.csv may be the first part of a name that contains a comma: declare "experienceCloud: groups:"`;
      expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked', reason }]);
    });

    it.each<[string, string[]]>([
      ['alone', [`⟦${MASK}Sales⟧`, SALES]],
      ['before another under the mask', [`⟦${MASK}Sales⟧,${MASK}admin`]],
      ['before what somebody has first', [`⟦${MASK}Sales⟧, Photos`, 'Photos,Videos']],
      ['at the end', [`Photos,⟦${MASK}Sales⟧`]],
    ])('points at a group that somebody has %s', (_, cells) => {
      const told = { ...TRACKED, 'users.csv': users(`${MASK}admin`, ...cells) };
      expect(places(findingsOf(RULE, told))).toEqual(marked(RULE, told));
    });
  });

  describe('where all dashboard groups are known', () => {
    const sync = (name: string) => `directory_users:\n  groups:\n  - adobe_groups: ["${MASK}admin", "⟦${MASK}${name}⟧"]\n`;
    const all = [`${MASK}admin`, `${MASK}workflow`];

    it.each<[string, string, Files, string]>([
      [
        'amdin',
        `; "${MASK}admin" was probably meant`,
        { 'umapi.json': DUMP(all) },
        'Write it exactly as the dashboard does. If the dashboard has it, export umapi.json again.',
      ],
      ['reports', '', { 'umapi.json': DUMP(all) }, 'Remove it here. If the dashboard has it, export umapi.json again.'],
      [
        'workfolw',
        `; "${MASK}workflow" was probably meant`,
        { '.campaign-ims.yml': profiles(...all) },
        'Write it exactly as the dashboard does. If the dashboard has it, add it to "experienceCloud: groups:" in .campaign-ims.yml.',
      ],
    ])('asks nobody to create the operator group %j of a name that is none', (name, near, list, help) => {
      const files = { ...TRACKED, ...list, 'sync.yml': sync(name) };
      expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
      expect(lintFiles(files).report.findings).toMatchObject([
        { rule: RULE, message: `There is no dashboard group "${MASK}${name}"${near}.`, help },
      ]);
    });

    it('takes what was exported for one', () => {
      const files = {
        ...TRACKED,
        '.campaign-ims.yml': profiles(...all),
        'users.csv': `Username,Product Configurations\nann,${MASK}admin\nbob,${MASK}reports\n`,
      };
      expect(findingsOf(RULE, files)).toMatchObject([{ message: expect.stringContaining('has no operator group "reports"') }]);
    });
  });

  it.each<[string, Files]>([
    ['a declared user', { '.campaign-ims.yml': `experienceCloud: { users: [{ login: ben, groups: ["${MASK}reports"] }] }\n` }],
    ['a list of users', { 'a.csv': `Username,Product Configurations\nben,${MASK}reports\n` }],
    ['the User Sync Tool', { 'a.yml': `directory_users: { groups: [{ adobe_groups: ["${MASK}reports"] }] }\n` }],
  ])('points at the list of all dashboard groups where %s names the group too', (_, more) => {
    const files: Files = { ...TRACKED, ...more, 'profiles.json': DUMP([`${MASK}admin`, `${MASK}workflow`, `⟦${MASK}reports⟧`]) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it('does not miss built-in groups where none of them is tracked', () => {
    const custom = { ...TRACKED, 'prod/groups.xml': groups('cus_mail') };
    const files = { ...custom, '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}cus_mail`, `⟦${MASK}cus_print⟧`) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    const sound = { ...custom, '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}cus_mail`) };
    const reason = `the dashboard group "${MASK}admin" belongs to a built-in operator group, and none of those is tracked`;
    expect(checksOf(RULE, sound)).toMatchObject([{ status: 'not-checked', reason }]);
  });

  it('takes the profile for Message Center for that of no operator group', () => {
    const files = { ...TRACKED, '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}messagecenter`) };
    expect(findingsOf('group-in-dashboard', files)).toMatchObject([{ message: expect.stringMatching(/operator group "workflow"\.$/) }]);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }]);
  });

  it.each<[string, string[], string[]]>([
    ['one', ['market1', 'market2', 'market4'], [`${MASK}market1`, `⟦${MASK}market3⟧`, `${MASK}market4`]],
    ['several', ['admin', 'seg1', 'seg2'], [`${MASK}admin`, `⟦${MASK}seg3⟧`, `⟦${MASK}seg4⟧`]],
  ])('takes no group for another that has another number, be it %s', (_, operator, names) => {
    const files = { ...TRACKED, 'prod/groups.xml': groups(...operator), '.campaign-ims.yml': profiles(...names) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    const told = findingsOf('group-in-dashboard', files).map(({ message }) => message);
    expect(told).toHaveLength(marked(RULE, files).length);
    for (const message of told) expect(message).toMatch(/^There is no dashboard group "[^"]*" for the operator group "[^"]*"\.$/);
  });

  it.each([
    ['work  flow', 'work flow'],
    ['workflow ', 'workflow'],
    ['work\u2013flow', 'work-flow'],
  ])('does not pass %j, in which group-whitespace finds something stray', (stray, name) => {
    for (const [operator, profile] of [
      [name, stray],
      [stray, name],
    ] as const) {
      const files = {
        ...TRACKED,
        'prod/groups.xml': groups('admin', operator),
        '.campaign-ims.yml': profiles(`${MASK}admin`, MASK + profile),
      };
      for (const rule of [RULE, 'group-in-dashboard'])
        expect(checksOf(rule, files)).toMatchObject([{ status: 'not-checked', reason: expect.stringMatching(/: see group-whitespace$/) }]);
    }
  });

  it('does not pass near misses, whether or not group-in-dashboard tells them', () => {
    const names = [`${MASK}admin`, `${MASK}wrokflow`];
    for (const level of ['error', 'off']) {
      const files = { ...TRACKED, '.campaign-ims.yml': `rules: { group-in-dashboard: ${level} }\n${profiles(...names)}` };
      expect(checksOf(RULE, files)).toMatchObject([
        {
          status: 'not-checked',
          reason: expect.stringMatching(/^the dashboard group "campaign - acme - wrokflow" .*: see group-in-dashboard$/),
        },
      ]);
    }
  });

  it.each([
    ['campaign - acme -  reports ', 'reports'],
    ['Campaign \u2013 acme - reports', 'reports'],
    ['\u200bcampaign - acme - reports', 'reports'],
  ])('tells what operator group %j wants', (group, name) => {
    const files = { ...TRACKED, '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}workflow`, group) };
    expect(findingsOf(RULE, files)).toMatchObject([{ message: expect.stringContaining(`has no operator group "${name}" in`) }]);
  });

  it('asks for no deletion of a profile that another instance with the same mask needs', () => {
    const config = { '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}workflow`, `${MASK}reports`, `${MASK}mail`) };
    const files = { ...TRACKED, ...config, 'stage/a.xml': account(), 'stage/groups.xml': groups('admin', 'workflow', 'reports') };
    const remedies = (of: Files) => findingsOf(RULE, of).map(({ instance, help, related }) => [instance, help, related.at(1)?.note]);
    const lonely = 'Create the operator group with that internal name in Campaign, or delete the product profile.';
    const needed =
      'Create the operator group with that internal name in Campaign; the product profile must stay for instance "stage", which has the same mask and that operator group.';
    expect(remedies(files)).toEqual([
      ['prod', needed, 'the operator group of instance "stage"'],
      ['prod', lonely, undefined],
      ['stage', lonely, undefined],
    ]);
    expect(remedies({ ...files, 'stage/a.xml': account({ associationMask: 'campaign - globex - ' }) })).toEqual([
      ['prod', lonely, undefined],
      ['prod', lonely, undefined],
    ]);
  });

  it('leaves groups that were renamed to the rule that tells that, two at once too', () => {
    const labelled = (...names: string[]) => pack('xtk:group', ...names.map((name, at) => `<group name="${name}" label="Label ${at}"/>`));
    const config = { '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}mail`, `${MASK}workflow`, `⟦${MASK}reports⟧`) };
    const base = { 'prod/a.xml': account(), ...config, 'prod/groups.xml': labelled('admin', 'mail', 'workflow') };
    const files = { ...base, 'prod/groups.xml': labelled('admin', 'letters', 'automation') };
    const { findings } = lintFiles(files, { base }).report;
    expect(findings.map(({ rule, state }) => `${state} ${rule}`)).toEqual([
      'existing group-in-campaign',
      'new group-name-unchanged',
      'new group-name-unchanged',
    ]);
    expect(places(findingsOf(RULE, files, { base }))).toEqual(marked(RULE, files));
    const repaired = { ...files, '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}mail`, `${MASK}workflow`) };
    expect(checksOf(RULE, repaired, { base })).toMatchObject([
      { status: 'not-checked', reason: expect.stringContaining('see group-name-unchanged') },
    ]);
  });

  it('misses a group where the files that cannot be read are of other kinds', () => {
    const others = { 'prod/config-acme.xml': '<?xml version="1.0"?>\n<!-- Acme -->\n<serverConf><shared>', 'prod/u.csv': LFS_POINTER };
    const files = { ...TRACKED, ...others, '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}workflow`, `⟦${MASK}reports⟧`) };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each<[string, Files, string]>([
    ['without dashboard groups', TRACKED, 'experienceCloud: groups:'],
    [
      'where all groups of a user-sync file are there, which may not be all of the dashboard',
      { ...TRACKED, 'sync.yml': `directory_users:\n  groups:\n  - adobe_groups: ["${MASK}admin"]\n` },
      'not all dashboard groups are known: declare the product profiles',
    ],
    [
      'where all groups of a page of a UMAPI dump are there',
      { ...TRACKED, 'umapi.json': DUMP([`${MASK}admin`], false) },
      'umapi.json is not the last page',
    ],
    ['without operator groups', { 'prod/a.xml': account(), '.campaign-ims.yml': profiles(`${MASK}admin`) }, 'xtk:group'],
    [
      'where a file cannot be read',
      { ...TRACKED, 'prod/more.xml': '<package>', '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}reports`) },
      'prod/more.xml could not be read',
    ],
    [
      'where a file is a Git LFS pointer',
      { ...TRACKED, 'prod/more.xml': LFS_POINTER, '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}reports`) },
      'prod/more.xml: it is a Git LFS pointer',
    ],
    [
      'where the only operator groups cannot be read',
      { 'prod/a.xml': account(), 'prod/groups.xml': LFS_POINTER, '.campaign-ims.yml': profiles(`${MASK}admin`) },
      'prod/groups.xml: it is a Git LFS pointer',
    ],
  ])('is not checked %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });
});
