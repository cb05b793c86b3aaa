import { describe, expect, it } from 'vitest';
import { account, pack } from '../support/account.js';
import { checksOf, type Files, findingsOf, marked, places } from '../support/lint-files.js';

const RULE = 'client-secret-unexposed';
const SECRET = '8f2b1c9e-77aa-4d5e-9c1f-0a1b2c3d4e5f';
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
    ['a short word', { 'prod/a.xml': account({ imsClientSecret: '⟦geheim⟧' }) }],
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

  it.each(['@3q2+7wR9kLmN0pQrStUvWw==', '@broken', '********', 'CHANGE_ME', '', null])('is silent about %j', (imsClientSecret) => {
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
    ['********', 'pass', null],
    ['', 'not-checked', 'prod/a.xml holds no client secret, which is normal: exports leave it out'],
    [null, 'not-checked', 'prod/a.xml holds no client secret, which is normal: exports leave it out'],
  ])('calls %j a %s', (imsClientSecret, status, reason) => {
    expect(checksOf(RULE, { 'prod/a.xml': account({ imsClientSecret }) })).toMatchObject([{ status, reason }]);
  });

  it('is not checked without an account', () => {
    expect(checksOf(RULE, { 'prod/config-acme.xml': '<serverconf/>' })).toMatchObject([{ status: 'not-checked' }]);
  });
});
