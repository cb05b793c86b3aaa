import { describe, expect, it } from 'vitest';
import { account, groups, pack, profiles } from '../support/account.js';
import { checksOf, type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'group-in-dashboard';
const MASK = 'campaign - acme - ';
const under = (...names: string[]) => profiles(...names.map((name) => MASK + name));
const repository = (profile: string, ...operator: string[]): Files => ({
  '.campaign-ims.yml': under('admin', profile),
  'prod/a.xml': account(),
  'prod/groups.xml': groups('admin', ...operator),
});

describe(RULE, () => {
  it('says so where both look the same, for an accent is written otherwise', () => {
    const files = {
      'prod/a.xml': account(),
      'prod/groups.xml': groups('admin', '⟦na\u00efve⟧'),
      '.campaign-ims.yml': profiles('campaign - acme - admin', 'campaign - acme - nai\u0308ve'),
    };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.message).toMatch(/ was probably meant, with its accents written in another way/);
  });

  it.each<[string, Files, string | null]>([
    ['a letter too many', repository('workflow', '⟦workflows⟧'), 'workflow'],
    ['letters swapped', repository('workflow', '⟦wrokflow⟧'), 'workflow'],
    ['a hyphen for a blank', repository('sales france', '⟦sales-france⟧'), 'sales france'],
    ['no counterpart', repository('workflow', 'workflow', '⟦mail⟧'), null],
    ['no counterpart, twice', repository('workflow', '⟦mail⟧', '⟦print⟧', 'workflow'), null],
  ])('points at an operator group with %s', (_, files, near) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    for (const { level, message, related } of findings) {
      expect(level).toBe('error');
      expect(message.endsWith(near ? `"${MASK}${near}" was probably meant.` : '.')).toBe(true);
      expect(related.map(({ note }) => note)).toEqual([...(near ? ['this dashboard group'] : []), 'the association mask']);
    }
  });

  it('never asks to delete a group that Campaign brings along', () => {
    const SUPPRESS =
      'in .campaign-ims.yml: suppress: [{ rule: group-in-dashboard, path: "prod/groups.xml", reason: "…" }], which counts for the whole file.';
    const rest = `if anybody is to sign in with it; if nobody is, leave the operator group out of Git, or suppress this ${SUPPRESS}`;
    const helps = (files: Files) => findingsOf(RULE, files).map(({ help }) => help);
    expect(helps(repository('workflow', 'workflow', 'offer'))).toEqual([
      `"offer" is built in. Create the product profile "${MASK}offer" in the Admin Console ${rest}`,
    ]);
    expect(helps(repository('webanalytics', 'support'))).toEqual([
      `If the two belong together, rename the product profile, for "support" is built in. If not, delete the profile, or create an operator group for it; and create the product profile "${MASK}support" in the Admin Console ${rest}`,
    ]);
    expect(helps(repository('workflow', 'workflow', 'mail'))[0]).toContain('delete the operator group');
  });

  it('tells of one group left over on each side once, and does not claim that they belong together', () => {
    const files = repository('webanalytics', '⟦support⟧');
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.message).toBe(
      `There is no dashboard group "${MASK}support" for the operator group "support", and no operator group for the dashboard group "${MASK}webanalytics".`,
    );
    expect(findingsOf('group-in-campaign', files)).toEqual([]);
  });

  it.each(['Delivery operators', 'delivery Operators'])('tells once of a profile that is called by the label, as %j', (label) => {
    const group = (name: string, text: string) => `<group name="${name}" label="${text}"/>`;
    const files: Files = {
      'prod/a.xml': account(),
      'prod/groups.xml': pack(
        'xtk:group',
        group('⟦admin⟧', 'Administrators'),
        group('⟦delivery⟧', 'Delivery operators'),
        group('workflow', 'Workflows'),
      ),
    };
    const called = [`${MASK}Administrators`, `${MASK}${label}`, `${MASK}workflow`];
    const sync = `directory_users: { groups: [{ adobe_groups: ${JSON.stringify(called)} }] }`;
    for (const known of [{ '.campaign-ims.yml': profiles(...called) }, { 'sync.yml': sync }]) {
      const { findings } = lintFiles({ ...files, ...known }).report;
      expect(places(findings)).toEqual(marked(RULE, files));
      expect(findings[1]).toMatchObject({
        level: 'error',
        message: `There is no dashboard group "${MASK}delivery" for the operator group "delivery"; "${MASK}${label}" is called by its label.`,
        help: expect.stringContaining(`Rename the product profile to "${MASK}delivery"`),
        related: [{ note: 'this dashboard group' }, { note: 'the association mask' }],
      });
    }
  });

  it('does not take for a label what is the name of another group in another case', () => {
    const files = {
      ...repository('Delivery'),
      'prod/groups.xml': pack(
        'xtk:group',
        '<group name="admin" label="Administrators"/>',
        '<group name="workflow" label="Delivery"/>',
        '<group name="delivery" label="Other"/>',
      ),
    };
    expect(findingsOf(RULE, files)).toMatchObject([
      { message: expect.not.stringContaining('label') },
      { level: 'warning', message: expect.stringContaining(`"${MASK}Delivery" was probably meant`) },
    ]);
  });

  it.each<[string, Files]>([
    ['of the operator group', repository('workflow', '⟦Workflow⟧')],
    [
      'of the dashboard group',
      { ...repository('x', 'x', '⟦workflow⟧'), '.campaign-ims.yml': profiles(`${MASK}admin`, `${MASK}x`, 'Campaign - acme - workflow') },
    ],
  ])('only warns where the case %s differs', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'warning' });
  });

  it('takes internal names and not labels, and the mask as a pattern too', () => {
    const files = { ...repository('workflow', 'workflow'), 'prod/a.xml': account({ associationMask: `${MASK}(.*)` }) };
    expect(findingsOf(RULE, { ...files, 'prod/groups.xml': groups('admin', 'workflow').replaceAll('label="', 'label="x') })).toEqual([]);
  });

  it('says nothing of absence where the known groups are not all', () => {
    const sync = `directory_users: { groups: [{ adobe_groups: ["${MASK}admin", "${MASK}workflow"] }] }`;
    const files = { 'sync.yml': sync, 'prod/a.xml': account(), 'prod/groups.xml': groups('admin', '⟦workflw⟧', 'mail') };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    const [check] = checksOf(RULE, { ...files, 'prod/groups.xml': groups('admin', 'mail') });
    expect(check).toMatchObject({ status: 'not-checked', reason: expect.stringContaining('that of the operator group "mail"') });
  });

  it('does not pass a group that was renamed, which another rule tells', () => {
    const base = repository('workflow', 'workflow');
    const files = { ...base, 'prod/groups.xml': groups('admin', 'workflow').replace('name="workflow"', 'name="flows"') };
    expect(findingsOf(RULE, files, { base })).toEqual([]);
    expect(checksOf(RULE, files, { base })).toMatchObject([
      { status: 'not-checked', reason: 'the operator group "flows" was renamed: see group-name-unchanged' },
    ]);
  });

  it.each<[string, Files, string]>([
    ['without groups of the dashboard', { 'prod/a.xml': account(), 'prod/groups.xml': groups('x') }, 'experienceCloud: groups:'],
    ['without operator groups', { 'prod/a.xml': account(), '.campaign-ims.yml': under('x') }, 'xtk:group'],
    [
      'where the mask is wrong',
      { ...repository('x', 'y'), 'prod/a.xml': account({ associationMask: 'campaign - acne - ' }) },
      'mask-prefix',
    ],
  ])('is not checked %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });
});
