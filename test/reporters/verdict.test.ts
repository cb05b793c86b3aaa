import { describe, expect, it } from 'vitest';
import { joinReports } from '../../src/core/join-reports.js';
import type { Check, Finding, Report } from '../../src/core/report.js';
import { summarize } from '../../src/core/settle.js';
import { REPORTERS } from '../../src/reporters/index.js';
import { finding, lintedOf, PLAIN, reportOf } from '../support/reports.js';

const INSTANCES = reportOf([finding()]).instances;
const BASE = 'b8d9f00dbeef4b1d5c0ffee0123456789abcdef0';
const old = (changes: Partial<Finding> = {}) => finding({ state: 'existing', ...changes });
const warning = (changes: Partial<Finding> = {}) => finding({ level: 'warning', ...changes });

const since = (base: string | null, findings: readonly Finding[], gate: 'new' | 'all' = 'new') =>
  reportOf(findings, {
    instances: INSTANCES,
    source: { kind: 'worktree', revision: null, base },
    summary: summarize(findings, { gate, failOn: 'error' }),
  });

const lastLine = (report: Report) => REPORTERS.text(lintedOf(report), PLAIN).trimEnd().split('\n').at(-1);
const firstLine = (report: Report) => REPORTERS.markdown(lintedOf(report), PLAIN).split('\n')[0];
const plain = (html = '') => html.replace(/<[^>]+>/g, '');
const headerOf = (report: Report) => {
  const page = REPORTERS.html(lintedOf(report), PLAIN);
  const [, kind, header = ''] = /<header class="(\w+)">(.*?)<\/header>/s.exec(page) ?? [];
  const [, chips = ''] = /<ul class="counts">(.*?)<\/ul>/.exec(header) ?? [];
  return {
    kind,
    verdict: plain(/<h1>(.*?)<\/h1>/.exec(header)?.[1]),
    chips: [...chips.matchAll(/<li.*?<\/li>/g)].map(([chip]) => plain(chip)),
    page,
  };
};

describe('a verdict with a base', () => {
  it.each<[string, Report, string, string, string[]]>([
    [
      'says why it passed though there are faults',
      since(BASE, [old(), old(), old({ level: 'warning' })]),
      'passed, nothing new since b8d9f00dbeef: 2 errors, 1 warning, 0 notices from before; 3 files read of 10 tracked.',
      '✓ Passed: nothing new',
      ['2 errors from before', '1 warning from before', '0 notices', '0 new since b8d9f00dbeef'],
    ],
    [
      'says what is new where that does not count',
      since(BASE, [old(), warning()]),
      'passed: 1 warning new since b8d9f00dbeef; 1 error from before; 3 files read of 10 tracked.',
      '✓ Passed: only 1 new warning',
      ['1 error from before', '1 warning', '0 notices', '1 new since b8d9f00dbeef'],
    ],
    [
      'says how many are new where it fails',
      since(BASE, [finding(), old(), old()]),
      'failed: 1 error new since b8d9f00dbeef; 2 errors from before; 3 files read of 10 tracked.',
      '✕ Failed',
      ['3 errors, 1 new', '0 warnings', '0 notices', '1 new since b8d9f00dbeef'],
    ],
    [
      'says that nothing was wrong before',
      since(BASE, [finding()]),
      'failed: 1 error new since b8d9f00dbeef; nothing from before; 3 files read of 10 tracked.',
      '✕ Failed',
      ['1 error', '0 warnings', '0 notices', '1 new since b8d9f00dbeef'],
    ],
    [
      'fails for what was there before, where all counts',
      since(BASE, [old()], 'all'),
      'failed, nothing new since b8d9f00dbeef: 1 error, 0 warnings, 0 notices from before; 3 files read of 10 tracked.',
      '✕ Failed',
      ['1 error from before', '0 warnings', '0 notices', '0 new since b8d9f00dbeef'],
    ],
    [
      'has nothing to explain where nothing is wrong',
      since(BASE, []),
      'passed, nothing new since b8d9f00dbeef: 0 errors, 0 warnings, 0 notices; 3 files read of 10 tracked.',
      '✓ Passed',
      ['0 errors', '0 warnings', '0 notices', '0 new since b8d9f00dbeef'],
    ],
    [
      'is the counts alone without one',
      since(null, [finding(), warning()]),
      'failed: 1 error, 1 warning, 0 notices; 3 files read of 10 tracked.',
      '✕ Failed',
      ['1 error', '1 warning', '0 notices'],
    ],
  ])('%s', (_, report, line, verdict, chips) => {
    expect(lastLine(report)).toBe(line);
    expect(headerOf(report)).toMatchObject({ verdict, chips });
  });

  it('shows what is new before what was there, in each group', () => {
    const { page } = headerOf(since(BASE, [old({ rule: 'a' }), finding({ rule: 'b' }), old({ rule: 'c' }), finding({ rule: 'd' })]));
    expect([...page.matchAll(/<article [^>]*data-rule="(\w)"/g)].map(([, rule]) => rule)).toEqual(['b', 'd', 'a', 'c']);
  });
});

