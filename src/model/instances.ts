import type { Config, DeclaredInstance } from '../core/config.js';
import { declaredPath, folderOf } from '../core/folder.js';
import type { Effort } from '../core/glob.js';
import { grouped } from '../core/grouped.js';
import type { Skipped } from '../core/source.js';
import { type Account, besideOthers } from './account.js';
import type { CloudFacts } from './cloud.js';
import { roleOf } from './environment.js';
import { DEFAULT, type Estate, type Instance } from './estate.js';
import type { FileFacts } from './file-facts.js';
import { instanceNames } from './instance-names.js';
import { paired } from './mingled.js';
import { type Sharing, withinSharing } from './overload.js';
import { shares } from './shares.js';

const NOTHING: readonly FileFacts[] = [];

/** Sorts an estate's files into instances: by the declared globs, else by the words in their paths. */
export function instancesOf(
  folder: string,
  config: Config | null,
  files: readonly FileFacts[],
  skipped: readonly Skipped[],
  accounts: readonly Account[],
  environmentOf: Estate['environmentOf'],
  effort: Effort,
  left: Sharing,
): Instance[] {
  const relevant = files.filter(isRelevant);
  const declared = new Map((config?.instances ?? []).map((instance) => [instance.name.value, instance]));
  const hasGlobs = [...declared.values()].some(({ files }) => files.length > 0);
  const byPath = grouped(accounts, ({ path }) => path);
  const namesOf = instanceNames(folder, config?.instances ?? [], accounts, environmentOf, effort);
  const ownersOf = ({ path }: { path: string }) => namesOf(path);
  const makesInstance = (file: FileFacts) =>
    byPath.has(file.path) || file.servers.length > 0 || file.problem !== null || file.groups.length > 0;
  // The word of an environment tells of a file that is not there only beside files of Campaign.
  const mayMatter = (path: string) => isNamedAsOurs(path) || (relevant.length > 0 && environmentOf(path) !== null);
  const unseen = skipped.filter((one) => one.matters || (one.isPointer && mayMatter(one.path)));
  // Of what is beside a file of Campaign's, or named as one, nobody knows that it is none.
  const folders = new Set(relevant.map(({ path }) => folderOf(path)));
  const ours = new Set(unseen);
  // Nor where an instance has its files declared, and none of those that can be read is its account.
  const withAccount = new Set(accounts.flatMap(ownersOf));
  const lacksAccount = (name: string) => Boolean(declared.get(name)?.files.length) && !withAccount.has(name);
  const matters = (one: Skipped) => ours.has(one) || folders.has(folderOf(one.path)) || ownersOf(one).some(lacksAccount);
  const open = skipped.map((one) => ({ ...one, matters: matters(one) }));
  const [shared, unread] = [shares(relevant, ownersOf), shares(open, ownersOf)];
  const all = new Set(declared.keys());
  for (const one of [...relevant.filter(makesInstance), ...unseen]) for (const owner of ownersOf(one)) all.add(owner);
  const isHomeless = shared.common.some(({ path }) => byPath.has(path));
  if (isHomeless || (all.size === 0 && ((config?.mistakes.length ?? 0) > 0 || unseen.length > 0 || shared.common.some(makesInstance))))
    all.add(DEFAULT);

  const accountsIn = (file: FileFacts) => byPath.get(file.path) ?? [];
  const ownAccounts = shared.inOwn(accountsIn);
  const ofAccounts = shared.holding(accountsIn);
  const ofServers = shared.holding(({ servers }) => servers);
  const ofGroups = shared.holding(({ groups }) => groups);
  const ofOperators = shared.holding(({ operators }) => operators);
  const claimed = claimedFiles(folder, config);
  const ofCloud = shared.holding((file) => (claimed.has(file.path) && ownersOf(file).length === 0 ? [] : file.cloud));
  const ofProblems = shared.holding((file) => (file.problem === null ? [] : [file]));
  const ofSkipped = unread.holding((one) => [one]);
  const ofFiles = shared.holding((file) => [file]);
  const limited = withinSharing(relevant, config, left);
  const make = ({ name, role }: { name: string; role: Instance['role'] }): Instance => {
    const own = shared.own(name);
    // Where instances share too much, nothing but the accounts of further ones is judged.
    const told = left.all < 0 ? NOTHING : own;
    const instance = declared.get(name) ?? null;
    return limited({
      name,
      role,
      declared: instance,
      unmatched: name === DEFAULT && instance === null && hasGlobs,
      accounts: besideOthers(name === DEFAULT ? ofAccounts(own) : ownAccounts(own)),
      further: null,
      isPaired: false,
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
  const named = [...all].map((name) => ({ name, role: declared.get(name)?.role ?? roleOf(name) }));
  const made = named.sort((a, b) => rank(a.role) - rank(b.role) || (a.name < b.name ? -1 : 1)).map(make);
  return paired(made.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

const ROLES: readonly Instance['role'][] = ['production', 'stage', 'development'];
const rank = (role: Instance['role']): number => (ROLES.includes(role) ? ROLES.indexOf(role) : ROLES.length);

/** Whether a file is called as those are that Campaign exports or has. */
const isNamedAsOurs = (path: string): boolean => /(?:^|\/)(?:[^/]*(?:extaccount|serverconf)[^/]*|config-[^/]+)$/i.test(path);

/** Whether a file tells anything, or could. */
const isRelevant = (file: FileFacts): boolean =>
  [file.accounts, file.groups, file.operators, file.servers, file.cloud].some(({ length }) => length > 0) || file.problem !== null;

/** The same, with what tells of accounts without being one. */
export const isTelling = (file: FileFacts): boolean => isRelevant(file) || file.schemas.length + file.references.length > 0;

/** What the files tell that an instance declares for itself; null where it declares none. */
function cloudFiles(
  folder: string,
  instance: DeclaredInstance | null,
  filesOf: (own: readonly FileFacts[]) => readonly FileFacts[],
  own: readonly FileFacts[],
): CloudFacts[] | null {
  const wanted = pathsIn(folder, instance);
  return instance?.experienceCloud.files ? filesOf(own).flatMap(({ path, cloud }) => (wanted.has(path) ? cloud : [])) : null;
}

/** The files that instances declare for themselves, so that they tell nothing of others; what is declared for all tells of all. */
function claimedFiles(folder: string, config: Config | null): ReadonlySet<string> {
  const common = pathsIn(folder, config);
  return new Set((config?.instances ?? []).flatMap((instance) => [...pathsIn(folder, instance)].filter((path) => !common.has(path))));
}

const pathsIn = (folder: string, from: Pick<DeclaredInstance, 'experienceCloud'> | null): ReadonlySet<string> =>
  new Set(from?.experienceCloud.files?.map(({ value }) => declaredPath(folder, value)));
