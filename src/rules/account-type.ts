import { quote } from '../core/characters.js';
import { hit, notChecked } from '../core/rule.js';
import type { Account } from '../model/account.js';
import { ACCOUNT_NAME } from '../model/account-name.js';
import { defineRule, MAX_ACCOUNTS, noAccounts } from '../model/context.js';
import type { Estate } from '../model/estate.js';
import { majority } from '../model/majority.js';
import { oncePer } from '../model/once-per.js';

/** What an export without the attribute means: the default of the enumeration. */
const DEFAULT_TYPE = 'delivery';

const HELP =
  'Set the type of the account to Adobe Experience Cloud (older consoles call it Adobe Marketing Cloud), save and export it again.';

const typeOf = ({ type }: Account): string => type?.value ?? DEFAULT_TYPE;

export const accountType = defineRule({
  id: 'account-type',
  section: 'External account',
  level: 'error',
  says: `the account called ${ACCOUNT_NAME} has the type Adobe Marketing Cloud (or Experience Cloud)`,
  needs: 'a known type: declared, or from the tracked schema',
  *check({ instance, estate }) {
    const missing = noAccounts(instance);
    if (missing) return yield missing;
    const known = estate.accountType;
    const measure = known ? null : disagreement(estate);
    if (!known && !measure) {
      return yield notChecked(
        'the number of the account type is not public: declare "accountType:", or track the schema of nms:extAccount',
      );
    }
    for (const account of instance.accounts.slice(0, MAX_ACCOUNTS)) {
      const type = typeOf(account);
      if (known?.accepted.includes(type) || (measure && typeOf(measure) === type)) continue;
      const expected = known ? `expected ${quote(known.accepted[0] ?? '')} (${known.source})` : 'another account of that name has another';
      yield hit(account.type ?? account.head, `The account's type is ${quote(type)}; ${expected}.`, {
        help: HELP,
        value: type,
        related: measure ? [{ at: measure.type ?? measure.head, note: `its type is ${quote(typeOf(measure))}` }] : [],
      });
    }
  },
});

/** The account whose type most accounts of that name have, where they do not all have the same. */
const disagreement = oncePer(({ instances }: Estate): Account | null => {
  const all = instances.flatMap(({ accounts, role }) => accounts.slice(0, MAX_ACCOUNTS).map((account) => ({ account, role })));
  const named = all.filter(({ account }) => account.name.value === ACCOUNT_NAME);
  const types = new Set(named.map(({ account }) => typeOf(account)));
  return types.size > 1 ? (majority(named, ({ account }) => typeOf(account))?.account ?? null) : null;
});
