import { quote } from '../core/characters.js';
import { foldersOf } from '../core/folder.js';
import { oncePer } from '../core/once-per.js';
import { hit, notChecked } from '../core/rule.js';
import type { Account } from '../model/account.js';
import { ACCOUNTS } from '../model/account-name.js';
import { defineRule } from '../model/context.js';
import type { Instance } from '../model/estate.js';
import { mingled, uniqueKey } from '../model/mingled.js';
import { withoutOther } from '../model/right-account.js';
import { unjudged } from '../model/unjudged.js';
import { unreadFor } from '../model/unread.js';

export const accountUnique = defineRule({
  id: 'account-unique',
  section: 'External account',
  level: 'error',
  says: 'each instance has only one account with that name and type',
  *check({ instance, base }) {
    yield* unjudged(instance);
    const unread = unreadFor('entities', instance);
    if (unread) yield unread;
    const apart = mingled(instance);
    if (apart) yield notChecked(apart.reason);
    const firsts = new Map<string, Account>();
    const defining = instance.accounts.filter(({ updates }) => updates === null);
    for (const account of formerFirst(defining, [base?.instance ?? [], base?.others ?? []].flat())) {
      const key = apart?.accounts.has(account) ? JSON.stringify([uniqueKey(account), apart.homeOf(account)]) : uniqueKey(account);
      const first = firsts.get(key);
      if (!first) firsts.set(key, account);
      if (!first) continue;
      yield hit(account.name, `The account ${quote(account.name.value)} is defined more than once for the instance "${instance.name}".`, {
        help: withoutOther(first.path === account.path ? KEEP_ONE : KEEP_ONE_FILE, instance, first, account),
        related: [{ at: first.name, note: 'first defined here' }],
      });
    }
  },
});

const KEEP_ONE = `Keep one and delete the others in ${ACCOUNTS}: Campaign may pick any of them.`;

const KEEP_ONE_FILE = `Keep one of the files: the last one imported counts. Also delete any second account in ${ACCOUNTS}. Delete files that are leftovers or not part of the configuration, or list them under "ignore:".`;

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
