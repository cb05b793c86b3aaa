import { quote } from '../core/characters.js';
import { folderOf, lastStep, within } from '../core/folder.js';
import { compiled } from '../core/glob.js';
import { oncePer } from '../core/once-per.js';
import { type Hit, hit, type NotChecked, notChecked } from '../core/rule.js';
import type { Located } from '../core/span.js';
import { hostIn } from './address.js';
import type { Owner } from './callback-owner.js';
import { instanceOfServerFile } from './environment.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { claimsOf, hostsOf, serves } from './instance-hosts.js';

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
 * where no account is, in `mid/prod` beside `marketing/prod`. Null where nothing tells that, or one says that it is the
 * instance's: by its name, by the configuration, or as such a folder holds the server file for such an account elsewhere.
 */
export function serversElsewhere({ estate, instance }: OfEstate): NotChecked | null {
  const { name, accounts, servers } = instance;
  const ofAccounts = new Set(accounts.map((account) => above(account, estate)));
  const [first] = servers;
  if (!first || accounts.length === 0 || ofAccounts.has(null)) return null;
  const isApart = servers.every((server) => above(server, estate) !== null && !ofAccounts.has(above(server, estate)));
  if (!isApart || servers.some(({ path }) => instanceOfServerFile(path) === name)) return null;
  if (fitting(estate).has(kinds(instance, estate)) || isDeclared({ estate, instance })) return null;
  return notChecked(`${first.path} may be of another server than the account: declare "instances: ${name}: url:"`);
}

/** The folder in which that of a file's environment is. */
function above({ path }: { readonly path: string }, { environmentOf }: Estate): string | null {
  const home = environmentOf(path)?.folder;
  return home ? folderOf(home) : null;
}

/** Where an instance has its first account and its first server file, as one text. */
const kinds = ({ accounts, servers }: Instance, estate: Estate): string =>
  JSON.stringify([accounts, servers].map(([first]) => first && above(first, estate)));

/** Where instances have account and server file that go together. */
const fitting = oncePer((estate: Estate): ReadonlySet<string> => {
  const isServed = ({ accounts: [account], servers: [server] }: Instance) => {
    const host = hostIn(account?.fields.callbackUrl.at?.value ?? '');
    return server !== undefined && host !== '' && serves(hostsOf({ declared: null, servers: [server] }), host, estate) === true;
  };
  return new Set(estate.instances.filter(isServed).map((instance) => kinds(instance, estate)));
});

/** Whether a configuration's globs name one of the server files, unless that is called as the folder above: `mid/prod/config-mid.xml`. */
function isDeclared({ estate, instance: { declared, servers } }: OfEstate): boolean {
  const globs = compiled(declared?.files ?? [], estate.effort);
  const isCalledAs = (folder: string, path: string) =>
    wordsIn(instanceOfServerFile(path)).some((word) => wordsIn(lastStep(folder)).includes(word));
  const isNamed = (path: string) => globs.some(({ means }) => means(within(estate.folder, path) ?? ''));
  return servers.some((server) => isNamed(server.path) && !isCalledAs(above(server, estate) ?? '', server.path));
}

const wordsIn = (name: string | null): readonly string[] => name?.toLowerCase().split(/[-_. ]+/) ?? [];
