import { describe, expect, it } from 'vitest';
import { asMeant } from '../../src/core/secret-spelling.js';
import { applyFixes } from '../../src/entries/fix.js';
import { type Attributes, account, element, pack, SOUND } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { type Files, lintFiles } from '../support/lint-files.js';
import { cleanEnv, TestRepository } from '../support/repository.js';

// By the names that tell a secret: test/security/secrets.test.ts.

const SECRET = 'p8e-Zq7Kw3xYu5mNb2VtR9';
const PIECES = Array.from({ length: SECRET.length - 5 }, (_, from) => SECRET.slice(from, from + 6));

type Options = Parameters<typeof lintFiles>[1];

/** The formats that show a piece of the secret, with what they show. */
function leaks(files: Files, options: Options = {}): string[] {
  const linted = lintFiles(files, options);
  expect(linted.report.findings).not.toEqual([]);
  return outputsOf(linted).flatMap(([format, output]) =>
    PIECES.filter((piece) => output.includes(piece))
      .slice(0, 1)
      .map((piece) => `${format}: ${output.slice(Math.max(0, output.indexOf(piece) - 60), output.indexOf(piece) + 20)}`),
  );
}

const CONFIG = '.campaign-ims.yml';
const PATH = 'prod/a.xml';
const SOUND_ONE = { [PATH]: account() };
const FAULTY = 'name="Adobe_Marketing_Cloud" imsServer="http://bad"';
/** On one line, so that each finding shows all of it. */
const line = (inner: string, before = '') => ({ [PATH]: pack('nms:extAccount', `${before}<extAccount ${FAULTY}>${inner}</extAccount>`) });
const of = (changes: Attributes, more: Files = {}): Files => ({ [PATH]: account(changes), ...more });

describe('the configuration', () => {
  it.each<[string, Files]>([
    ['the value in place of the path', { [CONFIG]: `fields: { clientSecret: "${SECRET}!" }\n`, ...SOUND_ONE }],
    [
      'the same, and a copy elsewhere',
      { [CONFIG]: `fields: { clientSecret: "${SECRET}!" }\n`, ...of({ productContext: `${SECRET}!`, imsClientId: `${SECRET}!` }) },
    ],
    ['no blank behind the key', { [CONFIG]: `experienceCloud: { clientId: x, clientSecret:${SECRET} }\n`, ...SOUND_ONE }],
    ['an equals sign', { [CONFIG]: `experienceCloud: { clientId: x, clientSecret=${SECRET} }\n`, ...SOUND_ONE }],
    ['a comma in the value', { [CONFIG]: `experienceCloud: { clientId: x, clientSecret: ab1,${SECRET} }\n`, ...SOUND_ONE }],
    [
      'a comma in the value, and none behind it',
      { [CONFIG]: `experienceCloud: { clientIdd: a, clientSecret: Ab1,${SECRET} scopes: [a] }\n`, ...SOUND_ONE },
    ],
    [
      'a comma in the value, and a colon behind it',
      { [CONFIG]: `experienceCloud: { clientSecret: Ab1,${SECRET}: x, clientIdd: a }\n`, ...SOUND_ONE },
    ],
    ['no colon, in a configuration', { [CONFIG]: `experienceCloud: { clientIdd: a, clientSecret${SECRET} }\n`, ...SOUND_ONE }],
    ['no colon, in an account', { 'prod/a.yml': `extAccount: [{ password${SECRET}, name: Adobe_Marketing_Cloud, imsScope: "a, b" }]\n` }],
    ['no colon, and a sign', { 'prod/a.yml': `extAccount: [{ password${SECRET}%, name: Adobe_Marketing_Cloud, imsScope: "a, b" }]\n` }],
    ['a comma before the colon', { [CONFIG]: `experienceCloud: { clientIdd: a, clientSecret, : ${SECRET} }\n`, ...SOUND_ONE }],
    ['a comma before the value', { [CONFIG]: `experienceCloud: { clientId: x, clientSecret: ,${SECRET} }\n`, ...SOUND_ONE }],
    ['commas in the value', { [CONFIG]: `experienceCloud: { clientSecret: ab1,cd2,${SECRET}, clientId: x }\n`, ...SOUND_ONE }],
    [
      'a comma in the value of an account',
      { 'prod/a.yml': `extAccount: [{name: Adobe_Marketing_Cloud, imsServer: x, clientSecret: ab1,${SECRET}, x: y}]\n` },
    ],
    ['an equals sign in a key', { [CONFIG]: `clientSecret=${SECRET}: x\n`, ...SOUND_ONE }],
    ['a blank in a key', { [CONFIG]: `clientSecret ${SECRET}: x\n`, ...SOUND_ONE }],
    ['a key twice', { [CONFIG]: `clientSecret ${SECRET}: x\nclientSecret ${SECRET}: x\n`, ...SOUND_ONE }],
    ['a key of a map', { [CONFIG]: `instances: { "client_secret ${SECRET}": 3 }\n`, ...SOUND_ONE }],
    ['a rule', { [CONFIG]: `rules: { "secret ${SECRET}": off }\n`, ...SOUND_ONE }],
    [
      'an unknown key, and a copy elsewhere',
      { [CONFIG]: `clientSecret: ${SECRET}\n`, ...of({ productContext: SECRET, imsClientId: SECRET }) },
    ],
    [
      'the reason of a suppression',
      {
        [CONFIG]: `suppress: [{ rule: callback-https, reason: "clientSecret=${SECRET}" }, { rule: ${SECRET}, reason: "x" }]\n`.replace(
          `rule: ${SECRET}`,
          `rule: "token: ${SECRET}"`,
        ),
        ...of({ callbackServer: 'http://x' }),
      },
    ],
    ['an address', { [CONFIG]: `instances: { prod: { files: ["prod/**"], url: "x?client_secret=${SECRET}" } }\n`, ...SOUND_ONE }],
    [
      'a good address',
      { [CONFIG]: `instances: { prod: { files: ["prod/**"], url: "https://x?client_secret=${SECRET}" } }\n`, ...of({ type: 'x' }) },
    ],
  ])('%s', (_, files) => {
    expect(leaks({ ...files, 'stage/b.xml': account({ callbackServer: 'http://y' }) })).toEqual([]);
  });

  it('of the base', () => {
    const base = { [CONFIG]: `clientSecret: ${SECRET}\n`, [PATH]: account() };
    expect(leaks(of({ imsClientId: SECRET, productContext: SECRET }), { base })).toEqual([]);
  });
});

