import { hit, notChecked } from '../core/rule.js';
import { ACCOUNT_NAME } from '../model/account-name.js';
import { defineRule, noAccounts } from '../model/context.js';

export const accountPresent = defineRule({
  id: 'account-present',
  section: 'External account',
  level: 'error',
  says: 'each declared instance has its account',
  needs: '`instances:` in the configuration',
  *check({ instance, estate }) {
    const { declared, accounts, unreadable, skipped } = instance;
    if (accounts.length > 0) return;
    const missing = noAccounts(instance);
    if (!declared || unreadable.length > 0 || skipped.length > 0) {
      if (missing)
        yield declared ? missing : notChecked(`declare the instance under "instances:" to have its account demanded; ${missing.reason}`);
      return;
    }
    const unsure = estate.config?.mistakes.some(({ at }) => at.key === 'yaml' || at.key.startsWith(`${declared.name.key}/files`));
    if (unsure) return yield notChecked('the globs of this instance are not valid: see config-valid');
    yield hit(
      declared.name,
      `The instance "${instance.name}" has no ${ACCOUNT_NAME} account in the files ${declared.files.join(', ') || '(none declared)'}.`,
      {
        help: 'Export the account from Administration > Platform > External accounts and commit it, or correct the globs of this instance.',
      },
    );
  },
});
