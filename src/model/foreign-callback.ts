import { quote } from '../core/characters.js';
import { folderOf } from '../core/folder.js';
import { type Hit, hit, type NotChecked, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import type { Owner } from './callback-owner.js';
import type { Instance, OfEstate } from './estate.js';
import { claimsOf } from './instance-hosts.js';

const helpFor = ({ role }: Instance): string =>
  role === 'production'
    ? 'Each instance must redirect to itself: correct the callback URL of the account.'
    : 'Each instance must redirect to itself. After copying production, import the account of this instance again and enter its secret.';

/** A callback that is not the address of its instance. @param owner the instance that it is of, where that is known */
export function foreignHit(callback: Located<string>, own: readonly Located<string>[], instance: Instance, owner: Instance | null): Hit {
  const { name } = instance;
  const whose = owner ? `; it belongs to instance "${owner.name}"` : '';
  const hosts = own.length > 0 ? own : owner ? claimsOf(owner) : [];
  const reached = own.length > 0 ? name : owner?.name;
  return hit(callback, `The callback URL ${quote(callback.value)} is not the address of instance "${name}"${whose}.`, {
    help: helpFor(instance),
    related: hosts.slice(0, 3).map((at) => ({ at, note: `instance "${reached}" is reached here` })),
  });
}

/** A callback that two instances have, and that is the other one's. */
export function sharedHit(callback: Located<string>, instance: Instance, owner: Owner): Hit {
  const what = callback.value === owner.at.value ? '' : 'host of the ';
  return hit(callback, `The ${what}callback URL ${quote(callback.value)} of instance "${instance.name}" is also used by "${owner.name}".`, {
    help: `${helpFor(instance)} If both answer at this address, as with a standby, declare it as "url:" of both.`,
    related: [{ at: owner.at, note: `instance "${owner.name}" has the same ${what === '' ? 'URL' : 'host'}` }],
  });
}

/**
 * Why the server files of an instance may be those of another server of its environment, as for mid-sourcing: they are
 * where no account is, in `mid/prod` beside `marketing/prod`. Null where nothing tells that.
 */
export function serversElsewhere({ estate, instance: { name, accounts, servers } }: OfEstate): NotChecked | null {
  const above = ({ path }: { readonly path: string }) => {
    const home = estate.environmentOf(path)?.folder;
    return home ? folderOf(home) : null;
  };
  const ofAccounts = new Set(accounts.map(above));
  const [first] = servers;
  if (!first || accounts.length === 0 || ofAccounts.has(null)) return null;
  const isApart = servers.every((server) => above(server) !== null && !ofAccounts.has(above(server)));
  return isApart ? notChecked(`${first.path} may be of another server than the account: declare "instances: ${name}: url:"`) : null;
}
