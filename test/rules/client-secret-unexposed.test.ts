import { describe, expect, it } from 'vitest';
import { account, pack } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'client-secret-unexposed';
const SECRET = '8f2b1c9e-77aa-4d5e-9c1f-0a1b2c3d4e5f';
/** What begins as a reference or as what another tool encrypts, and may hold the secret all the same. */
const LOOKING_ELSEWHERE = [
  'op://p8e-Zq7Kw3xYu5mNb2VtR9',
  'op://ims/p8e:Zq7Kw3/xYu5mNb2VtR9',
  'vault:p8e-Zq7Kw3xYu5mNb2VtR9',
  'vault:secret/ims',
  'vault:secret/ims#p8eZq7Kw3xYu5mNb2VtR9',
  'arn:aws:secretsmanager:p8e-Zq7Kw3xYu5mNb2VtR9',
  'arn:aws:s3:::ims/Zq7Kw3xYu5mNb2VtR9',
  'projects/acme/Zq7Kw3xYu5mNb2VtR9',
  'secrets/Zq7Kw3xYu5mNb2VtR9',
  'env:p8e-Zq7Kw3xYu5mNb2VtR9',
  'ref+echo://p8e-Zq7Kw3xYu5mNb2VtR9',
  'ENC[p8e-Zq7Kw3xYu5mNb2VtR9]',
  'ENC(p8e-Zq7Kw3xYu5mNb2VtR9)',
  'ENC[AES256_GCM,p8e-Zq7Kw3xYu5mNb2VtR9]',
  '$ANSIBLE_VAULT;1.1;AES256 p8e-Zq7Kw3xYu5mNb2VtR9',
  '!vault p8e-Zq7Kw3xYu5mNb2VtR9',
];
const ims = (secret: string) => `<serverConf><shared><ims authIMSClientSecret='${secret}'/></shared></serverConf>`;

const project = (...clients: [id: string, secret: string][]) =>
  JSON.stringify({
    project: {
      workspace: { details: { credentials: clients.map(([client_id, client_secret]) => ({ oauth2: { client_id, client_secret } })) } },
    },
  });