describe('an address', () => {
  it.each(['callbackServer', 'imsServer'])('in %s', (name) => {
    expect(leaks(of({ [name]: `http://x/?client_secret=${SECRET}` }))).toEqual([]);
    expect(leaks(of({ [name]: `http://x/?a=b&amp;client_secret=${SECRET}&amp;c=d` }))).toEqual([]);
  });

  it.each(['}', ']', "'", '&lt;', '&gt;', '&lt;!', "ab'", "ab''", 'ab&quot;&quot;', 'ab}$', '%7D', 'ab,', ',x='])(
    'with a value that begins as %s',
    (sign) => {
      for (const name of ['callbackServer', 'imsServer'])
        expect(leaks(of({ [name]: `http://x/?client_secret=${sign}${SECRET}` }))).toEqual([]);
      const url = `https://x/?client_secret=${sign.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')}${SECRET}`;
      const config = JSON.stringify({ instances: { prod: { files: ['prod/**'], url } } });
      expect(leaks({ [CONFIG]: config, ...of({ type: 'x' }) })).toEqual([]);
    },
  );
});

describe('a well-formed file, on the line of a finding', () => {
  it.each<[string, string]>([
    ['an attribute of the element', `<clientSecret value="${SECRET}"/>`],
    ['an attribute below the element', `<clientSecret><x y="${SECRET}">z</x></clientSecret>`],
    ['the text of an element below', `<clientSecret><value>${SECRET}</value></clientSecret>`],
    ['two sections', `<clientSecret><![CDATA[${SECRET.slice(0, 12)}]]><![CDATA[${SECRET.slice(12)}]]></clientSecret>`],
    ['a blank and a section', `<clientSecret> <![CDATA[${SECRET}]]></clientSecret>`],
    ['a comment before', `<clientSecret><!-- old -->${SECRET}</clientSecret>`],
    ['a comment that is it', `<clientSecret>x<!-- ${SECRET} --></clientSecret>`],
    ['a value beside its name', `<param name="clientSecret" value="${SECRET}"/>`],
    ['an instruction that is it', `<clientSecret>x<?y ${SECRET}?></clientSecret>`],
  ])('%s', (_, inner) => {
    expect(leaks(line(inner))).toEqual([]);
    expect(leaks(line(inner.replaceAll('clientSecret', 'xtkKey')))).toEqual([]);
  });

  it('a value beside its name, in JSON', () => {
    const params = [{ name: 'clientSecret', value: SECRET }];
    for (const indent of [0, 1])
      expect(
        leaks({ 'prod/a.json': JSON.stringify({ name: 'Adobe_Marketing_Cloud', params, imsServer: 'http://x' }, null, indent) }),
      ).toEqual([]);
  });

  it('in pieces, and a copy of the whole elsewhere', () => {
    const inner = `<clientSecret><!-- old --><![CDATA[${SECRET.slice(0, 12)}]]>${SECRET.slice(12)}</clientSecret><x y="${SECRET}"/>`;
    expect(leaks({ ...line(inner), 'stage/a.xml': account({ productContext: SECRET }) })).toEqual([]);
  });

  it.each(['priv_key', 'privKey', 'private-key', 'priv_key_pass', 'passphrase', 'pass_word', 'xtkKey'])('under the name %s', (name) => {
    expect(leaks(of({ [name]: SECRET, imsServer: 'x', productContext: SECRET }))).toEqual([]);
  });
});

