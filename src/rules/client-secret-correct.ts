import { hit } from '../core/rule.js';
import { defineRule, forAccounts } from '../model/context.js';
import { secretKind } from '../model/secret.js';

const MESSAGES: Readonly<Record<string, string>> = {
  placeholder: 'The client secret is a placeholder.',
  broken: 'The client secret is a broken encrypted value: "@" is not followed by whole blocks of base64.',
};

export const clientSecretCorrect = defineRule({
  id: 'client-secret-correct',
  section: 'Client id and secret',
  level: 'error',
  says: 'the client secret is no placeholder, no broken encrypted value, and the expected one where both are known',
  check: forAccounts(function* ({ fields }, { expectedSecret }) {
    const { at } = fields.clientSecret;
    if (!at) return;
    const kind = secretKind(at.value);
    const differs = kind === 'plain' && expectedSecret !== null && at.value !== expectedSecret;
    const message = MESSAGES[kind] ?? (differs ? 'The client secret is not the one that the environment expects.' : null);
    if (message === null) return;
    yield hit(at, message, {
      help: 'Enter the right secret on the account in Campaign, test the connection, and export the account again.',
      value: kind,
    });
  }),
});
