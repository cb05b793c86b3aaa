import { countedBy } from '../core/grouped.js';
import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { beginsWithOneOf, relatedToOneOf, startingWith } from './beginnings.js';
import { dashboardIndex } from './dashboard-index.js';
import { declared } from './declared.js';
import { environmentWord, roleOf } from './environment.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { type JudgedMask, operatorGroups, soundMasks, startsLike } from './groups.js';
import { endingAs, fitsOf } from './mask-fits.js';
import { mingled } from './mingled.js';
import { areMisspelt, wordsIn } from './misspelt-words.js';
import { meant } from './names.js';
import { nearPrefix } from './near-names.js';

/**
 * How a sound mask stands to the dashboard: some group begins with it; it is wrong, and a group that was probably
 * meant, if any; or the known groups do not tell; or those that begin with it have stray characters there.
 */
export type MaskVerdict = 'right' | 'unknown' | 'misspelt' | { readonly fault: MaskFault; readonly near: Located<string> | null };
export type MaskFault = 'no-group' | 'no-operator-group' | 'of-another-instance';

/** Made once for an instance and a mask, however many accounts have it. */
export const maskVerdict = ({ prefix }: JudgedMask, { instance, estate }: OfEstate): MaskVerdict => verdicts(instance, estate)(prefix);

const verdicts = oncePerTwo((instance: Instance, estate: Estate) => oncePerValue((prefix) => judge(prefix, { instance, estate })));

function judge(prefix: string, context: OfEstate): MaskVerdict {
  const { known, complete } = declared(context).groups;
  const wanted = meant(prefix).toLowerCase();
  const index = dashboardIndex(known);
  const under = index.under(prefix);
  const isMisspelt = under.length === 0 && index.isMeant(wanted) && index.isMeantInCase(meant(prefix));
  if (under.length === 0 && !isMisspelt) {
    const near = index.firstMeant(wanted) ?? nearPrefix(prefix, known, context.estate.effort, isMisspeltAs(prefix, complete)) ?? null;
    return near || complete ? { fault: 'no-group', near } : 'unknown';
  }
  if (isMisspelt) return 'misspelt';
  // Whose the operator groups are is not known there.
  if (mingled(context.instance)) return 'right';
  const groups = operatorGroups(context.instance);
  const isEnd = endingAs(groups);
  const fitting = under.filter((name) => isEnd(name, prefix.length)).length;
  if (fitting === 0) {
    const [near] = fitsOf(groups, known).nearest(prefix);
    return near ? { fault: 'no-operator-group', near } : 'right';
  }
  if (!complete || !isSharedMask(prefix, context.estate)) return 'right';
  const isOfAnother = ofAnother(context);
  const isElsewhere = (name: string) => isOfAnother(name) || namesOther(name.slice(prefix.length), context.instance);
  const own = 2 * fitting - under.length + under.filter(isElsewhere).length;
  const word = environmentWord(context.instance.name);
  const mayBeNamed = word !== undefined && environmentWord(prefix) !== word;
  const isNamed = (beginning: string) => mayBeNamed && wordOf(beginning) === word;
  const rival = rivals(context.instance, context.estate).find(
    ({ beginning, score }) => score > own || (score === own && isNamed(beginning)),
  );
  const [near] = rival?.groups ?? [];
  return near ? { fault: 'of-another-instance', near } : 'right';
}

const wordOf = oncePerValue(environmentWord);

/** Whether a beginning is nearly a mask. That of another number may be meant alone where all groups are known. */
function isMisspeltAs(prefix: string, complete: boolean): (beginning: string) => boolean {
  const words = (text: string) => wordsIn(complete ? text.replace(/\d/g, '') : text);
  const own = words(prefix);
  return (beginning) => areMisspelt(own, words(beginning));
}

/** `stage - admin`, behind the mask of an instance that is no stage. */
function namesOther(name: string, { role }: Instance): boolean {
  const word = role && /^(\w{1,20}) - \S/.exec(name)?.[1];
  const other = word ? roleOf(word) : role;
  return other !== null && other !== role;
}

/** How many instances have each mask, sorted. */
const masksIn = oncePer(({ instances }: Estate): ReadonlyMap<string, number> => {
  return new Map([...countMasks(instances)].sort(([a], [b]) => (a < b ? -1 : 1)));
});

const countMasks = (instances: readonly Instance[]): Map<string, number> =>
  countedBy(
    instances.flatMap((instance) => [...prefixesOf(instance)]),
    (prefix) => prefix,
  );

/** The masks of all instances, each once. */
export const prefixesOfAll = (estate: Estate): string[] => [...masksIn(estate).keys()];

/** The masks of an instance that are sound in themselves, each once. */
export const prefixesOf = oncePer((instance: Instance): ReadonlySet<string> => {
  const masks = soundMasks(instance);
  return new Set('reason' in masks ? [] : masks.map(({ prefix }) => prefix));
});

/** Whether a dashboard group is under a mask of another instance that begins with one of this instance, and so is not this one's. */
export const ofAnother = ({ instance, estate }: OfEstate): ((group: string) => boolean) => underLonger(instance, estate);

const underLonger = oncePerTwo((instance: Instance, estate: Estate) => {
  const own = prefixesOf(instance);
  const all = prefixesOfAll(estate);
  const longer = [...own].flatMap((prefix) => startingWith(all, prefix)).filter((mask) => !own.has(mask));
  const [isUnder, isBack] = [startsLike(longer), startsLike([...own].filter(beginsWithOneOf(longer)))];
  return longer.length === 0 ? () => false : oncePerValue((group) => isUnder(group) && !isBack(group));
});

/** After a copy of production, its mask is in stage too; a file that no instance declares may be a copy of any. */
const isSharedMask = (prefix: string, estate: Estate): boolean => (countsIn(estate).get(prefix) ?? 0) > 1;

const countsIn = oncePer(({ instances }: Estate) => countMasks(instances.filter(({ unmatched }) => !unmatched)));

/** Beginnings that fit an instance's groups and have nothing to do with a mask of another; the more groups, the earlier. */
const rivals = oncePerTwo((instance: Instance, estate: Estate) => {
  const { known } = declared({ instance, estate }).groups;
  const own = prefixesOf(instance);
  const others = [...masksIn(estate)].flatMap(([prefix, count]) => (count > (own.has(prefix) ? 1 : 0) ? prefix : []));
  const isOfAnother = relatedToOneOf(others);
  return fitsOf(operatorGroups(instance), known)
    .mostFirst.filter(([beginning]) => !isOfAnother(beginning))
    .map(([beginning, groups]) => ({ groups, beginning, score: 2 * groups.length - dashboardIndex(known).under(beginning).length }));
});

/**
 * The masks of all instances of the estate; not where one is wrong, for nobody knows then who is under it. A file
 * that merely names an instance does not make it one that people sign in to.
 */
export const masksOfEstate = oncePer((estate: Estate): JudgedMask[] | NotChecked => {
  const all: JudgedMask[] = [];
  for (const instance of estate.instances) {
    if (instance.accounts.length === 0 && !instance.declared && instance.unreadable.length === 0) continue;
    const masks = soundMasks(instance);
    if ('reason' in masks) return masks;
    if (masks.some((mask) => typeof maskVerdict(mask, { estate, instance }) !== 'string')) return notChecked(WRONG_MASK);
    for (const mask of masks) all.push(mask);
  }
  return all;
});

export const WRONG_MASK = 'the association mask does not fit the dashboard groups: see mask-prefix';
