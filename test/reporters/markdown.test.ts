import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/core/characters.js';
import { leadsDown } from '../../src/core/folder.js';
import { joinReports } from '../../src/core/join-reports.js';
import type { Finding, Report } from '../../src/core/report.js';
import { REPORTERS } from '../../src/reporters/index.js';
import { asGitHub, linksOf, textsOf } from '../support/github-markdown.js';
import { finding, hostileFinding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

const REPOSITORY = { server: 'https://github.com', repository: 'acme/campaign', revision: 'a'.repeat(40) };
const markdown = (report: Report, links: typeof REPOSITORY | null = null) => REPORTERS.markdown(lintedOf(report), { ...PLAIN, links });

/** Without what sets a value apart: quotes, blanks in sight, and what keeps GitHub from linking. */
const read = (text: string): string => visible(text).replace(/[\s"␣]/g, '');
const said = (text: string): string => text.replace(/[\s"␣\u200b]/g, '');
const place = ({ path, start }: Pick<Finding, 'path' | 'start'>): string => `${path}:${start.line}:${start.column}`;

describe("Markdown, as GitHub's own parser reads it", () => {
  it('holds each finding whole, whatever it is made of, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(hostileFinding, { minLength: 1, maxLength: 3 }), (findings) => {
        const page = asGitHub(markdown(reportOf(findings)));
        const items = page.children.filter(({ name }) => name === 'ul').flatMap(({ children }) => children);
        expect(items).toHaveLength(findings.length);
        for (const [at, { message, rule, help, related, ...where }] of findings.entries()) {
          const text = said(items[at]?.text ?? '');
          const parts = [place(where), message, rule, ...related.flatMap((other) => [`${other.note}:`, place(other)]), help ?? ''];
          for (const part of parts) expect(text).toContain(read(part));
        }
        expect(new Set(linksOf(page))).toEqual(new Set(findings.map(({ docs }) => docs)));
      }),
      { numRuns: 500 },
    );
  });

  it('links places to their lines alone, whatever a file is called', () => {
    fc.assert(
      fc.property(hostileFinding, (hostile) => {
        const root = `https://github.com/acme/campaign/blob/${REPOSITORY.revision}/`;
        const links = linksOf(asGitHub(markdown(reportOf([hostile]), REPOSITORY)));
        expect(links.filter((link) => link !== hostile.docs)).toHaveLength(leadsDown(hostile.path) ? 2 : 0);
        for (const link of links) expect(new URL(link).href.startsWith(root) || link === hostile.docs).toBe(true);
      }),
    );
  });

  it('is whole where it is joined, with a row for each repository', () => {
    const reports = ['acme/a', 'acme/b|c', '<b>'].map((name) => ({ name, report: reportOf([finding({ state: 'existing' })]) }));
    const page = asGitHub(markdown(joinReports(reports, '0.0.0', { gate: 'all', failOn: 'error' })));
    const [table] = page.children.filter(({ name }) => name === 'table');
    expect(table?.children.at(-1)?.children.map(({ children }) => children[0]?.text)).toEqual(['❌ acme/a', '❌ acme/b|c', '❌ <b>']);
    expect(textsOf(page, 'summary')).toEqual(expect.arrayContaining([expect.stringMatching(/^Existing findings \(3\)$/)]));
  });
});
