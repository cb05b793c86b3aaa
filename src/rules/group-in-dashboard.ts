import { quote } from '../core/characters.js';
import { within } from '../core/folder.js';
import { hit, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { defineRule } from '../model/context.js';
import type { DashboardGroups } from '../model/declared.js';
import { completed } from '../model/declared.js';
import { configOf, type Estate } from '../model/estate.js';
import { noGroups, slipped } from '../model/groups.js';
import { inAccents } from '../model/names.js';
import { pairingOf, type Unmatched } from '../model/pairing.js';
import { BUILT_IN_GROUPS, renames } from '../model/renames.js';
import { unreadFor } from '../model/unread.js';

export const groupInDashboard = defineRule({
  id: 'group-in-dashboard',
  section: 'Association mask',
  level: 'error',
  says: 'mask + internal name of each operator group is a dashboard group',
  needs: 'dashboard groups and tracked operator groups',
  symptom: 'no-matching-right',
  ofEach: 'group',
  *check(context) {
    const paired = pairingOf(context);
    if ('reason' in paired) return yield paired;
    const renamed = new Set(renames(context).map(({ to }) => to.value));
    // What one that is read nearly is may be that of one that is not.
    const unread = unreadFor('entities', context.instance);
    const isKnown = ({ near }: Unmatched) => (near !== null && !unread) || paired.dashboard.complete;
    for (const unmatched of paired.unmatched.filter(isKnown)) {
      const { value } = unmatched.group;
      if (renamed.has(value)) yield notChecked(`the operator group ${quote(value)} was renamed: see group-name-unchanged`);
      else yield missing(unmatched, paired.dashboard, context.estate);
    }
    if (paired.slipped) yield slipped(paired.slipped);
    const unknown = paired.unmatched.find((unmatched) => !isKnown(unmatched));
    if (unknown)
      yield (unknown.near && unread) ??
        noGroups(context, `no known dashboard group belongs to the operator group ${quote(unknown.group.value)}: `);
  },
});

function missing({ group, mask, near, called }: Unmatched, dashboard: DashboardGroups, estate: Estate) {
  const full = mask.prefix + group.value;
  const message = `There is no ${dashboard.complete ? '' : 'known '}dashboard group ${quote(full)} for the operator group ${quote(group.value)}`;
  const related = [{ at: mask.at, note: 'the association mask' }];
  if (!near) {
    return hit(group, `${message}.`, {
      help: BUILT_IN_GROUPS.has(group.value)
        ? createIfUsed(group, dashboard, estate)
        : `Create that product profile in the Admin Console, or delete the operator group. If the profile exists, ${completed(dashboard.known, 'groups')}.`,
      related,
    });
  }
  const places = { related: [{ at: near, note: 'this dashboard group' }, ...related] };
  if (called === 'by-label') {
    return hit(group, `${message}; ${quote(near.value)} uses its label.`, {
      help: `Rename the product profile to ${quote(full)}: the mask is followed by the internal name of the operator group, not its label.`,
      ...places,
    });
  }
  if (called === 'misspelt') {
    return hit(group, `${message}; ${quote(near.value)} was probably meant.`, {
      help: `The product profile is misspelled in the Admin Console: rename it there to ${quote(full)}.`,
      ...places,
    });
  }
  const caseOnly = near.value.toLowerCase() === full.toLowerCase();
  // Campaign knows its own groups by their names: the other side is wrong.
  const meant = BUILT_IN_GROUPS.has(group.value) && !caseOnly ? 'is probably its profile, misspelled' : 'was probably meant';
  return hit(group, `${message}; ${quote(near.value)} ${meant}${inAccents(full, near.value)}.`, {
    help: caseOnly
      ? 'Only the case differs. Make both the same.'
      : BUILT_IN_GROUPS.has(group.value)
        ? RENAME_PROFILE(full)
        : 'Make both the same: the mask, then exactly the internal name.',
    ...places,
    ...(caseOnly && { level: 'warning' }),
  });
}

const RENAME_PROFILE = (full: string) => `Rename the product profile to ${quote(full)}: the operator group is built in and keeps its name.`;

/** Nobody may delete what Campaign's own rights refer to. */
const createIfUsed = ({ path }: Located<string>, { known }: DashboardGroups, estate: Estate): string =>
  `This operator group is built in. If anybody signs in with it, create that product profile in the Admin Console or, if it exists, ${completed(known, 'groups')}; otherwise leave the group out of Git, or suppress this in ${configOf(estate)}: suppress: [{ rule: group-in-dashboard, path: ${quote(within(estate.folder, path) ?? path)}, reason: "…" }], which applies to the whole file.`;
