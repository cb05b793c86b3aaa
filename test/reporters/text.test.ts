import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/report.js';
import { REPORTERS } from '../../src/reporters/index.js';
import { account, groups, profiles } from '../support/account.js';
import { lintFiles } from '../support/lint-files.js';
import { finding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

/** What is said under the lines of each finding. */
const remarks = (...findings: Finding[]): string[][] =>
  REPORTERS.text(lintedOf(reportOf(findings)), { ...PLAIN, quiet: true })
    .split('\n\n')
    .slice(0, findings.length)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => /^ +=/.test(line))
        .map((line) => line.trim()),
    );

const related = (path: string) => [{ path, start: { line: 1, column: 1 }, end: { line: 1, column: 2 }, note: 'the mask' }];
const one = finding({ help: 'Create it.', symptom: 'no-matching-right', related: related('a.xml') });
const ALL = [
  '= see: a.xml:1:1: the mask',
  '= help: Create it.',
  '= users see: "Login does not have any right matching the expression"',
  '= instance: prod',
];

describe('what is said of a finding', () => {
  it('is said once where the next in the file has the same help, word for word', () => {
    expect(remarks(one, one, one)).toEqual([ALL, ...Array(2).fill(['= see, help, users see, instance: as above'])]);
  });

  it.each<[string, Partial<Finding>, string[]]>([
    ['another place', { related: related('b.xml') }, ['= see: b.xml:1:1: the mask', '= help, users see, instance: as above']],
    ['another instance', { instance: 'stage' }, ['= instance: stage', '= see, help, users see: as above']],
    ['nothing else', { related: [], symptom: null, instance: null }, ['= help: as above']],
  ])('is said where it differs: %s', (_, changes, said) => {
    expect(remarks(one, { ...one, ...changes })[1]).toEqual(said);
  });

  it.each<[string, Partial<Finding>]>([
    ['another file', { path: 'other.xml' }],
    ['another help', { help: 'Delete it.' }],
    ['the file of another repository', { repository: 'acme/web' }],
  ])('is said again in %s', (_, changes) => {
    expect(remarks(one, { ...one, ...changes }, one)[2]).toEqual(ALL);
    expect(remarks(one, { ...one, ...changes })[1]).toHaveLength(4);
  });

  it('is said again where there is no help', () => {
    const without = { ...one, help: null };
    expect(remarks(without, without)[1]).toHaveLength(3);
  });

  it('is said once of many groups that the dashboard lacks', () => {
    const files = {
      'prod/a.xml': account(),
      'prod/g.xml': groups('admin', 'a1', 'b2', 'c3'),
      '.campaign-ims.yml': profiles('campaign - acme - admin'),
    };
    const told = REPORTERS.text(lintFiles(files), { ...PLAIN, quiet: true });
    expect(told.match(/= help: Create that product profile/g)).toHaveLength(1);
    expect(told.match(/as above$/gm)).toHaveLength(2);
  });
});
