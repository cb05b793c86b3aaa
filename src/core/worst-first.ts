import type { Summary } from './report.js';
import { LEVELS } from './rule.js';

/** Those that failed first, each with most errors first; the others stay in their order. */
export const worstFirst = <T>(all: readonly T[], summaryOf: (one: T) => Summary): T[] =>
  [...all].sort((one, other) => {
    const [a, b] = [summaryOf(one), summaryOf(other)];
    const byCount = LEVELS.map((level) => b[level] - a[level]);
    return [Number(b.verdict === 'fail') - Number(a.verdict === 'fail'), ...byCount].find((difference) => difference !== 0) ?? 0;
  });
