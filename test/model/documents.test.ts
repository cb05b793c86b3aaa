import { describe, expect, it } from 'vitest';
import { account, element, SOUND } from '../support/account.js';
import { accountsIn, factsOf, valuesOf } from '../support/facts.js';

const VALUES = {
  imsServer: SOUND.imsServer,
  scope: SOUND.imsScope,
  clientId: SOUND.imsClientId,
  callbackUrl: SOUND.callbackServer,
  organizationId: SOUND.imsOrgId,
  associationMask: SOUND.associationMask,
  productContext: SOUND.productContext,
};
const json = { ...SOUND, type: 10, active: true };
const yaml = Object.entries(SOUND).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
const entities = (content: string) => `<entities schema="nms:extAccount">${content}</entities>`;

describe('collections of groups', () => {
  it.each([
    '<group-collection xtkschema="xtk:group"><group name="admin"/><group name="x"/></group-collection>',
    '<group-collection><group xtkschema="xtk:group" name="admin"/><group xtkschema="xtk:group" name="x"/></group-collection>',
  ])('are read, whatever tells their schema: %s', (text) => {
    expect(factsOf({ 'g.xml': text }).flatMap(({ groups }) => groups.map(({ leaves }) => leaves.get('name')?.value))).toEqual([
      'admin',
      'x',
    ]);
  });

  it('are none where they are called otherwise, or are of others', () => {
    for (const text of [
      '<groups><group xtkschema="xtk:group" name="a"/></groups>',
      '<group-collection xtkschema="a:b"><group name="a"/></group-collection>',
      '<group-collection><group name="a"/></group-collection>',
    ])
      expect(factsOf({ 'g.xml': text })).toMatchObject([{ groups: [] }]);
  });
});

