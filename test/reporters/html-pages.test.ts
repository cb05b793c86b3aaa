import { describe, expect, it } from 'vitest';
import { joinReports } from '../../src/core/join-reports.js';
import type { Report } from '../../src/core/report.js';
import { html } from '../../src/reporters/html.js';
import { finding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

const REVISION = 'b8d9f00dbeef4b1d5c0ffee0123456789abcdef0';
const LINKS = { server: 'https://github.example', repository: 'acme/web', revision: REVISION };
const of = (kind: Report['source']['kind'], revision: string | null) =>
  lintedOf(reportOf([finding()], { source: { kind, revision, base: null } }));
const titleOf = (page: string) => /<title>(.*?)<\/title>/.exec(page)?.[1];
const subjectOf = (page: string) => /<p class="subject">(.*?)<\/p>/.exec(page)?.[1]?.replace(/<[^>]+>/g, '');

describe('the page of a report', () => {
  it.each([
    ['tree', REVISION, 'commit b8d9f00dbeef'],
    ['worktree', REVISION, 'the work tree at commit b8d9f00dbeef'],
    ['worktree', null, 'the work tree'],
    ['index', REVISION, 'the staged files on commit b8d9f00dbeef'],
    ['index', null, 'the staged files'],
  ] as const)('says in title and header what was checked: %s at %s', (kind, revision, words) => {
    const page = html(of(kind, revision), PLAIN);
    expect([titleOf(page), subjectOf(page)]).toEqual([`Failed: ${words} – Campaign IMS check`, words]);
  });

  it('names the repository where it is known, and leads to the commit', () => {
    const page = html(of('tree', REVISION), { ...PLAIN, links: LINKS });
    expect(titleOf(page)).toBe('Failed: acme/web, commit b8d9f00dbeef – Campaign IMS check');
    expect(subjectOf(page)).toBe('acme/web, commit b8d9f00dbeef');
    expect(page).toContain(`href="https://github.example/acme/web/commit/${REVISION}"`);
  });

  it('names no commit of a joined report', () => {
    const joined = joinReports([{ name: 'acme/web', report: reportOf([finding()]) }], '0', { gate: 'all', failOn: 'error' });
    expect(titleOf(html(lintedOf(joined), PLAIN))).toBe('Failed: 1 repository – Campaign IMS check');
  });

  it('puts nothing before a comma', () => {
    const two = [finding({ symptom: 'redirected-to-adobe' }), finding({ symptom: 'redirected-to-adobe', rule: 'callback-instance' })];
    expect(html(lintedOf(reportOf(two)), PLAIN).replace(/<[^>]+>/g, '')).toContain('look at callback-https, callback-instance');
  });
});

describe('200 repositories', () => {
  const reports = Array.from({ length: 200 }, (_, index) => ({
    name: `acme/r${index}`,
    report: reportOf(
      Array.from({ length: index % 5 }, () => finding({ level: index % 2 === 0 ? 'warning' : 'error' })),
      { instances: reportOf([finding()]).instances, source: { kind: 'tree', revision: REVISION, base: null } },
    ),
  }));
  const page = html(lintedOf(joinReports(reports, '0', { gate: 'all', failOn: 'error' })), {
    ...PLAIN,
    links: { ...LINKS, repository: null, revision: null },
  });
  const rows = [...page.matchAll(/<tr><th scope="row">(?:<a href="#(\w+)" data-repository="([^"]+)">)?(acme\/r\d+)<.*?<\/tr>/g)].map(
    ([row, group, repository, name]) => ({
      row,
      group,
      repository,
      name,
      numbers: [...row.matchAll(/<td>(\d+)<\/td>/g)].map(([, n]) => Number(n)),
    }),
  );

  it('are listed worst first', () => {
    const keys = rows.map(({ row, numbers: [errors = 0, warnings = 0] }) => [Number(row.includes('failed')), errors, warnings]);
    const sorted = [...keys].sort((a, b) => (b[0] ?? 0) - (a[0] ?? 0) || (b[1] ?? 0) - (a[1] ?? 0) || (b[2] ?? 0) - (a[2] ?? 0));
    expect([rows.length, keys]).toEqual([200, sorted]);
  });

  it('lead to their findings, where they have any', () => {
    for (const { group, repository, name = '', numbers } of rows) {
      const found = numbers.some((number) => number > 0);
      expect([name, group !== undefined, repository]).toEqual([name, found, found ? name : undefined]);
      if (found) expect(page).toContain(`<section class="instance" id="${group}" tabindex="-1"><h3>${name}: prod</h3>`);
    }
  });

  it('lead to their commits', () => {
    expect(page).toContain(`href="https://github.example/acme/r0/commit/${REVISION}"`);
  });
});
