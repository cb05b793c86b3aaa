import { hit, notChecked } from '../core/rule.js';
import { ACCOUNT_NAME, ACCOUNTS } from '../model/account-name.js';
import { defineRule } from '../model/context.js';
import { undeclared } from '../model/undeclared.js';
import { noAccounts } from '../model/unjudged.js';
import { unreadFor } from '../model/unread.js';

export const accountPresent = defineRule({
  id: 'account-present',
  section: 'External account',
  level: 'error',
  says: 'each declared instance has its account',
  needs: '`instances:` in the configuration',
  *check(context) {
    const { declared, name } = context.instance;
    if (!declared) {
      return yield undeclared('instances', context, 'declare the instance under "instances:" to require its account');
    }
    const missing = noAccounts(context.instance);
    if (missing === null) return;
    if (unreadFor('entities', context.instance)) return yield missing;
    // Without globs, whatever is wrong with the instance may hide them.
    const ofGlobs = `${declared.name.key}/${declared.files.length > 0 ? 'files/' : ''}`;
    const unsure = context.estate.config?.mistakes.some(
      ({ at: { key } }) => key === 'yaml' || key === 'globs' || `${key}/`.startsWith(ofGlobs),
    );
    if (unsure) return yield notChecked('the globs of this instance cannot be used: see config-valid');
    yield hit(
      declared.name,
      `The instance "${name}" has no ${ACCOUNT_NAME} account in the files ${declared.files.join(', ') || '(none declared)'}.`,
      {
        help: `Export the account from ${ACCOUNTS} and commit it, or correct the globs of this instance.`,
      },
    );
  },
});
