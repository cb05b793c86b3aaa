import { countedBy, grouped } from '../core/grouped.js';
import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import type { Role } from '../core/report.js';
import { beginsWithOneOf, startingWith } from './beginnings.js';
import { roleIn } from './environment.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { startsLike } from './groups.js';
import { soundMasks } from './sound-masks.js';
import { unreadFor } from './unread.js';

/** An instance has one association mask; groups are compared with so many at most. */
export const MAX_MASKS = 10;

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

/** The masks of the others, be one of them this one's too. */
export function prefixesOfOthers({ instance, estate }: OfEstate): string[] {
  const own = prefixesOf({ instance, estate });
  return [...masksIn(estate)].flatMap(([prefix, count]) => (count > (own.has(prefix) ? 1 : 0) ? prefix : []));
}

/** Whether a dashboard group is under a mask of another instance that begins with one of this instance, and so is not this one's. */
export const underAnother = ({ instance, estate }: OfEstate): ((group: string) => boolean) => underLonger(instance, estate);

const underLonger = oncePerTwo((instance: Instance, estate: Estate) => {
  const own = prefixesOf({ instance, estate });
  const all = prefixesOfAll(estate);
  const longer = [...own].flatMap((prefix) => startingWith(all, prefix)).filter((mask) => !own.has(mask));
  const [isUnder, isBack] = [startsLike(longer), startsLike([...own].filter(beginsWithOneOf(longer)))];
  return longer.length === 0 ? () => false : oncePerValue((group) => isUnder(group) && !isBack(group));
});

/** After a copy of production, its mask is in stage too; a file that no instance declares may be a copy of any. */
export const isSharedMask = (prefix: string, estate: Estate): boolean => (countsIn(estate).get(prefix) ?? 0) > 1;

const countsIn = oncePer((estate: Estate) =>
  countMasks(
    estate,
    estate.instances.filter(({ unmatched }) => !unmatched),
  ),
);

/** The masks of instances of one role that tell another one, or the same. */
export const masksTelling = (told: Role | null, holder: Role | null, estate: Estate): readonly { readonly mask: string }[] =>
  byRoles(estate).get(`${holder} ${told}`) ?? [];

const byRoles = oncePer((estate: Estate) =>
  grouped(
    estate.instances.flatMap((instance) =>
      [...prefixesOf({ instance, estate })].map((mask) => ({ mask, roles: `${instance.role} ${roleIn(mask)}` })),
    ),
    ({ roles }) => roles,
  ),
);

/** A file that merely names an instance does not make it one that people sign in to. */
export const ownMasks = oncePer((estate: Estate) =>
  estate.instances
    .filter((instance) => instance.accounts.length > 0 || instance.declared || unreadFor('entities', instance))
    .map((instance) => ({ instance, own: soundMasks({ instance, estate }) })),
);

/** Whether a name behind a mask may be that behind a longer one, as `stage - report`. */
export const isLonger = (name: string): boolean => name.includes(' - ');
