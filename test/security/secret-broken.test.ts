import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secretSpans } from '../../src/core/secret-spans.js';
import { account as readable } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { lintFiles } from '../support/lint-files.js';
import { leaks, leaksAtPlace } from '../support/secret-leaks.js';

// Files that are broken at the secret itself.

/** What is left of a text where secrets are told by their names alone. */
const shown = (text: string): string =>
  secretSpans(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)}•••${rest.slice(end)}`, text);

const CONFIG = '.campaign-ims.yml';

describe('YAML, on a line below its name that is not indented deeper', () => {
  const item = (value: string) => `extAccount:\n  - name: Adobe_Marketing_Cloud\n    clientSecret:${value}\n    imsServer: bad\n`;
  const values = [
    ' |\n    §',
    ' >-\n  §',
    ' >-\n§',
    ' |\n§',
    '\n    §',
    '\n  §',
    '\n\n§',
    '\n    "§',
    "\n  '§",
    '\n\t§',
    ' Zw3t\n    §',
    ' "ab"\n    §',
    " 'ab' # c\n  §",
    ' !!str\n    §',
    ' &a\n    §',
    ' # c\n    §',
    ' |\n    # c\n    §',
    ' |\n    ab12cd\n    §',
    '\n    ]§',
    ' |\n}§',
    ': |\n    §',
    ' "ab", §',
    ' "ab",\n    §',
  ];
  it.each(values)('%j', (value) => {
    expect(leaks('prod/a.yml', item(value))).toEqual([]);
    expect(leaks('prod/a.yml', item(value).replaceAll('\n', '\r\n'))).toEqual([]);
    expect(leaks('prod/a.yml', item(`${value} ]: ]`))).toEqual([]);
  });

  it.each(['|\n  §', '\n  §', '"ab"\n  §', 'ab\n§'])('in the configuration: %j', (value) => {
    expect(leaks(CONFIG, `experienceCloud:\n  clientSecret: ${value}\n  clientId: x\n`)).toEqual([]);
  });

  it.each(['', ' !!str', ' &a', ' # c', ' |'])('in a map between braces, behind %j', (before) => {
    for (const name of ['clientSecret', '"clientSecret"'])
      expect(leaks('prod/a.yml', `extAccount: [{name: Adobe_Marketing_Cloud,\n  ${name}:${before}\n  §, b: ]}]`)).toEqual([]);
  });

  it('JSON without quotes', () => {
    expect(leaks('prod/a.json', '{"extAccount":[{"name":"Adobe_Marketing_Cloud","clientSecret":\n  §,"b":,}]}')).toEqual([]);
    expect(leaks('prod/a.json', '{\n  "name": "Adobe_Marketing_Cloud",\n  "clientSecret":\n  §,\n  "b":,\n}')).toEqual([]);
  });

  it.each([
    'clientSecret:\nimsServer: shown\n',
    'clientSecret: |\nimsServer: shown\n',
    'a:\n  - clientSecret:\n- shown\n',
    'a:\n  - clientSecret: Hush\n  # c\n- imsServer: shown\n',
    'a:\n  clientSecret: "Hush"\n  imsServer: shown\n',
    'a:\n  clientSecret: Hush\n  "ims server": shown\n',
    'a:\n  clientSecret: Hush\n  ims server : shown\n',
    "a:\n  clientSecret: Hush\n  it's x[0]: shown\n",
    'a:\n  clientSecret: Hush\n  <<: *shown\n',
    '- clientSecret: Hush\n  imsServer: shown\n',
    '- clientSecret:\n    Hush\n  imsServer: shown\n',
    '- clientSecret:\n  - Hush\n  imsServer: shown\n',
    'a:\n- clientSecret:\n- shown\n',
    'a:\n  clientSecret: Hush\n  ? shown\n',
    'a:\n  clientSecret:\n\nb:\n- shown\n',
    'a:\r\n  clientSecret: "Hush"\r\n\r\n  imsServer: shown\r\n',
    '{\n  "clientSecret": "Hush",\n  "shown": [\n    "x"\n  ]\n}',
    '{\n  "clientSecret": null,\n  "shown": 1\n}',
    '{ "a": {\n  "clientSecret": "Hush"\n}, "b": "shown" }',
    '{ "a": [ {\n  "clientSecret": 5\n  }\n, "shown" ] }',
    '{ "clientSecret": null\n, "imsServer": "shown" }',
    'clientSecret: "Hush"\n---\nshown\n',
    'clientSecret: Hush\n>>>>>>> shown\n',
    '<a clientSecret: "Hush"\nimsServer="shown"/>',
    '<p>The token:\n</p><a imsServer="shown"/>',
    '<p>The token:\n<a imsServer="shown"/></p>',
  ])('and shows what is none: %j', (text) => {
    expect(shown(text)).toContain('shown');
    expect(shown(text)).not.toContain('Hush');
  });
});

describe('pieces at their own place', () => {
  it.each(['"Zw3t"\n  "§"', '"Zw3t", "§"', '"Zw3t" "§"', '"Zw3t",\n"§"', '"Zw3t", "a", \'§\'', '"Zw3t",\n §', '“§”'])(
    'in JSON: %j',
    (value) => {
      for (const broken of [
        `"name": "Adobe_Marketing_Cloud", "clientSecret": ${value}, "b":,`,
        `"clientSecret": ${value},\n"name": "Adobe_Marketing_Cloud" ]`,
      ])
        expect(leaks('prod/a.json', `{ "extAccount": [{ ${broken} }] }`)).toEqual([]);
    },
  );

  it.each(['"Zw3t"\n§" imsServer="x"', '"Zw3t"\r\n  §" imsServer="x"', '"Zw3t" §" imsServer="x"'])('in XML: %j', (value) => {
    expect(leaks('prod/a.xml', `<extAccount name="Adobe_Marketing_Cloud" clientSecret=${value}/>`)).toEqual([]);
    expect(leaks('prod/a.xml', `<extAccount\nname="Adobe_Marketing_Cloud"\nclientSecret=${value}/>`)).toEqual([]);
  });

  it.each([
    '{ "clientSecret": "Hush", "shown": "x" }',
    '{ "clientSecret": "Hush",\n  "shown" : "x" }',
    '<a clientSecret="Hush"\n  shown="x"/>',
    '<a clientSecret="Hush"\n/><b shown="x"/>',
    '[{ "clientSecret": "Hush" }, "shown"]',
    '{ clientSecret: "Hush", shown: x }',
    'clientSecret: "Hush"\n# shown\n',
  ])('and shows what has a key of its own: %j', (text) => {
    expect(shown(text)).toContain('shown');
    expect(shown(text)).not.toContain('Hush');
  });
});

describe('another sign in place of the colon', () => {
  it.each([
    '"clientSecret","§"',
    '"clientSecret", "§"',
    '"clientSecret";"§"',
    '"clientSecret" ; "§"',
    "'clientSecret', '§'",
    '"clientSecret","ab","§"',
  ])('%s', (pair) => {
    for (const all of [
      `${pair},"name":"Adobe_Marketing_Cloud"`,
      `"name":"Adobe_Marketing_Cloud",${pair}`,
      `"name":"Adobe_Marketing_Cloud",\n${pair},\n"b":1`,
    ])
      expect(leaks('prod/a.json', `{"extAccount":[{${all}}]}`)).toEqual([]);
  });

  it.each(['clientSecret, "§"', 'clientSecret; "§"', 'clientSecret , "§"'])('in XML: %s', (pair) => {
    expect(leaks('prod/a.xml', `<extAccount name="Adobe_Marketing_Cloud" ${pair} imsServer="x"/>`)).toEqual([]);
    expect(leaks('prod/a.xml', `<extAccount name="Adobe_Marketing_Cloud" ${pair}/>`)).toEqual([]);
  });

  it.each([
    '{ "fields": ["name", "token", "shown"], "b": 1 }',
    '{ "fields": ["token", "shown"] }',
    'Username,"Password","shown"\nann,x,"campaign - acme: a"\n',
    'Username,"Password","shown"\n"ann: x","campaign - acme: a"\n',
    '{ "a": "the token", "shown": "x" }',
    `<a label="The token, 'shown'" b="x"/>`,
    '<p>The token, "shown" or not</p>',
  ])('and shows the words of a list: %j', (text) => {
    expect(shown(text)).toContain('shown');
  });
});

describe('a name or a sign that only looks like another', () => {
  it.each([
    ['prod/a.xml', '<extAccount name="Adobe_Marketing_Cloud" imsServer="x" client_sec\u200dret="§"/>'],
    ['prod/a.xml', '<extAccount name="Adobe_Marketing_Cloud" imsServer="x" client_sec\u200dret="§"><'],
    ['prod/a.json', '{"name":"Adobe_Marketing_Cloud","imsServer":"x","client_se\u200bcret":"§"}'],
    ['prod/a.json', '{"name":"Adobe_Marketing_Cloud","imsServer":"x","client_se\\u200bcret":"§"}'],
    ['prod/a.json', '{"name":"Adobe_Marketing_Cloud","imsServer":"x","client_se\u00adcret":"§",}}'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\nimsServer: x\npass\u2060word: §\n'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\ntoken：§\nimsServer: x\n'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\nclientSecret： |\n§\nimsServer: x\n'],
    ['prod/a.json', '{"name":"Adobe_Marketing_Cloud","clientSecret"："§","imsServer":"x"}'],
    ['prod/a.xml', '<extAccount name="Adobe_Marketing_Cloud" clientSecret＝"§" imsServer="x"/>'],
    [CONFIG, 'experienceCloud: { clientId: x, clientSecret：§ }\n'],
    [CONFIG, '{"clientSecret＝§": y}\n'],
  ])('%s: %s', (name, text) => {
    expect(leaks(name, text)).toEqual([]);
  });
});

describe('a secret of words that everybody uses, in a file that cannot be read', () => {
  const account = (attributes: string) => `<package><extAccount name="Adobe_Marketing_Cloud" ${attributes} type=10/></package>`;
  it.each([
    ['prod/a.xml', account('password="campaign 24 server"'), 'campaign 24'],
    ['prod/a.xml', account('clientSecret="Zq7=!(12);{[:34"'), '12);'],
    ['prod/a.xml', account('clientSecret="(12);{[:34!;Zq7"'), '12);'],
    ['prod/a.json', '{"extAccount":[{"name":"Adobe_Marketing_Cloud","password":"adobe:12:34","x":,}]}', 'adobe:12'],
    ['prod/a.yml', 'extAccount:\n  - { name: Adobe_Marketing_Cloud, clientSecret: "12 34 56 prod", imsServer: [ *x ] }\n', '12 34'],
    [CONFIG, 'experienceCloud: { clientSecret: "prod 12 34 test", scopes: [ }\n', '12 34'],
    ['u.csv', 'Email,Password,Username,Product Configurations\nann@example.com,adobe 12,"ann" x,camp\n', 'adobe 12'],
  ])('is hidden at its place: %s: %s', (path, text, piece) => {
    const outputs = outputsOf(lintFiles({ [path]: text }));
    expect(outputs.filter(([, output]) => output.includes(piece)).map(([format]) => format)).toEqual([]);
  });

  it('is hidden where the environment tells it', () => {
    const options = { expectedSecret: () => 'openid:12:34', expectedSecrets: ['openid:12:34'] };
    const outputs = outputsOf(lintFiles({ 'prod/a.xml': account('label="openid:12:34"') }, options));
    expect(outputs.filter(([, output]) => output.includes('12:34')).map(([format]) => format)).toEqual([]);
  });

  it.each(['campaign', 'attribute', 'account', 'server'])('leaves no hole in what the tool itself says: %s', (password) => {
    const file = { 'prod/a.xml': readable({ password, imsServer: 'http://bad', callbackServer: null }) };
    const { report } = lintFiles(file);
    const said = report.findings.map(({ message, help }) => `${message} ${help}`).join('\n');
    expect(said).toContain('.campaign-ims.yml');
    expect(said).not.toContain('•••');
    const inLine = { 'prod/a.xml': file['prod/a.xml'].replaceAll(/\s+/g, ' ') };
    expect(Object.fromEntries(outputsOf(lintFiles(inLine))).text).not.toContain(`password="${password}"`);
  });
});

it.each(['adobe-campaign-test-server', 'prod dev test', 'campaign-production-key'])(
  'a secret of several such words is hidden elsewhere: %s',
  (imsClientSecret) => {
    const files = { 'prod/a.xml': readable({ imsClientSecret, callbackServer: `http://${imsClientSecret}` }) };
    expect(outputsOf(lintFiles(files)).filter(([, output]) => output.includes(imsClientSecret))).toEqual([]);
  },
);

