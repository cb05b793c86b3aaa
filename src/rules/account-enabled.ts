import { quote } from '../core/characters.js';
import { hit, notChecked } from '../core/rule.js';
import { isFilled } from '../core/span.js';
import { defineRule } from '../model/context.js';
import { forAccounts } from '../model/for-accounts.js';
import { together } from '../model/mingled.js';
import { isDisabled, rightAccounts } from '../model/right-account.js';
import { filledIn, isTemplate } from '../model/template.js';

export const accountEnabled = defineRule({
  id: 'account-enabled',
  section: 'External account',
  level: 'warning',
  says: 'the account is enabled',
  check: forAccounts(function* (account, { instance }) {
    const { active, name } = account;
    if (!isFilled(active))
      return yield notChecked(
        `${account.path} does not say whether the account is enabled: a package leaves out values that are empty or 0`,
      );
    if (isTemplate(active.value)) return yield filledIn('"Enabled"', active);
    if (!isDisabled(account) || rightAccounts(together(account, instance)).some((right) => !isDisabled(right))) return;
    yield hit(active, `The account ${quote(name.value)} is disabled, so nobody can sign in with IMS.`, {
      help: 'Tick "Enabled" on the account, or delete the account if it is a leftover.',
    });
  }),
});
