import { countedBy } from '../core/grouped.js';
import type { Role } from '../core/report.js';

/** One of several that should agree. */
interface Voter {
  readonly role: Role | null;
  /** Whether it had its value in the base, so that another is told that got or came with it. */
  readonly isHeld?: boolean;
}

/**
 * Of several that should agree, the one to measure the others by: production's where there is one, else one of the
 * most frequent value, of these one that had it before, else the first.
 */
export function majority<T extends Voter>(all: readonly T[], measureOf: (item: T) => string): T | undefined {
  const counts = countedBy(all, measureOf);
  const count = (item: T) => counts.get(measureOf(item)) ?? 0;
  const voters = preferred(all, ({ role }) => role === 'production');
  const most = Math.max(0, ...new Set(voters.map(count)));
  return preferred(
    voters.filter((item) => count(item) === most),
    ({ isHeld }) => isHeld === true,
  )[0];
}

/** Those of a kind, where there are any, else all. */
export function preferred<T>(all: readonly T[], is: (item: T) => boolean): readonly T[] {
  const some = all.filter(is);
  return some.length > 0 ? some : all;
}
