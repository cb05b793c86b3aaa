import type { CloudUser } from '../core/config.js';
import { within } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import { oncePer, oncePerValue } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { beginsWithOneOf } from './beginnings.js';
import { isListed } from './comma-names.js';
import type { Comparing } from './comparing.js';
import { declared } from './declared.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { operatorGroups, underOneOf } from './groups.js';
import { areMisspelt, wordsIn } from './misspelt-words.js';
import { slipKey, strayIn, valuesOf } from './names.js';
import { nearMisses } from './near-names.js';
import { pairingOf } from './pairing.js';
import { prefixesOf } from './prefixes.js';
import type { JudgedMask } from './sound-masks.js';

/** How a user stands to the dashboard groups under the masks. */
export type Membership =
  | { readonly is: 'member' }
  /** Of a list of all users of the organisation: nothing tells that this one signs in to Campaign, or which groups it has; and how it stands if it does, surely so where all groups are known. */
  | { readonly is: 'unjudged'; readonly otherwise: () => Outside; readonly isSure: boolean }
  /** By a group that the dashboard lacks for an operator group, which is a finding of its own. */
  | { readonly is: 'told'; readonly group: string }
  | Outside;

/** That of a user who is judged, and no member. */
export type Judged = Exclude<Membership, { is: 'member' | 'unjudged' }>;

/** In no group under a mask; with the group of the user that comes nearest to one, be it in the mask. */
export interface Outside {
  readonly is: 'outside';
  readonly group: Located<string> | null;
  /** The dashboard group that was probably meant. */
  readonly meant: string | null;
  /** Whether the group is exactly under a mask, and the dashboard has none that is near. */
  readonly isLacking: boolean;
  readonly differsInCase: boolean;
}

/** Answers for one user after the other. */
export function memberships(estate: Estate, tracked: Instance['operators'], masks: readonly JudgedMask[]): (user: CloudUser) => Membership {
  const { known, listed, strays, complete, answers, nearest, meantFor } = dashboard(estate);
  const operators = namesOfOperators(tracked);
  const { underAny, isUnder, isUnderButForCase } = beginnings(masks);
  const isOfAnyEstate = underMasks(estate.everywhere());
  const belongs = (group: string) =>
    isUnder(group)
      ? !complete || known.has(group) || strays.has(slipKey(group))
      : known.has(group) && strayIn(group) !== null && underAny(group);
  return ({ login, email = '', groups, mayHaveMore }) => {
    if (groups.some(({ value }) => belongs(value))) return { is: 'member' };
    // A list that is in the folder of no estate may be that of the whole organisation.
    if (groups.some(({ value, path }) => !underAny(value) && isOfAnyEstate(value) && within(estate.folder, path) === null))
      return { is: 'member' };
    const lacking = groups.map(({ value }) => meantFor.get(value)).find((name) => name !== undefined);
    if (lacking !== undefined) return { is: 'told', group: lacking };
    const near = groups.filter(({ value }) => underAny(value));
    const isOperator = [login.value, email].some((name) => operators.has(name.toLowerCase()));
    const outside = (): Outside => {
      const asked = near.length > 0 ? near : groups.filter(({ value }) => !listed.has(value));
      const meant = asked.map(({ value }) => nearest(value));
      const at = meant.findIndex((name) => name !== null);
      const [group = near[0] ?? null, name = null] = [asked[at], meant[at]];
      const isLacking = group !== null && name === null && isUnder(group.value);
      const sameButForCase =
        group !== null && (name === null ? isUnderButForCase(group.value) : name.toLowerCase() === group.value.toLowerCase());
      return { is: 'outside', group, meant: name, isLacking, differsInCase: !isLacking && sameButForCase };
    };
    if (isListed(login) && near.length === 0 && (!isOperator || mayHaveMore))
      return { is: 'unjudged', otherwise: outside, isSure: complete };
    const told = complete ? groups.find(({ value }) => isUnder(value) && answers(value)) : undefined;
    return told ? { is: 'told', group: told.value } : outside();
  };
}

