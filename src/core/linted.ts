import { messageCleaner } from './clean.js';
import type { FindingFix } from './fixes.js';
import { type GroupTable, renamedRow } from './group-table.js';
import { oncePerValue } from './once-per.js';
import type { Finding, Report } from './report.js';
import type { Located } from './span.js';
import type { Veil } from './veil.js';

/** The report, and what outputs for people need beside it. */
export interface Linted {
  readonly report: Report;
  /** The decoded text of each file that was read. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files that tell something of Campaign or Experience Cloud, or should, and the configurations. */
  readonly judged: ReadonlySet<string>;
  /** The values that no output may show, and where they stand. */
  readonly secrets: readonly Located<string>[];
  /** The files of which some part could not be read: what is in them may be a secret wherever it stands. */
  readonly unread: ReadonlySet<string>;
  /** What of a file that holds accounts is shown; null for any other. */
  readonly veilOf: (path: string) => Veil | null;
  /** How the groups of both sides fit together in each instance; only made where it is shown. */
  readonly groups: () => readonly GroupTable[];
  /** The files of the kinds that are read that are Git LFS pointers. */
  readonly pointers: readonly string[];
  /** Those of them that were none in the base. */
  readonly newPointers: readonly string[];
  /** The certain remedies of what is reported. */
  readonly fixes: readonly FindingFix[];
}

/** A report of which nothing else is known, as one that was written before. */
export const reportAlone = (report: Report, secrets: readonly Located<string>[] = []): Linted => ({
  report,
  texts: new Map(),
  judged: new Set(),
  secrets,
  unread: new Set(),
  veilOf: () => null,
  groups: () => [],
  pointers: [],
  newPointers: [],
  fixes: [],
});

/** The last net: whatever a message was made of, a secret does not get through in it. */
export function withoutSecrets(linted: Linted): Linted {
  const { secrets, report } = linted;
  const clean = messageCleaner(secrets);
  const cleanOften = oncePerValue(clean);
  const tidy = <T extends Finding>(finding: T): T => ({
    ...finding,
    message: clean(finding.message),
    help: finding.help && cleanOften(finding.help),
    instance: finding.instance && cleanOften(finding.instance),
    related: finding.related.map((other) => ({ ...other, note: clean(other.note) })),
  });
  const instances = report.instances.map((each) => ({ ...each, name: clean(each.name), url: each.url && clean(each.url) }));
  const checks = report.checks.map((each) => ({
    ...each,
    instance: cleanOften(each.instance),
    reason: each.reason && cleanOften(each.reason),
  }));
  const weakened = report.weakened.map((each) => ({ ...each, message: clean(each.message) }));
  const suppressed = report.suppressed.map((finding) => ({ ...tidy(finding), reason: cleanOften(finding.reason) }));
  const table = (each: GroupTable) => ({ ...each, instance: clean(each.instance), rows: each.rows.map((row) => renamedRow(row, clean)) });
  const groups = () => linted.groups().map(table);
  // A remedy that is made of a secret is none that could be shown.
  const fixes = linted.fixes.filter(({ text }) => clean(text) === text);
  return { ...linted, fixes, groups, report: { ...report, findings: report.findings.map(tidy), instances, suppressed, checks, weakened } };
}