describe('an address that several repositories use', () => {
  const withUrls = (...urls: string[]) =>
    reportOf([], { instances: urls.map((url, at) => ({ name: `prod${at}`, estate: '', role: null, url, files: [] })) });
  const joined = (...reports: Report[]) =>
    joinReports(
      reports.map((report, at) => ({ name: `r${at}`, report })),
      '0',
      { gate: 'all', failOn: 'error' },
    );
  const [A, B] = ['https://a.acme.example', 'https://b.acme.example'];
  const one = joined(withUrls(A), withUrls(A));
  const two = joined(withUrls(A, B), withUrls(A, B));
  const bad = joined({ ...reportOf([finding()]), instances: withUrls(A).instances }, withUrls(A));

  it.each<[string, Report, string]>([
    ['alone', one, '### ⚠️ Campaign IMS: an address is used in several repositories'],
    ['with another', two, '### ⚠️ Campaign IMS: 2 addresses are used in several repositories'],
    ['beside a finding', bad, '### ❌ Campaign IMS: 1 error, an address is used in several repositories'],
    ['of none', joined(withUrls(A), withUrls(B)), '### ✅ Campaign IMS: no findings'],
  ])('is in the heading, %s', (_, report, heading) => {
    expect(firstLine(report)).toBe(heading);
  });

  it('is in the last line, and in the header of the page, though the verdict stands', () => {
    expect(lastLine(one)).toBe(
      'passed: 0 errors, 0 warnings, 0 notices in 2 repositories; an address is used in several repositories; 6 files read of 20 tracked.',
    );
    const { kind, verdict, chips, page } = headerOf(two);
    expect([kind, verdict, chips.at(-1)]).toEqual(['warning', '! Passed', '2 addresses are used in several repositories']);
    expect(page).toContain('<a href="#shared">2 addresses');
    expect(page).toContain('<section id="shared">');
    expect(headerOf(bad).kind).toBe('error');
  });

  it('is not folded away in Markdown, as faults in common are', () => {
    expect(REPORTERS.markdown(lintedOf(one), PLAIN)).toContain('#### In several repositories (1)');
    const faults = joined(reportOf([finding()]), reportOf([finding()]));
    expect(REPORTERS.markdown(lintedOf(faults), PLAIN)).toContain('<details><summary>In several repositories (1)</summary>');
  });
});

