import { describe, expect, it } from 'vitest';
import { account, declare, SOUND, server } from '../support/account.js';
import { checksOf, type Files, findingsOf, LFS_POINTER, marked, places } from '../support/lint-files.js';

const RULE = 'org-id-same';
const OTHER = '0000000000000000000000AA@AdobeOrg';
const DECLARED = { '.campaign-ims.yml': declare({ organizationId: SOUND.imsOrgId }) };
const org = (imsOrgId: string) => account({ imsOrgId });
const conf = (organization: string | null) => server({ organization });

describe(RULE, () => {
  it.each<[string, Files]>([
    ['an account unlike the declaration', { ...DECLARED, 'prod/a.xml': org(`⟦${OTHER}⟧`) }],
    ['an account with an empty organisation', { ...DECLARED, 'prod/a.xml': org('⟦⟧') }],
    ['an account unlike its server file', { 'prod/a.xml': org(`⟦${OTHER}⟧`), 'prod/config-acme.xml': conf(SOUND.imsOrgId) }],
    ['a server file unlike the declaration', { ...DECLARED, 'prod/a.xml': account(), 'prod/config-acme.xml': conf(`⟦${OTHER}⟧`) }],
    ['a server file that empties it', { 'prod/a.xml': account(), 'prod/config-acme.xml': conf('⟦⟧') }],
    [
      'an account like the defaults, which its server file overrides',
      { 'prod/a.xml': org(`⟦${OTHER}⟧`), 'serverConf.xml': conf(OTHER), 'prod/config-acme.xml': conf(SOUND.imsOrgId) },
    ],
    ['a server file alone that empties it', { 'conf/config-instance1.xml': conf('⟦ ⟧') }],
    ['an account unlike the connector', { 'umapi.yml': `enterprise: { org_id: ${SOUND.imsOrgId} }`, 'prod/a.xml': org(`⟦${OTHER}⟧`) }],
    [
      'one of several server files, unlike the account and the others',
      {
        'prod/a.xml': account(),
        'prod/app01/config-acme.xml': conf(SOUND.imsOrgId),
        'prod/app02/config-acme.xml': conf(`⟦${OTHER}⟧`),
      },
    ],
    [
      'an account unlike its server files',
      {
        'prod/a.xml': org(`⟦${OTHER}⟧`),
        'prod/app01/config-acme.xml': conf(SOUND.imsOrgId),
        'prod/app02/config-acme.xml': conf(SOUND.imsOrgId),
      },
    ],
    [
      'server files that agree neither with the account nor with each other',
      {
        'prod/a.xml': account(),
        'prod/app01/config-acme.xml': conf(`⟦${OTHER}⟧`),
        'prod/app02/config-acme.xml': conf('⟦0000000000000000000000BB@AdobeOrg⟧'),
      },
    ],
    [
      'server files as many of which are like the account as are not',
      {
        'prod/a.xml': account(),
        'prod/app01/config-acme.xml': conf(`⟦${OTHER}⟧`),
        'prod/app02/config-acme.xml': conf(SOUND.imsOrgId),
        'prod/app03/config-acme.xml': conf(`⟦${OTHER}⟧`),
      },
    ],
    [
      'the odd one out of server files, without any account',
      {
        'prod/app01/config-acme.xml': conf(`⟦${OTHER}⟧`),
        'prod/app02/config-acme.xml': conf(SOUND.imsOrgId),
        'prod/app03/config-acme.xml': conf(SOUND.imsOrgId),
      },
    ],
    [
      'the second of two server files, without any account',
      { 'prod/app01/config-acme.xml': conf(SOUND.imsOrgId), 'prod/app02/config-acme.xml': conf(`⟦${OTHER}⟧`) },
    ],
    [
      "an instance's own serverConf.xml, unlike its other files",
      { 'prod/a.xml': account(), 'prod/config-acme.xml': conf(SOUND.imsOrgId), 'prod/serverConf.xml': conf(`⟦${OTHER}⟧`) },
    ],
    [
      'a server file unlike serverConf.xml of the same instance and its account',
      { 'prod/a.xml': account(), 'prod/config-acme.xml': conf(`⟦${OTHER}⟧`), 'prod/serverConf.xml': conf(SOUND.imsOrgId) },
    ],
    ['a placeholder in the server file, and not at the account', { 'prod/a.xml': account(), 'prod/serverConf.xml': conf('⟦TODO⟧') }],
    ...[' ', '\u200b'].map((stray): [string, Files] => [
      `${JSON.stringify(stray)} at the end of it in the server file`,
      { 'prod/a.xml': account(), 'prod/config-acme.xml': conf(`⟦${SOUND.imsOrgId}${stray}⟧`) },
    ]),
    [
      'a blank behind it in a project of the Developer Console',
      { 'prod/a.xml': account(), 'console.json': `{ "project": { "org": { "ims_org_id": "⟦${SOUND.imsOrgId} ⟧" } } }` },
    ],
    ['another case', { ...DECLARED, 'prod/a.xml': org(`⟦${SOUND.imsOrgId.toLowerCase()}⟧`) }],
  ])('points at %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]?.level).toBe('error');
  });

  it("is silent about an empty one of another server in the environment's folder, where one has the host of the account", () => {
    const mid = server({ hosts: 'mid.acme.example', organization: '' });
    const files = { 'prod/a.xml': account(), 'prod/conf/config-acme.xml': server({ hosts: '*.acme.example' }) };
    for (const path of ['prod/conf/config-mid.xml', 'prod/conf/config-tracking.xml'])
      expect(findingsOf(RULE, { ...files, [path]: mid })).toEqual([]);
    const marks = server({ hosts: 'mid.acme.example', organization: '⟦⟧' });
    for (const judged of [
      { ...files, 'prod/conf/config-prod.xml': marks },
      { ...files, 'prod/conf/config-mid.xml': conf('⟦⟧') },
      { ...files, 'prod/conf/config-acme.xml': server({ organization: '⟦⟧' }) },
      { 'prod/a.xml': account(), 'prod/conf/config-mid.xml': marks },
      { 'prod/a.xml': account(), 'prod/conf/config-mid.xml': marks, 'prod/serverConf.xml': server() },
    ])
      expect(places(findingsOf(RULE, judged))).toEqual(marked(RULE, judged));
  });

  it('points at an account without one beside a server file that names it, and says what was expected', () => {
    for (const [own, told] of [
      ['⟦⟧', 'The organization is ""'],
      [`⟦ ${SOUND.imsOrgId}⟧`, 'it begins with a space'],
    ] as const) {
      const files = { 'prod/a.xml': org(own), 'prod/config-prod.xml': conf(SOUND.imsOrgId) };
      expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
      expect(findingsOf(RULE, files)).toMatchObject([{ message: expect.stringContaining(told) }]);
    }
  });

  it('fails where one is empty and nothing else names it', () => {
    const files = { 'prod/a.xml': account(), 'prod/config-acme.xml': conf('⟦⟧'), 'serverConf.xml': conf('') };
    expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    expect(checksOf(RULE, { 'prod/config-acme.xml': conf('') })).toMatchObject([{ status: 'fail', reason: null }]);
  });

  it.each<[string, Files]>([
    ["instance's own file", { 'prod/serverConf.xml': conf('⟦⟧'), 'prod/config-prod.xml': conf(null) }],
    ["instance's own file beside the host of the account", { 'serverConf.xml': conf('⟦⟧'), 'prod/config-acme.xml': conf(null) }],
    [
      'defaults of its own, whose name the path does not tell',
      { 'prod/serverConf-prod.xml': conf('⟦ ⟧'), 'prod/config-acme.xml': conf(null) },
    ],
  ])('fails where the defaults are empty and nothing overrides them: %s', (_, servers) => {
    for (const files of [
      { ...DECLARED, 'prod/a.xml': account(), ...servers },
      { 'prod/a.xml': account(), ...servers },
      { ...DECLARED, 'prod/a.xml': account({ imsOrgId: null }), ...servers },
    ])
      expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
  });

  it.each<[string, Files]>([
    ...['serverConf.xml', 'prod/serverConf-prod.xml', 'prod/serverConf_prod.xml', 'prod/serverConf.prod.xml'].map(
      (path): [string, Files] => [path, { [path]: conf('') }],
    ),
    ['serverConf.xml', { 'serverConf.xml': conf(''), 'prod/config-mid.xml': server({ hosts: 'mid.acme.example', organization: null }) }],
  ])('is not checked where the defaults are empty in %s, and what may override them is not tracked', (path, servers) => {
    const files = { ...DECLARED, 'prod/a.xml': account(), ...servers };
    expect(findingsOf(RULE, files)).toEqual([]);
    const reason = `IMSOrgId is empty in ${path}: track the config-<instance>.xml that overrides it`;
    expect(checksOf(RULE, files)[0]).toMatchObject({ status: 'not-checked', reason });
    expect(checksOf(RULE, { ...files, 'prod/config-prod.xml': '<serverConf><web>' })[0]).toMatchObject({ status: 'not-checked' });
    const filled = { ...files, 'prod/config-prod.xml': conf('{{ org }}') };
    expect(findingsOf(RULE, filled)).toEqual([]);
    expect(checksOf(RULE, filled)[0]?.reason).not.toContain('track');
  });

  it('misses none on a server without an account, where the defaults are empty too', () => {
    expect(findingsOf(RULE, { 'config-mid.xml': conf(''), 'serverConf.xml': conf('') })).toEqual([]);
    const mid = { ...DECLARED, 'config-mid.xml': conf(null), 'serverConf.xml': conf('') };
    expect(findingsOf(RULE, mid)).toEqual([]);
    expect(findingsOf(RULE, { ...mid, '.campaign-ims.yml': '', 'config-default.xml': conf(null), 'a.xml': org('') })).toEqual([]);
  });

  it('shows the organisation that was expected', () => {
    const [finding] = findingsOf(RULE, { ...DECLARED, 'prod/a.xml': org(OTHER) });
    expect(finding?.related).toMatchObject([{ path: '.campaign-ims.yml', note: 'this organization was expected' }]);
  });

  it('shows a place that names the organisation which most name', () => {
    const [finding] = findingsOf(RULE, {
      'prod/a.xml': account(),
      'prod/app01/config-acme.xml': conf(SOUND.imsOrgId),
      'prod/app02/config-acme.xml': conf(OTHER),
    });
    expect(finding?.message).toBe(`The organization is "${OTHER}"; expected "${SOUND.imsOrgId}".`);
    expect(finding?.related).toMatchObject([{ path: 'prod/a.xml' }]);
  });

  describe('where tracked files name several organisations', () => {
    const cloud = {
      'console.json': `{ "project": { "org": { "ims_org_id": "${SOUND.imsOrgId}" } } }`,
      'umapi.yml': `enterprise: { org_id: ${OTHER} }`,
    };
    const third = '0000000000000000000000BB@AdobeOrg';

    it.each<[string, Files]>([
      ['an account unlike its server file', { 'prod/a.xml': org(`⟦${OTHER}⟧`), 'prod/config-acme.xml': conf(SOUND.imsOrgId) }],
      ['an account that names none of them', { 'prod/a.xml': org(`⟦${third}⟧`) }],
      ['a server file that names none of them', { 'prod/a.xml': account(), 'prod/config-acme.xml': conf(`⟦${third}⟧`) }],
    ])('points at %s', (_, own) => {
      const files = { ...cloud, ...own };
      expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    });

    it('passes where account and server file agree on one of them, and is not checked by an account alone', () => {
      const files = { ...cloud, 'prod/a.xml': account() };
      const overridden = { 'prod/config-acme.xml': conf(SOUND.imsOrgId), 'serverConf.xml': conf(OTHER) };
      expect(checksOf(RULE, { ...files, ...overridden })).toMatchObject([{ status: 'pass' }]);
      const reason = 'the Experience Cloud files name several organizations: declare "experienceCloud: organizationId:"';
      expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked', reason }]);
    });
  });

  it.each([', url: "https://campaign.acme.example"', ''])(
    'points at an empty one in a folder for server files that is declared%s',
    (url) => {
      const files = {
        '.campaign-ims.yml': `instances: { prod: { files: ["accounts/prod/**", "servers/prod/**"]${url} } }\n`,
        'accounts/prod/a.xml': account(),
        'servers/prod/config-acme.xml': server({ hosts: 'acme.internal.example', organization: '' }),
      };
      expect(findingsOf(RULE, files)).toMatchObject([{ path: 'servers/prod/config-acme.xml' }]);
    },
  );

  describe('where account and server file differ', () => {
    const prod = { 'prod/e.xml': account(), 'prod/config-acme.xml': conf(SOUND.imsOrgId) };
    const stage = { 'stage/e.xml': account(), 'stage/config-acme.xml': conf(`⟦${OTHER}⟧`) };

    it('points at the one that no other instance names', () => {
      const files = { ...prod, ...stage };
      expect(places(findingsOf(RULE, files))).toEqual(marked(RULE, files));
    });

    it('points at the one that is new, where no other instance tells', () => {
      const base = { ...stage, 'stage/config-acme.xml': conf(SOUND.imsOrgId) };
      expect(places(findingsOf(RULE, stage, { base }))).toEqual(marked(RULE, stage));
      const others = { 'prod/e.xml': account(), 'dev/e.xml': org(OTHER) };
      const [files, was] = [
        { ...others, ...stage },
        { ...others, ...base },
      ];
      expect(places(findingsOf(RULE, files, { base: was }))).toEqual(marked(RULE, files));
    });

    it('points at the account that is copied from production', () => {
      const copied = { 'stage/e.xml': org(`⟦${SOUND.imsOrgId}⟧`), 'stage/config-acme.xml': conf(OTHER) };
      const [files, base] = [
        { ...prod, ...copied },
        { ...prod, ...copied, 'stage/e.xml': org(OTHER) },
      ];
      expect(places(findingsOf(RULE, files, { base }))).toEqual(marked(RULE, files));
      const three = { ...files, 'dev/e.xml': org(OTHER), 'dev/config-acme.xml': conf(OTHER) };
      expect(places(findingsOf(RULE, three))).toEqual(marked(RULE, three));
      const clusters = { ...three, 'prod/2/config-acme.xml': conf(SOUND.imsOrgId) };
      expect(places(findingsOf(RULE, clusters))).toEqual(marked(RULE, clusters));
    });
  });

  it.each<[string, Files]>([
    ['one organisation everywhere', { ...DECLARED, 'prod/a.xml': account(), 'prod/config-acme.xml': conf(SOUND.imsOrgId) }],
    ['a server file that leaves it to the defaults', { ...DECLARED, 'prod/a.xml': account(), 'prod/config-acme.xml': conf(null) }],
    [
      'defaults that are empty, which its server file overrides',
      { ...DECLARED, 'prod/a.xml': account(), 'serverConf.xml': conf(''), 'prod/config-acme.xml': conf(SOUND.imsOrgId) },
    ],
    [
      'defaults that are empty of one server, and not of another',
      { ...DECLARED, 'prod/a.xml': account(), 'prod/1/serverConf.xml': conf(''), 'prod/2/serverConf.xml': conf(SOUND.imsOrgId) },
    ],
    [
      'an account like its server file, which overrides the defaults',
      { 'prod/a.xml': account(), 'prod/config-acme.xml': conf(SOUND.imsOrgId), 'serverConf.xml': conf(OTHER) },
    ],
    [
      'server files that agree, of several servers',
      { 'prod/app01/config-acme.xml': conf(SOUND.imsOrgId), 'prod/app02/config-acme.xml': conf(SOUND.imsOrgId) },
    ],
    [
      'defaults that all instances share, and each overrides',
      {
        'serverConf.xml': conf(OTHER),
        'prod/app01/config-acme.xml': conf(SOUND.imsOrgId),
        'prod/app02/config-acme.xml': conf(SOUND.imsOrgId),
      },
    ],
    [
      'an override for one instance',
      {
        '.campaign-ims.yml': `${declare({ organizationId: OTHER })}instances: { prod: { files: ["prod/**"], experienceCloud: { organizationId: ${SOUND.imsOrgId} } } }\n`,
        'prod/a.xml': account(),
      },
    ],
  ])('is silent about %s', (_, files) => {
    expect(findingsOf(RULE, files)).toEqual([]);
    expect(checksOf(RULE, files)[0]).toMatchObject({ status: 'pass' });
  });

  it.each<[string, Files]>([
    ['only the account names it', { 'prod/a.xml': account() }],
    [
      'the defaults and the file that overrides them name it',
      { 'prod/a.xml': account({ imsOrgId: null }), 'prod/config-acme.xml': conf(SOUND.imsOrgId), 'serverConf.xml': conf(OTHER) },
    ],
    ['only the server file names it', { 'prod/a.xml': account({ imsOrgId: null }), 'prod/config-acme.xml': conf(SOUND.imsOrgId) }],
  ])('is not checked where %s', (_, files) => {
    const [check] = checksOf(RULE, files);
    expect(check?.status).toBe('not-checked');
    expect(check?.reason).toContain('experienceCloud: organizationId:');
  });

  it('tells of a server file that may be of the instance, where that is taken for another', () => {
    const files = { 'extaccount.xml': account(), 'conf/config-acme.xml': conf(OTHER) };
    const apart = 'conf/config-acme.xml is taken for a separate instance, "acme": declare its instance under "instances:"';
    expect(checksOf(RULE, files)).toMatchObject([{ reason: apart }, { reason: apart }]);
    expect(checksOf('callback-instance', files)).toMatchObject([
      {
        instance: 'acme',
        reason: expect.stringMatching(/ and commit it, or declare under "instances:" which instance conf\/config-acme\.xml belongs to$/),
      },
      { instance: 'default', reason: apart },
    ]);
    const declared = 'instances: { acme: { files: ["conf/**"] }, main: { files: ["extaccount.xml"] } }\n';
    for (const { reason } of checksOf(RULE, { ...files, '.campaign-ims.yml': declared })) expect(reason).not.toContain('of its own');
    expect(checksOf(RULE, { 'conf/config-acme.xml': conf(OTHER) })).toMatchObject([{ reason: expect.stringContaining('only one place') }]);
  });

  it('asks for a declaration where accounts may be those of several instances and no server file is there', () => {
    const files = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [`accounts/${name}/a.xml`, account({ callbackServer: `https://${name}.example` })]),
    );
    expect(checksOf(RULE, files)).toMatchObject([{ reason: expect.stringContaining('only one place') }]);
  });

  describe('where a file cannot be read', () => {
    const BROKEN_SERVER = '<serverConf><web>';
    it("does not pass beside the instance's own server file", () => {
      for (const text of [BROKEN_SERVER, LFS_POINTER]) {
        const files = { ...DECLARED, 'prod/a.xml': account(), 'prod/config-acme.xml': text };
        expect(checksOf(RULE, files)).toMatchObject([{ status: 'not-checked', reason: expect.stringContaining('prod/config-acme.xml') }]);
        expect(findingsOf(RULE, { ...files, 'prod/a.xml': org(OTHER) })).toHaveLength(1);
      }
    });

    it('does not judge by defaults that it may override', () => {
      const files: Files = { 'prod/a.xml': account(), 'serverConf.xml': conf(OTHER), 'prod/config-acme.xml': BROKEN_SERVER };
      expect(findingsOf(RULE, files)).toEqual([]);
    });

    it('does not tell of another organisation than the projects that could be read name', () => {
      const project = JSON.stringify({ project: { org: { ims_org_id: OTHER } } });
      const files: Files = { 'cloud/a.json': project, 'prod/a.xml': account() };
      expect(findingsOf(RULE, files)).toHaveLength(1);
      expect(findingsOf(RULE, { ...files, 'cloud/b.json': LFS_POINTER })).toEqual([]);
    });
  });
});
