import type { FieldName } from '../core/config.js';
import { lastStep } from '../core/folder.js';
import { oncePer } from '../core/once-per.js';
import { type Hit, type NotChecked, notChecked, type Rule, type Verdicts } from '../core/rule.js';
import type { Located } from '../core/span.js';
import type { Account } from './account.js';
import { ACCOUNT_NAME, ACCOUNTS } from './account-name.js';
import { attributesOf, shownPath } from './attributes.js';
import { instanceOfServerFile } from './environment.js';
import type { Instance, OfEstate } from './estate.js';
import { FIELD_TABLE } from './field-table.js';
import type { Further } from './judged.js';
import { judgedAccounts } from './right-account.js';
import { undeclared } from './undeclared.js';
import { unreadFor } from './unread.js';

/** What a rule is asked about: one instance, the estate it belongs to, and how it was before. */
export interface Context extends OfEstate {
  /** Null without a base; its `instance` is null where the base did not have this one, or it was several. */
  readonly base: {
    readonly instance: Instance | null;
    /** What it was in other parents of a merge. */
    readonly others: readonly Instance[];
  } | null;
  /** Where the instances begin that are not judged, because there are too many; null where all are. */
  readonly further: Further | null;
  /** The client secret that the environment expects of this instance; only ever compared, never shown. */
  readonly expectedSecret: string | null;
}

export type CampaignRule<Id extends string = string> = Rule<Id, Context>;

/** Keeps a rule's id as a literal type, so that the registry is checked against it. */
export const defineRule = <const Id extends string>(rule: CampaignRule<Id>): CampaignRule<Id> => rule;

/** Why rules that compare with the base cannot. */
export const NO_BASE = notChecked('there is no base to compare with: give --base <commit>, or the input "base" on GitHub');
/** The same where there is a base, and it lacks the instance. */
export const NOT_IN_BASE = notChecked('the base does not have this instance');

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

type Judge<T> = (subject: T, account: Account, context: Context) => Verdicts;

type OfAccount = (account: Account, context: Context) => Verdicts;

function* ofEach(accounts: readonly Account[], judge: OfAccount, context: Context): Iterable<Hit | NotChecked> {
  yield* unjudged(context.instance);
  for (const account of accounts) yield* judge(account, context);
}

/** Asks about each account of the instance that is judged. */
export const forAccounts = (judge: OfAccount) =>
  function* (context: Context): Iterable<Hit | NotChecked> {
    yield* ofEach(judgedAccounts(context), judge, context);
    yield* toBeDeleted(context);
  };

/** Asks about each, also of those that are to be deleted. */
export const forAllAccounts = (judge: OfAccount) =>
  function* (context: Context): Iterable<Hit | NotChecked> {
    yield* ofEach(context.instance.accounts, judge, context);
  };

/** Asks about the value of one field of each account; where it was not found, nothing is judged, and the first tells why. */
export const forField = (name: FieldName, judge: Judge<Located<string>>) =>
  function* (context: Context): Iterable<Hit | NotChecked> {
    const judged = judgedAccounts(context);
    const found = judged.filter(({ fields }) => fields[name].at !== null);
    yield* ofEach(found, (account) => judge(account.fields[name].at as Located<string>, account, context), context);
    const lacking = judged.find(({ fields }) => fields[name].at === null);
    if (lacking) yield fieldNotFound(lacking, name, context);
    yield* toBeDeleted(context);
  };

/** Why an account that is not judged is no pass: it may be kept, or get the right type. */
function* toBeDeleted(context: Context): Iterable<NotChecked> {
  const judged = judgedAccounts(context);
  const second = context.instance.accounts.find((account, at) => account !== judged[at]);
  const why = second?.name.value === ACCOUNT_NAME ? 'has another type: see account-type' : 'is to be deleted: see account-name';
  if (second) yield notChecked(`${theAccount(second, context)} ${why}`);
}

/** Asks about each account whose field is there to be judged, or missing. */
export const forOptional = (name: FieldName, judge: (account: Account, context: Context) => Verdicts) =>
  forAccounts(function* (account, context) {
    const { why } = account.fields[name];
    if (why) yield why;
    else yield* judge(account, context);
  });

/** What an account is called in a reason, which is then the same for all instances that have one account each. */
export const theAccount = ({ path }: Account, { instance: { accounts } }: Context): string =>
  accounts.length > 1 ? `the account in ${path}` : 'the account';

/** That there is no secret to judge, which is no fault, or none that is known to be it. */
export function noSecret(account: Account, context: Context): NotChecked {
  const who = theAccount(account, context);
  const other = calledSecret(account);
  if (account.fields.clientSecret.xpath === null && other)
    return notChecked(`"${shownPath(other.xpath)}" of ${who} may be the client secret; declare "fields: clientSecret:" if it is`);
  return notChecked(`${who} has no client secret, which is normal: exports leave it out`);
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
