import { firstByKey, grouped } from '../core/grouped.js';
import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { type Comparing, comparing } from './comparing.js';
import { startsLike, underOneOf } from './groups.js';
import { areMisspelt, inAnyCase, wordsIn } from './misspelt-words.js';
import { nearMisses } from './near-names.js';

/** What an estate tells, made once for it. */
export interface Surroundings {
  /** Those of all instances. */
  readonly masks: readonly string[];
  readonly instances: readonly string[];
  readonly effort: Comparing;
}

interface Wanted {
  readonly of: Surroundings;
  /** The name of the instance. */
  readonly instance: string;
  readonly prefix: string;
  /** The operator groups that have their dashboard group. */
  readonly answered: readonly Located<string>[];
  readonly known: readonly Located<string>[];
  /** Dashboard groups that were meant by others. */
  readonly taken: readonly Located<string>[];
}

/**
 * By operator groups the dashboard groups that were probably meant, and are under no mask because their beginning is
 * misspelt. A beginning that has what is answered under the mask already is that of another tenant.
 */
export function misspeltFor(
  groups: readonly Located<string>[],
  { of, instance: own, prefix, answered, known, taken: others }: Wanted,
): Map<Located<string>, Located<string>> {
  const { byName, nearest, instancesIn, behind, wordsOf, isUnder } = outside(known, of);
  const isOwn = underOneOf([prefix]);
  const there = new Set(answered.map(({ value }) => inAnyCase(value)));
  const isOther = oncePerValue((beginning) => behind.get(beginning)?.some(({ end }) => there.has(end)) ?? false);
  const taken = new Set(others.map(({ value }) => value));
  const found = groups.flatMap((group): [Located<string>, Located<string>][] => {
    const name = prefix + group.value;
    const words = wordsIn(name);
    // Asked of few: a name of hundreds of words holds runs of them by the ten thousand.
    const isNamed = (instance: string) => instance === own || instancesIn(name).includes(instance);
    const mayBe = (other: string) =>
      !taken.has(other) &&
      areMisspelt(words, wordsOf(other)) &&
      (isOwn(other) || !isUnder(other)) &&
      !isOther(parted(other).beginning) &&
      instancesIn(other).every(isNamed);
    const near = byName.get(nearest(name, mayBe) ?? '');
    if (near) taken.add(near.value);
    return near ? [[group, near]] : [];
  });
  return new Map(found);
}

/** What is under no mask of an estate, letter by letter, made once for a list. */
const outside = oncePerTwo((known: readonly Located<string>[], { masks, instances: all, effort }: Surroundings) => {
  const isExactly = startsLike(masks);
  const byName = firstByKey(
    known.filter(({ value }) => !isExactly(value)),
    ({ value }) => value,
  );
  const wordsOf = oncePerValue(wordsIn);
  const instances = new Map(all.map((name) => [wordsIn(name).join(' '), name]));
  const longest = Math.max(0, ...new Set(all.map((name) => wordsIn(name).length)));
  return {
    byName,
    nearest: nearMisses(byName.keys(), ownEffort(effort)),
    behind: grouped([...byName.keys()].map(parted), ({ beginning }) => beginning),
    wordsOf,
    /** The instances by whose names it is called. */
    instancesIn: oncePerValue((group) => runsOf(wordsOf(group), longest).flatMap((run) => instances.get(run) ?? [])),
    /** In whatever case. */
    isUnder: underOneOf(masks),
  };
});

/** What is compared here takes nothing from what may be compared under the masks. */
const ownEffort = oncePer((_: Comparing) => comparing());

/** A name at its last hyphen. */
function parted(name: string): { beginning: string; end: string } {
  const whole = inAnyCase(name);
  const at = whole.lastIndexOf(' - ');
  return at === -1 ? { beginning: '', end: whole } : { beginning: whole.slice(0, at), end: whole.slice(at + 3) };
}

/** Any words that stand one behind the other, so many at most. */
const runsOf = (words: readonly string[], most: number): string[] =>
  words.flatMap((_, from) => words.slice(from, from + most).map((_, more) => words.slice(from, from + more + 1).join(' ')));
