import type { Config } from '../core/config.js';
import { deepest } from '../core/folder.js';
import { type Effort, MAX_STEPS } from '../core/glob.js';
import { grouped } from '../core/grouped.js';
import type { Skipped } from '../core/source.js';
import { type Account, type AccountKnowledge, ourAccounts } from './account.js';
import { withinLimit } from './account-limit.js';
import type { AccountSchema } from './account-schema.js';
import { type AccountType, withoutZeros } from './account-type.js';
import { comparing } from './comparing.js';
import { type Estate, instancesIn, type OfEstate } from './estate.js';
import { estateFolders } from './estate-folders.js';
import type { FileFacts } from './file-facts.js';
import { ignoredBy } from './ignored.js';
import { instancesOf, isTelling, type Material } from './instances.js';
import { sharing } from './overload.js';
import { environments } from './path-environment.js';
import { hiddenPlace } from './undeclared.js';
import { withUnrecognised } from './unrecognised.js';

/** Everything that was read of one side, head or base. */
export interface SideFacts {
  readonly files: readonly FileFacts[];
  readonly skipped: readonly Skipped[];
  readonly configs: readonly Config[];
  /** The accounts of what it is compared with. */
  readonly former?: readonly Account[];
}

/**
 * What is in files outside of all estates, which count for each: facts, and {@link FACTS_PER_FILE} for each file itself, times
 * estates. Where it would be more, they count for the first alone.
 */
export const MAX_SHARED = 350_000;

/** A file takes as long as so many facts do; so do, of a file that cannot be read, letters by the hundred. */
export const FACTS_PER_FILE = 50;
const LETTERS_PER_FACT = 100;

function factsIn({ accounts, references, groups, operators, servers, cloud, schemas, problem, text }: FileFacts): number {
  const values = [...accounts, ...references].reduce((sum, { leaves }) => sum + Math.max(FACTS_PER_FILE, leaves.size), 0);
  const entities = groups.length + operators.length + values + FACTS_PER_FILE * schemas.length;
  const masks = servers.reduce((sum, { dnsMasks }) => sum + dnsMasks.length, 0);
  const ofCloud = cloud.reduce((sum, { groups, users }) => sum + groups.length + users.length, 0);
  return FACTS_PER_FILE + entities + masks + ofCloud + (problem ? text.length / LETTERS_PER_FACT : 0);
}

/** Sorts files into estates and instances, and resolves each account's fields with what its estate knows. */
export function estatesOf({ files, skipped, configs, former = [] }: SideFacts): Estate[] {
  const environmentOf = environments([...files, ...skipped].map(({ path }) => path));
  const folders = estateFolders(files, configs, environmentOf);
  const declared = new Set(configs.flatMap(({ declaredFiles }) => declaredFiles));
  const telling = files.filter((file) => isTelling(file) || declared.has(file.path));
  const [filesOf, skippedOf, formerOf] = [byHome(telling, folders), byHome(skipped, folders), byHome(former, folders)];
  const outside = [...filesOf(null), ...skippedOf(null)];
  const facts = filesOf(null).reduce((sum, file) => sum + factsIn(file), FACTS_PER_FILE * skippedOf(null).length);
  const isShared = facts * folders.length <= MAX_SHARED;
  const unshared = isShared ? [] : notShared(outside);
  const governing = new Map(configs.toReversed().map((config) => [config.folder, config]));
  const effort: Effort = { steps: MAX_STEPS };
  const compared = comparing();
  const left = sharing();
  let all: readonly OfEstate[] = [];
  const estates = folders.map((folder, index) => {
    const config = governing.get(folder) ?? null;
    const ignored = ignoredBy(config, effort);
    const counts = ({ path }: { path: string }) => !ignored(path);
    const isFirst = isShared || index === 0;
    const homes = isFirst ? [folder, null] : [folder];
    const material = {
      folder,
      config,
      skipped: [...skippedOf(...homes), ...(isFirst ? [] : unshared)].filter(counts),
      files: filesOf(...homes).filter(counts),
      environmentOf: (path: string) => environmentOf(path, folder),
      effort,
      left,
    };
    const made = {
      ...estate(material, formerOf(folder)),
      held: () => null,
      effort: compared,
      everywhere: () => all,
    };
    return made.config && effort.steps < 0 && hasGlobs(made.config) ? { ...made, config: withMistake(made.config) } : made;
  });
  const judged = withinLimit(estates);
  all = instancesIn(judged);
  return judged;
}

/** What all estates but the first do without, told at one of the files. */
const notShared = (outside: readonly { readonly path: string }[]): Skipped[] =>
  outside.slice(0, 1).map(({ path }) => ({
    path,
    reason: `it and ${outside.length - 1} other files are in no estate, and too many to be shared by all`,
    matters: false,
  }));

/** Files by the folder of their estate, null for outside of all, in the order in which they came. */
function byHome<T extends { readonly path: string }>(all: readonly T[], folders: readonly string[]) {
  const homeOf = deepest(folders);
  const homes = grouped(all.entries(), ([, { path }]) => homeOf(path));
  return (...wanted: readonly (string | null)[]): T[] =>
    wanted
      .flatMap((home) => homes.get(home) ?? [])
      .sort(([a], [b]) => a - b)
      .map(([, one]) => one);
}

const hasGlobs = ({ ignore, instances }: Config): boolean => ignore.length > 0 || instances.some(({ files }) => files.length > 0);

/** What goes unseen would be taken for a file of no instance. */
const withMistake = (config: Config): Config => ({
  ...config,
  mistakes: [
    ...config.mistakes,
    {
      at: { path: config.path, span: config.instances[0]?.name.span ?? { start: 0, end: 1 }, key: 'globs' },
      message: `The globs need more than ${MAX_STEPS} comparisons with the paths of this repository; beyond that they match no file.`,
      help: 'Use globs with fewer wildcards, such as "prod/**".',
    },
  ],
});

function estate(
  { config: declared, ...material }: Omit<Material, 'accounts'>,
  former: readonly Account[],
): Omit<Estate, 'effort' | 'held' | 'everywhere'> {
  const { folder, files, environmentOf } = material;
  const config = declared && withUnrecognised(declared, files);
  const schemas = files.flatMap((file) => file.schemas);
  const accountType = typeOf(config, schemas);
  const mapping = config?.fields ?? new Map();
  const knowledge: AccountKnowledge = { mapping, schemas, type: accountType, former, hiddenPlace: (name) => hiddenPlace(name, config) };
  const accounts = ourAccounts(
    files.flatMap((file) => file.accounts),
    knowledge,
  );
  const instances = instancesOf({ ...material, config, accounts });
  const entities = files.flatMap((file) => [...file.accounts, ...file.references]);
  return { folder, config, accountType, mapping, schemas, instances, accounts, entities, environmentOf };
}

/** Declared, else from the schema; a number and a name of the same type are one. */
function typeOf(config: Config | null, schemas: readonly AccountSchema[]): AccountType | null {
  const learned = schemas.find(({ types }) => types.flat().length > 0);
  const types = learned?.types ?? [];
  if (!config?.accountType) return learned ? { accepted: types.flat(), source: learned.path } : null;
  const declared = withoutZeros(config.accountType.value);
  return { accepted: types.find((known) => known.includes(declared)) ?? [declared], source: config.path };
}
