import { describe, expect, it } from 'vitest';
import { joinReports } from '../../src/core/join-reports.js';
import type { Linted } from '../../src/core/linted.js';
import type { Report } from '../../src/core/report.js';
import { REPORTERS } from '../../src/reporters/index.js';
import { finding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

const restart = finding({
  rule: 'restart-after-change',
  section: 'Restart',
  level: 'notice',
  message: 'After this change, restart the server of instance "prod": Scope changed.',
});
const instances = reportOf([finding()]).instances;
const quiet = { ...finding(), reason: 'migrated in Q1' };

/** One repository with a notice to restart, a suppression and a rule that was not checked, beside one without. */
const single = reportOf([restart], {
  suppressed: [quiet],
  weakened: [{ path: '.campaign-ims.yml', message: 'The rule is off.' }],
  instances: ['prod', 'stage'].map((name) => ({ name, estate: '', role: null, url: null, files: [] })),
  checks: [
    { section: 'Scope', rule: 'scope-provisioned', instance: 'prod', estate: '', status: 'not-checked', reason: 'declare it' },
    { section: 'Scope', rule: 'scope-provisioned', instance: 'stage', estate: '', status: 'pass', reason: null },
    { section: 'Callback URL', rule: 'callback-https', instance: 'prod', estate: '', status: 'pass', reason: 'suppressed: migrated in Q1' },
    { section: 'Callback URL', rule: 'callback-allowlisted', instance: 'prod', estate: '', status: 'not-checked', reason: 'declare it' },
    { section: 'Callback URL', rule: 'callback-https', instance: 'stage', estate: '', status: 'pass', reason: null },
  ],
});
const plain = reportOf([], {
  instances: single.instances,
  checks: single.checks.map((each) => ({ ...each, status: 'pass', reason: null })),
});
const joined = joinReports(
  [
    { name: 'acme/web', report: single },
    { name: 'acme/shop', report: plain },
  ],
  '0.0.0',
  { gate: 'all', failOn: 'error' },
);

/** The lines that hold a word, as people read them. */
const linesOf = (format: 'text' | 'markdown', report: Report, word: string): string[] => {
  const shown = REPORTERS[format](lintedOf(report) as Linted, PLAIN);
  const read = shown.replace(/<\/?code>/g, '').replace(/&#(\d+);/g, (_, digits) => String.fromCharCode(Number(digits)));
  return read.split('\n').filter((line) => line.includes(word));
};

describe('Markdown', () => {
  it('names the repository and the instance of what a joined report tells', () => {
    for (const [word, owner] of [
      ['restart the server', 'acme/web: prod'],
      ['migrated in Q1', 'acme/web: prod'],
      ['The rule is off.', 'acme/web'],
      ['declare it', 'acme/web: prod'],
    ] as const)
      expect(linesOf('markdown', joined, word)).toEqual([expect.stringMatching(new RegExp(` · ${owner}$`))]);
  });

  it('names the instance in the report of one repository, unless the sentence does', () => {
    expect(linesOf('markdown', single, 'migrated in Q1')).toEqual([expect.stringMatching(/ · prod$/)]);
    expect(linesOf('markdown', single, 'declare it')).toEqual([expect.stringMatching(/ · prod$/)]);
    expect(linesOf('markdown', single, 'restart the server')).toEqual([expect.not.stringContaining(' · ')]);
  });
});

describe('text', () => {
  it('names them too', () => {
    const rules = 'scope-provisioned, callback-allowlisted';
    expect(linesOf('text', joined, 'declare it')).toEqual([`  ${rules} (acme/web: prod): declare it`]);
    expect(linesOf('text', single, 'declare it')).toEqual([`  ${rules} (prod): declare it`]);
    expect(linesOf('text', joined, 'migrated in Q1')).toEqual(['  prod/extaccount.xml:4 callback-https (acme/web: prod): migrated in Q1']);
    expect(linesOf('text', single, 'migrated in Q1')).toEqual(['  prod/extaccount.xml:4 callback-https (prod): migrated in Q1']);
  });

  it('names the estate also in a joined report', () => {
    const two = ['customers/acme', 'customers/beta'].map((estate) => ({ name: 'prod', estate, role: null, url: null, files: [] }));
    const report = joinReports([{ name: 'acme/web', report: reportOf([finding({ estate: 'customers/beta' })], { instances: two }) }], '0', {
      gate: 'all',
      failOn: 'error',
    });
    expect(linesOf('text', report, '= instance')).toEqual([expect.stringContaining('acme/web: customers/beta: prod')]);
  });
});

describe('a joined report', () => {
  const counts = { quiet: 0, loud: 3, some: 1 };
  const reports = Object.entries(counts).map(([name, errors]) => ({
    name,
    report: reportOf(Array(errors).fill(finding()), { instances }),
  }));
  const report = joinReports(reports, '0', { gate: 'all', failOn: 'error' });
  const worst = ['loud', 'some', 'quiet'];

  it('lists repositories worst first', () => {
    expect(linesOf('text', report, '  0  ').map((line) => line.split(' ')[0])).toEqual(worst);
    expect(linesOf('markdown', report, '| ❌ ').map((line) => line.split(' ')[2])).toEqual(worst.slice(0, 2));
    expect(JSON.parse(REPORTERS.json(lintedOf(report))).repositories.map(({ name }: { name: string }) => name)).toEqual(worst);
  });

  it('has instances and findings in the same order, in every format', () => {
    expect(report.instances.map(({ repository }) => repository)).toEqual(worst);
    expect(report.findings.map(({ repository }) => repository)).toEqual(['loud', 'loud', 'loud', 'some']);
    const page = REPORTERS.html(lintedOf(report), PLAIN);
    const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, name]) => name);
    expect(all(/<th scope="col">(\w+): prod</g)).toEqual(worst);
    expect(all(/<h3>(\w+): prod</g)).toEqual(worst.slice(0, 2));
    expect(all(/<option value="(\w+)">/g)).toEqual(worst.slice(0, 2));
    expect([...REPORTERS.sarif(lintedOf(report), PLAIN).matchAll(/"id": "campaign-ims-check\/(\w+)\/"/g)].map(([, name]) => name)).toEqual(
      worst,
    );
  });
});

describe('what is suppressed', () => {
  it('is never shown as ok', () => {
    expect(linesOf('text', single, 'Callback URL ')).toEqual([expect.stringMatching(/suppressed +ok$/)]);
    expect(linesOf('markdown', single, '| Callback URL')).toEqual(['| Callback URL | 🔕 suppressed | ✅ |']);
    const page = REPORTERS.html(lintedOf(single), PLAIN);
    expect(page).toContain('href="#suppressed" aria-label="prod, Callback URL: suppressed"');
    expect(page.match(/<section id="suppressed">/g)).toHaveLength(1);
  });
});
