import { hit } from '../core/rule.js';
import { gapOf } from '../model/account.js';
import { attributesOf, shownPath } from '../model/attributes.js';
import { defineRule } from '../model/context.js';
import { configOf } from '../model/estate.js';
import { forOptional } from '../model/for-accounts.js';
import { fieldNotFound } from '../model/unjudged.js';

const SET =
  'Set it to the beginning that the product profiles of this instance share in the Admin Console, for example "campaign - <tenant> - ".';

export const maskPresent = defineRule({
  id: 'mask-present',
  section: 'Association mask',
  level: 'error',
  says: 'the account has an association mask',
  needs: 'the field to be found',
  symptom: 'no-matching-right',
  check: forOptional('associationMask', function* (account, context) {
    const { at, xpath, how } = account.fields.associationMask;
    if (at && at.value.trim() !== '') return;
    if (xpath === null) return yield fieldNotFound(account, 'associationMask', context);
    yield hit(
      at ?? gapOf(account, 'associationMask'),
      at ? 'The association mask is empty.' : `The account has no association mask (${shownPath(xpath)}).`,
      {
        help:
          at === null && how === 'mapping'
            ? `${SET} If it is elsewhere, correct "fields: associationMask:" in ${configOf(context.estate)}; the account has ${attributesOf(account)}.`
            : SET,
        value: '',
      },
    );
  }),
});
