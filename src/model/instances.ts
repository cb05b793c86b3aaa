import type { Config, DeclaredInstance } from '../core/config.js';
import { declaredPath, within } from '../core/folder.js';
import { compiled, type Effort } from '../core/glob.js';
import { grouped } from '../core/grouped.js';
import type { Skipped } from '../core/source.js';
import type { Account } from './account.js';
import type { CloudFacts } from './cloud.js';
import { environmentOf, instanceOfServerFile, roleOf } from './environment.js';
import type { Instance } from './estate.js';
import type { FileFacts } from './file-facts.js';
import { type Sharing, withinSharing } from './overload.js';
import { shares } from './shares.js';

const NOTHING: readonly FileFacts[] = [];

/** The name of the instance that holds what no other does. */
const DEFAULT = 'default';

/** Sorts an estate's files into instances: by the declared globs, else by the words in their paths. */
export function instancesOf(
  folder: string,
  config: Config | null,
  files: readonly FileFacts[],
  skipped: readonly Skipped[],
  accounts: readonly Account[],
  effort: Effort,
  left: Sharing,
): Instance[] {
  const relevant = files.filter(isRelevant);
  const declared = (config?.instances ?? []).map((instance) => ({ instance, globs: compiled(instance.files, effort) }));
  const byPath = grouped(accounts, ({ path }) => path);
  const inEstate = (path: string) => within(folder, path) ?? path;
  const environments = new Set([...byPath.keys()].map((path) => environmentOf(inEstate(path))?.name));
  const namesOf = (path: string): string[] => {
    const own = within(folder, path);
    const byGlob = own === null ? [] : declared.filter(({ globs }) => globs.some((glob) => glob(own)));
    if (byGlob.length > 0) return byGlob.map(({ instance }) => instance.name.value);
    return [inferredName(own ?? path, environments)].filter((name) => name !== null);
  };
  const names = new Map([...relevant, ...skipped].map(({ path }) => [path, namesOf(path)]));
  const ownersOf = ({ path }: { path: string }) => names.get(path) ?? [];
  const [shared, unread] = [shares(relevant, ownersOf), shares(skipped, ownersOf)];
  const makesInstance = (file: FileFacts) =>
    byPath.has(file.path) || file.servers.length > 0 || file.problem !== null || file.groups.length > 0;
  const unseen = skipped.filter((one) => one.matters || (one.isPointer && mayMatter(inEstate(one.path), relevant.length > 0)));
  const all = new Set(declared.map(({ instance }) => instance.name.value));
  for (const one of [...relevant.filter(makesInstance), ...unseen]) for (const owner of ownersOf(one)) all.add(owner);
  const isHomeless = shared.common.some(({ path }) => byPath.has(path));
  if (isHomeless || (all.size === 0 && (config !== null || unseen.length > 0 || shared.common.some(makesInstance)))) all.add(DEFAULT);

  const accountsIn = (file: FileFacts) => byPath.get(file.path) ?? [];
  const [ofAccounts, ofServers, ofGroups] = [
    shared.holding(accountsIn),
    shared.holding(({ servers }) => servers),
    shared.holding(({ groups }) => groups),
  ];
  const [ofOperators, ofCloud] = [shared.holding(({ operators }) => operators), shared.holding(({ cloud }) => cloud)];
  const ofProblems = shared.holding((file) => (file.problem === null ? [] : [file]));
  const ofSkipped = unread.holding((one) => [one]);
  const ownAccounts = shared.inOwn(accountsIn);
  const ofFiles = shared.holding((file) => [file]);
  const declaredBy = new Map(declared.map(({ instance }) => [instance.name.value, instance]));
  const limited = withinSharing(relevant, config, left);
  const make = ({ name, role }: { name: string; role: Instance['role'] }): Instance => {
    const own = shared.own(name);
    // Where instances share too much, nothing but the accounts of further ones is judged.
    const told = left.all < 0 ? NOTHING : own;
    const instance = declaredBy.get(name) ?? null;
    return limited({
      name,
      role,
      declared: instance,
      accounts: name === DEFAULT ? ofAccounts(own) : ownAccounts(own),
      further: null,
      servers: ofServers(told),
      groups: ofGroups(told),
      operators: ofOperators(told),
      cloud: cloudFiles(folder, instance, ofFiles, told) ?? ofCloud(told),
      unreadable: ofProblems(told),
      skipped: ofSkipped(unread.own(name)),
      files: (name === DEFAULT ? ofFiles(own) : own).map(({ path }) => path),
    });
  };
  // Production comes first where not all of it can be judged.
  const named = [...all].map((name) => ({ name, role: declaredBy.get(name)?.role ?? roleOf(name) }));
  const made = named.sort((a, b) => rank(a.role) - rank(b.role) || (a.name < b.name ? -1 : 1)).map(make);
  return made.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const ROLES: readonly Instance['role'][] = ['production', 'stage', 'development'];
const rank = (role: Instance['role']): number => (ROLES.includes(role) ? ROLES.indexOf(role) : ROLES.length);

/** What a path tells of a file whose content is not there; the word of an environment does so only beside files of Campaign. */
const mayMatter = (path: string, besideOurs: boolean): boolean =>
  /(?:^|\/)(?:[^/]*(?:extaccount|serverconf)[^/]*|config-[^/]+)$/i.test(path) || (besideOurs && environmentOf(path) !== null);

/** Whether a file tells anything, or could. */
export const isRelevant = (file: FileFacts): boolean =>
  [file.accounts, file.groups, file.operators, file.servers, file.cloud].some(({ length }) => length > 0) || file.problem !== null;

/** What the files tell that an instance declares for itself; null where it declares none. */
function cloudFiles(
  folder: string,
  instance: DeclaredInstance | null,
  filesOf: (own: readonly FileFacts[]) => readonly FileFacts[],
  own: readonly FileFacts[],
): CloudFacts[] | null {
  const declared = instance?.experienceCloud.files?.map(({ value }) => declaredPath(folder, value));
  const wanted = new Set(declared);
  return declared ? filesOf(own).flatMap(({ path, cloud }) => (wanted.has(path) ? cloud : [])) : null;
}

/** The environment that the path tells; a server file may name it in `config-<name>.xml`, or an instance of its own. */
function inferredName(path: string, environments: ReadonlySet<string | undefined>): string | null {
  const named = instanceOfServerFile(path);
  const environment = environmentOf(path);
  if (named === null || environment?.folder) return environment?.name ?? null;
  return environment && environments.has(environment.name) ? environment.name : named;
}
