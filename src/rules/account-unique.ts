import { foldersOf } from '../core/folder.js';
import { oncePer } from '../core/once-per.js';
import { type NotChecked, notChecked } from '../core/rule.js';
import type { Account } from '../model/account.js';
import { isComparable } from '../model/account-type.js';
import { type Context, defineRule } from '../model/context.js';
import type { Instance } from '../model/estate.js';
import { mingled, uniqueKey } from '../model/mingled.js';
import { furtherAccount, maybeOfOneType } from '../model/second-account.js';
import { filledIn, isTemplate } from '../model/template.js';
import { undeclared } from '../model/undeclared.js';
import { unjudged } from '../model/unjudged.js';
import { unreadFor } from '../model/unread.js';

export const accountUnique = defineRule({
  id: 'account-unique',
  section: 'External account',
  level: 'error',
  says: 'each instance has only one account with that name and type',
  *check(context) {
    const { instance, base } = context;
    yield* unjudged(instance);
    const unread = unreadFor('entities', instance);
    if (unread) yield unread;
    const apart = mingled(instance);
    if (apart) yield notChecked(apart.reason);
    const firsts = new Map<string, Account>();
    const ofName = new Map<string, Account>();
    const defining = instance.accounts.filter(({ updates }) => updates === null);
    for (const account of formerFirst(defining, [base?.instance ?? [], base?.others ?? []].flat())) {
      const home = apart?.accounts.has(account) ? apart.homeOf(account) : null;
      const first = firstOf(firsts, uniqueKey(account), home, account);
      const other = firstOf(ofName, account.name.value, home, account);
      if (first !== account) yield furtherAccount(account, first, instance);
      else if (other !== account) yield* ofOtherType(account, other, context);
    }
  },
});

/** Hundreds of instances may share accounts of long names, which are put together with a home alone. */
function firstOf(firsts: Map<string, Account>, key: string, home: string | null, account: Account): Account {
  const id = home === null ? key : JSON.stringify([key, home]);
  const first = firsts.get(id) ?? account;
  firsts.set(id, first);
  return first;
}

/** Why another account of a name may be a further one, where its type is not known to be another; one that is known is a finding of account-type. */
function* ofOtherType(account: Account, other: Account, context: Context): Iterable<NotChecked> {
  const known = context.estate.accountType;
  const types = [other.type, account.type];
  const open = types.find((type) => type && isTemplate(type.value));
  if (open) yield filledIn("the account's type", open);
  else if (!known || types.some((type) => type?.value && !isComparable(known, type.value)))
    yield undeclared('accountType', context, maybeOfOneType(account, other));
}

/**
 * Who adds one is told there, and not at the one that was there before; what is further down is rather a copy, or put
 * aside, and so is what is called the same and more: `extaccount (1).xml`.
 */
function formerFirst(accounts: readonly Account[], before: readonly Instance[]): Account[] {
  const placeOf = ({ path, name }: Account) => JSON.stringify([path, name.key]);
  const known = new Set(before.flatMap((instance) => instance.accounts.map(placeOf)));
  const depthOf = oncePer(({ path }: Account) => foldersOf(path).length);
  const stemOf = oncePer(({ path }: Account) => path.replace(/\.[^./]*$/, ''));
  const isKnown = oncePer((account: Account) => known.has(placeOf(account)));
  const order = (a: Account, b: Account) => (a.path === b.path ? 0 : stemOf(a) < stemOf(b) ? -1 : 1);
  return accounts.toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a)) || depthOf(a) - depthOf(b) || order(a, b));
}
