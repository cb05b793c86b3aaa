/**
 * The most that each of several may have, so that all together keep within a total: what some do not need is left to
 * the others, and each may have one at least.
 * @param counts how many each would have
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
