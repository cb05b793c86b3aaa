import { folderOf } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Account } from './account.js';
import { DEFAULT, type Instance } from './estate.js';
import { hostKey } from './hosts.js';

/** What accounts have in common of which an instance may have one. */
export const uniqueKey = ({ name, type }: Account): string => JSON.stringify([name.value, type?.value]);

/** Accounts that are taken for those of one instance and probably are of several. */
interface Mingled {
  readonly accounts: ReadonlySet<Account>;
  /** Why nothing is judged that needs to know whose they are. */
  readonly reason: string;
}

/**
 * The accounts of the instance that holds what no path tells, where each is in a folder and has a callback of its own:
 * a copy or a left-over would share either with another. Null where there are none.
 */
export const mingled = oncePer(({ name, declared, accounts }: Instance): Mingled | null => {
  if (name !== DEFAULT || declared) return null;
  const defining = accounts.filter(({ updates }) => updates === null);
  const all = [...grouped(defining, uniqueKey).values()].filter(areApart).flat();
  const folders = [...new Set(all.map(placeOf))];
  const more = folders.length > SHOWN ? ` and ${folders.length - SHOWN} more` : '';
  const where = `${folders.slice(0, SHOWN).join(', ')}${more}`;
  const reason = `the accounts in ${where} have a callback of their own each, and are probably those of as many instances: declare each of these under "instances:", with its folder under "files:"`;
  return all.length > 0 ? { accounts: new Set(all), reason } : null;
});

const SHOWN = 3;

function areApart(alike: readonly Account[]): boolean {
  const hosts = alike.flatMap(({ fields }) => hostKey(fields.callbackUrl.at?.value ?? '') ?? []);
  return [hosts, alike.map(({ path }) => folderOf(path))].every((all) => alike.length > 1 && new Set(all).size === alike.length);
}

/** What people can declare: the folder, or the file where it is in none. */
const placeOf = ({ path }: Account): string => folderOf(path) || path;

/** The accounts that are of one instance with another, as far as anybody knows. */
export const together = (account: Account, instance: Instance): readonly Account[] =>
  mingled(instance) ? (byFolder(instance).get(folderOf(account.path)) ?? []) : instance.accounts;

const byFolder = oncePer(({ accounts }: Instance) => grouped(accounts, ({ path }) => folderOf(path)));