describe('an account is found', () => {
  it.each<[string, string, string]>([
    ['in a package', 'a.xml', account()],
    ['in a package without a declaration', 'a.xml', `<package>${entities(element())}</package>`],
    [
      'behind a comment and a byte order mark',
      'a.xml',
      `\ufeff<?xml version='1.0'?>\n<!-- built 2026 -->\n<package>${entities(element())}</package>`,
    ],
    ['in a package with CRLF', 'a.xml', account().replaceAll('\n', '\r\n')],
    ['in a package of a builder', 'a.xml', `<builder><package buildVersion="7">${entities(element())}</package></builder>`],
    ['in more elements than Campaign puts around it', 'a.xml', `${'<a>'.repeat(300)}${entities(element())}${'</a>'.repeat(300)}`],
    ['in entities alone', 'a.xml', entities(element())],
    [
      'among entities of other schemas',
      'a.xml',
      `<package><entities schema="xtk:workflow"><workflow/></entities>${entities(element())}</package>`,
    ],
    ['alone', 'a.xml', element()],
    ['alone, with its schema', 'a.xml', element().replace('<extAccount', '<extAccount xtkschema="nms:extAccount"')],
    ['in a collection', 'a.xml', `<extAccount-collection>${element()}</extAccount-collection>`],
    ['in a collection with its schema', 'a.xml', `<extAccount-collection xtkschema="nms:extAccount">${element()}</extAccount-collection>`],
    ...['txt', 'yml', 'yaml', 'json', 'csv'].map((ending): [string, string, string] => [
      `in a file called .${ending}`,
      `export.${ending}`,
      account(),
    ]),
    ['in YAML that begins as XML does', 'a.yml', `<a>: 1\nextAccount:\n  - ${yaml.join('\n    ')}\n`],
    ['in JSON', 'a.json', JSON.stringify(json)],
    ['in a JSON list', 'a.json', JSON.stringify([json])],
    ['in JSON under its name', 'a.json', JSON.stringify({ extAccount: json })],
    ['in a JSON collection', 'a.json', JSON.stringify({ extAccount: [json] }, null, 2)],
    ['in JSON with its schema', 'a.json', JSON.stringify({ xtkschema: 'nms:extAccount', ...json })],
    ['in YAML', 'a.yml', yaml.join('\n')],
    ['in a YAML collection', 'a.yaml', `extAccount:\n  - ${yaml.join('\n    ')}\n`],
    ['in the second YAML document', 'a.yml', `---\nother: 1\n---\n${yaml.join('\n')}\n`],
    [
      'in YAML with attributes as the console writes them',
      'a.yml',
      `extAccount:\n${yaml.map((line) => `  "@${line.replace(':', '":')}`).join('\n')}\n`,
    ],
  ])('%s', (_, path, content) => {
    const [found, ...others] = accountsIn({ [path]: content });
    expect(others).toEqual([]);
    expect(found?.name.value).toBe('Adobe_Marketing_Cloud');
    expect(found?.type?.value).toBe('10');
    expect(found && valuesOf(found)).toEqual(VALUES);
    const text = factsOf({ [path]: content })[0]?.text ?? '';
    for (const { at } of Object.values(found?.fields ?? {})) if (at) expect(text.slice(at.span.start, at.span.end)).toBe(at.value);
  });

  it.each([
    ['Adobe_Experience_Cloud', true],
    ['AdobeMarketingCloud', true],
    ['adobe_marketing_cloud', true],
    ['Adobe_Marketing_Cluod', true],
    ['Adobe-Marketing-Cloud', true],
    ['Adobe Marketing Cloud', true],
    ['Adobe_Analytics', false],
    ['defaultOther', false],
  ])('by its name %s: %j', (name, expected) => {
    const fields = { imsServer: null, callbackServer: null, associationMask: null };
    expect(accountsIn({ 'a.xml': account({ ...fields, name }) })).toHaveLength(expected ? 1 : 0);
  });

  it('by its fields, whatever its name', () => {
    expect(accountsIn({ 'a.xml': account({ name: 'IMS_login' }) })).toHaveLength(1);
    expect(
      accountsIn({ 'a.xml': '<extAccount name="x" ims="https://ims-na1.adobelogin.com" org="6096892F54B5819E0A4C98A2@AdobeOrg"/>' }),
    ).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['with all fields', { ...SOUND, name: 'ims' }],
    ['without a mask', { name: 'ims', imsServer: SOUND.imsServer, imsScope: 'openid', imsClientId: 'c' }],
    [
      'with a mask and fields that are called as anywhere',
      { '@name': 'ims', '@associationMask': 'a - ', '@clientId': 'c', '@scope': 'openid' },
    ],
    ['with two fields on a child', { name: 'ims', associationMask: 'a - ', oauth: { clientId: 'c', scope: 'openid' } }],
  ])('by the spelling of its fields alone, as JSON and YAML: %s', (_, fields) => {
    expect(accountsIn({ 'a.json': JSON.stringify(fields) })).toHaveLength(1);
    expect(accountsIn({ 'a.yml': `- ${JSON.stringify(fields)}\n` })).toHaveLength(1);
  });

  it('with fields on a child, and in the text of one', () => {
    const [found] = accountsIn({
      'a.xml': `<extAccount name="Adobe_Marketing_Cloud"><ims mask="a - (.*)" imsServer='ims-na1.adobelogin.com'/><callbackUrl>https://a.example</callbackUrl><imsScope><![CDATA[openid,AdobeID]]></imsScope></extAccount>`,
    });
    expect(found && valuesOf(found)).toEqual({
      imsServer: 'ims-na1.adobelogin.com',
      associationMask: 'a - (.*)',
      callbackUrl: 'https://a.example',
      scope: 'openid,AdobeID',
    });
  });
});