describe('a file that is broken exactly there', () => {
  const broken = (inner: string) => ({
    [PATH]: `<package><entities schema="nms:extAccount"><extAccount ${FAULTY}>${inner}<x></extAccount></entities></package>`,
  });
  const lines = (inner: string) => ({ [PATH]: `<package>\n<extAccount ${FAULTY}>\n${inner}\n</extAccount>\n</package>\n` });

  it.each<[string, string]>([
    ['a section', `<clientSecret><![CDATA[${SECRET}]]></clientSecret>`],
    ['an element in it', `<clientSecret><value>${SECRET}</value></clientSecret>`],
    ['an attribute', `<clientSecret value="${SECRET}"/>`],
    ['an attribute of an open tag', `<clientSecret value="${SECRET}"></clientSecret>`],
    ['an attribute without quotes', `<clientSecret value=${SECRET}></clientSecret>`],
    ['a raw "<" in it', `<imsClientSecret>ab<${SECRET}</imsClientSecret>`],
    ['a raw "&" in it', `<imsClientSecret>ab&${SECRET}</imsClientSecret>`],
    ['a comment in it', `<clientSecret><!-- x -->${SECRET}</clientSecret>`],
    ['a comment that is it', `<clientSecret><!-- ${SECRET} --></clientSecret>`],
    ['over lines', `<clientSecret>\n${SECRET}\n</clientSecret>`],
  ])('%s', (_, inner) => {
    expect(leaks(broken(inner))).toEqual([]);
    const wrong = inner.replace('</clientSecret>', '</clientSecretX>').replace('</imsClientSecret>', '</imsClientSecrett>');
    expect(leaks(broken(wrong))).toEqual([]);
    expect(leaks(lines(wrong === inner ? `${inner}<y>` : wrong))).toEqual([]);
  });

  it.each<[string, Files]>([
    ['a key with an escape', { 'prod/a.json': `{"name":"Adobe_Marketing_Cloud","client\\u0053ecret":"${SECRET}", x}` }],
    ['a key with another', { 'prod/a.yml': `name: Adobe_Marketing_Cloud\n"client\\x53ecret": "${SECRET}" x\nimsServer: y\n` }],
    [
      'a name far before',
      { [PATH]: `<extAccount name="Adobe_Marketing_Cloud" imsClientSecret="${'a1b2c3'.repeat(800)}${SECRET}<"/>`, ...{} },
    ],
    [
      'the name of a connector',
      {
        [CONFIG]: 'experienceCloud: { files: [c.yml] }\n',
        'c.yml': `enterprise:\n  org_id: ${SOUND.imsOrgId}\n  priv_key_pass: '${SECRET}' x\n`,
        ...SOUND_ONE,
      },
    ],
    ['no sign before the value', { [PATH]: `<extAccount imsClientSecret "${SECRET}" name="Adobe_Marketing_Cloud"/>` }],
    ['nothing before the value', { [PATH]: `<extAccount imsClientSecret"${SECRET}" name="Adobe_Marketing_Cloud"/>` }],
    ['an end tag behind an empty element', { [PATH]: `<extAccount ${FAULTY}><clientSecret/>${SECRET}</clientSecret></extAccount>` }],
    ['no colon', { 'prod/a.json': `{"extAccount":[{"imsServer":"x","clientSecret" "${SECRET}","b":,}]}` }],
    ['no colon and no blank', { 'prod/a.json': `{"extAccount":[{"imsServer":"x","clientSecret""${SECRET}","b":,}]}` }],
    ['an arrow', { 'prod/a.json': `{"extAccount":[{"imsServer":"x",clientSecret => '${SECRET}',"b":,}]}` }],
    ['another arrow', { 'prod/a.json': `{"extAccount":[{"imsServer":"x","clientSecret" -> '${SECRET}',"b":,}]}` }],
    ['two signs', { 'prod/a.json': `{"extAccount":[{"imsServer":"x","clientSecret":="${SECRET}","b":,}]}` }],
    ['a comment before the colon', { 'prod/a.json': `{"extAccount":[{"imsServer":"x","clientSecret" /* x */ : "${SECRET}","b":,}]}` }],
    ['a comment behind the colon', { 'prod/a.json': `{"extAccount":[{"imsServer":"x","clientSecret": /* x */ "${SECRET}","b":,}]}` }],
    ['lines around the colon', { 'prod/a.json': `{"extAccount":[{"imsServer":"x","clientSecret"\n\n:\n"${SECRET}","b":,}]}` }],
    ['a list on the next line', { 'prod/a.json': `{"extAccount":[{"imsServer":"x","clientSecret":\n[\n"${SECRET}"\n],"b":,}]}` }],
    [
      'a comment before the colon of YAML',
      { 'prod/a.yml': `extAccount: [{name: Adobe_Marketing_Cloud, "clientSecret" # c\n : ${SECRET}, b: ]}]` },
    ],
    ['a tag before quotes', { 'prod/a.yml': `extAccount: [{name: Adobe_Marketing_Cloud, clientSecret: !!str "${SECRET}", b: ]}]` }],
    ['a quote in a word', { 'prod/a.yml': `extAccount: [{name: Adobe_Marketing_Cloud, clientSecret: ab'${SECRET}, b: ]}]` }],
    [
      'a comment before the next line',
      { 'prod/a.yml': `extAccount:\n- name: Adobe_Marketing_Cloud\n  clientSecret: !a # c\n    ${SECRET} ]: ]\n` },
    ],
    ['a key with a long escape', { 'prod/a.yml': `extAccount: {name: Adobe_Marketing_Cloud, "client\\U00000053ecret": ${SECRET}, ]` }],
    [
      'elements of name and value',
      { [PATH]: `<extAccount ${FAULTY}><p><name>apiKey</name> <value a="b">${SECRET.replace('-', '&#45;')}</value></p><` },
    ],
    ['a tail that looks like an end tag', { [CONFIG]: `experienceCloud:\n  apiKey: ab</${SECRET}: x\n`, ...SOUND_ONE }],
    ['a key of the server', { 'prod/config-x.xml': `<serverconf><shared><authentication xtkKey="${SECRET}"></shared></serverconf>` }],
  ])('%s', (_, files) => {
    expect(leaks(files)).toEqual([]);
  });

  it('shows what stands behind an empty element, and the next key', () => {
    const xml = lintFiles({
      [PATH]: pack('nms:extAccount', '<extAccount name="Adobe_Marketing_Cloud"><token/><x imsServer="shown"/></extAccount>'),
    });
    expect(new Map(outputsOf(xml)).get('text')).not.toContain('•••');
    const yaml = lintFiles({ 'prod/a.yml': 'name: Adobe_Marketing_Cloud\nclientSecret:\n"imsServer": ]\n' });
    expect(new Map(outputsOf(yaml)).get('text')).toContain('"imsServer": ]');
  });
});

