import { within } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import { oncePer, oncePerValue } from '../core/once-per.js';
import { environmentWord, partedWords } from './environment.js';

/** An environment as a path tells it. */
export interface Environment {
  readonly name: string;
  /** The folder that tells it, for `customers/acme/prod/x.xml` that is `customers/acme/prod`; else null. */
  readonly folder: string | null;
}

/** What a name tells that holds one word that names an environment. */
interface Named {
  readonly word: string;
  /** Whether that is all. */
  readonly isAlone: boolean;
  /** The other words, without numbers. */
  readonly others: string;
  /** The same without digits in words. */
  readonly unnumbered: string;
}

/** Names of folders come again and again. */
const MOST_KNOWN = 10_000;

const named = oncePerValue((name): Named | null => {
  const [[word, ...more], further] = partedWords(name);
  if (word === undefined || more.length > 0) return null;
  const others = further.filter((other) => !/^\d*$/.test(other)).join(' ');
  return { word, isAlone: further.length === 0, others, unnumbered: others.replace(/\d/g, '') };
}, MOST_KNOWN);

/** A folder of the files that were read, and what it holds. */
interface Folder {
  readonly folders: Map<string, Folder>;
  /** The names of its files, without what they end in. */
  readonly files: Set<string>;
}

const folder = (): Folder => ({ folders: new Map(), files: new Set() });

/** Nobody has more; what is beside a folder beyond these does not tell anything. */
const MOST_FOLDERS = 100_000;

function treeOf(paths: readonly string[]): Folder {
  const root = folder();
  let left = MOST_FOLDERS;
  for (const path of paths) {
    const { names, file } = split(path);
    let at = root;
    for (const name of names) {
      const known = at.folders.get(name);
      if (!known && --left < 0) return root;
      const next = known ?? folder();
      if (!known) at.folders.set(name, next);
      at = next;
    }
    at.files.add(file);
  }
  return root;
}

function split(path: string): { names: readonly string[]; file: string } {
  const names = path.split('/');
  const file = names.pop() ?? '';
  return { names, file: file.replace(/\.[^.]*$/, '') };
}

/** Of names beside each other those that differ in the environment alone, by their other words. */
const lines = (names: readonly Named[]): ReadonlyMap<string, readonly [Named, ...Named[]]> =>
  new Map([...grouped(names, ({ others }) => others)].filter(([, alike]) => countWords(alike) > 1));

const namedIn = (names: Iterable<string>): Named[] => [...names].map(named).filter((one) => one !== null);

const countWords = (alike: readonly Named[]): number => new Set(alike.map(({ word }) => word)).size;

/**
 * The other words of those folders in one that are environments though they hold more than the word. Where they are of
 * several customers, or one has an environment twice, the word would throw together what belongs to different instances.
 */
const lineOfFolders = oncePer(({ folders }: Folder): string | null => {
  if (folders.size < 2) return null;
  const all = namedIn(folders.keys());
  const [line, ...more] = lines(all);
  if (!line || more.length > 0) return null;
  const [others, [first]] = line;
  const alike = all.filter(({ unnumbered }) => unnumbered === first.unnumbered);
  return countWords(alike) === alike.length ? others : null;
});

const linesOfFiles = oncePer(({ files }: Folder) => lines(namedIn(files)));

/** The environment that a path tells, from the folder of an estate on; null where it tells none. */
export type EnvironmentOf = (path: string, from?: string) => Environment | null;

/**
 * Tells the environment of a path: the nearest folder that is such a word, or holds one where another folder beside it
 * is called the same but for the environment. A word in the file's name goes before that where a file beside it is
 * called the same but for the environment, and counts anyway outside of such folders.
 * @param paths of all files of a side
 */
export function environments(paths: readonly string[]): EnvironmentOf {
  const root = treeOf(paths);
  return (path, from = '') => {
    const { names, file } = split(path);
    const first = from === '' || within(from, path) === null ? 0 : from.split('/').length;
    let home: { readonly word: string; readonly depth: number } | null = null;
    let at: Folder | undefined = root;
    for (const [depth, name] of names.entries()) {
      const told = depth < first ? null : named(name);
      if (told && (told.isAlone || (at && lineOfFolders(at) === told.others))) home = { word: told.word, depth };
      at = at?.folders.get(name);
    }
    if (home === null) {
      const word = environmentWord(file);
      return word === undefined ? null : { name: word, folder: null };
    }
    const own = named(file);
    if (own && at && linesOfFiles(at).has(own.others)) return { name: own.word, folder: null };
    return { name: home.word, folder: names.slice(0, home.depth + 1).join('/') };
  };
}
