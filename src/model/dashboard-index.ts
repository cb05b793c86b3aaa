import { firstByKey } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { rangeOf, startingWith } from './beginnings.js';
import { meanings, meant, straysAmong, valuesOf } from './names.js';

/** Dashboard groups as masks ask for them: sorted, so that one beginning is found without looking at all. */
export interface DashboardIndex {
  /** The names that begin so, each once, however many lists have it. */
  readonly under: (beginning: string) => string[];
  /** Whether one that holds something stray was meant to begin so; both as they were meant, in lower case. */
  readonly isMeant: (beginning: string) => boolean;
  /** Whether one was meant to begin so, in this very case. */
  readonly isMeantInCase: (beginning: string) => boolean;
  /** The first that was meant to begin so, whether or not it holds something stray. */
  readonly firstMeant: (beginning: string) => Located<string> | undefined;
}

/** Made once for a list, which all instances share that know the same. */
export const dashboardIndex = oncePer((known: readonly Located<string>[]): DashboardIndex => {
  const names = [...valuesOf(known)].sort();
  const strays = straysAmong(known);
  const all = meanings(known);
  const strange = all.filter((_, at) => strays[at]).sort();
  let cased: readonly string[] | null = null;
  const places = firstByKey(known.keys(), (at) => all[at] ?? '');
  const sorted = [...places.keys()].sort();
  const inOrder = sorted.map((name) => places.get(name) ?? 0);
  return {
    under: (beginning) => startingWith(names, beginning),
    isMeant: (beginning) => startingWith(strange, beginning).length > 0,
    isMeantInCase: (beginning) => {
      cased ??= known.map(({ value }) => meant(value)).sort();
      return startingWith(cased, beginning).length > 0;
    },
    firstMeant: (beginning) =>
      known[inOrder.slice(...rangeOf(sorted, beginning)).reduce((least, place) => Math.min(least, place), Infinity)],
  };
});
