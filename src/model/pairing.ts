import { distinctBy } from '../core/grouped.js';
import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { type DashboardGroups, declared } from './declared.js';
import { type Estate, type Instance, isOff, type OfEstate } from './estate.js';
import { labelOf, noGroups, noOperatorGroups, operatorGroups, startsLike } from './groups.js';
import { maskVerdict } from './mask-verdict.js';
import { wrongMask } from './masks-of-estate.js';
import { mingled } from './mingled.js';
import { misspeltFor, type Surroundings } from './misspelt.js';
import { areOthers, wordsIn } from './misspelt-words.js';
import { meant, slipKey, slipsOf, strayIn } from './names.js';
import { nearMisses } from './near-names.js';
import { MAX_MASKS, prefixesOfAll, underAnother } from './prefixes.js';
import { type JudgedMask, soundMasks } from './sound-masks.js';

/** Mask and groups of both sides, when there is enough to compare them; else what is missing. */
export interface BothSides {
  /** Each beginning once, however many accounts have it. */
  readonly masks: readonly JudgedMask[];
  readonly dashboard: DashboardGroups;
}

/** The name behind the mask of Adobe's own profile for Message Center, which no operator group has. */
const MESSAGE_CENTER = 'messagecenter';

/** A mask that is right is needed, for a wrong one is one finding and not one for each group. */
export function bothSides(context: OfEstate): BothSides | NotChecked {
  const masks = soundMasks(context);
  if ('reason' in masks) return masks;
  const dashboard = declared(context).groups;
  const [broken] = context.instance.unreadable.filter(({ accounts }) => accounts.length === 0);
  if (dashboard.known.length === 0 && !dashboard.complete) {
    return broken ? notChecked(`${broken.path} could not be read`) : noGroups(context);
  }
  const verdicts = masks.map((mask) => ({ mask, verdict: maskVerdict(mask, context) }));
  const fitting = verdicts.filter(({ verdict }) => verdict === 'right' || verdict === 'misspelt').map(({ mask }) => mask);
  const right = distinctBy(fitting, ({ prefix }) => prefix);
  if (right.length > MAX_MASKS) {
    const tooMany = `${right.length} association masks fit the dashboard, but an instance has only one: see account-unique`;
    return notChecked(mingled(context.instance)?.reason ?? tooMany);
  }
  if (right.length > 0) return { masks: right, dashboard };
  return verdicts.some(({ verdict }) => typeof verdict !== 'string')
    ? wrongMask()
    : noGroups(context, 'no group known from tracked files begins with the association mask; ');
}

/** An operator group without its dashboard group, and the dashboard group that was probably meant. */
export interface Unmatched {
  readonly group: Located<string>;
  readonly mask: JudgedMask;
  readonly near: Located<string> | null;
  /** How that one is called: nearly by the group's name behind the mask, by its label, or with a beginning that is misspelt. */
  readonly called: 'nearly' | 'by-label' | 'misspelt';
}

/** Both sides against each other: `mask + internal name = dashboard group`. */
interface Pairing {
  readonly unmatched: readonly Unmatched[];
  /** Dashboard groups under the mask that no operator group answers, and that no other finding tells of. */
  readonly unanswered: readonly Located<string>[];
  /** The first operator group that has its dashboard group but for stray characters. */
  readonly slipped: Located<string> | null;
}

/** An instance's operator groups against the dashboard's, once for all rules; or what is missing to compare them. */
export const pairingOf = ({ instance, estate }: OfEstate): Paired | NotChecked => paired(instance, estate);

type Paired = BothSides & Pairing & { readonly groups: readonly Located<string>[] };

const paired = oncePerTwo((instance: Instance, estate: Estate): Paired | NotChecked => {
  const context = { instance, estate };
  const compared = bothSides(context);
  if ('reason' in compared) return compared;
  const groups = operatorGroups(instance);
  if (groups.length === 0) return noOperatorGroups(instance);
  const apart = mingled(instance);
  if (apart) return notChecked(apart.reason);
  return { ...compared, groups, ...pairing(compared, groups, context) };
});

/**
 * Pairs operator groups with dashboard groups. A near miss is one fault and not two. Groups with stray
 * white space, which is a finding of its own unless that rule is off, count as matched with what they were meant to be.
 */
