import { hit } from '../core/rule.js';
import { defineRule, forAccounts } from '../model/context.js';
import { noSecret, secretKind } from '../model/secret.js';

export const clientSecretUnexposed = defineRule({
  id: 'client-secret-unexposed',
  section: 'Client id and secret',
  level: 'error',
  says: 'the client secret is not in plain text in Git',
  check: forAccounts(function* (account) {
    const { at } = account.fields.clientSecret;
    const kind = at === null ? 'empty' : secretKind(at.value);
    if (at === null || kind === 'empty') return yield noSecret(account);
    if (kind !== 'plain') return;
    yield hit(at, 'The client secret stands here in plain text.', {
      help: 'Take it out of the file and its history, have Adobe issue a new one, and enter that in Campaign; an export does not need it.',
      value: '',
    });
  }),
});
