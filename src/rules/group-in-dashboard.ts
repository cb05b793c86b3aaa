import { quote } from '../core/characters.js';
import { within } from '../core/folder.js';
import { type Hit, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { completed, type DashboardGroups } from '../model/declared.js';
import { configOf, type Estate } from '../model/estate.js';
import { noGroups, slipped } from '../model/groups.js';
import { missingGroup } from '../model/missing-group.js';
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

function missing(unmatched: Unmatched, { known, complete }: DashboardGroups, estate: Estate): Hit {
  const { path, value } = unmatched.group;
  return missingGroup(unmatched, {
    complete,
    isBuiltIn: BUILT_IN_GROUPS.has(value),
    listed: () => completed(known, 'groups'),
    suppression: () =>
      `${configOf(estate)}: suppress: [{ rule: group-in-dashboard, path: ${quote(within(estate.folder, path) ?? path)}, reason: "…" }]`,
  });
}
