import { oncePer } from '../core/once-per.js';
import type { Account } from './account.js';
import { ACCOUNT_NAME } from './account-name.js';
import type { Instance } from './estate.js';
import { together } from './mingled.js';

/** The accounts of an instance that are called as the one that it needs must be. */
export const rightAccounts = oncePer((accounts: readonly Account[]): Account[] =>
  accounts.filter(({ name }) => name.value === ACCOUNT_NAME),
);

/** Whether an account is called otherwise, beside the right one: it is to be deleted, and what it lacks is no fault. */
export const isSecond = (account: Account, instance: Instance): boolean =>
  account.name.value !== ACCOUNT_NAME && rightAccounts(together(account, instance)).length > 0;

/** Whether an account says that it is not enabled. */
export const isOff = ({ active }: Account): boolean => active !== null && /^(?:0|false|no)$/i.test(active.value.trim());

/** How to mend that an instance has another account beside its first, which nobody declared to be of the same instance. */
export const withoutOther = (help: string, { declared, unmatched }: Instance, first: Account, other: Account): string =>
  declared || other.path === first.path ? help : `${help} ${unmatched ? UNMATCHED : DECLARE}`;

const DECLARE = 'If they belong to different instances, which their paths do not show, declare those under "instances:".';
const UNMATCHED = 'Their files match no glob under "instances:": add each to its instance, or to "ignore:".';
