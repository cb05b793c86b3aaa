import { describe, expect, it } from 'vitest';
import { account, groups, pack, profiles, server } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, marked, places } from '../support/lint-files.js';

const RULE = 'user-in-group';
const ACCOUNT = { 'prod/a.xml': account() };
const PROFILES = profiles('campaign - acme - admin', 'campaign - acme - mail');
const users = (...entries: string[]): Files => ({
  ...ACCOUNT,
  '.campaign-ims.yml': `${PROFILES}  users:\n${entries.map((entry) => `    - ${entry}\n`).join('')}`,
});
const operators = (...names: string[]): Files => ({
  'prod/operators.xml': pack(
    'xtk:operator',
    ...names.map((name) => `<operator name="${name}"><access authenticationType="ims"/></operator>`),
  ),
});
const csv = (...rows: string[]): Files => ({
  ...ACCOUNT,
  '.campaign-ims.yml': PROFILES,
  'users.csv': ['Identity Type,Username,Email,Product Configurations,User Groups', ...rows, ''].join('\r\n'),
});

describe(RULE, () => {
  it.each<[string, Files]>([
    ['without any group', users('{ login: ⟦ann@acme.example⟧, groups: [] }')],
    ['with groups of other products', users('{ login: ⟦ann@acme.example⟧, groups: ["Analytics", "campaign - globex - admin"] }')],
    [
      'in a CSV of users of Campaign',
      csv('Federated ID,⟦ann⟧,ann@acme.example,Analytics,', 'Federated ID,bob,bob@acme.example,campaign - acme - mail,'),
    ],
    [
      'in a CSV who is an operator',
      {
        ...csv('Federated ID,⟦ann⟧,ann@acme.example,"Analytics, Target",', 'Federated ID,bob,bob@acme.example,campaign - acme - mail,'),
        ...operators('ann', 'bob'),
      },
    ],
    ["in a CSV whose address is an operator's", { ...csv('Federated ID,⟦a12⟧,Ann@acme.example,,'), ...operators('ann@acme.example') }],
    ['in a CSV, by the address', { ...csv('Adobe ID,,⟦ann@acme.example⟧,,'), ...operators('ann@acme.example') }],
    [
      'whose only group has stray white space and is no group of Campaign',
      {
        ...ACCOUNT,
        '.campaign-ims.yml': `${profiles('campaign - acme - admin', 'Analytics  x')}  users: [{ login: ⟦ann⟧, groups: ["Analytics  x"] }]\n`,
      },
    ],
    ['whose group is misspelt behind the mask', users('{ login: ann, groups: ["Analytics", "⟦campaign - acme - admn⟧"] }')],
    ['whose group is misspelt in the mask', users('{ login: ann, groups: ["Analytics", "⟦campaing - acme - admin⟧"] }')],
    ['whose group lacks a part of the mask', users('{ login: ann, groups: ["⟦campaign - acm - mail⟧"] }')],
    [
      'in a CSV of users of Campaign, whose group is misspelt in the mask',
      csv('Federated ID,ann,,"Analytics,⟦campaign - amce - admin⟧",', 'Federated ID,bob,,campaign - acme - mail,'),
    ],
    [
      'in a CSV who is an operator, whose group is misspelt in the mask',
      { ...csv('Federated ID,ann,,⟦campaign - amce - admin⟧,', 'Federated ID,bob,,campaign - acme - mail,'), ...operators('ann') },
    ],
    [
      'with the group of another environment',
      users('{ login: ⟦ann⟧, groups: ["campaign - acme-stage - admin", "campaign - globex - admin"] }'),
    ],
    [
      'with a group of the dashboard that is nearly under the mask',
      {
        ...users('{ login: ⟦ann⟧, groups: ["campaign - acne - admin"] }'),
        '.campaign-ims.yml': `${profiles('campaign - acme - admin', 'campaign - acne - admin')}  users: [{ login: ⟦ann⟧, groups: ["campaign - acne - admin"] }]\n`,
      },
    ],
    ['whose group under the mask is not there', users('{ login: ann, groups: ["⟦campaign - acme - interns⟧"] }')],
    ['of two groups, at the one that is near', users('{ login: ann, groups: ["campaign - acme - interns", "⟦campaign - acme - mial⟧"] }')],
    ['beside an instance of which there is no account', { ...users('{ login: ⟦ann⟧, groups: [] }'), 'conf/config-other.xml': server() }],
    ['whose group has a no-break space', users('{ login: ann@acme.example, groups: ["⟦campaign -\u00a0acme - admin⟧"] }')],
  ])('points at a user %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', symptom: 'no-matching-right' });
  });

  it('only warns at the group where the case alone differs', () => {
    const files = users('{ login: ann@acme.example, groups: ["Analytics", "⟦Campaign - acme - admin⟧"] }');
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'warning', message: expect.stringContaining('"ann@acme.example"') });
  });

  const sheet = (...rows: string[]) => ['Username,Email,Product Configurations', ...rows, ''].join('\n');
  const rows = (campaign: string, others: string): Files => ({
    ...ACCOUNT,
    ...operators('ann', 'bob'),
    '.campaign-ims.yml': PROFILES,
    'campaign.csv': sheet(campaign),
    'photoshop.csv': sheet(others),
  });

  it.each<[string, Files]>([
    ['in two files', rows('ann,,campaign - acme - admin', 'Ann,,Photoshop')],
    ['in two files, the other one first', rows('ann,,Photoshop', 'ANN,,campaign - acme - admin')],
    ['by the address', rows('ann,Ann@acme.example,Photoshop', 'a12,ann@acme.example,campaign - acme - admin')],
    [
      'by the address of a third row',
      csv('x,ann,,Photoshop,', 'x,a12,ann@acme.example,campaign - acme - mail,', 'x,Ann,ann@acme.example,Photoshop,'),
    ],
    ['in two declarations', users('{ login: ann, groups: [Photoshop] }', '{ login: Ann, groups: ["campaign - acme - mail"] }')],
    ['declared, and in a list', { ...users('{ login: ann, groups: [Photoshop] }'), 'a.csv': sheet('ann,,campaign - acme - admin') }],
  ])('takes rows of one user for one: %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }]);
  });

  it('tells a user of several rows once, at the first', () => {
    const files = users(
      '{ login: ⟦ann⟧, groups: [Photoshop] }',
      '{ login: bob, groups: ["campaign - acme - mail"] }',
      '{ login: Ann, groups: [] }',
    );
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    const two = { ...rows('bob,,campaign - acme - admin', 'ann,,Photoshop'), 'stock.csv': sheet('ann,,Stock') };
    expect(findingsOf(RULE, two)).toMatchObject([{ path: 'photoshop.csv', message: expect.stringContaining('"ann"') }]);
  });

  it.each<[string, Files]>([
    ['with a group', users('{ login: ann@acme.example, groups: ["Analytics", "campaign - acme - mail"] }')],
    ["with a group of another instance's mask", { ...users('{ login: a, groups: ["campaign - acme - mail"] }'), 'stage/a.xml': account() }],
    ['in a CSV', csv('Adobe ID,ann,ann@acme.example,"Analytics,campaign - acme - admin",')],
    [
      'of a CSV who is no operator',
      { ...csv('Adobe ID,ann,ann@acme.example,,'), 'prod/operators.xml': pack('xtk:operator', '<operator name="bob"/>') },
    ],
  ])('is silent about a user %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it.each<[string, Files]>([
    [
      'whose groups are not all known',
      {
        ...users('{ login: ann, groups: ["campaign - acme - interns"] }'),
        '.campaign-ims.yml': `experienceCloud:\n  users: [{ login: ann, groups: ["campaign - acme - interns"] }]\n`,
      },
    ],
    [
      'whose group another instance declares',
      {
        '.campaign-ims.yml': `${PROFILES}  users: [{ login: ann, groups: ["campaign - acme-stage - x"] }]\ninstances:\n  prod: { files: ["prod/**"] }\n  stage: { files: ["stage/**"], experienceCloud: { groups: ["campaign - acme-stage - x"] } }\n`,
        ...ACCOUNT,
        'stage/a.xml': account({ associationMask: 'campaign - acme-stage - ' }),
      },
    ],
    [
      'whose group has stray white space on the dashboard',
      {
        ...users('{ login: ann, groups: ["campaign - acme - x"] }'),
        '.campaign-ims.yml': `${profiles('campaign - acme -  x')}  users: [{ login: ann, groups: ["campaign - acme - x"] }]\n`,
      },
    ],
    [
      'of a CSV who signs in otherwise',
      {
        ...csv('Adobe ID,ann,ann@acme.example,,'),
        'prod/operators.xml': pack('xtk:operator', '<operator name="ann"><access authenticationType="password"/></operator>'),
      },
    ],
  ])('is silent about a user %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it('guesses neither by what an operator signs in nor what a user group gives', () => {
    const outsider = csv('Federated ID,ann,,Analytics,');
    const silent = { 'prod/o.xml': pack('xtk:operator', '<operator name="ann"/>') };
    expect(findingsOf(RULE, { ...outsider, ...silent })).toEqual([]);
    expect(findingsOf(RULE, { ...outsider, ...operators('ann') })).toHaveLength(1);
    const byGroup = csv('Federated ID,ann,,,Marketing team', 'Federated ID,bob,,campaign - acme - mail,');
    expect(findingsOf(RULE, { ...byGroup, ...operators('ann', 'bob') })).toEqual([]);
  });

  it.each(['', '<access authenticationType="0"/>'])('tells that no tracked operator signs in with IMS: %j', (access) => {
    const all = csv('Federated ID,ann,,Analytics,', 'Federated ID,bob,,campaign - acme - mail,');
    const files = { ...all, 'prod/o.xml': pack('xtk:operator', `<operator name="ann">${access}</operator>`) };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([
      {
        status: 'not-checked',
        reason: expect.stringContaining('track operators with authenticationType="ims": none of those here has it'),
      },
    ]);
  });

  it('tells what was probably meant', () => {
    const message = (group: string) => findingsOf(RULE, users(`{ login: ann, groups: ["${group}"] }`))[0]?.message;
    const said = 'The user "ann" has no dashboard group that begins with an association mask';
    expect(message('campaign - acme - admn')).toBe(`${said}; "campaign - acme - admn" is nearly "campaign - acme - admin".`);
    expect(message('campaign - acme - Admin')).toBe(
      `${said}; "campaign - acme - Admin" differs only in case from "campaign - acme - admin".`,
    );
    expect(message('Campaign - acme - interns')).toBe(`${said}; "Campaign - acme - interns" does, except for its case.`);
    expect(message('campaign -\u00a0acme - interns')).toMatch(/ does, except for stray characters\.$/);
    expect(message('campaign - acme - interns')).toBe(`${said}; there is no "campaign - acme - interns".`);
    expect(message('campaing - acme - admin')).toBe(`${said}; "campaing - acme - admin" is nearly "campaign - acme - admin".`);
    expect(message('Analytics')).toBe(`${said}.`);
    const files = users('{ login: ann, groups: ["campaign - acme - nai\u0308ve"] }');
    const config = `${profiles('campaign - acme - na\u00efve')}${files['.campaign-ims.yml']?.toString().split('\n').slice(2).join('\n')}`;
    expect(findingsOf(RULE, { ...files, '.campaign-ims.yml': config })[0]?.message).toMatch(/ is nearly ".*", with its accents written/);
  });

  it('asks nobody to correct an export', () => {
    const group = 'Campaign - acme - admin';
    const declared = users(`{ login: ann, groups: ["${group}"] }`);
    const exported = { ...csv(`Adobe ID,ann,ann@acme.example,${group},`), ...operators('ann') };
    expect(findingsOf(RULE, declared)).toMatchObject([{ help: expect.stringMatching(/Write it exactly as the dashboard does/) }]);
    expect(findingsOf(RULE, exported)).toMatchObject([
      {
        path: 'users.csv',
        help: expect.stringMatching(/the Admin Console says: correct the association mask, rename the product profile/),
      },
    ]);
  });

  it('tells what was probably meant also where not all groups are known, of users who sign in to Campaign alone', () => {
    const files: Files = {
      ...ACCOUNT,
      'users.csv': 'Username,Product Configurations\nann,⟦campaign - amce - mail⟧\nbob,campaign - acme - mail\neva,Analytics\n',
    };
    const told = { ...files, ...operators('ann', 'bob') };
    expect(places(findingsOf(RULE, told))).toEqual(marked(RULE, told));
    expect(findingsOf(RULE, told)).toMatchObject([{ message: expect.stringContaining('is nearly "campaign - acme - mail"') }]);
    expect(findingsOf(RULE, { ...files, 'stage/a.xml': account(), 'stage/o.xml': operators('bob')['prod/operators.xml'] ?? '' })).toEqual(
      [],
    );
  });

  it('only warns where the case alone differs behind the mask', () => {
    const files = users('{ login: ann, groups: ["⟦campaign - acme - Admin⟧"] }');
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    expect(findingsOf(RULE, files)).toMatchObject([{ level: 'warning' }]);
  });

  it.each(['campaing - acme - mail', 'campaign - acme-mail'])(
    'leaves a user to group-in-dashboard whose group is misspelt as %j',
    (misspelt) => {
      const files: Files = {
        ...ACCOUNT,
        'prod/groups.xml': groups('admin', 'mail'),
        'users.csv': `Username,Product Configurations\nann,campaign - acme - admin\nben,${misspelt}\n`,
      };
      expect(findingsOf(RULE, files)).toEqual([]);
      expect(findingsOf('group-in-dashboard', files)).toHaveLength(1);
      expect(checksOf(RULE, files)).toMatchObject([
        { status: 'not-checked', reason: 'there is no dashboard group "campaign - acme - mail": see group-in-dashboard' },
      ]);
    },
  );

  it('leaves a user to group-in-dashboard whose group the dashboard lacks', () => {
    const files = { ...users('{ login: ann, groups: ["campaign - acme - print"] }'), 'prod/groups.xml': groups('admin', 'mail', 'print') };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(findingsOf('group-in-dashboard', files)).toHaveLength(1);
    expect(checksOf(RULE, files)).toMatchObject([
      { status: 'not-checked', reason: 'there is no dashboard group "campaign - acme - print": see group-in-dashboard' },
    ]);
  });

  it('judges of all users of an organisation only those who sign in to Campaign', () => {
    const all = csv(
      'Adobe ID,ann,ann@acme.example,"Analytics, Creative Cloud",',
      'Adobe ID,bob,bob@acme.example,campaign - acme - mail,',
      'Adobe ID,cy,,,',
    );
    expect(findingsOf(RULE, all)).toEqual([]);
    expect(checksOf(RULE, all)).toMatchObject([
      { status: 'not-checked', reason: expect.stringMatching(/^2 users in users\.csv .*track the operators/) },
    ]);
    expect(checksOf(RULE, { ...all, ...operators('bob') })).toMatchObject([{ status: 'pass' }]);
    expect(checksOf(RULE, csv('Adobe ID,ann,ann@acme.example,campaign - acme - mail,'))).toMatchObject([{ status: 'pass' }]);
    expect(checksOf(RULE, { ...csv('Adobe ID,cy,,,'), ...operators('bob') })).toMatchObject([
      { status: 'not-checked', reason: expect.stringMatching(/^one user in users\.csv/) },
    ]);
  });

  describe('where an instance has no operators of its own', () => {
    const stage = { 'stage/a.xml': account({ callbackServer: 'https://stage.acme.example' }) };
    const all = csv('Adobe ID,ann,,campaign - acme - mail,', 'Adobe ID,bob,,campaign - acme - admin,', 'Adobe ID,zed,,AEM,');

    it('takes those of the others', () => {
      const files = { ...all, ...stage, ...operators('ann', 'bob') };
      expect(findingsOf(RULE, files)).toEqual([]);
      expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }, { status: 'pass' }]);
      expect(findingsOf(RULE, { ...all, ...stage })).toHaveLength(1);
    });

    it('tells of an operator once', () => {
      const files = { ...all, ...stage, ...operators('ann', 'bob', 'zed') };
      expect(findingsOf(RULE, files)).toHaveLength(1);
    });

    it('but who has a group that is misspelt, or where no operator is said to sign in with IMS', () => {
      const misspelt = csv('Adobe ID,ann,,campaign - acme - mail,', 'Adobe ID,bob,,⟦campaign - amce - admin⟧,', 'Adobe ID,zed,,AEM,');
      const files = { ...misspelt, ...stage, ...operators('ann') };
      expect(places(findingsOf(RULE, files)).at(0)).toEqual(marked(RULE, files).at(0));
      expect(findingsOf(RULE, files).map(({ message }) => message)).toContainEqual(
        expect.stringContaining('is nearly "campaign - acme - admin"'),
      );
      const silent = pack('xtk:operator', '<operator name="ann"/>');
      expect(findingsOf(RULE, { ...all, ...stage, 'prod/operators.xml': silent })).toHaveLength(1);
    });

    it('leaves open what a file that cannot be read may hold', () => {
      const files = { ...all, ...stage, 'prod/operators.xml': LFS_POINTER };
      expect(findingsOf(RULE, files)).toEqual([]);
      const reason = expect.stringContaining('prod/operators.xml: it is a Git LFS pointer');
      expect(checksOf(RULE, files)).toMatchObject([{ reason }, { reason }]);
    });
  });

  it.each<[string, Files, string]>([
    [
      'without an account',
      { '.campaign-ims.yml': `${PROFILES}  users: [{ login: ann, groups: [] }]\n`, 'prod/config-acme.xml': server() },
      'export it',
    ],
    ['without users', { ...ACCOUNT, '.campaign-ims.yml': PROFILES }, 'experienceCloud: users:'],
    [
      'where the mask is wrong',
      { ...users('{ login: ann, groups: [] }'), 'prod/a.xml': account({ associationMask: 'campaign - acne - ' }) },
      'mask-prefix',
    ],
    [
      "where another instance's mask is wrong",
      { ...users('{ login: ann, groups: [] }'), 'stage/a.xml': account({ associationMask: ' x' }) },
      'the association mask of instance "stage" is not known: the association mask is missing, wrong or a pattern',
    ],
    [
      "where another instance's mask does not fit",
      { ...users('{ login: ann, groups: [] }'), 'stage/a.xml': account({ associationMask: 'campaign - acne - ' }) },
      'the association mask of instance "stage" does not fit the dashboard groups: see mask-prefix',
    ],
    [
      "where another instance's account is a Git LFS pointer",
      { ...users('{ login: ann, groups: ["campaign - acme-stage - x"] }'), 'stage/extaccount.xml': LFS_POINTER },
      'the association mask of instance "stage" is not known: stage/extaccount.xml: it is a Git LFS pointer',
    ],
    [
      'where operators may be in a file that cannot be read, and none are in another',
      {
        ...csv('Adobe ID,ann,ann@acme.example,Analytics,', 'Adobe ID,bob,bob@acme.example,campaign - acme - mail,'),
        'prod/operators.xml': LFS_POINTER,
      },
      'prod/operators.xml: it is a Git LFS pointer',
    ],
    [
      'where the only list of users cannot be read',
      { ...ACCOUNT, '.campaign-ims.yml': PROFILES, 'users.csv': 'Username,Product Configurations\nann,"' },
      'users.csv could not be read, and may list users',
    ],
    [
      'where a further list of users cannot be read',
      { ...csv('Adobe ID,bob,bob@acme.example,campaign - acme - mail,'), 'more.csv': LFS_POINTER },
      'more.csv: it is a Git LFS pointer',
    ],
    [
      'where further operators may be in a file that cannot be read',
      {
        ...csv('Adobe ID,ann,ann@acme.example,Analytics,', 'Adobe ID,bob,bob@acme.example,campaign - acme - mail,'),
        ...operators('bob'),
        'prod/more.xml': '<package><entities schema="xtk:operator">',
      },
      'prod/more.xml could not be read, and may contain accounts, operators or operator groups',
    ],
  ])('is not checked %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });

  it.each<[string, Files]>([
    ["another instance's mask does not fit", { 'stage/a.xml': account({ associationMask: 'campaign - acne - ' }) }],
    ["another instance's account is a Git LFS pointer", { 'stage/extaccount.xml': LFS_POINTER }],
    ['a file that cannot be read may hold operators', { 'prod/operators.xml': LFS_POINTER }],
  ])('passes where all users are members, and %s', (_, files) => {
    const [check] = checksOf(RULE, { ...users('{ login: ann, groups: ["campaign - acme - mail"] }'), ...files });
    expect(check).toMatchObject({ instance: 'prod', status: 'pass' });
  });

  it('is not checked for the instance whose mask does not fit', () => {
    const stage = account({ associationMask: 'campaign - acne - ' });
    const files = { ...users('{ login: ann, groups: ["campaign - acme - mail"] }'), 'stage/a.xml': stage };
    const reason = 'the association mask of instance "stage" does not fit the dashboard groups: see mask-prefix';
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'pass' }, { instance: 'stage', status: 'not-checked', reason }]);
  });

  it('points at an operator beside a file that cannot be read', () => {
    const files = { ...csv('Adobe ID,⟦ann⟧,ann@acme.example,Analytics,'), ...operators('ann'), 'prod/more.xml': LFS_POINTER };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  describe('in a list that is in the folder of no estate', () => {
    const customer = (name: string, ...environments: string[]): Files =>
      Object.fromEntries(
        environments.map((environment) => [
          `${name}/${environment}/a.xml`,
          account({ associationMask: `campaign - ${name}-${environment} - `, callbackServer: `https://${name}-${environment}.example` }),
        ]),
      );
    const both = { ...customer('acme', 'prod', 'stage'), ...customer('beta', 'prod', 'stage') };
    const list = (...rows: string[]): Files => ({ 'users.csv': ['Username,Product Configurations', ...rows, ''].join('\n') });
    const MEMBERS = ['ann,campaign - acme-prod - admin', 'ben,campaign - acme-stage - admin', 'dan,campaign - beta-prod - admin'];

    it('is silent about a user who has a group of another estate', () => {
      expect(findingsOf(RULE, { ...both, ...list(...MEMBERS) })).toEqual([]);
      const shared = { 'operators.xml': operators('ann', 'ben', 'dan')['prod/operators.xml'] ?? '' };
      expect(findingsOf(RULE, { ...both, ...shared, ...list(...MEMBERS) })).toEqual([]);
      const declared = { 'acme/.campaign-ims.yml': '', 'beta/.campaign-ims.yml': '' };
      expect(findingsOf(RULE, { ...both, ...declared, ...shared, ...list(...MEMBERS) })).toEqual([]);
    });

    it('points at one who has none of any', () => {
      const files: Files = { ...both, ...list(...MEMBERS, '⟦eva⟧,Analytics') };
      const found = findingsOf(RULE, files);
      expect(found.length).toBeGreaterThan(0);
      expect(new Set(places(found))).toEqual(new Set(marked(RULE, files)));
    });

    it.each([
      ['is empty', '', 'is not known: the association mask is missing'],
      ['is misspelt', 'campaign - beta-prdo - ', 'does not fit the dashboard groups: see mask-prefix'],
      ['holds a no-break space', 'campaign -\u00a0beta-prod - ', 'is not known: the association mask is missing, wrong'],
      ['is filled in', '{{ mask }}', 'is not known: '],
    ])('is not checked where a mask of another estate %s, which may be that of the user', (_, associationMask, reason) => {
      const files = {
        ...customer('acme', 'prod'),
        'beta/prod/a.xml': account({ associationMask, callbackServer: 'https://beta.example' }),
      };
      for (const more of [{}, operators('ann', 'dan'), { 'operators.xml': operators('ann', 'dan')['prod/operators.xml'] ?? '' }]) {
        const all = { ...files, ...more, ...list('ann,campaign - acme-prod - admin', 'dan,campaign - beta-prod - admin') };
        expect(findingsOf(RULE, all)).toEqual([]);
        const check = checksOf(RULE, all).find(({ estate }) => estate === 'acme');
        expect(check).toMatchObject({ status: 'not-checked' });
        expect(check?.reason).toContain(`beta: the association mask of instance "prod" ${reason}`);
      }
      const members = { ...files, ...list('ann,campaign - acme-prod - admin') };
      expect(checksOf(RULE, members).find(({ estate }) => estate === 'acme')).toMatchObject({ status: 'pass' });
      const own: Files = { ...files, 'acme/users.csv': list('ann,campaign - acme-prod - admin', '⟦eva⟧,Analytics')['users.csv'] ?? '' };
      expect(places(findingsOf(RULE, own))).toEqual(marked(RULE, own));
    });

    it('points at one of an estate whose list is its own', () => {
      const own: Files = { 'acme/users.csv': list(...MEMBERS.slice(0, 2), 'dan,⟦campaign - beta-prod - admin⟧')['users.csv'] ?? '' };
      expect(findingsOf(RULE, { ...both, ...own })).toHaveLength(1);
    });
  });
});
