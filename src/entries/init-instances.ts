import { MAX_INSTANCE_NAME, MAX_INSTANCES } from '../config/locate.js';
import { deepest, folderOf, within } from '../core/folder.js';
import { countedBy, grouped } from '../core/grouped.js';
import { wordsApart } from '../model/account-home.js';
import { instanceOfServerFile, roleOf } from '../model/environment.js';
import { DEFAULT, type Estate, type Instance } from '../model/estate.js';
import { mingled, ofCustomers } from '../model/mingled.js';

/** An estate with instances as they are to be declared. */
export interface Declarable extends Estate {
  /** Those that may be of several customers, and would be compared with each other. */
  readonly doubtful: ReadonlySet<Instance>;
}

/** An instance, and the folders that its accounts are in, as seen from the estate. */
interface Spread {
  readonly instance: Instance;
  readonly folders: readonly string[];
}

/** Makes an instance of each folder that holds an account, where an instance has accounts in several. */
export function declarable(estate: Estate): Declarable {
  const inEstate = (path: string) => within(estate.folder, path) ?? path;
  const spread = estate.instances.map((instance): Spread => ({ instance, folders: accountFolders(instance.accounts, inEstate) }));
  const namesOf = naming(spread);
  const doubtful = new Set<Instance>();
  const homes = new Map(spread.flatMap(({ folders }) => (folders.length < 2 ? [] : folders.map((folder) => [folder, [] as Instance[]]))));
  const others = spread.filter(({ instance }) => {
    const folder = serverFolder(instance, inEstate);
    const home = folder === null ? undefined : homes.get(folder);
    home?.push(instance);
    return home === undefined;
  });
  const instances = others.flatMap((each) => {
    const byFile = each.folders.length < 2 ? fileParts(each.instance, estate.instances) : null;
    if (byFile) return byFile;
    // More instances than may be declared help nobody.
    if (each.folders.length < 2 || each.folders.length > MAX_INSTANCES) return each.instance;
    const made = parts(each, namesOf(each), inEstate).map((part, at) => withServers(part, homes.get(each.folders[at] ?? '') ?? []));
    if (ofCustomers(each.instance) !== null) for (const part of made) doubtful.add(part);
    return made;
  });
  return { ...estate, instances, doubtful };
}

/** An instance for each file of accounts that a word of their names tells apart, called by that word; null where they are of one. */
function fileParts(instance: Instance, all: readonly Instance[]): Instance[] | null {
  const paths = [...new Set(instance.accounts.map(({ path }) => path))];
  const words = mingled(instance) && wordsApart(paths);
  if (!words || paths.length > MAX_INSTANCES || all.some(({ name }) => name !== instance.name && words.includes(name))) return null;
  const others = instance.name === DEFAULT ? [] : instance.files.filter((path) => !paths.includes(path));
  return paths.map((path, at) => ({
    ...instance,
    name: words[at] ?? '',
    accounts: instance.accounts.filter((account) => account.path === path),
    files: [path, ...others],
  }));
}

/** The folder of an instance of which nothing is tracked but its server files, as their names tell: an account beside them is its. */
function serverFolder({ name, files, servers, accounts }: Instance, inEstate: (path: string) => string): string | null {
  const [folder = '', ...further] = [...new Set(files.map((path) => folderOf(inEstate(path))))];
  const isNamed = servers.length === files.length && servers.every(({ path }) => instanceOfServerFile(path) === name);
  return accounts.length === 0 && isNamed && further.length === 0 && folder !== '' ? folder : null;
}

const withServers = (part: Instance, all: readonly Instance[]): Instance => ({
  ...part,
  servers: [...part.servers, ...all.flatMap(({ servers }) => servers)],
  files: [...part.files, ...all.flatMap(({ files }) => files)],
});

/** The folders of accounts, each once. */
const accountFolders = (accounts: Instance['accounts'], inEstate: (path: string) => string): string[] => [
  ...new Set(accounts.map(({ path }) => folderOf(inEstate(path)))),
];

/** Names of instances are made of so many folders at most. */
const DEEPEST = 5;

const tailOf = (folder: string, depth: number): string[] => folder.split('/').filter(Boolean).slice(-depth);

interface Naming {
  readonly names: readonly string[];
  /** Of how many of the last folders they are made. */
  readonly depth: number;
}

/** Names for the folders of one instance after the other: as few of the last folders as no other ends in, else numbers. */
function naming(all: readonly Spread[]): (spread: Spread) => Naming {
  const labelsOf = ({ instance, folders }: Spread, depth: number): string[] =>
    folders.map((folder) => tailOf(folder, depth).join('-') || instance.name);
  const several = all.filter(({ folders }) => folders.length > 1);
  const depths = Array.from({ length: DEEPEST }, (_, index) => index + 1).map((depth) => ({
    depth,
    counts: countedBy(
      several.flatMap((spread) => labelsOf(spread, depth)),
      keyOf,
    ),
  }));
  const taken = new Set(all.flatMap(({ instance, folders }) => (folders.length > 1 ? [] : keyOf(instance.name))));
  const isFree = (name: string) => name.length <= MAX_INSTANCE_NAME && !taken.has(keyOf(name));
  const numbered = (name: string): string => {
    let number = 1;
    while (!isFree(`${name}-${number}`)) number++;
    return `${name}-${number}`;
  };
  return (spread) => {
    const fit = depths.find(({ depth, counts }) =>
      labelsOf(spread, depth).every((label) => isFree(label) && counts.get(keyOf(label)) === 1),
    );
    const labels = fit && labelsOf(spread, fit.depth);
    const names = spread.folders.map((_, at) => {
      const name = labels?.[at] ?? numbered(spread.instance.name);
      taken.add(keyOf(name));
      return name;
    });
    return { names, depth: fit?.depth ?? DEEPEST };
  };
}

const keyOf = (name: string): string => name.toLowerCase();

/**
 * An instance for each of the folders. A file is of the nearest one that it is in, else of the one whose last folders
 * are in its path too; what is of neither is of all, unless it is of no instance now.
 */
function parts({ instance, folders }: Spread, { names, depth }: Naming, inEstate: (path: string) => string): Instance[] {
  const below = folders.filter((folder) => folder !== '');
  const homeOf = deepest(below);
  const byTail = new Map(below.map((folder) => [tailOf(folder, depth).join('/'), folder]));
  const besideOf = (path: string) => {
    const around = folderOf(path).split('/');
    return around.map((_, start) => byTail.get(around.slice(start, start + depth).join('/'))).find((folder) => folder !== undefined);
  };
  const holding = new Set(instance.accounts.map(({ path }) => path));
  const files = grouped(instance.files, (file) => {
    const path = inEstate(file);
    return holding.has(file) ? folderOf(path) : (homeOf(path) ?? besideOf(path));
  });
  const ofAll = instance.name === DEFAULT ? [] : (files.get(undefined) ?? []);
  return folders.map((folder, at) => {
    const own = new Set([...(files.get(folder) ?? []), ...ofAll]);
    const isOwn = ({ path }: { readonly path: string }) => own.has(path);
    const [told] = tailOf(folder, DEEPEST)
      .reverse()
      .flatMap((name) => roleOf(name) ?? []);
    return {
      ...instance,
      name: names[at] ?? '',
      role: instance.role ?? told ?? null,
      accounts: instance.accounts.filter(isOwn),
      servers: instance.servers.filter(isOwn),
      files: [...own],
    };
  });
}
