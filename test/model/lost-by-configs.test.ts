import { expect, it } from 'vitest';
import { account, groups, profiles, server } from '../support/account.js';
import { type Files, lintFiles } from '../support/lint-files.js';

const PATH = '.campaign-ims.yml';
const dump = (...names: string[]) =>
  JSON.stringify({ lastPage: true, result: 'success', groups: names.map((groupName) => ({ type: 'PRODUCT_PROFILE', groupName })) });
const STAGE = { callbackServer: 'https://stage.acme.example', associationMask: 'campaign - acme-stage - ' };
const BASE: Files = {
  'cloud/profiles.json': dump('campaign - acme - admin', 'campaign - acme-stage - admin'),
  'prod/a.xml': account(),
  'prod/groups.xml': groups('admin'),
  'prod/config-acme.xml': server(),
  'stage/a.xml': account(STAGE),
  'stage/groups.xml': groups('admin'),
  'stage/config-acme-stage.xml': server({ hosts: 'stage.acme.example' }),
};

/** What is told where some files are added or changed, by the path of the configuration. */
const taken = (changes: Files, base: Files = BASE): string[] =>
  lintFiles({ ...base, ...changes }, { base }).report.weakened.map(({ path, message }) => `${path}: ${message}`);
const instances = (of: string) => `instances: { ${of} }\n`;
const without = (...others: string[]) => `"stage/a.xml" is no longer compared with ${others.map((path) => `"${path}"`).join(' and ')}.`;

it('has a base without faults', () => {
  expect(lintFiles(BASE).report.findings).toEqual([]);
});

it.each<[string, string]>([
  ['nothing at all', '{}\n'],
  ['an instance of its own', instances('x: { files: [a.xml] }')],
])('tells what a folder loses that becomes an estate by a configuration that says %s', (_, config) => {
  expect(taken({ 'stage/.campaign-ims.yml': config })).toEqual([
    'stage/.campaign-ims.yml: "stage/a.xml" is no longer compared with "cloud/profiles.json", "prod/a.xml" and "stage/config-acme-stage.xml".',
  ]);
  expect(taken({ 'stage/.campaign-ims.yml': config }, { ...BASE, [PATH]: '{}\n' })).toEqual([
    `stage/.campaign-ims.yml: Files in "stage" are governed only by this file, and no longer by "${PATH}".`,
    expect.stringContaining('"stage/a.xml" is no longer compared with "cloud/profiles.json"'),
  ]);
});

it('tells of whom a configuration takes the dashboard that has its folder', () => {
  expect(taken({ 'cloud/.campaign-ims.yml': '{}\n' })).toEqual([
    'cloud/.campaign-ims.yml: "prod/a.xml" and "stage/a.xml" are no longer compared with "cloud/profiles.json".',
  ]);
});

it('tells of an instance that names no files of Experience Cloud, declared before or not', () => {
  const own = 'stage: { files: ["stage/**"], experienceCloud: { files: [] } }';
  expect(taken({ [PATH]: instances(own) })).toEqual([`${PATH}: ${without('cloud/profiles.json')}`]);
  const declared = { ...BASE, [PATH]: instances('stage: { files: ["stage/**"] }') };
  expect(taken({ [PATH]: instances(own) }, declared)).toEqual([`${PATH}: ${without('cloud/profiles.json')}`]);
});

it('tells of an account that is parted from what its instance holds', () => {
  expect(taken({ [PATH]: instances('x: { files: [stage/a.xml] }') })).toEqual([
    `${PATH}: ${without('stage/config-acme-stage.xml', 'stage/groups.xml')}`,
  ]);
  const decoy = instances('x: { files: [stage/a.xml] }, y: { files: ["prod/**", "stage/*s.xml", "stage/c*"] }');
  expect(taken({ [PATH]: decoy })).toEqual([`${PATH}: ${without('stage/config-acme-stage.xml', 'stage/groups.xml')}`]);
});

it('tells of groups that a complete list does not hold, and of no others', () => {
  const line = (names: string) =>
    `${PATH}: Dashboard groups are declared that a complete list in tracked files does not contain: ${names}.`;
  expect(taken({ [PATH]: profiles('kampagne - acme-stage - admin', 'campaign - acme - admin') })).toEqual([
    line('"kampagne - acme-stage - admin"'),
  ]);
  expect(taken({ [PATH]: profiles('a', 'b', 'c', 'd', 'e') })).toEqual([line('"a", "b", "c" and 2 more')]);
  const own = `stage: { files: ["stage/**"], experienceCloud: { groups: ["kampagne - x"] } }`;
  expect(taken({ [PATH]: instances(own) })).toEqual([line('"kampagne - x"')]);
  expect(taken({ [PATH]: profiles('campaign - acme - admin') })).toEqual([]);
  const { 'cloud/profiles.json': _, ...others } = BASE;
  expect(taken({ [PATH]: profiles('kampagne - x') }, others)).toEqual([]);
});

