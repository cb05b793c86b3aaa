import type { Git } from './git.js';
import type { RawPath } from './paths.js';

/** A tracked file, as index or tree list it. */
export interface Entry {
  readonly raw: RawPath;
  readonly mode: string;
  readonly oid: string;
  /** 0, or the side of a conflict that is not resolved. */
  readonly stage: string;
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
 * Lists index or tree and keeps what is wanted; a link or a submodule never is. The listing is walked in place:
 * of tens of thousands of lines only a handful become entries.
 */
export function listing(git: Git, tree: string | null, { paths, name }: Wanted): Listing {
  const output =
    tree === null ? git.run(['ls-files', '-s', '-z', '--full-name', '--', TOP]) : git.run(['ls-tree', '-r', '-z', '--full-tree', tree]);
  const text = output.toString('latin1');
  const entries: Entry[] = [];
  let tracked = 0;
  let last = '';
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\0', start);
    const tab = text.indexOf('\t', start);
    const raw = text.slice(tab + 1, end);
    const unmerged = tree === null && text[tab - 1] !== '0';
    if (!unmerged || raw !== last) tracked += 1;
    last = raw;
    if (unmerged || paths.has(raw) || (name !== null && raw.endsWith(name) && (raw === name || raw.at(-name.length - 1) === '/'))) {
      const [mode = '', second = '', third = ''] = text.slice(start, tab).split(' ');
      if (isFile(mode)) entries.push(tree === null ? { raw, mode, oid: second, stage: third } : { raw, mode, oid: third, stage: '0' });
    }
    start = end + 1;
  }
  return { tracked, entries };
}

/** Neither a symbolic link (120000) nor a submodule (160000). */
export const isFile = (mode: string): boolean => mode.startsWith('100');
