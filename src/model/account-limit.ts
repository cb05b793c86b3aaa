import { evenShare } from '../core/even-share.js';
import { oncePer } from '../core/once-per.js';
import type { Account } from './account.js';
import type { Estate, Instance } from './estate.js';

/** Accounts that are judged, of all instances together; an instance has one. Where there are more, each judges as many. */
export const MAX_ACCOUNTS = 1000;

/** Takes out of the instances those accounts that are too many to be judged. */
export function withinLimit(estates: readonly Estate[]): Estate[] {
  const most = evenShare(
    estates.flatMap(({ instances }) => instances.map(({ accounts }) => accounts.length)),
    MAX_ACCOUNTS,
  );
  // Instances may share a list, for which facts are made once.
  const firstOf = oncePer((accounts: readonly Account[]) => accounts.slice(0, most));
  const cut = (instance: Instance): Instance => {
    const { accounts } = instance;
    const at = accounts[most]?.head;
    return at ? { ...instance, accounts: firstOf(accounts), further: { at, count: accounts.length } } : instance;
  };
  return most === Number.POSITIVE_INFINITY ? [...estates] : estates.map((estate) => ({ ...estate, instances: estate.instances.map(cut) }));
}
