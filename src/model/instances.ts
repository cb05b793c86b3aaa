import type { Config, DeclaredInstance } from '../core/config.js';
import { declaredPath } from '../core/folder.js';
import type { Effort } from '../core/glob.js';
import { grouped } from '../core/grouped.js';
import { ROLES, type Role } from '../core/report.js';
import type { Skipped } from '../core/source.js';
import { type Account, besideOthers } from './account.js';
import type { CloudFacts } from './cloud.js';
import { roleOf } from './environment.js';
import { DEFAULT, type Estate, type Instance } from './estate.js';
import type { FileFacts } from './file-facts.js';
import { instanceNames } from './instance-names.js';
import { paired } from './mingled.js';
import { type Sharing, withinSharing } from './overload.js';
import { type Shares, shares } from './shares.js';
import { unseenIn, withMattering } from './unseen.js';

const NOTHING: readonly FileFacts[] = [];

/** What an estate holds and is known to be, to be sorted into instances. */
export interface Material {
  readonly folder: string;
  readonly config: Config | null;
  readonly files: readonly FileFacts[];
  readonly skipped: readonly Skipped[];
  readonly accounts: readonly Account[];
  readonly environmentOf: Estate['environmentOf'];
  /** What the globs of all estates may still take. */
  readonly effort: Effort;
  /** What instances of all estates may still share. */
  readonly left: Sharing;
}

type OwnersOf = (file: { readonly path: string }) => readonly string[];

/** Sorts an estate's files into instances: by the declared globs, else by the words in their paths. */
export function instancesOf(material: Material): Instance[] {
  const { folder, config, skipped, accounts, environmentOf, effort } = material;
  const relevant = material.files.filter(isRelevant);
  const declared = new Map((config?.instances ?? []).map((instance) => [instance.name.value, instance]));
  const byPath = grouped(accounts, ({ path }) => path);
  const namesOf = instanceNames(folder, config?.instances ?? [], accounts, environmentOf, effort);
  const ownersOf: OwnersOf = ({ path }) => namesOf(path);
  const unseen = unseenIn(skipped, relevant, environmentOf);
  const withAccount = new Set(accounts.flatMap(ownersOf));
  const lacksAccount = (name: string) => Boolean(declared.get(name)?.files.length) && !withAccount.has(name);
  const open = withMattering(skipped, unseen, relevant, (one) => ownersOf(one).some(lacksAccount));
  const [shared, unread] = [shares(relevant, ownersOf), shares(open, ownersOf)];
  const makesInstance = (file: FileFacts) =>
    byPath.has(file.path) || file.servers.length > 0 || file.problem !== null || file.groups.length > 0;
  const all = new Set(declared.keys());
  for (const one of [...relevant.filter(makesInstance), ...unseen]) for (const owner of ownersOf(one)) all.add(owner);
  const isHomeless = shared.common.some(({ path }) => byPath.has(path));
  if (isHomeless || (all.size === 0 && ((config?.mistakes.length ?? 0) > 0 || unseen.length > 0 || shared.common.some(makesInstance))))
    all.add(DEFAULT);
  const make = maker(material, relevant, (file) => byPath.get(file.path) ?? [], ownersOf, shared, unread);
  // Production comes first where not all of it can be judged.
  const named = [...all].map((name) => ({ name, role: declared.get(name)?.role ?? roleOf(name), declared: declared.get(name) ?? null }));
  const made = named.sort((a, b) => rank(a.role) - rank(b.role) || (a.name < b.name ? -1 : 1)).map(make);
  return paired(made.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** Makes one instance after the other, of what is its own and what all share. */
function maker(
  { folder, config, left }: Material,
  relevant: readonly FileFacts[],
  accountsIn: (file: FileFacts) => readonly Account[],
  ownersOf: OwnersOf,
  shared: Shares<FileFacts>,
  unread: Shares<Skipped>,
): (of: Pick<Instance, 'name' | 'role' | 'declared'>) => Instance {
  const hasGlobs = (config?.instances ?? []).some(({ files }) => files.length > 0);
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
  return ({ name, role, declared }) => {
    const own = shared.own(name);
    // Where instances share too much, nothing but the accounts of further ones is judged.
    const told = left.all < 0 ? NOTHING : own;
    return limited({
      name,
      role,
      declared,
      unmatched: name === DEFAULT && declared === null && hasGlobs,
      accounts: besideOthers(name === DEFAULT ? ofAccounts(own) : ownAccounts(own)),
      further: null,
      isPaired: false,
      servers: ofServers(told),
      groups: ofGroups(told),
      operators: ofOperators(told),
      cloud: cloudFiles(folder, declared, ofFiles, told) ?? ofCloud(told),
      unreadable: ofProblems(told),
      skipped: ofSkipped(unread.own(name)),
      files: (name === DEFAULT ? ofFiles(own) : own).map(({ path }) => path),
    });
  };
}

const rank = (role: Role | null): number => (role === null ? ROLES.length : ROLES.indexOf(role));

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
