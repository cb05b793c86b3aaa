import type { CloudUser, DeclaredCloud } from '../core/config.js';
import { firstByKey } from '../core/grouped.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import type { CloudClient } from './cloud.js';
import { concatenated } from './concatenated.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { isHidden, isOverrideHidden } from './undeclared.js';
import { unreadProfiles } from './unread.js';

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
}

/** The product profiles: all of them, or some that are known to exist; a list that cannot be read may hold more than one that can. */
export interface DashboardGroups {
  readonly known: readonly Located<string>[];
  readonly complete: boolean;
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
  const { cloud } = instance;
  const organization = first('organizationId');
  const client = first('clientId');
  const groups = first('groups');
  const users = first('users');
  const clients = told('clientId', concatenated(cloud.map((facts) => facts.clients)), []);
  const ownOnes = ownClients(clients, client, instance);
  const listed = (key: 'callbackUrls' | 'scopes'): readonly Located<string>[] | null => {
    const lists = told(key, ownOnes, []).flatMap((own) => (own[key] === null ? [] : [own[key]]));
    return lists.length > 0 ? concatenated(lists) : null;
  };
  return {
    organizationIds: organization ? [organization] : told('organizationId', concatenated(cloud.map((facts) => facts.organizationIds)), []),
    clientIds: client ? [client] : idsOf(clients, true),
    otherClientIds: idsOf(clients, false),
    productContext: first('productContext') ?? null,
    scopes: first('scopes') ?? listed('scopes'),
    callbackUrls: first('callbackUrls') ?? listed('callbackUrls'),
    clients: ownOnes,
    groups: {
      known: concatenated([groups ?? groupsOf(users ?? []), ...cloud.map((facts) => facts.groups)]),
      complete: groups !== undefined || (unreadProfiles(instance) === null && cloud.some(({ complete }) => complete)),
    },
    users: users ?? told('users', concatenated(cloud.map((facts) => facts.users)), []),
  };
});

const idsOf = (clients: readonly CloudClient[], signingIn: boolean): readonly Located<string>[] => bySignIn(clients).get(signingIn) ?? [];

const bySignIn = oncePer((clients: readonly CloudClient[]) => {
  const ids = (wanted: boolean) => clients.flatMap(({ id, signsIn }) => (signsIn === wanted ? id : []));
  return new Map([true, false].map((wanted) => [wanted, ids(wanted)]));
});

/** Groups that declared users have exist, and may not be all there are. */
const groupsOf = (users: readonly CloudUser[]): readonly Located<string>[] => [
  ...firstByKey(
    users.flatMap(({ groups }) => groups),
    ({ value }) => value,
  ).values(),
];

/**
 * Of the clients in files those whose lists are this instance's: of the declared id, else those that its accounts
 * name, else the only one there is, where no account names another.
 */
function ownClients(
  clients: readonly CloudClient[],
  declared: Located<string> | undefined,
  { accounts }: Instance,
): readonly CloudClient[] {
  const named = new Set(accounts.flatMap(({ fields }) => fields.clientId.at?.value || []));
  const ids = declared ? new Set([declared.value]) : named;
  const ours = clients.filter(({ id }) => ids.has(id.value));
  return ours.length > 0 || ids.size > 0 || clients.length > 1 ? ours : clients;
}

/** What is missing where no list of this instance's client is known. */
export const noList = (key: 'callbackUrls' | 'scopes', { instance }: Pick<OfEstate, 'instance'>): string =>
  instance.cloud.some(({ clients }) => clients.length > 0)
    ? `no tracked project has ${key === 'scopes' ? key : 'callback URLs'} of the client that this instance's account names: correct that where client-id-provisioned tells so, or declare "experienceCloud: ${key}:"`
    : `declare "experienceCloud: ${key}:", or track the project exported from the Developer Console, without its secrets`;