it('tells of an address that fits nothing of what told it before', () => {
  const at = (url: string) => instances(`stage: { files: ["stage/**"], url: "${url}" }`);
  const line = `${PATH}: "stage: url" is declared as "https://evil.example.org", instead of "stage.acme.example".`;
  expect(taken({ [PATH]: at('https://evil.example.org') })).toEqual([line]);
  expect(taken({ [PATH]: at('https://stage.acme.example') })).toEqual([]);
  const declared = { ...BASE, [PATH]: instances('stage: { files: ["stage/**"] }') };
  expect(taken({ [PATH]: at('https://evil.example.org') }, declared)).toEqual([line]);
  expect(taken({ [PATH]: at('https://evil.example.org') }, { ...BASE, [PATH]: at('https://stage.acme.example') })).toEqual([
    `${PATH}: The declaration of "stage: url" is changed.`,
  ]);
  const { 'stage/config-acme-stage.xml': _, ...others } = BASE;
  expect(taken({ [PATH]: at('https://evil.example.org') }, others)).toEqual([]);
  const both = instances('stage: { files: ["stage/**"] }, x: { files: ["stage/**"], url: "https://evil.example.org" }');
  expect(taken({ [PATH]: both })).toEqual([]);
});

it('tells of an account that is none any more', () => {
  const base = { ...BASE, 'stage/a.xml': account({ ...STAGE, name: 'IMS_Login' }) };
  expect(taken({ [PATH]: 'accountType: 8\n' }, base)).toEqual([`${PATH}: "stage/a.xml" is no longer recognized as the account.`]);
});

it('tells of fields that are looked for elsewhere, and not of a mapping that says what was known', () => {
  expect(taken({ [PATH]: 'fields: { scope: "@imsScope" }\n' })).toEqual([]);
  expect(taken({ [PATH]: 'fields: { scope: "@label" }\n' })).toEqual([`${PATH}: The field scope is looked for at "@label" first.`]);
});

it.each<[string, Files, Files]>([
  [
    'says what was inferred, and what is in no file',
    {
      [PATH]: `${instances('production: { files: ["prod/**"], role: production, url: "https://campaign.acme.example" }, preview: { files: ["stage/**"] }')}experienceCloud: { clientId: Campaign-Acme, productContext: dma_campaign_classic, scopes: [openid] }\n`,
    },
    BASE,
  ],
  ['comes with the first account', { ...BASE, [PATH]: instances('x: { files: [stage/a.xml] }') }, { 'readme.txt': 'x' }],
  ['governs what there was none of', { 'new/.campaign-ims.yml': '{}\n', 'new/x.txt': 'x' }, BASE],
  [
    'stays as it is, whatever else changes',
    { 'stage/config-acme-stage.xml': '<serverconf/>', 'stage/groups.xml': groups('x') },
    { ...BASE, [PATH]: '{}\n' },
  ],
])('tells nothing of a configuration that %s', (_, changes, base) => {
  expect(taken(changes, base)).toEqual([]);
});

it('tells of files that are ignored only so', () => {
  expect(taken({ [PATH]: 'ignore: ["cloud/**", "stage/config-*"]\n' })).toEqual([
    `${PATH}: Files that match "cloud/**" are ignored.`,
    `${PATH}: Files that match "stage/config-*" are ignored.`,
  ]);
});

it('tells of the first of many accounts, and counts the others', () => {
  const regions = ['a', 'b', 'c', 'd', 'e'];
  const base = Object.fromEntries(
    regions.flatMap((region) => [
      [`${region}/a.xml`, account({ callbackServer: `https://${region}.acme.example` })],
      [`${region}/groups.xml`, groups('admin')],
    ]),
  );
  const lines = taken({ [PATH]: instances(regions.map((region) => `${region}: { files: ["${region}/**"] }`).join(', ')) }, base);
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe(`${PATH}: "a/a.xml" is no longer compared with "b/groups.xml", "c/groups.xml", "d/groups.xml" and 1 more.`);
  expect(lines[3]).toBe(`${PATH}: 2 more are no longer compared with other files.`);
});