describe('what could not be checked', () => {
  const check = (rule: string, status: Check['status']): Check => ({
    section: 'Scope',
    rule,
    instance: 'prod',
    estate: '',
    status,
    reason: status === 'pass' ? null : 'declare it',
  });
  const partly = reportOf([], { instances: INSTANCES, checks: [check('a', 'pass'), check('b', 'not-checked'), check('c', 'not-checked')] });

  it('is counted in the header of the page, which leads to it', () => {
    expect(headerOf(partly).chips.at(-1)).toBe('2 checks could not be done');
    expect(headerOf(partly).page).toContain('<a href="#not-checked"><b>2</b>');
    expect(headerOf(partly).page).toContain('<section id="not-checked">');
    expect(headerOf({ ...partly, checks: [check('a', 'pass')] }).chips).toHaveLength(3);
  });

  it('makes a section "partly ok", by that word in each format, which the page explains', () => {
    expect(REPORTERS.text(lintedOf(partly), PLAIN)).toMatch(/^Scope +partly ok$/m);
    expect(REPORTERS.markdown(lintedOf(partly), PLAIN)).toContain('| Scope | ✅ partly ok |');
    const { page } = headerOf(partly);
    expect(page).toContain('aria-label="prod, Scope: partly ok"');
    expect(plain(page)).toContain('partly ok: what could be checked is right; some rules in the section could not be checked.');
    expect(headerOf({ ...partly, checks: [check('a', 'pass')] }).page).not.toContain('what could be checked is right');
  });

  it('is called by the heading of its section', () => {
    const beyond = reportOf([finding({ section: 'beyond the page' })]);
    expect(headerOf(beyond).page).toContain('aria-label="prod, Beyond the page: 1 error"');
  });
});

describe('nothing to check', () => {
  const empty = (kind: Report['source']['kind'], tracked: number, read = 0, paths?: string[]) =>
    reportOf([], { source: { kind, revision: null, base: null, ...(paths && { paths }) }, files: { tracked, read } });
  const KINDS = 'a Campaign external account, operator group or server file';
  it.each<[Report, string]>([
    [empty('worktree', 8), `none of the 8 tracked files is ${KINDS}.`],
    [empty('index', 8), `none of the 8 files in the index is ${KINDS}.`],
    [empty('tree', 8), `none of the 8 files in this commit is ${KINDS}.`],
    [empty('worktree', 1), `the only tracked file is not ${KINDS}.`],
    [empty('index', 1), `the only file in the index is not ${KINDS}.`],
    [empty('tree', 0), 'there are no files in this commit.'],
    [empty('worktree', 8, 1), `no file is ${KINDS}; of 8 tracked files, 1 was read.`],
    [empty('worktree', 8, 1, ['docs']), `no file in the given paths is ${KINDS}; of 8 tracked files, 1 was read.`],
    [
      joinReports([{ name: 'a', report: empty('tree', 8) }], '0', { gate: 'all', failOn: 'error' }),
      `none of the 8 tracked files is ${KINDS}.`,
    ],
  ])('is told in a sentence: %#', (report, sentence) => {
    expect(lastLine(report)).toBe(`Nothing to check: ${sentence}`);
    const told = sentence.charAt(0).toUpperCase() + sentence.slice(1);
    expect(REPORTERS.markdown(lintedOf(report), PLAIN)).toMatch(new RegExp(`^### ✅ Campaign IMS: nothing to check\n\n${told}\n`));
  });
});

