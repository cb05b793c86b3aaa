import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/core/report.js';
import { foreignReport } from '../../src/github/foreign-report.js';
import { pack } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { type Files, lintFiles } from '../support/lint-files.js';
import { finding, lintedOf, reportOf } from '../support/reports.js';

// What one quantity of a repository is, times another. The time limit of the tests is the guard: each of these took
// from four seconds to more than a minute.

const MASK = 'campaign - acme - ';
const many = <T>(count: number, piece: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => piece(index));
const element = (attributes: string, name = 'Adobe_Marketing_Cloud') => `<extAccount name="${name}" ${attributes}/>`;
const accounts = (count: number, attributes: (index: number) => string) =>
  pack('nms:extAccount', ...many(count, (index) => element(attributes(index))));
const groups = (...names: string[]) => pack('xtk:group', ...names.map((name) => `<group name="${name}"/>`));
const dump = (...names: string[]) => JSON.stringify({ groups: names.map((groupName) => ({ type: 'PRODUCT_PROFILE', groupName })) });
const project = (...oauth2: { client_id: string; redirect_uri: string[] }[]) =>
  JSON.stringify({ project: { workspace: { details: { credentials: oauth2.map((each) => ({ oauth2: each })) } } } });
const schemas = (count: number, label: string) =>
  pack(
    'xtk:srcSchema',
    ...many(
      count,
      (index) =>
        `<srcSchema extendedSchema="nms:extAccount"><element name="e"><attribute name="q${index}" label="${label}"/></element></srcSchema>`,
    ),
  );
const instances = (count: number) => `instances:\n${many(count, (index) => ` i${index}: { files: ["prod/**"] }\n`).join('')}`;
const letter = (index: number) => String.fromCharCode(97 + (index % 26));
const misspelt = (index: number, end: string) => `${`aaa${letter(index)} `.repeat(31)}bb${letter(index / 26)}b ${end}`;

const organizations = (count: number): Files => ({
  'prod/a.xml': accounts(1, () => 'imsServer="x"'),
  'c.yml': '---\nenterprise: {org_id: "a@AdobeOrg"}\n'.repeat(count),
});

