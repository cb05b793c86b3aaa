import { quote } from '../core/characters.js';
import { hit } from '../core/rule.js';
import { defineRule, noAccounts } from '../model/context.js';

export const accountUnique = defineRule({
  id: 'account-unique',
  section: 'External account',
  level: 'error',
  says: 'there is one account with that name and type for each instance',
  *check({ instance }) {
    const missing = noAccounts(instance);
    if (missing) yield missing;
    for (const [index, account] of instance.accounts.entries()) {
      const first = instance.accounts.find((other) => other.name.value === account.name.value && other.type?.value === account.type?.value);
      if (!first || first === instance.accounts[index]) continue;
      yield hit(account.name, `The account ${quote(account.name.value)} is defined more than once for the instance "${instance.name}".`, {
        help: 'Keep one and delete the others in Administration > Platform > External accounts; Campaign may pick either of them.',
        related: [{ at: first.name, note: 'first defined here' }],
      });
    }
  },
});
