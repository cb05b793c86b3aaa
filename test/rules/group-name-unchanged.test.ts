import { describe, expect, it } from 'vitest';
import { account, groups, pack, profiles } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'group-name-unchanged';
const tracked = (text: string): Files => ({
  '.campaign-ims.yml': profiles('campaign - acme - admin', 'campaign - acme - mail'),
  'prod/a.xml': account(),
  'prod/groups.xml': text,
});
const labelled = (...pairs: [name: string, label: string][]) =>
  pack('xtk:group', ...pairs.map(([name, label]) => `<group name="${name}" label="${label}"/>`));
const BASE = tracked(labelled(['admin', 'Administrators'], ['mail', 'Mails']));

describe(RULE, () => {
  it.each<[string, string, string]>([
    ['a renamed group', labelled(['admin', 'Administrators'], ['⟦mails⟧', 'Mails']), 'operator group "mail" was renamed to "mails"'],
    ['a group in another case', labelled(['admin', 'Administrators'], ['⟦Mail⟧', 'Mails']), '"Mail"'],
    ['a renamed group in another place', labelled(['⟦mailing⟧', 'Mails'], ['admin', 'Administrators']), '"mailing"'],
    ['a group renamed with its label to a name nearby', labelled(['admin', 'Administrators'], ['⟦mails⟧', 'Letters']), '"mails"'],
    ['a group that lost its label with its name', labelled(['admin', 'Administrators'], ['⟦print⟧', '']), '"print"'],
    [
      'a built-in group renamed with its label, the only one of the file',
      labelled(['⟦Verwaltung⟧', 'Verwalter'], ['mail', 'Mails']),
      'built-in operator group "admin" was renamed to "Verwaltung"',
    ],
    ['a renamed built-in group', labelled(['⟦administration⟧', 'Administrators'], ['mail', 'Mails']), 'built-in operator group "admin"'],
    ['two renamed groups', labelled(['⟦admins⟧', 'Administrators'], ['⟦mails⟧', 'Mails']), '"admins"'],
  ])('points at %s, and no rule beside it', (_, text, told) => {
    const files = tracked(text);
    const { findings } = lintFiles(files, { base: BASE }).report;
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', state: 'new', message: expect.stringContaining(told) });
  });

  it('takes a group of another country that comes as one goes for no rename', () => {
    const base = tracked(labelled(['Sales DE', 'Germany']));
    expect(findingsOf(RULE, tracked(labelled(['Sales SE', 'Sweden'])), { base })).toEqual([]);
  });

  it.each<[string, string]>([
    ['the same groups', labelled(['admin', 'Administrators'], ['mail', 'Mails'])],
    ['other labels', labelled(['admin', 'Chiefs'], ['mail', 'Letters '])],
    ['another order', labelled(['mail', 'Mails'], ['admin', 'Administrators'])],
    ['a new group', labelled(['admin', 'Administrators'], ['mail', 'Mails'], ['print', 'Prints'])],
    ['a deleted group', labelled(['admin', 'Administrators'])],
    ['a deleted group and a new one', labelled(['admin', 'Administrators'], ['print', 'Prints'])],
    ['a deleted group and two of its label', labelled(['admin', 'Administrators'], ['print', 'Mails'], ['post', 'Mails'])],
    ['a group that moved to another file', groups('admin', 'mail')],
  ])('is silent about %s', (_, text) => {
    expect(findingsOf(RULE, tracked(text), { base: BASE })).toEqual([]);
  });

  it.each<[string, string]>([
    ['two new ones beside it', labelled(['Verwaltung', 'Verwalter'], ['print', 'Prints'], ['mail', 'Mails'])],
    ['another that is built in', labelled(['delivery', 'Deliveries'], ['mail', 'Mails'])],
  ])('takes a built-in group that went for deleted with %s', (_, text) => {
    expect(findingsOf(RULE, tracked(text), { base: BASE })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['what the dashboard asks for', 'mial', 'mail'],
    ['a rename that is made on both sides', 'post', 'mail'],
    ['a built-in group that gets its name back', 'deliveries', 'delivery'],
  ])('is silent about %s', (_, from, to) => {
    const of = (name: string) => tracked(labelled(['admin', 'Administrators'], [name, 'Mails']));
    expect(findingsOf(RULE, of(to), { base: of(from) })).toEqual([]);
  });

  it('finds a built-in group that was renamed on both sides', () => {
    const config = { '.campaign-ims.yml': profiles('campaign - acme - admin', 'campaign - acme - post') };
    const of = (name: string) => ({ ...tracked(labelled(['admin', 'Administrators'], [name, 'Mails'])), ...config });
    expect(findingsOf(RULE, of('post'), { base: of('delivery') })).toHaveLength(1);
  });

  it('finds a group that was renamed while it moved to another file, a built-in one too', () => {
    const files: Files = {
      ...BASE,
      'prod/groups.xml': labelled(['new', 'New']),
      'prod/more.xml': labelled(['⟦chiefs⟧', 'Administrators'], ['⟦mailings⟧', 'Mails']),
    };
    const findings = findingsOf(RULE, files, { base: BASE });
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.message).toContain('The built-in operator group "admin" was renamed to "chiefs".');
  });

  it('takes no group for two former ones', () => {
    const base = { ...tracked(labelled(['mail', 'Mails'])), 'prod/more.xml': labelled(['print', 'Prints']) };
    const files = { ...base, 'prod/groups.xml': labelled(['⟦mais⟧', 'Prints']), 'prod/more.xml': labelled() };
    const findings = findingsOf(RULE, files, { base });
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings.map(({ message }) => message)).toEqual(['The operator group "print" was renamed to "mais".']);
  });

  it.each<[string, Files, Files | undefined, string]>([
    ['without a base', BASE, undefined, '--base'],
    ['without operator groups', { 'prod/a.xml': account() }, BASE, 'xtk:group'],
    [
      'without operator groups in the base',
      BASE,
      { 'prod/a.xml': account() },
      'the base has no operator groups (xtk:group) of this instance',
    ],
  ])('is not checked %s', (_, files, base, reason) => {
    const [check] = checksOf(RULE, files, base && { base });
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });

  it('knows instances that got other names by their groups alone', () => {
    const named = (one: string, other: string): Files => ({
      '.campaign-ims.yml': `instances: { ${one}: { files: ["a/**"] }, ${other}: { files: ["b/**"] } }\n`,
      'a/groups.xml': groups('admin'),
      'b/groups.xml': groups('mail'),
    });
    expect(checksOf(RULE, named('new', 'newer'), { base: named('old', 'older') })).toMatchObject([{ status: 'pass' }, { status: 'pass' }]);
  });

  it.each([
    ['is a Git LFS pointer', LFS_POINTER],
    ['is broken', '<package><entities schema="xtk:group">'],
  ])('does not take a group for renamed whose file %s', (_, text) => {
    const mail = { 'prod/mail.xml': labelled(['mail', 'Mails']) };
    const base = { ...tracked(labelled(['admin', 'Administrators'])), ...mail };
    const files = { ...tracked(labelled(['admin', 'Administrators'], ['mailing', 'Mails'])), 'prod/mail.xml': text };
    expect(findingsOf(RULE, { ...files, 'prod/mail.xml': labelled() }, { base })).toHaveLength(1);
    expect(findingsOf(RULE, files, { base })).toEqual([]);
    expect(checksOf(RULE, files, { base })).toMatchObject([{ status: 'not-checked', reason: 'prod/mail.xml could not be read' }]);
  });

  it('finds a rename beside a file that cannot be read and held no group', () => {
    const files = { ...tracked(labelled(['admin', 'Administrators'], ['⟦mails⟧', 'Mails'])), 'prod/more.xml': LFS_POINTER };
    expect(places(findingsOf(RULE, files, { base: BASE }))).toEqual(marked(RULE, files));
  });
});
