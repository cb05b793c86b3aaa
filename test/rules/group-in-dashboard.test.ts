import { describe, expect, it } from 'vitest';
import { account, groups, pack, profiles } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'group-in-dashboard';
const MASK = 'campaign - acme - ';
const under = (...names: string[]) => profiles(...names.map((name) => MASK + name));
const repository = (profile: string, ...operator: string[]): Files => ({
  '.campaign-ims.yml': under('admin', profile),
  'prod/a.xml': account(),
  'prod/groups.xml': groups('admin', ...operator),
});

describe(RULE, () => {
  it('tells how to suppress it where that counts', () => {
    const files = {
      'c/beta/.campaign-ims.yml': profiles('campaign - acme - x'),
      'c/beta/a.xml': account(),
      'c/beta/g.xml': groups('x', 'offer'),
    };
    expect(findingsOf(RULE, files)[0]?.help).toContain(
      'suppress this in c/beta/.campaign-ims.yml: suppress: [{ rule: group-in-dashboard, path: "g.xml",',
    );
    const inferred = Object.fromEntries(['acme', 'beta'].map((name) => [`c/${name}/prod/a.xml`, account({ imsClientId: null })]));
    expect(findingsOf('fields-resolved', inferred)[0]?.help).toContain('in c/acme/.campaign-ims.yml: fields:');
  });
  it('asks nobody to rename a built-in group', () => {
    const files = { '.campaign-ims.yml': profiles('campaign - acme - deliverys'), 'a.xml': account(), 'g.xml': groups('delivery') };
    expect(findingsOf(RULE, files)).toMatchObject([
      { help: 'Rename the product profile to "campaign - acme - delivery": the operator group is built in and keeps its name.' },
    ]);
  });

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
      'in .campaign-ims.yml: suppress: [{ rule: group-in-dashboard, path: "prod/groups.xml", reason: "…" }], which applies to the whole file.';
    const rest = `or, if it exists, add it to "experienceCloud: groups:" in .campaign-ims.yml; otherwise leave the group out of Git, or suppress this ${SUPPRESS}`;
    const helps = (files: Files) => findingsOf(RULE, files).map(({ help }) => help);
    expect(helps(repository('workflow', 'workflow', 'offer'))).toEqual([
      `This operator group is built in. If anybody signs in with it, create that product profile in the Admin Console ${rest}`,
    ]);
    expect(helps(repository('workflow', 'workflow', 'mail'))[0]).toContain('delete the operator group');
  });

  it('claims of no two groups that they belong together, though each is left over on its side', () => {
    const files = repository('webanalytics', '⟦support⟧');
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.message).toBe(`There is no dashboard group "${MASK}support" for the operator group "support".`);
    expect(findingsOf('group-in-campaign', files)).toMatchObject([{ message: expect.stringContaining('"webanalytics"') }]);
  });

  it('names a profile with two letters swapped', () => {
    const files: Files = { '.campaign-ims.yml': under('admni'), 'prod/a.xml': account(), 'prod/groups.xml': groups('admin') };
    expect(findingsOf(RULE, files)).toMatchObject([
      { message: expect.stringContaining(`"${MASK}admni" is probably its profile, misspelled`) },
    ]);
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
        message: `There is no ${'sync.yml' in known ? 'known ' : ''}dashboard group "${MASK}delivery" for the operator group "delivery"; "${MASK}${label}" uses its label.`,
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

  describe('names a profile that is misspelt in its beginning', () => {
    const STAGE = 'campaign - acme-stage - ';
    const instance = (mask: string, name = 'stage') => ({
      [`${name}/a.xml`]: account({ associationMask: mask, callbackServer: `https://${name}.acme.example`, imsClientId: name }),
    });
    const all = (mask: string, ...names: string[]) => names.map((name) => mask + name);
    const NAMES = ['admin', 'operation', 'delivery'];
    const dashboard = (...more: string[]) => profiles(...all(STAGE, 'admin', 'operation'), ...all(MASK, ...NAMES), ...more);
    const both = (config: string, more: Files = {}): Files => ({
      '.campaign-ims.yml': config,
      'prod/a.xml': account(),
      'prod/groups.xml': groups(...NAMES),
      ...instance(STAGE),
      'stage/groups.xml': groups('admin', 'operation', '⟦delivery⟧'),
      ...more,
    });

    it.each([
      'campagin - acme-stage - delivery',
      'campaign - acem-stage - delivery',
      'campaign - acmestage - delivery',
      'campaign - acme-stgae - delivery',
      'campaign acme-stage - delivery',
      'campaign - acme-stage delivery',
      'campagin - acme-stage - delivry',
      'Campaign - acme-stage - delivry',
    ])('%s', (profile) => {
      const files = both(dashboard(profile));
      const findings = lintFiles(files).report.findings;
      expect(places(findings)).toEqual(marked(RULE, files));
      expect(findings[0]).toMatchObject({
        level: 'error',
        message: `There is no dashboard group "${STAGE}delivery" for the operator group "delivery"; "${profile}" was probably meant.`,
        help: `The product profile is misspelled in the Admin Console: rename it there to "${STAGE}delivery".`,
        related: [{ note: 'this dashboard group' }, { note: 'the association mask' }],
      });
    });

    it('each once, and several that begin alike', () => {
      const files = {
        ...both(profiles(`${STAGE}admin`, ...all('campaign - acem-stage - ', 'operation', 'delivery'), ...all(MASK, ...NAMES))),
        'stage/groups.xml': groups('admin', '⟦operation⟧', '⟦delivery⟧'),
      };
      const findings = lintFiles(files).report.findings;
      expect(places(findings)).toEqual(marked(RULE, files));
      expect(findings.map(({ message }) => /; "(.*)" was probably meant/.exec(message)?.[1])).toEqual(
        all('campaign - acem-stage - ', 'operation', 'delivery'),
      );
    });

    it('for one operator group alone, be it by its case', () => {
      const named = (profile: string, ...operator: string[]) => {
        const config = profiles(...all(STAGE, 'admin', 'operation'), ...all(MASK, ...NAMES), profile);
        const files = { ...both(config), 'stage/groups.xml': groups('admin', 'operation', ...operator) };
        return findingsOf(RULE, files).map(({ message }) => message.includes('was probably meant'));
      };
      expect(named('campagin - acme-stage - deliveries', 'deliverie', 'deliveriess')).toEqual([true, false]);
      expect(named('Campaign - acme-stage - workflow', 'workflows', 'workflow')).toEqual([false, true]);
    });

    it('of a list that is not complete too', () => {
      const names = [...all(STAGE, 'admin', 'operation'), ...all(MASK, ...NAMES), 'campagin - acme-stage - delivery'];
      const sync = `directory_users: { groups: [{ adobe_groups: ${JSON.stringify(names)} }] }`;
      const { '.campaign-ims.yml': _, ...files } = both('');
      const findings = lintFiles({ ...files, 'sync.yml': sync }).report.findings;
      expect(places(findings)).toEqual(marked(RULE, files));
    });

    it.each<[string, Files]>([
      ['of a tenant with another number', both(dashboard('campaign - acme2-stage - delivery'))],
      [
        'of a tenant with the letters of another country',
        {
          ...both(profiles(`campaign - acme-es - admin`, 'campaign - acme-se - delivery', ...all(MASK, ...NAMES))),
          ...instance('campaign - acme-es - '),
          'stage/groups.xml': groups('admin', '⟦delivery⟧'),
        },
      ],
      [
        'of another environment',
        {
          ...both(profiles(...all(STAGE, ...NAMES), ...all(MASK, 'admin', 'operation'), 'campaign - acme-qa - delivery')),
          'stage/groups.xml': groups(...NAMES),
          'prod/groups.xml': groups('admin', 'operation', '⟦delivery⟧'),
        },
      ],
      [
        'of the environment without a word',
        {
          ...both(profiles('campaign - acme-qa - admin', 'campaign - acme - delivery')),
          'prod/a.xml': account({ associationMask: 'campaign - acme-qa - ' }),
          'prod/groups.xml': groups('admin', '⟦delivery⟧'),
          'stage/a.xml': '',
          'stage/groups.xml': '',
        },
      ],
      ['of an environment by another word', both(dashboard('campaign - acme-stg - delivery'))],
      [
        'of an environment by a word that is nearly the same',
        {
          ...both(
            profiles(
              'campaign - acme-prod - admin',
              'campaign - acme-prod - operation',
              'campaign - acme-prd - delivery',
              ...all(MASK, ...NAMES),
            ),
          ),
          ...instance('campaign - acme-prod - '),
        },
      ],
      ['of a tenant that has what this one has', both(dashboard(...all('campaign - acem-stage - ', 'admin', 'delivery')))],
      [
        'under the mask of another instance',
        both(dashboard('campaign - acne-stage - delivery'), instance('campaign - acne-stage - ', 'dev')),
      ],
      [
        'under the mask of another instance but for its case',
        both(dashboard('Campaign - Acne-stage - delivery'), instance('campaign - acne-stage - ', 'dev')),
      ],
      [
        'named for another instance',
        {
          ...both(dashboard('campaign - acne-stage - delivery')),
          '.campaign-ims.yml': `instances: { stage: { files: ["stage/**"] }, acne-stage: { files: ["dev/**"] }, prod: { files: ["prod/**"] } }\n${dashboard('campaign - acne-stage - delivery')}`,
        },
      ],
      ['with another word', both(dashboard('campaign - acme-stage - delight', 'campaign - stage - delivery'))],
    ])('and none %s', (_, files) => {
      const findings = findingsOf(RULE, files);
      expect(places(findings)).toEqual(marked(RULE, files));
      for (const { message } of findings) expect(message).not.toContain('was probably meant');
    });
  });

  it.each(['DE', 'dev', 'market2'])('takes no group with "%s" for that of another country, environment or market', (word) => {
    const others = { DE: 'SE', dev: 'uat', market2: 'market3' };
    const other = others[word as keyof typeof others];
    const sync = `directory_users: { groups: [{ adobe_groups: ["${MASK}admin", "${MASK}Sales ${other}"] }] }`;
    const files = { 'sync.yml': sync, 'prod/a.xml': account(), 'prod/groups.xml': groups('admin', `Sales ${word}`) };
    expect(findingsOf(RULE, files)).toEqual([]);
    const declared = `experienceCloud:\n  groups: ["${MASK}Sales ${word}"]\n  users: [{ login: ann, groups: ["${MASK}Sales ${other}"] }]\n`;
    expect(findingsOf('user-in-group', { ...files, 'sync.yml': '', '.campaign-ims.yml': declared })).toMatchObject([
      { message: expect.stringContaining(`there is no "${MASK}Sales ${other}"`) },
    ]);
  });

  it('says nothing of absence where the known groups are not all', () => {
    const sync = `directory_users: { groups: [{ adobe_groups: ["${MASK}admin", "${MASK}workflow"] }] }`;
    const files = { 'sync.yml': sync, 'prod/a.xml': account(), 'prod/groups.xml': groups('admin', '⟦workflw⟧', 'mail') };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    const [check] = checksOf(RULE, { ...files, 'prod/groups.xml': groups('admin', 'mail') });
    expect(check).toMatchObject({ status: 'not-checked', reason: expect.stringContaining('belongs to the operator group "mail"') });
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

  it('takes no group of an incomplete list for one that a file that cannot be read may have', () => {
    const files: Files = {
      'prod/a.xml': account(),
      'prod/groups.xml': groups('admin', 'report'),
      'sync.yml': `directory_users: { groups: [{ adobe_groups: ["${MASK}admin", "${MASK}reports"] }] }`,
    };
    expect(findingsOf(RULE, files)).toHaveLength(1);
    expect(findingsOf(RULE, { ...files, 'prod/more.xml': groups('reports') })).toEqual([]);
    const unread = { ...files, 'prod/more.xml': LFS_POINTER };
    expect(findingsOf(RULE, unread)).toEqual([]);
    expect(checksOf(RULE, unread)).toMatchObject([
      { status: 'not-checked', reason: expect.stringContaining('prod/more.xml: it is a Git LFS pointer') },
    ]);
    const complete = { ...unread, '.campaign-ims.yml': under('admin', 'reports') };
    expect(findingsOf(RULE, complete)).toHaveLength(1);
  });
});
