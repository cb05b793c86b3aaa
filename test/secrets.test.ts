import { describe, expect, it } from 'vitest';
import { FORMATS, REPORTERS } from '../src/reporters/index.js';
import { RULES } from '../src/rules/index.js';
import { account, pack, SOUND } from './support/account.js';
import { HEALTHY, written } from './support/healthy.js';
import { type Files, lintFiles } from './support/lint-files.js';

const SECRET = 'p8e-Zq7!Kw3-xYu5mNb2-VtR9';

/** Shorter pieces may stand anywhere. */
const PIECE = 6;
const pieces = (secret: string): string[] =>
  Array.from({ length: secret.length - PIECE + 1 }, (_, from) => secret.slice(from, from + PIECE));

const RENDER = { newOnly: false, failOn: 'error', rules: RULES, pages: () => ({}), links: null } as const;

function outputs(files: Files, options: Parameters<typeof lintFiles>[1] = {}): string[] {
  const linted = lintFiles(files, options);
  return FORMATS.flatMap((format) =>
    [true, false].flatMap((color) =>
      [true, false].map((quiet) => REPORTERS[format](linted, { color, quiet, ...RENDER }).replaceAll(/\x1b\[\d+m/g, '')),
    ),
  );
}

function expectHidden(all: readonly string[], secret: string): void {
  for (const output of all) for (const piece of pieces(secret)) expect(output).not.toContain(piece);
}

const attribute = account({ imsClientSecret: SECRET });
const onOneLine = `<extAccount ${Object.entries(SOUND)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ')} imsClientSecret="${SECRET}" imsServer2="x"/>`;
const child = `<extAccount name="Adobe_Marketing_Cloud" type="10" imsServer="x"><ims><clientSecret>${SECRET}</clientSecret></ims></extAccount>`;
const learned = written({ ...HEALTHY, prod: { ...HEALTHY.prod, imsClientSecret: SECRET } }, 'learned');
const json = JSON.stringify({ ...SOUND, imsServer: 'x', imsClientSecret: SECRET });
const yaml = `name: Adobe_Marketing_Cloud\nims: { imsServer: x, clientSecret: "${SECRET}" }\n`;

describe('a secret appears in no output, whole or in part', () => {
  it.each<[string, Files]>([
    ['an attribute', { 'prod/a.xml': attribute }],
    [
      'an attribute on one line with faults',
      { 'prod/a.xml': pack('nms:extAccount', onOneLine.replace('https://ims-na1', 'http://ims-na1')) },
    ],
    ['the text of a child', { 'prod/a.xml': pack('nms:extAccount', child) }],
    ['a CDATA section', { 'prod/a.xml': pack('nms:extAccount', child.replace(SECRET, `<![CDATA[${SECRET}]]>`)) }],
    ['an attribute that only the schema names', learned],
    [
      'an attribute that only the mapping names',
      {
        '.campaign-ims.yml': 'fields: { clientSecret: "x/@q" }',
        'prod/a.xml': pack('nms:extAccount', `<extAccount name="Adobe_Marketing_Cloud"><x q="${SECRET}" imsServer="y"/></extAccount>`),
      },
    ],
    ['JSON on one line', { 'prod/a.json': json }],
    ['YAML', { 'prod/a.yaml': yaml }],
    ['references', { 'prod/a.xml': attribute.replace(SECRET, `&#x70;${SECRET.slice(1)}`) }],
    ['two accounts with one secret', { 'prod/a.xml': attribute, 'prod/b.xml': attribute }],
    [
      'a name with the secret',
      { 'prod/a.xml': account({ imsClientSecret: SECRET, callbackServer: SECRET, associationMask: `x ${SECRET}` }) },
    ],
  ])('in %s', (_, files) => {
    const all = outputs(files);
    expect(all.join('')).toContain('client-secret-unexposed');
    expectHidden(all, SECRET);
  });

  it.each<[string, Files]>([
    ['a tag that breaks off in it', { 'prod/a.xml': attribute.slice(0, attribute.indexOf(SECRET) + 12) }],
    ['a tag without its closing quote', { 'prod/a.xml': attribute.replace(`${SECRET}"`, SECRET) }],
    ['a tag with a "<" in it', { 'prod/a.xml': attribute.replace(SECRET, `${SECRET.slice(0, 9)}<${SECRET.slice(9)}`) }],
    ['a lone ampersand in it', { 'prod/a.xml': attribute.replace(SECRET, `${SECRET.slice(0, 9)}&${SECRET.slice(9)}`) }],
    ['an attribute twice', { 'prod/a.xml': attribute.replace('imsClientSecret', `imsClientSecret="${SECRET}" imsClientSecret`) }],
    ['the text of a child', { 'prod/a.xml': pack('nms:extAccount', child.replace('</clientSecret>', '&</clientSecret>')) }],
    ['an unguessable name', { ...learned, 'prod/extaccount.xml': (learned['prod/extaccount.xml'] ?? '').replace(`${SECRET}"`, SECRET) }],
    [
      'an unguessable name on one line, without any other account',
      {
        'schemas/s.xml': learned['schemas/nms_extAccount.xml'] ?? '',
        'a.xml': `<extAccount name="Adobe_Marketing_Cloud" f4="${SECRET} f5="x" f6="y"/>`,
      },
    ],
    ['JSON', { 'prod/a.json': json.replace(`${SECRET}"`, SECRET) }],
    ['JSON with a comma too many', { 'prod/a.json': json.replace(`"${SECRET}"`, `"${SECRET}",,`) }],
    ['YAML', { 'prod/a.yaml': yaml.replace(`${SECRET}"`, SECRET) }],
    ['YAML without quotes', { 'prod/a.yaml': yaml.replace(`"${SECRET}"`, `${SECRET}: x: y`) }],
    [
      'bytes that are no UTF-8',
      { 'prod/a.xml': Buffer.from(attribute.replace(SECRET, `${SECRET.slice(0, 9)}\u00fc${SECRET.slice(9)}`), 'latin1') },
    ],
  ])('where the file is malformed exactly there: %s', (_, files) => {
    const all = outputs(files);
    expect(all.join('')).toContain('file-readable');
    expectHidden(all, SECRET);
  });

  it('nor that of the base, or the one that the environment expects', () => {
    const files = { 'prod/a.xml': account({ imsClientSecret: 'k4L-NewOneHere' }) };
    const all = outputs(files, {
      base: { 'prod/a.xml': attribute },
      expectedSecret: () => 'Env7t-93xQLm',
      expectedSecrets: ['Env7t-93xQLm'],
    });
    expect(all.join('')).toContain('restart-after-change');
    for (const secret of [SECRET, 'k4L-NewOneHere', 'Env7t-93xQLm']) expectHidden(all, secret);
  });

  it('nor an encrypted one', () => {
    const encrypted = '@3q2+7wR9kLmN0pQrStUvWw==';
    expectHidden(
      outputs({ 'prod/a.xml': pack('nms:extAccount', onOneLine.replace(SECRET, encrypted).replace('https://ims', 'http://ims')) }),
      encrypted,
    );
    expectHidden(outputs({ 'prod/a.xml': account({ imsClientSecret: encrypted.slice(0, -3) }) }), encrypted.slice(0, -3));
  });

  it('nor one that the fingerprint could be tried against', () => {
    const print = (secret: string) =>
      lintFiles({ 'prod/a.xml': account({ imsClientSecret: secret }) }).report.findings.map(({ fingerprint }) => fingerprint);
    expect(print(SECRET)).toEqual(print('k4L-another-one'));
  });
});
