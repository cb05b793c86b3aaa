import { describe, expect, it } from 'vitest';
import { account, groups, profiles, server } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'mask-prefix';
const DASHBOARD = { '.campaign-ims.yml': profiles('campaign - acme - admin', 'campaign - acme - workflow') };
const GROUPS = { 'prod/groups.xml': groups('admin', 'workflow') };
const mask = (associationMask: string): Files => ({ ...DASHBOARD, 'prod/a.xml': account({ associationMask }) });

describe(RULE, () => {
  it.each<[string, Files, string | null]>([
    ['misspelt', mask('⟦campaign - acne - ⟧'), 'campaign - acme - admin'],
    ['misspelt at the beginning', mask('⟦campagin - acme - ⟧'), 'campaign - acme - admin'],
    ['misspelt before a pattern', mask('⟦campaign - acmee - (.*)⟧'), 'campaign - acme - admin'],
    ['of somebody else', mask('⟦campaign - globex - ⟧'), null],
    ['of another shape', mask('⟦Adobe Campaign ⟧'), null],
    ['without any group', { '.campaign-ims.yml': profiles(), 'prod/a.xml': account({ associationMask: '⟦campaign - acme - ⟧' }) }, null],
  ])('points at a mask that is %s', (_, files, near) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({
      level: 'error',
      symptom: 'no-matching-right',
      related: near ? [{ path: '.campaign-ims.yml' }] : [],
    });
    if (near) expect(findings[0]?.message).toContain(`"${near}" nearly does`);
    expect(lintFiles(files).report.findings).toHaveLength(1);
  });

  it.each(['campaign - ', 'campaign - acme', 'campaign - acme - admin', 'campaign - (.*)'])(
    'tells which mask fits in place of %j',
    (wrong) => {
      const files = { ...mask(`⟦${wrong}⟧`), ...GROUPS };
      expect(places(lintFiles(files).report.findings)).toEqual(marked(RULE, files));
      expect(findingsOf(RULE, files)).toMatchObject([
        {
          level: 'error',
          message: `No dashboard group consists of the association mask "${wrong}" and an operator group; "campaign - acme - " fits the operator groups of this instance.`,
          help: 'Set it to "campaign - acme - ".',
          related: [{ path: '.campaign-ims.yml' }],
        },
      ]);
    },
  );

  it.each([
    ['campaign - acme -  admin', 'campaign - acme - '],
    ['campaign - acme - \u00a0admin', 'campaign - acme - (.*)'],
    ['campaign - acme - \u200badmin', 'campaign - acme - '],
  ])('leaves %j, of which stray characters follow the mask, to group-whitespace', (group, associationMask) => {
    const files = { 'prod/a.xml': account({ associationMask }), 'prod/g.xml': groups('admin'), '.campaign-ims.yml': profiles(group) };
    expect(lintFiles(files).report.findings.map(({ rule }) => rule)).toEqual(['group-whitespace']);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked', reason: expect.stringContaining('see group-whitespace') }]);
  });

  it('says nothing of a right mask where a list that is not complete has but groups that are not of this instance', () => {
    const [PROD, STAGE] = ['campaign - acme - ', 'campaign - acme - stage - '];
    const files = (...known: string[]) => ({
      'prod/a.xml': account(),
      'stage/a.xml': account({ associationMask: STAGE, callbackServer: 'https://stage.acme.example' }),
      'groups.xml': groups('admin', 'report'),
      'sync.yml': `directory_users: { groups: [{ adobe_groups: ${JSON.stringify(known)} }] }`,
    });
    expect(findingsOf(RULE, files(`${PROD}admin`, `${STAGE}readers`))).toEqual([]);
    expect(findingsOf(RULE, files(`${STAGE}admin`))).toEqual([]);
  });

  it.each([
    ['campaign - amce - ', 'campaign - acme - ', ['campaign - acme - admin', 'campaign - acme - report']],
    ['campaign - acme - ', 'campaign - amce - stage - ', ['campaign - acme - admin', 'campaign - acme - stage - admin']],
  ])('tells of %j and %j which is misspelt, though the group that is meant is under the other', (prod, stage, known) => {
    const wrong = [prod, stage].find((one) => one.includes('amce'));
    const files = {
      'prod/a.xml': account({ associationMask: prod }),
      'stage/a.xml': account({ associationMask: stage, callbackServer: 'https://stage.acme.example' }),
      'groups.xml': groups('admin', 'report'),
      'sync.yml': `directory_users: { groups: [{ adobe_groups: ${JSON.stringify(known)} }] }`,
    };
    expect(lintFiles(files).report.findings.map(({ rule, message }) => [rule, message.includes(`"${wrong}"`)])).toEqual([[RULE, true]]);
  });

  it('tells of a mask without its last blank where nothing else does', () => {
    const files: Files = { ...mask('⟦campaign - acme -⟧'), ...GROUPS };
    const config = `${files['.campaign-ims.yml']}rules: { mask-whitespace: off }\n`;
    expect(findingsOf(RULE, { ...files, '.campaign-ims.yml': config })).toMatchObject([{ help: 'Set it to "campaign - acme - ".' }]);
  });

  it('tells a short mask where blanks are stray behind the right one, and never to write those', () => {
    const files = {
      ...mask('⟦campaign - acme⟧'),
      ...GROUPS,
      '.campaign-ims.yml': profiles('campaign - acme -  admin', 'campaign - acme -  workflow'),
    };
    expect(findingsOf(RULE, files)).toMatchObject([{ help: 'Set it to "campaign - acme - ".' }]);
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    expect(new Set(lintFiles(files).report.findings.map(({ rule }) => rule))).toEqual(new Set([RULE, 'group-whitespace']));
  });

  it.each([
    ['campaign - acme-int - ', 'campaign - acme-tst - '],
    ['campaign - stage-entertainment - ', 'campaign - se-pre - '],
    ['campaign - acme test lab - ', 'campaign - acme sbx - '],
  ])('takes %j and %j, of which one names no environment that is known, for no swap', (prod, dev) => {
    const of = (prefix: string) => ['admin', 'report'].map((name) => prefix + name);
    const files = (both: string, ...more: string[]) => ({
      'prod/a.xml': account({ associationMask: prod }),
      'dev/a.xml': account({ associationMask: both, callbackServer: 'https://dev.acme.example' }),
      'prod/g.xml': groups('admin', 'report'),
      'dev/g.xml': groups('admin', 'report'),
      '.campaign-ims.yml': profiles(...of(prod), ...of(dev), ...more),
    });
    expect(findingsOf(RULE, files(dev))).toEqual([]);
    expect(findingsOf(RULE, { ...files(prod), '.campaign-ims.yml': profiles(...of(prod), ...of('AEM - ')) })).toEqual([]);
  });

  it('tells which mask fits in place of that of another instance', () => {
    const files = {
      'prod/a.xml': account(),
      'stage/a.xml': account({ associationMask: '⟦campaign - acme - ⟧' }),
      'prod/groups.xml': groups('admin', 'workflow'),
      'stage/groups.xml': groups('admin', 'tester'),
      '.campaign-ims.yml': profiles(
        ...['acme - admin', 'acme - workflow', 'stage - admin', 'stage - tester'].map((name) => `campaign - ${name}`),
      ),
    };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    expect(findingsOf(RULE, files)[0]).toMatchObject({
      message:
        'The association mask "campaign - acme - " belongs to another instance; "campaign - stage - " fits the operator groups of this instance.',
      help: 'Set it to "campaign - stage - ".',
    });
  });

  describe('where each mask tells an environment, or production by none', () => {
    const PROD = 'campaign - acme - ';
    const [PRD, STAGE, DEV] = ['prod', 'stage', 'dev'].map((name) => `campaign - acme-${name} - `) as [string, string, string];
    const NAMES = ['admin', 'mail'];
    /** Accounts that have these masks, and the profiles of some. */
    const world = (masks: Readonly<Record<string, string>>, families: readonly string[], names = NAMES): Files => ({
      ...Object.fromEntries(
        Object.entries(masks).map(([name, associationMask]) => [
          `${name}/a.xml`,
          account({ associationMask, callbackServer: `https://${name}.acme.example` }),
        ]),
      ),
      '.campaign-ims.yml': profiles(...families.flatMap((family) => NAMES.map((name) => family + name))),
      ...(names.length > 0 && { 'groups.xml': groups(...names) }),
    });
    const wanted = (files: Files) =>
      findingsOf(RULE, files).map(({ instance, help }) => `${instance}: ${/"([^"]*)"/.exec(help ?? '')?.[1]}`);

    it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
      ['production has that of stage', { prod: STAGE, stage: STAGE, dev: DEV }, [`prod: ${PROD}`]],
      ['one of two productions has that of stage', { prod: STAGE, stage: STAGE, live: DEV }, [`prod: ${PROD}`]],
      ['stage has that of production', { prod: PROD, stage: PROD, dev: DEV }, [`stage: ${STAGE}`]],
      ['production and stage have that of each other', { prod: STAGE, stage: PROD, dev: DEV }, [`prod: ${PROD}`, `stage: ${STAGE}`]],
      ['stage and development have that of each other', { prod: PROD, stage: DEV, dev: STAGE }, [`dev: ${DEV}`, `stage: ${STAGE}`]],
      ['all is well', { prod: PROD, stage: STAGE, dev: DEV }, []],
      ['development shares that of stage', { prod: PROD, stage: STAGE, dev: STAGE }, [`dev: ${DEV}`]],
      ['another shares that of stage', { stage: STAGE, training: STAGE, dev: DEV }, []],
      ['production has one that names no other', { prod: DEV, stage: STAGE }, []],
    ])('tells which is wrong: %s', (_, masks, found) => {
      expect(wanted(world(masks, [PROD, STAGE, DEV]))).toEqual(found);
    });

    it('tells masks that name production, too', () => {
      expect(wanted(world({ prod: STAGE, stage: PRD }, [PRD, STAGE]))).toEqual([`prod: ${PRD}`, `stage: ${STAGE}`]);
      expect(wanted(world({ prod: PRD, stage: STAGE }, [PRD, STAGE, PROD]))).toEqual([]);
    });

    it('shares that of stage without production, whose profiles are there', () => {
      expect(wanted(world({ stage: STAGE, dev: STAGE }, [PROD, STAGE]))).toEqual([]);
    });

    it.each([
      ['stage', 'CampaignV6 - acme - ', STAGE],
      ['stage', 'campaing - acme - ', STAGE],
      ['stage', 'campaign - acm - ', STAGE],
      ['stage', 'campaign - ', STAGE],
      ['stage', 'campaign - acme', STAGE],
      ['prod', 'campaign - acmestage - ', PROD],
    ])('leads %s, which has %j, to no profile of another', (name, wrong, right) => {
      const masks = { prod: PROD, stage: STAGE, dev: DEV, [name]: wrong };
      expect(wanted(world(masks, [PROD, STAGE, DEV]))).toEqual([`${name}: ${right}`]);
      if (wrong.endsWith('e - ') || wrong.endsWith('m - '))
        expect(findingsOf(RULE, world(masks, [PROD, STAGE, DEV], []))).toMatchObject([{ instance: name, related: [] }]);
    });

    it.each([
      ['prod', { prod: 'campaign - amce - ', stage: PROD }, PROD],
      ['prod', { prod: 'campain - acme - ', stage: PROD }, PROD],
      ['stage', { prod: STAGE, stage: 'campaign - amce-stage - ' }, STAGE],
    ])('names to %s the group that is nearly under its mask, though the other has that', (name, masks, right) => {
      const near = `"${right}admin" nearly does.`;
      for (const names of [NAMES, []])
        expect(findingsOf(RULE, world(masks, [PROD, STAGE], names))).toMatchObject([
          { instance: name, message: expect.stringContaining(near) },
        ]);
    });

    it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
      ['another number', { prod: 'campaign - acme1 - ', stage: 'campaign - acme2 - ' }, ['campaign - acme2 - ']],
      [
        'a word in a word',
        { prod: 'campaign - geo_metrixprod - ', stage: 'campaign - geo_metrixpreprod - ' },
        ['campaign - geo_metrixpreprod - '],
      ],
      ['a letter', { prod: 'campaign - acmep - ', stage: 'campaign - acmes - ' }, ['campaign - acmes - ']],
      ['a number, beside others', { prod: 'campaign - acme1 - ', stage: 'campaign - acme2 - ', dev: DEV }, ['campaign - acme2 - ', DEV]],
    ])('leads production to no mask of stage that differs from its own, whose profiles are missing, in %s', (_, masks, families) => {
      for (const names of [NAMES, []])
        expect(findingsOf(RULE, world(masks, families, names))).toMatchObject([{ instance: 'prod', related: [] }]);
    });

    it("names to stage its own beginning under production's mask, and no other tenant's", () => {
      const [own, tenant] = [`${PROD}stage - `, 'campaign - othertenant - '];
      const of = (stage: string, families: readonly string[]) => findingsOf(RULE, world({ prod: PROD, stage }, families));
      expect(of(`${PROD}sateg - `, [PROD, own, tenant])).toMatchObject([
        { instance: 'stage', message: expect.stringContaining(`"${own}admin" nearly does`) },
      ]);
      expect(of(`${PROD}sateg - `, [PROD, own])).toHaveLength(1);
      expect(of('campaign - acem - ', [PROD, tenant])).toMatchObject([{ instance: 'stage', related: [] }]);
      expect(of(`${PROD}stage`, [PROD, own, tenant])).toMatchObject([{ instance: 'stage', related: [] }]);
      const two = world({ prod: PROD, stage: `${PROD}sateg - `, staging: own }, [PROD, own, tenant]);
      expect(findingsOf(RULE, two)).toMatchObject([{ instance: 'stage', related: [] }]);
    });

    it('names what continues a mask that is cut short, and tells no environment, before that of another', () => {
      const [acmep, acmes] = ['campaign - acmep - ', 'campaign - acmes - '];
      expect(wanted(world({ prod: acmep, stage: 'campaign - ' }, [acmep, acmes]))).toEqual([`stage: ${acmes}`]);
    });

    const BETA = 'campaign - beta - ';
    /** What the help quotes where it recommends no mask. */
    const NOTHING = 'experienceCloud: groups:';
    it.each<[string, Readonly<Record<string, string>>, readonly string[], readonly string[]]>([
      ['cut short, whose own the other has', { prod: 'campaign - ', stage: PROD }, [PROD, STAGE], [`prod: ${PROD}`]],
      ['cut short, where stage has more', { prod: 'campaign - ' }, [STAGE, PROD], [`prod: ${PROD}`]],
      ['cut short, where there is but that of stage', { prod: 'campaign - ' }, [STAGE], [`prod: ${NOTHING}`]],
      ['cut short, where stage has one of production', { prod: 'campaign - ', stage: BETA }, [BETA, PROD], [`prod: ${PROD}`]],
      ['of stage, which has it too', { prod: PROD, stage: PROD }, [PROD, DEV], []],
    ])('recommends to nobody the beginning of another role: %s', (_, masks, families, found) => {
      expect(wanted(world(masks, families))).toEqual(found);
    });

    it('recommends none of another role because it fits better', () => {
      const files = { ...world({ prod: PROD, stage: PROD }, []), 'groups.xml': groups('admin', 'mail') };
      const known = (...names: string[]) => ({ ...files, '.campaign-ims.yml': profiles(...names) });
      expect(wanted(known(`${PROD}admin`, `${STAGE}admin`, `${STAGE}mail`))).toEqual([`stage: ${STAGE}`]);
      expect(wanted(known(`${PROD}admin`, `${DEV}admin`, `${DEV}mail`))).toEqual([]);
    });

    it.each(['campaign-acme-', 'campaign acme - ', 'acme - ', 'Campaign_Acme_'])(
      'tells what fits the operator groups in place of %j, which is near nothing',
      (wrong) => {
        const found = (masks: Readonly<Record<string, string>>, families: readonly string[], names?: string[]) => {
          const { findings } = lintFiles(world(masks, families, names)).report;
          return findings.map(
            ({ instance, message, help }) => `${instance}: ${/;/.test(message) ? /"([^"]*)"/.exec(help ?? '')?.[1] : null}`,
          );
        };
        expect(found({ prod: wrong }, [PROD])).toEqual([`prod: ${PROD}`]);
        expect(found({ prod: wrong, stage: STAGE }, [PROD, STAGE, DEV])).toEqual([`prod: ${PROD}`]);
        expect(found({ prod: wrong, stage: PROD }, [STAGE, DEV, PROD])).toEqual(['prod: null']);
        expect(found({ prod: PROD, stage: wrong }, [PROD, DEV])).toEqual(['stage: null']);
        expect(found({ prod: wrong, live: PROD }, [PROD])).toEqual(['prod: null']);
        expect(found({ prod: wrong }, ['AEM - ', 'campaign - beta - ', PROD])).toEqual([`prod: ${PROD}`]);
        expect(found({ prod: wrong }, ['AEM - ', 'campaign - beta - '])).toEqual(['prod: null']);
        expect(found({ prod: wrong }, ['campaign - the acme - ', 'CampaignV8 - acme de - ', PROD])).toEqual([
          wrong.startsWith('acme') ? 'prod: null' : `prod: ${PROD}`,
        ]);
        expect(found({ prod: wrong }, [PROD], ['admin', 'a', 'b', 'c'])).toEqual(['prod: null']);
        expect(found({ prod: wrong }, [PROD], [])).toEqual(['prod: null']);
      },
    );

    it('leads to what two instances share where there is nothing else', () => {
      expect(wanted(world({ prod: PROD, stage: 'campaign - ' }, [PROD]))).toEqual([`stage: ${PROD}`]);
    });
  });

  it('counts profiles of another environment behind the mask for no reason against it', () => {
    const names = ['acme - admin', 'acme - workflow', 'acme - stage - admin', 'acme - stage - workflow', 'beta - admin', 'beta - workflow'];
    const both = { 'a.xml': account(), 'groups.xml': groups('admin', 'workflow') };
    const files = Object.fromEntries(
      ['prod', 'stage'].flatMap((folder) => Object.entries(both).map(([name, text]) => [`${folder}/${name}`, text])),
    );
    const found = findingsOf(RULE, { ...files, '.campaign-ims.yml': profiles(...names.map((name) => `campaign - ${name}`)) });
    expect(found.filter(({ instance }) => instance === 'prod')).toEqual([]);
  });

  it('takes no mask for that of another instance because a file that no glob matches has it', () => {
    const files = {
      '.campaign-ims.yml': `instances: { stage: { files: ["stage/**"] } }\n${profiles('campaign - acme - admin', 'campaign - stage - admin', 'campaign - stage - tester')}`,
      'stage/a.xml': account(),
      'stage/groups.xml': groups('admin', 'tester'),
      'archive/extaccount_stage.xml': account(),
    };
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it.each(['NFC', 'NFD'])('says so where the mask looks the same, for its accents are written as %s does', (form) => {
    const other = form === 'NFC' ? 'NFD' : 'NFC';
    const files = {
      '.campaign-ims.yml': profiles('campaign - na\u00efve - admin'.normalize(other)),
      'prod/a.xml': account({ associationMask: '⟦campaign - na\u00efve - ⟧'.normalize(form) }),
    };
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings).toMatchObject([
      { level: 'error', message: expect.stringMatching(/ nearly does, with its accents written in another way/) },
    ]);
  });

  it('only warns where the case alone differs', () => {
    const files = mask('⟦Campaign - Acme - ⟧');
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({
      level: 'warning',
      message: expect.stringMatching(/; "campaign - acme - admin" does, except for its case\.$/),
      help: expect.stringContaining('case'),
    });
  });

  it('only warns of the case where a group has stray characters further on, too', () => {
    const files = { 'a.xml': account(), '.campaign-ims.yml': profiles('Campaign - Acme - admin', 'Campaign - Acme - odd  name') };
    expect(findingsOf(RULE, files)).toMatchObject([{ level: 'warning' }]);
  });

  it.each([
    ['stage', 'acme-stage', ['stage']],
    ['stage', 'acme-test', []],
    ['training', 'acme-training', []],
    ['dev', 'qa', []],
    ['dev', 'acme-qa', []],
    ['dev', 'acme - test', []],
    ['dev', 'acme-dev', ['dev']],
  ])("tells production's mask in %s where %s has as many groups", (instance, family, found) => {
    const files = {
      '.campaign-ims.yml': profiles(
        ...['acme', family].flatMap((name) => ['admin', 'mail'].map((group) => `campaign - ${name} - ${group}`)),
      ),
      'prod/a.xml': account({ associationMask: 'campaign - acme - ' }),
      [`${instance}/a.xml`]: account({ associationMask: 'campaign - acme - ' }),
      'groups.xml': groups('admin', 'mail'),
    };
    expect(findingsOf(RULE, files).map(({ instance }) => instance)).toEqual(found);
  });

  describe("production's mask in an instance whose role tells another", () => {
    const PROD = 'campaign - acme - ';
    const of = (...prefixes: string[]) => prefixes.flatMap((prefix) => ['admin', 'delivery'].map((name) => prefix + name));
    const ROLES = { production: 'production', staging: 'stage', backup: 'stage', lab: 'development' };
    type Name = keyof typeof ROLES;
    const instances = (...names: readonly Name[]) =>
      `instances:\n${names.map((name) => `  ${name}: { files: ["${name}/**"], role: ${ROLES[name]} }\n`).join('')}`;
    const sharing = (known: readonly string[], masks: Partial<Record<Name, string>> = { production: PROD, staging: PROD }): Files => ({
      ...Object.fromEntries(
        Object.entries(masks).map(([name, associationMask]) => [
          `${name}/a.xml`,
          account({ associationMask, callbackServer: `https://${name}.acme.example` }),
        ]),
      ),
      'groups.xml': groups('admin', 'delivery'),
      '.campaign-ims.yml': instances(...(Object.keys(masks) as Name[])) + profiles(...known),
    });
    const wanted = (files: Files) =>
      lintFiles(files).report.findings.map(({ rule, path, help }) => [rule, path, /"([^"]*)"/.exec(help ?? '')?.[1]]);

    it.each(['acme-stage - ', 'acme-stg - ', 'acme - stage - '])('is told where %j fits', (name) => {
      const own = `campaign - ${name}`;
      expect(wanted(sharing(of(PROD, own)))).toEqual([[RULE, 'staging/a.xml', own]]);
      expect(wanted(sharing(of(PROD, own, 'campaign - beta - ')))).toEqual([[RULE, 'staging/a.xml', own]]);
      const inferred = {
        'prod/a.xml': account(),
        'stage/a.xml': account({ callbackServer: 'https://stage.acme.example' }),
        'groups.xml': groups('admin', 'delivery'),
        '.campaign-ims.yml': profiles(...of(PROD, own)),
      };
      expect(wanted(inferred)).toEqual([[RULE, 'stage/a.xml', own]]);
    });

    it('is told of a stage that is called by no such word', () => {
      const own = 'campaign - acme-stg - ';
      expect(wanted(sharing(of(PROD, own), { production: PROD, backup: PROD }))).toEqual([[RULE, 'backup/a.xml', own]]);
    });

    it.each<[string, Files]>([
      ['nothing else fits', sharing(of(PROD))],
      ['what fits is of another role', sharing(of(PROD, 'campaign - acme-dev - '))],
      ['what fits is of another customer', sharing(of(PROD, 'campaign - beta-stage - '))],
      ['two fit', sharing(of(PROD, 'campaign - acme-stg - ', 'campaign - acme-stage - '))],
      ['what fits is of another environment of its role', sharing(of(PROD, 'campaign - acme-preprod - '))],
      ['it is one of several developments', sharing(of(PROD, 'campaign - acme-dev - '), { production: PROD, lab: PROD })],
      [
        'another of its role has no account',
        { ...sharing(of(PROD, 'campaign - acme-stage - ')), 'preprod/config-preprod.xml': server({ hosts: 'preprod.acme.example' }) },
      ],
      ['another of its role may be meant', sharing(of(PROD, 'campaign - acme-stg - '), { production: PROD, staging: PROD, backup: PROD })],
      ['production has another, and both may be meant', sharing(of(PROD, 'campaign - acme-stg - '), { staging: PROD, lab: PROD })],
      [
        'the operator groups are called so',
        { ...sharing(of(PROD, `${PROD}stage - `)), 'groups.xml': groups('admin', 'delivery', 'stage - admin', 'stage - delivery') },
      ],
    ])('is not told where %s', (_, files) => {
      expect(findingsOf(RULE, files)).toEqual([]);
    });

    it("is told of production that has stage's, whichever of two is its own", () => {
      const [STAGE, PLAIN] = ['campaign - acme-stage - ', PROD];
      const files = sharing(of(STAGE, 'campaign - acme-prod - ', PLAIN), { production: STAGE, staging: STAGE });
      expect(wanted(files)).toEqual([[RULE, 'production/a.xml', PLAIN]]);
    });

    describe('after a copy of production, whose profiles stage has but in part', () => {
      const STAGE = 'campaign - acme-stage - ';
      const NAMES = ['admin', 'operation', 'delivery', 'Sales_DE', 'Sales_FR'];
      const dump = (...families: (readonly [prefix: string, ...names: string[]])[]) =>
        JSON.stringify({
          lastPage: true,
          groups: families.flatMap(([prefix, ...names]) =>
            names.map((name) => ({ type: 'PRODUCT_PROFILE', groupName: prefix + name, productName: 'Adobe Campaign' })),
          ),
        });
      const copied = (own: readonly string[], more: Files = {}, masks = { production: PROD, staging: PROD }): Files => ({
        ...sharing([], masks),
        'groups.xml': groups(...NAMES),
        '.campaign-ims.yml': instances('production', 'staging'),
        'umapi.json': dump([PROD, ...NAMES], [STAGE, ...own]),
        ...more,
      });
      const tracked = (production: string | null, staging: string | null): Files => ({
        'groups.xml': '<package/>',
        ...(production !== null && { 'production/groups.xml': production }),
        ...(staging !== null && { 'staging/groups.xml': staging }),
      });
      const OWN = NAMES.slice(0, 4);
      const CONFLICT = `<<<<<<< ours\n${groups('admin')}=======\n${groups('mail')}>>>>>>> theirs\n`;

      it.each<[string, Files]>([
        ['its groups are those of all', copied(OWN)],
        ['it has half of them', copied(NAMES.slice(0, 3))],
        ['groups of its own are beside them', copied([...OWN, 'testers', 'a', 'b', 'c', 'd', 'e'])],
        ['one of them holds a no-break space', copied([...OWN.slice(0, 3), 'Sales_DE\u00a0'])],
        ['each holds one', copied(OWN.map((name) => `\u00a0${name}`))],
        ['no operator groups are tracked', copied(OWN, tracked(null, null))],
        ['its operator groups are not tracked', copied(OWN, tracked(groups(...NAMES), null))],
        ['its operator groups cannot be read', copied(OWN, tracked(groups(...NAMES), CONFLICT))],
      ])("tells production's mask where %s", (_, files) => {
        const login = 'experienceCloud: { users: [{ login: bob@acme.example, groups: ["campaign - acme-stage - admin"] }] }\n';
        for (const each of [files, { ...files, '.campaign-ims.yml': files['.campaign-ims.yml'] + login }])
          expect(wanted(each).filter(([rule]) => rule !== 'group-whitespace' && rule !== 'file-readable')).toEqual([
            [RULE, 'staging/a.xml', STAGE],
          ]);
      });

      it("tells stage's mask in production", () => {
        const files = copied(OWN, {}, { production: STAGE, staging: STAGE });
        const untracked = { ...files, ...tracked(null, null) };
        for (const each of [files, untracked])
          expect(wanted(each).filter(([rule]) => rule === RULE)).toEqual([[RULE, 'production/a.xml', PROD]]);
      });

      it('says by what', () => {
        expect(findingsOf(RULE, copied(OWN))).toMatchObject([{ message: expect.stringContaining('fits the operator groups') }]);
        expect(findingsOf(RULE, copied(OWN, tracked(null, null)))).toMatchObject([
          {
            message: `The association mask "${PROD}" belongs to another instance; "${STAGE}" is probably that of this instance.`,
            help: `Set it to "${STAGE}".`,
          },
        ]);
      });

      const only = (...families: Parameters<typeof dump>): Files => copied([], { 'umapi.json': dump([PROD, ...NAMES], ...families) });
      it.each<[string, Files]>([
        ['has none', only()],
        ['has fewer than half', only([STAGE, 'admin', 'operation', 'x', 'y', 'z'])],
        ['has others', only([STAGE, 'readers', 'testers', 'approvers', 'mailers', 'viewers'])],
        ['has those of another customer', only(['campaign - beta-stage - ', ...NAMES])],
        ['has those of another product', only(['AEM - acme-stage - ', ...NAMES])],
        ['has those of a country', only(['campaign - acme-stage de - ', ...NAMES])],
        ['has those of another environment', only(['campaign - acme-uat - ', ...NAMES], ['campaign - acme-dev - ', ...NAMES])],
        ['has two that may be meant', only([STAGE, ...NAMES], ['campaign - acme-stg - ', ...NAMES])],
        ['has those that production continues', only([`${PROD}stage - `, ...OWN])],
      ])('is silent where the dashboard %s', (_, files) => {
        expect(findingsOf(RULE, files)).toEqual([]);
        expect(findingsOf(RULE, { ...files, ...tracked(null, null) })).toEqual([]);
        expect(findingsOf(RULE, { ...files, ...tracked(groups(...NAMES), CONFLICT) })).toEqual([]);
      });

      it('is silent where another may be meant, or not all profiles are known', () => {
        const partial = copied(OWN);
        const page = { ...partial, 'umapi.json': partial['umapi.json']?.toString().replace('true', 'false') ?? '' };
        const second = { ...copied(OWN), '.campaign-ims.yml': instances('production', 'staging', 'backup') };
        const taken = {
          ...copied(OWN, { 'lab/a.xml': account({ associationMask: STAGE, callbackServer: 'https://lab.acme.example' }) }),
          '.campaign-ims.yml': instances('production', 'staging', 'lab'),
        };
        for (const files of [page, second, taken]) {
          const found = (more: Files) => findingsOf(RULE, { ...files, ...more }).filter(({ path }) => path.startsWith('staging'));
          expect(found({})).toEqual([]);
          expect(found(tracked(null, null))).toEqual([]);
        }
      });
    });

    it('is not told of one that begins with it where that fits fewer operator groups, or is of another instance', () => {
      expect(findingsOf(RULE, sharing([...of(PROD), `${PROD}stage - admin`]))).toEqual([]);
      const taken = sharing(of(PROD, `${PROD}stage - `), { production: PROD, staging: PROD, lab: `${PROD}stage - ` });
      expect(findingsOf(RULE, taken).filter(({ path }) => path.startsWith('staging'))).toEqual([]);
    });
  });

  describe('where another list repeats groups', () => {
    const [PROD, STAGE] = ['campaign - acme - ', 'campaign - acme-stage - '];
    const of = (prefix: string) => ['admin', 'delivery'].map((name) => prefix + name);
    const ALL = [...of(PROD), ...of(STAGE)];
    const dump = JSON.stringify({ lastPage: true, groups: ALL.map((groupName) => ({ type: 'PRODUCT_PROFILE', groupName })) });
    const verdicts = (prod: string, stage: string, more: Files) => {
      const files = {
        'prod/a.xml': account({ associationMask: prod }),
        'stage/a.xml': account({ associationMask: stage, callbackServer: 'https://stage.acme.example' }),
        'prod/g.xml': groups('admin', 'delivery'),
        'stage/g.xml': groups('admin', 'delivery'),
        'umapi.json': dump,
      };
      return lintFiles({ ...files, ...more }).report.findings.map(({ rule, instance, path, message }) => [rule, instance, path, message]);
    };

    it.each([
      ["production's mask in stage", PROD, PROD, 1],
      ["stage's mask in production", STAGE, STAGE, 1],
      ['two masks swapped', STAGE, PROD, 2],
      ['a mask that is too short', 'campaign - ', STAGE, 1],
      ['two that are too short', 'campaign - ', 'campaign - ', 2],
      ['masks that are right', PROD, STAGE, 0],
    ])('tells the same of %s', (_, prod, stage, count) => {
      const alone = verdicts(prod, stage, {});
      expect(alone).toHaveLength(count);
      for (const again of [...ALL.map((name) => [name]), of(PROD), of(STAGE), ALL]) {
        const sync = { 'user-sync-config.yml': `directory_users: { groups: [{ adobe_groups: ${JSON.stringify(again)} }] }` };
        expect(verdicts(prod, stage, sync), again.join()).toEqual(alone);
        expect(verdicts(prod, stage, { ...sync, '.campaign-ims.yml': profiles(...ALL) }), again.join()).toEqual(alone);
      }
    });
  });

  it('names the group whose number alone is another, for it can be no other', () => {
    const files = mask('⟦campaign - acme2042 - ⟧');
    const known = { ...files, '.campaign-ims.yml': profiles('campaign - acme2024 - admin') };
    expect(findingsOf(RULE, known)).toMatchObject([{ related: [{ note: 'this dashboard group was probably meant' }] }]);
  });

  it.each<[string, Files]>([
    ['a prefix', mask('campaign - acme - ')],
    ['a pattern', mask('campaign - acme - (.*)')],
    [
      'a prefix of groups that a list of users parts by semicolons',
      {
        'prod/a.xml': account(),
        'prod/groups.xml': groups('admin', 'operation'),
        'users.csv': 'Username,Product Configurations\nann,campaign - acme - admin;campaign - acme - operation\n',
      },
    ],
    ['a prefix of words that groups continue', { ...mask('campaign - acme - '), 'prod/groups.xml': groups('flow') }],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
  });

  it.each([
    ['campaign - acme-stg - ', 'campaign - acme-prd - admin'],
    ['campaign - acme-stg - (.*)', 'campaign - acme-prd - admin'],
    ['campaign - acme-dev - ', 'campaign - acme-uat - admin'],
    ['campaign - acme-t - ', 'campaign - acme - admin'],
    ['campaign - acme1 - ', 'campaign - acme2 - admin'],
    ['campaign - acme-rt - ', 'campaign - acme-mkt - admin'],
  ])('takes %j, of which no group is known, for no slip of what %j begins with', (associationMask, known) => {
    const sync = `directory_users: { groups: [{ adobe_groups: ["${known}"] }] }`;
    const files = { 'a.xml': account({ associationMask }), 'sync.yml': sync };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked' }]);
  });

  it.each(['campaign - acne - ', 'campaign - acm - ', 'campagin - acme - '])('tells that %j is misspelt', (wrong) => {
    const sync = 'directory_users: { groups: [{ adobe_groups: ["campaign - acme - admin"] }] }';
    expect(findingsOf(RULE, { 'a.xml': account({ associationMask: wrong }), 'sync.yml': sync })).toHaveLength(1);
  });

  it('names no group of another environment where none begins with the mask', () => {
    const files = {
      '.campaign-ims.yml': profiles('campaign - acme-prd - admin'),
      'a.xml': account({ associationMask: 'campaign - acme-stg - ' }),
    };
    expect(findingsOf(RULE, files)).toMatchObject([{ related: [] }]);
  });

  it.each<[string, Files, string]>([
    ['without groups', { 'prod/a.xml': account() }, 'experienceCloud: groups:'],
    [
      'where the known groups are not all',
      { 'sync.yml': 'directory_users: { groups: [{ adobe_groups: ["x"] }] }', 'a.xml': account() },
      'groups:',
    ],
    [
      'where stray white space is in the groups',
      { '.campaign-ims.yml': profiles('campaign -\u00a0acme - x'), 'a.xml': account() },
      'group-whitespace',
    ],
    [
      'where a blank is missing in all groups, also beside operator groups',
      { '.campaign-ims.yml': profiles('campaign - acme -admin'), 'a.xml': account(), 'g.xml': groups('admin') },
      'the dashboard groups that begin with "campaign - acme - " are misspelled: see group-whitespace',
    ],
    ['where the mask is wrong in itself', mask('campaign  - acme - '), 'mask-whitespace'],
    ['where the mask is a pattern', mask('campaign - (a|b) - '), 'pattern'],
  ])('is not checked %s', (_, files, reason) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain(reason);
  });

  it.each([
    ['is broken', '<package><entities schema="xtk:group">'],
    ['is a Git LFS pointer', LFS_POINTER],
  ])('tells nothing by operator groups where a file of them %s', (_, text) => {
    const files: Files = {
      '.campaign-ims.yml': profiles('campaign - acme - admin', 'campaign - acme - eu - foo'),
      'groups.xml': groups('foo'),
      'prod/a.xml': account(),
      'prod/groups.xml': groups('admin'),
    };
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(findingsOf(RULE, { ...files, 'prod/groups.xml': text })).toEqual([]);
    const wrong = account({ associationMask: 'zzz - ' });
    expect(findingsOf(RULE, { ...files, 'prod/groups.xml': text, 'prod/a.xml': wrong })).toHaveLength(1);
  });
});
