import type { Git } from './git.js';
import type { RawPath } from './paths.js';

/** A tracked file, as index or tree list it. */
export interface Entry {
  readonly raw: RawPath;
  readonly mode: string;
  readonly oid: string;
  /** 0, or the side of a conflict that is not resolved. */
  readonly stage: string;
  /** Tracked, but left out of the work tree by a sparse checkout. */
  readonly leftOut: boolean;
}

export interface Listing {
  readonly tracked: number;
  /** The entries that were asked for, and all sides of conflicts. */
  readonly entries: readonly Entry[];
}

/** Which entries of a listing are asked for. */
export interface Wanted {
  readonly paths: ReadonlySet<RawPath>;
  /** A file's name that is wanted in whichever folder, or null. */
  readonly name: string | null;
}

/** Everything below the repository's root, wherever the command runs. */
export const TOP = ':(top)';

/**
 * Lists index or tree, and gives what keeps of it what is wanted; a link or a submodule never is. The listing is
 * walked in place: of tens of thousands of lines only a handful become entries.
 * @throws GitError
 */
export function listing(git: Git, tree: string | null): (wanted: Wanted) => Listing {
  const output =
    tree === null
      ? git.run(['ls-files', '-s', '-t', '-z', '--full-name', '--', TOP])
      : git.run(['ls-tree', '-r', '-z', '--full-tree', tree]);
  const text = output.toString('latin1');
  return (wanted) => pick(text, tree, wanted);
}

function pick(text: string, tree: string | null, { paths, name }: Wanted): Listing {
  const lengths = new Set([...paths].map((raw) => raw.length));
  const entries: Entry[] = [];
  let tracked = 0;
  let last = '';
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\0', start);
    const tab = text.indexOf('\t', start);
    const isMerged = tree !== null || text[tab - 1] === '0';
    const isNamed = name !== null && text.startsWith(name, end - name.length) && '\t/'.includes(text[end - name.length - 1] ?? '');
    if (isMerged && !isNamed && !lengths.has(end - tab - 1)) tracked += 1;
    else {
      const raw = text.slice(tab + 1, end);
      if (isMerged || raw !== last) tracked += 1;
      last = raw;
      const facts = text.slice(start, tab);
      if (!isMerged || isNamed || paths.has(raw)) entries.push(tree === null ? indexEntry(raw, facts) : treeEntry(raw, facts));
    }
    start = end + 1;
  }
  return { tracked, entries: entries.filter(({ mode }) => isFile(mode)) };
}

function indexEntry(raw: RawPath, facts: string): Entry {
  const [tag, mode = '', oid = '', stage = ''] = facts.split(' ');
  return { raw, mode, oid, stage, leftOut: tag === 'S' };
}

function treeEntry(raw: RawPath, facts: string): Entry {
  const [mode = '', , oid = ''] = facts.split(' ');
  return { raw, mode, oid, stage: '0', leftOut: false };
}

/** Neither a symbolic link (120000) nor a submodule (160000). */
export const isFile = (mode: string): boolean => mode.startsWith('100');
