import { quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { hit } from '../core/rule.js';
import type { Account } from '../model/account.js';
import { ACCOUNT_NAME, isAlmostOurName } from '../model/account-name.js';
import { defineRule, forAccounts } from '../model/context.js';

export const accountName = defineRule({
  id: 'account-name',
  section: 'External account',
  level: 'error',
  says: `the account is called exactly ${ACCOUNT_NAME}`,
  check: forAccounts(function* ({ name }, { instance }) {
    if (name.value === ACCOUNT_NAME) return;
    yield hit(name, `The internal name of the account is ${quote(name.value)}; it must be exactly "${ACCOUNT_NAME}".`, {
      help: `Set the internal name to ${ACCOUNT_NAME}. The label may say what you like.`,
      fix: !isTaken(instance.accounts) && isAlmostOurName(name.value) ? { at: name, text: ACCOUNT_NAME } : null,
    });
  }),
});

const isTaken = oncePer((accounts: readonly Account[]) => accounts.some(({ name }) => name.value === ACCOUNT_NAME));
