import { docsUrl } from '../core/docs.js';
import { grouped } from '../core/grouped.js';
import type { Linted } from '../core/linted.js';
import { instanceLabel } from '../core/matrix.js';
import type { Finding, Report } from '../core/report.js';
import { counts } from '../core/settle.js';
import { join, type Markup, markup } from './markup.js';
import type { RenderOptions } from './render-options.js';

/**
 * JUnit XML: a suite for each instance, a test case for each rule. What counts fails; what does not is told in the
 * output of a case that passes; what could not be checked is skipped.
 */
export function junit({ report }: Linted, { failOn, newOnly }: RenderOptions): string {
  const fails = (finding: Finding) => counts(finding, { failOn, gate: newOnly ? 'new' : 'all' });
  const suites = [...casesByInstance(report)].map(([name, cases]) => suite(name, cases, fails));
  const total = (key: 'tests' | 'failures' | 'skipped') => suites.reduce((sum, each) => sum + each[key], 0);
  const { text } = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${total('tests')}" failures="${total('failures')}" errors="0">
${suites.map((each) => each.xml)}</testsuites>
`;
  return text;
}

interface Case {
  readonly section: string;
  readonly rule: string;
  readonly findings: readonly Finding[];
  readonly skipped: string | null;
}

function casesByInstance(report: Report): Map<string, Case[]> {
  const byRule = grouped(report.findings, ruleKey);
  const told = new Set<Finding>();
  const suites = new Map<string, Case[]>();
  const add = (name: string, one: Case) => {
    const known = suites.get(name);
    if (known) known.push(one);
    else suites.set(name, [one]);
  };
  for (const check of report.checks) {
    const { section, rule, status, reason, instance, estate, repository } = check;
    const found = (folder: string) =>
      (byRule.get(ruleKey(check)) ?? []).filter((each) => each.estate === folder && [instance, null].includes(each.instance));
    // What several estates share is reported once, for none of them.
    const own = found(estate);
    const findings = status !== 'fail' ? [] : own.length > 0 ? own : found('');
    for (const finding of findings) told.add(finding);
    add(instanceLabel(report, instance, estate, repository), {
      section,
      rule,
      findings,
      skipped: status === 'not-checked' ? (reason ?? '') : null,
    });
  }
  for (const finding of report.findings) {
    if (!told.has(finding)) add('of no instance', { section: finding.section, rule: finding.rule, findings: [finding], skipped: null });
  }
  return suites;
}

const ruleKey = ({ rule, repository }: { rule: string; repository?: string }): string => JSON.stringify([rule, repository]);

function suite(name: string, cases: readonly Case[], fails: (finding: Finding) => boolean) {
  const failures = cases.filter(({ findings }) => findings.some(fails)).length;
  const skipped = cases.filter((one) => one.skipped !== null && one.findings.length === 0).length;
  const xml = markup`  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}">
${cases.map((one) => testCase(name, one, fails))}  </testsuite>
`;
  return { xml, tests: cases.length, failures, skipped };
}

function testCase(suite: string, { section, rule, findings, skipped }: Case, fails: (finding: Finding) => boolean): Markup {
  const failing = findings.filter(fails);
  const rest = findings.filter((finding) => !fails(finding));
  const more = failing.length > 1 ? ` (and ${failing.length - 1} more)` : '';
  return markup`    <testcase name="${rule}" classname="${`${suite}: ${section}`}">${[
    findings.length === 0 && skipped !== null ? markup`<skipped>${skipped}</skipped>` : null,
    failing[0]
      ? markup`<failure type="${failing[0].level}" message="${failing[0].message + more}">${join(failing.map(told))}</failure>`
      : null,
    rest.length > 0 ? markup`<system-out>${join(rest.map(told))}</system-out>` : null,
  ]}</testcase>
`;
}

const told = ({ path, start, level, state, message, help, rule }: Finding): Markup =>
  markup`${path}:${start.line}:${start.column}: ${level}${state === 'existing' ? ' (existing)' : ''}: ${message}
${help === null ? null : markup`${help}\n`}${docsUrl(encodeURIComponent(rule))}
`;
