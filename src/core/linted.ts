import type { Report } from './report.js';
import type { Located } from './span.js';

/** The report, and what outputs for people need beside it. */
export interface Linted {
  readonly report: Report;
  /** The decoded text of each file that was read. */
  readonly texts: ReadonlyMap<string, string>;
  /** The values that no output may show, and where they stand. */
  readonly secrets: readonly Located<string>[];
}

/** What stands in place of a secret; its length tells nothing. */
export const HIDDEN = '•••';

/** Shorter values are words that may well stand elsewhere. */
const SHORTEST = 6;

/** The last net: whatever a message was made of, a known secret does not get through in it. */
export function withoutSecrets(linted: Linted): Linted {
  const secrets = [...new Set(linted.secrets.map(({ value }) => value))].filter((value) => value.length >= SHORTEST);
  if (secrets.length === 0) return linted;
  const clean = (text: string) => secrets.reduce((cleaned, secret) => cleaned.replaceAll(secret, HIDDEN), text);
  const tidy = <T extends { message: string; help: string | null }>(finding: T): T => ({
    ...finding,
    message: clean(finding.message),
    help: finding.help && clean(finding.help),
  });
  const { report } = linted;
  const checks = report.checks.map((check) => ({ ...check, reason: check.reason && clean(check.reason) }));
  const weakened = report.weakened.map((each) => ({ ...each, message: clean(each.message) }));
  return {
    ...linted,
    report: { ...report, findings: report.findings.map(tidy), suppressed: report.suppressed.map(tidy), checks, weakened },
  };
}
