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
export const some = (names: readonly string[]): string =>
  names.length > 6 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
