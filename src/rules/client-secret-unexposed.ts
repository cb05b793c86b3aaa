import { hit } from '../core/rule.js';
import { defineRule, forAccounts } from '../model/context.js';
import { secretKind } from '../model/secret.js';

export const clientSecretUnexposed = defineRule({
  id: 'client-secret-unexposed',
  section: 'Client id and secret',
  level: 'error',
  says: 'the client secret is not in plain text in Git',
  check: forAccounts(function* ({ fields }) {
    const { at } = fields.clientSecret;
    if (!at || secretKind(at.value) !== 'plain') return;
    yield hit(at, 'The client secret stands here in plain text.', {
      help: 'Take it out of the file and its history, have Adobe issue a new one, and enter that in Campaign; an export does not need it.',
      value: '',
    });
  }),
});
