import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { lintFiles } from '../support/lint-files.js';
import { leaks } from '../support/secret-leaks.js';

// Secrets of YAML and JSON that can be read, where they are no value.

/** What is said of a value that stands at no secret's place. */
const said = (text: string, value: string): string =>
  lintFiles({ 'prod/a.yml': text, 'stage/b.xml': account({ imsServer: value }) })
    .report.findings.map(({ message }) => message)
    .join();

const yaml = (content: string) => `name: Adobe_Marketing_Cloud\nimsServer: x\n${content}\n`;

describe('a secret that is no value', () => {
  it.each([
    '? {clientSecret: §}\n: x',
    '? [{clientSecret: §}, b]\n: x',
    '? {a: {"clientSecret|§": y}}\n: x',
    'clientSecret: {§}',
    'clientSecret: {§: x}',
    'clientSecret: [{§}]',
    'clientSecret: {a: b, §}',
    'clientSecret: !§',
    'clientSecret: &§',
    'clientSecret: &§ x',
    'clientSecret: !§ x',
    'clientSecret: !<§> y',
    'clientSecret: [!§ x]',
    '"clientSecret|§": y',
    '"clientSecret,§": y',
    'clientSecret→§: y',
    'p: [clientSecret, §]',
    'p: { value: §, label: Client secret }',
    'p: { value: §, attribute: clientSecret }',
    'p: { value: §, "field": clientSecret }',
  ])('%s', (content) => {
    expect(leaks('prod/a.yml', yaml(content))).toEqual([]);
    expect(leaks('.campaign-ims.yml', `${content}\n`)).toEqual([]);
  });

  it.each(['"clientSecret":{"§":"x"}', '"clientSecret;§":1', '"p":["clientSecret","§"]', '"p":{"value":"§","label":"Client secret"}'])(
    'in JSON: %s',
    (content) => {
      expect(leaks('prod/a.json', `{"name":"Adobe_Marketing_Cloud","imsServer":"x",${content}}`)).toEqual([]);
    },
  );

  it('beside a label in XML', () => {
    expect(leaks('prod/a.xml', '<package><p value="§" label="password"/></package>')).toEqual([]);
  });

  it.each([
    ['clientSecret: {stage2.acme.example: x}', 'stage2.acme.example'],
    ['clientSecret: {production2: x}', 'production2'],
    ['clientSecret: {a1b2c3d4: x, b: y}', 'a1b2c3d4'],
    ['clientSecret: !vault x', '!vault'],
    ['clientSecret: !!binary aGFsbG8=', 'yaml.org,2002:binary'],
    ['p: [a1b2c3d4, clientSecret]', 'a1b2c3d4'],
    ['p: [x, clientSecret, a1b2c3d4]', 'a1b2c3d4'],
    ['other: {a1b2c3d4}', 'a1b2c3d4'],
    ['other: !a1b2c3d4 x', 'a1b2c3d4'],
  ])('and shows what is none: %s', (content, value) => {
    expect(said(yaml(content), value)).toContain(`"${value}"`);
  });
});