const INPUTS: readonly [string, Files, base?: Files][] = [
  [
    'long names with hyphens, times instances',
    {
      '.campaign-ims.yml': instances(20),
      'prod/a.xml': accounts(1, () => `associationMask="${MASK}"`),
      'prod/g.xml': groups('ok'),
      'd.json': dump(`${MASK}ok`, ...many(10, (index) => `${MASK}${index}${' - a'.repeat(4000)}`)),
    },
  ],
  [
    'client ids, times accounts',
    {
      'a.xml': accounts(1500, (index) => `imsServer="x" imsClientId="c${index}"`),
      'p.json': project(...many(15_000, (index) => ({ client_id: `é${index}`, redirect_uri: [] }))),
    },
  ],
  [
    'patterns of an allowlist, times callbacks',
    {
      'a.xml': accounts(1000, (index) => `imsServer="x" imsClientId="c" callbackServer="https://h${index}.x"`),
      'p.json': project({ client_id: 'c', redirect_uri: many(60_000, (index) => `a.*${index}`) }),
    },
  ],
  [
    'DNS masks, times callbacks',
    {
      'prod/a.xml': accounts(1900, (index) => `imsServer="x" callbackServer="https://h${index}.x"`),
      'prod/serverConf.xml': `<serverConf><shared><dataStore hosts="${many(44_000, (index) => `a*${index}`).join(',')}"/></shared></serverConf>`,
    },
  ],
  [
    'attributes of an account, times instances',
    {
      '.campaign-ims.yml': instances(200),
      'prod/a.xml': pack('nms:extAccount', element(many(9990, (index) => `a${index}="x"`).join(' '))),
    },
  ],
  [
    'parts of masks, times names',
    {
      'a.xml': accounts(243, (index) => `associationMask="c${' - a'.repeat(index + 2)} - z "`),
      'd.json': dump(...many(3000, (index) => `x${index}${' - b'.repeat(245)}`)),
    },
  ],
  [
    'masks, times names with something stray',
    {
      'a.xml': accounts(1000, (index) => `associationMask="campaign ${index}"`),
      'd.json': dump(...many(3000, (index) => `CAMPAIGN ${index} x\u200b`)),
      'g.xml': groups('ok'),
    },
  ],
  [
    'a word for a secret again and again',
    {
      'a.xml': pack(
        'nms:extAccount',
        `<extAccount name="Adobe_Marketing_Cloud" imsServer="x"><${'secret'.repeat(30_000)} a="x"/></extAccount>`,
      ),
    },
  ],
  [
    'words that may be misspelt, times names',
    {
      'a.xml': accounts(1, () => `associationMask="${MASK}"`),
      'g.xml': groups('ok', ...many(400, (index) => misspelt(index, 'zzzz'))),
      'd.json': dump(`${MASK}ok`, ...many(400, (index) => `campaigm - acne - ${misspelt(index, 'yyyy')}`)),
    },
  ],
  [
    'letters of other scripts',
    {
      'a.xml': accounts(1, () => `associationMask="${MASK}"`),
      'g.xml': groups(...many(2000, (index) => `й${index} ${'aй '.repeat(300)}`)),
      'd.json': dump(`${MASK}ok`),
    },
  ],
  ['scopes, times accounts', { 'a.xml': accounts(400, () => `imsServer="x" imsScope="${'a,'.repeat(1990)}"`) }],
  [
    'long names that are quoted, times instances',
    {
      '.campaign-ims.yml': instances(100),
      'prod/a.xml': accounts(1, () => 'associationMask="a"'),
      'd.json': dump('aok', ...many(4, (index) => `a${index}${'x:@ '.repeat(100_000)}`)),
    },
  ],
  [
    'a list that begins with blanks, times instances',
    {
      '.campaign-ims.yml': instances(200),
      'prod/a.xml': accounts(1, () => 'imsServer="x"'),
      'prod/u.csv': `${' '.repeat(300_000)}\nUsername,Product Configurations\n"`,
    },
  ],
  [
    'long names in the table of groups, times instances',
    {
      '.campaign-ims.yml': instances(100),
      'prod/a.xml': accounts(1, () => 'associationMask="a"'),
      'prod/g.xml': groups('ok', `n${'x'.repeat(300_000)}`),
      'd.json': dump('aok', `an${'x'.repeat(300_000)}`),
    },
  ],
  [
    'aliases of a list of groups',
    { 'prod/a.yml': `g: &g [${'a,'.repeat(8000)}]\ndirectory_users:\n groups: [${'{adobe_groups: *g},'.repeat(8000)}]\n` },
  ],
  [
    'aliases of an account',
    {
      'prod/a.yml': `a: &a {name: Adobe_Marketing_Cloud, ${many(9000, (index) => `k${index}: x`).join(', ')}}\nextAccount: [${'*a,'.repeat(8000)}]\n`,
    },
  ],
  [
    'aliases in configurations',
    Object.fromEntries(
      many(70, (index) => [
        `c${index}/.campaign-ims.yml`,
        `experienceCloud:\n users:\n  - &u {login: x, groups: [${'1,'.repeat(200)}]}\n${'  - *u\n'.repeat(238)}`,
      ]),
    ),
  ],
  [
    'lengths of masks, times groups of users',
    {
      'prod/a.xml': accounts(900, (index) => `associationMask="${'x'.repeat(index + 1)}"`),
      'prod/g.xml': groups('ok'),
      '.campaign-ims.yml': `experienceCloud:\n groups: ["${'x'.repeat(990)}"]\n users:\n  - { login: u, groups: &g [${many(200, (index) => `${'x'.repeat(500)}${100 + index}`).join(',')}] }\n${many(230, (index) => `  - { login: u${index}, groups: *g }\n`).join('')}`,
    },
  ],
  [
    'the long name of an element, times its attributes',
    {
      'prod/a.xml': pack(
        'nms:extAccount',
        `<extAccount name="Adobe_Marketing_Cloud" imsServer="x"><${'n'.repeat(450_000)} ${many(4000, (index) => `a${index}="x"`).join(' ')}/></extAccount>`,
      ),
    },
  ],
  [
    'a long key, times the keys below it',
    {
      'prod/a.json': JSON.stringify({
        extAccount: {
          name: 'Adobe_Marketing_Cloud',
          ['n'.repeat(1_000_000)]: Object.fromEntries(many(1000, (index) => [`a${index}`, 'x'])),
        },
      }),
    },
  ],
  [
    'the long name of an instance, times its faults',
    {
      '.campaign-ims.yml': `instances:\n  ? "${'n'.repeat(400_000)}"\n  : { files: [${'"",'.repeat(2000)}] }\n`,
      'prod/a.xml': accounts(1, () => 'imsServer="x"'),
    },
  ],
  [
    'attributes of an element, times the elements that it is in',
    {
      'prod/a.xml': pack(
        'nms:extAccount',
        ...many(13, () => {
          const attributes = many(9500, (index) => `a${index.toString(36)}=""`).join(' ');
          return `<extAccount name="Adobe_Marketing_Cloud" imsServer="x">${'<a>'.repeat(190)}<b ${attributes}/>${'</a>'.repeat(190)}</extAccount>`;
        }),
      ),
    },
  ],
  [
    'keys that a change declares, times instances, times what files tell',
    {
      '.campaign-ims.yml': `instances:\n${many(180, (index) => ` i${index}: { files: ["**"], experienceCloud: { clientId: c, productContext: p, groups: [g] } }\n`).join('')}`,
      ...organizations(1000),
    },
    {
      '.campaign-ims.yml': `instances:\n${many(180, (index) => ` i${index}: { files: ["**"] }\n`).join('')}`,
      ...organizations(1000),
    },
  ],
  [
    'letters of the sets of globs, times letters of paths',
    {
      '.campaign-ims.yml': `ignore:\n${many(9, (index) => ` - "**/*[${many(960, (at) => String.fromCharCode(0x4e00 + at)).join('')}]${index}"\n`).join('')}`,
      ...Object.fromEntries(
        many(1500, (index) => [
          `${['a', 'b', 'c', 'd'].map((name) => name.repeat(200)).join('/')}${index}.xml`,
          element('', 'Adobe_Marketing_Cloud'),
        ]),
      ),
    },
  ],
  [
    'masks that instances share, times beginnings that fit',
    {
      ...Object.fromEntries(
        ['prod', 'stage'].map((name) => [`${name}/a.xml`, accounts(800, (index) => `imsServer="x" associationMask="m${index} - "`)]),
      ),
      'g.xml': groups('x'),
      'd.json': dump(...many(800, (index) => `m${index} - x`), ...many(17_000, (index) => `b${index} - x`)),
    },
  ],
  [
    'masks that instances share, times long names under them',
    {
      '.campaign-ims.yml': instances(2),
      'prod/a.xml': accounts(900, (index) => `imsServer="x" associationMask="c${'.'.repeat(index)}"`),
      'g.xml': groups('x'),
      'd.json': dump(...many(900, (index) => `c${'.'.repeat(index)}x`), ...many(3500, (index) => `c${'.'.repeat(895)}${index}`)),
    },
  ],
  [
    'clients of a project, times instances',
    {
      '.campaign-ims.yml': `instances:\n${many(200, (index) => ` i${index}: { files: ["**"] }\n`).join('')}`,
      'prod/a.xml': accounts(1, () => 'imsServer="x" imsClientId="c"'),
      'p.json': JSON.stringify({
        project: { workspace: { details: { credentials: many(35_000, (index) => ({ oauth2: { client_id: `c${index}` } })) } } },
      }),
    },
  ],
  [
    'names of the client secret, times files that are not readable',
    {
      's.xml': schemas(10_000, 'IMS client secret'),
      ...Object.fromEntries(many(1200, (index) => [`p/${index}.xml`, '<extAccount name="Adobe_Marketing_Cloud"'])),
    },
  ],
  [
    'schemas, times files outside of all configurations',
    {
      'sub/.campaign-ims.yml': 'accountType: 10\n',
      's.xml': schemas(7000, 'IMS server'),
      ...Object.fromEntries(many(1500, (index) => [`p/${index}.xml`, element('', 'Adobe_Marketing_Cloud')])),
    },
  ],
  [
    'copies of a secret, times findings',
    {
      'prod/a.xml': `<package><data clientSecret="${many(3000, (index) => letter(index * 7))
        .join('')
        .repeat(
          5,
        )}9"/><data clientSecret="q7zk1w"/><x>${'q7zk1w '.repeat(100_000)}</x><entities schema="nms:extAccount">${many(500, (index) => element(`imsServer="x" callbackServer="https://h${index}.x"`)).join('\n')}</entities></package>`,
    },
  ],
];

