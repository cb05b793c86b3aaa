import { describe, expect, it } from 'vitest';
import { FACTS_PER_FILE, MAX_SHARED } from '../../src/model/estates.js';
import { account, groups, pack, server } from '../support/account.js';
import { type Files, lintFiles } from '../support/lint-files.js';

/** `estate: name (role) files` of each instance of the report. */
const instancesOf = (files: Files): string[] =>
  lintFiles(files).report.instances.map(({ estate, name, role, files: own }) => `${estate}: ${name} (${role}) ${own.join(' ')}`);

const rulesOf = (files: Files): string[] => lintFiles(files).report.findings.map(({ rule, path }) => `${rule} ${path}`);

/** An account that is sound for an instance of its own. */
const at = (host: string) => account({ callbackServer: `https://${host}.example` });

describe('globs of an estate', () => {
  const shared = { 'shared-groups.xml': groups('admin'), 'c/a/prod/a.xml': at('a'), 'c/b/prod/a.xml': at('b'), 'c/d/prod/a.xml': at('d') };

  it.each(['ignore: ["*.xml"]', 'ignore: ["**/shared*"]', 'ignore: ["*d-groups.xml"]'])(
    'mean no file outside of its folder: %s',
    (config) => {
      const { report } = lintFiles({ ...shared, 'c/a/.campaign-ims.yml': `${config}\n` });
      const reasons = report.checks.filter(({ rule, estate }) => rule === 'group-whitespace' && estate === 'c/a');
      expect(reasons.map(({ status }) => status)).toEqual(['pass']);
    },
  );

  it('give an instance none of them either', () => {
    const config = 'instances: { live: { files: ["**"] } }\n';
    expect(instancesOf({ ...shared, 'c/a/.campaign-ims.yml': config })[0]).toBe('c/a: live (production) c/a/prod/a.xml');
  });
});

