import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cleaner } from '../../src/core/clean.js';
import { keyLikeSpans } from '../../src/core/key-like.js';
import { configText } from '../../src/entries/init-config.js';
import { MAX_CSV } from '../../src/formats/csv.js';
import type { LintOptions } from '../../src/lint.js';
import { account, element, pack, SOUND, server } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { type Files, lintFiles } from '../support/lint-files.js';
import { TestRepository } from '../support/repository.js';

/** What only its name or its place tells to be a secret: it looks like no key. */
const SECRET = 'Zwetschgen-Datschi';

const shows = (output: string, secret: string): string[] =>
  Array.from({ length: secret.length - 5 }, (_, from) => secret.slice(from, from + 6)).filter((piece) => output.includes(piece));

const leaks = (files: Files, secret = SECRET, options: Partial<LintOptions> = {}): string[] => {
  const linted = lintFiles(files, options);
  expect(linted.report.findings).not.toEqual([]);
  const fixes = linted.fixes.map(({ text }) => ['fix', text] as const);
  return [...outputsOf(linted), ...fixes].flatMap(([format, output]) => shows(output, secret).map((piece) => `${format}: ${piece}`));
};

const xml = (attributes: string, inside = '') =>
  pack('nms:extAccount', `<extAccount name="Adobe_Marketing_Cloud" imsServer="http://x" ${attributes}>${inside}</extAccount>`);
/** An account with a fault, on the line of whatever is before it. */
const LINE = `<entities schema="nms:extAccount">${element({ imsServer: 'x' }).replaceAll('\n', '')}</entities>`;
const config = (text: string): Files => ({ '.campaign-ims.yml': text });

