import { describe, expect, it } from 'vitest';
import { secretSpans } from '../../src/core/secret-spans.js';
import { shownName } from '../../src/core/secret-words.js';
import { account, element, pack, SOUND, server } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { type Files, findingsOf, lintFiles } from '../support/lint-files.js';
import { TestRepository } from '../support/repository.js';

// One of them looks like a key, the other like nothing in particular.
const KEY = 'p8e-Zq7Kw3xYu5mNb2VtR9';
const WORDS = 'Zw3tschgen-Datschi';

const leaks = (files: Files, options: Parameters<typeof lintFiles>[1] = {}): string[] =>
  outputsOf(lintFiles(files, options)).flatMap(([format, output]) =>
    [KEY.slice(4, 14), KEY.slice(-9), WORDS.slice(0, 9), WORDS.slice(-9)]
      .filter((piece) => output.toLowerCase().includes(piece.toLowerCase()))
      .map((piece) => `${format}: ${output.slice(output.indexOf(piece) - 60, output.indexOf(piece) + 20)}`),
  );
const line = (content: string) => pack('nms:extAccount', `<extAccount name="Adobe_Marketing_Cloud" imsServer="http://x" ${content}/>`);

describe('a secret is shown nowhere', () => {
  it.each<[string, Files]>([
    [
      'an arrow in a reason',
      { '.campaign-ims.yml': `suppress: [{ rule: ims-server-known, reason: "token->${WORDS}" }]`, 'a.xml': line('') },
    ],
    ['an arrow in an address', { 'a.xml': account({ callbackServer: `http://h.example/?token-&gt;${WORDS}` }) }],
    ['a name below its name', { 'a.json': JSON.stringify({ name: SOUND.name, imsServer: 'x', clientSecret: { [KEY]: 'x' } }) }],
    ['a name in braces', { 'a.yml': `name: Adobe_Marketing_Cloud\nimsServer: x\nclientSecret: {${KEY}}\n` }],
    [
      'an attribute of its element',
      { 'a.xml': pack('nms:extAccount', `<extAccount name="Adobe_Marketing_Cloud"><clientSecret ${WORDS}="1"/></extAccount>`) },
    ],
    [
      'what is mapped as if it were a path',
      { '.campaign-ims.yml': `fields: { clientSecret: "${KEY}" }`, 'a.xml': account({ imsServer: KEY }) },
    ],
    ['a longer one behind the end of another', { 'a.xml': line(`password="acme-${KEY.slice(0, 6)}" secret="${KEY}" scope="acme-${KEY}"`) }],
    ...['smtpPass', 'userPass', 'ftpPASS', 'passcode', 'dbCredentials', 'user_credentials', 'credential'].map((name): [string, Files] => [
      name,
      { 'a.xml': line(`${name}="${WORDS}"`) },
    ]),
    [
      'the end of a very long one',
      {
        'a.xml': `<package><x password="${'Pflaume Mirabelle '.repeat(600)}${WORDS}"/><entities schema="nms:extAccount"><extAccount imsServer="x" name="Adobe_Marketing_Cloud"/></entities></package>`,
      },
    ],
    [
      'one of another element',
      {
        'a.xml': `<package><entities schema="xtk:option"><option name="a" password="${KEY}"/></entities><entities schema="nms:extAccount">${element({ imsServer: KEY })}</entities></package>`,
      },
    ],
    [
      'the content of another element',
      {
        'a.xml': `<package><a><password>${KEY}</password></a><entities schema="nms:extAccount">${element({ imsServer: KEY })}</entities></package>`,
      },
    ],
    [
      'elements of name and value',
      {
        'a.xml': pack(
          'nms:extAccount',
          `<extAccount name="Adobe_Marketing_Cloud" imsServer="http://x"><param><name>clientSecret</name><value>${WORDS}</value></param></extAccount>`,
        ),
      },
    ],
    ['value before name', { 'a.xml': line('').replace('/>', `><param value="${WORDS}" name="clientSecret"/></extAccount>`) }],
    [
      'value and name in JSON',
      {
        'a.json': `{ "name": "Adobe_Marketing_Cloud", "imsServer": "http://x", "more": [{ "value": "${WORDS}", "name": "clientSecret" }] }`,
      },
    ],
    [
      'UTF-16 without a mark',
      { '.campaign-ims.yml': 'experienceCloud: { files: [c.json] }', 'c.json': Buffer.from(`{"client_secret":"${KEY}","x":1}`, 'utf16le') },
    ],
    ...['', ',Owner'].map((more): [string, Files] => [
      `a row with a cell too few, of headings that end as Password${more}`,
      {
        'u.csv': `First,Username,Product Configurations,Password${more}\nann@x.y,campaign - acme -  q,${WORDS}${more && ',me'}\n`,
        'a.xml': account({ imsServer: WORDS }),
      },
    ]),
    [
      'a row that ends early',
      { 'u.csv': `Username,Password,Product Configurations\n${WORDS},campaign - acme -  q\n`, 'a.xml': account({ imsServer: WORDS }) },
    ],
    [
      'a row with a cell too many',
      { 'u.csv': `First,Username,Product Configurations,Password\nx,ann@x.y,campaign - acme -  q, Other,${WORDS}`, 'a.xml': account() },
    ],
  ])('%s', (_, files) => {
    expect(leaks(files)).toEqual([]);
  });

  const NAMED = { '.campaign-ims.yml': 'fields: { clientSecret: "@hush" }' };
  it.each<[string, Files]>([
    ['deeper than the line above', { 'a.yml': `name: Adobe_Marketing_Cloud\ncallbackServer: http://x\n  clientSecret ${KEY}\n` }],
    ['in a block', { 'a.yml': `name: Adobe_Marketing_Cloud\nimsServer: |\n  http://x\n  clientSecret\n  ${KEY}\n` }],
    ['in a list', { 'a.xml': account({ imsScope: `openid,clientSecret,${KEY}` }) }],
    ['behind a mapped name', { ...NAMED, 'a.xml': account({ callbackServer: `http://x hush=${KEY}`, imsServer: KEY }) }],
    ['behind a mapped name without a sign', { ...NAMED, 'a.xml': account({ callbackServer: `http://x hush ${KEY}` }) }],
    ['behind a mapped name in YAML', { ...NAMED, 'a.yml': `name: Adobe_Marketing_Cloud\ncallbackServer: "http://x, hush: ${WORDS}"\n` }],
    ['behind a mapped name in JSON', { ...NAMED, 'a.json': JSON.stringify({ ...SOUND, callbackServer: `http://x, "hush": "${WORDS}"` }) }],
    ['with a colon in it', { 'a.xml': account({ callbackServer: 'http://x clientSecret Zq7:Kw3xYu5mNb2VtR9' }) }],
    ['before a colon', { 'a.xml': account({ callbackServer: `http://x clientSecret ${KEY.slice(4)}:`, imsServer: KEY.slice(4) }) }],
    ['behind a mapped name in capitals', { ...NAMED, 'a.xml': account({ callbackServer: `http://x HUSH ${KEY.slice(4)}` }) }],
    ['in an address with four blanks', { 'a.xml': account({ callbackServer: `http://u:${KEY.slice(4)}    @x` }) }],
    ['in an address before a sign', { 'a.xml': account({ callbackServer: `http://u:${KEY.slice(4)} @-x` }) }],
    ['in an address with a blank', { 'a.xml': account({ imsServer: `http://u:${WORDS} @x`, callbackServer: `http://u:${KEY} @x` }) }],
    ...[
      'API credential, pwd:',
      'OAuth token, Client-Secret:',
      'Access token https://h.example/cb?token=',
      'IMS token user_1a2b3c4d5e6f:password=',
    ].map((before): [string, Files] => [
      `behind two names: ${before}`,
      { 'a.xml': account({ label: before + KEY.slice(4), callbackServer: `http://campaign.acme.example/${KEY.slice(4)}` }) },
    ]),
  ])('in the value of another field: %s', (_, files) => {
    expect(lintFiles(files).report.findings).not.toEqual([]);
    expect(leaks(files)).toEqual([]);
  });

  it.each(
    'AcmeCampaignProd2 CampaignAcmeProd1 HashiCorpVaultKVv2Prod AWSSecretsManagerEuWest1 Acme-Campaign-Prod-Eu-V8 Adobe-Campaign-Classic-Prod-Eu1'.split(
      ' ',
    ),
  )('hides no name behind the name of a secret: %s', (name) => {
    for (const label of [`API key ${name}`, `Access token ${name}`]) {
      const [found] = lintFiles({ 'a.xml': account({ label, callbackServer: `http://campaign.acme.example/${name}` }) }).report.findings;
      expect(found?.message).toContain(name);
    }
  });

  it.each([
    ['of which none holds a name', 'lorem ipsum '],
    ['of which each holds one', 'token 1, hush: '],
  ])('behind a million characters of other accounts, %s', (_, words) => {
    const other = (index: number) => `<extAccount name="other${index}" type="3" desc="${words.repeat(300)}"/>`;
    const files = {
      '.campaign-ims.yml': 'fields: { clientSecret: "ims/@hush" }',
      '0.xml': pack('nms:extAccount', ...Array.from({ length: 300 }, (_, index) => other(index))),
      'a.xml': account({ callbackServer: `https://x/?token=${KEY.slice(4)}`, imsServer: `http://${KEY.slice(4)}` }),
    };
    expect(leaks(files)).toEqual([]);
  });

  it.each(['\\u0041', '\\u0041 ', 'token ', 'token,a1B2c3D4e5F6'])('of which %j is looked behind once', (piece) => {
    secretSpans(piece.repeat(50_000), 'value');
  });

  const FIRST = 'Qx7vB2kd9L';
  it.each<[string, Files]>([
    ['in YAML', { 'a.yml': 'name: Adobe_Marketing_Cloud\nclientSecret:\n§:\nimsServer: bad\n' }],
    ['in XML', { 'a.xml': line('clientSecret="" §=""') }],
    ['in XML, the half of it', { 'a.xml': line(`clientSecret= "" ${FIRST}="m4Tz8WpH3c"`) }],
    ['in JSON', { 'a.json': JSON.stringify({ name: SOUND.name, imsServer: 'bad', clientSecret: '', '§': '' }) }],
    ['behind a mapped name', { ...NAMED, 'a.xml': line('hush="" §=""') }],
    ['in the configuration', { '.campaign-ims.yml': 'experienceCloud:\n  clientSecret:\n  §:\n', 'a.xml': account() }],
    ...[
      'experienceCloud:\n  §: 1',
      '§: 1',
      'rules: { §: off }',
      'fields: { §: "@x" }',
      'instances: { prod: { §: 1 } }',
      'suppress: [{ rule: §, reason: x }]',
      'suppress: [{ rule: "§ ", reason: x }]',
      'x: 1\n§: 1\n§: 1',
    ].map((text): [string, Files] => [`in the configuration, as ${text}`, { '.campaign-ims.yml': `${text}\n`, 'a.xml': account() }]),
    ['as the name of an element', { 'a.xml': pack('nms:extAccount', '<extAccount name="Adobe_Marketing_Cloud"><§ a="1"/></extAccount>') }],
  ])('in the place of a name: %s', (_, files) => {
    for (const secret of [`${FIRST}m4Tz8WpH3c`, KEY]) {
      const written = Object.entries(files).map(([path, text]) => [path, String(text).replaceAll('§', secret)]);
      expect(leaks(Object.fromEntries(written))).toEqual([]);
      for (const [, output] of outputsOf(lintFiles(Object.fromEntries(written)))) expect(output).not.toContain(FIRST);
    }
  });

  it.each(['xtkKey', 'webhookToken', 'priv_key', 'authKey', 'dbCredentials', 'passcode', 'userPwd', 'passphrase'])(
    'which a server’s file repeats from %s',
    (name) => {
      const files = { 'prod/a.xml': line(`${name}="${WORDS}"`), 'prod/config-x.xml': server({ endpoint: `https://x/${WORDS}` }) };
      expect(lintFiles(files).report.findings.map(({ rule }) => rule)).toContain('server-ims-endpoint');
      expect(leaks(files)).toEqual([]);
    },
  );

  it('which the base held', () => {
    const base = { 'a.xml': account({ imsClientSecret: KEY }) };
    expect(leaks({ 'a.xml': account({ imsServer: KEY }) }, { base })).toEqual([]);
  });

  it.each(['<', '>', '&', '{', '}', '[', ']', ',', '#', '\\', '|', '!', '`', '%', '?', '(', ')', '\u200b', '\u0000'])(
    'with %j behind its name in XML',
    (sign) => {
      expect(leaks({ 'a.xml': line(`imsClientSecret${sign}="${WORDS}"`) })).toEqual([]);
    },
  );

  it.each([
    'imsClientSecret,"§"',
    'imsClientSecret;"§"',
    'imsClientSecret=/"§"',
    'imsClientSecret=//"§"',
    'imsClientSecret=é"§"',
    'clientSecret><![CDATA[§]]></clientSecret>',
  ])('in XML that is broken as %s', (broken) => {
    expect(leaks({ 'a.xml': line(broken.replace('§', WORDS)) })).toEqual([]);
  });

  it.each([
    '"imsClientSecret"":"§"',
    '"imsClientSecret",:"§"',
    '"imsClientSecret":#"§"',
    '"imsClientSecret"é:"§"',
    '"imsClientSecret":-"§"',
    '"imsClientSecret;:"§"',
    `{clientSecret->'§'`,
  ])('in JSON that is broken as %s', (broken) => {
    expect(
      leaks({
        'a.json': `{ "extAccount": { "name": "Adobe_Marketing_Cloud", ${broken.replace('§', WORDS)} } }`,
      }),
    ).toEqual([]);
  });

  it.each(['*"§"', '}"§"', ']"§"', '#"§"', '&"§"'])('in a configuration as %s', (broken) => {
    for (const secret of [KEY, WORDS])
      expect(leaks({ '.campaign-ims.yml': `clientSecret: ${broken.replace('§', secret)}\n`, 'a.xml': account() })).toEqual([]);
  });

  it.each(['%3D', ';', '|', ',', '#', '→'])('in a key behind %s', (sign) => {
    for (const secret of [KEY, WORDS])
      expect(leaks({ '.campaign-ims.yml': `{"clientSecret${sign}${secret}": y}\n`, 'a.xml': account() })).toEqual([]);
  });

  it.each([':', '?', '#', '@'])('which init would take for a host, with %s in it', (sign) => {
    const secret = `p8eZq7Kw3x${sign}Yu5mNb2VtR9aa`;
    const repository = new TestRepository();
    repository.commit({ 'prod/a.xml': account({ imsClientSecret: secret, callbackServer: `https://${secret}.example.com` }) });
    const { stdout } = repository.run(['init']);
    const written = repository.read('.campaign-ims.yml');
    for (const piece of ['p8ezq7', 'yu5mnb']) expect((stdout + written).toLowerCase()).not.toContain(piece);
  });

  it('which is given in place of an argument', () => {
    for (const args of [[KEY], ['--base', KEY], ['--config', KEY], ['--format', KEY], [`--${KEY}`]]) {
      const { stderr } = new TestRepository().write({ 'a.txt': '' }).run(['check', ...args], { env: { CAMPAIGN_IMS_CLIENT_SECRET: KEY } });
      expect(stderr).not.toContain(KEY);
    }
  });
});

