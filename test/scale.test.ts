import { describe, expect, it } from 'vitest';
import { MAX_ACCOUNTS } from '../src/model/account-limit.js';
import { account, element, groups, pack, profiles } from './support/account.js';
import { checksOf, type Files, findingsOf, lintFiles } from './support/lint-files.js';

// What real repositories hold, and limits against hostile ones must not take away.

const fill = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const HEADER = 'Identity Type,Username,Domain,Email,First Name,Last Name,Country Code,ID,Product Configurations,User Groups\n';
const users = (count: number, groupsOf: (index: number) => string): string =>
  HEADER +
  fill(
    count,
    (index) => `Federated ID,u${index}@acme.example,acme.example,u${index}@acme.example,F,L,US,${index},"${groupsOf(index)}",\n`,
  ).join('');
const operators = (count: number): string =>
  pack(
    'xtk:operator',
    ...fill(count, (index) => `<operator name="u${index}@acme.example" label="F L"><access authenticationType="ims"/></operator>`),
  );
const ROLES = ['prod', 'stage', 'dev', 'test'];

describe('repositories of a realistic size', () => {
  it('judges each account of thirty that share an instance', () => {
    const files = Object.fromEntries(
      fill(30, (index) => [
        `country${index + 10}/x.xml`,
        account({ callbackServer: `http${index === 28 ? '' : 's'}://c${index}.example` }),
      ]),
    );
    expect(findingsOf('callback-https', files)).toHaveLength(1);
    expect(findingsOf('file-readable', files)).toEqual([]);
  });

  it('judges two hundred declared instances', () => {
    const config = fill(200, (index) => `  inst${index}: { files: ["i/inst${index}/**"], url: "https://i${index}.example" }\n`).join('');
    const files: Files = {
      '.campaign-ims.yml': `instances:\n${config}`,
      ...Object.fromEntries(
        fill(200, (index) => [
          `i/inst${index}/x.xml`,
          account({ callbackServer: `http${index === 195 ? '' : 's'}://i${index}.example`, associationMask: `i${index} - ` }),
        ]),
      ),
    };
    expect(lintFiles(files).report.findings).toMatchObject([{ rule: 'callback-https', instance: 'inst195' }]);
  });

  it('judges groups and users of four instances that share a list of twenty thousand', () => {
    const declared = ROLES.flatMap((role) => fill(200, (index) => `campaign - ${role} - team ${index}`));
    const files: Files = {
      '.campaign-ims.yml': profiles(
        ...declared.map((group) => (group === 'campaign - prod - team 7' ? 'campaign - prod - taem 7' : group)),
      ),
      ...Object.fromEntries(
        ROLES.map((role) => [
          `${role}/x.xml`,
          account({ associationMask: `campaign - ${role} - `, callbackServer: `https://${role}.example` }),
        ]),
      ),
      'groups.xml': groups(...fill(200, (index) => `team ${index}`)),
      'users.csv': users(20_000, (index) => ROLES.map((role) => `campaign - ${role} - team ${10 + (index % 100)}`).join()),
    };
    const { report } = lintFiles(files);
    expect(report.checks.filter(({ reason }) => reason?.includes('share more than'))).toEqual([]);
    expect(report.findings).toMatchObject([{ rule: 'group-in-dashboard', instance: 'prod' }]);
  });

  it('reads fifty thousand users, five thousand operators and two thousand groups', () => {
    const names = fill(2000, (index) => `team ${index}`);
    const files: Files = {
      'prod/x.xml': account({ associationMask: 'campaign - acme - ' }),
      'prod/groups.xml': groups(...names),
      'prod/operators.xml': operators(5000),
      'users.csv': users(50_000, (index) => `campaign - acme - team ${index % 2000}`),
      'user-sync-config.yml': `directory_users:\n  groups:\n${names
        .map((name) => `    - directory_group: "LDAP ${name}"\n      adobe_groups:\n        - "campaign - acme - ${name}"\n`)
        .join('')}`,
    };
    expect(findingsOf('file-readable', files)).toEqual([]);
    expect(checksOf('user-in-group', files)).toMatchObject([{ status: 'pass' }]);
  });

  it('takes for new nothing of two hundred instances whose files went to another folder', () => {
    const wrong = (index: number) => account({ callbackServer: 'http://x.example', associationMask: `i${index} - ` });
    const at = (folder: string) => Object.fromEntries(fill(200, (index) => [`i${index}/prod/${folder}/x.xml`, wrong(index)]));
    const moved = findingsOf('callback-https', at('b'), { base: at('a') });
    expect(moved).toHaveLength(200);
    expect(new Set(moved.map(({ state }) => state))).toEqual(new Set(['existing']));
  });

  it('reads the accounts whatever else is too large, and tells what head alone is too large for as new', () => {
    const bare: Files = { 'prod/x.xml': account(), 'stage/x.xml': account({ callbackServer: 'https://stage.example' }) };
    const large = { ...bare, 'a/operators.xml': pack('xtk:operator', ...fill(100_000, (index) => `<operator name="${index}"/>`)) };
    const unread = findingsOf('file-readable', large, { base: bare });
    expect(unread).toMatchObject([{ path: 'a/operators.xml', state: 'new', message: expect.stringContaining('small pieces') }]);
    expect(findingsOf('file-readable', large, { base: large })).toMatchObject([{ state: 'existing' }]);
    const wrong = { ...large, 'prod/x.xml': account({ callbackServer: 'http://prod.example' }) };
    expect(findingsOf('callback-https', wrong, { base: large })).toMatchObject([{ path: 'prod/x.xml', state: 'new' }]);
  });

  it('says of accounts that are too many that not all are judged', () => {
    const files = { 'x.xml': pack('nms:extAccount', ...fill(MAX_ACCOUNTS + 1, () => element())) };
    expect(checksOf('account-unique', files)).toMatchObject([{ status: 'fail' }]);
    for (const rule of ['callback-https', 'account-type', 'ims-server-known']) {
      const [check] = checksOf(rule, files);
      expect(check?.status).toBe('not-checked');
      expect(check?.reason).toContain(`of the ${MAX_ACCOUNTS + 1} accounts of this instance only the first ${MAX_ACCOUNTS} are read`);
    }
  });
});