describe('no secret is shown', () => {
  it.each<[string, string]>([
    ['behind what cannot be seen', `https://x.example/?token=\u200b${SECRET}`],
    ['behind a no-break space', `https://x.example/?token=\u00a0${SECRET}`],
    ['around what cannot be seen', `https://x.example/?token=Zw\u00ad${SECRET}`],
    ['behind a sign that is spelled', `https://x.example/?token%3D${SECRET}`],
    ['between angle brackets', `token=<${SECRET}>`],
    ['of a user who is an address', `https://ann@example.com:${SECRET}@h.example/`],
    ['of a user who is an address, without a scheme', `ann@example.com:${SECRET}@h.example`],
    ['of a user of a domain', `acme\\svc:${SECRET}@h.example`],
    ['that begins with what ends an authority', `https://svc:#${SECRET}@h`],
    ['with a quote and what ends an authority', `https://svc:it's/${SECRET}@h`],
    ['behind one slash', `https:/svc:${SECRET}@h.example`],
    ['behind three', `https:///svc:${SECRET}@h.example`],
    ['behind none of the colon', `https//svc:${SECRET}@h.example`],
    ['behind a wrong sign', `https;//svc:${SECRET}@h.example`],
    ['without a scheme', `//svc:${SECRET}@h.example`],
    ['of a host of another script', `svc:${SECRET}@кампания.рф`],
    ['of an address in another', `https://a/?u=https%3A//svc:${SECRET}@h`],
    ['that a message cuts', `https://svc:ab/${SECRET}${'x'.repeat(120)}@h`],
  ])('in an address: %s', (_, url) => {
    expect(leaks({ 'prod/a.xml': Buffer.from(account({ imsServer: url, callbackServer: url }).replaceAll('&', '&amp;')) })).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['JSON with escaped slashes', 'json', `{"name":"Adobe_Marketing_Cloud","imsServer":"https:\\/\\/svc:${SECRET}@x.example"}`],
    ['JSON with an escaped sign', 'json', `{"name":"Adobe_Marketing_Cloud","imsServer":"https://svc\\u003a${SECRET}\\u0040x.example"}`],
    ['YAML with an escaped sign', 'yml', `name: Adobe_Marketing_Cloud\nimsServer: "token\\x3d${SECRET}"\n`],
    ['YAML over two lines', 'yml', `name: Adobe_Marketing_Cloud\nimsServer: "https://svc:${SECRET}\\\n   @x.example"\n`],
    ['XML with a reference', 'xml', xml(`callbackServer="http://x/?tok&#101;n&#61;${SECRET}"`)],
    ['XML in XML', 'xml', `<package><a x="{&quot;password&quot;:&quot;${SECRET}&quot;}"/>${LINE}</package>`],
    ['JSON in JSON', 'json', `{"name":"Adobe_Marketing_Cloud","imsServer":"x","y":"{\\"password\\":\\"${SECRET}\\"}"}`],
    ['a name of two words', 'json', `{"name":"Adobe_Marketing_Cloud","imsServer":"x","api key":"${SECRET}"}`],
    ['another', 'xml', xml(`pass.word="x" api.key="${SECRET}"`)],
    ['a name with a remark, broken', 'json', `{"name":"Adobe_Marketing_Cloud","client secret prod":"${SECRET}" x}`],
    ['a name with an index, broken', 'yml', `name: Adobe_Marketing_Cloud\ntoken[0]: ${SECRET}\nx: ]\n`],
    ['a name in brackets, broken', 'yml', `name: Adobe_Marketing_Cloud\npassword (prod): ${SECRET}\nx: ]\n`],
    ['a name of other letters', 'xml', `<package><x secreté="${SECRET}"/><é-secret>${SECRET}</é-secret>${LINE}</package>`],
    ['JSON with an escaped quote, broken', 'json', `{"name":"Adobe_Marketing_Cloud","password":"ab\\",${SECRET}" x}`],
    ['a bracket in a list, broken', 'json', `{"name":"Adobe_Marketing_Cloud","tokens":["a]b","${SECRET}"] x}`],
    ['an end tag alone', 'xml', `<package><entities schema="nms:extAccount"><extAccount name="x" clientSecret>${SECRET}</clientSecret>`],
    [
      'a key that is a list',
      'yml',
      `? [a]\n: {clientSecret: ${SECRET}}\nextAccount: {name: Adobe_Marketing_Cloud, imsServer: ${SECRET}}\n`,
    ],
    ['a pair of name and value', 'yml', `name: Adobe_Marketing_Cloud\nimsServer: x\nx: {name: token, value: ${SECRET}}\nscope: ]\n`],
    ['an option of Campaign', 'xml', `<package><option name="smtpPassword" dataType="6" stringValue="${SECRET}"/>${LINE}</package>`],
  ])('in %s', (_, kind, text) => {
    expect(leaks({ [`prod/a.${kind}`]: Buffer.from(text) })).toEqual([]);
  });

  const MAPPED = config('fields: { clientSecret: "@f4" }\n');
  it.each<[string, string, string]>([
    ['with a quote of the other kind', 'xml', `<extAccount name="Adobe_Marketing_Cloud" f4="ab'${SECRET}" <x>`],
    ['over two lines', 'xml', `<extAccount name="Adobe_Marketing_Cloud" f4="ab\n${SECRET}" <x>`],
    ['with an escaped quote', 'json', `{"name":"Adobe_Marketing_Cloud","f4":"ab\\"${SECRET}" x}`],
    ['in a list', 'json', `{"name":"Adobe_Marketing_Cloud","f4":["ab","${SECRET}"] x}`],
    ['in an element with an attribute', 'xml', `<extAccount name="Adobe_Marketing_Cloud"><f4 x="y">${SECRET}</f4><`],
    ['in a section', 'xml', `<extAccount name="Adobe_Marketing_Cloud"><f4><![CDATA[ab'${SECRET}]]></f4><`],
  ])('that the mapping alone tells, in a broken file: %s', (_, kind, text) => {
    expect(leaks({ ...MAPPED, [`prod/a.${kind}`]: Buffer.from(text) })).toEqual([]);
  });

  const KEY = 'p8eZq7Kw3xYu5mNb2VtR9';
  it.each(['$' + '{IMS:-S}', '[S]', '<S>', '%S%', '__S__', '{{ x | default("S") }}', '@@S@@', '#{S}', '$(S)'])(
    'that only looks like a placeholder: %s',
    (shape) => {
      const secret = shape.replace('S', KEY).replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      expect(leaks({ ...MAPPED, 'prod/a.xml': Buffer.from(xml(`f4="${secret}" callbackServer="http://y"`)) }, KEY)).toEqual([]);
      expect(leaks({ 'prod/a.xml': Buffer.from(account({ imsClientSecret: secret, imsServer: secret })) }, KEY)).toEqual([]);
    },
  );

  it.each(['"§"', "'§'", '[§]', '{§}', '(§)', '`§`', '“§”', '=§', '<§>', 'CLIENT_SECRET=§'])(
    'whose bare copy stands elsewhere: %s',
    (shape) => {
      const known = shape.replace('§', KEY);
      const copy = { callbackServer: `http://a.example/${KEY}` };
      const written = known.replaceAll('"', '&quot;').replaceAll('<', '&lt;');
      expect(leaks({ 'prod/a.xml': Buffer.from(account({ ...copy, imsClientSecret: written })) }, KEY)).toEqual([]);
      expect(leaks({ 'prod/a.xml': account(copy) }, KEY, { expectedSecrets: [known] })).toEqual([]);
    },
  );

  it.each([
    'op://…/Quuxyz/Pwdxyz',
    'vault:…#Xyzzy',
    'arn:aws:secretsmanager:eu-central-1:123456789012:secret:…',
    'projects/acme/secrets/…',
    'ENC[AES256_GCM,data:…,iv:Zm9vYmFyYmF6cXV4,tag:c29tZXRhZw==,type:str]',
    '$ANSIBLE_VAULT;1.1;AES256 …',
  ])('that is kept elsewhere: %s', (shape) => {
    for (const part of ['Quuxyz/Pwdxyz', 'Quuxyz_Pwdxyz', 'Quuxyz4711Pwd', '663839396162']) {
      const secret = shape.replace('…', part);
      const files = { 'prod/a.xml': Buffer.from(account({ imsClientSecret: secret, imsServer: secret, callbackServer: 'http://x' })) };
      expect([secret, leaks(files, part)]).toEqual([secret, []]);
    }
  });

  it.each(['@QuuxPwdXyzzy', 'Quux/PwdXyzzy'])('of an element, that looks like the path to one: %s', (secret) => {
    const files = {
      'prod/a.json': JSON.stringify({
        extAccount: [
          {
            name: 'Adobe_Marketing_Cloud',
            imsServer: 'ims-na1.adobelogin.com',
            callbackServer: `http://u.example/${secret}`,
            clientSecret: { value: secret },
          },
        ],
      }),
    };
    expect(leaks(files, secret)).toEqual([]);
  });

  it('in a list of users that is not UTF-8, or too long', () => {
    const row = `Jos\xe9,jose@x.example,${SECRET},campaign - acme - admin\n`;
    const list = `First Name,Username,Token,Product Configurations\n${row}`;
    expect(leaks({ 'users.csv': Buffer.from(list, 'latin1'), 'prod/a.xml': account() })).toEqual([]);
    expect(
      leaks({ 'users.csv': Buffer.from(list + row.replace('\xe9', 'e'.repeat(1000)).repeat(MAX_CSV / 1000)), 'prod/a.xml': account() }),
    ).toEqual([]);
  });

  it('in the reason of a suppression', () => {
    const reasons = ['token -> S', 'password (prod): S', 'token:\u00a0S', 'token:\u200bS', 'token = <S>'].map((reason) =>
      reason.replace('S', SECRET),
    );
    for (const reason of reasons) {
      const files = {
        ...config(`suppress: [{ rule: ims-server-known, reason: ${JSON.stringify(reason)} }]\n`),
        'prod/a.xml': account({ imsServer: 'http://x', callbackServer: 'http://y' }),
      };
      expect([reason, leaks(files)]).toEqual([reason, []]);
    }
  });

  it('where a copy lacks the beginning that all of Adobe’s have', () => {
    const secret = 'p8e-Zq7Kw3xYu5mNb2VtR9dFgH';
    const files = { 'prod/a.xml': account({ imsClientSecret: secret, imsServer: secret.slice(4) }) };
    expect(leaks(files, secret.slice(4))).toEqual([]);
  });

  it.each(['imsClientId', 'imsServer', 'label', 'f9'])('where a value has the form of Adobe’s: %s', (name) => {
    const secret = 'p8e-Zq7hunter2PLAINvalXY01ab';
    const swapped = account({ imsClientSecret: 'Campaign-Acme', [name]: secret, callbackServer: `http://a.example/${secret}` });
    const declared = config('experienceCloud: { clientId: Campaign-Acme }\n');
    expect(leaks({ ...declared, 'prod/a.xml': swapped }, secret)).toEqual([]);
    const json = JSON.stringify({ ...SOUND, [name]: secret, callbackServer: `http://a.example/${secret}` });
    expect(leaks({ ...declared, 'prod/a.json': json }, secret)).toEqual([]);
  });

  it.each<[string, (secret: string) => string]>([
    ['behind a word', (secret) => `Campaign-Acme ${secret}`],
    ['between quotes', (secret) => `'${secret}'`],
    ['before a sign', (secret) => `${secret};`],
    ['encrypted, as it seems', (secret) => `@${secret}==`],
    ['in a path', (secret) => `x/${secret}`],
    ['in a list', (secret) => `openid, ${secret}`],
    ['with a capital', (secret) => secret.replace('p', 'P')],
    ['behind what cannot be seen', (secret) => `\u200b${secret}`],
    ['around what cannot be seen', (secret) => secret.replace('Z', '\u200bZ')],
    ['with a soft hyphen in its beginning', (secret) => secret.replace('8', '\u00ad8')],
    ['with another dash', (secret) => secret.replace('-', '–')],
    ['with a dash of full width', (secret) => secret.replace('-', '－')],
    ['behind a name', (secret) => `acme-${secret}`],
    ['behind a name and an underscore', (secret) => `IMS_${secret}`],
    ['behind a letter', (secret) => `x${secret}`],
    ['in capitals', (secret) => secret.replace('p8e', 'P8E')],
    ['where a message cuts it', (secret) => `${'x'.repeat(105)} ${secret}`],
    ['on a line of its own', (secret) => `Campaign-Acme\n    ${secret}`],
  ])('where a part of a value has the form of Adobe’s: %s', (_, write) => {
    const secret = 'p8e-Zq7hunter2PLAINvalXY01ab';
    const value = write(secret);
    const wrong = { imsClientId: value, imsServer: value, imsScope: value, label: value };
    const declared = config('experienceCloud: { clientId: Campaign-Acme }\n');
    expect(leaks({ ...declared, 'prod/a.xml': account({ ...wrong, callbackServer: `http://a.example/${secret}` }) }, secret)).toEqual([]);
    expect(leaks({ ...declared, 'prod/a.json': JSON.stringify({ ...SOUND, ...wrong }) }, secret)).toEqual([]);
    const yaml = Object.entries({ ...SOUND, ...wrong }).map(([name, each]) => `${name}: ${JSON.stringify(each).replace('\\n', '\n')}\n`);
    expect(leaks({ ...declared, 'prod/a.yml': yaml.join('') }, secret)).toEqual([]);
  });

  it('where a copy of such a part lacks the beginning', () => {
    const secret = 'p8e-Zq7hunter2PLAINvalXY01ab';
    const copy = { 'stage/b.xml': account({ imsServer: secret.slice(4) }) };
    for (const text of [xml(`imsClientId="x ${secret}"`), xml('', `<q>other</q><q>${secret}</q>`)])
      expect(leaks({ 'prod/a.xml': text, ...copy }, secret.slice(4))).toEqual([]);
  });

  it('where a server’s file or a table of groups holds what has the form of Adobe’s', () => {
    const secret = 'p8e-Zq7hunter2PLAINvalXY01ab';
    const files = {
      'prod/config-x.xml': server({ endpoint: secret }),
      'prod/a.xml': account({ imsServer: 'http://x' }),
      'users.csv': `Username,Product Configurations\nann,campaign  - ${secret}\n`,
    };
    expect(leaks(files, secret)).toEqual([]);
  });

  it.each([
    'b2e-campaign-admins',
    'e2e-marketing-2024',
    'S4E-Campaign-Prod1',
    'https://b2e-marketing-prod1.acme.example',
    'https://p8e-campaign-acme-2024.acme.example',
    'xp8e-campaign-admins',
    '3f2b8c1d-9a4e-4f6b-8d7c-1e2f3a4b5c6d',
    'p8e-…',
  ])('but not what has another form: %s', (text) => {
    expect(cleaner([])(text)).toBe(text);
  });

  it('where a whole value of an account begins as some of Adobe’s do', () => {
    const secret = 's8e-Zq7hunter2PLAINvalXY01ab';
    expect(leaks({ 'prod/a.xml': account({ imsClientId: secret, imsServer: secret }) }, secret)).toEqual([]);
  });

  it('where the configuration declares it for the client id', () => {
    const secret = 's8e-Zq7hunter2PLAINvalXY01ab';
    expect(leaks({ ...config(`experienceCloud: { clientId: ${secret} }\n`), 'prod/a.xml': account() }, secret)).toEqual([]);
  });

  it('in an address under a secret’s name', () => {
    expect(leaks({ 'prod/a.json': JSON.stringify({ ...SOUND, imsServer: 'x', webhookToken: `https://hooks.example/${SECRET}` }) })).toEqual(
      [],
    );
  });
});

