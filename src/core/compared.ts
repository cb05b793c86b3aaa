import type { Found } from './found.js';
import { grouped } from './grouped.js';
import { sameness } from './identity.js';
import { oncePerValue } from './once-per.js';
import { type Level, worse } from './rule.js';

/** An instance; null is what several share. */
export type Owner = Pick<Found, 'instance' | 'estate'>;

/** What was found in a commit that head is compared with. */
export interface Before {
  readonly found: readonly Found[];
  /** The instances of it that one of head was, by whatever name. */
  readonly formersOf: (owner: Owner) => readonly Owner[];
}

/** So many of the same were found in the same instance. */
interface Former extends Owner {
  readonly level: Level;
  count: number;
}

/**
 * Tells what of head was there before: of several that are the same, as many as the commit has that has most of them.
 * That an instance had it excuses no other, unless both share it, and a warning excuses no error.
 */
export function compared(found: readonly Found[], before: readonly Before[]): Found[] {
  const left = formerly(before);
  if (left.size === 0) return [...found];
  const was = oncePerValue((owner) => new Set(before.flatMap(({ formersOf }) => formersOf(JSON.parse(owner)).map(ownerOf))));
  const isOwn = (former: Former, each: Found) => ownerOf(former) === ownerOf(each);
  const mayBe = (former: Former, each: Found) =>
    former.instance === null || each.instance === null || was(ownerOf(each)).has(ownerOf(former));
  const existing = new Set<Found>();
  for (const fits of [isOwn, mayBe]) {
    for (const each of found) {
      if (existing.has(each)) continue;
      const same = left
        .get(sameness(each.rule, each.hit))
        ?.find((former) => former.count > 0 && isAsBad(former, each) && fits(former, each));
      if (!same) continue;
      same.count--;
      existing.add(each);
    }
  }
  return found.map((each) => (existing.has(each) ? { ...each, state: 'existing' } : each));
}

const ownerOf = ({ instance, estate }: Owner): string => JSON.stringify({ instance, estate });

const isAsBad = ({ level }: Former, { hit }: Found): boolean => !worse(hit.usual, level);

function formerly(before: readonly Before[]): Map<string, Former[]> {
  const formers = new Map<string, Former & { readonly same: string }>();
  for (const { found } of before) {
    for (const [key, alike] of grouped(found, ({ rule, hit, ...owner }) => `${sameness(rule, hit)} ${hit.usual} ${ownerOf(owner)}`)) {
      const [{ rule, hit, instance, estate }] = alike;
      const count = Math.max(alike.length, formers.get(key)?.count ?? 0);
      formers.set(key, { same: sameness(rule, hit), instance, estate, level: hit.usual, count });
    }
  }
  return grouped(formers.values(), ({ same }) => same);
}

/**
 * What came with a merge is new to none of its parents.
 * @param ofOthers the same, where rules that look at the base themselves compare with other parents
 * @param rules the names of these rules
 */
export function newToAll(found: readonly Found[], ofOthers: readonly (readonly Found[])[], rules: ReadonlySet<string>): Found[] {
  const fresh = ofOthers.map((all) => new Set(all.filter(({ state }) => state === 'new').map(({ rule, hit }) => sameness(rule, hit))));
  const isKnown = ({ rule, hit }: Found) => rules.has(rule) && fresh.some((all) => !all.has(sameness(rule, hit)));
  return found.map((each) => (isKnown(each) ? { ...each, state: 'existing' } : each));
}
