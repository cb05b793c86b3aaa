import { quote } from '../core/characters.js';
import { hit, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { BUILT_IN_GROUPS, renames } from '../model/renames.js';

export const groupNameUnchanged = defineRule({
  id: 'group-name-unchanged',
  section: 'Association mask',
  level: 'error',
  says: 'operator groups keep their internal names',
  needs: 'a base',
  usesBase: true,
  symptom: 'no-matching-right',
  ofEach: 'group',
  *check(context) {
    if (!context.base) return yield notChecked('there is no base to compare with: give --base <commit>, or on GitHub the input "base"');
    if (!context.base.instance) return yield notChecked('the base does not have this instance');
    if (context.instance.groups.length === 0) return yield notChecked('track the operator groups (xtk:group) of this instance');
    for (const { from, to } of renames(context)) {
      const builtIn = BUILT_IN_GROUPS.has(from) ? 'built-in ' : '';
      yield hit(to, `The ${builtIn}operator group ${quote(from)} was renamed to ${quote(to.value)}.`, {
        help: `Give it back the internal name ${quote(from)}: dashboard groups are found by it. The label may say what you like.`,
      });
    }
  },
});
