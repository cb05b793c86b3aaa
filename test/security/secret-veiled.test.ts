import { describe, expect, it } from 'vitest';
import { pack } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { type Files, lintFiles } from '../support/lint-files.js';

// Secrets that nothing but a mapping or a schema tells, where these are broken or gone: of an account nothing is shown
// around a finding but what everybody knows to be no secret.

const SECRET = 'Zwetschgen-Datschi';

const leaks = (files: Files, base?: Files): string[] => {
  const linted = lintFiles(files, base && { base });
  expect(linted.report.findings).not.toEqual([]);
  return outputsOf(linted).flatMap(([format, output]) =>
    /Zwetsc|hgen-D|atschi/.test(output) ? [`${format}: ${/.{0,120}(?:Zwetsc|hgen-D|atschi).{0,80}/.exec(output)?.[0]}`] : [],
  );
};

const xml = (attributes: string, inside = '') =>
  pack('nms:extAccount', `<extAccount name="Adobe_Marketing_Cloud" imsServer="http://x" ${attributes}>${inside}</extAccount>`);
const KEYED = { 'prod/a.xml': xml(`imsKey="${SECRET}"`) };
const SCHEMA =
  '<srcSchema name="extAccount" namespace="nms"><element name="extAccount"><attribute name="imsKey" label="IMS client secret"/>';

describe('a secret of an attribute of any name', () => {
  it.each([
    'fields:\n  clientSecret: @imsKey\n',
    'fields: { clientSecret: "@imsKey" }\n<<<<<<< ours\n',
    'fields:\n\tclientSecret: "@imsKey"\n',
    'fields: { clientSecret: "@imsKey", clientSecret: "@imsKey" }\n',
    'field: { clientSecret: "@imsKey" }\n',
    'fields: { client_secret: "@imsKey" }\n',
    'fields: { clientSecret: ["@imsKey"] }\n',
    'fields: { clientSecret: "./@imsKey" }\n',
    'a: 1\n---\nfields: { clientSecret: "@imsKey" }\n',
  ])('whose mapping is broken: %j', (config) => {
    expect(leaks({ ...KEYED, '.campaign-ims.yml': config })).toEqual([]);
  });

  it.each([`${SCHEMA}<attribute name="b" label="a & b"/></element></srcSchema>`, SCHEMA, `<<<<<<< a\n${SCHEMA}`])(
    'whose schema is broken: %j',
    (schema) => {
      expect(leaks({ ...KEYED, 's.xml': schema })).toEqual([]);
    },
  );

  it.each<[string, Files]>([
    ['a mapping', { '.campaign-ims.yml': 'fields: { clientSecret: "@imsKey" }\n' }],
    ['a schema', { 's.xml': `${SCHEMA}</element></srcSchema>` }],
  ])('of which the base had %s', (_, told) => {
    expect(leaks(KEYED, { 'prod/a.xml': xml('imsKey="other"'), ...told })).toEqual([]);
  });

  it.each<[string, string]>([
    ['conn/key', `<conn><key>new<!-- was ${SECRET} --></key></conn>`],
    ['key', `<key><value>${SECRET}</value></key>`],
    ['key', `<key value="${SECRET}"/>`],
    ['key', `<key><?p ${SECRET}?>a</key>`],
    ['key', `<key> <![CDATA[${SECRET}]]> <x/></key>`],
  ])('mapped to %s: %s', (mapping, inside) => {
    expect(leaks({ 'prod/a.xml': xml('', inside), '.campaign-ims.yml': `fields: { clientSecret: "${mapping}" }\n` })).toEqual([]);
  });

  it.each<[string, string]>([
    ['xml', xml('', `<imsScope>bad<!-- ${SECRET} -->.host</imsScope>`).replace('imsServer="http://x" ', '')],
    ['yml', `ims: &ims { imsServer: bad.host, kod: ${SECRET} }\nextAccount:\n  - name: Adobe_Marketing_Cloud\n    ims: *ims\n`],
  ])('beside a value in pieces, or behind an alias: %s', (form, text) => {
    expect(leaks({ [`prod/a.${form}`]: text })).toEqual([]);
  });

  it.each<[string, string]>([
    ['json', `{"name":"Adobe_Marketing_Cloud","imsServer":"http://x","imsKey":["${SECRET}"]}`],
    ['json', `{"name":"Adobe_Marketing_Cloud","imsServer":"http://x","imsKey":{"value":"${SECRET}"}}`],
    ['yml', `{name: Adobe_Marketing_Cloud, imsServer: "http://x", imsKey: !${SECRET} x}\n`],
    ['yml', `{name: Adobe_Marketing_Cloud, imsServer: "http://x", b: "${SECRET}="}\n`],
    ['json', `{"name":"Adobe_Marketing_Cloud","imsServer":"http://x","b": "${SECRET}="}\n`],
    ['yml', `{name: Adobe_Marketing_Cloud, imsServer: "http://x", <<: {imsKey: ${SECRET}}}\n`],
    ['yml', `extAccount: [{name: Adobe_Marketing_Cloud, imsServer: "http://x", imsKey: ab12, ${SECRET}, z: 1}]\n`],
    ['yml', `extAccount: [{name: Adobe_Marketing_Cloud, imsServer: "http://x", imsKey:${SECRET}}]\n`],
    ['yml', `extAccount: [{name: Adobe_Marketing_Cloud, imsServer: "http://x", imsKey=${SECRET}}]\n`],
  ])('mapped, and nothing that could be read: %s %s', (form, text) => {
    expect(leaks({ [`prod/a.${form}`]: text, '.campaign-ims.yml': 'fields: { clientSecret: "@imsKey" }\n' })).toEqual([]);
  });

  it('hides neither what is marked nor what is known', () => {
    const told = new Map(outputsOf(lintFiles({ 'prod/a.xml': xml(`imsClientId="Acme" f9="${SECRET}" label="Müller"`) })));
    expect(told.get('text')).toContain('imsServer="http://x" imsClientId="Acme" f9="•••" label="Müller"');
    const json = `{"name":"Adobe_Marketing_Cloud","f9":"${SECRET}","imsServer":"http://y"}`;
    expect(new Map(outputsOf(lintFiles({ 'prod/a.json': json }))).get('text')).toContain(
      '{"name":"Adobe_Marketing_Cloud","f9":"•••","imsServer":"http://y"}',
    );
    const element = xml('', '<f7>http://y</f7>');
    const inElement = { 'prod/a.xml': element, '.campaign-ims.yml': 'fields: { callbackUrl: f7 }\n' };
    expect(new Map(outputsOf(lintFiles(inElement))).get('text')).toContain('<f7>http://y</f7>');
    const mapped = { 'prod/a.xml': xml('f7="http://y"'), '.campaign-ims.yml': 'fields: { callbackUrl: "@f7" }\n' };
    expect(new Map(outputsOf(lintFiles(mapped))).get('text')).toContain('f7="http://y"');
  });
});
