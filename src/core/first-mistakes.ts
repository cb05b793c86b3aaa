import type { Mistake } from './config.js';
import { distinctBy } from './grouped.js';

/** More mistakes than these are only counted. */
export const MAX_MISTAKES = 100;

/** The mistakes of a configuration that are told one by one, and one that tells how many there are beyond. */
export function firstMistakes(all: readonly Mistake[]): Mistake[] {
  const [last] = all.slice(MAX_MISTAKES);
  if (!last) return [...all];
  const message = `Further mistakes from here on, not listed: ${all.length - MAX_MISTAKES}.`;
  return [...all.slice(0, MAX_MISTAKES), { at: last.at, message, help: null }];
}

/** The same with the first of each entry before others: whichever entry has a mistake, that it may hide something stays known. */
export function firstOfEach(all: readonly Mistake[]): Mistake[] {
  const first = new Set(distinctBy(all, ({ at }) => at.key));
  return firstMistakes([...first, ...all.filter((each) => !first.has(each))]);
}