describe('operator groups and operators beside accounts, in the form of the SDK,', () => {
  const group = [{ name: 'admin', label: 'Administrators' }, { name: 'delivery' }];
  const operator = { name: 'ann', email: 'ann@acme.example', access: { authenticationType: 'ims' } };
  const found = (path: string, content: string) => {
    const [facts] = factsOf({ [path]: content });
    const names = (entities: readonly { leaves: ReadonlyMap<string, { value: string }> }[] = []) =>
      entities.map(({ leaves }) => leaves.get('name')?.value);
    return { groups: names(facts?.groups), operators: names(facts?.operators) };
  };

  it.each<[string, string, string]>([
    ['in JSON', 'a.json', JSON.stringify({ group, operator: [operator], extAccount: [json] })],
    ['of which there is one', 'a.json', JSON.stringify({ group, operator, extAccount: { name: 'bounce' } })],
    ['in YAML', 'a.yml', `extAccount:\n  - name: bounce\ngroup: ${JSON.stringify(group)}\noperator: ${JSON.stringify(operator)}\n`],
    [
      'in several documents',
      'a.yml',
      `group: ${JSON.stringify(group)}\n---\nextAccount: [{ name: bounce }]\n---\noperator: ${JSON.stringify(operator)}\n`,
    ],
    ['in a list', 'a.json', JSON.stringify([{ group }, { extAccount: [json] }, { operator }])],
  ])('are found %s', (_, path, content) => {
    expect(found(path, content)).toEqual({ groups: ['admin', 'delivery'], operators: ['ann'] });
    const [facts] = factsOf({ [path]: content });
    expect(facts?.operators[0]?.leaves.get('access/authenticationType')?.value).toBe('ims');
    expect(facts?.groups.map(({ leaves }) => content.slice(leaves.get('name')?.span.start, leaves.get('name')?.span.end))).toEqual([
      'admin',
      'delivery',
    ]);
  });

  it.each<[string, unknown]>([
    ['alone', { group, operator: [operator] }],
    ['beside a sign of nothing', { name: 'extAccount', group, operator }],
    ['beside an account that is none', { extAccount: { type: 'object' }, group, operator }],
    ['beside a list that is empty', { extAccount: [], group, operator }],
    ['beside an account of the other form', { ...json, group, operator }],
    ['in another list', { extAccount: [json], lists: { group, operator } }],
    ['in another form', { extAccount: [json], group: ['admin'], operator: 'ann' }],
    ['without a name', { extAccount: [json], group: { type: 'object', properties: { name: {} } }, operator: [{ login: 'ann' }] }],
    ['that are deleted', { extAccount: [json], group: [{ name: 'admin', _operation: 'delete' }] }],
  ])('are not found %s', (_, content) => {
    expect(found('a.json', JSON.stringify(content))).toEqual({ groups: [], operators: [] });
  });

  it('are found with their schema, as before', () => {
    expect(found('a.json', JSON.stringify({ xtkschema: 'xtk:group', group })).groups).toEqual(['admin', 'delivery']);
    expect(found('a.json', JSON.stringify({ xtkschema: 'xtk:group', name: 'admin' })).groups).toEqual(['admin']);
    const each = {
      group: [{ xtkschema: 'xtk:group', name: 'x' }, { name: 'other' }],
      operator: { xtkschema: 'xtk:operator', name: 'ann' },
    };
    expect(found('a.json', JSON.stringify(each))).toEqual({ groups: ['x'], operators: ['ann'] });
  });
});

