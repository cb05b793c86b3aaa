import { quote } from '../core/characters.js';
import { notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { completed, declared } from '../model/declared.js';
import { noGroups } from '../model/groups.js';
import { maskVerdict } from '../model/mask-verdict.js';
import { soundMasks } from '../model/sound-masks.js';
import { recasedHit, wrongMaskHit } from '../model/wrong-mask.js';

export const maskPrefix = defineRule({
  id: 'mask-prefix',
  section: 'Association mask',
  level: 'error',
  says: 'the association mask is a prefix of at least one dashboard group',
  needs: 'all dashboard groups',
  symptom: 'no-matching-right',
  ofEach: 'group',
  *check(context) {
    const masks = soundMasks(context);
    if ('reason' in masks) return yield masks;
    for (const mask of masks) {
      const verdict = maskVerdict(mask, context);
      if (verdict === 'unknown') yield noGroups(context);
      if (verdict === 'misspelt')
        yield notChecked(`the dashboard groups that begin with ${quote(mask.at.value)} are misspelled: see group-whitespace`);
      if (typeof verdict !== 'string') yield wrongMaskHit(mask, verdict, () => completed(declared(context).groups.known, 'groups'));
      else if (mask.recased) yield recasedHit(mask.at, mask.recased);
    }
  },
});