/** Names of dots, which operator groups end at each of them. */
const dotted = (count: number, length: number, mask = 'zz - '): Files => ({
  'prod/a.xml': accounts(1, () => `associationMask="${mask}"`),
  'prod/g.xml': groups('ok', ...many(length, (index) => `${'.'.repeat(index)}x`)),
  'd.json': dump(`${mask}q`, ...many(count, (index) => `w${index}${'.'.repeat(length)}x`)),
});
const emptied = (hosts: string) =>
  `<serverconf><shared><dataStore hosts="${hosts}"/></shared><web><redirection IMSOrgId=""/></web></serverconf>`;
const callbacks = (end = '') => accounts(1000, (index) => `imsServer="x" callbackServer="https://h${index}.x${end}"`);

const swapped = (index: number) =>
  index % 2 === 0
    ? [`s${index / 2}`, `campaign - ${'a-'.repeat(120)}s${index} - x`]
    : [`p${(index - 1) / 2}`, `campaign - stage - ${'a-'.repeat(120)}p${index} - x`];

/** @param bits which letters are capital */
const inCase = (name: string, bits: number) => name.replace(/./g, (char, at) => ((bits >> at) & 1 ? char.toUpperCase() : char));

const CROSSED: readonly [string, Files][] = [
  [
    'DNS masks beside an empty organization, times callbacks',
    { 'prod/a.xml': callbacks(), 'prod/config-prod.xml': emptied(many(150_000, (index) => `a${index.toString(36)}`).join(',')) },
  ],
  [
    'files with an empty organization, times callbacks',
    {
      'prod/a.xml': callbacks(),
      ...Object.fromEntries(many(1800, (index) => [`prod/s${index}/config-prod.xml`, emptied(`m${index}`)])),
    },
  ],
  [
    'files with an empty organization and a pattern, times callbacks',
    {
      'prod/a.xml': callbacks(),
      ...Object.fromEntries(many(1800, (index) => [`prod/s${index}/config-prod.xml`, emptied(`m*${index}`)])),
    },
  ],
  ['dashboard groups, times operator groups that end them', dotted(12_000, 285)],
  [
    'names that hold something stray, times masks that do',
    {
      '.campaign-ims.yml': `experienceCloud:\n groups:\n${many(12_500, (index) => ` - "q${index} "\n`).join('')}`,
      'prod/a.xml': accounts(1000, (index) => `imsServer="x" associationMask="campaign  - m${index} - "`),
    },
  ],
  [
    'groups that are missing, times those that are known',
    {
      '.campaign-ims.yml': `experienceCloud:\n groups: ["${MASK}ok"]\n`,
      'prod/a.xml': accounts(1, () => `associationMask="${MASK}"`),
      'prod/g.xml': groups('ok', ...many(12_500, (index) => `qu${index}`)),
      'users.csv': `Username,Product Configurations\nann,"${many(26_000, (index) => `other - g${index}`).join(',')}"\n`,
    },
  ],
  [
    'secrets behind a mapping, of parts',
    {
      '.campaign-ims.yml': 'fields: { clientSecret: "@key" }\n',
      'prod/a.xml': pack(
        'nms:extAccount',
        ...many(19, (at) => {
          const keys = many(9000, (index) => `<key>'${at}x${index}Zq9A/bc1Bd2Ef/gh3Hi,jk4Lm5No</key>`).join('');
          return `<extAccount name="Adobe_Marketing_Cloud" imsServer="x">${keys}</extAccount>`;
        }),
      ),
    },
  ],
  ['letters of callbacks, times accounts', { 'prod/a.xml': callbacks(`/${'a'.repeat(3950)}`) }],
  ['letters of callbacks that cannot be seen, times accounts', { 'prod/a.xml': callbacks(`/${'é\u200b'.repeat(1970)}`) }],
  [
    'masks that differ in case, times names under them',
    {
      'prod/a.xml': accounts(1000, (index) => `imsServer="x" associationMask="${inCase('campaignacme', index + 1)} - "`),
      'users.csv': `Username,Product Configurations\nann,"${many(30_000, (index) => `campaignacme - ${index}`).join(',')}"\n`,
    },
  ],
  [
    'masks of production that stages have, times those of stage that production has',
    {
      '.campaign-ims.yml': `accountType: 10\ninstances:\n${many(40, (index) => ` s${index}: { files: ["s${index}/**"], role: stage }\n p${index}: { files: ["p${index}/**"], role: production }\n`).join('')}`,
      ...Object.fromEntries(
        many(80, (index) => [`${swapped(index)[0]}/a.xml`, accounts(10, (at) => `associationMask="${swapped(index)[1]}${at} - "`)]),
      ),
      'g.xml': groups('ok'),
      'd.json': dump(...many(800, (index) => `${swapped(Math.floor(index / 10))[1]}${index % 10} - ok`)),
    },
  ],
];

