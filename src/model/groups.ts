import { type NotChecked, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import type { Account } from './account.js';
import { type Context, noAccounts } from './context.js';
import { type DashboardGroups, declared } from './declared.js';
import type { Instance } from './estate.js';
import { maskFault, parseMask } from './mask.js';
import { meant, nearMiss, sameButForSlips, strayIn } from './names.js';

/** A mask that can be compared with groups: where it stands, and the beginning that it demands. */
export interface JudgedMask {
  readonly at: Located<string>;
  readonly prefix: string;
}

/** The masks of an instance that are sound in themselves, or why there are none to compare with. */
export function soundMasks(instance: Instance): JudgedMask[] | NotChecked {
  const missing = noAccounts(instance);
  if (missing) return missing;
  const masks = instance.accounts.flatMap(judged);
  return masks.length > 0
    ? masks
    : notChecked('the association mask is missing, wrong or a pattern that cannot be judged: see mask-present and mask-whitespace');
}

function judged({ fields }: Account): JudgedMask[] {
  const { at } = fields.associationMask;
  if (!at || at.value.trim() === '' || maskFault(at.value) !== null) return [];
  const mask = parseMask(at.value);
  return 'prefix' in mask ? [{ at, prefix: mask.prefix }] : [];
}

/** Whether a dashboard group may belong to the mask, slips on either side forgiven. */
export const under = (prefix: string, group: string): boolean =>
  meant(group).trimStart().toLowerCase().startsWith(meant(prefix).toLowerCase());

/** Operator groups by internal name, each once. */
export function operatorGroups(instance: Instance): Located<string>[] {
  const byName = new Map<string, Located<string>>();
  for (const { leaves } of instance.groups) {
    const name = leaves.get('name');
    if (name && !byName.has(name.value)) byName.set(name.value, name);
  }
  return [...byName.values()];
}

/** Mask and groups of both sides, when there is enough to compare them; else what is missing. */
export interface Comparison {
  readonly masks: readonly JudgedMask[];
  readonly dashboard: DashboardGroups;
}

/** What the group rules need: a mask that is right, for a wrong one is one finding and not one for each group. */
export function comparison(context: Context): Comparison | NotChecked {
  const masks = soundMasks(context.instance);
  if ('reason' in masks) return masks;
  const dashboard = declared(context).groups;
  const [broken] = context.instance.unreadable.filter(({ accounts }) => accounts.length === 0);
  if (dashboard.known.length === 0 && !dashboard.complete) {
    return notChecked(broken ? `${broken.path} could not be read` : NO_GROUPS);
  }
  const right = masks.filter(({ prefix }) => dashboard.known.some(({ value }) => startsLike(value, prefix)));
  if (right.length > 0) return { masks: right, dashboard };
  return notChecked(dashboard.complete ? 'no dashboard group begins with the association mask: see mask-prefix' : NO_GROUPS_UNDER);
}

export const NO_GROUPS = 'declare the product profiles under "experienceCloud: groups:", or track a UMAPI dump of them';
const NO_GROUPS_UNDER = `no group known from tracked files is under the association mask; ${NO_GROUPS}`;

/** Exactly under the mask, but for stray white space in the group, which is a finding of its own. */
export const startsLike = (group: string, prefix: string): boolean =>
  group.startsWith(prefix) || (strayIn(group) !== null && under(prefix, group));

/** An operator group without its dashboard group, and the dashboard group that was probably meant. */
export interface Unmatched {
  readonly group: Located<string>;
  readonly mask: JudgedMask;
  readonly near: Located<string> | null;
}

/** Both sides against each other: `mask + internal name = dashboard group`. */
export interface Pairing {
  readonly groups: readonly Unmatched[];
  /** Dashboard groups under the mask that no operator group answers, and that no slip or rename explains. */
  readonly dashboard: readonly Located<string>[];
}

/**
 * Pairs operator groups with dashboard groups. A near miss, and one group left over on each side, is one fault and
 * not two. Groups whose stray white space is a finding of its own count as matched with what they were meant to be.
 */
export function pairing({ masks, dashboard }: Comparison, groups: readonly Located<string>[]): Pairing {
  const [mask] = masks;
  if (!mask) return { groups: [], dashboard: [] };
  const inside = unique(dashboard.known.filter(({ value }) => masks.some(({ prefix }) => startsLike(value, prefix))));
  const names = groups.flatMap(({ value }) => masks.map(({ prefix }) => prefix + value));
  const matches = (full: string, group: string) =>
    full === group || ((strayIn(full, true) !== null || strayIn(group) !== null) && sameButForSlips(full, group));
  const lonely = inside.filter(({ value }) => !names.some((name) => matches(name, value)));
  const unmatched = groups.filter(({ value }) => !masks.some(({ prefix }) => inside.some((group) => matches(prefix + value, group.value))));
  const rest = new Map(lonely.map((group) => [meant(group.value).slice(meant(mask.prefix).length), group]));
  const paired = unmatched.map((group): Unmatched => {
    const key = nearMiss(group.value, rest.keys());
    const near = key === null ? null : (rest.get(key) ?? null);
    if (key !== null) rest.delete(key);
    return { group, mask, near };
  });
  const open = paired.filter(({ near }) => near === null);
  const [only] = open;
  const [left] = rest.values();
  if (!only || !left || open.length > 1 || rest.size > 1) return { groups: paired, dashboard: [...rest.values()] };
  return { groups: paired.map((pair) => (pair === only ? { ...pair, near: left } : pair)), dashboard: [] };
}

const unique = (groups: readonly Located<string>[]): Located<string>[] =>
  [...new Map(groups.toReversed().map((group) => [group.value, group])).values()].toReversed();
