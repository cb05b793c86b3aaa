import { abridged } from '../core/characters.js';
import { docsUrl } from '../core/docs.js';
import { grouped } from '../core/grouped.js';
import { heading, instanceLabel } from '../core/labels.js';
import type { Linted } from '../core/linted.js';
import { findingsBehind } from '../core/matrix.js';
import { oncePer } from '../core/once-per.js';
import { shownPlace } from '../core/position.js';
import type { Finding, Report } from '../core/report.js';
import type { Section } from '../core/rule.js';
import { counts } from '../core/settle.js';
import { join, type Markup, markup } from './markup.js';
import type { RenderOptions } from './render-options.js';

/**
 * JUnit XML: a suite for each instance, a test case for each rule. What counts fails; what does not is told in the
 * output of a case that passes; what could not be checked is skipped.
 */
export function junit({ report }: Linted, { failOn, newOnly }: RenderOptions): string {
  const fails = (finding: Finding) => counts(finding, { failOn, gate: newOnly ? 'new' : 'all' });
  const failing = oncePer((findings: readonly Finding[]) => findings.filter(fails));
  const suites = [...casesByInstance(report)].map(([name, cases]) => suite(name, cases, failing));
  const total = (key: 'tests' | 'failures' | 'skipped') => suites.reduce((sum, each) => sum + each[key], 0);
  const { text } = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${total('tests')}" failures="${total('failures')}" errors="0">
${suites.map((each) => each.xml)}</testsuites>
`;
  return text;
}

/** A thousand instances may share thousands of findings, and in a report from elsewhere each may be long. */
const MOST_AGAIN = 20;
const MOST_TEXT_AGAIN = 1_000_000;

/** A first failure is told whole below. */
const LONGEST_TITLE = 1000;

interface Case {
  /** The instance's name. */
  readonly suite: string;
  readonly section: Section;
  readonly rule: string;
  /** Lists, as other checks have them too. */
  readonly findings: readonly (readonly Finding[])[];
  /** Those that are told here: of what other instances have too, and was told there, only some. */
  readonly listed: readonly Finding[];
  readonly skipped: string | null;
}

function casesByInstance(report: Report): Map<string, Case[]> {
  const found = findingsBehind(report);
  const told = new Set<Finding>();
  const whole = new Set<readonly Finding[]>();
  let left = MOST_TEXT_AGAIN;
  const isWithin = ({ message, help }: Finding) => {
    left -= message.length + (help?.length ?? 0);
    return left >= 0;
  };
  const cases = report.checks.map((check): Case => {
    const { section, rule, status, reason, instance, estate, repository } = check;
    const findings = status === 'fail' ? found(check) : [];
    let again = 0;
    // Of a list that was told whole, the first alone may be told again.
    const listed = findings
      .flatMap((list) => (whole.has(list) ? list.slice(0, MOST_AGAIN) : list))
      .filter((finding) => !told.has(finding) || (++again <= MOST_AGAIN && isWithin(finding)));
    for (const finding of listed) told.add(finding);
    for (const list of findings) whole.add(list);
    const skipped = status === 'not-checked' ? (reason ?? '') : null;
    return { suite: instanceLabel(report, instance, estate, repository), section, rule, findings, listed, skipped };
  });
  const others = report.findings.filter((finding) => !told.has(finding));
  const ofNone = others.map((finding): Case => {
    const { section, rule } = finding;
    return { suite: 'no instance', section, rule, findings: [[finding]], listed: [finding], skipped: null };
  });
  return grouped([...cases, ...ofNone], ({ suite }) => suite);
}

/** Of some findings those that count. */
type Failing = (findings: readonly Finding[]) => readonly Finding[];

function suite(name: string, cases: readonly Case[], failing: Failing) {
  const failures = cases.filter(({ findings }) => findings.some((list) => failing(list).length > 0)).length;
  const skipped = cases.filter((one) => one.skipped !== null).length;
  const xml = markup`  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}">
${cases.map((one) => testCase(one, failing))}  </testsuite>
`;
  return { xml, tests: cases.length, failures, skipped };
}

function testCase({ suite, section, rule, findings, listed, skipped }: Case, failing: Failing): Markup {
  const failed = findings.map(failing);
  const first = failed.find(({ length }) => length > 0)?.[0];
  const more = lengthOf(failed) > 1 ? ` (and ${lengthOf(failed) - 1} more)` : '';
  const failures = failing(listed);
  const counted = new Set(failures);
  const rest = listed.filter((finding) => !counted.has(finding));
  const others = lengthOf(findings) - listed.length;
  const elsewhere = others > 0 ? `and ${others} more, reported for other instances\n` : null;
  return markup`    <testcase name="${rule}" classname="${`${suite}: ${heading(section)}`}">${[
    skipped !== null ? markup`<skipped>${skipped}</skipped>` : null,
    first
      ? markup`<failure type="${first.level}" message="${abridged(first.message, LONGEST_TITLE) + more}">${join(failures.map(told))}${elsewhere}</failure>`
      : null,
    rest.length > 0 ? markup`<system-out>${join(rest.map(told))}${first ? null : elsewhere}</system-out>` : null,
  ]}</testcase>
`;
}

const lengthOf = (lists: readonly (readonly Finding[])[]): number => lists.reduce((sum, { length }) => sum + length, 0);

const told = oncePer((finding: Finding): Markup => {
  const { level, state, message, help, rule } = finding;
  return markup`${shownPlace(finding)}: ${level}${state === 'existing' ? ' (existing)' : ''}: ${message}
${help === null ? null : markup`${help}\n`}${docsUrl(rule)}
`;
});
