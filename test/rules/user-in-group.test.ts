import { describe, expect, it } from 'vitest';
import { account, pack, profiles, server } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'user-in-group';
const ACCOUNT = { 'prod/a.xml': account() };
const PROFILES = profiles('campaign - acme - admin', 'campaign - acme - mail');
const users = (...entries: string[]): Files => ({
  ...ACCOUNT,
  '.campaign-ims.yml': `${PROFILES}  users:\n${entries.map((entry) => `    - ${entry}\n`).join('')}`,
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
      'in a CSV',
      csv('Federated ID,⟦ann⟧,ann@acme.example,"Analytics, Target",', 'Federated ID,bob,bob@acme.example,campaign - acme - mail,'),
    ],
    ['beside an instance of which there is no account', { ...users('{ login: ⟦ann⟧, groups: [] }'), 'conf/config-other.xml': server() }],
    ['in a CSV, by the address', csv('Adobe ID,,⟦ann@acme.example⟧,,')],
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
      'mask',
    ],
  ])('is not checked %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });
});
