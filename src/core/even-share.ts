/**
 * How many each of some may have, so that all together have no more than a total; those that need fewer leave theirs
 * to the others, and each has one at least.
 * @returns Infinity where there is enough for all
 */
export function evenShare(counts: readonly number[], total: number): number {
  let left = total;
  for (const [index, count] of counts.toSorted((a, b) => a - b).entries()) {
    const even = Math.floor(left / (counts.length - index));
    if (count > even) return Math.max(1, even);
    left -= count;
  }
  return Number.POSITIVE_INFINITY;
}
