import { quote } from '../core/characters.js';
import { hit, notChecked } from '../core/rule.js';
import { defineRule, NO_BASE, NOT_IN_BASE } from '../model/context.js';
import { noOperatorGroups } from '../model/groups.js';
import { BUILT_IN_GROUPS, renames } from '../model/renames.js';
import { unreadAmong } from '../model/unread.js';

export const groupNameUnchanged = defineRule({
  id: 'group-name-unchanged',
  section: 'Association mask',
  level: 'error',
  says: 'operator groups keep their internal names',
  needs: 'a base and tracked operator groups in both',
  usesBase: true,
  symptom: 'no-matching-right',
  ofEach: 'group',
  *check(context) {
    const { instance, base } = context;
    if (!base) return yield NO_BASE;
    if (!base.instance) return yield NOT_IN_BASE;
    if (instance.groups.length === 0) return yield noOperatorGroups(instance);
    if (base.instance.groups.length === 0)
      return yield notChecked('the base has no operator groups (xtk:group) of this instance: compare with a commit that has');
    const lost = unreadAmong(base.instance.groups, instance);
    if (lost) yield lost;
    for (const { from, to } of renames(context)) {
      const builtIn = BUILT_IN_GROUPS.has(from) ? 'built-in ' : '';
      yield hit(to, `The ${builtIn}operator group ${quote(from)} was renamed to ${quote(to.value)}.`, {
        help: `Restore the internal name ${quote(from)}: dashboard groups are found by it. The label can be anything.`,
      });
    }
  },
});
