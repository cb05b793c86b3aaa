import type { CloudUser, DeclaredCloud } from '../core/config.js';
import { distinctBy } from '../core/grouped.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import type { NotChecked } from '../core/rule.js';
import type { Located, Place } from '../core/span.js';
import type { CloudClient } from './cloud.js';
import { withWholeNames } from './comma-names.js';
import { concatenated } from './concatenated.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { oneOfEach } from './one-user.js';
import { isHidden, isOverrideHidden } from './undeclared.js';
import { unreadFor } from './unread.js';

/** Experience Cloud's side as far as it is known for one instance: declared for it, declared for all, or in files. */
export interface Declared {
  readonly organizationIds: readonly Located<string>[];
  readonly clientIds: readonly Located<string>[];
  /** Those of tracked projects with which nobody can sign in. */
  readonly otherClientIds: readonly Located<string>[];
  readonly productContext: Located<string> | null;
  /** Null where nothing is known. */
  readonly scopes: readonly Located<string>[] | null;
  readonly callbackUrls: readonly Located<string>[] | null;
  /** The clients of this instance in tracked projects. */
  readonly clients: readonly CloudClient[];
  readonly groups: DashboardGroups;
  readonly users: readonly CloudUser[];
  /** The rows of lists, of which one user may have several. */
  readonly rows: readonly CloudUser[];
}

/** The product profiles: all of them, or some that are known to exist; a list that cannot be read may hold more than one that can. */
export interface DashboardGroups {
  readonly known: readonly Located<string>[];
  readonly complete: boolean;
  /** Of those that are known the ones that complete lists have. */
  readonly listed: readonly Located<string>[];
}

/** Why files may tell more than they do of something that is not declared: one of them could not be read. */
export function moreMayBe(key: 'clientId' | 'organizationId' | 'users', { instance, estate }: OfEstate): NotChecked | null {
  const isDeclared = instance.declared?.experienceCloud?.[key] ?? estate.config?.experienceCloud[key];
  return isDeclared ? null : unreadFor(key === 'users' ? key : 'project', instance);
}

/** What is declared goes before what files tell, for most customers have it from Adobe by letter. */
export const declared = ({ instance, estate }: OfEstate): Declared => declaredFor(instance, estate);

const declaredFor = oncePerTwo((instance: Instance, estate: Estate): Declared => {
  const where = { instance, estate };
  const own: DeclaredCloud = instance.declared?.experienceCloud ?? {};
  const common: DeclaredCloud = estate.config?.experienceCloud ?? {};
  const first = <Key extends keyof DeclaredCloud>(key: Key): DeclaredCloud[Key] | undefined =>
    own[key] ?? (isOverrideHidden(`experienceCloud/${key}`, where) ? undefined : common[key]);
  // What a mistake hides would go before what files tell.
  const told = <T>(key: keyof DeclaredCloud, inFiles: T, nothing: T): T => (isHidden(`experienceCloud/${key}`, where) ? nothing : inFiles);
  const organization = first('organizationId');
  const client = first('clientId');
  const groups = first('groups');
  const cloud = withWholeNames(instance.cloud, groups ?? NONE);
  const users = first('users');
  const clients = told('clientId', concatenated(cloud.map((facts) => facts.clients)), []);
  const ownOnes = ownClients(clients, client, instance);
  const listed = (key: 'callbackUrls' | 'scopes'): readonly Located<string>[] | null => {
    const lists = told(key, ownOnes, []).flatMap((own) => (own[key] === null ? [] : [own[key]]));
    return lists.length > 0 ? concatenated(lists) : null;
  };
  const all = concatenated([groups ?? NONE, ...cloud.flatMap((facts) => (facts.complete ? [facts.groups] : []))]);
  const rows = told('users', concatenated(cloud.map((facts) => facts.users)), NOBODY);
  return {
    organizationIds: organization ? [organization] : told('organizationId', concatenated(cloud.map((facts) => facts.organizationIds)), []),
    clientIds: client ? [client] : idsOf(clients, true),
    otherClientIds: idsOf(clients, false),
    productContext: first('productContext') ?? null,
    scopes: first('scopes') ?? listed('scopes'),
    callbackUrls: first('callbackUrls') ?? listed('callbackUrls'),
    clients: ownOnes,
    groups: {
      // A group that other lists have too stands where it can be corrected: in the list of all.
      known: concatenated([
        all,
        groups ? NONE : groupsOf(users ?? NOBODY),
        ...cloud.flatMap((facts) => (facts.complete ? [] : [facts.groups])),
      ]),
      complete: groups !== undefined || (!unreadFor('profiles', instance) && cloud.some(({ complete }) => complete)),
      listed: all,
    },
    users: users ? oneOfEach(users, rows) : oneOfEach(rows, NOBODY),
    rows,
  };
});

const NOBODY: readonly CloudUser[] = [];
const NONE: readonly Located<string>[] = [];

const idsOf = (clients: readonly CloudClient[], signingIn: boolean): readonly Located<string>[] => bySignIn(clients).get(signingIn) ?? [];

const bySignIn = oncePer((clients: readonly CloudClient[]) => {
  const ids = (wanted: boolean) => clients.flatMap(({ id, signsIn }) => (signsIn === wanted ? id : []));
  return new Map([true, false].map((wanted) => [wanted, ids(wanted)]));
});

/** Groups that declared users have exist, and may not be all there are. */
const groupsOf = (users: readonly CloudUser[]): readonly Located<string>[] =>
  distinctBy(
    users.flatMap(({ groups }) => groups),
    ({ value }) => value,
  );

/**
 * Of the clients in files those whose lists are this instance's: of the declared id, else those that its accounts
 * name, else the only one there is, where no account names another.
 */
function ownClients(clients: readonly CloudClient[], declared: Located<string> | undefined, instance: Instance): readonly CloudClient[] {
  const named = new Set(instance.accounts.flatMap(({ fields }) => fields.clientId.at?.value || []));
  const ids = declared ? new Set([declared.value]) : named;
  const ours = clients.filter(({ id }) => ids.has(id.value));
  return ours.length > 0 || ids.size > 0 || clients.length > 1 || unreadFor('project', instance) ? ours : clients;
}

/** What to do where something is missing in a list that should be complete, and is there after all. */
export function completed(list: readonly Place[], key: 'callbackUrls' | 'groups' | 'scopes'): string {
  const dump = dumpAmong(list);
  return dump ? `export ${dump.path} again` : `add it to "experienceCloud: ${key}:" in .campaign-ims.yml`;
}

/** Made once for a list: thousands of findings ask. */
const dumpAmong = oncePer((list: readonly Place[]) => list.find(({ path }) => /\.json$/i.test(path)));

/** What is missing where no list of this instance's client is known. */
export const noList = (key: 'callbackUrls' | 'scopes', { instance }: Pick<OfEstate, 'instance'>): string =>
  unreadFor('project', instance)?.reason ??
  (instance.cloud.some(({ clients }) => clients.length > 0)
    ? `no tracked project has ${key === 'scopes' ? key : 'callback URLs'} for the client ID of this instance's account: correct that if client-id-provisioned reports it, or declare "experienceCloud: ${key}:"`
    : `declare "experienceCloud: ${key}:", or track the project exported from the Developer Console, without its secrets`);