describe('costs what it is, and not a product', () => {
  it.each([...INPUTS, ...CROSSED])('%s', (_, files, base) => {
    const linted = lintFiles(files, base ? { base } : {});
    expect([...linted.report.checks, ...linted.report.findings]).not.toEqual([]);
    expect(new Map(outputsOf(linted)).get('html')?.length).toBeLessThan(20_000_000);
  });

  it('repositories of a joined report, times its checks', () => {
    const own = reportOf([]);
    const repositories = many(4000, (index) => ({ name: `r${index}`, revision: null, summary: own.summary }));
    const ofEach = <T>(all: readonly T[]) => repositories.flatMap(({ name: repository }) => all.map((each) => ({ ...each, repository })));
    const check = { section: 'Scope', rule: 'scope-provisioned', instance: 'prod', estate: '', status: 'not-checked' };
    const open = many(3, (index) => ({ ...check, reason: `r${index}` }));
    const joined = { ...own, repositories, instances: ofEach(own.instances), checks: ofEach(open) } as unknown as Report;
    expect(JSON.parse(new Map(outputsOf(lintedOf(joined))).get('sarif') ?? '').runs).toHaveLength(4000);
  });

  it('checks of a report that name one instance again and again', () => {
    const own = reportOf(many(2000, String).map((fingerprint) => finding({ instance: null, fingerprint })));
    const checks = Array.from({ length: 50_000 }, () => ({ ...own.checks[0], rule: 'callback-https', status: 'fail' }));
    const taken = foreignReport(JSON.stringify({ ...own, instances: Array(1000).fill(own.instances[0]), checks }), []);
    expect(new Map(outputsOf(lintedOf(taken as Report))).get('html')?.length).toBeLessThan(20_000_000);
  });
});
