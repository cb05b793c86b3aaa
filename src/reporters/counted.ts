import { fewOf } from '../core/few-of.js';
import type { Finding } from '../core/report.js';
import { LEVELS } from '../core/rule.js';

/** `1 repository`, `2 repositories` */
export const plural = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun.replace(/y$/, 'ie')}s`}`;

/** How many there are of each level; of those without any, nothing is said. */
export function counted(findings: readonly Pick<Finding, 'level'>[], added = ''): string {
  const each = LEVELS.map((level) => [findings.filter((finding) => finding.level === level).length, level] as const);
  return each
    .filter(([count]) => count > 0)
    .map(([count, level]) => plural(count, added + level))
    .join(', ');
}

/** A long list is told by its first ones. */
export const namesOf = (names: readonly string[]): string => fewOf(names, names.length > 6 ? 3 : 6);