describe('a column of a list of users', () => {
  const config = { [CONFIG]: 'experienceCloud: { files: [u.csv] }\n', ...SOUND_ONE };
  it.each<[string, string]>([
    [
      'whole',
      `Username,Password,Product Configurations\nann@x.y,${SECRET},campaign - acme  - admin\nbob,"${SECRET}","campaing - acme - q"\n`,
    ],
    ['broken', `Username,Password,Product Configurations\nann,${SECRET},"campaign - acme - admin\n`],
    ['broken in it', `Username,Password,Product Configurations\nann,"${SECRET},campaign - acme - admin\n`],
  ])('%s', (_, text) => {
    expect(leaks({ ...config, 'u.csv': text })).toEqual([]);
  });
});

describe('what only the mapping names', () => {
  const mapped = (xpath: string) => ({ [CONFIG]: `fields: { clientSecret: "${xpath}" }\naccountType: 10\n` });
  const ours = `<extAccount ${FAULTY} type="10"/>`;
  it.each<[string, string, string]>([
    ['on another account', 'conn/@key', `<extAccount name="other" type="3"><conn key="${SECRET}"/></extAccount>`],
    ['on an account that is only referred to', '@key', `<extAccount _operation="none" name="Adobe_Marketing_Cloud" key="${SECRET}"/>`],
    ['on one that is deleted', '@key', `<extAccount _operation="delete" name="Adobe_Marketing_Cloud" key="${SECRET}"/>`],
    ['deep', 'a/b/c/@key', `<extAccount ${FAULTY} type="10"><a><b><c key="${SECRET}"/></b></a></extAccount>`],
    ['twice', 'conn/@key', `<extAccount ${FAULTY} type="10"><conn key="${SECRET}"/><conn key="x"/></extAccount>`],
    ['as a text', 'a/b', `<extAccount name="other" type="3"><a><b>${SECRET}</b></a></extAccount>`],
  ])('%s', (_, xpath, other) => {
    expect(leaks({ ...mapped(xpath), [PATH]: pack('nms:extAccount', `${ours}${other}`) })).toEqual([]);
  });

  it.each<[string, string]>([
    ['whole', pack('nms:extAccount', `<extAccount ${FAULTY} type="10"><conn key="${SECRET}"/></extAccount>`)],
    ['broken', `<entities schema="nms:extAccount"><extAccount ${FAULTY}><conn key="${SECRET}"/><`],
  ])('in a file that is ignored: %s', (_, text) => {
    const ignoring = { [CONFIG]: `${mapped('conn/@key')[CONFIG]}ignore: ["old/**"]\n` };
    const copy = { 'stage/b.xml': account({ imsServer: SECRET }) };
    expect(leaks({ ...ignoring, ...copy, 'old/a.xml': text })).toEqual([]);
    expect(leaks({ ...ignoring, ...copy }, { base: { ...mapped('conn/@key'), 'old/a.xml': text } })).toEqual([]);
  });

  it('where the schema is ignored', () => {
    const schema = `<srcSchema name="extAccount" namespace="nms"><element name="extAccount"><attribute name="f4" label="IMS client secret"/></element></srcSchema>`;
    const files = {
      [CONFIG]: 'ignore: ["s.xml"]\n',
      's.xml': schema,
      [PATH]: pack('nms:extAccount', `<extAccount ${FAULTY} f4="${SECRET}"/>`),
    };
    expect(leaks({ ...files, 'stage/b.xml': account({ imsServer: SECRET }) })).toEqual([]);
  });

  it('in no other estate', () => {
    const files = (value: string) => ({
      'a/.campaign-ims.yml': mapped('conn/@key')[CONFIG],
      'a/a.xml': account(),
      'b/.campaign-ims.yml': '{}\n',
      'b/b.xml': pack('nms:extAccount', `<extAccount ${FAULTY.replace('http://bad', value)}><conn key="${value}"/></extAccount>`),
    });
    expect(
      lintFiles(files('http://s3rver'))
        .report.findings.map(({ message }) => message)
        .join(),
    ).toContain('http://s3rver');
  });

  it('is found however deep it is', () => {
    const files = {
      ...mapped('a/b/c/@key'),
      [PATH]: pack('nms:extAccount', `<extAccount ${FAULTY}><a><b><c key="s3cr3t-x"/></b></a></extAccount>`),
    };
    expect(lintFiles(files).report.findings.map(({ rule }) => rule)).toContain('client-secret-unexposed');
  });

  it('in JSON, also in a list', () => {
    const account_ = { ...SOUND, imsServer: 'http://x', conn: [{ key: SECRET }, { key: SECRET }] };
    expect(
      leaks({ ...mapped('conn/@key'), 'prod/a.json': JSON.stringify({ extAccount: [account_, { name: 'x', conn: { key: SECRET } }] }) }),
    ).toEqual([]);
  });

  it('and the tracked schema', () => {
    const schema = `<srcSchema name="extAccount" namespace="nms"><element name="extAccount"><attribute name="f4" label="IMS client secret"/></element></srcSchema>`;
    const other = `<extAccount name="other" type="3" f4="${SECRET}"/>`;
    expect(leaks({ 's.xml': schema, [PATH]: pack('nms:extAccount', `<extAccount ${FAULTY}/>${other}`) })).toEqual([]);
  });
});

