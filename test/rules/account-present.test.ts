import { describe, expect, it } from 'vitest';
import { account, groups, pack } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'account-present';
const config = (instance: string) => `instances:\n  ${instance}: { files: ["prod/**"] }\n`;

describe(RULE, () => {
  it.each<[string, Files]>([
    ['nothing at all', {}],
    ['other entities only', { 'prod/groups.xml': groups('admin') }],
    ['an account that no glob matches, whatever its name', { 'archive/prod/extaccount_prod.xml': account() }],
    ['an account in another folder', { 'stage/extaccount.xml': account() }],
    ['a deleted account', { 'prod/extaccount.xml': account({ _operation: 'delete' }) }],
    ['a list of users that cannot be read', { 'prod/users.csv': 'Username,Product Configurations\nann,"' }],
    ['a list of users in Git LFS', { 'prod/users.csv': LFS_POINTER }],
    ['a Git LFS pointer that no glob matches', { 'archive/a.xml': LFS_POINTER }],
    ['another external account', { 'prod/extaccount.xml': pack('nms:extAccount', '<extAccount name="bounce" type="0"/>') }],
  ])('points at the key of an instance that has %s', (_, tracked) => {
    const files = { '.campaign-ims.yml': config('⟦prod⟧'), ...tracked };
    const [finding, ...more] = findingsOf(RULE, files);
    expect(places([finding, ...more].filter((each) => each !== undefined))).toEqual(marked(RULE, files));
    expect(finding).toMatchObject({ level: 'error', instance: 'prod', path: '.campaign-ims.yml' });
    expect(finding?.message).toContain('prod/**');
  });

  it.each<[string, Files]>([
    ['its account', { 'prod/extaccount.xml': account() }],
    ['its account as JSON', { 'prod/account.json': '{ "name": "Adobe_Marketing_Cloud", "type": 10 }' }],
  ])('is silent about an instance with %s', (_, tracked) => {
    const files = { '.campaign-ims.yml': config('prod'), ...tracked };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([{ instance: 'prod', status: 'pass' }]);
  });

  it('is silent about no instance for a mistake in another, or about something else', () => {
    const files = { '.campaign-ims.yml': `${config('⟦prod⟧').replace(' }', ', role: live }')}  produce: 5\n` };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it('says the same of each rule that needs the account, and nothing of another instance', () => {
    const files = { '.campaign-ims.yml': `${config('prod')}  stage: { files: ["stage/**"] }\n`, 'prod/ims.xml': LFS_POINTER };
    const reasons = lintFiles(files).report.checks.flatMap(({ instance, reason }) => (instance === 'prod' && reason ? [reason] : []));
    expect(reasons.filter((reason) => reason.startsWith('no Adobe_Marketing_Cloud account'))).toEqual([]);
    expect(findingsOf(RULE, files).map(({ instance }) => instance)).toEqual(['stage']);
  });

  it.each<[string, Files, string]>([
    ['an instance that is not declared, whose account is there', { 'prod/a.xml': account() }, 'declare the instance'],
    ['an instance that is not declared', { 'prod/groups.xml': groups('admin') }, 'declare the instance'],
    [
      'an instance with a file that cannot be read',
      { '.campaign-ims.yml': config('prod'), 'prod/extaccount.xml': '<package>' },
      'could not be read',
    ],
    ...['prod/ims.xml', 'prod/package.xml', 'prod/accounts.json'].map((path): [string, Files, string] => [
      `an instance whose ${path} is a Git LFS pointer`,
      { '.campaign-ims.yml': config('prod'), [path]: LFS_POINTER },
      `${path}: it is a Git LFS pointer`,
    ]),
    ...['{ files: ["{"] }', '{ files: "prod/**" }', '{ file: ["prod/**"] }', '{ paths: ["prod/**"] }', '["prod/**"]', '"prod/**"', '5'].map(
      (body): [string, Files, string] => [
        `an instance that is declared as ${body}`,
        { '.campaign-ims.yml': `instances:\n  p: ${body}\n`, 'prod/a.xml': account() },
        'config-valid',
      ],
    ),
  ])('is not checked for %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const [check] = checksOf(RULE, files);
    expect(check).toMatchObject({ status: 'not-checked' });
    expect(check?.reason).toContain(reason);
  });
});
