import type { Comparing } from './comparing.js';

/** As much as so many comparisons takes a mask whose end is another. */
const OF_EACH = 20;

/** A Campaign DNS mask: `*` any characters, `?` one. Costs at most host × mask, and where the ends differ, those. */
export function matchesDnsMask(mask: string, host: string, effort: Pick<Comparing, 'steps'>): boolean {
  effort.steps -= OF_EACH;
  if (effort.steps < 0) return false;
  const end = mask.slice(mask.lastIndexOf('*') + 1);
  if (!end.includes('?') && !host.endsWith(end)) return false;
  let [m, h, star, resume] = [0, 0, -1, 0];
  while (h < host.length) {
    if (--effort.steps < 0) return false;
    if (mask[m] === '*') [star, resume, m] = [m, h, m + 1];
    else if (m < mask.length && (mask[m] === '?' || mask[m] === host[h])) [m, h] = [m + 1, h + 1];
    else if (star !== -1) [m, resume, h] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  while (mask[m] === '*') m++;
  return m === mask.length;
}
