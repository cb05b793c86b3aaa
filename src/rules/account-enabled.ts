import { quote } from '../core/characters.js';
import { hit } from '../core/rule.js';
import { defineRule, forAccounts } from '../model/context.js';

export const accountEnabled = defineRule({
  id: 'account-enabled',
  section: 'External account',
  level: 'warning',
  says: 'the account is not switched off',
  check: forAccounts(function* ({ active, name }) {
    if (active === null || !/^(?:0|false|no)$/i.test(active.value.trim())) return;
    yield hit(active, `The account ${quote(name.value)} is switched off, so nobody can sign in with IMS.`, {
      help: 'Tick "Enabled" on the account, or delete it where it is a left-over.',
    });
  }),
});
