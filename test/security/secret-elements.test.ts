import { describe, expect, it } from 'vitest';
import { account, element, pack, SOUND } from '../support/account.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { type Files, lintFiles } from '../support/lint-files.js';
import { TestRepository } from '../support/repository.js';

// Secrets of XML that can be read, in whatever way an element holds them. This one looks like no key.
const SECRET = 'Zw3tschgen-Datschi';
const COPY = { 'stage/b.xml': account({ imsServer: SECRET, callbackServer: `https://${SECRET}.example` }) };

function leaks(files: Files): string[] {
  const linted = lintFiles(files);
  expect(linted.report.findings).not.toEqual([]);
  return outputsOf(linted)
    .filter(([, output]) => /zw3tschg|datschi/i.test(output))
    .map(([format]) => format);
}

const HELD = [
  '<password>§</password>',
  '<password><![CDATA[§]]></password>',
  '<password><!-- old -->§</password>',
  '<password><value>§</value></password>',
  '<password>§<x/></password>',
  '<password><x/>§</password>',
  '<password><!-- a --><x y="z">b</x><![CDATA[§]]></password>',
  '<password>\n  §\n  <x/></password>',
  '<password value="§"/>',
  '<password value="§">x</password>',
  '<a><b password="§">x</b></a>',
  '<p name="password" value="§"/>',
  '<p value="§" name="password"/>',
  '<p id="smtpPassword" dataType="6" stringValue="§"/>',
  '<p name="password" value="§">x</p>',
  '<p><name>password</name><value>§</value></p>',
  '<p><name>password</name><x/><value><![CDATA[§]]></value></p>',
  '<p><value>§</value><name>password</name></p>',
  '<p><key>password</key><stringValue a="b">§</stringValue></p>',
  '<option name="smtpPassword" dataType="12"><memoValue>§</memoValue></option>',
  '<option name="smtpPassword" dataType="12"><memoValue><![CDATA[§]]></memoValue><x/></option>',
  '<property key="db.password">§</property>',
  '<p name="password"><![CDATA[§]]></p>',
  '<apiCredentials><password>§</password><x>b</x></apiCredentials>',
];

describe('what an element holds is known elsewhere', () => {
  it.each(HELD)('of one that is not read: %s', (held) => {
    const text = `<package><entities schema="xtk:option"><option>${held.replace('§', SECRET)}</option></entities></package>`;
    expect(leaks({ 'prod/a.xml': `${text.slice(0, -10)}<entities schema="nms:extAccount"/></package>`, ...COPY })).toEqual([]);
  });

  it.each(HELD)('of an account: %s', (held) => {
    const inner = `<extAccount name="Adobe_Marketing_Cloud" imsServer="http://x">${held.replace('§', SECRET)}</extAccount>`;
    expect(leaks({ 'prod/a.xml': pack('nms:extAccount', inner), ...COPY })).toEqual([]);
  });

  it('of an option of Campaign', () => {
    const text = `<entities schema="xtk:option"><option name="smtpPassword" dataType="6" stringValue="${SECRET}"/></entities>`;
    expect(leaks({ 'prod/a.xml': `<package>${text}</package>`, ...COPY })).toEqual([]);
  });

  it('and init writes none', () => {
    const repository = new TestRepository();
    const option = `<option name="smtpPassword" stringValue="${SECRET}"/>`;
    repository.commit({
      'prod/a.xml': `<package><entities schema="xtk:option">${option}</entities>${pack('nms:extAccount', element({ ...SOUND, callbackServer: `https://${SECRET}.example` })).replace(/<\?.*\?>|<\/?package[^>]*>/g, '')}</package>`,
    });
    const { stdout } = repository.run(['init']);
    expect((stdout + repository.read('.campaign-ims.yml')).toLowerCase()).not.toMatch(/zw3tsch|datschi/);
  });

  it.each([
    '<p name="label" value="ims-na1.shown1.com"/><password/>',
    '<p><name>label</name><value>ims-na1.shown1.com</value></p><p><name>password</name></p>',
    '<p><name>password</name><x/></p><value>ims-na1.shown1.com</value>',
    '<value a="ims-na1.shown1.com" token="x"/>',
    '<p name="password" hint="ims-na1.shown1.com"/>',
    '<enumeration name="passwordKind"><value name="ims-na1.shown1.com" value="1"/></enumeration>',
    '<form name="password"><input xpath="ims-na1.shown1.com">ims-na1.shown1.com</input></form>',
  ])('and no other: %s', (held) => {
    const files = { 'prod/a.xml': `<package>${held}</package>`, 'stage/b.xml': account({ imsServer: 'ims-na1.shown1.com' }) };
    expect(
      lintFiles(files)
        .report.findings.map(({ message }) => message)
        .join(),
    ).toContain('"ims-na1.shown1.com"');
  });
});
