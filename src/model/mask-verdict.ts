import { oncePerTwo, oncePerValue } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { relatedToOneOf } from './beginnings.js';
import { dashboardIndex } from './dashboard-index.js';
import { declared } from './declared.js';
import { environmentWord, roleIn, roleOf, sameButForEnvironment } from './environment.js';
import { type Estate, type Instance, isOff, type OfEstate } from './estate.js';
import { operatorGroups } from './groups.js';
import { endingAs, type Fit, fitsOf, scoreOf } from './mask-fits.js';
import { maskOfRole, namesOther } from './mask-of-role.js';
import { mingled } from './mingled.js';
import { isMisspeltAs, isSlip } from './misspelt-words.js';
import { meant } from './names.js';
import { nearPrefix } from './near-names.js';
import { isLonger, isSharedMask, MAX_MASKS, masksTelling, ownMasks, prefixesOf, prefixesOfOthers, underAnother } from './prefixes.js';
import { bestFor, claimed, claimedInRole, comparable, isOfRole, rightlyClaimed, rivals, unclaimedLike } from './rivals.js';
import type { JudgedMask } from './sound-masks.js';

/**
 * How a sound mask stands to the dashboard: some group begins with it; it is wrong, and a group that was probably
 * meant, if any; or the known groups do not tell; or those that begin with it have stray characters there.
 */
export type MaskVerdict = 'right' | 'unknown' | 'misspelt' | WrongMask;

/** What is wrong with a mask. */
export interface WrongMask {
  readonly fault: MaskFault;
  readonly near: Located<string> | null;
  /** With what that begins, where that fits the operator groups. */
  readonly fitting?: string | undefined;
}

export type MaskFault = 'no-group' | 'no-operator-group' | 'of-another-instance' | 'of-another-environment';

/** Made once for an instance and a mask, however many accounts have it. */
export const maskVerdict = ({ prefix }: JudgedMask, { instance, estate }: OfEstate): MaskVerdict => verdicts(instance, estate)(prefix);

const verdicts = oncePerTwo((instance: Instance, estate: Estate) => oncePerValue((prefix) => judge(prefix, { instance, estate })));

function judge(prefix: string, context: OfEstate): MaskVerdict {
  const { instance, estate } = context;
  const { known, complete } = declared(context).groups;
  const index = dashboardIndex(known);
  const under = index.under(prefix);
  if (under.length === 0) {
    const isMisspelt =
      !isOff('group-whitespace', estate) && index.isMeant(meant(prefix).toLowerCase()) && index.isMeantInCase(meant(prefix));
    return isMisspelt ? 'misspelt' : withoutGroup(prefix, context);
  }
  if (prefixesOf(context).size > MAX_MASKS) return 'right';
  const groups = comparable(instance);
  if (groups.length === 0) {
    const own = complete && ofOwnRole(prefix, context);
    return own ? wrong('of-another-environment', own) : 'right';
  }
  const isEnd = endingAs(groups);
  const fitting = under.filter((name) => isEnd(name, prefix.length));
  if (fitting.length > 0) return ofAnother(prefix, under, fitting.length, context);
  const fit = fitsOf(groups, known, estate.effort).nearest(prefix);
  if (!fit) return 'right';
  // Then the stray characters are the fault, which group-whitespace tells, and no mask is to have them.
  const beginning = meant(fit[0]);
  if (beginning === meant(prefix) && beginning !== fit[0]) return isOff('group-whitespace', estate) ? 'right' : 'misspelt';
  const isTaken = claimed(instance, estate)(fit[0]);
  const like = complete && (isTaken || !isOfRole(fit[0], instance)) ? unclaimedLike(fit[0], prefix, context) : undefined;
  if (like) return wrong('no-operator-group', like);
  const mayBeOwn = [null, instance.role].includes(roleOf(fit[0]));
  // A mask that is cut short may be meant for one that instances share.
  if (isTaken ? mayBeOwn && fit[0].startsWith(prefix) : mayBeOwn || !instance.role) return wrong('no-operator-group', fit);
  // Of a list that is not complete the groups that the instance has may be missing.
  return complete ? wrong('no-operator-group', undefined) : 'right';
}

