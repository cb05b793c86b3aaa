import { quote } from '../core/characters.js';
import { type Hit, hit } from '../core/rule.js';
import type { Account } from './account.js';
import { ACCOUNTS } from './account-name.js';
import type { Instance } from './estate.js';

/** What is told of an account that is there once more. */
export function furtherAccount(account: Account, first: Account, instance: Instance): Hit {
  return hit(account.name, `The account ${quote(account.name.value)} is defined more than once for the instance "${instance.name}".`, {
    help: withoutOther(first.path === account.path ? KEEP_ONE : KEEP_ONE_FILE, instance, first, account),
    related: [{ at: first.name, note: 'first defined here' }],
  });
}

const KEEP_ONE = `Keep one and delete the others in ${ACCOUNTS}: Campaign may pick any of them.`;

const KEEP_ONE_FILE = `Keep one of the files: the last one imported counts. Also delete any second account in ${ACCOUNTS}. Delete files that are leftovers or not part of the configuration, or list them under "ignore:".`;

/** Why nobody knows whether an account is there once more. */
export const maybeOfOneType = ({ path, name }: Account, other: Account): string =>
  `nothing tells whether the accounts ${quote(name.value)} in ${[...new Set([other.path, path])].join(' and ')} have the same type: declare "accountType:" as the files have it, or track the schema of nms:extAccount`;

/** How to mend that an instance has another account beside its first, which nobody declared to be of the same instance. */
export const withoutOther = (help: string, { declared, unmatched }: Instance, first: Account, other: Account): string =>
  declared || other.path === first.path ? help : `${help} ${unmatched ? UNMATCHED : DECLARE}`;

const DECLARE = 'If they belong to different instances, which their paths do not show, declare those under "instances:".';
const UNMATCHED = 'Their files match no glob under "instances:": add each to its instance, or to "ignore:".';
