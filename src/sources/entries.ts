import type { Git } from './git.js';
import { type RawPath, splitNul } from './paths.js';

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
  /** The entries that were asked for. */
  readonly entries: readonly Entry[];
}

/** Everything below the repository's root, wherever the command runs. */
export const TOP = ':(top)';

/** Lists index or tree and keeps what is wanted, and all sides of conflicts; a link or a submodule is never wanted. */
export function listing(git: Git, tree: string | null, wanted: (raw: RawPath) => boolean): Listing {
  const output =
    tree === null ? git.run(['ls-files', '-s', '-z', '--full-name', '--', TOP]) : git.run(['ls-tree', '-r', '-z', '--full-tree', tree]);
  const lines = splitNul(output);
  const entries = lines.flatMap((line) => {
    const tab = line.indexOf('\t');
    const raw = line.slice(tab + 1);
    const unmerged = tree === null && line[tab - 1] !== '0';
    if (!unmerged && !wanted(raw)) return [];
    const [mode = '', second = '', third = ''] = line.slice(0, tab).split(' ');
    const entry = tree === null ? { raw, mode, oid: second, stage: third } : { raw, mode, oid: third, stage: '0' };
    return isFile(entry.mode) ? [entry] : [];
  });
  return { tracked: new Set(tree === null ? lines.map((line) => line.slice(line.indexOf('\t') + 1)) : lines).size, entries };
}

/** Neither a symbolic link (120000) nor a submodule (160000). */
export const isFile = (mode: string): boolean => mode.startsWith('100');
