import { quote } from '../core/characters.js';
import { hit } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { pairingOf, type Unmatched } from '../model/pairing.js';
import { renames } from '../model/renames.js';

export const groupInDashboard = defineRule({
  id: 'group-in-dashboard',
  section: 'Association mask',
  level: 'error',
  says: 'mask + internal name of each operator group is a dashboard group',
  needs: 'dashboard groups and tracked operator groups',
  symptom: 'no-matching-right',
  *check(context) {
    const paired = pairingOf(context);
    if ('reason' in paired) return yield paired;
    const renamed = new Set(renames(context).map(({ to }) => to.value));
    for (const unmatched of paired.unmatched) {
      if (renamed.has(unmatched.group.value)) continue;
      if (unmatched.near || paired.dashboard.complete) yield missing(unmatched);
    }
  },
});

function missing({ group, mask, near }: Unmatched) {
  const full = mask.prefix + group.value;
  const related = [{ at: mask.at, note: 'the association mask' }];
  if (!near) {
    return hit(group, `There is no dashboard group ${quote(full)} for the operator group ${quote(group.value)}.`, {
      help: `Create the product profile ${quote(full)} in the Admin Console, or delete the operator group.`,
      related,
    });
  }
  const caseOnly = near.value.toLowerCase() === full.toLowerCase();
  return hit(
    group,
    `There is no dashboard group ${quote(full)} for the operator group ${quote(group.value)}; ${quote(near.value)} was probably meant.`,
    {
      help: caseOnly ? 'Only the case differs. Write both alike.' : 'Write both alike: the mask, then the internal name, letter by letter.',
      related: [{ at: near, note: 'this dashboard group' }, ...related],
      ...(caseOnly && { level: 'warning' }),
    },
  );
}