describe('a copy of a secret that is known', () => {
  const spelled = [...SECRET].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const numbered = (text: string) =>
    [...text].map((char, at) => (at % 2 ? `&#${char.charCodeAt(0)};` : `&#x${char.charCodeAt(0).toString(16)};`)).join('');
  it.each<[string, Files]>([
    ['in references', of({ imsClientSecret: `a&amp;b${SECRET}`, productContext: `a&amp;b${SECRET}` })],
    ['in other references', of({ imsClientSecret: `a&amp;b${SECRET}`, productContext: `a&#38;b${SECRET}` })],
    [
      'in JSON',
      {
        'prod/a.json': JSON.stringify({ ...SOUND, imsClientSecret: `@Zq7/${SECRET}/ab==`, productContext: '@@@' }).replace(
          '@@@',
          `@Zq7\\/${SECRET}\\/ab==`,
        ),
      },
    ],
    [
      'in JSON, all of it in escapes',
      { 'prod/a.json': JSON.stringify({ ...SOUND, imsClientSecret: SECRET, productContext: 'ZZ' }).replace('ZZ', spelled) },
    ],
    ['without the blanks around it', of({ imsClientSecret: ` ${SECRET} `, productContext: SECRET })],
    ['without the "@" before it', of({ imsClientSecret: `@${SECRET}`, productContext: SECRET })],
    [
      'in the list of scopes',
      of({ imsClientSecret: `ab,${SECRET}`, imsScope: `openid,ab,${SECRET}` }, { [CONFIG]: 'experienceCloud: { scopes: [openid] }\n' }),
    ],
    ['with what cannot be seen in it', of({ imsClientSecret: SECRET, productContext: `${SECRET.slice(0, 9)}\u200b${SECRET.slice(9)}` })],
    ['without what cannot be seen in it', of({ imsClientSecret: `${SECRET.slice(0, 9)}\u200d${SECRET.slice(9)}`, productContext: SECRET })],
    ['in a part', of({ imsClientSecret: `ab ${SECRET}`, productContext: SECRET })],
    [
      'in small letters, as hosts are',
      of(
        { imsClientSecret: SECRET, callbackServer: `https://${SECRET}.example` },
        { 'stage/a.xml': account({ callbackServer: `https://${SECRET}.example` }) },
      ),
    ],
    [
      'in some escapes',
      {
        'prod/a.json': JSON.stringify({ ...SOUND, imsClientSecret: SECRET, imsServer: 'ZZ' }).replace(
          'ZZ',
          spelled.slice(0, 30) + SECRET.slice(5),
        ),
      },
    ],
  ])('%s', (_, files) => {
    expect(leaks(files)).toEqual([]);
  });

  const yaml = (secret: string, copy: string) => ({
    'prod/a.yml': `name: Adobe_Marketing_Cloud\nclientSecret: ${secret}\nimsServer: "${copy}"\n`,
  });
  const long = spelled.replaceAll('\\u', '\\U0000');
  it.each<[string, Files, string]>([
    ['references', of({ imsClientSecret: SECRET, imsServer: numbered(SECRET) }), numbered(SECRET)],
    ['escapes', yaml(SECRET, spelled), spelled],
    ['long escapes', yaml(SECRET, long), long],
    ['references, where the environment alone tells', of({ imsServer: numbered(SECRET) }), numbered(SECRET)],
    ['escapes, where the environment alone tells', yaml('""', spelled), spelled],
  ])('all of it in %s', (_, files, copy) => {
    expect(leaks(files, { expectedSecrets: [SECRET] })).toEqual([]);
    const output = outputsOf(lintFiles(files, { expectedSecrets: [SECRET] })).map(([, text]) => text);
    for (const piece of [copy.slice(0, 12), copy.slice(-12)]) expect(output.join()).not.toContain(piece);
  });

  const percent = [...SECRET].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('');
  it.each([
    ['percent signs', percent],
    ['escapes', spelled],
    ['references', numbered(SECRET)],
    ['percent signs that are spelled so', percent.replaceAll('%', '%25')],
    ['references that are spelled so', numbered(SECRET).replaceAll('&', '&#38;')],
  ])('in %s, of which a message cuts any', (_, copy) => {
    for (let length = 20; length < 130; length += 3) {
      const value = `http://b/${'a'.repeat(length)}${copy}${'z'.repeat(60)}`;
      const faulty = { name: 'Adobe_Marketing_Cloud', imsServer: value, callbackServer: value };
      const all = new Map<string, string>(outputsOf(lintFiles({ 'prod/a.json': JSON.stringify(faulty) }, { expectedSecrets: [SECRET] })));
      const shown = [all.get('text'), all.get('json')].join();
      expect(shown).toMatch(/http:\/\/b\/a+(?:•••|…)/);
      for (const meant of [shown, asMeant(shown), asMeant(asMeant(shown)), asMeant(asMeant(asMeant(shown)))])
        expect(PIECES.filter((piece) => meant.includes(piece))).toEqual([]);
    }
  });

  it.each([1500, 20_000])('of %i characters, of which only the end would be shown', (length) => {
    const long = `${'x1Y2'.repeat(length / 4)}${SECRET}`;
    const copy = `<extAccount name="Adobe_Marketing_Cloud" label="${long}" imsServer="https://bad"/>`;
    expect(leaks({ [PATH]: pack('nms:extAccount', element({ imsClientSecret: long, name: 'other' }), copy) })).toEqual([]);
    expect(leaks({ [PATH]: pack('nms:extAccount', copy) }, { expectedSecrets: [long] })).toEqual([]);
  });

  it('where many begin alike and hold blanks', () => {
    const secrets = Array.from({ length: 40 }, (_, at) => `abcdef ${at} ${SECRET} "${at}" ${SECRET}`);
    const elements = secrets.map((each) => element({ name: 'other', imsClientSecret: each.replaceAll('"', '&quot;') }));
    const [, , , copy = ''] = secrets;
    const files = {
      [PATH]: pack('nms:extAccount', ...elements),
      'stage/a.xml': account({ label: copy.replaceAll('"', '&quot;'), imsServer: copy.replaceAll('"', '&quot;') }),
    };
    expect(leaks(files)).toEqual([]);
  });

  it.each<[string, Files]>([
    ['a list of words', of({ tokenScope: 'openid,AdobeID,session' })],
    ['an element', line('<token type="session" name="AdobeID" of="Adobe_Marketing_Cloud">x</token>')],
    [
      'prose',
      {
        'prod/p.json': JSON.stringify({
          name: 'Adobe_Marketing_Cloud',
          imsServer: 'x',
          token: 'See https://ims-na1.adobelogin.com or http://campaign.acme.example: imsScope="AdobeID", "session"',
        }),
      },
    ],
    ['a file of something else', { 'x.yml': 'Adobe_Marketing_Cloud:\n  token: { type: session, of: AdobeID, a: 2 }\n' }],
  ])('does not hide the words that others use: %s', (_, files) => {
    const faulty = { productContext: 'session', imsScope: 'openid,AdobeID,,session', callbackServer: 'http://campaign.acme.example' };
    const config = { [CONFIG]: 'experienceCloud: { scopes: [openid] }\n' };
    const output = lintFiles({ ...files, ...config, 'stage/x.xml': account(faulty) });
    const said = output.report.findings.map(({ message }) => message).join();
    for (const word of ['"AdobeID"', '"session"', '"http://campaign.acme.example"', '"https://"']) expect(said).toContain(word);
    const [, text = ''] = outputsOf(output)[0] ?? [];
    expect(text).toContain('imsScope="openid,AdobeID,,session"');
  });

  it('does not hide what a sentence about secrets holds, nor the name of a field', () => {
    const help = `Enter the password, as in <extAccount imsServer="https://ims.example/1" callbackServer="x1y2z3"/>, for "token".`;
    const about = JSON.stringify({ extAccount: [], passwordHelp: help, tokenHelp: 'see https://a1b2c3', clientSecret: '@imsServer' });
    const [finding] = lintFiles({ 'texts.json': about, [PATH]: account({ imsServer: 'https://ims.example/1' }) }).report.findings;
    expect(finding?.message).toContain('"https://ims.example/1"');
    const output = new Map(outputsOf(lintFiles({ 'texts.json': about, [PATH]: account({ imsServer: 'x' }) })));
    expect(output.get('text')).toContain('imsServer="x"');
  });
});

