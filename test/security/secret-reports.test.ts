import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { docsUrl } from '../../src/core/docs.js';
import type { Report } from '../../src/core/report.js';
import { explain } from '../../src/entries/explain.js';
import { merge } from '../../src/entries/merge.js';
import { foreignReport } from '../../src/github/foreign-report.js';
import { FORMATS, REPORTERS } from '../../src/reporters/index.js';
import { json } from '../../src/reporters/json.js';
import { outputsOf } from '../support/fuzz/invariants.js';
import { finding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

const SECRET = 'Kq7vXz2mWp9RtY4nLb8cJd5fGh3sAe6u';
const PLACE = { path: 'p', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

function merged(report: Report, env: NodeJS.ProcessEnv): Report {
  const cwd = mkdtempSync(join(tmpdir(), 'campaign-ims-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const name of ['a', 'b']) writeFileSync(join(cwd, `${name}.json`), JSON.stringify(report));
  const settings = { gate: 'new', failOn: 'error', version: '0.0.0', progress: () => {} } as const;
  return merge({ inputs: ['a.json', 'b.json'], cwd, env, ...settings });
}

describe('a report from elsewhere', () => {
  const holding = (told: string, url: string): Report => {
    const found = finding({ message: `x ${told}`, help: told, instance: told, related: [{ ...PLACE, note: told }] });
    const instances = [{ name: told, estate: '', role: null, url, files: [] }];
    const checks = reportOf([found]).checks.map((check) => ({ ...check, reason: told }));
    return reportOf([found], {
      instances,
      checks,
      suppressed: [{ ...found, reason: told }],
      weakened: [{ path: 'p', message: told }],
    });
  };

  it.each([
    [`client_secret: ${SECRET}`, `https://u:${SECRET}@h.example`, {}],
    [`password="${SECRET}"`, `https://h.example/?token=${SECRET}`, {}],
    [`and ${SECRET}`, `https://${SECRET}.example`, { CAMPAIGN_IMS_CLIENT_SECRET: SECRET }],
    [`and ${SECRET}`, `https://${SECRET}.example`, { CAMPAIGN_IMS_CLIENT_SECRET_QA: SECRET }],
  ])('is joined without its secrets: %s', (told, url, env) => {
    const report = merged(holding(told, url), env);
    expect(report.instances).toHaveLength(2);
    for (const format of FORMATS) {
      const output = REPORTERS[format](lintedOf(report), PLAIN).toLowerCase();
      expect(output).not.toContain(SECRET.slice(0, 6).toLowerCase());
    }
    expect(JSON.stringify(foreignReport(JSON.stringify(holding(`token: ${SECRET}`, `http://u:${SECRET}@h`)), []))).not.toContain(SECRET);
  });

  it('is told by the pages of this tool alone', () => {
    const given = { ...finding(), docs: 'javascript:alert(1)' };
    const taken = foreignReport(JSON.stringify(reportOf([given], { suppressed: [{ ...given, reason: 'x' }] })), []) as Report;
    expect([taken.findings[0]?.docs, taken.suppressed[0]?.docs]).toEqual([docsUrl(given.rule), docsUrl(given.rule)]);
  });

  it('is else taken as it is, a second time too', () => {
    const own = reportOf([
      finding(),
      finding({ message: 'The token "x" is told: password: •••' }),
      finding({ message: 'At https://u:•••@h.' }),
    ]);
    expect(foreignReport(JSON.stringify(own), [])).toEqual(own);
  });
});

describe('explain', () => {
  const io = (env: NodeJS.ProcessEnv) => ({ cwd: '/', env, today: '2026-11-25', command: 'x', color: false, pages: () => '{}' });
  it.each([
    [`token: ${SECRET}`, {}],
    [`${'x'.repeat(100)} token: ${SECRET}`, {}],
    [`http://u:${SECRET}@h`, {}],
    [SECRET, { CAMPAIGN_IMS_CLIENT_SECRET: SECRET }],
  ])('does not repeat a secret: %s', async (asked, env) => {
    const told = await explain(asked.split(' '), io(env)).catch((error: Error) => error.message);
    expect(told).toContain('is not a known rule');
    expect(told).not.toContain(SECRET.slice(0, 6));
    await expect(explain(['nonsense', 'here'], io(env))).rejects.toThrow('"nonsense here" is not a known rule');
  });
});

describe('the report for scripts', () => {
  const odd = 'a\x9b31mRED\u202e\u2028\ufeff\u200b\u{e0041}\ud800 \x7f\x1b é \u{1f600} "\\';
  it('writes what cannot be seen, or acts on a terminal, as escapes of the same meaning', () => {
    const report = reportOf([finding({ message: odd, instance: odd })]);
    const written = json(lintedOf(report));
    expect(written).not.toMatch(/[\x7f-\x9f\u200b\u2028\u202e\ufeff\u{e0041}]|\p{Cs}/u);
    expect(written).toContain('é \u{1f600}');
    const { weakened: _, ...usual } = report;
    expect(JSON.parse(written)).toEqual(usual);
  });

  it('is like SARIF in that', () => {
    const output = new Map<string, string>(outputsOf(lintedOf(reportOf([finding({ message: odd, instance: odd })])))).get('sarif');
    expect(output).not.toMatch(/[\x7f-\x9f\u200b\u2028\u202e\ufeff\u{e0041}]|\p{Cs}/u);
  });
});
