import { describe, expect, it } from 'vitest';
import { account } from '../support/account.js';
import { checksOf, type Files, findingsOf, lintFiles, marked, places } from '../support/lint-files.js';

const RULE = 'file-readable';

describe(RULE, () => {
  it.each<[string, Files]>([
    ['an element that is not closed', { 'prod/a.xml': '<package><entities schema="nms:extAccount">⟦<⟧/package>' }],
    ['a lone ampersand', { 'prod/a.xml': '<package><a b="x ⟦&⟧ y"/></package>' }],
    ['a server file with a conflict', { 'prod/config-acme.xml': '<serverconf>\n<⟦<⟧<<<<<< HEAD\n</serverconf>' }],
    ['a document type', { 'prod/a.xml': '⟦<⟧!DOCTYPE package [<!ENTITY a "b">]><package>&a;</package>' }],
    ['a comma too many in JSON', { 'prod/a.json': '{ "name": "Adobe_Marketing_Cloud", ⟦}⟧' }],
    ['a file that the configuration names', { '.campaign-ims.yml': 'experienceCloud: { files: [console.json] }', 'console.json': '⟦x⟧' }],
  ])('points at %s', (_, files) => {
    const findings = findingsOf(RULE, files);
    expect(places(findings)).toEqual(marked(RULE, files));
    expect(findings[0]).toMatchObject({ level: 'error', section: 'reading' });
    expect(lintFiles(files).report.findings).toHaveLength(1);
  });

  it('points at the first byte that cannot be decoded', () => {
    const text = account({ label: 'Inl\u00f6ggning' });
    const files = { 'prod/a.xml': Buffer.from(text, 'latin1') };
    const before = text.slice(0, text.indexOf('\u00f6')).split('\n');
    expect(findingsOf(RULE, files)).toMatchObject([{ start: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } }]);
    expect(findingsOf(RULE, { 'prod/a.xml': Buffer.from(text.replace('?>', " encoding='ISO-8859-1'?>"), 'latin1') })).toEqual([]);
  });

  it.each<[string, Files]>([
    ['sound files', { 'prod/a.xml': account() }],
    ["other people's broken XML", { 'pom.xml': '<project><a></project>' }],
    ["other people's broken JSON", { 'tsconfig.json': '{ // comment\n "a": 1, }' }],
    ['a mention in a text', { 'README.yml': 'a: [Adobe_Marketing_Cloud' }],
  ])('is silent about %s', (_, files) => {
    expect(lintFiles(files).report.findings.filter(({ rule }) => rule === RULE)).toEqual([]);
  });

  it('leaves rules unchecked that might have found their thing there', () => {
    const files = { '.campaign-ims.yml': 'instances: { prod: { files: ["prod/**"] } }', 'prod/a.xml': '<package>' };
    const { findings, checks } = lintFiles(files).report;
    expect(findings.map(({ rule }) => rule)).toEqual([RULE]);
    expect(checks.find(({ rule }) => rule === 'account-present')).toMatchObject({ status: 'not-checked' });
    expect(checksOf(RULE, files)).toMatchObject([{ status: 'fail' }]);
  });
});