describe('what the environment expects', () => {
  it.each<[string, readonly string[], string]>([
    ['of an instance that is not asked about', ['stage'], 'CAMPAIGN_IMS_CLIENT_SECRET_PROD'],
    ['of an instance that is not there', [], 'CAMPAIGN_IMS_CLIENT_SECRET_QA'],
  ])('%s', (_, paths, name) => {
    const repo = new TestRepository();
    repo.commit({ 'stage/a.xml': account({ imsClientId: SECRET, productContext: SECRET }), [PATH]: account() });
    for (const format of ['text', 'json', 'html']) {
      const { code, stdout, stderr } = repo.run([...paths, '--format', format], { env: { [name]: SECRET } });
      expect(code).toBe(1);
      for (const piece of PIECES) expect(stdout + stderr).not.toContain(piece);
    }
  });
});

describe('a copy of what a broken file holds', () => {
  const xml = (inner: string) => `<package><entities schema="nms:extAccount"><extAccount name="Adobe_Marketing_Cloud">${inner}`;
  const yaml = (value: string) => `name: Adobe_Marketing_Cloud\nimsServer: x\nclientSecret:${value}\ny: ]\n`;
  const deep = `${'<a>'.repeat(210)}${'</a>'.repeat(210)}</extAccount></entities></package>`;
  it.each<[string, string]>([
    ['x.xml', `<extAccount name="Adobe_Marketing_Cloud" imsClientSecret="${SECRET}"><`],
    ['x.xml', xml(`<clientSecret>${SECRET}</clientSecret><`)],
    ['x.xml', xml(`\n<clientSecret>\n${SECRET}\n</clientSecret>\n<`)],
    ['x.xml', xml(`<clientSecret a="b"><![CDATA[${SECRET}]]></clientSecret><`)],
    ['x.xml', xml(`<clientSecret>${SECRET.replace('-', '&#45;')}</clientSecret><`)],
    ['x.xml', xml(`<clientSecret value="${SECRET}"><`)],
    ['x.xml', xml(`<clientSecret>${SECRET}</clientSecret>${deep}`)],
    ['x.xml', xml(`<p><name>clientSecret</name><value>${SECRET}</value></p><`)],
    ['x.json', `{"extAccount":[{"name":"Adobe_Marketing_Cloud","clientSecret":[\n  "${SECRET}",\n  "b"\n]}`],
    ['x.json', `{"extAccount":[{"name":"Adobe_Marketing_Cloud","clientSecret":{ "a": "${SECRET}" }}`],
    ['x.yml', yaml(` ${SECRET} `)],
    ['x.yml', yaml(` ${SECRET}`).replaceAll('\n', '\r\n')],
    ['x.yml', yaml(`\n  ${SECRET}`)],
    ['x.yml', yaml(`\n  value: ${SECRET}`)],
    ['x.yml', yaml(`\n- ${SECRET}`)],
    ['x.yml', yaml(` |-\n  ${SECRET}`)],
    ['x.yml', yaml(` >- # old\n  ${SECRET}`)],
    ['x.yml', yaml(` !!str ${SECRET}`)],
    ['x.yml', yaml(` &a ${SECRET} # old`)],
    ['x.xml', `<extAccount name="Adobe_Marketing_Cloud" imsClientSecret="${SECRET}" <x>`],
    ['x.json', `{"name":"Adobe_Marketing_Cloud","token":"${SECRET}","imsServer": }`],
    ['x.yml', `name: Adobe_Marketing_Cloud\nimsServer: x\npassword: ${SECRET}\ny: ]\n`],
  ])('is hidden in another one too: %s', (name, text) => {
    expect(leaks({ [`stage/${name}`]: text, ...of({ imsServer: SECRET, callbackServer: `http://${SECRET}` }) })).toEqual([]);
  });

  it.each<[string, string]>([
    ['x.xml', xml('<clientSecret>Zwetschgen-Datschi</clientSecret><')],
    ['x.yml', yaml(' Zwetschgen-Datschi ')],
    ['x.yml', yaml('\n- Zwetschgen-Datschi')],
  ])('is hidden also where it looks like nothing in particular: %s', (name, text) => {
    for (const [, output] of outputsOf(lintFiles({ [`stage/${name}`]: text, ...of({ imsServer: 'Zwetschgen-Datschi' }) })))
      expect(output).not.toContain('Datschi');
  });

  it('is hidden where the mapping alone tells it', () => {
    const files = { [CONFIG]: 'fields: { clientSecret: "conn/@f4" }\n', ...of({ imsServer: SECRET }) };
    for (const [name, text] of [
      ['x.xml', xml(`<conn><f4>${SECRET}</f4></conn><`)],
      ['x.yml', yaml(' x').replace('clientSecret: x', `f4:\n  - ${SECRET}`)],
      ['x.json', `{"extAccount":[{"name":"Adobe_Marketing_Cloud","f4":[\n"${SECRET}"\n]}`],
      ['x.xml', `${xml(' '.repeat(990_000))}<conn f4="${'x'.repeat(9000)}"/>${' '.repeat(985_000)}<conn f4="${SECRET}"/><`],
    ] as const)
      expect(leaks({ ...files, [`stage/${name}`]: text })).toEqual([]);
  });

  it('does not hide the words beside it', () => {
    const text = yaml('\n  type: session\n  of: AdobeID\n  at: https://ims-na1.adobelogin.com');
    const linted = lintFiles({ 'stage/x.yml': text, ...of({ productContext: 'session', imsServer: 'https://ims-na1.adobelogin.com/x' }) });
    const said = linted.report.findings.map(({ message }) => message).join();
    for (const word of ['"session"', '"https://ims-na1.adobelogin.com/x"']) expect(said).toContain(word);
  });
});

