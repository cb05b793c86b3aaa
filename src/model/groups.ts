import { quote } from '../core/characters.js';
import { firstByKey } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { beginsWithOneOf } from './beginnings.js';
import type { DashboardGroups } from './declared.js';
import type { Entity } from './entity.js';
import type { Instance, OfEstate } from './estate.js';
import { meant, strayIn } from './names.js';
import { undeclared } from './undeclared.js';
import { unreadFor } from './unread.js';

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
