import type { GroupRow, GroupTable } from './group-table.js';
import type { Finding, Report } from './report.js';
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
}

/** What stands in place of a secret; its length tells nothing. */
export const HIDDEN = '•••';

/** Shorter values are words that may well stand elsewhere. */
const SHORTEST = 6;

export const isLong = (secret: string): boolean => secret.length >= SHORTEST;

/** The last net: whatever a message was made of, a known secret does not get through in it. */
export function withoutSecrets(linted: Linted): Linted {
  const secrets = [...new Set(linted.secrets.map(({ value }) => value))].filter(isLong);
  if (secrets.length === 0) return linted;
  const clean = (text: string) => secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, HIDDEN), text);
  const tidy = <T extends Finding>(finding: T): T => ({
    ...finding,
    message: clean(finding.message),
    help: finding.help && clean(finding.help),
    related: finding.related.map((other) => ({ ...other, note: clean(other.note) })),
  });
  const { report } = linted;
  const checks = report.checks.map((check) => ({ ...check, reason: check.reason && clean(check.reason) }));
  const weakened = report.weakened.map((each) => ({ ...each, message: clean(each.message) }));
  const suppressed = report.suppressed.map((finding) => ({ ...tidy(finding), reason: clean(finding.reason) }));
  const row = ({ mask, group, dashboard, fit }: GroupRow) => ({
    mask: clean(mask),
    group: group && clean(group),
    dashboard: dashboard && clean(dashboard),
    fit,
  });
  const groups = () => linted.groups().map((table) => ({ ...table, rows: table.rows.map(row) }));
  return { ...linted, groups, report: { ...report, findings: report.findings.map(tidy), suppressed, checks, weakened } };
}
