import type { FieldName } from '../core/config.js';
import { type NotChecked, notChecked, type Verdicts } from '../core/rule.js';
import type { Located } from '../core/span.js';
import type { Account } from './account.js';
import { ACCOUNT_NAME } from './account-name.js';
import type { Context } from './context.js';
import { judgedAccounts } from './right-account.js';
import { fieldNotFound, theAccount, unjudged } from './unjudged.js';

type OfAccount = (account: Account, context: Context) => Verdicts;

function* ofEach(accounts: readonly Account[], judge: OfAccount, context: Context): Verdicts {
  yield* unjudged(context.instance);
  for (const account of accounts) yield* judge(account, context);
}

/** Asks about each account of the instance that is judged. */
export const forAccounts = (judge: OfAccount) =>
  function* (context: Context): Verdicts {
    yield* ofEach(judgedAccounts(context), judge, context);
    yield* unjudgedSecond(context);
  };

/** Asks about each, also of those that are to be deleted. */
export const forAllAccounts =
  (judge: OfAccount) =>
  (context: Context): Verdicts =>
    ofEach(context.instance.accounts, judge, context);

/** Asks about the value of one field of each account; where it was not found, nothing is judged, and the first tells why. */
export const forField = (name: FieldName, judge: (value: Located<string>, account: Account, context: Context) => Verdicts) =>
  function* (context: Context): Verdicts {
    const judged = judgedAccounts(context);
    const isFound = ({ fields }: Account) => fields[name].at !== null && !fields[name].why;
    const found = judged.filter(isFound);
    yield* ofEach(found, (account) => judge(account.fields[name].at as Located<string>, account, context), context);
    const lacking = judged.find((account) => !isFound(account));
    if (lacking) yield fieldNotFound(lacking, name, context);
    yield* unjudgedSecond(context);
  };

/** Why an account that is not judged is no pass: it may be kept, or get the right type. */
function* unjudgedSecond(context: Context): Iterable<NotChecked> {
  const judged = judgedAccounts(context);
  const second = context.instance.accounts.find((account, at) => account !== judged[at]);
  const why = second?.name.value === ACCOUNT_NAME ? 'has another type: see account-type' : 'is to be deleted: see account-name';
  if (second) yield notChecked(`${theAccount(second, context)} ${why}`);
}

/** Asks about each account whose field is there to be judged, or missing. */
export const forOptional = (name: FieldName, judge: OfAccount) =>
  forAccounts(function* (account, context) {
    const { why } = account.fields[name];
    if (why) yield why;
    else yield* judge(account, context);
  });
