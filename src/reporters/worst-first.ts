import type { ReportedRepository } from '../core/report.js';
import { LEVELS } from '../core/rule.js';

/** Those that failed first, each with most errors first; the others stay in their order. */
export const worstFirst = (repositories: readonly ReportedRepository[]): ReportedRepository[] =>
  [...repositories].sort(({ summary: a }, { summary: b }) => {
    const byCount = LEVELS.map((level) => b[level] - a[level]);
    return [Number(b.verdict === 'fail') - Number(a.verdict === 'fail'), ...byCount].find((difference) => difference !== 0) ?? 0;
  });
