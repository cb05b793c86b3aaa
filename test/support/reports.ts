import fc from 'fast-check';
import { docsUrl } from '../../src/core/docs.js';
import type { GroupTable } from '../../src/core/group-table.js';
import { type Linted, reportAlone } from '../../src/core/linted.js';
import type { Check, Finding, Report } from '../../src/core/report.js';
import { summarize } from '../../src/core/settle.js';
import type { RenderOptions } from '../../src/reporters/render-options.js';
import { RULES } from '../../src/rules/index.js';

/** How the command renders where nothing else is asked for. */
export const PLAIN: RenderOptions = {
  color: false,
  quiet: false,
  newOnly: false,
  failOn: 'error',
  rules: RULES,
  pages: () => ({}),
  links: null,
};

/** A finding; a test changes what it is about. */
export const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'callback-https',
  level: 'error',
  state: 'new',
  message: 'The callback URL "http://campaign.acme.example" does not start with "https://".',
  help: null,
  instance: 'prod',
  estate: '',
  path: 'prod/extaccount.xml',
  start: { line: 4, column: 21 },
  end: { line: 4, column: 48 },
  related: [],
  section: 'Callback URL',
  symptom: null,
  docs: docsUrl(changes.rule ?? 'callback-https'),
  fingerprint: '0123456789abcdef0123456789abcdef',
  ...changes,
});

/** A report with these findings and a check for each of them. */
export function reportOf(findings: readonly Finding[], changes: Partial<Report> = {}): Report {
  const names = [...new Set(findings.map(({ instance }) => instance ?? 'prod'))];
  const checks = new Map<string, Check>();
  for (const { section, rule, instance, estate } of findings) {
    checks.set(JSON.stringify([rule, instance]), { section, rule, instance: instance ?? 'prod', estate, status: 'fail', reason: null });
  }
  return {
    version: 1,
    tool: { name: 'campaign-ims-check', version: '0.0.0' },
    source: { kind: 'worktree', revision: null, base: null },
    files: { tracked: 10, read: 3 },
    instances: names.map((name) => ({ name, estate: '', role: null, url: null, files: [] })),
    findings: [...findings],
    checks: [...checks.values()],
    suppressed: [],
    weakened: [],
    summary: summarize(findings, { gate: 'all', failOn: 'error' }),
    ...changes,
  };
}

/** A result as reporters take it, with the texts of files where they are given. */
export const lintedOf = (report: Report, texts: Readonly<Record<string, string>> = {}, groups: readonly GroupTable[] = []): Linted => ({
  ...reportAlone(report),
  texts: new Map(Object.entries(texts)),
  groups: () => groups,
});

const PIECES = [
  ...['<', '>', '&', '"', "'", '`', '\\', '/', '[', ']', '(', ')', '{0}', '%', '#', '|', '=', ':', ' ', '  ', '\t', '\n', '\r', '\0'],
  ...['</script>', '</style>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '-->', '<!--', ']]>', '<![CDATA[', '&amp;'],
  'ann@evil.example',
  ...['](https://evil.example)', '[x](1)', '\u202e', '\u200b', '\ufeff', '\ud800', '\udc00', '\uffff', '\u{1f600}', 'é', 'prod', '..', 'x'],
];

/** Text as somebody would write it who wants to break a report. */
export const hostile: fc.Arbitrary<string> = fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join(''));

/** A finding all of whose texts are hostile. */
export const hostileFinding: fc.Arbitrary<Finding> = fc
  .record({
    message: hostile,
    help: fc.option(hostile),
    path: hostile,
    instance: fc.option(hostile),
    note: hostile,
    line: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ note, line, path, ...texts }) => {
    const range = { start: { line, column: 1 }, end: { line, column: 5 } };
    return finding({ ...texts, ...range, path, related: [{ path, ...range, note }] });
  });

/** So many findings in several files, instances and sections, with a text for each file. */
export function manyFindings(count: number): Linted {
  const findings = Array.from({ length: count }, (_, index) => {
    const rule = RULES[index % RULES.length] ?? { id: 'x', section: 'Scope' as const, level: 'error' as const };
    const line = Math.floor(index / 20) + 1;
    return finding({
      rule: rule.id,
      section: rule.section,
      level: rule.level,
      state: index % 3 === 0 ? 'existing' : 'new',
      instance: ['prod', 'stage', 'dev'][Math.floor(index / 50) % 3] ?? null,
      message: `The value "value ${index}" is wrong in the way "${rule.id}" tells.`,
      help: 'Set it to what Adobe provisioned.',
      path: `estate/file-${index % 20}.xml`,
      start: { line, column: 13 },
      end: { line, column: 18 },
      fingerprint: index.toString(16).padStart(32, '0'),
    });
  });
  const text = Array.from({ length: Math.ceil(count / 20) + 1 }, (_, line) => `  <a value="value ${line}" other="x"/>`).join('\n');
  const texts = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`estate/file-${index}.xml`, text]));
  return lintedOf(reportOf(findings), texts);
}