describe('what is no secret is shown', () => {
  it('as the name of an instance', () => {
    const name = 'a1b2c3d4e5f6';
    const files = { '.campaign-ims.yml': `instances:\n  ${name}: { files: 5 }\n  ${name}: { files: 5 }\n`, 'a.xml': account() };
    const messages = findingsOf('config-valid', files).map(({ message }) => message);
    expect(messages).toEqual([`"instances.${name}.files" must be a list.`, `The key "${name}" appears twice.`]);
    expect(outputsOf(lintFiles(files)).find(([format]) => format === 'text')?.[1]).toContain(`${name}: { files: 5 }`);
  });

  it.each([
    'imsClientId2',
    'oAuth2S2SClientId',
    'imsOAuth2S2SClientId',
    'oAuth2S2SOrgId',
    'imsOAuth2ClientIdV2',
    'oAuth2X509ClientId',
    's2sClientIdV2',
    'customImsClientId2',
    'acmeImsClientId2',
    'myCustomImsOrgId2ForProd',
    'xtkschema',
    'ipv4Address1Line2',
    'acme-eu1-rt2-prod3',
  ])('as the name %s', (name) => {
    expect(shownName(name)).toBe(name);
  });

  it.each(['Token for prod2024', 'https://ims.example/token https://a2.example/v1', 'token campaign'])(
    'around a name in the value %j',
    (imsServer) => {
      const [finding] = findingsOf('callback-https', {
        'a.xml': account({ label: imsServer, callbackServer: 'http://prod2024.a2.example' }),
      });
      expect(finding?.message).toContain('prod2024.a2.example');
    },
  );

  it.each(['prod-eu1', 'campaign8', 'Campaign-Acme-Prod1', 'v2.0.1', 'Santa2024', 'production2024eu'])('behind a label, as %s', (name) => {
    const [finding] = findingsOf('callback-https', {
      'a.xml': account({ label: `Adobe IMS token ${name}`, callbackServer: `http://${name}.example` }),
    });
    expect(finding?.message).toContain(`${name}.example`);
  });

  it('in a list of scopes behind one about secrets', () => {
    const imsScope = `openid, ${String(SOUND.imsScope).replace(/^openid,/, '')},read_client_secret,manage_client_secrets,campaign_v8_sdk`;
    const files = { '.campaign-ims.yml': 'experienceCloud: { scopes: [openid] }', 'a.xml': account({ imsScope }) };
    expect(findingsOf('scope-provisioned', files).map(({ message }) => message)).toContain(
      'The scope "campaign_v8_sdk" is not provisioned.',
    );
    expect(
      lintFiles(files)
        .fixes.map(({ text }) => text)
        .join(),
    ).not.toContain('•');
    expect(lintFiles(files).fixes).not.toEqual([]);
  });

  it.each(['Token:', 'API key:', 'tokens:', 'Password =', 'token=', 'Password:&#10;', 'Password reset'])('behind the label %j', (label) => {
    const files = { 'prod/g.xml': pack('xtk:group', `<group label="${label}" name="delivery "/>`) };
    expect(outputsOf(lintFiles(files)).find(([format]) => format === 'text')?.[1]).toContain('delivery ␣'.slice(0, 8));
    const [finding] = findingsOf('group-whitespace', files);
    expect(finding?.message).toContain('"delivery "');
    expect(outputsOf(lintFiles(files)).find(([format]) => format === 'text')?.[1]).toContain('name="delivery');
  });

  it('where a message quotes a sign at its end', () => {
    expect(findingsOf('mask-whitespace', { 'a.xml': account({ associationMask: 'campaign - token:  ' }) })[0]?.message).toMatch(
      /ends|space/,
    );
  });

  it('in the name of an attribute that ends like one of a second', () => {
    expect([shownName('clientSecret2x'), shownName('clientSecret2x3y4z')]).toEqual(['clientSecret2x', 'clientSecret…']);
  });

  it('as a host with a port', () => {
    const [finding] = findingsOf('ims-server-known', { 'a.xml': account({ imsServer: 'https://token:8443' }) });
    expect(finding?.message).toContain('https://token:8443');
  });
});
