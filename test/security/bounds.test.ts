import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_INSTANCE_NAME, MAX_INSTANCES, MAX_NODES, MAX_TEXT } from '../../src/config/locate.js';
import { MAX_MISTAKES } from '../../src/core/first-mistakes.js';
import { MAX_GLOBS, MAX_STEPS } from '../../src/core/glob.js';
import { secretSpans } from '../../src/core/secret-spans.js';
import { MAX_TOLD } from '../../src/core/told.js';
import { budgetFor } from '../../src/formats/budget.js';
import { MAX_CSV } from '../../src/formats/csv.js';
import { MAX_JSON } from '../../src/formats/json.js';
import { MAX_NAMED } from '../../src/formats/named-elements.js';
import { MAX_ATTRIBUTES, MAX_OPEN } from '../../src/formats/xml-scan.js';
import { MAX_ELEMENT } from '../../src/formats/xml-tree.js';
import { MAX_YAML } from '../../src/formats/yaml.js';
import { foreignReport } from '../../src/github/foreign-report.js';
import { MAX_ACCOUNTS } from '../../src/model/account-limit.js';
import { readCampaignXml } from '../../src/model/campaign-xml.js';
import { MAX_VALUE } from '../../src/model/fields.js';
import { MAX_JUDGED } from '../../src/model/judged.js';
import { MAX_NAME } from '../../src/model/names.js';
import { MAX_SHARED_FILES, MAX_SHARED_GROUPS } from '../../src/model/overload.js';
import { MAX_FAULTS } from '../../src/model/scope.js';
import { MAX_BEHIND_NAMES } from '../../src/model/secrets-in.js';
import { html } from '../../src/reporters/html.js';
import { junit } from '../../src/reporters/junit.js';
import { account, declare, element, groups, list, pack, profiles, SOUND, server } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { type Files, lintFiles } from '../support/lint-files.js';
import { finding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

// The time limit of the tests is the guard against hanging: what is quadratic in any of these takes minutes.

const TEN_MEGABYTES = 10_000_000;
const big = (piece: string, length = TEN_MEGABYTES): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join('');

const XML = 'prod/x.xml';
const YAML = 'prod/x.yml';
const JSON_FILE = 'prod/x.json';
const CSV = 'users.csv';
const CONFIG = '.campaign-ims.yml';
const OPEN = '<extAccount name="Adobe_Marketing_Cloud"';
const SDK = 'name: Adobe_Marketing_Cloud\nimsServer: x\n';
const SMALL_PIECES = 'This file cannot be read: Not read further: this file and others together have too many small pieces.';
const HEADER = 'Username,Product Configurations\n';

/** As bytes, so that nothing looks for marks in ten megabytes. */
const bytes = (files: Readonly<Record<string, string>>): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));

/** Where `npm run bounds` wants the inputs, to give them to the command itself. */
const { CAMPAIGN_IMS_BOUNDS: wanted } = process.env;
let inputs = 0;