describe('an instance', () => {
  it.each([
    ['prod/a.xml', 'prod', 'production'],
    ['PROD/a.xml', 'prod', 'production'],
    ['ENV/Prd/packages/a.xml', 'prd', 'production'],
    ['live/a.xml', 'live', 'production'],
    ['a/production/b/a.xml', 'production', 'production'],
    ['stage/a.xml', 'stage', 'stage'],
    ['uat/a.xml', 'uat', 'stage'],
    ['preprod/a.xml', 'preprod', 'stage'],
    ['pre-prod/a.xml', 'preprod', 'stage'],
    ['extaccount_Pre_Production.xml', 'preproduction', 'stage'],
    ['extaccount_non-prod.xml', 'default', 'null'],
    ['pre-prd/a.xml', 'default', 'null'],
    ['pre-prod-stage.xml', 'preprod', 'stage'],
    ['dev/a.xml', 'dev', 'development'],
    ['sandbox/a.xml', 'sandbox', 'development'],
    ['extaccount_prod.xml', 'prod', 'production'],
    ['extaccount-STG.xml', 'stg', 'stage'],
    ['extaccount dev.xml', 'dev', 'development'],
    ['ext.int.account.xml', 'int', 'development'],
    ['prod/extaccount_dev.xml', 'prod', 'production'],
    ['prod/de/extaccount_dev.xml', 'prod', 'production'],
    ['stage/prod/a.xml', 'prod', 'production'],
    ['product/a.xml', 'default', 'null'],
    ['acme-prod/a.xml', 'default', 'null'],
    ['01_PROD/a.xml', 'default', 'null'],
    ['acme-prod/extaccount_stage.xml', 'stage', 'stage'],
    ['reproduction.xml', 'default', 'null'],
    ['latest/a.xml', 'default', 'null'],
    ['a.prod', 'default', 'null'],
    ['a.xml', 'default', 'null'],
  ])('of %s is %s', (path, name, role) => {
    expect(instancesOf({ [path]: account() })).toEqual([`: ${name} (${role}) ${path}`]);
  });

  /** The instances of accounts, by the paths without what is called alike. */
  const namesOf = (...paths: readonly string[]): string[] =>
    instancesOf(Object.fromEntries(paths.map((path, index) => [path, at(`${index}`)]))).map((each) =>
      each.slice(2).replace(/ \(\w+\)/, ':'),
    );

  it.each<[string, string[], string[]]>([
    ['beside it', ['a/acme-prod/x.xml', 'a/acme-stage/x.xml'], ['prod: a/acme-prod/x.xml', 'stage: a/acme-stage/x.xml']],
    ['before or behind the word', ['PROD_Mkt/x.xml', 'mkt.pre-prod/x.xml'], ['preprod: mkt.pre-prod/x.xml', 'prod: PROD_Mkt/x.xml']],
    [
      'but for numbers',
      ['01_DEV/x.xml', '02_STAGE/x.xml', '3 prod/x.xml'],
      ['dev: 01_DEV/x.xml', 'prod: 3 prod/x.xml', 'stage: 02_STAGE/x.xml'],
    ],
    ['and is the word alone', ['01_DEV/x.xml', 'prod/x.xml'], ['dev: 01_DEV/x.xml', 'prod: prod/x.xml']],
    [
      'in an environment',
      ['test/acme-prod/x.xml', 'test/acme-stage/x.xml'],
      ['prod: test/acme-prod/x.xml', 'stage: test/acme-stage/x.xml'],
    ],
    ['and above others', ['prod-eu/a/x.xml', 'stage-eu/b/x.xml'], ['prod: prod-eu/a/x.xml', 'stage: stage-eu/b/x.xml']],
  ])('is that of a folder that holds the word among others where another is called the same %s', (_, paths, expected) => {
    expect(namesOf(...paths)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['has other words', ['acme-prod/x.xml', 'beta-stage/x.xml']],
    ['has the same environment', ['acme-prod/x.xml', 'acme_prod/x.xml']],
    ['stands elsewhere', ['a/acme-prod/x.xml', 'b/acme-stage/x.xml']],
    ['holds two environments', ['acme-prod/x.xml', 'acme-prod-dev/x.xml']],
    ['is one of several customers', ['acme-prod/x.xml', 'acme-stage/x.xml', 'beta-prod/x.xml', 'beta-stage/x.xml']],
    ['is a further node', ['files/prd-app01/x.xml', 'files/prd-app02/x.xml', 'files/stg-app01/x.xml']],
    ['is there twice', ['node-1-prod/x.xml', 'node-2-prod/x.xml', 'node-1-stage/x.xml']],
  ])('is not told by a word among others where what is beside it %s', (_, paths) => {
    expect(namesOf(...paths)).toEqual([`default: ${paths.sort().join(' ')}`]);
  });

  it('of one line is told where another has no environment but one', () => {
    expect(namesOf('production-eu/x.xml', 'production-us/x.xml', 'stage-eu/x.xml')).toEqual([
      'default: production-us/x.xml',
      'production: production-eu/x.xml',
      'stage: stage-eu/x.xml',
    ]);
  });

  it('is told by the folders of its estate, and by none above', () => {
    const files = { 'acme-prod/x.xml': at('1'), 'acme-stage/x.xml': at('2'), 'acme-prod/.campaign-ims.yml': '' };
    expect(instancesOf(files)).toEqual([': stage (stage) acme-stage/x.xml', 'acme-prod: default (null) acme-prod/x.xml']);
  });

  it.each<[string, string[], string[]]>([
    [
      'where one beside it has another',
      ['test/extaccount_dev.xml', 'test/extaccount_prod.xml'],
      ['dev: test/extaccount_dev.xml', 'prod: test/extaccount_prod.xml'],
    ],
    [
      'and not where that is called otherwise',
      ['prod/account.xml', 'prod/live-chat.xml', 'prod/users_test.xml'],
      ['prod: prod/account.xml prod/live-chat.xml prod/users_test.xml'],
    ],
    [
      'and not where that is the same',
      ['stage/account_prod.json', 'stage/account_prod.xml', 'stage/sub/account_dev.xml'],
      ['stage: stage/account_prod.json stage/account_prod.xml stage/sub/account_dev.xml'],
    ],
    [
      'and not where it is a leftover of production',
      ['prod/extaccount.xml', 'stage/extaccount_prod.xml'],
      ['prod: prod/extaccount.xml', 'stage: stage/extaccount_prod.xml'],
    ],
    [
      'also in a folder that is one because of another beside it',
      ['acme-prod/users_test.xml', 'acme-stage/x.xml'],
      ['prod: acme-prod/users_test.xml', 'stage: acme-stage/x.xml'],
    ],
  ])("is that of the file's name in the folder of an environment %s", (_, paths, expected) => {
    const accounts = paths.map((path, index) => [path, path.endsWith('.json') ? '{ "name": "Adobe_Marketing_Cloud" }' : at(`${index}`)]);
    expect(instancesOf(Object.fromEntries(accounts)).map((each) => each.slice(2).replace(/ \(\w+\)/, ':'))).toEqual(expected);
  });

  it.each([
    ['conf/config-acme_prod.xml', 'acme_prod'],
    ['conf/config-acme.xml', 'acme'],
    ['prod/config-acme.xml', 'prod'],
    ['prod/config-acme-stage.xml', 'prod'],
    ['serverConf.xml', 'default'],
  ])('of the server file %s is %s', (path, name) => {
    expect(instancesOf({ [path]: server() })[0]).toContain(`: ${name} (`);
  });

  it('is none where a path names it and holds only what Experience Cloud has', () => {
    const files = { 'prod/x.xml': account(), 'stage/users.csv': 'Username,Product Configurations\nann,campaign - acme - admin\n' };
    expect(instancesOf(files)).toEqual([': prod (production) prod/x.xml']);
  });

  it('of a server file is that of the accounts, where its name tells the environment', () => {
    expect(instancesOf({ 'extaccount_prod.xml': account(), 'config-acme_prod.xml': server() })).toEqual([
      ': prod (production) config-acme_prod.xml extaccount_prod.xml',
    ]);
  });

  it('shares groups and server files of no instance with the others', () => {
    const files = {
      'prod/a.xml': at('prod'),
      'stage/a.xml': at('stage'),
      'groups.xml': groups('a b', ' x'),
      'serverConf.xml': server({ organization: 'X@AdobeOrg' }),
    };
    expect(instancesOf(files)).toEqual([': prod (production) prod/a.xml', ': stage (stage) stage/a.xml']);
    expect(rulesOf(files).filter((found) => found.startsWith('org-id-same'))).toHaveLength(2);
    expect(rulesOf(files).filter((found) => found.startsWith('group-whitespace'))).toEqual(['group-whitespace groups.xml']);
  });

  it('may be declared, and then goes by its globs', () => {
    const files = {
      'a/x.xml': at('a'),
      'b/y.xml': at('b'),
      'prod/z.xml': at('z'),
      '.campaign-ims.yml': 'instances:\n  one: { files: ["a/**"], role: production }\n  two: { files: ["{b,c}/*.xml"] }\n',
    };
    expect(instancesOf(files)).toEqual([': one (production) a/x.xml', ': prod (production) prod/z.xml', ': two (null) b/y.xml']);
  });

  it.each<[string, string]>([
    ['and no glob matches', '["stage/**"]'],
    ['and a glob is misspelt', '["stagge/**"]'],
  ])('that is declared has no account because of a word in its path, where it has globs %s', (_, globs) => {
    const files = {
      '.campaign-ims.yml': `instances: { stage: { files: ${globs} }, uat: {} }\n`,
      'archive/extaccount_stage.xml': at('1'),
      'archive/extaccount_uat.xml': at('2'),
      'archive/extaccount_dev.xml': at('3'),
      'archive/groups_stage.xml': groups('admin'),
      'ops/config-acme_stage.xml': server(),
    };
    expect(instancesOf(files)).toEqual([
      ': default (null) archive/extaccount_stage.xml',
      ': dev (development) archive/extaccount_dev.xml',
      ': stage (stage) archive/groups_stage.xml ops/config-acme_stage.xml',
      ': uat (stage) archive/extaccount_uat.xml',
    ]);
  });

  it('is each of those whose globs match', () => {
    const files = { 'a.xml': account(), '.campaign-ims.yml': 'instances: { one: { files: ["*.xml"] }, two: { files: ["a*"] } }\n' };
    expect(instancesOf(files)).toEqual([': one (null) a.xml', ': two (null) a.xml']);
  });
});

describe('an estate', () => {
  const customers = (extra: Files = {}): Files => ({
    'customers/acme/prod/extaccount.xml': at('prod.acme'),
    'customers/acme/stage/extaccount.xml': at('stage.acme'),
    'customers/beta/prod/extaccount.xml': account({
      callbackServer: 'https://prod.beta.example',
      imsServer: 'https://adobeid-na1.services.adobe.com',
      imsOrgId: 'B@AdobeOrg',
    }),
    'customers/beta/stage/extaccount.xml': account({
      callbackServer: 'https://stage.beta.example',
      imsServer: 'https://adobeid-na1.services.adobe.com',
      imsOrgId: 'B@AdobeOrg',
    }),
    ...extra,
  });

  it('is a customer whose environments another customer has too', () => {
    expect(instancesOf(customers())).toEqual([
      'customers/acme: prod (production) customers/acme/prod/extaccount.xml',
      'customers/acme: stage (stage) customers/acme/stage/extaccount.xml',
      'customers/beta: prod (production) customers/beta/prod/extaccount.xml',
      'customers/beta: stage (stage) customers/beta/stage/extaccount.xml',
    ]);
    expect(rulesOf(customers())).toEqual([]);
  });

  it('finds a second account within itself', () => {
    expect(rulesOf(customers({ 'customers/beta/prod/old.xml': at('prod.beta') }))).toContain('account-unique customers/beta/prod/old.xml');
  });

  it('compares its own instances', () => {
    const copied = customers({
      'customers/beta/stage/extaccount.xml': account({
        callbackServer: 'https://prod.beta.example',
        imsServer: 'https://adobeid-na1.services.adobe.com',
      }),
    });
    expect(rulesOf(copied)).toEqual(['callback-instance customers/beta/stage/extaccount.xml']);
  });

  it('is as deep as its environments', () => {
    const files = { 'a/emea/prod/x.xml': at('1'), 'b/prod/x.xml': at('2'), 'prod/x.xml': at('3') };
    expect(instancesOf(files).map((instance) => instance.split(' (')[0])).toEqual([': prod', 'a/emea: prod', 'b: prod']);
  });

  it('is the whole repository where the environment is in names of files, or heads one folder only', () => {
    const files = { 'a/extaccount_prod.xml': at('1'), 'b/extaccount_prod.xml': at('1') };
    expect(instancesOf(files)).toEqual([': prod (production) a/extaccount_prod.xml b/extaccount_prod.xml']);
    expect(rulesOf(files)).toEqual(['account-unique b/extaccount_prod.xml']);
    expect(instancesOf({ 'a/prod/x.xml': at('1'), 'b/stage/x.xml': at('2') })).toHaveLength(2);
    expect(lintFiles({ 'a/prod/x.xml': at('1'), 'b/stage/x.xml': at('2') }).report.instances.map(({ estate }) => estate)).toEqual(['', '']);
  });

  it('is a customer whose folders of environments hold its name too', () => {
    const files = {
      'c/acme/acme-prod/x.xml': at('1'),
      'c/acme/acme-stage/x.xml': at('2'),
      'c/beta/beta-prod/x.xml': at('3'),
      'c/beta/beta-stage/x.xml': at('4'),
    };
    expect(instancesOf(files)).toEqual([
      'c/acme: prod (production) c/acme/acme-prod/x.xml',
      'c/acme: stage (stage) c/acme/acme-stage/x.xml',
      'c/beta: prod (production) c/beta/beta-prod/x.xml',
      'c/beta: stage (stage) c/beta/beta-stage/x.xml',
    ]);
  });

  it('goes by folders that hold an account, and by no others', () => {
    const files = { 'a/prod/x.xml': at('1'), 'b/prod/groups.xml': groups('admin') };
    expect(lintFiles(files).report.instances.map(({ estate }) => estate)).toEqual(['']);
  });

  it('is no kind of external account', () => {
    const other = (name: string) => pack('nms:extAccount', `<extAccount name="${name}" type="3" server="x"/>`);
    const files = {
      'ims/prod/x.xml': at('1'),
      'ims/stage/x.xml': at('2'),
      'mid/prod/x.xml': other('mid'),
      'mid/stage/x.xml': other('mid'),
      'servers/prod/config-acme.xml': server(),
    };
    expect(lintFiles(files).report.instances.map(({ estate, name }) => [estate, name])).toEqual([
      ['', 'prod'],
      ['', 'stage'],
    ]);
    const customer = { ...files, 'mid/prod/groups.xml': groups('admin') };
    expect(new Set(lintFiles(customer).report.instances.map(({ estate }) => estate))).toEqual(new Set(['ims', 'mid']));
  });

  it('shares files outside of both with both', () => {
    const found = rulesOf(customers({ 'shared/serverConf.xml': server({ organization: 'X@AdobeOrg' }) }));
    expect(found.filter((each) => each.startsWith('org-id-same')).sort()).toEqual([
      'org-id-same customers/acme/prod/extaccount.xml',
      'org-id-same customers/acme/stage/extaccount.xml',
      'org-id-same customers/beta/prod/extaccount.xml',
      'org-id-same customers/beta/stage/extaccount.xml',
    ]);
  });

  it('shares files outside of both with the first alone, where they are too many', () => {
    const shared = (count: number): Files =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`shared/groups${index}.xml`, groups('admin')]));
    const conf = { 'shared/serverConf.xml': server({ organization: 'X@AdobeOrg' }) };
    const estatesFailing = (count: number) =>
      new Set(
        lintFiles(customers({ ...conf, ...shared(count) }))
          .report.findings.filter(({ rule }) => rule === 'org-id-same')
          .map(({ estate }) => estate),
      );
    const most = Math.floor((MAX_SHARED / 2 - FACTS_PER_FILE) / (FACTS_PER_FILE + 1));
    expect(estatesFailing(most)).toEqual(new Set(['customers/acme', 'customers/beta']));
    expect(estatesFailing(most + 1)).toEqual(new Set(['customers/acme']));
  });

  describe('whose customers are declared', () => {
    const declared = customers({ 'customers/acme/.campaign-ims.yml': '', 'customers/beta/.campaign-ims.yml': '' });
    const estates = (extra: Files): string[] => [
      ...new Set(lintFiles({ ...declared, ...extra }).report.instances.map(({ estate }) => estate)),
    ];
    const dump = JSON.stringify({ groups: [{ type: 'PRODUCT_PROFILE', groupName: 'campaign - other - admin' }] });

    it.each<[string, Files]>([
      ['groups', { 'shared/g.xml': groups('admin') }],
      ['a dump of the dashboard', { 'shared/umapi.json': dump }],
      ['a broken package', { 'shared/g.xml': '<package><entities schema="xtk:group">' }],
      [
        'an account of another kind',
        { 'shared/a.xml': pack('nms:extAccount', '<extAccount name="bounce" type="0"/>', '<extAccount name="fda"/>') },
      ],
      ['a schema', { 'shared/s.xml': '<srcSchema name="extAccount" namespace="nms"/>' }],
    ])('shares %s outside of all with each', (_, extra) => {
      expect(estates(extra)).toEqual(['customers/acme', 'customers/beta']);
    });

    it('judges each by what is outside of all', () => {
      const found = rulesOf({ ...declared, 'shared/g.xml': groups('admin'), 'shared/umapi.json': dump });
      expect(found.filter((each) => each.startsWith('mask-prefix'))).toHaveLength(4);
    });

    it.each<[string, Files]>([
      ['an account', { 'shared/a.xml': at('shared') }],
      ['a server file', { 'shared/serverConf.xml': server() }],
    ])('has one more where %s is outside of all', (_, extra) => {
      expect(estates(extra)).toEqual(['', 'customers/acme', 'customers/beta']);
    });
  });

  it('is the folder of a configuration, whose globs begin there', () => {
    const files = {
      'x/.campaign-ims.yml': 'instances: { live: { files: ["a.xml"] } }\n',
      'x/a.xml': at('1'),
      'a.xml': at('2'),
      'x/y/.campaign-ims.yml': '',
      'x/y/a.xml': at('3'),
    };
    expect(instancesOf(files)).toEqual([': default (null) a.xml', 'x: live (production) x/a.xml', 'x/y: default (null) x/y/a.xml']);
  });

  it('lets go what its configuration ignores', () => {
    const files = { '.campaign-ims.yml': 'ignore: ["vendor/**"]\n', 'a.xml': at('1'), 'vendor/a.xml': at('1') };
    expect(instancesOf(files)).toEqual([': default (null) a.xml']);
  });
});

describe('a file that cannot be read', () => {
  it('makes an instance, whose account may be in it', () => {
    const { report } = lintFiles({ 'prod/a.xml': '<package><entities' });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['file-readable']);
    expect(report.checks.find(({ rule }) => rule === 'callback-https')).toMatchObject({
      status: 'not-checked',
      reason: expect.stringContaining('prod/a.xml'),
    });
  });
});
