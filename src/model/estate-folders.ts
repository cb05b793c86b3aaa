import type { Config } from '../core/config.js';
import { deepest, folderOf } from '../core/folder.js';
import { ourEntities } from './account.js';
import type { FileFacts } from './file-facts.js';
import type { EnvironmentOf } from './path-environment.js';

/**
 * The folders that are estates. Each that has a configuration is one. What is in none of these is one more, the root,
 * where no folder has a configuration or where it holds an account of ours or a server file; unless the same environment
 * word heads two folders of it that each hold an account and something of an instance: then the folder above each is one.
 */
export function estateFolders(files: readonly FileFacts[], configs: readonly Config[], environmentOf: EnvironmentOf): string[] {
  const declared = configs.map(({ folder }) => folder);
  const homeOf = deepest(declared);
  const outside = files.filter(({ path }) => homeOf(path) === null);
  const heads = headedBy(
    outside.filter(({ accounts }) => accounts.length > 0),
    environmentOf,
  );
  const holding = headsSeveral(heads) ? headedBy(ofInstances(outside), environmentOf) : new Map<string, Set<string>>();
  const all = [...heads].map(([name, folders]) => new Set([...folders].filter((folder) => holding.get(name)?.has(folder))));
  const several = all.some(({ size }) => size > 1);
  const parents = several ? all.flatMap((folders) => [...folders].map(folderOf)) : [];
  const isHome = declared.length === 0 || outside.some(({ servers }) => servers.length > 0) || holdOurs(outside).size > 0;
  return [...new Set([...declared, ...(several ? parents : isHome ? [''] : [])])].sort();
}

/** The folders that each environment word heads, of files in them. */
function headedBy(files: readonly FileFacts[], environmentOf: EnvironmentOf): Map<string, Set<string>> {
  const heads = new Map<string, Set<string>>();
  for (const { path } of files) {
    const environment = environmentOf(path);
    if (environment?.folder) heads.set(environment.name, (heads.get(environment.name) ?? new Set()).add(environment.folder));
  }
  return heads;
}

const headsSeveral = (heads: ReadonlyMap<string, ReadonlySet<string>>): boolean => [...heads.values()].some(({ size }) => size > 1);

/** Files that tell of an instance, and not only of other external accounts, which may be kept in folders by their kind. */
function ofInstances(files: readonly FileFacts[]): FileFacts[] {
  const ours = holdOurs(files);
  return files.filter(({ path, groups, operators, servers }) => ours.has(path) || groups.length + operators.length + servers.length > 0);
}

/** The files with an account that would be ours where nothing is declared; one customer's tell nothing of another's. */
function holdOurs(files: readonly FileFacts[]): ReadonlySet<string> {
  const knowledge = { mapping: new Map(), schemas: files.flatMap((file) => file.schemas), type: null };
  return new Set(files.flatMap(({ path, accounts }) => (ourEntities(accounts, knowledge).length > 0 ? [path] : [])));
}