function keep(files: Files): void {
  if (wanted === undefined) return;
  const dir = join(wanted, String(inputs++).padStart(3, '0'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  writeFileSync(join(dir, 'name'), expect.getState().currentTestName ?? '');
}

const messages = (files: Readonly<Record<string, string>>, rule: string, base?: Readonly<Record<string, string>>): string[] => {
  keep(bytes(files));
  const linted = lintFiles(bytes(files), base ? { base: bytes(base) } : {});
  outputsOf(linted);
  return linted.report.findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
};

describe('ten megabytes on one line are read, or refused by the limit that they break', () => {
  it.each<[string, string, string, RegExp]>([
    ['text', XML, `${OPEN}>${big('x')}</extAccount>`, new RegExp(`${MAX_ELEMENT} characters`)],
    ['an attribute', XML, `${OPEN} imsServer="${big('x')}"/>`, new RegExp(`${MAX_ELEMENT} characters`)],
    ['references', XML, `${OPEN} imsServer="${big('&#65;', TEN_MEGABYTES)}"/>`, new RegExp(`${MAX_ELEMENT} characters`)],
    ['attributes', XML, `${OPEN} ${many(700_000, (index) => `a${index}="b" `)}/>`, new RegExp(`More than ${MAX_ATTRIBUTES} attributes`)],
    ['one attribute again and again', XML, `${OPEN} ${big('a="b" ')}/>`, /cannot be read/],
    ['elements', XML, `${OPEN}>${big('<a/>')}</extAccount>`, /too many small pieces/],
    ['tags that are not closed', XML, `<package>${big('<a>')}`, new RegExp(`deeper than ${MAX_OPEN}`)],
    ['sections', XML, `${OPEN}>${big('<![CDATA[]]>', 9_999_996)}</extAccount>`, new RegExp(`${MAX_ELEMENT} characters`)],
    ['sections that are not closed', XML, `${OPEN}>${big('<![CDATA[')}`, /Unclosed tag/],
    ['comments that are not closed', XML, `<package>${big('<!--')}`, /Malformed comment/],
    ['instructions', XML, `${OPEN}>${big('<?a ?>', 9_999_996)}</extAccount>`, new RegExp(`${MAX_ELEMENT} characters`)],
    ['ampersands', XML, `<package>${big('&')}`, /lone "&"/],
    ['less-than signs', XML, `<package>${big('<')}`, /cannot be read/],
    ['YAML', YAML, SDK + big('a: b, '), new RegExp(`${MAX_YAML} characters`)],
    ['JSON', JSON_FILE, `{"name":"Adobe_Marketing_Cloud","x":[${big('0,', 9_900_000)}0]}`, new RegExp(`${MAX_JSON} characters`)],
    ['JSON that breaks off', JSON_FILE, `{"name":"Adobe_Marketing_Cloud","x":"${big('a')}`, new RegExp(`${MAX_JSON} characters`)],
    ['a list of users', CSV, HEADER + big('ann,campaign - acme - admin\n'), new RegExp(`${MAX_CSV} characters`)],
    ['quotes', CSV, HEADER + big('"'), new RegExp(`${MAX_CSV} characters`)],
  ])('%s', (_, path, text, said) => {
    expect(messages({ [path]: text }, 'file-readable')).toEqual([expect.stringMatching(said)]);
  });

  it('blanks behind a conflict marker, in a file of any name', () => {
    expect(messages({ 'prod/x.txt': `<<<<<<< ${big(' ')}extAccount` }, 'file-readable')).toEqual([]);
  });

  it('where they are nobody of ours, in silence', () => {
    const files = {
      'a.xml': `<a>${big('<b/>')}</a>`,
      'b.json': big('['),
      'c.csv': big(','),
      'd.yml': big('- '),
      'e.xml': big(' '),
      'f.xml': big('<!DOCTYPE a '),
      'h.j2': big('{{ a }}\n'),
      'i.j2': big('{{ {% <% '),
      'g.xml': `<!DOCTYPE a [${big('] ')}`,
    };
    keep(bytes(files));
    expect(lintFiles(bytes(files)).report.findings).toEqual([]);
  });
});

describe('what a limit lets through is done, however it is made', () => {
  const yaml: Record<string, string> = {
    'flow lists that open': `x: ${big('[', MAX_YAML - 99)}`,
    'flow maps that open': `x: ${big('{a: ', MAX_YAML - 99)}`,
    'block lists on one line': `x:\n ${big('- ', MAX_YAML - 99)}`,
    'keys that are asked for': big('? ', MAX_YAML - 99),
    'brackets that close nothing': big(']\n', MAX_YAML - 99),
    'brackets of both kinds': `x: ${big('{]', MAX_YAML - 99)}`,
    'escapes that do not exist': `x: "${big('\\q', MAX_YAML - 99)}"`,
    anchors: `x: [${big('&a ', MAX_YAML - 99)}`,
    'aliases without an anchor': `x: [${big('*a,', MAX_YAML - 99)}`,
    merges: `x: &x {a: b}\ny: {${big('<<: *x,', MAX_YAML - 99)}}`,
    'one key again and again': big('k: v\n', MAX_YAML - 99),
    documents: big('---\n', MAX_YAML - 99),
  };
  it.each(Object.entries(yaml))('YAML: %s', (_, text) => {
    expect(messages({ [YAML]: SDK + text, [CONFIG]: text }, 'config-valid').length).toBeLessThanOrEqual(MAX_MISTAKES + 1);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a bomb of aliases',
      { [CONFIG]: `a0: &a0 [x,x]\n${many(40, (index) => `a${index + 1}: &a${index + 1} [*a${index},*a${index}]\n`)}` },
      new RegExp(`${MAX_NODES} values`),
    ],
    ['an alias in what it stands for', { [CONFIG]: 'instances: &a { x: { files: *a } }\n' }, /refers to something that contains it/],
    [
      'instances',
      { [CONFIG]: `instances:\n${many(5000, (index) => `  i${index}:\n`)}` },
      new RegExp(`More than ${MAX_INSTANCES} instances`),
    ],
    ['globs', { [CONFIG]: `ignore:\n${many(290, () => ` - "${big('*a', 990)}"\n`)}` }, new RegExp(`longer than ${MAX_GLOBS} characters`)],
    ['braces', { [CONFIG]: `ignore:\n${many(320, () => ` - "${big('{a,b}', 900)}"\n`)}` }, /more than 64 alternatives/],
    ['a second document', { [CONFIG]: 'accountType: 10\n---\nrules: { account-name: off }\n' }, /second YAML document/],
    ['mistakes', { [CONFIG]: many(5000, (index) => `k${index}: 1\n`) }, /4900/],
  ])('configuration: %s', (_, files, said) => {
    const path = `${'a/'.repeat(1000)}x.xml`;
    expect(messages({ ...files, [path]: account() }, 'config-valid')).toContainEqual(expect.stringMatching(said));
  });

  it('aliases in an account that stand for more than may be read are refused', () => {
    const bomb = `a0: &a0 [x,x,x,x,x,x,x,x,x]\n${many(40, (index) => `a${index + 1}: &a${index + 1} [${Array(9).fill(`*a${index}`).join()}]\n`)}`;
    expect(messages({ [YAML]: SDK + bomb }, 'file-readable')).toEqual([SMALL_PIECES]);
    const few = 'a: &a { k: x }\nb: [*a, *a]\n';
    expect(messages({ [YAML]: SDK + few }, 'ims-server-known')).toHaveLength(1);
  });

  it.each<[string, string]>([
    ['imsScope', big('a,', MAX_ELEMENT - 999)],
    ['imsScope', big(' ', MAX_ELEMENT - 999)],
    ['associationMask', big(' -', MAX_ELEMENT - 999)],
    ['callbackServer', big('https://', MAX_ELEMENT - 999)],
    ['imsClientSecret', big('a ', MAX_ELEMENT - 999)],
  ])('a value of %s', (name, value) => {
    expect(messages({ [XML]: account({ [name]: value }) }, 'file-readable')).toEqual([expect.stringContaining(`${MAX_VALUE} characters`)]);
  });

  it('a secret that nearly is the name of one', () => {
    for (const piece of ['_', 'a_', '$_', ' a']) {
      const text = account({ imsClientSecret: `${big(piece, MAX_VALUE - 9)}_1`, imsServer: 'x' });
      expect(messages({ [XML]: text }, 'ims-server-known')).toHaveLength(1);
    }
  });

  it.each(['\n', '\r', ' ', '\n \t', '\u2028'])('line ends in a text that begins as XML does: %j', (blank) => {
    const text = `<data><entities schema="nms:extAccount"><extAccount name="x"/></entities>${big(blank, 1_000_000)}<`;
    expect(messages({ 'docs/a.txt': text, 'prod/a.xml': text.replace('nms:ext', 'nms:&#101;xt') }, 'callback-https')).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['returns in JSON', JSON_FILE, `{"name":"Adobe_Marketing_Cloud","imsServer":"x",\n${big('\r', 1_000_000)}!`],
    ['separators in JSON', JSON_FILE, `{"name":"Adobe_Marketing_Cloud","imsServer":"x",\n${big('a\u2028', 1_000_000)}!`],
    ['separators in YAML', YAML, `${SDK}a: "${big('\u2029', 900_000)}\n`],
  ])('line ends that end none, in what may be a template: %s', (_, path, text) => {
    expect(messages({ [path]: text }, 'file-readable')).toHaveLength(1);
  });

  it('attributes that could be fields', () => {
    const attributes = many(480, (index) => ` a${index}="adobelogin.com/${' '.repeat(1900)}&#10;x"`);
    expect(messages({ [XML]: `${OPEN}${attributes}/>` }, 'fields-resolved')).toHaveLength(1);
    const names = many(60_000, (index) => ` a${index}="x"`);
    expect(messages({ [XML]: `${OPEN}${names}/>` }, 'fields-resolved')).toHaveLength(1);
  });

  it('names of groups', () => {
    const names = (prefix: string) => [
      `${prefix}${big(' ', 200_000)}x`,
      `${prefix}${big('a - ', 200_000)}x`,
      `${prefix}${big('\u00a0а', 200_000)}x`,
    ];
    const dump = JSON.stringify({ groups: names('campaign - acme - ').map((groupName) => ({ type: 'PRODUCT_PROFILE', groupName })) });
    const all = messages({ [XML]: account(), 'prod/g.xml': groups(...names('')), 'dump.json': dump }, 'group-whitespace');
    expect(all).toHaveLength(6);
    for (const message of all) expect(message).toContain(`longer than ${MAX_NAME} characters`);
  });

  it('a line that holds the words of secrets again and again', () => {
    const scopes = many(900, (index) => `a ${index % 7},`);
    for (const piece of ['secret', 'token: ', 'password="', '<secret>a</secret>', '<secret ']) {
      const text = `${OPEN} imsScope="${scopes}" x="${big(piece, 100_000).replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"/>`;
      expect(messages({ [XML]: text }, 'scope-wellformed')).toHaveLength(MAX_FAULTS);
    }
  });
});

describe('what may hold a secret is looked through once', () => {
  // A tenth shows what is a square; the whole is for `npm run bounds`, which takes the time.
  const PART = wanted ? 1 : 10;
  const long = (piece: string) => big(piece, 300_000);
  it.each<[string, string]>([
    ['slashes of addresses', `//a${long(':\\')}`],
    ['slashes, and the colon of a password', `${long(';\\')}:@`],
    ['blanks behind a tag', `secret: !${long('\t')}`],
    ['quotes in a list', `secret=[${long('"\\')}`],
    ['signs in a key', `"secret${long(':')}`],
    ['elements that are not closed', many(20_000, (index) => `<secret.${index}>\n`)],
    ['ends of a section', `<![CDATA[${long(']]></secret>')}`],
    ['tags that never end', big('<pwd\n', 1_000_000)],
    ['comments that never end', big('pwd/*', 1_000_000)],
    ['comments that end late', big(`${'pwd#'.repeat(70)}\n`, 1_000_000)],
    ['signs that a password could stand before', big(':@\t', 1_000_000)],
    ['comments below names', big('pwd:\n#pwd:\n#', 1_000_000)],
    ['empty lines below a name', `pwd: ""${big('\n', 900_000)}`],
    ['a line of blanks below a name', `pwd:\na${big(' ', 900_000)}`],
    ['pieces behind a name', big(`pwd:"" '`, 1_000_000)],
    ['commas behind a name', big('pwd:"",', 1_000_000)],
    ['what cannot be seen', big('p\u200bwd\u2060=', 1_000_000)],
    ['nothing that can be seen', big('\u200b', 1_000_000)],
    ['commas for colons', big(`"pwd","`, 1_000_000)],
    ['commas for equals signs', big(`pwd, '`, 1_000_000)],
  ])('%s', (_, text) => {
    for (const kind of ['file', 'prose'] as const) expect(secretSpans(text, kind).length).toBeLessThanOrEqual(text.length);
  });

  const NAMES_OF_SECRETS = ['<pwd\n', 'pwd#', 'pwd=', '<pwd>', '"pwd', 'pwd: ', 'x pwd="a1b2c3" ', '\\u0041', '://a:@ '];
  it.each(NAMES_OF_SECRETS)('%j in broken files', (piece) => {
    const start = '<package><entities schema="nms:extAccount"><extAccount name="Adobe_Marketing_Cloud" &>';
    const files = Array.from({ length: 480 / PART }, (_, index) => [`prod/${index}.xml`, `${start}${index}${big(piece, 20_500)}`]);
    expect(messages(Object.fromEntries(files), 'file-readable')).toHaveLength(480 / PART);
  });

  it.each(NAMES_OF_SECRETS)('%j in a report of another', (piece) => {
    const text = `${big(piece, 19_000)} =`;
    const findings = Array.from({ length: 60 / PART }, (_, index) =>
      finding({ message: text, help: `${index} ${text}`, fingerprint: `${index}` }),
    );
    const taken = foreignReport(JSON.stringify(reportOf(findings)), []);
    expect(taken).toMatchObject({ version: 1 });
  });

  it.each(['<pwd/>', '<a pwd="a"/>', '<pwd>a</pwd>', '<pwd><a/></pwd>', '<a token="abcdef1"/>'])('%s beside an account', (piece) => {
    const list = `<entities schema="nms:extAccount">${element({ imsServer: 'x' })}</entities>`;
    const text = `<package>${list}${piece.repeat(TEN_MEGABYTES / PART / piece.length)}</package>`;
    const told = messages({ [XML]: text }, 'ims-server-known');
    // Ten megabytes of them may be more steps than a file may take.
    if (!wanted) expect(told).toHaveLength(1);
  });

  it('where the mapping alone tells the name', () => {
    const config = { [CONFIG]: 'fields: { clientSecret: "@key" }\n' };
    for (const piece of ['key#', '<key\n', 'key="b1cdefg" ', '<key x', 'x '])
      expect(messages({ ...config, [XML]: `${OPEN} &>${big(piece, 3_000_000 / PART)}` }, 'file-readable')).toHaveLength(1);
    const values = many(80_000 / PART, (index) => `key="b${index}cdef1" `);
    const files = Array.from({ length: 5 }, (_, index) => [`prod/${index}.xml`, `${OPEN} &>${values}`]);
    expect(messages({ ...config, ...Object.fromEntries(files) }, 'file-readable')).toHaveLength(5);
  });

  it('the values of accounts under a name that is mapped, of which further ones are hidden in place alone', () => {
    const keys = many(MAX_BEHIND_NAMES + 300, (index) => `<key>uchen-${index}</key>\n`);
    const text = pack('nms:extAccount', `<extAccount name="Adobe_Marketing_Cloud" imsServer="x">${keys}</extAccount>\n`);
    const { secrets } = lintFiles({ [CONFIG]: 'fields: { clientSecret: "@key" }\n', [XML]: text });
    const held = [...text.matchAll(/uchen-\d+/g)];
    const isHidden = (at: number) => secrets.some(({ path, span }) => path === XML && span.start <= at && at < span.end);
    expect([held[0], held.at(-2), held.at(-1)].map((key) => isHidden(key?.index ?? 0))).toEqual([true, true, true]);
    const known = new Set(secrets.map(({ value }) => value));
    expect(held.filter(([key]) => known.has(key)).length).toBe(MAX_BEHIND_NAMES);
  });

  it('around each mistake of a configuration', () => {
    const text = many(90, (index) => `k${index}: "\\q${big('pwd: ', 9000)}"\n`);
    const files = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}/.campaign-ims.yml`, text]));
    expect(messages(files, 'config-valid')).toHaveLength(10);
  });

  it.each(['u:b@', '//u:b@h', 'pwd="', 'pwd', '<pwd ', ''])('%j before a long word', (start) => {
    const list = `${HEADER}ann,"campaign - acme - ${start.replaceAll('"', '""')}${big('x', 9_900_000 / PART)}"\n`;
    expect(
      messages({ [CONFIG]: 'experienceCloud: { files: [users.csv] }\n', [CSV]: list, [XML]: account() }, 'group-whitespace'),
    ).toHaveLength(1);
    const mapping = { [CONFIG]: 'fields: { clientSecret: "@key" }\n' };
    expect(
      messages({ ...mapping, [XML]: `${OPEN} &>${start.replace('pwd', 'key=')}${big('x', TEN_MEGABYTES / PART)}` }, 'file-readable'),
    ).toHaveLength(1);
  });

  it.each([
    '<pwd><x/>a</pwd>',
    '<pwd>b1cdefg</pwd>',
    `${'<pwd>'.repeat(900)}${'</pwd>'.repeat(900)}`,
    `<pwd>${'<x/>a'.repeat(1900)}</pwd>`,
    '<p><name>token</name><value>a<!-- b --></value></p>',
    '<p name="token" value="a"/>',
    '<name/>',
  ])('elements of a package that can be read: %j', (piece) => {
    const files = {
      [XML]: `<package>${piece.repeat(TEN_MEGABYTES / PART / piece.length)}</package>`,
      'prod/b.xml': account({ imsServer: 'x' }),
    };
    expect(messages(files, 'ims-server-known')).toHaveLength(1);
  });

  it('packages in a package', () => {
    expect(messages({ [XML]: `<!-- extAccount -->${long('<package ').repeat(10)}` }, 'file-readable')).toHaveLength(1);
  });
});