/** Made once for all instances, which share the masks of their estate. */
const beginnings = oncePer((masks: readonly JudgedMask[]) => {
  const prefixes = masks.map(({ prefix }) => prefix);
  const begins = beginsWithOneOf(prefixes.map((prefix) => prefix.toLowerCase()));
  return {
    underAny: underOneOf(prefixes),
    isUnder: beginsWithOneOf(prefixes),
    isUnderButForCase: (group: string) => begins(group.toLowerCase()),
  };
});

/** Whether a group is under a mask of some instances. */
const underMasks = oncePer((all: readonly OfEstate[]) => beginsWithOneOf(all.flatMap((each) => [...prefixesOf(each)])));

/** The dashboard of an estate: a user may be in a group of any of its instances. */
const dashboard = oncePer((estate: Estate) => {
  const masked = estate.instances.flatMap((instance) => {
    const prefixes = [...prefixesOf({ instance, estate })];
    return prefixes.length === 0
      ? []
      : [{ prefixes, names: valuesOf(operatorGroups(instance)), groups: declared({ estate, instance }).groups }];
  });
  const namesIn = (key: 'known' | 'listed') => {
    const lists = new Set(masked.map(({ groups }) => groups[key]));
    return new Set([...lists].flatMap((list) => list.map(({ value }) => value)));
  };
  const known = namesIn('known');
  const strays = new Set([...known].filter((group) => strayIn(group) !== null).map(slipKey));
  return {
    known,
    listed: namesIn('listed'),
    strays,
    meantFor: meantFor(estate),
    complete: masked.every(({ groups }) => groups.complete),
    answers: answersOf(masked),
    nearest: nearestOf(
      known,
      masked.flatMap(({ prefixes }) => prefixes),
      estate.effort,
    ),
  };
});

/** For what name each dashboard group was meant that is nearly that of an operator group. */
const meantFor = (estate: Estate): ReadonlyMap<string, string> =>
  new Map(
    estate.instances.flatMap((instance) => {
      const paired = pairingOf({ instance, estate });
      return 'reason' in paired
        ? []
        : paired.unmatched.flatMap(({ group, mask, near }) => (near ? [[near.value, mask.prefix + group.value] as const] : []));
    }),
  );

/** Whether an operator group is called as a dashboard group is behind a mask of its instance. */
function answersOf(masked: readonly { prefixes: readonly string[]; names: ReadonlySet<string> }[]): (group: string) => boolean {
  const byPrefix = grouped(
    masked.flatMap(({ prefixes, names }) => prefixes.map((prefix) => ({ prefix, names }))),
    ({ prefix }) => prefix,
  );
  const lengths = [...new Set([...byPrefix.keys()].map(({ length }) => length))];
  return oncePerValue((group) =>
    lengths.some((length) => byPrefix.get(group.slice(0, length))?.some(({ names }) => names.has(group.slice(length))) ?? false),
  );
}

/** By what operators sign in with IMS, in lower case; what a package leaves out is a default that is not published. */
export const namesOfOperators = oncePer((operators: Instance['operators']): ReadonlySet<string> => {
  const ofIms = operators.filter(({ leaves }) => leaves.get('access/authenticationType')?.value === 'ims');
  const names = ofIms.flatMap(({ leaves }) => ['name', 'login', 'email'].flatMap((leaf) => leaves.get(leaf)?.value.toLowerCase() || []));
  return new Set(names);
});

/** The known group under a mask that a name comes nearest to; many users have the same. */
export function nearestOf(known: ReadonlySet<string>, prefixes: readonly string[], effort: Comparing): (group: string) => string | null {
  let nearest: ReturnType<typeof nearMisses> | null = null;
  return oncePerValue((group) => {
    nearest ??= nearMisses([...known].filter(beginsWithOneOf(prefixes)), effort);
    return nearest(group, (other) => areMisspelt(wordsIn(group), wordsIn(other)));
  });
}
