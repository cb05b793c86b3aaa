import { oncePerTwo } from '../core/once-per.js';
import type { Role } from '../core/report.js';
import type { Located } from '../core/span.js';
import { relatedToOneOf } from './beginnings.js';
import { declared } from './declared.js';
import { roleIn, roleOf } from './environment.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { operatorGroups, underOneOf } from './groups.js';
import { type Fit, fitsOf, scoreOf } from './mask-fits.js';
import { mingled } from './mingled.js';
import { endsAs } from './misspelt-words.js';
import { masksTelling, prefixesOfOthers } from './prefixes.js';
import { unreadFor } from './unread.js';

/** The operator groups of an instance; none where it is not known whose they are, or which there are. */
export const comparable = (instance: Instance): readonly Located<string>[] =>
  mingled(instance) || unreadFor('entities', instance) ? NONE : operatorGroups(instance);

const NONE: readonly Located<string>[] = [];

const claimedBy = (tells: (mask: string) => Role | null) =>
  oncePerTwo((instance: Instance, estate: Estate) => underOneOf(masksOfOthers({ instance, estate }, tells)));

/** Whether a dashboard group is another instance's, by the masks. */
export const claimed = claimedBy(roleOf);

/** The same; but a mask that names no environment is production's, where none of that role has it. */
export const rightlyClaimed = claimedBy(roleIn);

/** The same of a group that tells this instance's role: it may continue a mask that does not, as stage's that of production. */
export const claimedInRole = oncePerTwo((instance: Instance, estate: Estate) =>
  underOneOf(masksOfOthers({ instance, estate }, roleOf).filter((mask) => roleOf(mask) === instance.role)),
);

/** Without those that tell the role of this instance, and that only instances of other roles have: after a copy they are this one's. */
function masksOfOthers(context: OfEstate, tells: (mask: string) => Role | null): string[] {
  const { role } = context.instance;
  const held = new Set(masksTelling(role, role, context.estate).map(({ mask }) => mask));
  return prefixesOfOthers(context).filter((mask) => tells(mask) !== (role ?? undefined) || held.has(mask));
}

/** Whether a beginning tells the role of an instance; any may be that of one without a role. */
export const isOfRole = (beginning: string, { role }: Instance): boolean => role === null || roleIn(beginning) === role;

/** Beginnings that fit an instance's groups, name no other role and have nothing to do with a mask of another; the more groups, the earlier. */
export const rivals = oncePerTwo((instance: Instance, estate: Estate) => {
  const { known } = declared({ instance, estate }).groups;
  const isOfAnother = relatedToOneOf(masksOfOthers({ instance, estate }, roleOf));
  return fitsOf(comparable(instance), known, estate.effort)
    .mostFirst.filter(([beginning]) => (roleOf(beginning) === null || isOfRole(beginning, instance)) && !isOfAnother(beginning))
    .map((fit) => ({ fit, score: scoreOf(fit, known) }));
});

/**
 * In place of a group that is another instance's: what begins with the same word, and fits nearly as many operator groups
 * as any. It tells the instance's role; or it continues the mask, where none does.
 */
export function unclaimedLike(group: string, prefix: string, { instance, estate }: OfEstate): Fit | undefined {
  const most = fitsOf(comparable(instance), declared({ instance, estate }).groups.known, estate.effort).mostFirst[0]?.[1].length ?? 0;
  const word = group.replace(/ .*/s, '');
  const all = rivals(instance, estate).filter(({ fit: [beginning, groups] }) => beginning.startsWith(word) && 2 * groups.length > most);
  return (all.find(({ fit }) => isOfRole(fit[0], instance)) ?? all.find(({ fit }) => fit[0].startsWith(prefix)))?.fit;
}

/** In place of a mask that is near nothing: what ends with its words, tells the instance's role and fits most operator groups, and more than any other. */
export function bestFor(prefix: string, { instance, estate }: OfEstate): Fit | undefined {
  const isLike = endsAs(prefix);
  const [best, next] = rivals(instance, estate).filter(({ fit }) => isOfRole(fit[0], instance) && isLike(fit[0]));
  const count = best?.fit[1].length ?? 0;
  return 2 * count > comparable(instance).length && count > (next?.fit[1].length ?? 0) ? best?.fit : undefined;
}