describe('many of one kind cost what they are, and not their square', () => {
  const fill = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));

  /** How many findings there are, with those that are not told one by one. */
  const counted = (all: readonly string[]): number => {
    const more = all.map((message) => Number(/There (?:are|is) (\d+) more/.exec(message)?.[1] ?? 0));
    expect(all.length).toBeLessThanOrEqual(MAX_TOLD);
    return all.length + more.reduce((sum, count) => sum + count, 0);
  };

  it('accounts', () => {
    const files = { [XML]: pack('nms:extAccount', ...fill(5000, () => element())) };
    expect(counted(messages(files, 'account-unique', files))).toBe(MAX_ACCOUNTS - 1);
    expect(messages(files, 'file-readable')).toEqual([expect.stringContaining(`more than ${MAX_ACCOUNTS}`)]);
  });

  it('texts of signs that end tags', () => {
    const inside = big(`${'>'.repeat(998)}<b/>`, 900_000).replace(/<[^>]*$/, '');
    const one = `<extAccount name="Adobe_Marketing_Cloud"><a>${inside}</a></extAccount>`;
    expect(messages({ [XML]: pack('nms:extAccount', ...fill(9, () => one)) }, 'file-readable').length).toBeLessThan(2);
  });

  it('accounts on one line', () => {
    const files = { [XML]: pack('nms:extAccount', ...fill(20_000, () => element())).replaceAll(/\s+/g, ' ') };
    expect(counted(messages(files, 'account-unique'))).toBe(MAX_ACCOUNTS - 1);
  });

  it('estates', () => {
    const files = Object.fromEntries(
      fill(2200, (index) => [`c${index}/prod/extaccount.xml`, account({ callbackServer: `https://c${index}.example` })]),
    );
    expect(messages(files, 'callback-instance')).toEqual([]);
    expect(messages(files, 'file-readable')).toEqual([expect.stringContaining(`There are 2200 instances`)]);
  });

  it('accounts in files of their own', () => {
    const files = Object.fromEntries(fill(20_000, (index) => [`d${index % 40}/${index}.xml`, element()]));
    expect(messages(files, 'file-readable')).toContain(SMALL_PIECES);
  });

  it('accounts with secrets that begin alike', () => {
    const secrets = fill(2500, (index) => element({ imsClientSecret: `${'a'.repeat(40)}${index}` }));
    expect(counted(messages({ [XML]: pack('nms:extAccount', ...secrets) }, 'client-secret-unexposed'))).toBe(MAX_ACCOUNTS);
  });

  it('operator groups and dashboard groups', () => {
    const dump = JSON.stringify({
      groups: fill(8000, (index) => ({ type: 'PRODUCT_PROFILE', groupName: `campaign - acme - gruop ${index}` })),
    });
    const files = { [XML]: account(), 'prod/g.xml': groups(...fill(8000, (index) => `group ${index}`)), 'dump.json': dump };
    expect(counted(messages(files, 'group-in-dashboard'))).toBeGreaterThan(7000);
  });

  it('dashboard groups of many beginnings, under the mask of two instances', () => {
    const dump = JSON.stringify({
      groups: fill(20_000, (index) => ({ type: 'PRODUCT_PROFILE', groupName: `campaign - c${index} - admin` })),
    });
    const mask = account({ associationMask: 'campaign - c1 - ' });
    const files = { [XML]: mask, 'stage/x.xml': mask, 'prod/g.xml': groups('admin'), 'dump.json': dump };
    expect(messages(files, 'mask-prefix')).toEqual([]);
  });

  it('operator groups that are all renamed', () => {
    const files = (name: string) => ({ [XML]: account(), 'prod/g.xml': groups(...fill(8000, (index) => `${name}${index}`)) });
    expect(messages(files('new'), 'group-name-unchanged', files('old'))).toEqual([]);
  });

  it('users, operators and masks', () => {
    const operators = fill(8000, (index) => `<operator name="user${index}@x.example"><access authenticationType="ims"/></operator>`);
    const files = {
      [XML]: pack('nms:extAccount', ...fill(50, (index) => element({ associationMask: `campaign - a${index} - ` }))),
      'prod/o.xml': pack('xtk:operator', ...operators),
      [CSV]: HEADER + many(8000, (index) => `user${index}@x.example,campaing - acme - g${index}\n`),
    };
    expect(counted(messages(files, 'user-in-group'))).toBe(8000);
  });

  it('allowlist entries', () => {
    const files = {
      [XML]: account({ callbackServer: `https://${'a.'.repeat(MAX_VALUE / 2 - 10)}` }),
      [CONFIG]: declare({ callbackUrls: list(...fill(9000, () => 'https://.*a.*a.*b')) }),
    };
    expect(messages(files, 'callback-allowlisted')).toHaveLength(1);
  });

  it('DNS masks', () => {
    const callbackServer = `https://${'a'.repeat(4000)}`;
    expect(
      messages(
        { [XML]: account({ callbackServer }), 'prod/config-a.xml': server({ hosts: `${big('*a', 400_000)}b,${big('*?,', 400_000)}b` }) },
        'callback-https',
      ),
    ).toEqual([]);
  });

  it('suppressions and findings', () => {
    const suppress = many(3000, (index) => ` - { rule: group-whitespace, path: "x${index}/**", reason: r }\n`);
    const files = {
      [CONFIG]: `suppress:\n${suppress}`,
      [XML]: account(),
      'prod/g.xml': groups(...fill(3000, (index) => `group ${index} `)),
    };
    expect(counted(messages(files, 'group-whitespace'))).toBe(3000);
  });

  it('instances, estates and configurations', () => {
    const accounts = Object.fromEntries(fill(400, (index) => [`c${index}/prod/x.xml`, account()]));
    const servers = Object.fromEntries(fill(400, (index) => [`conf/config-i${index}.xml`, server({ hosts: `h${index}.example` })]));
    const configs = Object.fromEntries(fill(150, (index) => [`c${index}/${CONFIG}`, profiles('campaign - acme - admin')]));
    expect(messages({ ...accounts, ...servers, ...configs }, 'config-valid')).toEqual([]);
  });

  /** Accounts of each of so many instances, which are all that are judged. */
  const EACH = 20;
  const MANY = MAX_ACCOUNTS / EACH;
  const instances = (count: number, files: string) => `instances:\n${many(count, (index) => `  i${index}: { files: [${files}] }\n`)}`;
  const accounts = (count: number, changes: (index: number) => object) =>
    JSON.stringify({ extAccount: fill(count, (index) => ({ ...SOUND, ...changes(index) })) });
  const console = (credential: object) =>
    JSON.stringify({ project: { org: { ims_org_id: SOUND.imsOrgId }, workspace: { details: { credentials: [credential] } } } });
  const dashboard = (count: number, groupName: (index: number) => string) =>
    JSON.stringify({ groups: fill(count, (index) => ({ type: 'PRODUCT_PROFILE', groupName: groupName(index) })) });

  const estates = (count: number) =>
    Object.fromEntries(fill(count, (index) => [`c${index}/prod/x.xml`, account({ callbackServer: `https://c${index}.example` })]));
  const hosts = (count: number) => server({ hosts: fill(count, (index) => `h${index}`).join() });

  it.each<[string, Record<string, string>]>([
    ['DNS masks', { ...estates(300), 'srv/serverConf.xml': hosts(130_000) }],
    [
      'users and groups',
      {
        ...estates(500),
        'u.csv': HEADER + many(20_000, (index) => `u${index}@x.example,campaing - acme - g${index}\n`),
        'd.json': dashboard(5000, (index) => `campaign - acme - h${index}`),
      },
    ],
    ['accounts', { ...estates(300), 'all.json': accounts(4000, (index) => ({ name: `x${index}`, type: '3' })) }],
    [
      'accounts of thousands of values',
      { ...estates(190), 'all.json': accounts(30, () => Object.fromEntries(fill(3000, (index) => [`a${index}`, 'x']))) },
    ],
    ['a broken file', { ...estates(300), 'b.xml': `<extAccount ${many(200_000, (index) => `a${index}="b" `)}` }],
  ])('%s outside of hundreds of estates', (_, files) => {
    keep(bytes(files));
    const { report } = lintFiles(bytes(files));
    expect(report.checks.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('too many to be shared by all'));
  });

  const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01234567';
  /** Instances of different halves of some folders, so that no two have the same files. */
  const halves = `instances:\n${many(100, (instance) => {
    const some = [...LETTERS].filter((_, at) => createHash('md5').update(`${instance} ${at}`).digest().readUInt8() % 2 === 0).join('');
    return `  i${instance}: { files: ["[${some}]/*"] }\n`;
  })}`;
  const spread = (count: number, text: (index: number) => string) =>
    Object.fromEntries(fill(count, (index) => [`${LETTERS.charAt(index % LETTERS.length)}/${index}.xml`, text(index)]));

  it.each<[string, Record<string, string>]>([
    ['broken files', spread(10_000, () => '<extAccount>')],
    ['server files', { 'a/x.xml': account(), ...spread(6000, () => server({ organization: '', endpoint: 'x' })) }],
    [
      'DNS masks',
      { ...spread(60, () => hosts(2000)), ...Object.fromEntries([...LETTERS].map((letter) => [`${letter}/x.xml`, account()])) },
    ],
    [
      'secrets',
      spread(60, (file) => pack('nms:extAccount', ...fill(150, (index) => element({ imsClientSecret: `s3cr3t-${file}-${index}` })))),
    ],
  ])('%s that instances share in part', (_, files) => {
    const all = { ...files, [CONFIG]: halves };
    keep(bytes(all));
    const { report } = lintFiles(bytes(all));
    expect(report.instances).toHaveLength(100);
    expect(report.checks.some(({ status }) => status === 'not-checked')).toBe(true);
  });

  const urls = (count: number, name: string) => fill(count, (index) => `https://${name}${index}.example`);
  it.each<[string, boolean, number, (file: string) => object[]]>([
    ['clients', true, 60, (file) => fill(1000, (index) => ({ oauth2: { client_id: `${file}${index}` } }))],
    ['callback URLs', true, 60, (file) => [{ oauth2: { client_id: SOUND.imsClientId, redirect_uri: urls(3000, file) } }]],
    ['projects', false, 100, (file) => [{ oauth2: { client_id: file, redirect_uri: urls(5, file), scopes: urls(10, file) } }]],
  ])('%s that instances share, too many: %s', (_, tooMany, count, credentials) => {
    const text = (index: number) =>
      JSON.stringify({
        project: { org: { ims_org_id: SOUND.imsOrgId }, workspace: { details: { credentials: credentials(`f${index}x`) } } },
      });
    const files = {
      ...Object.fromEntries(fill(count, (index) => [`${LETTERS.charAt(index % LETTERS.length)}/${index}.json`, text(index)])),
      ...Object.fromEntries([...LETTERS].map((letter) => [`${letter}/x.xml`, account()])),
      [CONFIG]: halves,
    };
    keep(bytes(files));
    const reasons = lintFiles(bytes(files)).report.checks.map(({ reason }) => reason ?? '');
    expect(reasons.some((reason) => reason.includes(`more than ${MAX_SHARED_FILES} server files`))).toBe(tooMany);
  });

  it('masks with blanks, and dashboard groups that instances share but for one', () => {
    const own = (index: number) => ({
      [`p${index}/x.xml`]: account({ associationMask: `campaign  - a${index} - ` }),
      [`p${index}/d.json`]: dashboard(1, () => `campaign - a${index} - g`),
    });
    const files = {
      [CONFIG]: `instances:\n${many(100, (index) => `  i${index}: { files: ["p${index}/*"] }\n`)}`,
      ...Object.assign({}, ...fill(100, own)),
      'dump.json': dashboard(30_000, (index) => `campaign - z${(index * 7919) % 30_000} - g`),
    };
    expect(messages(files, 'mask-whitespace')).toHaveLength(100);
  });

  it('callbacks of instances, and masks of production that fit them', () => {
    const stages = many(99, (index) => `  s${index}: { files: [a.json], role: stage }\n`);
    const files = {
      [CONFIG]: `instances:\n${stages}  pp: { files: ["p/*"], role: production }\n`,
      'a.json': accounts(EACH, () => ({ callbackServer: 'https://a' })),
      'p/x.xml': account({ callbackServer: 'https://b' }),
      'p/config-p.xml': server({ hosts: '*a,'.repeat(20_000) }),
    };
    expect(messages(files, 'callback-instance').length).toBeGreaterThan(0);
  });

  it('masks of one file in all instances', () => {
    const files = {
      [CONFIG]: instances(MANY, '"a/**"') + profiles('campaign - acme - admin'),
      'a/a.json': accounts(EACH, () => ({})),
      'a/g.xml': groups('admin'),
    };
    expect(messages(files, 'mask-prefix')).toEqual([]);
  });

  it('masks of many kinds that instances share', () => {
    const files = {
      [CONFIG]: instances(MANY, '"a/**"') + profiles('campaign - acme - admin', 'other - admin'),
      'a/a.json': accounts(EACH, (index) => ({ associationMask: `campaign - acme${' - '.repeat(index)}` })),
      'a/g.xml': groups('admin'),
    };
    expect(messages(files, 'mask-prefix').length).toBeGreaterThan(0);
  });

  it('accounts of one file in all instances', () => {
    const files = { [CONFIG]: instances(MAX_INSTANCES, '"a/**"'), 'a/a.json': accounts(8000, () => ({ name: 'Adobe_Marketing_Cloud' })) };
    expect(messages(files, 'file-readable')).toHaveLength(1);
  });

  it('dashboard groups and instances', () => {
    const dump = dashboard(20_000, (index) => `campaign - acme - g${index}`);
    const files = { [CONFIG]: instances(MAX_INSTANCES, '"**"'), 'a.json': JSON.stringify(SOUND), 'dump.json': dump };
    expect(messages(files, 'mask-prefix')).toEqual([]);
  });

  it('dashboard groups that are nothing but ends of beginnings', () => {
    const dots = (count: number) => '.'.repeat(count);
    const most = MAX_NAME - 10;
    const files = {
      'prod/a.json': accounts(MAX_ACCOUNTS, (index) => ({ associationMask: `c${dots(index % most)}` })),
      'prod/g.xml': groups('admin', ...fill(4000, (index) => `${dots(index % most)}${index}`)),
      'dump.json': dashboard(10_500, (index) => `c${dots(most - 5)}${index}`),
    };
    keep(bytes(files));
    expect(lintFiles(bytes(files)).report.checks.find(({ rule }) => rule === 'mask-prefix')?.reason).toBeNull();
  });

  it('globs of instances and files', () => {
    const files = Object.fromEntries(fill(1900, (index) => [`p${index}/serverConf.xml`, '<serverConf><shared/></serverConf>']));
    const config = `instances:\n${many(200, (index) => `  a${index}: { files: [${list(...fill(49, () => 'x')).slice(1, -1)}] }\n`)}`;
    expect(messages({ ...files, [CONFIG]: config }, 'config-valid').at(0)).toContain('comparisons');
  });

  it('attributes of deep elements of accounts', () => {
    const [open, close] = [0, 1].map((end) => many(40, () => (end === 0 ? '<e>' : '</e>')));
    const deep = `${open}<x${many(9000, (index) => ` a${index}="v${index}"`)}/>${close}`;
    const files = Object.fromEntries(fill(22, (index) => [`p${index}/a.xml`, account().replace('/>', `>${deep}</extAccount>`)]));
    expect(messages(files, 'file-readable')).toEqual([]);
    expect(files['p0/a.xml']).toContain('a8999="v8999"');
  });

  it('scopes, asked for and provisioned', () => {
    const scopes = fill(100_000, (index) => `zz${index}`);
    const files = {
      'prod/a.json': JSON.stringify({ ...SOUND, imsScope: fill(450, (index) => `sc${10_000 + index}`).join() }),
      'console.json': console({ oauth_server_to_server: { client_id: SOUND.imsClientId, scopes } }),
    };
    const told = messages(files, 'scope-provisioned');
    expect(told).toHaveLength(MAX_FAULTS);
    expect(told.at(-1)).toContain('430.');
  });

  it('scopes of one file in all instances', () => {
    const files = {
      [CONFIG]: `${instances(MANY, '"**"')}experienceCloud: { scopes: [openid] }\n`,
      'a.json': accounts(EACH, (index) => ({ imsScope: fill(500, (at) => `s${index}x${at}`).join() })),
    };
    expect(counted(messages(files, 'scope-provisioned'))).toBe(EACH * MAX_FAULTS);
  });

  it('server files and broken ones in all instances', () => {
    const faulty = server({ organization: '', endpoint: 'http://x' });
    const servers = Object.fromEntries(fill(1900, (index) => [`s/${index}.xml`, faulty]));
    const broken = Object.fromEntries(fill(1900, (index) => [`b/${index}.xml`, '<extAccount>']));
    const files = { ...servers, ...broken, [CONFIG]: instances(MAX_INSTANCES, '"**"'), 'a.json': JSON.stringify(SOUND) };
    expect(counted(messages(files, 'org-id-same'))).toBe(1900);
  });

  it('names that are long and nothing alike', () => {
    const random = (seed: number) => createHash('sha512').update(String(seed)).digest('hex').repeat(2).slice(0, 190);
    const files = {
      'prod/a.json': JSON.stringify(SOUND),
      'prod/g.xml': groups('admin', ...fill(1900, random)),
      'dump.json': dashboard(1900, (index) => `campaign - acme - ${index === 0 ? 'admin' : random(index + 5000)}`),
    };
    expect(counted(messages(files, 'group-in-dashboard'))).toBe(1900);
  });

  it('names of many words', () => {
    const names = fill(300, (index) => `${'ab '.repeat(300)}x${index}`);
    const files = { [XML]: account(), 'prod/g.xml': groups(...names), [CONFIG]: profiles('campaign - acme - admin') };
    expect(counted(messages(files, 'group-in-dashboard'))).toBe(300);
  });

  it('operator groups, and accounts of one mask', () => {
    const files = {
      [XML]: pack('nms:extAccount', ...fill(2000, () => element())),
      'prod/g.xml': groups(...fill(5000, (index) => `group${index}`)),
      [CONFIG]: profiles('campaign - acme - admin'),
    };
    expect(counted(messages(files, 'group-in-dashboard'))).toBe(5000);
  });

  it('DNS masks of an instance and of another', () => {
    const masks = fill(95_000, (index) => `*aab${index}`).join();
    const hosts = Object.fromEntries(fill(100, (index) => [`prod/${index}.xml`, account({ callbackServer: `https://h${index}.example` })]));
    const own = {
      'prod/a.xml': account({ callbackServer: `https://${'a'.repeat(MAX_VALUE - 100)}` }),
      'prod/config-a.xml': server({ hosts: masks }),
    };
    expect(messages(own, 'callback-instance').length).toBeGreaterThan(0);
    const slow = fill(9000, (index) => `*${'a'.repeat(90)}${index}*`).join();
    const unknown = lintFiles(bytes({ ...own, 'prod/config-a.xml': server({ hosts: slow }) })).report.checks;
    expect(unknown.find(({ rule }) => rule === 'callback-instance')?.reason).toContain('too many DNS masks');
    messages({ ...hosts, 'stage/a.xml': account(), 'stage/config-a.xml': server({ hosts: masks }) }, 'callback-instance');
  });

  it('patterns of the allowlist', () => {
    const callbackServer = `https://${'a'.repeat(MAX_VALUE - 100)}`;
    const lists = [fill(15_000, (index) => `.*aa${index}`), fill(2000, (index) => `.*${'a'.repeat(90)}${index}.*`)];
    const [told, untold] = lists.map((patterns) => {
      const files = {
        'prod/a.xml': account({ callbackServer }),
        [CONFIG]: declare({ callbackUrls: list(...patterns) }),
      };
      keep(bytes(files));
      return lintFiles(bytes(files)).report.checks.find(({ rule }) => rule === 'callback-allowlisted')?.status;
    });
    expect([told, untold]).toEqual(['fail', 'not-checked']);
  });

  it('operator groups and masks that fit', () => {
    const files = {
      'prod/a.json': accounts(MAX_ACCOUNTS, (index) => ({ associationMask: `c${index} - ` })),
      'prod/g.xml': groups(...fill(10_000, (index) => `g${index}`)),
      'dump.json': dashboard(MAX_ACCOUNTS, (index) => `c${index} - g1`),
    };
    const { report } = lintFiles(bytes(files));
    keep(bytes(files));
    expect(report.checks.find(({ rule }) => rule === 'group-in-dashboard')?.reason).toContain(`${MAX_ACCOUNTS} association masks fit`);
  });

  it('callbacks and addresses of the allowlist', () => {
    const redirects = fill(100_000, (index) => `https://z${index}.e`);
    const files = {
      'prod/a.json': accounts(MAX_ACCOUNTS, (index) => ({ callbackServer: `https://h${index}.example` })),
      'console.json': console({ oauth2: { client_id: SOUND.imsClientId, redirect_uri: redirects } }),
    };
    expect(counted(messages(files, 'callback-allowlisted'))).toBe(MAX_ACCOUNTS);
  });

  it('faults of one list', () => {
    const files = { 'prod/a.json': accounts(EACH, () => ({ imsScope: ','.repeat(MAX_VALUE - 100) })) };
    const all = messages(files, 'scope-wellformed');
    expect(counted(all)).toBe(EACH * MAX_FAULTS);
    expect(all).toContainEqual(expect.stringContaining(`Further faults, not listed here: ${MAX_VALUE - 99 - MAX_FAULTS}`));
  });

  it('accounts in nearly the longest JSON', () => {
    const one = '{"name":"Adobe_Marketing_Cloud","imsServer":"x","scope":"a"},';
    const text = (count: number) => `{"extAccount":[${big(one, count * one.length)}${one.slice(0, -1)}]}`;
    expect(messages({ [JSON_FILE]: text(5500) }, 'file-readable')).toEqual([expect.stringContaining('5501 accounts')]);
    expect(messages({ [JSON_FILE]: text(65_000) }, 'file-readable')).toEqual([SMALL_PIECES]);
  });

  it('estates and files that only mention an account', () => {
    const files = {
      ...Object.fromEntries(fill(2500, (index) => [`c${index}/prod/a.xml`, element()])),
      ...Object.fromEntries(fill(2500, (index) => [`docs/d${index}.md`, 'extAccount'])),
    };
    expect(messages(files, 'config-valid')).toEqual([]);
  });

  it('folders in each other, and folders beside each other, that hold the word of an environment', () => {
    const deep = fill(1000, (index) => `${index}/${Array.from({ length: 300 }, (_, depth) => `a${depth}-prod`).join('/')}/x.xml`);
    const wide = fill(10_000, (index) => `${index % 2 ? 'prod' : 'stage'}-${'a'.repeat(index % 200)}b${index}/x.md`);
    const files = Object.fromEntries([...deep, ...wide].map((path) => [path, 'extAccount']));
    expect(messages({ ...files, 'acme-prod/x.xml': account() }, 'config-valid')).toEqual([]);
  });

  it('globs and long paths', () => {
    const paths = fill(300, (index) => `${'a'.repeat(240)}/${'a'.repeat(200)}${index}.xml`);
    const files = {
      [CONFIG]: instances(10, `"*/*${'a'.repeat(100)}b"`),
      ...Object.fromEntries(paths.map((path) => [path, account()])),
    };
    expect(messages(files, 'config-valid')).toEqual([expect.stringContaining(`more than ${MAX_STEPS} comparisons`)]);
    expect(messages(files, 'account-present')).toEqual([]);
  });

  it('mistakes in suppressions, instances and rules', () => {
    const suppress = many(3600, () => ' - {rule: x, reason: ""}\n');
    expect(messages({ [CONFIG]: `suppress:\n${suppress}`, [XML]: account() }, 'config-valid')).toHaveLength(MAX_MISTAKES + 1);
    const roles = many(5000, (index) => ` k${index}: {role: x}\n`);
    expect(messages({ [CONFIG]: `instances:\n${roles}`, [XML]: account() }, 'config-valid')).toHaveLength(MAX_MISTAKES + 1);
  });

  it('mistakes that may hide something, instances and accounts', () => {
    const lacking = accounts(MAX_ACCOUNTS, () => ({ imsScope: '', imsClientId: '', imsOrgId: '' }));
    const named = fill(8000, (index) => `f${index}.csv`).join();
    const mistakes = [
      `experienceCloud: { files: [${named}] }\n`,
      many(5000, (index) => `k${'yzabcdefgh'.charAt(index % 10)}${index}x: 1\n`),
    ];
    for (const mistake of mistakes) {
      const files = { [CONFIG]: instances(MAX_INSTANCES, '"a.json"') + mistake, 'a.json': lacking };
      expect(counted(messages(files, 'config-valid'))).toBe(MAX_MISTAKES + 1);
      const there = Object.fromEntries(fill(8000, (index) => [`f${index}.csv`, 'x']));
      expect(counted(messages({ ...files, ...there }, 'config-valid'))).toBe(MAX_MISTAKES + 1);
    }
  });

  it('names of a secret in a file that cannot be read', () => {
    const broken = `<package><entities schema="nms:extAccount"><extAccount x="${'imsClientSecret='.repeat(40_000)}"></package>`;
    const files = { [XML]: account({ imsClientSecret: '@abcd' }), 'prod/b.xml': broken };
    expect(messages(files, 'file-readable')).toHaveLength(1);
  });

  it('groups of one user', () => {
    const files = { [XML]: account(), [CSV]: `${HEADER}ann,"${big('a,', MAX_CSV - 99)}"\n` };
    expect(messages(files, 'file-readable')).toEqual([expect.stringContaining('too many small pieces')]);
  });

  it('users', () => {
    const files = { [XML]: account(), [CSV]: HEADER + big('a,b\n', MAX_CSV - 99) };
    expect(messages(files, 'file-readable')).toEqual([expect.stringContaining('too many small pieces')]);
  });

  it('users, nearly as many as are read, each with a group of its own', () => {
    const files = { [XML]: account(), [CSV]: HEADER + many(42_000, (index) => `u${index},campaign - acme - g${index}\n`) };
    expect(messages(files, 'file-readable')).toEqual([]);
  });

  it('groups of both sides, and of all instances', () => {
    const files = {
      [CONFIG]: instances(MAX_INSTANCES, '"**"'),
      'a.json': JSON.stringify(SOUND),
      'dump.json': dashboard(22_000, (index) => `campaign - acme - g${index}`),
      'g.xml': groups('admin ', ...fill(5000, (index) => `admin ${index} `)),
    };
    const { report } = lintFiles(bytes(files));
    const checks = report.checks.filter(({ rule }) => rule === 'group-in-campaign');
    expect(new Set(checks.map(({ status }) => status))).toEqual(new Set(['fail', 'not-checked']));
    expect(checks.map(({ reason }) => reason)).toContainEqual(expect.stringContaining(`more than ${MAX_SHARED_GROUPS} groups`));
    expect(messages(files, 'group-whitespace').length).toBeGreaterThan(0);
  });

  it('columns of a secret, and rows without them', () => {
    const text = `Username,Product Configurations${',pwd'.repeat(60_000)}\n${'a\n'.repeat(10_000)}`;
    expect(messages({ 'u.csv': text }, 'file-readable')).toEqual([]);
  });

  it('places of the secret, and accounts', () => {
    const secret = (index: number) => ({ [`a${index}`]: { imsClientSecret: `s3cr3t${index}` } });
    const files = { 'prod/a.json': accounts(3200, secret) };
    expect(messages(files, 'file-readable')).toEqual([expect.stringContaining(`more than ${MAX_ACCOUNTS}`)]);
  });

  const schema = (inside: string) => `<srcSchema extendedSchema="nms:extAccount">${inside}</srcSchema>`;

  it('names of the secret, and a file that cannot be read', () => {
    const named = (index: number) => schema(`<element name="e"><attribute name="qq${index}" label="IMS client secret"/></element>`);
    const files = {
      [XML]: account(),
      'prod/s.xml': pack('xtk:srcSchema', ...fill(5000, named)),
      'prod/b.xml': `${OPEN}>${big('abc qqq', 3_500_000)}</b>`,
    };
    expect(messages(files, 'file-readable')).toHaveLength(1);
  });

  it('tags with a secret, of what is no account', () => {
    const fields = many(200_000, (index) => `<field token="a${index}"/>`);
    const { secrets } = readCampaignXml(XML, pack('nms:webApp', fields), budgetFor([fields]));
    expect(secrets).toHaveLength(MAX_NAMED + 1);
  });

  it('elements that are deep in a schema', () => {
    const deep = (count: number) => schema(`${'<e>'.repeat(190)}${'<a/>'.repeat(count)}${'</e>'.repeat(190)}`);
    expect(messages({ 'prod/s.xml': deep(150_000) }, 'file-readable')).toEqual([]);
    const files = Object.fromEntries(fill(5, (index) => [`prod/${index}.xml`, deep(150_000)]));
    expect(new Set(messages(files, 'file-readable'))).toEqual(new Set([SMALL_PIECES]));
  });

  it.each<[string, string, number, string]>([
    ['YAML in brackets', 'yml', 33, `${SDK}z:\n${big('  - [[[[[[]]]]]]\n', 299_000)}`],
    ['YAML in one list', 'yml', 33, `${SDK}z: [${big('a,', 299_000)}]`],
    ['YAML of aliases', 'yml', 33, `${SDK}y: &a {x: 1}\nz: [${big('*a ,', 299_000)}]`],
    ['JSON', 'json', 3, `{"name":"Adobe_Marketing_Cloud","z":[${big('{},', 3_300_000)}{}]}`],
    ['smaller JSON', 'json', 10, `{"name":"Adobe_Marketing_Cloud","z":[${big('{},', 990_000)}{}]}`],
    ['elements', 'xml', 10, `<extAccount name="x">${big('<a/>', 990_000)}</extAccount>`],
    ['attributes', 'xml', 10, `<extAccount name="x" ${many(85_000, (index) => `a${index}="b" `)}/>`],
    ['secrets', 'xml', 10, `<group xtkschema="xtk:group" name="x" ${many(33_000, (at) => `secret${at}="${at}a${at * 7}Ab1" `)}/>`],
    ['secrets in JSON', 'json', 3, `{"name":"Adobe_Marketing_Cloud","token":[${many(200_000, (at) => `"${at}a${at * 7}b",`)}""]}`],
    [
      'groups',
      'xml',
      1,
      `<group-collection xtkschema="xtk:group">${big('<group name=" campaign - a"/>\n', 30 * 330_000)}</group-collection>`,
    ],
    ['groups in JSON', 'json', 3, `[${big('{"xtkschema":"xtk:group","name":" a"},', 38 * 85_000)}{}]`],
    ['users', 'csv', 3, `${HEADER}${big('a,b\n', 3_300_000)}`],
    ['groups of users', 'csv', 3, `${HEADER}${big('a,"b,c,d,e,f,g"\n', 3_300_000)}`],
  ])('pieces of many files: %s', (_, extension, count, text) => {
    const files = Object.fromEntries(fill(count, (index): [string, string] => [`prod/f${index}.${extension}`, text]));
    expect(messages(files, 'file-readable')).toContain(SMALL_PIECES);
  });

  it('configurations that each name a file', () => {
    const files = Object.fromEntries(fill(3000, (index) => [`c${index}/${CONFIG}`, 'experienceCloud: { files: [x.csv] }\n']));
    expect(messages(files, 'config-valid')).toHaveLength(MAX_JUDGED);
  });

  it('fields that a schema tells, and schemas', () => {
    const named = fill(40_000, (index) => schema(`<element name="e"><attribute name="q${index}" label="IMS server"/></element>`));
    const alone = fill(MAX_ACCOUNTS, () => '<extAccount name="Adobe_Marketing_Cloud"/>');
    const files = { [XML]: pack('nms:extAccount', ...alone), 'prod/s.xml': pack('xtk:srcSchema', ...named) };
    const all = messages(files, 'fields-resolved');
    expect(counted(all)).toBe(MAX_ACCOUNTS);
    expect(all[0]).toContain('Expected at @q0, as the schema in prod/s.xml says.');
  });

  it('users, and masks of all instances', () => {
    const name = (index: number) => `campaign - a${index % MANY}x${Math.floor(index / MANY)} - `;
    const ofInstance = (instance: number) => accounts(EACH, (index) => ({ associationMask: name(index * MANY + instance) }));
    const files = {
      [CONFIG]: `instances:\n${many(MANY, (index) => `  i${index}: { files: ["p${index}/**"] }\n`)}`,
      ...Object.fromEntries(fill(MANY, (index) => [`p${index}/a.json`, ofInstance(index)])),
      'p0/users.csv': HEADER + many(20_000, (index) => `u${index}@x.example,${name(0).toUpperCase()}z${index}\n`),
      'dump.json': dashboard(MAX_ACCOUNTS, (index) => `${name(index)}g`),
    };
    expect(counted(messages(files, 'user-in-group'))).toBe(20_000);
  });

  it('long names and texts of a configuration, and all that tells them', () => {
    const long = big('n', 280_000);
    const files = {
      'a.json': accounts(EACH, () => ({ imsScope: fill(20, (index) => `s${index}`).join() })),
      'g.xml': groups(...fill(1500, (index) => `g${index} `)),
    };
    const of = (config: string) => messages({ ...files, [CONFIG]: config }, 'config-valid');
    const scopes = 'experienceCloud: { scopes: [openid] }\n';
    expect(of(`${scopes}instances:\n  ? "${long}"\n  : { files: ["**"] }\n`)).toEqual([
      `This name is longer than ${MAX_INSTANCE_NAME} characters; the instance is ignored.`,
    ]);
    const tooLong = (key: string) => [`"${key}" must not be longer than ${MAX_TEXT} characters.`];
    expect(of(`fields: { imsServer: ${long} }\n${instances(MAX_INSTANCES, '"**"')}`)).toEqual(tooLong('fields.imsServer'));
    expect(of(`suppress: [{ rule: group-whitespace, reason: ${long} }]\n`)).toEqual(tooLong('suppress[0].reason'));
  });

  it('long names of attributes, and all that tells them', () => {
    const labels = ['IMS server', 'IMS scope', 'IMS client identifier', 'Callback server', 'IMS organization ID', 'Association mask'];
    const named = labels.map((label, index) =>
      schema(`<element name="e"><attribute name="${big('abcdef'.charAt(index), MAX_ELEMENT - 999)}" label="${label}"/></element>`),
    );
    const alone = fill(EACH, () => `<extAccount name="Adobe_Marketing_Cloud" ${big('x', 40_000)}="y"/>`);
    const files = { [XML]: pack('nms:extAccount', ...alone), 'prod/s.xml': pack('xtk:srcSchema', ...named) };
    for (const message of messages(files, 'fields-resolved')) expect(message.length).toBeLessThan(2000);
  });

  it('accounts without what a mapping names far below', () => {
    const fields = ['imsServer', 'scope', 'clientId', 'callbackUrl', 'organizationId', 'associationMask', 'productContext'];
    const mapping = fields.map((name) => `  ${name}: "${big('a/', MAX_TEXT - 10)}@${name}"\n`).join('');
    const alone = fill(MAX_ACCOUNTS, () => '<extAccount name="Adobe_Marketing_Cloud"><a/></extAccount>');
    const files = { [CONFIG]: `fields:\n${mapping}`, [XML]: pack('nms:extAccount', ...alone) };
    expect(counted(messages(files, 'fields-resolved', files))).toBe(MAX_ACCOUNTS);
  });

  const LONG = MAX_ELEMENT / 2;
  const EACH_HAS = MAX_ACCOUNTS / MAX_INSTANCES;
  it.each<[string, string, number, (index: number) => string]>([
    ['names', 'account-name', EACH_HAS, (index) => account({ name: `${SOUND.name}${big('x', LONG)}${index}` })],
    ['types', 'account-type', EACH_HAS, (index) => account({ type: big('1', LONG) + index })],
    ['states', 'account-enabled', 0, () => account({ active: big('a{{', LONG) })],
    ['organizations', 'org-id-same', 9, () => server({ organization: big('a {{', LONG) })],
    ['masks', 'callback-allowlisted', 0, () => server({ hosts: big('a ', LONG) })],
  ])('long %s that instances share', (_, rule, count, textOf) => {
    const shared = Object.fromEntries(fill(9, (index) => [`config-s${index}.xml`, textOf(index)]));
    const config = `accountType: 10\n${instances(MAX_INSTANCES, '"**"')}`;
    expect(counted(messages({ [CONFIG]: config, 'x.xml': account(), ...shared }, rule))).toBe(count);
  });

  it('names of the client secret that schemas outside of all estates tell', () => {
    const named = fill(8000, (index) => schema(`<element name="e"><attribute name="q${index}" label="IMS client secret"/></element>`));
    const files = Object.fromEntries(fill(1400, (index) => [`c${index}/prod/x.xml`, account({ q7: 'Ab1x9Cd3' })]));
    const all = bytes({ ...files, 's/s.xml': pack('xtk:srcSchema', ...named) });
    keep(all);
    const { report } = lintFiles(all);
    expect(report.instances).toHaveLength(MAX_JUDGED);
    expect(JSON.stringify(report)).not.toContain('Ab1x9Cd3');
  });

  it('an address that is declared anew, and DNS masks', () => {
    const files = {
      [XML]: pack('nms:extAccount', ...fill(MAX_ACCOUNTS, () => element())),
      'prod/config-prod.xml': server({ hosts: fill(80_000, (index) => `h${index}`).join() }),
    };
    const config = (url: string) => ({ [CONFIG]: `instances: { prod: { files: ["prod/**"]${url} } }\n` });
    const { weakened } = lintFiles({ ...files, ...config(', url: https://other.test') }, { base: { ...files, ...config('') } }).report;
    expect(weakened.map(({ message }) => message).join()).toContain('instead of "h0", "h1", "h2" and 79997 more');
  });
});

it.each(['own', 'shared', 'own and shared'])('thousands of findings behind each of thousands of checks, %s', (of) => {
  const CHECKS = 10_000;
  const all = Array.from({ length: 10_000 }, (_, index) =>
    finding({ instance: of === 'own' || (of !== 'shared' && index % 2 > 0) ? 'i' : null, fingerprint: `${index}` }),
  );
  const { instances, checks } = reportOf([finding({ instance: 'i' })]);
  const of1000 = Array.from({ length: 1000 }, () => instances).flat();
  const report = reportOf(all, { instances: of1000, checks: Array.from({ length: CHECKS }, () => checks).flat() });
  expect(junit(lintedOf(report), PLAIN)).toContain(`tests="${CHECKS}" failures="${CHECKS}"`);
  expect(html(lintedOf(report), PLAIN)).toContain('aria-label="i, Callback URL: 10000 errors"');
});
