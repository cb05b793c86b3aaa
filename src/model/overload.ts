import type { Config, DeclaredCloud } from '../core/config.js';
import type { Overload } from '../core/judge.js';
import { oncePer, oncePerTwo } from '../core/once-per.js';
import type { CloudFacts } from './cloud.js';
import type { Instance } from './estate.js';
import type { FileFacts } from './file-facts.js';

/** Groups that instances share, counted once more for each instance but one. */
export const MAX_SHARED_GROUPS = 25_000;

/** The same of users and operators. */
export const MAX_SHARED_USERS = 60_000;

/** The same of files, in DNS masks and credentials; see {@link MASKS_PER_FILE} and {@link LISTED_PER_MASK}. */
export const MAX_SHARED_FILES = 40_000;

/** How much may still be shared, in all estates. */
export type Sharing = Record<keyof Overload, number>;

/** What may be shared, before anything is. */
export const sharing = (): Sharing => ({ group: MAX_SHARED_GROUPS, user: MAX_SHARED_USERS, all: MAX_SHARED_FILES });

const reasonFor = (most: number, what: string): string =>
  `the instances share more than ${most} ${what}, counted for each instance; those of this one are not checked: declare under "instances:" which files belong to which`;

const REASONS: Readonly<Record<keyof Overload, string>> = {
  group: reasonFor(MAX_SHARED_GROUPS, 'groups'),
  user: reasonFor(MAX_SHARED_USERS, 'users and operators'),
  all: reasonFor(MAX_SHARED_FILES, 'server files, DNS masks, Developer Console credentials and files that cannot be read'),
};

type Countable = Omit<Instance, 'overload'>;

/**
 * Asked about one instance after the other: takes out of it what is not judged.
 * @param left what is left of it, in all estates
 */
export function withinSharing(files: readonly FileFacts[], config: Config | null, left: Sharing): (instance: Countable) => Instance {
  const known = declaredBy(config?.experienceCloud);
  left.group += sum(files, groupsOf) + known.groups;
  left.user += sum(files, usersOf) + known.users;
  left.all += sum(files, ({ servers, cloud, problem }) => weightOf(servers) + credentialsIn(cloud) + (problem ? MASKS_PER_FILE : 0));
  const pairOf = oncePerTwo((_operators: object, _cloud: object) => ({ isNew: true }));
  return (instance) => {
    const declared = declaredBy({ ...config?.experienceCloud, ...instance.declared?.experienceCloud });
    left.group -= groupsOf(instance) + declared.groups;
    // Whoever shares users and operators shares what is found of them.
    const pair = pairOf(instance.operators, instance.cloud);
    if (pair.isNew || instance.declared?.experienceCloud.users) left.user -= usersOf(instance) + declared.users;
    pair.isNew = false;
    left.all -=
      weightOf(instance.servers) + credentialsIn(instance.cloud) + MASKS_PER_FILE * (instance.unreadable.length + instance.skipped.length);
    const [group, all] = [over('group', left), over('all', left)];
    const overload = { group, user: over('user', left) ?? group, all };
    return { ...instance, ...without(instance, overload), overload };
  };
}

const over = (kind: keyof Overload, left: Sharing): string | null => (left[kind] < 0 ? REASONS[kind] : null);

function without({ cloud }: Countable, { group, user, all }: Overload): Partial<Countable> {
  if (all !== null) return { groups: [], operators: [], cloud: [], servers: [], unreadable: [], skipped: [] };
  if (group !== null) return { groups: [], operators: [], cloud: clientsOf(cloud) };
  return user === null ? {} : { operators: [], cloud: withoutUsers(cloud) };
}

const clientsOf = oncePer((cloud: readonly CloudFacts[]) => cloud.map((facts) => ({ ...facts, groups: [], users: [], complete: false })));
const withoutUsers = oncePer((cloud: readonly CloudFacts[]) => cloud.map((facts) => ({ ...facts, users: [] })));

const sum = <T>(all: readonly T[], of: (one: T) => number): number => all.reduce((total, one) => total + of(one), 0);

const groupsOf = ({ groups, cloud }: Pick<Countable, 'groups' | 'cloud'>): number =>
  groups.length + sum(cloud, (facts: CloudFacts) => facts.groups.length);

const usersOf = ({ operators, cloud }: Pick<Countable, 'operators' | 'cloud'>): number =>
  operators.length + sum(cloud, (facts: CloudFacts) => facts.users.length);

/** A server file takes as long as so many DNS masks do; so does a file that cannot be read, for rules have to say so. */
const MASKS_PER_FILE = 20;

const weightOf = oncePer((servers: Countable['servers']): number => sum(servers, ({ dnsMasks }) => MASKS_PER_FILE + dnsMasks.length));

/** Callback URLs and scopes are only compared where an account names their client. */
const LISTED_PER_MASK = 10;

/** A project that is exported may hold any number of clients, and each of them of secrets, URLs and scopes. */
const credentialsIn = (cloud: Countable['cloud']): number => sum(cloud, credentialsOf);
const credentialsOf = oncePer(({ clients }: CloudFacts): number =>
  sum(
    clients,
    ({ secrets, callbackUrls, scopes }) => 1 + secrets.length + ((callbackUrls?.length ?? 0) + (scopes?.length ?? 0)) / LISTED_PER_MASK,
  ),
);

const declaredBy = (cloud: DeclaredCloud = {}) => ({ groups: cloud.groups?.length ?? 0, users: cloud.users?.length ?? 0 });
