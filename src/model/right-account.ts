import { oncePer } from '../core/once-per.js';
import type { Account } from './account.js';
import { ACCOUNT_NAME } from './account-name.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { together } from './mingled.js';
import { isTemplate } from './template.js';

/** The accounts of an instance that are called as the one that it needs must be. */
export const rightAccounts = oncePer((accounts: readonly Account[]): Account[] =>
  accounts.filter(({ name }) => name.value === ACCOUNT_NAME),
);

/**
 * The accounts of an instance whose fields are judged. One that is called otherwise, beside the right one, is to be deleted:
 * account-name tells that, and what it holds or lacks is no fault more.
 */
export const judgedAccounts = ({ instance, estate }: OfEstate): readonly Account[] =>
  isKept(estate) ? instance.accounts : withoutSecond(instance);

/** Whether somebody has said that a second account may stay. */
const isKept = oncePer(
  ({ config }: Estate): boolean =>
    (config?.rules.get('account-name') ?? 'error') !== 'error' || (config?.suppress ?? []).some(({ rule }) => rule === 'account-name'),
);

const withoutSecond = oncePer((instance: Instance) =>
  instance.accounts.filter(
    (account) =>
      account.name.value === ACCOUNT_NAME || isTemplate(account.name.value) || rightAccounts(together(account, instance)).length === 0,
  ),
);

/** Whether an account says that it is not enabled. */
export const isOff = ({ active }: Account): boolean => active !== null && /^(?:0|false|no)$/i.test(active.value.trim());
