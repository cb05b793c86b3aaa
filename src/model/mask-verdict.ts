import { countedBy } from '../core/grouped.js';
import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { beginsWithOneOf, relatedToOneOf, startingWith } from './beginnings.js';
import { dashboardIndex } from './dashboard-index.js';
import { declared } from './declared.js';
import { environmentWord, roleOf } from './environment.js';
import { type Estate, type Instance, isOff, type OfEstate } from './estate.js';
import { type JudgedMask, operatorGroups, soundMasks, startsLike } from './groups.js';
import { endingAs, fitsOf } from './mask-fits.js';
import { mingled } from './mingled.js';
import { areMisspelt, wordsIn } from './misspelt-words.js';
import { meant } from './names.js';
import { nearPrefix } from './near-names.js';
import { unreadFor } from './unread.js';

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
  const isMisspelt =
    under.length === 0 && !isOff('group-whitespace', context.estate) && index.isMeant(wanted) && index.isMeantInCase(meant(prefix));
  if (under.length === 0 && !isMisspelt) {
    const near = index.firstMeant(wanted) ?? nearPrefix(prefix, known, context.estate.effort, isMisspeltAs(prefix, complete)) ?? null;
    return near || complete ? { fault: 'no-group', near } : 'unknown';
  }
  if (isMisspelt) return 'misspelt';
  // Whose the operator groups are is not known there, or which there are.
  if (mingled(context.instance) || unreadFor('entities', context.instance)) return 'right';
  const groups = operatorGroups(context.instance);
  const isEnd = endingAs(groups);
  const fitting = under.filter((name) => isEnd(name, prefix.length)).length;
  if (fitting === 0) {
    const [near] = fitsOf(groups, known).nearest(prefix);
    return near ? { fault: 'no-operator-group', near } : 'right';
  }
  if (!complete || !isSharedMask(prefix, context.estate)) return 'right';
  const isOfAnother = ofAnother(context);
  const isOpen = ownMasks(context.estate).some(({ own }) => 'reason' in own);
  const isElsewhere = (name: string) => {
    const behind = name.slice(prefix.length);
    return isOfAnother(name) || namesOther(behind, context.instance) || (isOpen && isLonger(behind));
  };
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
const masksIn = oncePer((estate: Estate): ReadonlyMap<string, number> => {
  return new Map([...countMasks(estate)].sort(([a], [b]) => (a < b ? -1 : 1)));
});

const countMasks = (estate: Estate, instances = estate.instances): Map<string, number> =>
  countedBy(
    instances.flatMap((instance) => [...prefixesOf({ instance, estate })]),
    (prefix) => prefix,
  );

/** The masks of all instances, each once. */
export const prefixesOfAll = (estate: Estate): string[] => [...masksIn(estate).keys()];

/** The masks of an instance that are sound in themselves, each once. */
export const prefixesOf = ({ instance, estate }: OfEstate): ReadonlySet<string> => prefixes(instance, estate);

const prefixes = oncePerTwo((instance: Instance, estate: Estate): ReadonlySet<string> => {
  const masks = soundMasks({ instance, estate });
  return new Set('reason' in masks ? [] : masks.map(({ prefix }) => prefix));
});

/** Whether a dashboard group is under a mask of another instance that begins with one of this instance, and so is not this one's. */
export const ofAnother = ({ instance, estate }: OfEstate): ((group: string) => boolean) => underLonger(instance, estate);

const underLonger = oncePerTwo((instance: Instance, estate: Estate) => {
  const own = prefixesOf({ instance, estate });
  const all = prefixesOfAll(estate);
  const longer = [...own].flatMap((prefix) => startingWith(all, prefix)).filter((mask) => !own.has(mask));
  const [isUnder, isBack] = [startsLike(longer), startsLike([...own].filter(beginsWithOneOf(longer)))];
  return longer.length === 0 ? () => false : oncePerValue((group) => isUnder(group) && !isBack(group));
});

/** After a copy of production, its mask is in stage too; a file that no instance declares may be a copy of any. */
const isSharedMask = (prefix: string, estate: Estate): boolean => (countsIn(estate).get(prefix) ?? 0) > 1;

const countsIn = oncePer((estate: Estate) =>
  countMasks(
    estate,
    estate.instances.filter(({ unmatched }) => !unmatched),
  ),
);

/** Beginnings that fit an instance's groups and have nothing to do with a mask of another; the more groups, the earlier. */
const rivals = oncePerTwo((instance: Instance, estate: Estate) => {
  const { known } = declared({ instance, estate }).groups;
  const own = prefixesOf({ instance, estate });
  const others = [...masksIn(estate)].flatMap(([prefix, count]) => (count > (own.has(prefix) ? 1 : 0) ? prefix : []));
  const isOfAnother = relatedToOneOf(others);
  return fitsOf(operatorGroups(instance), known)
    .mostFirst.filter(([beginning]) => !isOfAnother(beginning))
    .map(([beginning, groups]) => ({ groups, beginning, score: 2 * groups.length - dashboardIndex(known).under(beginning).length }));
});

/** A file that merely names an instance does not make it one that people sign in to. */
const ownMasks = oncePer((estate: Estate) =>
  estate.instances
    .filter((instance) => instance.accounts.length > 0 || instance.declared || unreadFor('entities', instance))
    .map((instance) => ({ instance, own: soundMasks({ instance, estate }) })),
);

interface MasksOfEstate {
  /** Those that are sound and fit. */
  readonly masks: readonly JudgedMask[];
  /** Instances of which a mask is not known or is wrong, so that nobody knows who is under it, and why. */
  readonly open: readonly (NotChecked & Pick<OfEstate, 'instance'>)[];
}

/** The masks of all instances of the estate. */
export const masksOfEstate = oncePer((estate: Estate): MasksOfEstate => {
  const all = ownMasks(estate);
  const fitting = ({ instance, own }: (typeof all)[number]) =>
    'reason' in own ? [] : own.filter((mask) => typeof maskVerdict(mask, { estate, instance }) === 'string');
  return {
    masks: all.flatMap(fitting),
    open: all.flatMap((one) => {
      const { instance, own } = one;
      const whose = ` of instance "${instance.name}"`;
      if ('reason' in own) return { instance, reason: `the association mask${whose} is not known: ${own.reason}` };
      return fitting(one).length < own.length ? { instance, ...wrongMask(whose) } : [];
    }),
  };
});

export const wrongMask = (whose = ''): NotChecked =>
  notChecked(`the association mask${whose} does not fit the dashboard groups: see mask-prefix`);

/** Whether a name behind a mask may be that behind a longer one, as `stage - report`. */
const isLonger = (name: string): boolean => name.includes(' - ');

/**
 * Why a dashboard group under a mask of this instance may be under that of another, which is not known, by its name behind
 * the mask.
 */
export const mayBeOfAnother = (name: string, { instance, estate }: OfEstate): NotChecked | null =>
  (isLonger(name) && masksOfEstate(estate).open.find((one) => one.instance !== instance)) || null;
