import type { Report } from './report.js';
import { type Settling, summarize } from './settle.js';
import { type NamedReport, sharedFacts } from './shared-facts.js';
import { worstFirst } from './worst-first.js';

/**
 * One report of those of several repositories, the worst first: the same shape, in which each entry says of which
 * repository it is.
 * @param version the version of the tool that joins them
 */
export function joinReports(given: readonly NamedReport[], version: string, settling: Pick<Settling, 'gate' | 'failOn'>): Report {
  const reports = worstFirst(given, ({ report }) => report.summary);
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
    shared: sharedFacts(reports),
  };
}