/** No group begins with the mask: what may be meant, which is no group under the mask of another instance. */
function withoutGroup(prefix: string, context: OfEstate): MaskVerdict {
  const { instance, estate } = context;
  const { known, complete } = declared(context).groups;
  const isNear = isMisspeltAs(prefix, complete);
  const nearest = (counts: typeof isNear) => nearPrefix(prefix, known, estate.effort, counts) ?? null;
  const near = dashboardIndex(known).firstMeant(meant(prefix).toLowerCase()) ?? nearest(isNear);
  if (!near) return complete ? wrong('no-group', bestFor(prefix, context)) : 'unknown';
  if (!claimed(instance, estate)(near.value)) return { fault: 'no-group', near };
  // What it tells, and how it is spelled, tell more than who has it.
  const claims = (beginning: string) =>
    roleOf(beginning) === instance.role ? claimedInRole : isSlip(prefix, beginning) ? rightlyClaimed : claimed;
  const other = nearest((beginning) => isNear(beginning) && !claims(beginning)(instance, estate)(`${beginning} - `));
  if (other) return { fault: 'no-group', near: other };
  const like = unclaimedLike(near.value, prefix, context);
  // Instances may share a mask, and the groups of one may be under the shorter mask of another.
  return like || complete ? wrong('no-group', like) : { fault: 'no-group', near };
}

/** Whether a mask that fits some operator groups is that of another instance, for another fits them better. */
function ofAnother(prefix: string, under: readonly string[], fitting: number, context: OfEstate): MaskVerdict {
  const { instance, estate } = context;
  const { known, complete } = declared(context).groups;
  const isShared = isSharedMask(prefix, estate);
  const told = roleIn(prefix);
  // Of two that have the mask of each other, each tells that the other is meant.
  const swapped =
    isShared || told === instance.role
      ? undefined
      : masksTelling(instance.role, told, estate).find(({ mask }) => areOfOneKind(prefix, mask));
  if (!complete || !(isShared || swapped)) return 'right';
  const isOfAnother = underAnother(context);
  const isOpen = ownMasks(estate).some(({ own }) => 'reason' in own);
  const isElsewhere = (name: string) => {
    const behind = name.slice(prefix.length);
    return isOfAnother(name) || namesOther(behind, instance) || (isOpen && isLonger(behind));
  };
  const own = 2 * fitting - under.length + under.filter(isElsewhere).length;
  const other =
    swapped && fitsOf(operatorGroups(instance), known, estate.effort).mostFirst.find(([beginning]) => beginning === swapped.mask);
  if (other && scoreOf(other, known) >= own) return wrong('of-another-instance', other);
  if (!isShared) return 'right';
  const word = environmentWord(instance.name);
  const mayBeNamed = word !== undefined && environmentWord(prefix) !== word;
  const isRival = (score: number, beginning: string) =>
    (told !== instance.role || isOfRole(beginning, instance)) &&
    (score > own || (score === own && mayBeNamed && wordOf(beginning) === word));
  const rival = ofOwnRole(prefix, context) ?? rivals(instance, estate).find(({ fit, score }) => isRival(score, fit[0]))?.fit;
  return rival ? wrong('of-another-instance', rival) : 'right';
}

/**
 * The mask that an instance should have in place of one that it shares with an instance of the role which that tells, as
 * after a copy of production. Undefined where another of its role is there too: nobody knows whose it is then.
 */
function ofOwnRole(prefix: string, context: OfEstate): Fit | undefined {
  const { estate, instance } = context;
  const { role } = instance;
  const told = roleIn(prefix);
  const isRightful = told !== role && isSharedMask(prefix, estate) && masksTelling(told, told, estate).some(({ mask }) => mask === prefix);
  const mayBeOther = role !== 'production' && estate.instances.some((other) => other !== instance && other.role === role);
  if (!isRightful || mayBeOther || mingled(instance)) return undefined;
  const { known } = declared(context).groups;
  const isOfAnother = relatedToOneOf(prefixesOfOthers(context).filter((mask) => mask !== prefix));
  return maskOfRole(prefix, instance, { groups: comparable(instance), known, isOfAnother, effort: estate.effort });
}

/** Whether masks tell environments in one way, both by a word or one by having none: a word that is not known may tell another. */
const areOfOneKind = (a: string, b: string): boolean => (roleOf(a) !== null && roleOf(b) !== null) || sameButForEnvironment(a, b);

/** No mask is to have stray characters. */
const wrong = (fault: MaskFault, fit: Fit | undefined): WrongMask => ({
  fault,
  near: fit?.[1][0] ?? null,
  fitting: fit && meant(fit[0]),
});

const wordOf = oncePerValue(environmentWord);
