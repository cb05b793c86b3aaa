import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account, element, pack, SOUND } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { type Files, lintFiles } from '../support/lint-files.js';
import { TestRepository } from '../support/repository.js';

// Secrets of accounts in every form, whole and malformed: test/secrets.test.ts. In the job's log: test/github/hostile.test.ts.

const SECRET = 'p8e-Zq7!Kw3-xYu5mNb2-VtR9';
const PIECES = Array.from({ length: SECRET.length - 5 }, (_, from) => SECRET.slice(from, from + 6));

/** The formats that show a piece of the secret, with what they show. */
const leaks = (files: Files, options: Parameters<typeof lintFiles>[1] = {}): string[] =>
  outputsOf(lintFiles(files, options)).flatMap(([format, output]) =>
    PIECES.filter((piece) => output.includes(piece)).map(
      (piece) => `${format}: ${output.slice(output.indexOf(piece) - 60, output.indexOf(piece) + 20)}`,
    ),
  );

const NAMES = [
  'password',
  'imsPassword',
  'apiKey',
  'api_key',
  'accessToken',
  'token',
  'privateKey',
  'private-key',
  'pwd',
  'x:secretKey',
  'secret2',
  'pass',
  'smtp_pass',
  'credential',
  'authKey',
  'access-key',
];

describe('what stands under a name that looks like a secret is shown nowhere', () => {
  const onOneLine = (name: string) =>
    pack('nms:extAccount', `<extAccount name="Adobe_Marketing_Clout" ${name}="${SECRET}" imsServer="http://x" callbackServer="http://y"/>`);

  it.each(NAMES)('%s, as an attribute, an element, a key', (name) => {
    expect(leaks({ 'prod/a.xml': onOneLine(name) })).toEqual([]);
    expect(
      leaks({ 'prod/a.xml': pack('nms:extAccount', `<extAccount name="x" imsServer="y"><${name}>${SECRET}</${name}></extAccount>`) }),
    ).toEqual([]);
    expect(leaks({ 'prod/a.json': JSON.stringify({ ...SOUND, imsServer: 'x', [name]: SECRET }) })).toEqual([]);
    expect(leaks({ 'prod/a.json': JSON.stringify({ ...SOUND, imsServer: 'x', [name]: [SECRET, { value: SECRET }] }, null, 2) })).toEqual(
      [],
    );
    expect(leaks({ 'prod/a.yml': `name: Adobe_Marketing_Clout\n${name}: ${SECRET} and more\nimsServer: http://x\n` })).toEqual([]);
  });

  it.each(NAMES)('%s, where another field is said to be it', (name) => {
    const files = {
      '.campaign-ims.yml': `fields: { callbackUrl: "@${name.replace(':', '_')}", clientId: "x/@${name.replace(':', '_')}" }\n`,
    };
    expect(leaks({ ...files, 'prod/a.xml': account({ [name.replace(':', '_')]: SECRET, callbackServer: null }) })).toEqual([]);
    const schema = `<srcSchema name="extAccount" namespace="nms"><element name="extAccount"><attribute name="${name}" label="Callback server"/></element></srcSchema>`;
    expect(leaks({ 's.xml': schema, 'prod/a.xml': account({ [name]: SECRET, callbackServer: null }) })).toEqual([]);
  });

  it('by the shape of its value', () => {
    const shaped = `${SECRET}@AdobeOrg`;
    expect(leaks({ 'prod/a.xml': account({ imsOrgId: null, password: shaped }) })).toEqual([]);
  });

  it.each<[string, string]>([
    [
      'console.json',
      JSON.stringify({
        project: {
          org: { ims_org_id: 'x' },
          workspace: {
            details: {
              credentials: [
                {
                  oauth2: { client_id: 'Campaign-X', client_secret: SECRET, redirect_uri: ['https://y'] },
                  oauth_server_to_server: { client_id: 'z', client_secrets: [SECRET] },
                },
              ],
            },
          },
        },
      }),
    ],
    ['connector-umapi.yml', `enterprise: { org_id: x@AdobeOrg, client_id: y, client_secret: ${SECRET}, tech_acct: z }\n`],
    ['connector-umapi.yml', `enterprise:\n  org_id: x@AdobeOrg\n  client_secret: |\n    ${SECRET}\n  api_key: &a ${SECRET}\n  other: *a\n`],
    ['prod/config-acme.xml', `<serverconf><shared><ims authIMSEndpoint="http://x" authIMSClientSecret="${SECRET}"/></shared></serverconf>`],
  ])('of %s', (path, text) => {
    const files = {
      [path]: text,
      'prod/a.xml': account(),
      '.campaign-ims.yml': 'experienceCloud: { files: [console.json, connector-umapi.yml] }\n',
    };
    expect(leaks(files)).toEqual([]);
    for (let at = text.indexOf(SECRET); at < text.length; at += 7) {
      expect(leaks({ ...files, [path]: text.slice(0, at) })).toEqual([]);
      expect(leaks({ ...files, [path]: `${text.slice(0, at)}\n<<<<<<< HEAD\n${text.slice(at)}` })).toEqual([]);
    }
  });

  it.each<[string, string]>([
    ['an unknown key', `clientSecret: ${SECRET}\n`],
    ['an unknown key of a map', `experienceCloud: { clientId: x, clientSecret: ${SECRET} }\n`],
    ['a key in the place of a rule', `rules: { token: ${SECRET} }\n`],
    ['a block', `clientSecret: |\n  ${SECRET}\naccountType: []\n`],
    ['an escape that does not exist', `clientSecret: "${SECRET}\\q${SECRET}"\n`],
    ['an alias without an anchor', `clientSecret: *${SECRET.replace('!', '')}\n`],
    ['a quote too many', `clientSecret: "${SECRET}" ${SECRET}"\n`],
    ['a tag', `clientSecret: !${SECRET} x\n`],
    ['a bracket too many', `clientSecret: ]${SECRET}]\n`],
    ['a block with more behind its sign', `clientSecret: | ${SECRET}\n`],
    ['a block that is none', `clientSecret: >${SECRET}\n`],
    ['a block in a file that is broken', `clientSecret: >\n  ${SECRET}\ny: ]\n`],
    ['a bracket that closes nothing', `x: {clientSecret: }${SECRET}}\n`],
    ['a bracket in it', `x: {clientSecret: ab1}${SECRET}, y: z}\n`],
    ['a bracket and another sign', `x: {clientSecret: }$${SECRET}, y: z}\n`],
  ])('in the configuration: %s', (_, text) => {
    expect(leaks({ '.campaign-ims.yml': text, 'prod/a.xml': account() })).toEqual([]);
    expect(leaks({ 'prod/a.yml': `name: Adobe_Marketing_Cloud\nimsServer: x\n${text}` })).toEqual([]);
  });

  it('as the password of an address', () => {
    const url = `https://ann:${SECRET.replace('!', '')}@campaign.acme.example`;
    expect(
      leaks({
        'prod/a.xml': account({ callbackServer: url, imsServer: url }),
        '.campaign-ims.yml': `instances: { prod: { files: ["prod/**"], url: "${url}" } }\n`,
      }),
    ).toEqual([]);
  });

  it('of any length, where a message would cut it', () => {
    const long = SECRET.repeat(20);
    expect(
      leaks({ 'prod/a.xml': account({ imsClientSecret: long, callbackServer: `http://${long}`, imsServer: long, associationMask: long }) }),
    ).toEqual([]);
  });

  it('what the environment expects, where somebody put it into another field', () => {
    const wrong = account({ imsClientId: SECRET, callbackServer: SECRET, imsScope: `openid,${SECRET}` });
    expect(leaks({ 'prod/a.xml': wrong }, { expectedSecret: () => SECRET, expectedSecrets: [SECRET] })).toEqual([]);
    const repo = new TestRepository();
    repo.commit({ 'prod/a.xml': wrong });
    for (const env of [{ CAMPAIGN_IMS_CLIENT_SECRET: SECRET }, { CAMPAIGN_IMS_CLIENT_SECRET_PROD: SECRET }])
      for (const format of ['text', 'json', 'sarif', 'junit', 'gitlab', 'markdown', 'html']) {
        const { stdout, stderr } = repo.run(['--format', format], { env });
        for (const piece of PIECES) expect(stdout + stderr).not.toContain(piece);
      }
  });
});

