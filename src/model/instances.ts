import type { Config, DeclaredInstance } from '../core/config.js';
import { compileGlob } from '../core/glob.js';
import type { Skipped } from '../core/source.js';
import type { Account } from './account.js';
import type { CloudFacts } from './cloud.js';
import { environmentOf, instanceOfServerFile, roleOf } from './environment.js';
import type { Instance } from './estate.js';
import type { FileFacts } from './file-facts.js';

/** The name of the instance that holds what no other does. */
const DEFAULT = 'default';

/** Sorts an estate's files into instances: by the declared globs, else by the words in their paths. */
export function instancesOf(
  folder: string,
  config: Config | null,
  files: readonly FileFacts[],
  skipped: readonly Skipped[],
  accounts: readonly Account[],
): Instance[] {
  const relevant = files.filter(isRelevant);
  const declared = (config?.instances ?? []).map((instance) => ({ instance, matches: matcher(folder, instance) }));
  const held = new Set(accounts.map(({ path }) => path));
  const within = (path: string) => (folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path);
  const environments = new Set([...held].map((path) => environmentOf(within(path))?.name));
  const namesOf = (path: string): string[] => {
    const byGlob = declared.filter(({ matches }) => matches(path)).map(({ instance }) => instance.name.value);
    return byGlob.length > 0 ? byGlob : [inferredName(within(path), environments)].filter((name) => name !== null);
  };
  const names = new Map(relevant.map(({ path }) => [path, namesOf(path)]));
  const all = new Set(declared.map(({ instance }) => instance.name.value));
  const makesInstance = (file: FileFacts) =>
    held.has(file.path) || file.servers.length > 0 || file.problem !== null || file.groups.length > 0;
  for (const file of relevant.filter(makesInstance)) for (const name of names.get(file.path) ?? []) all.add(name);
  const unseen = skipped.filter(({ matters }) => matters).map(({ path }) => path);
  for (const path of unseen) for (const name of namesOf(path)) all.add(name);
  const homeless = relevant.filter((file) => names.get(file.path)?.length === 0);
  if (
    homeless.some(({ path }) => held.has(path)) ||
    (all.size === 0 && (config !== null || unseen.length > 0 || homeless.some(makesInstance)))
  )
    all.add(DEFAULT);

  return [...all].sort().map((name) => {
    const own = (path: string) => (names.get(path) ?? namesOf(path)).includes(name);
    const shared = (path: string) => own(path) || (names.get(path) ?? namesOf(path)).length === 0;
    const mine = relevant.filter(({ path }) => shared(path));
    const instance = declared.find((candidate) => candidate.instance.name.value === name)?.instance ?? null;
    return {
      name,
      role: instance?.role ?? roleOf(name),
      declared: instance,
      accounts: accounts.filter(({ path }) => (name === DEFAULT ? shared(path) : own(path))),
      servers: mine.flatMap((file) => file.servers),
      groups: mine.flatMap((file) => file.groups),
      operators: mine.flatMap((file) => file.operators),
      cloud: cloudFiles(folder, instance, mine),
      unreadable: mine.filter((file) => file.problem !== null),
      skipped: skipped.filter(({ path }) => shared(path)),
      files: relevant.filter(({ path }) => (name === DEFAULT ? shared(path) : own(path))).map(({ path }) => path),
    };
  });
}

/** Whether a file tells anything, or could. */
export const isRelevant = (file: FileFacts): boolean =>
  [file.accounts, file.groups, file.operators, file.servers, file.cloud].some(({ length }) => length > 0) || file.problem !== null;

/** The files that an instance declares for itself, else all that tell about Experience Cloud. */
function cloudFiles(folder: string, instance: DeclaredInstance | null, files: readonly FileFacts[]): CloudFacts[] {
  const declared = instance?.experienceCloud.files?.map(({ value }) => (folder === '' ? value : `${folder}/${value}`));
  const counts = declared ? files.filter(({ path }) => declared.includes(path)) : files;
  return counts.flatMap(({ cloud }) => cloud);
}

/** The environment that the path tells; a server file may name it in `config-<name>.xml`, or an instance of its own. */
function inferredName(path: string, environments: ReadonlySet<string | undefined>): string | null {
  const named = instanceOfServerFile(path);
  const environment = environmentOf(path);
  if (named === null || environment?.folder) return environment?.name ?? null;
  return environment && environments.has(environment.name) ? environment.name : named;
}

function matcher(folder: string, instance: DeclaredInstance): (path: string) => boolean {
  const globs = instance.files.map(compileGlob).filter((glob) => typeof glob !== 'string');
  const prefix = folder === '' ? 0 : folder.length + 1;
  return (path) => globs.some((glob) => glob(path.slice(prefix)));
}
