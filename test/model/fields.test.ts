import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.js';
import type { FieldName } from '../../src/core/config.js';
import { estatesOf } from '../../src/model/estates.js';
import { pack } from '../support/account.js';
import { factsOf, instancesIn } from '../support/facts.js';
import { lintFiles, places } from '../support/lint-files.js';
import { unmark } from '../support/marks.js';

const named = (rest: string) => pack('nms:extAccount', `<extAccount name="Adobe_Marketing_Cloud" ${rest}/>`);

/** How the fields of the first account were found, and where. */
function resolved(content: string, { config, schema, sibling }: { config?: string; schema?: string; sibling?: string } = {}) {
  const files = factsOf({ 'a.xml': content, ...(schema && { 'schema.xml': schema }), ...(sibling && { 'prod/b.xml': sibling }) });
  const configs = config === undefined ? [] : [readConfig({ path: '.campaign-ims.yml', bytes: Buffer.from(config) }, '', [])];
  const accounts = estatesOf({ files, skipped: [], configs }).flatMap(({ instances }) =>
    instances.flatMap((instance) => instance.accounts),
  );
  const fields = accounts.find(({ path }) => path === 'a.xml')?.fields;
  return (name: FieldName) => fields && { how: fields[name].how, xpath: fields[name].xpath, value: fields[name].at?.value ?? null };
}

const schemaOf = (attributes: string, type = '') =>
  `<srcSchema name="extAccount" namespace="nms">${type}<element name="extAccount">${attributes}</element></srcSchema>`;

