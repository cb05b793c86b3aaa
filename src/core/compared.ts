import type { Found } from './found.js';
import { grouped } from './grouped.js';
import { sameness } from './identity.js';
import { oncePer, oncePerValue } from './once-per.js';
import { worse } from './rule.js';
import type { Place } from './span.js';

/** An instance; null is what several share. */
export type Owner = Pick<Found, 'instance' | 'estate'>;

/** What was found in a commit that head is compared with. */
export interface Before extends Moves {
  readonly found: readonly Found[];
  /** The instances of it that one of head was, by whatever name. */
  readonly formersOf: (owner: Owner) => readonly Owner[];
}

/** Where a place stands in what holds it, such as an account; null where the other side has that at the same place too. */
export interface Moves {
  /** Of a place in the commit. */
  readonly gone: (at: Place) => string | null;
  /** Of a place in head. */
  readonly come: (at: Place) => string | null;
}

/** How often the same was found in one instance. */
interface Former {
  readonly was: Found;
  count: number;
}

/** Those of some that may be one of head, by whose they are. Instances by the hundred have the same faults at the same places. */
type Whose = (is: Found, alike: readonly Former[]) => readonly Former[];
type KeyOf = (found: Found) => string | null;

/**
 * Tells what of head was there before. Of several that are the same, as many are old as that commit has which has most.
 * What one instance had excuses no other, unless both share it, and a warning excuses no error. What went with an
 * account, a group or a file was there before where one came in the same instance that has it too.
 */
export function compared(found: readonly Found[], before: readonly Before[]): Found[] {
  const formers = formerly(before);
  if (formers.length === 0) return [...found];
  const existing = new Set<Found>();
  const others = (isMeant: (each: Found) => boolean = () => true) => found.filter((each) => !existing.has(each) && isMeant(each));
  const excuse = (all: readonly Found[], left: readonly Former[], keyBefore: KeyOf, keyNow: KeyOf, whose: Whose) => {
    if (all.length === 0) return;
    const byKey = grouped(left, ({ was }) => keyBefore(was));
    for (const each of all) {
      const key = keyNow(each);
      const alike = key === null ? undefined : byKey.get(key);
      const isSame = ({ was, count }: Former) => count > 0 && !worse(each.hit.usual, was.hit.usual);
      const same = alike && whose(each, alike).find(isSame);
      if (!same) continue;
      same.count--;
      existing.add(each);
    }
  };
  const { isOwn, mayBe } = owners(before);
  excuse(found, formers, samenessOf, samenessOf, isOwn);
  excuse(others(), formers, samenessOf, samenessOf, mayBe);
  const hasCome = ({ hit }: Found) => before.every(({ come }) => come(hit.at) !== null);
  for (const each of before) {
    const come = others(hasCome);
    // What came from another commit takes its share of what went from this one.
    if (come.length > 0)
      excuse([...existing, ...come], formerly([each]), keyWithin(each.gone), keyWithin(each.come), owners([each]).hadAll);
  }
  return found.map((each) => (existing.has(each) ? { ...each, state: 'existing' } : each));
}

const samenessOf = ({ rule, hit }: Found): string => sameness(rule, hit);

const keyWithin =
  (keyOf: (at: Place) => string | null): KeyOf =>
  ({ rule, hit }) => {
    const key = keyOf(hit.at);
    return key === null ? null : sameness(rule, { ...hit, at: { ...hit.at, path: '', key } });
  };

const ownerOf = ({ instance, estate }: Owner): string => JSON.stringify({ instance, estate });
const ownerOfFound = oncePer((found: Found) => ownerOf(found));
const byOwner = oncePer((alike: readonly Former[]) => grouped(alike, ({ was }) => ownerOfFound(was)));
const shared = oncePer((alike: readonly Former[]) => alike.filter(({ was }) => was.instance === null));

function owners(before: readonly Before[]): Record<'isOwn' | 'mayBe' | 'hadAll', Whose> {
  const formersOf = oncePerValue((owner) => before.flatMap((each) => each.formersOf(JSON.parse(owner))));
  const keysOf = oncePerValue((owner) => [...new Set(formersOf(owner).map(ownerOf))]);
  // Thousands of findings ask for the same; what is used up is left out.
  const ofKeys = oncePer((alike: readonly Former[]) =>
    oncePerValue((owner) => keysOf(owner).flatMap((key) => byOwner(alike).get(key) ?? [])),
  );
  const ofFormers: Whose = (is, alike) => ofKeys(alike)(ownerOfFound(is));
  return {
    isOwn: (is, alike) => byOwner(alike).get(ownerOfFound(is)) ?? [],
    mayBe: (is, alike) => (is.instance === null ? alike : both(ofFormers(is, alike), shared(alike))),
    hadAll(is, alike) {
      const estates = is.instance === null ? [...is.estates] : formersOf(ownerOfFound(is)).map(({ estate }) => estate);
      const ofAll = estates.length > 0 ? shared(alike).filter(({ was }) => estates.every((estate) => was.estates.has(estate))) : [];
      return both(ofFormers(is, alike), ofAll);
    },
  };
}

/** Of which one mostly is empty, and the other long. */
const both = (some: readonly Former[], others: readonly Former[]): readonly Former[] => (others.length === 0 ? some : [...some, ...others]);

function formerly(before: readonly Before[]): Former[] {
  const all = new Map<string, Former>();
  for (const { found } of before) {
    for (const [key, same] of grouped(found, (each) => `${samenessOf(each)} ${each.hit.usual} ${ownerOfFound(each)}`))
      all.set(key, { was: same[0], count: Math.max(same.length, all.get(key)?.count ?? 0) });
  }
  return [...all.values()];
}

/**
 * What came with a merge is new to none of its parents.
 * @param ofOthers the same, where rules that look at the base themselves compare with other parents
 * @param rules the names of these rules
 */
export function newToAll(found: readonly Found[], ofOthers: readonly (readonly Found[])[], rules: ReadonlySet<string>): Found[] {
  const fresh = ofOthers.map((all) => new Set(all.filter(({ state }) => state === 'new').map(samenessOf)));
  const isKnown = (each: Found) => rules.has(each.rule) && fresh.some((all) => !all.has(samenessOf(each)));
  return found.map((each) => (isKnown(each) ? { ...each, state: 'existing' } : each));
}
