import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinReports } from '../../src/core/join-reports.js';
import type { Finding } from '../../src/core/report.js';
import { gitlab } from '../../src/reporters/gitlab.js';
import { withRemedy } from '../../src/reporters/with-remedy.js';
import { finding, hostileFinding, lintedOf, reportOf } from '../support/reports.js';

const issues = (...findings: Finding[]) => JSON.parse(gitlab(lintedOf(reportOf(findings))));

describe('GitLab Code Quality', () => {
  it('says of each finding what GitLab asks for', () => {
    expect(issues(finding({ level: 'warning', help: 'Set it.' }))).toEqual([
      {
        type: 'issue',
        categories: ['Bug Risk'],
        description: 'The callback URL "http://campaign.acme.example" does not start with "https://". Set it.',
        check_name: 'callback-https',
        fingerprint: '0123456789abcdef0123456789abcdef',
        severity: 'minor',
        location: { path: 'prod/extaccount.xml', lines: { begin: 4, end: 4 } },
      },
    ]);
  });

  it('parts the message from the remedy', () => {
    const [issue] = issues(finding({ message: 'This file cannot be read: Missing "}" in JSON', help: 'Export it again.' }));
    expect(issue.description).toBe('This file cannot be read: Missing "}" in JSON. Export it again.');
  });

  it('gives each a fingerprint of its own, the same in each run', () => {
    const twice = issues(finding(), finding({ start: { line: 9, column: 1 } }));
    expect(new Set(twice.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(2);
    expect(issues(finding(), finding({ start: { line: 9, column: 1 } }))).toEqual(twice);
    const named = ['a', 'b'].map((name) => ({ name, report: reportOf([finding()]) }));
    const joined = JSON.parse(gitlab(lintedOf(joinReports(named, '0.0.0', { gate: 'all', failOn: 'error' }))));
    expect(joined.map(({ location }: { location: { path: string } }) => location.path)).toEqual([
      'a/prod/extaccount.xml',
      'b/prod/extaccount.xml',
    ]);
  });

  it('writes no character that acts on a terminal', () => {
    const text = gitlab(lintedOf(reportOf([finding({ message: 'a\x9b31m\u202eb' })])));
    expect(text).toContain('a\\u009b31m\\u202eb');
    expect(JSON.parse(text)[0].description).toBe('a\x9b31m\u202eb');
  });

  it('keeps hostile texts what they are', () => {
    fc.assert(
      fc.property(hostileFinding, (hostile) => {
        const [issue] = issues(hostile);
        expect(issue.description).toBe(withRemedy(hostile));
        expect(issue.location.path).toBe(hostile.path);
      }),
    );
  });
});
