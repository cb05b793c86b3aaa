import { finder } from './conceal.js';
import type { FindingFix } from './fixes.js';
import type { GroupRow, GroupTable } from './group-table.js';
import type { Finding, Report } from './report.js';
import { PASSWORD_IN_ADDRESS } from './secret-words.js';
import type { Located } from './span.js';

/** The report, and what outputs for people need beside it. */
export interface Linted {
  readonly report: Report;
  /** The decoded text of each file that was read. */
  readonly texts: ReadonlyMap<string, string>;
  /** The values that no output may show, and where they stand. */
  readonly secrets: readonly Located<string>[];
  /** How the groups of both sides fit together in each instance; only made where it is shown. */
  readonly groups: () => readonly GroupTable[];
  /** How many files of the kinds that are read are Git LFS pointers. */
  readonly pointers: number;
  /** The certain remedies of what is reported. */
  readonly fixes: readonly FindingFix[];
}

/** What stands in place of a secret; its length tells nothing. */
export const HIDDEN = '•••';

/** Takes known secrets and passwords of addresses out of texts. */
export function cleaner(secrets: readonly Located<string>[]): (text: string) => string {
  const find = finder(secrets.map(({ value }) => value));
  return (given) => {
    const text = given.replace(PASSWORD_IN_ADDRESS, `$1${HIDDEN}`);
    return find(text).reduceRight((cleaned, { start, end }) => cleaned.slice(0, start) + HIDDEN + cleaned.slice(end), text);
  };
}

/** The last net: whatever a message was made of, a known secret does not get through in it. */
export function withoutSecrets(linted: Linted): Linted {
  const clean = cleaner(linted.secrets);
  const tidy = <T extends Finding>(finding: T): T => ({
    ...finding,
    message: clean(finding.message),
    help: finding.help && clean(finding.help),
    related: finding.related.map((other) => ({ ...other, note: clean(other.note) })),
  });
  const { report } = linted;
  const instances = report.instances.map((instance) => ({ ...instance, url: instance.url && clean(instance.url) }));
  const reasons = new Map<string, string>();
  for (const { reason } of report.checks) if (reason !== null && !reasons.has(reason)) reasons.set(reason, clean(reason));
  const checks = report.checks.map((check) => ({ ...check, reason: check.reason && (reasons.get(check.reason) ?? '') }));
  const weakened = report.weakened.map((each) => ({ ...each, message: clean(each.message) }));
  const suppressed = report.suppressed.map((finding) => ({ ...tidy(finding), reason: clean(finding.reason) }));
  const row = ({ mask, group, dashboard, fit }: GroupRow) => ({
    mask: clean(mask),
    group: group && clean(group),
    dashboard: dashboard && clean(dashboard),
    fit,
  });
  const groups = () => linted.groups().map((table) => ({ ...table, rows: table.rows.map(row) }));
  // A remedy that is made of a secret is none that could be shown.
  const fixes = linted.fixes.filter(({ text }) => clean(text) === text);
  return { ...linted, fixes, groups, report: { ...report, findings: report.findings.map(tidy), instances, suppressed, checks, weakened } };
}
