/**
 * The first index for which something holds, found by halving.
 * @param holds what holds for all indexes behind the first
 * @returns `count` where it holds for none
 */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
