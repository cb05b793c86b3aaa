import { folderOf, lastStep } from '../core/folder.js';
import { countedBy, grouped } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Account } from './account.js';
import { type HomeOf, homeAmong, wordsApart } from './account-home.js';
import { address, hostKey } from './address.js';
import { DEFAULT, type Instance } from './estate.js';
import { imsEndpointFault } from './ims-endpoint.js';
import { mingledReason } from './mingled-reason.js';

/** What accounts have in common of which an instance may have one. */
export const uniqueKey = oncePer(({ name, kind }: Account): string => JSON.stringify([name.value, kind]));

/** Accounts that are taken for those of one instance and probably are of several. */
interface Mingled {
  readonly accounts: ReadonlySet<Account>;
  readonly homeOf: HomeOf;
  /** Why nothing is judged that needs to know whose they are. */
  readonly reason: string;
}

/**
 * The accounts of an instance that is not declared, where those of each folder have a callback of their own: a copy or a
 * left-over would share it with another. Where a path names the instance, the folders are beside each other, as those of
 * its marketing and its execution server are, or of several customers. Files count as folders do where their names
 * differ in one word alone: `extaccount_eu.xml`, `extaccount_us.xml`. Null where there are none.
 */
export const mingled = oncePer(({ name, declared, accounts, isPaired }: Instance): Mingled | null => {
  if (declared) return null;
  const defining = accounts.filter(({ updates }) => updates === null);
  const homeOf = homeAmong(accounts);
  const all = [...grouped(defining, uniqueKey).values()]
    .filter((alike) => name === DEFAULT || areApart(alike, homeOf, isPaired ? 1 : 2))
    .flatMap((alike) => apartOf(alike, homeOf));
  return all.length > 0 ? { accounts: new Set(all), homeOf, reason: mingledReason(name, all, homeOf, besides(all)) } : null;
});

/**
 * Whether accounts of a named environment are in folders beside each other, or in files that a word tells apart.
 * @param most of which one may be left over: of two, but where another environment has two of the same words
 */
const areApart = (alike: readonly Account[], homeOf: HomeOf, most: number): boolean =>
  new Set(alike.map(({ path }) => folderOf(path))).size > 1 ? besides(alike) !== null : new Set(alike.map(homeOf)).size > most;

/** The instances of an estate, told which have two files that the same two words tell apart as those of another: `fr` and `de`. */
export function paired(instances: readonly Instance[]): Instance[] {
  const pairOf = oncePer(({ accounts }: Instance) => {
    const paths = [...new Set(accounts.map(({ path }) => path))];
    return (paths.length === 2 && wordsApart(paths)?.toSorted().join(' ')) || '';
  });
  const counts = countedBy(instances, pairOf);
  return instances.map((instance) => ({ ...instance, isPaired: pairOf(instance) !== '' && (counts.get(pairOf(instance)) ?? 0) > 1 }));
}

/** Those in folders whose callbacks lead to no host of another folder's. */
function apartOf(alike: readonly Account[], homeOf: HomeOf): readonly Account[] {
  const byFolder = [...grouped(alike, homeOf).values()];
  const hosts = byFolder.map((all) => new Set(all.map(({ fields }) => hostKey(fields.callbackUrl.at?.value ?? ''))));
  const shared = countedBy(
    hosts.flatMap((all) => [...all]),
    String,
  );
  const apart = byFolder.filter((_, at) => [...(hosts[at] ?? [])].every((host) => host !== null && shared.get(host) === 1));
  // Of two one may be a copy that somebody changed.
  return byFolder.length > 2 || (byFolder.length === 2 && apart.length === 2) ? apart.flat() : [];
}

/** The folders of accounts, or those above them that each have a folder of the same name, where they are beside each other. */
function besides(alike: readonly Account[]): readonly string[] | null {
  const folders = [...new Set(alike.map(({ path }) => folderOf(path)))];
  const isOne = (all: readonly string[]) => new Set(all).size === 1;
  if (folders.includes('')) return null;
  if (isOne(folders.map(folderOf))) return folders;
  const above = folders.map(folderOf);
  return isOne(folders.map(lastStep)) && isOne(above.map(folderOf)) && !above.includes('') ? above : null;
}

/** Why such accounts are not compared with others, where they probably are those of several customers: instances of one use one IMS end point. */
export const ofCustomers = oncePer((instance: Instance): string | null => {
  const apart = mingled(instance);
  const servers = [...(apart?.accounts ?? [])].flatMap(({ fields }) => fields.imsServer.at?.value ?? []);
  const hosts = servers.filter((server) => imsEndpointFault(server) === null).map((server) => address(server)?.host);
  return apart && new Set(hosts).size > 1 ? apart.reason : null;
});

/** The accounts that are of one instance with another, as far as anybody knows. */
export function together(account: Account, instance: Instance): readonly Account[] {
  const apart = mingled(instance);
  return apart ? (byHome(instance).get(apart.homeOf(account)) ?? []) : instance.accounts;
}

const byHome = oncePer((instance: Instance) => grouped(instance.accounts, mingled(instance)?.homeOf ?? (() => '')));
