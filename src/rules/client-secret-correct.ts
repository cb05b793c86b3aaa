import { hit, notChecked } from '../core/rule.js';
import { defineRule } from '../model/context.js';
import { forAccounts } from '../model/for-accounts.js';
import { isFilledIn, secretKind } from '../model/secret.js';
import { noSecret, theAccount } from '../model/unjudged.js';

const MESSAGES: Readonly<Record<string, string>> = {
  placeholder: 'The client secret is a placeholder.',
  broken: 'The client secret is a broken encrypted value: "@" is not followed by complete base64.',
};

const ENTER = 'Enter the right secret on the account in Campaign again, restart the server, and export the account.';
const LEAVE_OR_ENTER = `If a deployment fills it in, leave the attribute out of the file for the deployment to add, or suppress client-secret-correct for the file in .campaign-ims.yml; otherwise ${ENTER.replace('Enter', 'enter')}`;

export const clientSecretCorrect = defineRule({
  id: 'client-secret-correct',
  section: 'Client id and secret',
  level: 'error',
  says: 'the client secret is not a placeholder or a broken encrypted value, and is the expected one where both are known',
  check: forAccounts(function* (account, context) {
    const { expectedSecret } = context;
    const { at } = account.fields.clientSecret;
    const kind = secretKind(at?.value ?? '');
    if (at === null || kind === 'empty') return yield noSecret(account, context);
    const differs = kind === 'plain' && expectedSecret !== null && at.value !== expectedSecret;
    const message = MESSAGES[kind] ?? (differs ? 'The client secret is not the one that the environment expects.' : null);
    if (message !== null) {
      yield hit(at, message, {
        help: isFilledIn(at.value) ? LEAVE_OR_ENTER : ENTER,
        value: kind,
        secret: at.value,
      });
    } else if (kind === 'encrypted' || kind === 'elsewhere') {
      const how = kind === 'encrypted' ? 'with the key of the instance' : 'by another tool';
      yield notChecked(`the client secret of ${theAccount(account, context)} is encrypted ${how}, so it can be neither read nor compared`);
    } else if (expectedSecret === null) {
      yield notChecked('no expected value is set in the environment as CAMPAIGN_IMS_CLIENT_SECRET');
    }
  }),
});