function pairing({ masks, dashboard }: BothSides, groups: readonly Located<string>[], context: OfEstate): Pairing {
  const [mask] = masks;
  if (!mask) return { unmatched: [], unanswered: [], slipped: null };
  const { inside, slips, known: isKnown, exact } = under(masks, dashboard.known);
  const wanted = groups.flatMap(({ value }) => masks.map(({ prefix }) => prefix + value));
  const forgives = !isOff('group-whitespace', context.estate);
  const answered = forgives ? answers(wanted) : amongst(new Set(wanted));
  const known = forgives ? isKnown : amongst(exact);
  const isElsewhere = underAnother(context);
  const lonely = inside.filter(({ value }, at) => !answered(value, slips[at]) && !isElsewhere(value));
  const alone = groups.filter(({ value }) => !masks.some(({ prefix }) => known(prefix + value)));
  const lacking = new Set(alone);
  const slipped = groups.find((group) => !lacking.has(group) && !masks.some(({ prefix }) => exact.has(prefix + group.value))) ?? null;
  const rest = new Map(lonely.map((group) => [meant(group.value).slice(meant(mask.prefix).length), group]));
  // The mask alone has a stray blank at its end.
  rest.delete('');
  const nearest = alone.length > 0 ? nearMisses(rest.keys(), context.estate.effort) : null;
  const named = alone.map((group): Unmatched => {
    const words = wordsIn(group.value);
    const key = nearest?.(group.value, (candidate) => rest.has(candidate) && !areOthers(words, wordsIn(candidate))) ?? null;
    const near = (key === null ? slipsOf(dashboard.known).get(slipKey(mask.prefix + group.value)) : rest.get(key)) ?? null;
    if (key !== null) rest.delete(key);
    return { group, mask, near, called: 'nearly' };
  });
  const withoutNear = named.flatMap(({ group, near }) => (near ? [] : [group]));
  const byLabel = takeByLabel(withoutNear, rest, context.instance);
  const left = withoutNear.filter((group) => !byLabel.has(group));
  const misspelt =
    left.length > 0
      ? misspeltFor(left, {
          of: surroundings(context.estate),
          instance: context.instance.name,
          prefix: mask.prefix,
          answered: groups.filter((group) => !lacking.has(group)),
          known: dashboard.known,
          taken: named.flatMap(({ near }) => near ?? []),
        })
      : null;
  const unmatched = named.map((pair): Unmatched => {
    const [labelled, other] = [byLabel.get(pair.group), misspelt?.get(pair.group)];
    if (labelled) return { ...pair, near: labelled, called: 'by-label' };
    return other ? { ...pair, near: other, called: 'misspelt' } : pair;
  });
  rest.delete(MESSAGE_CENTER);
  return { unmatched, unanswered: [...rest.values()], slipped };
}

const surroundings = oncePer(
  (estate: Estate): Surroundings => ({
    masks: prefixesOfAll(estate),
    instances: estate.instances.map(({ name }) => name),
    effort: estate.effort,
  }),
);

/** Takes out of the dashboard groups those that are called by the label of an operator group, and not by the name of another. */
function takeByLabel(alone: readonly Located<string>[], rest: Map<string, Located<string>>, instance: Instance) {
  const names = new Set(['', ...alone.map(({ value }) => slipKey(value))]);
  const keys = new Map([...rest.keys()].map((key) => [slipKey(key), key] as const).filter(([slip]) => !names.has(slip)));
  const taken = new Map<Located<string>, Located<string>>();
  for (const group of alone) {
    const key = keys.get(slipKey(labelOf(instance, group.value)));
    const called = key === undefined ? undefined : rest.get(key);
    if (key === undefined || !called) continue;
    taken.set(group, called);
    rest.delete(key);
  }
  return taken;
}

/**
 * The dashboard groups under some masks, each once; of each what {@link slipKey} says; and whether a name is one of
 * theirs. Made once for a list and the same masks, which instances may share.
 */
const under = (masks: readonly JudgedMask[], known: readonly Located<string>[]) =>
  underOf(known)(JSON.stringify([...new Set(masks.map(({ prefix }) => prefix))]));

const underOf = oncePer((known: readonly Located<string>[]) =>
  oncePerValue((prefixes) => {
    const isUnder = startsLike(JSON.parse(prefixes));
    const groups = known.filter(({ value }) => isUnder(value));
    const inside = distinctBy(groups, ({ value }) => value);
    const values = inside.map(({ value }) => value);
    const slips = values.map(slipKey);
    return { inside, slips, known: answers(values, slips), exact: new Set(values) };
  }),
);

const amongst =
  (names: ReadonlySet<string>): ReturnType<typeof answers> =>
  (name) =>
    names.has(name);

/** Whether one of the names is equal to another, or is what was meant where either holds something stray. */
function answers(names: readonly string[], slips: readonly string[] = names.map(slipKey)): (name: string, slip?: string) => boolean {
  const bySlip = new Map<string, boolean>();
  for (const [at, name] of names.entries()) {
    const slip = slips[at] ?? '';
    bySlip.set(slip, bySlip.get(slip) === true || strayIn(name) !== null);
  }
  const exact = new Set(names);
  return (name, slip = slipKey(name)) => exact.has(name) || bySlip.get(slip) === true || (bySlip.has(slip) && strayIn(name) !== null);
}
