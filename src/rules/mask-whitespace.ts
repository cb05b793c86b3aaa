import { quote } from '../core/characters.js';
import { IN_YAML } from '../core/fixes.js';
import { fixTo, hit, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { declared } from '../model/declared.js';
import { forField } from '../model/for-accounts.js';
import { cleanMask, maskFault, meantMask, parseMask } from '../model/mask.js';
import { lacksBlank } from '../model/names.js';

export const maskWhitespace = defineRule({
  id: 'mask-whitespace',
  section: 'Association mask',
  level: 'error',
  says: 'the association mask contains no stray white space, invisible or look-alike characters',
  symptom: 'no-matching-right',
  check: forField('associationMask', function* (mask, _account, context) {
    if (mask.value.trim() === '') return yield notChecked('the association mask is empty: see mask-present');
    const fault = maskFault(mask.value);
    if (fault !== null) {
      const meant = meantMask(mask.value);
      const isDropped = meant.endsWith(' ') && IN_YAML.test(mask.path);
      yield hit(mask, `The association mask ${quote(mask.value)} ${fault}.`, {
        help: lacksBlank(fault)
          ? `Set it to ${quote(meant)}, ${isDropped ? DROPPED : SIDES}`
          : 'Retype it exactly as the product profiles begin in the Admin Console. Do not paste it: pasting carries such characters along.',
        fix: fixTo(mask, cleanMask(mask.value, declared(context).groups.known)),
      });
    } else if ('pattern' in parseMask(mask.value)) {
      yield notChecked(`the association mask ${quote(mask.value)} is a pattern, and only a final "(.*)" can be judged`);
    }
  }),
});

const SIDES = 'with a space on either side of the hyphen, as in the product profiles.';
const DROPPED = 'in quotes: without them, YAML drops the space at the end.';
