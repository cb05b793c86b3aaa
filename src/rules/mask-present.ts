import { hit } from '../core/rule.js';
import { gapOf } from '../model/account.js';
import { defineRule, fieldNotFound, forOptional, shownPath } from '../model/context.js';
import { isSecond } from '../model/right-account.js';

export const maskPresent = defineRule({
  id: 'mask-present',
  section: 'Association mask',
  level: 'error',
  says: 'the account has an association mask',
  needs: 'the field to be found',
  symptom: 'no-matching-right',
  check: forOptional('associationMask', function* (account, context) {
    const { at, xpath } = account.fields.associationMask;
    if ((at && at.value.trim() !== '') || isSecond(account, context.instance)) return;
    if (xpath === null) return yield fieldNotFound(account, 'associationMask', context);
    yield hit(
      at ?? gapOf(account, 'associationMask'),
      at ? 'The association mask is empty.' : `The account has no association mask (${shownPath(xpath)}).`,
      {
        help: 'Set it to the beginning that the product profiles of this instance share in the Admin Console, for example "campaign - <tenant> - ".',
        value: '',
      },
    );
  }),
});