describe('nothing is found', () => {
  it.each<[string, string, string]>([
    [
      'a mid-sourcing account',
      'a.xml',
      account({ ...empty(), name: 'defaultEmailMid', type: '3', server: 'https://mid.acme.example', account: 'mid', password: '@a==' }),
    ],
    [
      'a database',
      'a.xml',
      account({ ...empty(), name: 'snowflake', type: '7', server: 'acme.services.adobe.com', provider: 'Snowflake' }),
    ],
    [
      'S3',
      'a.xml',
      `<package>${entities('<extAccount name="s3" type="14"><s3Account awsSecret="x" server="s3.example"/></extAccount>')}</package>`,
    ],
    [
      'web push',
      'a.xml',
      `<package>${entities('<extAccount name="push" clientSecret="abc" clientId="b"><wapPush clientSecret="abc"/></extAccount>')}</package>`,
    ],
    [
      'a connector to another product',
      'a.xml',
      `<package>${entities('<extAccount name="analytics" type="99" clientId="a" imsOrgId="6096892F54B5819E0A4C98A2@AdobeOrg"/>')}</package>`,
    ],
    [
      'a script that mentions one, escaped',
      'a.xml',
      `<package><entities schema="xtk:workflow"><workflow><js><script>var a = &lt;extAccount name="Adobe_Marketing_Cloud"/&gt;; schema="nms:extAccount"</script></js></workflow></entities></package>`,
    ],
    [
      'a script that mentions one, in CDATA',
      'a.xml',
      `<package><entities schema="xtk:javascript"><javascript><data><![CDATA[${account()}]]></data></javascript></entities></package>`,
    ],
    [
      'a workflow that holds one',
      'a.xml',
      `<package><entities schema="xtk:workflow"><workflow><extAccount name="Adobe_Marketing_Cloud"/></workflow></entities></package>`,
    ],
    [
      'a package within a workflow',
      'a.xml',
      `<package><entities schema="xtk:workflow"><workflow><package>${entities(element())}</package></workflow></entities></package>`,
    ],
    [
      'a reference from another entity',
      'a.xml',
      `<package><entities schema="nms:delivery"><delivery><extAccount name="Adobe_Marketing_Cloud" _operation="none"/></delivery></entities></package>`,
    ],
    [
      'a schema extension',
      'a.xml',
      `<srcSchema extendedSchema="nms:extAccount" name="extAccount" namespace="acme"><element name="extAccount"><attribute name="x" label="IMS server"/></element></srcSchema>`,
    ],
    [
      'a packaged schema extension',
      'a.xml',
      `<package><entities schema="xtk:srcSchema"><srcSchema extendedSchema="nms:extAccount" name="extAccount" namespace="acme"><element name="extAccount"/></srcSchema></entities></package>`,
    ],
    [
      'a form',
      'a.xml',
      `<form name="extAccount" namespace="nms" entitySchema="xtk:form"><input xpath="@imsServer" label="IMS server"/></form>`,
    ],
    ['one commented out', 'a.xml', `<package>${entities(`<!-- ${element()} -->`)}</package>`],
    ['one that is deleted', 'a.xml', account({ _operation: 'delete' })],
    ['one that is only referred to', 'a.xml', account({ _operation: 'none' })],
    ['one that is deleted, in JSON', 'a.json', JSON.stringify({ extAccount: [{ ...json, _operation: 'delete' }] })],
    [
      'entities of another schema with the same element',
      'a.xml',
      `<package><entities schema="acme:extAccount">${element()}</entities></package>`,
    ],
    ['an element at some other place', 'a.xml', `<config>${element()}</config>`],
    ['a document about accounts', 'a.html', `<html><body><pre>&lt;extAccount name="Adobe_Marketing_Cloud"/&gt;</pre><p>nms:extAccount`],
    ['a catalogue of connectors', 'a.yml', 'name: Adobe Marketing Cloud\ncategory: marketing\n'],
    [
      'another tool that signs in with Adobe',
      'a.yml',
      'name: Adobe Experience Cloud\nclientId: abc\nclientSecret: def\nscope: openid,AdobeID\nauthorizationUrl: https://ims-na1.adobelogin.com/ims/authorize/v2\ncallbackUrl: https://x.example/cb\n',
    ],
    [
      'the same in JSON',
      'a.json',
      JSON.stringify({ name: 'Adobe Marketing Cloud', orgId: '6096892F54B5819E0A4C98A2@AdobeOrg', redirectUrl: 'https://x.example' }),
    ],
    [
      'a client of OAuth',
      'a.json',
      JSON.stringify({
        name: 'x',
        clientId: 'c',
        clientSecret: 's',
        redirectUrl: 'https://x.example',
        scope: 'openid',
        orgId: 'A@AdobeOrg',
      }),
    ],
    [
      'a client of IMS',
      'a.yml',
      'name: x\nims_url: https://ims-na1.adobelogin.com\nclient_id: c\nclient_secret: s\nscope: openid\norg_id: A@AdobeOrg\n',
    ],
    [
      'two fields of sign-in',
      'a.json',
      JSON.stringify({ name: 'x', imsServer: SOUND.imsServer, imsClientId: 'c', redirectUrl: 'u', scope: 's' }),
    ],
    ['a mask of another kind', 'a.json', JSON.stringify({ name: 'x', mask: 'a', groupMask: 'b', clientId: 'c', scope: 'openid' })],
    ['fields without a name', 'a.json', JSON.stringify({ ...SOUND, name: undefined })],
    ['a list of products', 'a.json', JSON.stringify({ products: [json] })],
    ['a schema of JSON', 'a.json', JSON.stringify({ extAccount: { type: 'object', properties: { imsServer: { type: 'string' } } } })],
    ['settings with comments that mention it', 'settings.json', '{\n  // words\n  "words": ["extAccount", "Adobe_Marketing_Cloud"],\n}'],
    ['templates that are no YAML', 'a.yml', '{{ range }}\n- extAccount\n  b: {{ c }}: d\n'],
    ['XML of others that is broken', 'pom.xml', '<project><a>extAccount</b></project>'],
    ['a JavaScript file', 'a.js', 'const extAccount = { name: "Adobe_Marketing_Cloud" };'],
    ['a table', 'a.csv', 'name,type\nAdobe_Marketing_Cloud,10\n'],
    ['nothing at all', 'a.xml', ''],
  ])('in %s', (_, path, content) => {
    const [facts] = factsOf({ [path]: content });
    expect(facts?.problem).toBeNull();
    expect(accountsIn({ [path]: content })).toEqual([]);
  });
});

