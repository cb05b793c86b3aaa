import { type NotChecked, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import type { Context } from './context.js';
import { declared } from './declared.js';
import { type JudgedMask, operatorGroups, soundMasks } from './groups.js';
import { MAX_NAME, meanings, meant, nearPrefix, straysAmong } from './names.js';

/**
 * How a sound mask stands to the dashboard: some group begins with it; it is wrong, and a group that was probably
 * meant, if any; or the known groups do not tell.
 */
export type MaskVerdict = 'right' | 'unknown' | { readonly fault: MaskFault; readonly near: Located<string> | null };
export type MaskFault = 'no-group' | 'no-operator-group' | 'of-another-instance';

const made = new WeakMap<JudgedMask, MaskVerdict>();

/** A mask is of one instance, so its verdict is made once. */
export function maskVerdict(mask: JudgedMask, context: Context): MaskVerdict {
  const verdict = made.get(mask) ?? judge(mask, context);
  made.set(mask, verdict);
  return verdict;
}

function judge({ prefix }: JudgedMask, context: Context): MaskVerdict {
  const { known, complete } = declared(context).groups;
  const wanted = meant(prefix).toLowerCase();
  const [strays, meaningsOfKnown] = [straysAmong(known), meanings(known)];
  const begins = known.some(({ value }, at) => value.startsWith(prefix) || (strays[at] && meaningsOfKnown[at]?.startsWith(wanted)));
  if (!begins) {
    const near = known[meaningsOfKnown.findIndex((meaning) => meaning.startsWith(wanted))] ?? nearPrefix(prefix, known) ?? null;
    return near || complete ? { fault: 'no-group', near } : 'unknown';
  }
  const names = new Set(operatorGroups(context.instance).flatMap(({ value }) => value || []));
  const fitting = known.filter(({ value }) => value.startsWith(prefix) && names.has(value.slice(prefix.length)));
  if (fitting.length === 0) {
    const [near] = best(beginnings(names, known), (other) => other.startsWith(prefix) || prefix.startsWith(other));
    return near ? { fault: 'no-operator-group', near } : 'right';
  }
  const others = otherMasks(context);
  if (!complete || !others.includes(prefix)) return 'right';
  const fits = beginnings(names, known);
  const left = new Map<string, number>();
  for (const beginning of known.flatMap(({ value }) => beginningsOf(value).filter((one) => fits.has(one))))
    left.set(beginning, (left.get(beginning) ?? 0) + 1);
  const score = (beginning: string) => 2 * (fits.get(beginning) ?? []).length - (left.get(beginning) ?? 0);
  const own = 2 * fitting.length - known.filter(({ value }) => value.startsWith(prefix)).length;
  const [near] = best(fits, (other) => others.every((mask) => !other.startsWith(mask) && !mask.startsWith(other)) && score(other) > own);
  return near ? { fault: 'of-another-instance', near } : 'right';
}

/** With which beginnings operator groups are dashboard groups, and which groups these are. */
function beginnings(names: ReadonlySet<string>, known: readonly Located<string>[]): Map<string, Located<string>[]> {
  const fits = new Map<string, Located<string>[]>();
  for (const group of known) {
    for (const beginning of beginningsOf(group.value)) {
      if (!names.has(group.value.slice(beginning.length))) continue;
      const groups = fits.get(beginning) ?? [];
      groups.push(group);
      fits.set(beginning, groups);
    }
  }
  return fits;
}

/** What may be a mask of a name: all of it up to something that is no letter. */
const beginningsOf = (name: string): string[] =>
  name.length > MAX_NAME ? [] : [...name.matchAll(/[^\p{L}\p{N}]/gu)].map(({ index }) => name.slice(0, index + 1));

/** The groups of the beginning that fits most of them. */
function best(fits: ReadonlyMap<string, Located<string>[]>, counts: (beginning: string) => boolean): Located<string>[] {
  const candidates = [...fits].filter(([beginning]) => counts(beginning)).map(([, groups]) => groups);
  return candidates.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** After a copy of production, its mask is in stage too. */
const otherMasks = ({ estate, instance }: Context): string[] =>
  estate.instances
    .filter(({ name }) => name !== instance.name)
    .flatMap((other) => {
      const masks = soundMasks(other);
      return 'reason' in masks ? [] : masks.map(({ prefix }) => prefix);
    });

/**
 * The masks of all instances of the estate; not where one is wrong, for nobody knows then who is under it. A file
 * that merely names an instance does not make it one that people sign in to.
 */
export function masksOfEstate(context: Context): JudgedMask[] | NotChecked {
  const all: JudgedMask[] = [];
  for (const instance of context.estate.instances) {
    if (instance.accounts.length === 0 && !instance.declared && instance.unreadable.length === 0) continue;
    const masks = soundMasks(instance);
    if ('reason' in masks) return masks;
    if (masks.some((mask) => typeof maskVerdict(mask, { ...context, instance }) !== 'string')) return notChecked(WRONG_MASK);
    all.push(...masks);
  }
  return all;
}

export const WRONG_MASK = 'the association mask does not fit the dashboard groups: see mask-prefix';
