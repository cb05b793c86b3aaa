import { describe, expect, it } from 'vitest';
import type { Check, Report } from '../../src/core/report.js';
import { colors } from '../../src/reporters/colors.js';
import { REPORTERS } from '../../src/reporters/index.js';
import { overview } from '../../src/reporters/overview.js';
import { width } from '../../src/reporters/width.js';
import { finding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

const plain = colors(false);
const checkOf = (instance: string, section: Check['section'], status: Check['status'], rule: string): Check => ({
  section,
  rule,
  instance,
  estate: '',
  status,
  reason: status === 'not-checked' ? 'declare it' : null,
});

/** Instances by name, and whether their callback URL is wrong. */
const reportWith = (instances: Readonly<Record<string, boolean>>): Report => {
  const names = Object.keys(instances);
  return reportOf(
    names.filter((name) => instances[name]).map((instance) => finding({ instance })),
    {
      instances: names.map((name) => ({ name, estate: '', role: null, url: null, files: [] })),
      checks: names.flatMap((name) => [
        checkOf(name, 'External account', 'pass', 'account-name'),
        checkOf(name, 'External account', 'not-checked', 'account-type'),
        checkOf(name, 'IMS server URL', 'pass', 'ims-server-known'),
        checkOf(name, 'Callback URL', instances[name] ? 'fail' : 'pass', 'callback-https'),
        checkOf(name, 'Restart', 'not-checked', 'restart-after-change'),
      ]),
    },
  );
};
const many = reportWith(Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`customer number ${at}`, at === 3])));

describe('the overview', () => {
  it('is a table of sections and instances where that fits', () => {
    const report = reportWith({ prod: false, stage: true });
    const table = overview(report, plain, 100);
    expect(table[0]).toBe('                      prod         stage');
    expect(table).toContain('Callback URL          ok           FAIL');
    const least = Math.max(...table.map((line) => width(line)));
    expect(overview(report, plain, least)).toEqual(table);
    expect(overview(report, plain, least - 1)).toEqual([
      'prod',
      '  not checked  Restart',
      '  partly ok    External account',
      '  ok           IMS server URL, Callback URL',
      'stage',
      '  FAIL         Callback URL',
      '  not checked  Restart',
      '  partly ok    External account',
      '  ok           IMS server URL',
    ]);
  });

  it('tells instances that are alike together, however many', () => {
    expect(overview(many, plain, 100)).toEqual([
      'customer number 0, customer number 1, customer number 2 and 6 more',
      '  not checked  Restart',
      '  partly ok    External account',
      '  ok           IMS server URL, Callback URL',
      'customer number 3',
      '  FAIL         Callback URL',
      '  not checked  Restart',
      '  partly ok    External account',
      '  ok           IMS server URL',
    ]);
    const alike = overview(reportWith(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`i${at}`, false]))), plain, 100);
    expect(alike[0]).toBe('All 200 instances');
    expect(alike).toHaveLength(4);
  });

  it('stays within what is there, as far as names do', () => {
    expect(overview(many, plain, 43)).toContain('  ok           IMS server URL, Callback URL');
    expect(overview(many, plain, 42).slice(3, 5)).toEqual(['  ok           IMS server URL,', '               Callback URL']);
  });

  it('is painted as the table is', () => {
    expect(overview(many, colors(true), 100)).toContain('  \x1b[31mFAIL\x1b[39m         Callback URL');
  });

  it('has the width that it is given, and a hundred where it is given none', () => {
    const seven = reportWith(Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`inst${at}`, false])));
    expect(REPORTERS.text(lintedOf(seven), { ...PLAIN, columns: 120 })).toMatch(/^External account +partly ok +partly ok/m);
    expect(REPORTERS.text(lintedOf(seven), PLAIN)).toMatch(/^All 7 instances$/m);
  });
});