describe('a fingerprint', () => {
  it.each([
    ['the password of an address', { imsServer: `https://svc:${SECRET}@x.example` }],
    ['a value behind a secret’s name', { imsServer: `token=${SECRET}` }],
    ['a copy of the client secret', { imsServer: SECRET, imsClientSecret: SECRET }],
  ])('does not change with %s', (_, changes) => {
    const of = (secret: string) => {
      const changed = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value.replace(SECRET, secret)]));
      return lintFiles({ 'prod/a.xml': account(changed) }).report.findings.filter(({ rule }) => rule === 'ims-server-known');
    };
    expect(of(SECRET)).toHaveLength(1);
    expect(of('another-one').map(({ fingerprint }) => fingerprint)).toEqual(of(SECRET).map(({ fingerprint }) => fingerprint));
    const known = JSON.stringify(['ims-server-known', 'prod/a.xml', 'extAccount[Adobe_Marketing_Cloud]/@imsServer', changes.imsServer]);
    expect(of(SECRET)[0]?.fingerprint).not.toBe(createHash('sha256').update(known).digest('hex').slice(0, 32));
  });
});

describe('init', () => {
  it.each([
    { 'prod/config-x.xml': server({ hosts: `camp.example.com/token=${SECRET}` }), 'prod/a.xml': account() },
    { 'prod/a.xml': account({ type: `token=${SECRET}` }) },
  ])('writes none %#', (files) => {
    const repo = new TestRepository();
    repo.commit(files);
    repo.run(['init']);
    expect(repo.read('.campaign-ims.yml')).not.toContain(SECRET);
    expect(configText.length).toBe(2);
  });
});