describe('what nothing tells to be a secret', () => {
  const XML = '<extAccount name="Adobe_Marketing_Cloud" imsServer="x"';
  it.each([
    ['prod/a.xml', `${XML} "clientSecret"."§"/>`],
    ['prod/a.xml', `${XML} clientSecret="a">§"/>`],
    ['prod/a.xml', `${XML} clientSecret "§ /></x>`],
    ['prod/a.xml', `${XML} clientSecret §/>`],
    ['prod/a.xml', `${XML} §="" §=""/>`],
    ['prod/a.xml', `${XML}><§>`],
    ['prod/a.xml', `${XML}/></§>`],
    ['prod/a.xml', `${XML}><clientSecret></§></clientSecret></extAccount>`],
    ['prod/a.xml', `${XML} ｃlientＳecret="§"/><`],
    ['prod/a.xml', `${XML} § & "clientSecret"/>`],
    ['prod/a.xml', `${XML}>§<`],
    ['prod/a.xml', `${XML}\n§\n/>`],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\nclientSecret\n---\n§: [\n'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\nclientSecret﹕ §\n- x: ]\n'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\nclientSecret: |\nab: §: c\n'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\nclientSecret:\n- § ]\n: x\n'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\n*§\n'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\nb: *§\n'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\n? !<§\n'],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\n!§!x y\n'],
    ['prod/a.json', '{"name":"Adobe_Marketing_Cloud","§" "clientSecret"}'],
    ['prod/a.json', '{"name":"Adobe_Marketing_Cloud",§}'],
    [CONFIG, 'experienceCloud:\n  clientId: *§\n'],
    [CONFIG, 'experienceCloud:\n  § %\n  clientId: x\n  @§\n'],
    ['users.csv', 'Username,Product Configurations\nann,"§'],
  ])('is shown nowhere in a file that cannot be read: %s: %s', (name, text) => {
    expect(leaksAtPlace(name, text)).toEqual([]);
  });

  const noise = fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '<',
        '>',
        '=',
        ':',
        ' ',
        '\n',
        ',',
        '{',
        '}',
        '[',
        ']',
        '/',
        '&',
        '#',
        '-',
        '*',
        '!',
        '|',
        'clientSecret',
        'x',
      ),
      {
        maxLength: 12,
      },
    )
    // `{{` and `#{x}` are signs of a template, of which nothing is found.
    .map((pieces) => pieces.join('').replace(/(?<=[{#])\{/g, ' {'));
  it.each([
    ['prod/a.xml', `${XML} &`, ''],
    ['prod/a.yml', 'name: Adobe_Marketing_Cloud\nimsServer: [\n', '\n}: ]: ]'],
    ['prod/a.json', '{ "name": "Adobe_Marketing_Cloud", "imsServer": "x", ', ' ] ] "'],
    [CONFIG, 'experienceCloud: [\n', '\n}: ]: ]'],
  ])('whatever is around it: %s', (name, before, after) => {
    fc.assert(
      fc.property(noise, noise, (left, right) => {
        expect(leaksAtPlace(name, `${before}${left}§${right}${after}`)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

it.each([
  ['a.json', '{ "schema": "nms:extAccount", "name": "x", "clientSecret": "§" "b": 1 }'],
  ['console.json', '{"ims_org_id":"6096892F54B5819E0A4C98A2@AdobeOrg","credentials":[{"client_secret":"§" 1}]}'],
  ['a.json', '{"extAccount":[{"name":"Adobe_Marketing_Cloud","clientSecret":"§"}]}\n{"a":1}\n'],
  ['a.json', '{"extAccount":{"name":"ims", "client_secret":"§","x" y}}'],
  ['a.xml', '<!DOCTYPE x>\n<list><extAccount xtkschema="nms:extAccount" imsClientSecret="§"/></list>'],
])('a copy is hidden where the broken file may be that of others: %s, %s', (name, text) => {
  expect(leaks(name, text)).toEqual([]);
});
