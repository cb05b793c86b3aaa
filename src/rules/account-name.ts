import { quote } from '../core/characters.js';
import { oncePer } from '../core/once-per.js';
import { hit } from '../core/rule.js';
import type { Account } from '../model/account.js';
import { ACCOUNT_NAME, ACCOUNTS, isAlmostOurName } from '../model/account-name.js';
import { defineRule } from '../model/context.js';
import type { Instance } from '../model/estate.js';
import { forAllAccounts } from '../model/for-accounts.js';
import { together } from '../model/mingled.js';
import { quoteBeside } from '../model/names.js';
import { isDisabled, rightAccounts } from '../model/right-account.js';
import { withoutOther } from '../model/second-account.js';
import { filledIn, isTemplate } from '../model/template.js';

export const accountName = defineRule({
  id: 'account-name',
  section: 'External account',
  level: 'error',
  says: `the internal name of the account is exactly ${ACCOUNT_NAME}`,
  check: forAllAccounts(function* (account, { instance }) {
    const { name } = account;
    if (name.value === ACCOUNT_NAME) return;
    if (isTemplate(name.value)) return yield filledIn('the internal name of the account', name);
    const all = together(account, instance);
    const [right] = rightAccounts(all);
    if (right) return yield second(account, right, instance);
    const [only, another] = almostRight(all);
    yield hit(name, `The internal name of the account is ${quoteBeside(name.value, ACCOUNT_NAME)}; it must be exactly "${ACCOUNT_NAME}".`, {
      help: `Set the internal name to ${ACCOUNT_NAME}. The label can be anything.`,
      fix: account === only && !another ? { at: name, text: ACCOUNT_NAME } : null,
    });
  }),
});

/** The name is a key, which two accounts of an instance cannot have. */
const second = (account: Account, right: Account, instance: Instance) =>
  hit(account.name, `The account ${quote(account.name.value)} exists in addition to "${ACCOUNT_NAME}"; there must be exactly one.`, {
    help: withoutOther(isDisabled(right) ? SWITCH_ON : DELETE, instance, right, account),
    related: [{ at: right.name, note: 'the account with the right name' }],
  });

const SWITCH_ON = `Enable the account "${ACCOUNT_NAME}", then delete this one in ${ACCOUNTS}.`;
const DELETE = `The right account already exists: delete this one in ${ACCOUNTS}.`;

const almostRight = oncePer((accounts: readonly Account[]) => accounts.filter(({ name }) => isAlmostOurName(name.value)));
