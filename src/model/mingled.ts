import { folderOf } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Account } from './account.js';
import { DEFAULT, type Instance } from './estate.js';
import { address, hostKey, imsEndpointFault } from './hosts.js';

/** What accounts have in common of which an instance may have one. */
export const uniqueKey = ({ name, type }: Account): string => JSON.stringify([name.value, type?.value]);

/** Accounts that are taken for those of one instance and probably are of several. */
interface Mingled {
  readonly accounts: ReadonlySet<Account>;
  /** Why nothing is judged that needs to know whose they are. */
  readonly reason: string;
}

/**
 * The accounts of an instance that is not declared, where each is in a folder and has a callback of its own: a copy or
 * a left-over would share either with another. Where a path names the instance, the folders are beside each other, as
 * those of its marketing and its execution server are, or of several customers. Null where there are none.
 */
export const mingled = oncePer(({ name, declared, accounts }: Instance): Mingled | null => {
  if (declared) return null;
  const defining = accounts.filter(({ updates }) => updates === null);
  const all = [...grouped(defining, uniqueKey).values()]
    .filter((alike) => areApart(alike) && (name === DEFAULT || areBeside(alike)))
    .flat();
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

function areBeside(alike: readonly Account[]): boolean {
  const folders = alike.map(({ path }) => folderOf(path));
  return !folders.includes('') && new Set(folders.map(folderOf)).size === 1;
}

/** Why such accounts are not compared with others, where they probably are those of several customers: instances of one use one IMS end point. */
export const ofCustomers = oncePer((instance: Instance): string | null => {
  const apart = mingled(instance);
  const servers = [...(apart?.accounts ?? [])].flatMap(({ fields }) => fields.imsServer.at?.value ?? []);
  const hosts = servers.filter((server) => imsEndpointFault(server) === null).map((server) => address(server)?.host);
  return apart && new Set(hosts).size > 1 ? apart.reason : null;
});

/** What people can declare: the folder, or the file where it is in none. */
const placeOf = ({ path }: Account): string => folderOf(path) || path;

/** The accounts that are of one instance with another, as far as anybody knows. */
export const together = (account: Account, instance: Instance): readonly Account[] =>
  mingled(instance) ? (byFolder(instance).get(folderOf(account.path)) ?? []) : instance.accounts;

const byFolder = oncePer(({ accounts }: Instance) => grouped(accounts, ({ path }) => folderOf(path)));
