import type { FieldName } from '../core/config.js';
import { lastStep } from '../core/folder.js';
import { oncePer } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Account } from './account.js';
import { ACCOUNT_NAME, ACCOUNTS } from './account-name.js';
import { attributesOf, shownPath } from './attributes.js';
import type { Context } from './context.js';
import { instanceOfServerFile } from './environment.js';
import type { Instance } from './estate.js';
import { FIELD_TABLE } from './field-table.js';
import { undeclared } from './undeclared.js';
import { unreadFor } from './unread.js';

/** Why an instance's accounts are not there to be judged; null where they are. */
export function noAccounts(instance: Instance): NotChecked | null {
  const { name, declared, accounts, servers } = instance;
  if (accounts.length > 0) return null;
  const unread = unreadFor('entities', instance);
  if (unread) return unread;
  const missing = `no ${ACCOUNT_NAME} account of this instance is tracked: export it from ${ACCOUNTS} and commit it`;
  const naming = declared ? undefined : servers.find(({ path }) => instanceOfServerFile(path) === name);
  return notChecked(naming ? `${missing}, or declare under "instances:" which instance ${naming.path} belongs to` : missing);
}

/** Why accounts of an instance are not judged: there are none, or too many. */
export function unjudged(instance: Instance): NotChecked[] {
  const missing = noAccounts(instance);
  const { further, accounts } = instance;
  const more =
    further &&
    notChecked(`of the ${further.count} accounts of this instance only the first ${accounts.length} are read: see file-readable`);
  return [missing, more].filter((reason) => reason !== null);
}

/** What an account is called in a reason, which is then the same for all instances that have one account each. */
export const theAccount = ({ path }: Account, { instance: { accounts } }: Context): string =>
  accounts.length > 1 ? `the account in ${path}` : 'the account';

/** That there is no secret to judge, which is no fault, or none that is known to be it. */
export function noSecret(account: Account, context: Context): NotChecked {
  const who = theAccount(account, context);
  const other = calledSecret(account);
  const open = other && `"${shownPath(other.xpath)}" of ${who} may be the client secret; declare "fields: clientSecret:" if it is`;
  const normal = `${who} has no client secret, which is normal: exports leave it out`;
  return account.fields.clientSecret.xpath === null ? undeclared('fields/clientSecret', context, open ?? normal) : notChecked(normal);
}

const calledSecret = oncePer(({ leaves, fields }: Account) =>
  [...leaves.values()].find((leaf) => leaf !== fields.clientSecret.at && leaf.value !== '' && /secret/i.test(lastStep(leaf.xpath))),
);

/** Why a field cannot be judged that was not found. */
export function fieldNotFound(account: Account, name: FieldName, context: Context): NotChecked {
  const { fields } = account;
  const { label } = FIELD_TABLE[name];
  const { xpath, why } = fields[name];
  if (why) return why;
  const who = theAccount(account, context);
  if (xpath !== null) return notChecked(`${who} has no value for "${label}" (${shownPath(xpath)})`);
  return undeclared(
    `fields/${name}`,
    context,
    `"${label}" was not found on ${who}, which has ${attributesOf(account)}; declare it under "fields: ${name}:"`,
  );
}