describe(RULE, () => {
  it.each<[string, Files]>([
    ['an attribute', { 'prod/a.xml': account({ imsClientSecret: `⟦${SECRET}⟧` }) }],
    ...LOOKING_ELSEWHERE.map((secret): [string, Files] => [secret, { 'prod/a.xml': account({ imsClientSecret: `⟦${secret}⟧` }) }]),
    ...['secret', 'my-secret', 'password'].map((word): [string, Files] => [
      word,
      { 'prod/a.xml': account({ imsClientSecret: `⟦${word}⟧` }) },
    ]),
    ['a short word', { 'prod/a.xml': account({ imsClientSecret: '⟦geheim⟧' }) }],
    ['an attribute that Adobe calls otherwise', { 'prod/a.xml': account({ imsSecret: `⟦${SECRET}⟧` }) }],
    ...['ims/@clientSecret', '@nope'].map((path): [string, Files] => [
      `an attribute where the mapping says ${path}`,
      { '.campaign-ims.yml': `fields: { clientSecret: "${path}" }\n`, 'prod/a.xml': account({ imsClientSecret: `⟦${SECRET}⟧` }) },
    ]),
    ['an attribute with entities', { 'prod/a.xml': account({ imsClientSecret: '⟦p8e-&amp;&lt;XYZ⟧' }) }],
    [
      'the text of a child',
      {
        'prod/a.xml': pack(
          'nms:extAccount',
          account().replace(/^[\s\S]*?(<extAccount[^>]*)\/>[\s\S]*$/, `$1><clientSecret>⟦${SECRET}⟧</clientSecret></extAccount>`),
        ),
      },
    ],
    ['JSON', { 'prod/a.json': `{ "name": "Adobe_Marketing_Cloud", "ims": { "clientSecret": "⟦${SECRET}⟧" } }` }],
    ['YAML', { 'prod/a.yaml': `name: Adobe_Marketing_Cloud\nimsClientSecret: ⟦${SECRET}⟧\n` }],
    ['a server file', { 'prod/config-acme.xml': ims(`⟦${SECRET}⟧`) }],
    ['a server file of all instances', { 'prod/a.xml': account(), 'stage/a.xml': account(), 'serverConf.xml': ims(`⟦${SECRET}⟧`) }],
    [
      'two projects of its client, one of which has several',
      {
        'prod/a.xml': account(),
        'a.json': project(['Campaign-Acme', `⟦${SECRET}⟧`], ['Campaign-Acme', `⟦${SECRET.replace('8', '7')}⟧`]),
        'b.json': project(['Campaign-Acme', '']),
        'c.json': project(['Campaign-Acme', `⟦${SECRET.replace('8', '6')}⟧`]),
      },
    ],
    [
      'the project of its client',
      {
        'prod/a.xml': account(),
        'stage/a.xml': account(),
        'console.json': project(['Campaign-Acme', `⟦${SECRET}⟧`], ['other', SECRET.replace('8', '9')]),
      },
    ],
  ])('points at a plain secret in %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', section: 'Client id and secret' });
    expect(JSON.stringify(findings)).not.toContain(SECRET.slice(0, 6));
  });

  it.each([
    ...['@3q2+7wR9kLmN0pQrStUvWw==', '@broken', '********', 'CHANGE_ME', '', null],
    'op://ims/Adobe Campaign/client secret',
    'op://ims/campaign/oauth/secret',
    'arn:aws:secretsmanager:eu-central-1:123456789012:secret:prod/ims-AbCdEf',
    'arn:aws-us-gov:secretsmanager:us-gov-west-1:123456789012:secret:ims:client_secret::',
    'vault:secret/data/ims#client_secret',
    'projects/123456789012/secrets/ims-client',
    'ENC[AES256_GCM,data:9Xc3b0aP,iv:Zm9vYmFyYmF6cXV4,tag:c29tZXRhZw==,type:str]',
    '$ANSIBLE_VAULT;1.1;AES256\n6638393961\n6264',
    '!vault',
    `{cipher}${'AQBmNXz7Kw3xYu5mNb2VtR9q0A'.repeat(4)}==`,
    '@Microsoft.KeyVault(VaultName=acme;SecretName=ims-client)',
    'ref+awssecrets://prod/ims#secret',
  ])('is silent about %j', (imsClientSecret) => {
    expect(findingsOf(RULE, { 'prod/a.xml': account({ imsClientSecret }) })).toEqual([]);
  });

  it.each(['@3q2+7wR9kLmN0pQrStUvWw==', '@broken', '********', '@SECRET@', ''])('is silent about %j in a server file', (secret) => {
    expect(findingsOf(RULE, { 'prod/config-acme.xml': ims(secret) })).toEqual([]);
  });

  it('is silent about what other elements of a server file call so', () => {
    const text = `<serverConf><shared><other authIMSClientSecret="${SECRET}"/></shared></serverConf>`;
    expect(findingsOf(RULE, { 'prod/config-acme.xml': text })).toEqual([]);
  });

  it.each([
    ['@3q2+7wR9kLmN0pQrStUvWw==', 'pass', null],
    ['${IMS_SECRET}', 'pass', null],
    ...['********', 'changeme', '@7Ohkx0Y2s5b'].map((value): [string, string, string] => [
      value,
      'not-checked',
      'the client secret of the account is a placeholder or broken: see client-secret-correct',
    ]),
    ['', 'not-checked', 'the account has no client secret, which is normal: exports leave it out'],
    [null, 'not-checked', 'the account has no client secret, which is normal: exports leave it out'],
  ])('calls %j a %s', (imsClientSecret, status, reason) => {
    expect(checksOf(RULE, { 'prod/a.xml': account({ imsClientSecret }) })).toMatchObject([{ status, reason }]);
  });

  it('is not checked without an account', () => {
    expect(checksOf(RULE, { 'prod/config-acme.xml': '<serverconf/>' })).toMatchObject([{ status: 'not-checked' }]);
  });

  it('names another attribute that may be the secret', () => {
    const files: Files = { 'prod/a.xml': account({ appSecretKey: SECRET }) };
    for (const rule of [RULE, 'client-secret-correct'])
      expect(checksOf(rule, files)).toMatchObject([
        {
          status: 'not-checked',
          reason: '"@appSecretKey" of the account may be the client secret; declare "fields: clientSecret:" if it is',
        },
      ]);
  });
});