describe('what is changed and written', () => {
  it.each<[string, Files]>([
    ['a copy in other letters', of({ imsClientSecret: `a&amp;b${SECRET}`, productContext: `a&#38;b${SECRET}` })],
    ['a name', of({ productContext: `client_secret=${SECRET}` })],
    ['a known one', of({ imsClientSecret: SECRET, productContext: SECRET })],
  ])('--fix tells no secret: %s', (_, files) => {
    const repo = new TestRepository();
    repo.commit(files as Record<string, string>);
    const told = applyFixes(lintFiles(files), { cwd: repo.dir, env: cleanEnv(), today: '' }).join('\n');
    expect(told).toContain('dma_campaign_classic');
    for (const piece of PIECES) expect(told).not.toContain(piece);
  });

  it.each<[string, Attributes]>([
    ['the type of the account', { type: SECRET }],
    ['the address', { callbackServer: `https://${SECRET}.example` }],
    ['a password in the address', { callbackServer: `https://x:${SECRET}@y.example` }],
  ])('init writes none: %s', (_, changes) => {
    const repo = new TestRepository();
    repo.commit(of({ imsClientSecret: SECRET, ...changes }) as Record<string, string>);
    const { code, stdout, stderr } = repo.run(['init']);
    expect([code, stderr]).toEqual([0, '']);
    const written = stdout + repo.git('ls-files', '-o') + repo.read(CONFIG);
    for (const piece of PIECES) expect(written.toLowerCase()).not.toContain(piece.toLowerCase());
    expect(written).toContain('clientSecret: "@imsClientSecret"');
    expect(repo.run().stdout).not.toContain('config-valid');
  });
});

it('is found below thousands of aliases', () => {
  const aliases = Array.from({ length: 18_000 }, (_, index) => `- &${(index + 1).toString(36)} [*${index.toString(36)}]\n`).join('');
  const text = `name: Adobe_Marketing_Cloud\nimsServer: x\nx:\n- &0 [${SECRET}]\n${aliases}secret: *${(18_000).toString(36)}\nproductContext: ${SECRET}\n`;
  expect(leaks({ 'prod/a.yml': text })).toEqual([]);
  expect(
    leaks({
      'prod/a.json': `{"name":"Adobe_Marketing_Cloud","secret":${'['.repeat(1000)}"${SECRET}"${']'.repeat(1000)},"imsServer":"${SECRET}"}`,
    }),
  ).toEqual([]);
  expect(leaks({ 'prod/a.xml': pack('nms:extAccount', element({ imsClientSecret: SECRET, callbackServer: `http://${SECRET}` })) })).toEqual(
    [],
  );
});
