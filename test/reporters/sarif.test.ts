import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/core/characters.js';
import { joinReports } from '../../src/core/join-reports.js';
import type { Linted } from '../../src/core/linted.js';
import type { Finding } from '../../src/core/report.js';
import type { RenderOptions } from '../../src/reporters/render-options.js';
import { sarif } from '../../src/reporters/sarif.js';
import { sarifFixes } from '../../src/reporters/sarif-fixes.js';
import { withRemedy } from '../../src/reporters/with-remedy.js';
import { RULES } from '../../src/rules/index.js';
import { account } from '../support/account.js';
import { lintFiles } from '../support/lint-files.js';
import { readPage } from '../support/pages.js';
import { finding, hostileFinding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

/** Of an older draft, of which it uses nothing that has changed but the name of its id. */
const { $schema, id, ...SCHEMA } = JSON.parse(
  readFileSync(new URL('../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'),
);
const validate = new Ajv({
  strict: false,
  allErrors: true,
  logger: false,
  unicodeRegExp: false,
  formats: { uri: isUri, 'uri-reference': isUri, 'date-time': true },
}).compile(SCHEMA);

/** Ends, escapes and characters as RFC 3986 has them. */
function isUri(text: string): boolean {
  return /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[\dA-F]{2})*$/.test(text) && (/^https?:/.test(text) || !text.startsWith('//'));
}

function logOf(linted: Linted, options: Partial<RenderOptions> = {}) {
  const log = JSON.parse(sarif(linted, { ...PLAIN, ...options }));
  validate(log);
  expect(validate.errors).toBeNull();
  return log;
}

const only = (changes: Partial<Finding>) => logOf(lintedOf(reportOf([finding(changes)]))).runs[0].results[0];

describe('SARIF', () => {
  it('is valid, and points at the value alone in UTF-16 units', () => {
    const files = { 'prod/extaccount.xml': account({ label: '😀', callbackServer: 'http://campaign.acme.example' }) };
    const linted = lintFiles(files);
    const [run] = logOf(linted).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results).toHaveLength(linted.report.findings.length);
    for (const [at, result] of run.results.entries()) {
      const { start, end, path, fingerprint, rule } = linted.report.findings[at] as Finding;
      expect(result.locations[0].physicalLocation.region).toEqual({
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      });
      expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(path);
      expect(result.partialFingerprints).toEqual({ 'campaignImsCheck/v1': fingerprint });
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(rule);
    }
  });

  it('describes every rule, with its page', () => {
    const pages = Object.fromEntries(RULES.map(({ id }) => [id, readPage(`docs/rules/${id}.md`).text]));
    const { rules } = logOf(lintedOf(reportOf([])), { pages: () => pages }).runs[0].tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const rule of rules) {
      for (const text of [rule.shortDescription.text, rule.fullDescription.text, rule.help.text]) expect(text).toMatch(/\S/);
      expect(rule.help.markdown).toMatch(/^# /);
      expect(rule.help.markdown).not.toMatch(/\]\((?!https:)/);
    }
  });

  it('says what is new only where there is a base', () => {
    const states = (base: string | null, ...given: Finding['state'][]) => {
      const report = reportOf(given.map((state) => finding({ state })));
      return logOf(lintedOf({ ...report, source: { ...report.source, base } })).runs[0].results.map(
        ({ baselineState }: { baselineState?: string }) => baselineState,
      );
    };
    expect(states('abc', 'new', 'existing')).toEqual(['new', 'unchanged']);
    expect(states('abc', 'new')).toEqual(['new']);
    expect(states(null, 'new')).toEqual([undefined]);
  });

  it('leaves out what is suppressed: code scanning does not read that it is, and would open an alert', () => {
    const report = reportOf([finding()], { suppressed: [{ ...finding({ path: 'legacy/extaccount.xml' }), reason: 'until Q1' }] });
    expect(logOf(lintedOf(report)).runs[0].results).toHaveLength(1);
  });

  it.each([
    ['a b/ä#1?.xml', 'a%20b/%C3%A4%231%3F.xml'],
    ['c:/x%41.xml', 'c%3A/x%2541.xml'],
    ['caf\\xe9.xml', 'caf%E9.xml'],
    ['\\x5cxff.xml', '%5Cxff.xml'],
    ['lone\ud800.xml', 'lone%EF%BF%BD.xml'],
  ])('writes the path %j as the URI %s', (path, uri) => {
    expect(only({ path }).locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it('tells what was not checked, and where the repository is known, which commit', () => {
    const linted = lintFiles({ 'prod/extaccount.xml': account() });
    const links = { server: 'https://github.example', repository: 'acme/web', revision: 'abc' };
    const [run] = logOf(linted, { links }).runs;
    expect(
      run.invocations[0].toolConfigurationNotifications.map(({ message }: { message: { text: string } }) => message.text).join(),
    ).toContain('declare');
    expect(run.versionControlProvenance).toMatchObject([{ repositoryUri: 'https://github.example/acme/web', revisionId: 'abc' }]);
  });

  it('is a run for each repository of a joined report', () => {
    const named = ['acme/web', 'acme/shop'].map((name) => ({
      name,
      report: reportOf([finding({ message: name, rule: 'of-a-later-version' })]),
    }));
    const { runs } = logOf(lintedOf(joinReports(named, '0.0.0', { gate: 'all', failOn: 'error' })));
    expect(runs.map(({ automationDetails }: { automationDetails: { id: string } }) => automationDetails.id)).toEqual([
      'campaign-ims-check/acme/web/',
      'campaign-ims-check/acme/shop/',
    ]);
    expect(runs.map((run: { results: { message: { text: string } }[] }) => run.results.map(({ message }) => message.text))).toEqual([
      ['acme/web'],
      ['acme/shop'],
    ]);
  });

  it('says of a joined report’s repository what is new there, whatever the bases of others', () => {
    const of = (base: string | null, ...states: Finding['state'][]) => {
      const report = reportOf(states.map((state) => finding({ state })));
      return { ...report, source: { ...report.source, base } };
    };
    const named = [
      { name: 'acme/web', report: of('aaa', 'new', 'existing') },
      { name: 'acme/shop', report: of(null, 'new') },
    ];
    const { runs } = logOf(lintedOf(joinReports(named, '0.0.0', { gate: 'new', failOn: 'error' })));
    const states = (run: { results: { baselineState?: string }[] }) => run.results.map(({ baselineState }) => baselineState);
    expect(runs.map(states)).toEqual([['new', 'unchanged'], [undefined]]);
  });

  it('makes no host of a path that begins with slashes', () => {
    const { locations } = only({ path: '//host/a.xml' });
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe('.///host/a.xml');
  });

  it('gives each of several findings that are named alike the remedy at its own place', () => {
    const at = (start: number) => ({ path: 'a.xml', key: 'k', span: { start, end: start + 3 } });
    const fixes = [8, 4, 0].map((start) => ({ at: at(start), text: `for ${start}`, rule: 'callback-https', fingerprint: 'f' }));
    const fixOf = sarifFixes(fixes, new Map([['a.xml', 'one two\nthree\n']]));
    const fixAt = (line: number, column: number) => {
      const found = finding({ path: 'a.xml', fingerprint: 'f', start: { line, column }, end: { line, column: column + 3 } });
      return fixOf(found).fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text;
    };
    expect([fixAt(1, 1), fixAt(1, 5), fixAt(1, 6), fixAt(2, 1)]).toEqual(['for 0', 'for 4', 'for 4', 'for 8']);
    expect([fixAt(1, 9), fixAt(2, 5), fixAt(3, 1)]).toEqual([undefined, undefined, undefined]);
  });

  it('shows what cannot be seen in the names of instances and estates', () => {
    expect(only({ instance: '\u202egnp', estate: 'a\x9b' }).properties).toMatchObject({ instance: '<U+202E>gnp', estate: 'a<U+009B>' });
    expect(only({ instance: null }).properties.instance).toBeNull();
  });

  it('has no placeholder in a text, for there are no arguments, and leaves other braces as they are', () => {
    const textOf = (message: string) => only({ message, help: null }).message.text;
    expect(textOf('"{0}" and {{12}}')).toBe('"{\u200b0}" and {{\u200b12}}');
    expect(textOf('${SECRET} {{ x }} {} {a0}')).toBe('${SECRET} {{ x }} {} {a0}');
  });

  it('keeps hostile texts what they are, and makes no link of them', () => {
    fc.assert(
      fc.property(hostileFinding, (hostile) => {
        const { message, locations } = only(hostile);
        expect(message.text.replace(/(?<=\])\u200b(?=\()|(?<=\{)\u200b(?=\d+\})/g, '')).toBe(visible(withRemedy(hostile)));
        expect(message.text).not.toMatch(/\]\(|\{\d+\}/);
        expect(isUri(locations[0].physicalLocation.artifactLocation.uri)).toBe(true);
      }),
    );
  });
});
