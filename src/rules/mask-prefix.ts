import { quote } from '../core/characters.js';
import { hit, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { NO_GROUPS, soundMasks, startsLike, under } from '../model/groups.js';
import { nearPrefix } from '../model/names.js';

export const maskPrefix = defineRule({
  id: 'mask-prefix',
  section: 'Association mask',
  level: 'error',
  says: 'the association mask is a prefix of at least one dashboard group',
  symptom: 'no-matching-right',
  *check(context) {
    const masks = soundMasks(context.instance);
    if ('reason' in masks) return yield masks;
    const { known, complete } = declared(context).groups;
    for (const { at, prefix } of masks) {
      if (known.some(({ value }) => startsLike(value, prefix))) continue;
      const slip = known.find(({ value }) => under(prefix, value));
      const near = slip ?? nearPrefix(prefix, known);
      if (!near) {
        if (!complete) {
          yield notChecked(NO_GROUPS);
          continue;
        }
        yield hit(at, `No dashboard group begins with the association mask ${quote(at.value)}.`, {
          help: 'Set it to the beginning that the product profiles of this instance share, or create the profiles in the Admin Console.',
        });
        continue;
      }
      const meantPrefix = near.value.slice(0, prefix.length);
      const caseOnly = meantPrefix.toLowerCase() === prefix.toLowerCase();
      yield hit(at, `No dashboard group begins with the association mask ${quote(at.value)}; ${quote(near.value)} is near.`, {
        help: caseOnly ? 'Only the case differs. Write it as the dashboard does.' : 'Write it as the dashboard does, letter by letter.',
        related: [{ at: near, note: 'this dashboard group was probably meant' }],
        ...(caseOnly && { level: 'warning' }),
      });
    }
  },
});