describe('a file that may hold an account and cannot be read', () => {
  it.each<[string, string, string | Uint8Array]>([
    ['cut off', 'a.xml', account().slice(0, 120)],
    ['cut off before the account', 'a.xml', '<?xml version="1.0"?>\n<package><ent'],
    ['with conflict markers', 'a.xml', account().replace('<package>', '<<<<<<< HEAD\n<package>')],
    ['with conflict markers at the top', 'a.xml', `<<<<<<< HEAD\n${account()}`],
    ['with a document type', 'a.xml', account().replace('<package>', '<!DOCTYPE package []>\n<package>')],
    ['nested without end', 'a.xml', `<extAccount name="Adobe_Marketing_Cloud">${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</extAccount>`],
    ['in an encoding that it does not declare', 'a.xml', Buffer.from(account({ label: 'é' }), 'latin1')],
    ['with a wrong byte before anything else', 'a.xml', Buffer.from(`<!-- é -->${account().slice(22)}`, 'latin1')],
    ['in an encoding nobody knows', 'a.xml', Buffer.from(account({ label: 'é' }).replace(`?>`, ` encoding='klingon'?>`), 'latin1')],
    ['JSON cut off', 'a.json', '{ "extAccount": [{ "name": "Adobe_Marketing_Cloud", '],
    ['YAML with tabs', 'a.yml', 'extAccount:\n\t- name: Adobe_Marketing_Cloud\n'],
    ['a user-sync file', 'user-sync-config.yml', 'directory_users:\n  groups: [\n'],
    ['a list of users', 'users.csv', Buffer.from('Username,Product Configurations\nann\xe9,campaign\n', 'latin1')],
    ['a list of users with an open quote', 'users.csv', 'Username,Product Configurations\nann,"campaign\n'],
  ])('has a problem at a place in it: %s', (_, path, content) => {
    const [facts] = factsOf({ [path]: content });
    expect(facts?.problem?.message).toMatch(/\.$|tag: \w+$|name$/);
    expect(facts?.problem?.span.end).toBeLessThanOrEqual(facts?.text.length ?? 0);
  });

  it('is done with what is made to take long', () => {
    const inside = `<extAccount name="a"/>`.repeat(20_000);
    const deep = 20_000;
    const hostile = [
      '<a>'.repeat(100_000) + '</a>'.repeat(100_000),
      `${'<entities schema="nms:extAccount">'.repeat(deep)}${inside}${'</entities>'.repeat(deep)}`,
      `${'<a>'.repeat(deep)}${entities(inside)}${'</a>'.repeat(deep)}`,
      `<extAccount ${Array.from({ length: 50_000 }, (_, index) => `a${index}=""`).join(' ')}/>`,
      `<extAccount name="${'&amp;'.repeat(200_000)}"/>`,
    ];
    for (const text of hostile) factsOf({ 'a.xml': text });
  });
});

function empty() {
  return {
    imsServer: null,
    imsScope: null,
    imsClientId: null,
    callbackServer: null,
    imsOrgId: null,
    associationMask: null,
    productContext: null,
  };
}
