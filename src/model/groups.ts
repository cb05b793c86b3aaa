import { quote } from '../core/characters.js';
import { firstByKey } from '../core/grouped.js';
import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import { firstRelated, type NotChecked, notChecked, type Related } from '../core/rule.js';
import { isFilled, type Located } from '../core/span.js';
import { beginsWithOneOf } from './beginnings.js';
import { noAccounts } from './context.js';
import { dashboardIndex } from './dashboard-index.js';
import { type DashboardGroups, declared } from './declared.js';
import type { Entity } from './entity.js';
import { type Estate, type Instance, isOff, type OfEstate } from './estate.js';
import { maskFault, parseMask } from './mask.js';
import { meant, strayIn } from './names.js';
import { judgedAccounts } from './right-account.js';
import { undeclared } from './undeclared.js';
import { unreadFor } from './unread.js';

/** A mask that can be compared with groups: where it stands, and the beginning that it demands, as the dashboard spells it. */
export interface JudgedMask {
  readonly at: Located<string>;
  readonly prefix: string;
  /** The dashboard group that spells it in another case; null where none has to. */
  readonly recased: Located<string> | null;
}

/** The first mask, as a place that explains what is said of groups. */
export const firstMask = (masks: readonly JudgedMask[]): Related[] =>
  firstRelated(
    masks.map(({ at }) => at),
    'the association mask',
  );

/** The masks of an instance that are sound in themselves, or why there are none to compare with. */
export const soundMasks = ({ instance, estate }: OfEstate): JudgedMask[] | NotChecked => masksOf(instance, estate);

const masksOf = oncePerTwo((instance: Instance, estate: Estate): JudgedMask[] | NotChecked => {
  const missing = noAccounts(instance);
  if (missing) return missing;
  const recased = recasedOn(declared({ instance, estate }).groups.known);
  const accounts = judgedAccounts({ instance, estate });
  const masks = accounts.flatMap(({ fields: { associationMask } }): JudgedMask[] => {
    const prefix = prefixIn(associationMask.at, estate);
    if (!associationMask.at || prefix === null) return [];
    const group = recased(prefix);
    return [{ at: associationMask.at, prefix: group?.value.slice(0, prefix.length) ?? prefix, recased: group }];
  });
  if (masks.length > 0) return masks;
  const reasons = accounts.map(({ fields }) => fields.associationMask.why);
  const [why] = reasons.includes(null) ? [] : reasons;
  return (
    why ?? notChecked('the association mask is missing, wrong or a pattern that cannot be judged: see mask-present and mask-whitespace')
  );
});

function prefixIn(at: Located<string> | null, estate: Estate): string | null {
  if (!isFilled(at) || (maskFault(at.value) !== null && !isOff('mask-whitespace', estate))) return null;
  const mask = parseMask(at.value);
  return 'prefix' in mask ? mask.prefix : null;
}

/** The dashboard group that begins with a mask but for its case, where none does exactly; made once for a list. */
const recasedOn = oncePer((known: readonly Located<string>[]) => {
  const { under, firstMeant } = dashboardIndex(known);
  return oncePerValue((prefix): Located<string> | null => {
    const lower = prefix.toLowerCase();
    const near = under(prefix).length > 0 ? undefined : firstMeant(meant(prefix).toLowerCase());
    return near?.value.slice(0, prefix.length).toLowerCase() === lower ? near : null;
  });
});

/** Whether a dashboard group may belong to one of the masks, slips on either side forgiven. */
export function underOneOf(prefixes: readonly string[]): (group: string) => boolean {
  const begins = beginsWithOneOf(prefixes.map((prefix) => meant(prefix).toLowerCase()));
  return (group) => begins(meant(group).trimStart().toLowerCase());
}

/** The internal names of the operator groups, each once. */
export const operatorGroups = ({ groups }: Instance): readonly Located<string>[] => namesOf(groups);

const namesOf = oncePer((groups: readonly Entity[]): readonly Located<string>[] =>
  [...byName(groups).values()].flatMap(({ leaves }) => leaves.get('name') ?? []),
);

/** The label of the operator group of an internal name. */
export const labelOf = ({ groups }: Instance, name: string): string => byName(groups).get(name)?.leaves.get('label')?.value ?? '';

const byName = oncePer((groups: readonly Entity[]) => firstByKey(groups, ({ leaves }) => leaves.get('name')?.value));

/** Why there are none of an instance. */
export const noOperatorGroups = (instance: Instance): NotChecked =>
  unreadFor('entities', instance) ?? notChecked('track the operator groups (xtk:group) of this instance');

/** What is missing where no dashboard groups are known, or none that tell. */
export function noGroups(context: OfEstate, why = ''): NotChecked {
  const page = context.instance.cloud.find(({ isPage }) => isPage);
  const otherwise = `${why}declare the product profiles under "experienceCloud: groups:", or track a UMAPI dump of them`;
  const paged = page && `${page.path} is not the last page of a UMAPI dump ("lastPage"): track all of them`;
  return undeclared('experienceCloud/groups', context, unreadFor('profiles', context.instance)?.reason ?? paged ?? otherwise);
}

/** Why a list without a fault is no pass: there may be more than it names; nothing of a complete one. */
export const partial = ({ complete }: DashboardGroups, context: OfEstate): NotChecked[] =>
  complete ? [] : [noGroups(context, 'not all dashboard groups are known: ')];

/** Why it is left open whether an operator group and the dashboard group that was meant for it are one. */
export const slipped = ({ value }: Located<string>): NotChecked =>
  notChecked(`the operator group ${quote(value)} and its dashboard group differ in stray characters: see group-whitespace`);

/** Exactly under one of the masks, but for stray white space in the group, which is a finding of its own. */
export function startsLike(prefixes: readonly string[]): (group: string) => boolean {
  const [exactly, underAny] = [beginsWithOneOf(prefixes), underOneOf(prefixes)];
  return (group) => exactly(group) || (strayIn(group) !== null && underAny(group));
}

/** What a dashboard group is called behind a mask, slips on either side forgiven; null where it is under another. */
export function nameBehind(prefix: string, group: string): string | null {
  if (group.startsWith(prefix) && strayIn(group) === null) return group.slice(prefix.length);
  const [name, beginning] = [meant(group).trimStart(), meant(prefix)];
  return name.toLowerCase().startsWith(beginning.toLowerCase()) ? name.slice(beginning.length).trimEnd() : null;
}
