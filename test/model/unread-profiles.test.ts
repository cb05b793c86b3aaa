import { describe, expect, it } from 'vitest';
import { account, groups, profiles } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER } from '../support/lint-files.js';

const dump = (...names: string[]) =>
  JSON.stringify({ lastPage: true, groups: names.map((groupName) => ({ type: 'PRODUCT_PROFILE', groupName })) });
const BROKEN = `${dump('campaign - acme - mail').slice(0, -2)},,`;
const REPOSITORY: Files = {
  'prod/a.xml': account(),
  'prod/groups.xml': groups('admin', 'mail'),
  'prod/profiles.json': dump('campaign - acme - admin'),
};
const RULES = ['group-in-dashboard', 'mask-prefix'] as const;
const otherMask = { ...REPOSITORY, 'prod/a.xml': account({ associationMask: 'zzz - ' }) };

describe('a complete list of dashboard groups', () => {
  it.each(RULES)('lacks what it does not hold, for %s', (rule) => {
    expect(findingsOf(rule, rule === 'mask-prefix' ? otherMask : REPOSITORY)).toHaveLength(1);
  });

  it.each(RULES)('is not all there is where another cannot be read, for %s', (rule) => {
    const files: Files = { ...(rule === 'mask-prefix' ? otherMask : REPOSITORY), 'prod/more.json': BROKEN };
    expect(findingsOf('file-readable', files)).toHaveLength(1);
    expect(findingsOf(rule, files)).toEqual([]);
    expect(checksOf(rule, files)).toMatchObject([
      { status: 'not-checked', reason: expect.stringContaining('prod/more.json could not be read, and may list dashboard groups') },
    ]);
  });

  it.each<[string, Files]>([
    ['an account', { 'prod/b.json': '{"name": "Adobe_Marketing_Cloud", "imsServer": ,}' }],
    ['a server file', { 'prod/serverConf.xml': '<serverConf><shared>' }],
  ])('is all there is where %s cannot be read', (_, files) => {
    expect(findingsOf('file-readable', { ...REPOSITORY, ...files })).toHaveLength(1);
    expect(findingsOf('group-in-dashboard', { ...REPOSITORY, ...files })).toHaveLength(1);
  });

  it('is all there is where it is declared', () => {
    const files: Files = { ...REPOSITORY, '.campaign-ims.yml': profiles('campaign - acme - admin'), 'prod/more.json': BROKEN };
    expect(findingsOf('group-in-dashboard', files)).toHaveLength(1);
  });

  it('is to be joined where a page of it alone is tracked', () => {
    const page = (REPOSITORY['prod/profiles.json'] as string).replace('"lastPage":true', '"lastPage":false');
    const files: Files = { ...REPOSITORY, 'prod/profiles.json': page };
    expect(checksOf('group-in-dashboard', files)).toMatchObject([
      { status: 'not-checked', reason: 'prod/profiles.json is not the last page of a UMAPI dump ("lastPage"): track all of them' },
    ]);
    expect(findingsOf('group-in-dashboard', { ...files, 'prod/last.json': dump('Target') })).toHaveLength(1);
  });
});

it.each([
  ['an account', account(), 'not-checked'],
  ['groups', groups('admin'), 'pass'],
  ['nothing of Campaign’s', '<x/>', 'pass'],
])('of a file elsewhere that became a Git LFS pointer, the account may be lost where it held one: it held %s', (_, before, status) => {
  const files: Files = { 'prod/a.xml': account(), 'x/b.xml': LFS_POINTER };
  expect(checksOf('account-unique', files, { base: { ...files, 'x/b.xml': before } })).toContainEqual(expect.objectContaining({ status }));
});