describe('findings alone', () => {
  const quiet = (report: Report, options = {}) => REPORTERS.text(lintedOf(report), { ...PLAIN, quiet: true, ...options });
  const staged = (findings: readonly Finding[]) => reportOf(findings, { source: { kind: 'index', revision: null, base: BASE } });
  const ONCE = '. To commit once without the check: git commit --no-verify\n';

  it('end with who refuses a commit, and where to look', () => {
    const shown = quiet(staged([finding()]));
    expect(shown.split('\n\n')[1]).toBe(
      `campaign-ims-check: 1 error. Why, and what to do: campaign-ims-check explain callback-https${ONCE}`,
    );
    expect(quiet(staged([finding(), finding({ rule: 'mask-present' })]))).toContain(
      `2 errors. Why, and what to do: campaign-ims-check explain <rule>${ONCE}`,
    );
  });

  it('count what counts alone', () => {
    const mixed = staged([finding(), warning({ rule: 'scope-wellformed' }), old({ rule: 'mask-present' })]);
    expect(quiet(mixed, { newOnly: true })).toContain('check: 1 error. Why, and what to do: campaign-ims-check explain callback-https.');
    expect(quiet(mixed, { newOnly: true, failOn: 'warning' })).toContain('check: 1 error, 1 warning. ');
    expect(quiet(mixed, { failOn: 'never' })).not.toContain('Why, and what to do');
  });

  it('name no commit where none is made', () => {
    expect(quiet(reportOf([finding()]))).toMatch(/campaign-ims-check explain callback-https\n$/);
    const joined = joinReports([{ name: 'a', report: staged([finding()]) }], '0', { gate: 'all', failOn: 'error' });
    expect(quiet(joined)).not.toContain('--no-verify');
  });

  it('end with that the commit goes through, where something is said that does not stop it', () => {
    const goes = (report: Report, options = {}) =>
      quiet(report, { newOnly: true, ...options })
        .split('\n')
        .at(-2);
    const restart = staged([finding({ level: 'notice', rule: 'restart-after-change' }), old()]);
    expect(goes(restart)).toBe('campaign-ims-check: 1 notice; the commit goes through.');
    expect(goes(staged([finding()]), { failOn: 'never' })).toBe('campaign-ims-check: 1 error; the commit goes through.');
    expect(quiet(reportOf([finding({ level: 'notice' })]))).not.toContain('campaign-ims-check:');
  });

  it('come with what a change of the configuration takes, a line each', () => {
    const weakened = [{ path: '.campaign-ims.yml', message: 'The rule callback-https is turned off.' }];
    const told = 'This change weakens the checks:\n  .campaign-ims.yml: The rule callback-https is turned off.\n';
    expect(quiet({ ...staged([]), weakened })).toBe(`${told}\ncampaign-ims-check: nothing wrong; the commit goes through.\n`);
    expect(REPORTERS.text(lintedOf({ ...staged([finding()]), weakened }), PLAIN)).toContain(`\n\n${told}\n`);
    expect(REPORTERS.text(lintedOf({ ...staged([]), weakened }), PLAIN)).toContain(`${told}\nNothing to check: `);
  });

  it('are nothing at all where there are none', () => {
    expect(quiet(staged([]))).toBe('');
    expect(quiet(staged([old()]), { newOnly: true })).toBe('');
  });
});

describe('a report in which nothing could be judged', () => {
  const open = (section: Check['section'], status: Check['status'] = 'not-checked'): Check => ({
    section,
    rule: `rule of ${section}`,
    instance: 'prod',
    estate: '',
    status,
    reason: status === 'pass' ? null : 'track the account',
  });
  const report = (...checks: Check[]) => reportOf([], { instances: INSTANCES, checks });

  it('does not look like one in which all is well', () => {
    const unjudged = report(open('Scope'), open('Callback URL'), open('reading', 'pass'));
    expect(firstLine(unjudged)).toBe('### ⚠️ Campaign IMS: nothing could be checked');
    expect(lastLine(unjudged)).toBe('nothing could be checked: 0 errors, 0 warnings, 0 notices; 3 files read of 10 tracked.');
    expect(headerOf(unjudged)).toMatchObject({ kind: 'warning', verdict: '! Nothing could be checked', chips: expect.any(Array) });
  });

  it('counts what is open where something was judged', () => {
    const partly = report(open('Scope', 'pass'), open('Callback URL'));
    expect(firstLine(partly)).toBe('### ✅ Campaign IMS: no findings; 1 check could not be done');
    expect(headerOf(partly)).toMatchObject({ kind: 'ok', verdict: '✓ Passed' });
  });
});