it('holds for accounts of any shape', () => {
  const value = fc.oneof(
    fc.constantFrom(...Object.values(SOUND), '', 'x', 'http://x'),
    fc.string({ maxLength: 20 }).map((text) => text.replace(/[&<>"\0-\x1f\ufffe\uffff]|\p{Cs}/gu, '')),
  );
  const attribute = fc.tuple(fc.constantFrom(...Object.keys(SOUND), 'a', 'b'), value);
  const secret = fc.tuple(
    fc.constantFrom(...NAMES.filter((name) => !name.includes(':')), 'imsClientSecret', 'clientSecret'),
    fc.constant(SECRET),
  );
  const attributes = fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: attribute }, { weight: 1, arbitrary: secret }), {
    selector: ([name]) => name,
    maxLength: 12,
  });
  fc.assert(
    fc.property(attributes, attributes, fc.constantFrom(' ', '\n', '\r\n\t'), (own, nested, space) => {
      const written = (all: [string, string][]) => all.map(([name, text]) => `${space}${name}="${text}"`).join('');
      const xml = `<extAccount${written(own)}><conn${written(nested)}/></extAccount>`;
      const files: Files = {
        'prod/a.xml': Buffer.from(pack('nms:extAccount', xml, element())),
        'stage/a.json': Buffer.from(
          JSON.stringify({ ...Object.fromEntries(own), name: 'Adobe_Marketing_Cloud', conn: Object.fromEntries(nested) }),
        ),
        'dev/a.yml': Buffer.from(
          [
            'name: Adobe_Marketing_Cloud',
            ...own.filter(([name]) => name !== 'name').map(([name, text]) => `${name}: ${JSON.stringify(text)}`),
          ].join('\n'),
        ),
      };
      expect(leaks(files)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
