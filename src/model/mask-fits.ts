import { distinctBy, grouped } from '../core/grouped.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { startingWith } from './beginnings.js';
import type { Comparing } from './comparing.js';
import { dashboardIndex } from './dashboard-index.js';
import { MAX_NAME } from './names.js';

/** A beginning, and the dashboard groups that it makes with operator groups. */
export type Fit = readonly [beginning: string, groups: readonly Located<string>[]];

/** The beginnings with which operator groups make dashboard groups, and the dashboard groups of each. */
export interface Fits {
  readonly mostFirst: readonly Fit[];
  /** The one with most groups that begins with a mask, or that the mask begins with. */
  readonly nearest: (mask: string) => Fit | undefined;
}

/** Whether a name is, from an offset on, that of one of the operator groups; made once for a list. */
export const endingAs = oncePer((groups: readonly Located<string>[]): ((name: string, from: number) => boolean) => {
  const names = new Set(groups.flatMap(({ value }) => value || []));
  const byLength = grouped(names, ({ length }) => length);
  return (name, from) => {
    const alike = byLength.get(name.length - from);
    // Most lengths are those of few names, which differ in their first letters.
    return alike !== undefined && (alike.length > FEW ? names.has(name.slice(from)) : alike.some((each) => name.endsWith(each)));
  };
});

const FEW = 1;

/** Made once for the operator groups of an instance and the dashboard groups that are known. */
export const fitsOf: MakeFits = (groups, known, effort) => fitsWithin(effort)(groups, known);

const fitsWithin = oncePer((effort: Comparing) => oncePerTwo((groups: Names, known: Names) => makeFits(groups, known, effort)));

type Names = readonly Located<string>[];
type MakeFits = (groups: Names, known: Names, effort: Comparing) => Fits;

/** As much as so many beginnings that are looked at takes one that fits. */
const OF_EACH = 10;

const makeFits: MakeFits = (groups, known, effort) => {
  const isEnd = endingAs(groups);
  const isFit = (name: string, end: number): boolean => {
    if (--effort.fits < 0 || !isEnd(name, end)) return false;
    effort.fits -= OF_EACH;
    return true;
  };
  const cut = boundaries(known).flatMap(({ group, ends }) =>
    ends.filter((end) => isFit(group.value, end)).map((end) => ({ group, beginning: group.value.slice(0, end) })),
  );
  const byBeginning = new Map([...grouped(cut, ({ beginning }) => beginning)].map(([key, fits]) => [key, fits.map(({ group }) => group)]));
  const mostFirst = [...byBeginning].sort(([, a], [, b]) => b.length - a.length);
  const sorted = [...byBeginning.keys()].sort();
  const rank = new Map(mostFirst.map(([beginning], at) => [beginning, at]));
  const lengths = [...new Set(sorted.map(({ length }) => length))];
  const nearest = (mask: string) => {
    const shorter = mask.length > MAX_NAME ? [] : lengths.filter((length) => length <= mask.length);
    const related = [...startingWith(sorted, mask), ...shorter.map((length) => mask.slice(0, length))];
    const best = related.reduce((least, one) => Math.min(least, rank.get(one) ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY);
    return mostFirst[best];
  };
  return { mostFirst, nearest };
};

/** The more groups a beginning fits, and the fewer others are under it, the better it is. */
export const scoreOf = ([beginning, groups]: Fit, known: readonly Located<string>[]): number =>
  2 * groups.length - dashboardIndex(known).under(beginning).length;

const SIGN = /[^\p{L}\p{N}]/gu;

/** What may be a mask of a name: all of it up to something that is no letter. Where a semicolon parts two names in one cell, none goes beyond. */
function endsOf(name: string): number[] {
  const ends: number[] = [];
  const all = name.length > MAX_NAME ? '' : name.replace(/;.*/s, '');
  SIGN.lastIndex = 0;
  while (SIGN.test(all)) ends.push(SIGN.lastIndex);
  return ends;
}

/** Each name once: several lists may have it. */
const boundaries = oncePer((known: readonly Located<string>[]) =>
  distinctBy(known, ({ value }) => value).map((group) => ({ group, ends: endsOf(group.value) })),
);
