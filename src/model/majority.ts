import { countedBy } from '../core/grouped.js';
import type { Role } from '../core/report.js';

/**
 * Of several that should agree, the one to measure the others by: production's where there is one, else one of the
 * most frequent value, else the first.
 */
export function majority<T extends { readonly role: Role | null }>(all: readonly T[], measureOf: (item: T) => string): T | undefined {
  const production = all.filter(({ role }) => role === 'production');
  const counts = countedBy(all, measureOf);
  const count = (item: T) => counts.get(measureOf(item)) ?? 0;
  const voters = production.length > 0 ? production : all;
  return voters.reduce<T | undefined>((best, item) => (best === undefined || count(item) > count(best) ? item : best), undefined);
}
