import type { Report, SharedFact } from './report.js';
import { type Settling, summarize } from './settle.js';

/** The report of one repository, and what that is called. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/**
 * One report of those of several repositories: the same shape, in which each entry says of which repository it is.
 * @param version the version of the tool that joins them
 */
export function joinReports(reports: readonly NamedReport[], version: string, settling: Pick<Settling, 'gate' | 'failOn'>): Report {
  const all = <Key extends 'instances' | 'findings' | 'checks' | 'suppressed' | 'weakened'>(key: Key) =>
    reports.flatMap(({ name, report }) => (report[key] as Report[Key][number][]).map((entry) => ({ ...entry, repository: name })));
  const findings = all('findings') as Report['findings'];
  const sum = (count: (report: Report) => number) => reports.reduce((total, { report }) => total + count(report), 0);
  const same = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
  return {
    version: 1,
    tool: { name: 'campaign-ims-check', version },
    source: {
      kind: same(reports.map(({ report }) => report.source.kind)) ?? 'tree',
      revision: null,
      base: same(reports.map(({ report }) => report.source.base)),
    },
    files: { tracked: sum(({ files }) => files.tracked), read: sum(({ files }) => files.read) },
    instances: all('instances') as Report['instances'],
    findings,
    checks: all('checks') as Report['checks'],
    suppressed: all('suppressed') as Report['suppressed'],
    weakened: all('weakened') as Report['weakened'],
    summary: summarize(findings, settling),
    repositories: reports.map(({ name, report }) => ({ name, revision: report.source.revision, summary: report.summary })),
    shared: [...sharedAddresses(reports), ...sharedFaults(reports)],
  };
}

/** An address leads to one instance; two repositories that both claim it are copies, or one of them is wrong. */
function sharedAddresses(reports: readonly NamedReport[]): SharedFact[] {
  const claims = reports.flatMap(({ name, report }) =>
    report.instances.flatMap(({ url }) => (url === null ? [] : [{ name, key: url.toLowerCase().replace(/\/+$/, ''), url }])),
  );
  return several(claims, ({ url }) => ({ rule: null, message: `The address "${url}" is that of an instance in each of them.` }));
}

const sharedFaults = (reports: readonly NamedReport[]): SharedFact[] =>
  several(
    reports.flatMap(({ name, report }) =>
      report.findings.map(({ rule, message }) => ({ name, key: JSON.stringify([rule, message]), rule, message })),
    ),
    ({ rule, message }) => ({ rule, message }),
  );

/** What more than one repository has, most common first. */
function several<T extends { name: string; key: string }>(
  all: readonly T[],
  told: (one: T) => Omit<SharedFact, 'repositories'>,
): SharedFact[] {
  const byKey = new Map<string, { one: T; names: Set<string> }>();
  for (const one of all) {
    const entry = byKey.get(one.key) ?? { one, names: new Set() };
    entry.names.add(one.name);
    byKey.set(one.key, entry);
  }
  return [...byKey.values()]
    .filter(({ names }) => names.size > 1)
    .sort((a, b) => b.names.size - a.names.size)
    .map(({ one, names }) => ({ ...told(one), repositories: [...names] }));
}
