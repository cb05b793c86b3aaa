import type { Finding, Report } from '../core/report.js';

/** What is new and what was there before, or null where nothing was compared; of a joined report, some may have been. */
export function comparison({ source, findings }: Report): { fresh: readonly Finding[]; before: readonly Finding[] } | null {
  const before = findings.filter(({ state }) => state === 'existing');
  return source.base === null && before.length === 0 ? null : { fresh: findings.filter(({ state }) => state === 'new'), before };
}
