import { quote } from '../core/characters.js';
import { type Hit, hit } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { type JudgedMask, noGroups, soundMasks } from '../model/groups.js';
import { type MaskFault, type MaskVerdict, maskVerdict } from '../model/mask-verdict.js';
import { inAccents } from '../model/names.js';

export const maskPrefix = defineRule({
  id: 'mask-prefix',
  section: 'Association mask',
  level: 'error',
  says: 'the association mask is a prefix of at least one dashboard group',
  needs: 'all dashboard groups',
  symptom: 'no-matching-right',
  ofEach: 'group',
  *check(context) {
    const masks = soundMasks(context.instance);
    if ('reason' in masks) return yield masks;
    for (const mask of masks) {
      const verdict = maskVerdict(mask, context);
      if (verdict === 'unknown') yield noGroups(context);
      if (typeof verdict !== 'string') yield wrong(mask, verdict);
    }
  },
});

const FAULTS: Readonly<Record<MaskFault, (mask: string) => string>> = {
  'no-group': (mask) => `No dashboard group begins with the association mask ${mask}`,
  'no-operator-group': (mask) => `The association mask ${mask} and an operator group make no dashboard group`,
  'of-another-instance': (mask) => `The association mask ${mask} is that of another instance`,
};

function wrong({ at, prefix }: JudgedMask, { fault, near }: Exclude<MaskVerdict, string>): Hit {
  const message = FAULTS[fault](quote(at.value));
  if (!near) {
    return hit(at, `${message}.`, {
      help: 'Set it to the beginning that the product profiles of this instance share, or create the profiles in the Admin Console.',
    });
  }
  const caseOnly = fault === 'no-group' && near.value.toLowerCase().startsWith(prefix.toLowerCase());
  return hit(at, `${message}; ${quote(near.value)} is near${inAccents(prefix, near.value)}.`, {
    help: caseOnly ? 'Only the case differs. Write it as the dashboard does.' : 'Write it as the dashboard does, letter by letter.',
    related: [{ at: near, note: 'this dashboard group was probably meant' }],
    ...(caseOnly && { level: 'warning' }),
  });
}
