import type { CloudUser, DeclaredCloud } from '../core/config.js';
import type { Located } from '../core/span.js';
import type { Context } from './context.js';
import type { Estate, Instance } from './estate.js';
import { joined } from './joined.js';

/** Experience Cloud's side as far as it is known for one instance: declared for it, declared for all, or in files. */
export interface Declared {
  readonly organizationIds: readonly Located<string>[];
  readonly clientIds: readonly Located<string>[];
  readonly productContext: Located<string> | null;
  /** Null where nothing is known. */
  readonly scopes: readonly Located<string>[] | null;
  readonly callbackUrls: readonly Located<string>[] | null;
  readonly groups: DashboardGroups;
  readonly users: readonly CloudUser[];
}

/** The product profiles: all of them, or some that are known to exist. */
export interface DashboardGroups {
  readonly known: readonly Located<string>[];
  readonly complete: boolean;
}

const made = new WeakMap<Instance, Declared>();

/** What is declared goes before what files tell, for most customers have it from Adobe by letter. */
export function declared({ instance, estate }: Pick<Context, 'instance' | 'estate'>): Declared {
  const all = made.get(instance) ?? make(instance, estate);
  made.set(instance, all);
  return all;
}

function make(instance: Instance, estate: Estate): Declared {
  const common = overridesUnknown(instance, estate) ? {} : (estate.config?.experienceCloud ?? {});
  const levels: readonly DeclaredCloud[] = [instance.declared?.experienceCloud ?? {}, common];
  const first = <Key extends keyof DeclaredCloud>(key: Key): DeclaredCloud[Key] | undefined =>
    levels.find((level) => level[key] !== undefined)?.[key];
  const { cloud, accounts } = instance;
  const clients = cloud.flatMap((facts) => facts.clients);
  const accountIds = new Set(accounts.map(({ fields }) => fields.clientId.at?.value));
  const ours = clients.filter(({ id }) => accountIds.has(id.value));
  const listed = (key: 'callbackUrls' | 'scopes'): readonly Located<string>[] | null => {
    const lists = (ours.length > 0 ? ours : clients).map((client) => client[key]).filter((list) => list !== null);
    return lists.length > 0 ? joined(lists) : null;
  };
  const organization = first('organizationId');
  const client = first('clientId');
  const groups = first('groups');
  return {
    organizationIds: organization ? [organization] : cloud.flatMap(({ organizationIds }) => organizationIds),
    clientIds: client ? [client] : clients.map(({ id }) => id),
    productContext: first('productContext') ?? null,
    scopes: first('scopes') ?? listed('scopes'),
    callbackUrls: first('callbackUrls') ?? listed('callbackUrls'),
    groups: {
      known: joined([groups ?? [], ...cloud.map((facts) => facts.groups)]),
      complete: groups !== undefined || cloud.some(({ complete }) => complete),
    },
    users: first('users') ?? joined(cloud.map((facts) => facts.users)),
  };
}

/** Whether a mistake in the configuration may hide what it declares for this instance alone. */
function overridesUnknown({ declared }: Instance, { config }: Estate): boolean {
  const keys = (config?.mistakes ?? []).map(({ at }) => at.key);
  if (!declared) return config?.instances.length === 0 && keys.some((key) => !key.includes('/') && key !== 'yaml');
  const own = `${declared.name.key}/experienceCloud`;
  return keys.some((key) => key === declared.name.key || key === own || key.startsWith(`${own}/`));
}
