import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import type { Account } from './account.js';
import { ACCOUNT_NAME } from './account-name.js';
import { isComparable } from './account-type.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { together } from './mingled.js';
import { isTemplate } from './template.js';
import { typeMeasure } from './type-measure.js';

/** The accounts of an instance that are called as the one that it needs must be. */
export const rightAccounts = oncePer((accounts: readonly Account[]): Account[] =>
  accounts.filter(({ name }) => name.value === ACCOUNT_NAME),
);

/**
 * The accounts of an instance whose fields are judged. Beside the right one, one that is called otherwise is to be deleted,
 * and one of another type is for something else: account-name and account-type tell that, and what it holds or lacks is no
 * fault more.
 */
export const judgedAccounts = ({ instance, estate }: OfEstate): readonly Account[] => judged(instance, estate);

const judged = oncePerTwo((instance: Instance, estate: Estate): readonly Account[] => {
  const isRight = (account: Account) => acceptedFor(account, estate)?.includes(account.type?.value ?? '') === true;
  const isOther = (account: Account) => !account.updates && acceptedFor(account, estate) !== null && !isRight(account);
  return instance.accounts.filter((account) => {
    const isNamed = account.name.value === ACCOUNT_NAME;
    if (isNamed ? !isOther(account) : isTemplate(account.name.value)) return true;
    const rights = rightAccounts(together(account, instance));
    return !(isNamed ? rights.some(isRight) : rights[0]) || isKept(estate)(isNamed ? 'account-type' : 'account-name');
  });
});

/** The types that an account may have, known or those of its peers; null where nothing tells whether its own is one. */
function acceptedFor(account: Account, estate: Estate): readonly string[] | null {
  const { type } = account;
  const known = estate.accountType;
  if (!type?.value || isTemplate(type.value)) return null;
  if (known) return isComparable(known, type.value) ? known.accepted : null;
  const measure = typeMeasure(account, estate);
  return measure && [measure.value];
}

/** Whether somebody has said that an account may stay of which a rule tells. */
const isKept = oncePer(({ config }: Estate) =>
  oncePerValue((id): boolean => (config?.rules.get(id) ?? 'error') !== 'error' || (config?.suppress ?? []).some(({ rule }) => rule === id)),
);

/** Whether an account says that it is not enabled. */
export const isDisabled = ({ active }: Account): boolean => active !== null && /^(?:0|false|no)$/i.test(active.value.trim());