describe('a field is found', () => {
  it.each<[FieldName, string, string]>([
    ['imsServer', 'imsServer', 'x'],
    ['imsServer', 'imsUrl', 'x'],
    ['imsServer', 'imsServerUrl', 'x'],
    ['scope', 'imsScopes', 'x'],
    ['scope', 'scope', 'x'],
    ['clientId', 'clientId', 'x'],
    ['clientSecret', 'clientSecret', 'x'],
    ['callbackUrl', 'callbackUrl', 'x'],
    ['callbackUrl', 'imsCallback', 'x'],
    ['callbackUrl', 'redirectUrl', 'x'],
    ['organizationId', 'orgId', 'x'],
    ['associationMask', 'groupMask', 'x'],
    ['associationMask', 'association-mask', 'x'],
    ['productContext', 'imsProductContext', 'x'],
  ])('%s by the spelling %s', (field, attribute, value) => {
    expect(resolved(named(`${attribute}="${value}"`))(field)).toEqual({ how: 'spelling', xpath: `@${attribute}`, value });
  });

  it.each<[FieldName, string]>([
    ['organizationId', '6096892F54B5819E0A4C98A2@AdobeOrg'],
    ['imsServer', 'https://ims-na1-stg1.adobelogin.com'],
    ['imsServer', 'adobeid-na1.services.adobe.com/'],
    ['scope', 'AdobeID,openid,session'],
    ['associationMask', 'Campaign - acme - (.*)'],
    ['productContext', 'dma_campaign_classic'],
  ])('%s by the shape of %s', (field, value) => {
    expect(resolved(named(`unheardOf="${value}"`))(field)).toEqual({ how: 'shape', xpath: '@unheardOf', value });
  });

  it.each<[FieldName, string]>([
    ['imsServer', 'https://adobelogin.com.evil.example/'],
    ['organizationId', 'AdobeOrg'],
    ['scope', 'myopenid,b'],
    ['associationMask', '(.*) - x'],
  ])('%s not by %s', (field, value) => {
    expect(resolved(named(`unheardOf="${value}"`))(field)?.how).toBeNull();
  });

  it('by the mapping before all else', () => {
    const config = 'fields: { associationMask: "ims/@mask", scope: "@label" }\n';
    const content = pack(
      'nms:extAccount',
      '<extAccount name="Adobe_Marketing_Cloud" associationMask="spelled" imsScope="openid" label="mapped"><ims mask="mapped"/></extAccount>',
    );
    const schema = schemaOf('<attribute name="associationMask" label="Association mask"/>');
    expect(resolved(content, { config, schema })('associationMask')).toEqual({ how: 'mapping', xpath: 'ims/@mask', value: 'mapped' });
    expect(resolved(content, { config, schema })('scope')?.value).toBe('mapped');
  });

  describe.each<[string, { config?: string; schema?: string }, string]>([
    ['mapping', { config: 'fields: { associationMask: "ims/@mask" }\n' }, 'ims/@mask'],
    ['schema', { schema: schemaOf('<element name="ims"><attribute name="mask" label="Association mask"/></element>') }, 'ims/@mask'],
  ])('where the account has nothing at the path of the %s,', (how, told, xpath) => {
    it.each([
      ['by the spelling', 'associationMask="a"', { how: 'spelling', xpath: '@associationMask', value: 'a' }],
      ['not by the shape, for it is told where it would be', 'oddMask="a (.*)"', { how, xpath, value: null }],
      ['nowhere, and is missing there', 'label="x"', { how, xpath, value: null }],
    ])('%s', (_, attributes, expected) => {
      expect(resolved(named(attributes), told)('associationMask')).toEqual(expected);
    });

    it('nowhere, though an account beside it has it elsewhere', () => {
      const sibling = named('associationMask="campaign - (.*)"');
      expect(resolved(named('label="x"'), { ...told, sibling })('associationMask')).toEqual({ how, xpath, value: null });
    });

    it('at that path where it is there and empty', () => {
      const empty = pack('nms:extAccount', '<extAccount name="Adobe_Marketing_Cloud" associationMask="a"><ims mask=""/></extAccount>');
      expect(resolved(empty, told)('associationMask')).toEqual({ how, xpath, value: '' });
    });
  });

  it('by the schema where the mapping fits nothing, and not in what the mapping says to be another', () => {
    const schema = schemaOf('<attribute name="m" label="Association mask"/><attribute name="c" label="Callback server"/>');
    const of = resolved(named('m="1" c="2" callbackUrl="3"'), { config: 'fields: { associationMask: "@nope", scope: "@c" }\n', schema });
    expect(of('associationMask')).toEqual({ how: 'schema', xpath: '@m', value: '1' });
    expect(of('scope')?.value).toBe('2');
    expect(of('callbackUrl')).toEqual({ how: 'spelling', xpath: '@callbackUrl', value: '3' });
  });

  it.each([
    ['a label', '<attribute name="m" label="Association mask"/>', '@m'],
    ['a label with a colon and blanks', '<attribute name="m" label=" association  mask: "/>', '@m'],
    ['an attribute of a child', '<element name="ims"><attribute name="mask" label="Association mask"/></element>', 'ims/@mask'],
    [
      'the first of two of one label',
      '<attribute name="m" label="Association mask"/><attribute name="associationMask" label="Association mask"/>',
      '@m',
    ],
    ['a child', '<element name="mask" label="Association mask"/>', 'mask'],
  ])('by the tracked schema, from %s', (_, attributes, xpath) => {
    const content = pack(
      'nms:extAccount',
      '<extAccount name="Adobe_Marketing_Cloud" m="1" associationMask="spelled"><ims mask="2"/><mask>3</mask></extAccount>',
    );
    expect(resolved(content, { schema: schemaOf(attributes) })('associationMask')).toMatchObject({ how: 'schema', xpath });
  });

  it('by a schema that is packaged, or that extends the one that is known', () => {
    const extension = `<srcSchema extendedSchema="nms:extAccount" name="extAccount" namespace="acme"><element name="extAccount"><attribute name="m" label="Association mask"/></element></srcSchema>`;
    for (const schema of [extension, pack('xtk:srcSchema', extension)]) {
      expect(resolved(named('m="x"'), { schema })('associationMask')).toMatchObject({ how: 'schema', value: 'x' });
    }
    expect(resolved(named('m="x"'), { schema: extension.replace('nms:extAccount', 'nms:recipient') })('associationMask')?.how).toBeNull();
  });

  it('by an account beside it that shows where it lives', () => {
    const sibling = named('oddMask="campaign - (.*)"');
    expect(resolved(named('oddMask="campaign - "'), { sibling })('associationMask')).toEqual({
      how: 'sibling',
      xpath: '@oddMask',
      value: 'campaign - ',
    });
    expect(resolved(named('label="x"'), { sibling })('associationMask')).toEqual({ how: 'sibling', xpath: '@oddMask', value: null });
  });

  it('never in what is called a secret, whatever says so, but for the secret itself', () => {
    const content = named('apiKey="openid" appToken="Campaign - acme - (.*)" clientPassword="x"');
    const config = 'fields: { imsServer: "@apiKey", clientSecret: "@clientPassword" }\n';
    const schema = schemaOf('<attribute name="apiKey" label="Callback server"/>');
    const of = resolved(content, { config, schema, sibling: named('imsServer="y" callbackServer="z"') });
    expect(of('clientSecret')).toEqual({ how: 'mapping', xpath: '@clientPassword', value: 'x' });
    for (const field of ['imsServer', 'callbackUrl', 'scope', 'associationMask'] as const) expect(of(field)?.value).toBeNull();
    expect(resolved(named('appToken="openid" unheardOf="AdobeID,openid"'))('scope')?.xpath).toBe('@unheardOf');
  });

  it('once for each attribute', () => {
    const of = resolved(named('redirectUrl="https://ims-na1.adobelogin.com"'));
    expect(of('callbackUrl')?.xpath).toBe('@redirectUrl');
    expect(of('imsServer')?.xpath).toBeNull();
  });

  it('on the account before a child', () => {
    const content = pack(
      'nms:extAccount',
      '<extAccount name="Adobe_Marketing_Cloud" clientSecret="own"><wapPush clientSecret="other"/></extAccount>',
    );
    expect(resolved(content)('clientSecret')).toMatchObject({ xpath: '@clientSecret', value: 'own' });
  });

  it('whatever JavaScript makes of the names', () => {
    const content = pack(
      'nms:extAccount',
      '<extAccount name="Adobe_Marketing_Cloud" constructor="a" __proto__="b" toString="openid"><constructor hasOwnProperty="c"/><__proto__ imsServer="d"/></extAccount>',
    );
    expect(resolved(content)('imsServer')).toEqual({ how: 'spelling', xpath: '__proto__/@imsServer', value: 'd' });
    expect(resolved(content)('scope')).toMatchObject({ xpath: '@toString' });
  });
});

describe('the type of the account', () => {
  const type =
    '<enumeration basetype="byte" name="type"><value label="Bounce mails" name="bounce" value="0"/><value label="Adobe Experience Cloud" name="amc" value="10"/></enumeration>';
  const other = (number: string) => pack('nms:extAccount', `<extAccount name="login" type="${number}"/>`);

  it('tells which accounts are ours, whatever their name', () => {
    const schema = schemaOf('', type);
    for (const number of ['10', 'amc'])
      expect(instancesIn({ 'a.xml': other(number), 'schema.xml': schema }).flatMap(({ accounts }) => accounts)).toHaveLength(1);
    expect(instancesIn({ 'a.xml': other('3'), 'schema.xml': schema }).flatMap(({ accounts }) => accounts)).toEqual([]);
  });

  it('may be declared', () => {
    const files = { 'a.xml': other('⟦3⟧'), '.campaign-ims.yml': 'accountType: 3\n' };
    expect(unmark(files['a.xml']).spans).toHaveLength(1);
    expect(lintFiles(files).report.findings.map(({ rule }) => rule)).toContain('account-name');
    expect(places(lintFiles({ ...files, '.campaign-ims.yml': 'accountType: 4\n' }).report.findings)).toEqual([]);
  });
});