describe('beside what is marked nothing is shown that looks like a key', () => {
  it.each([
    ['p8e-Zq7Kw3xYu5mNb2VtR9', true],
    ['3f2b8c1d-9a4e-4f6b-8d7c-1e2f3a4b5c6d', true],
    ['eyJhbGciOiJSUzI1NiIsIng1dSI6', true],
    ['additional_info.projectedProductContext', false],
    ['campaign-stage-2024.acme.example', false],
    ['https://ims-na1.adobelogin.com', false],
    ['Adobe_Marketing_Cloud', false],
    ['restart-after-change', false],
  ])('%s: %s', (text, isKey) => {
    expect(keyLikeSpans(text).length > 0).toBe(isKey);
  });

  it('wherever it stands, however far it reaches; what is marked is shown', () => {
    const key = 'p8eZq7Kw3xYu5mNb2VtR9'.repeat(20);
    expect(leaks({ 'prod/a.xml': `<package><x y="${key}"/>${LINE}</package>` }, key)).toEqual([]);
    const { report } = lintFiles({ 'prod/a.xml': account({ imsServer: 'https://p8eZq7Kw3xYu5mNb2VtR9' }) });
    expect(report.findings.map(({ message }) => message).join()).toContain('p8eZq7Kw3xYu5mNb2VtR9');
  });
});
