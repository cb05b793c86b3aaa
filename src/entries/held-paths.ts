import type { SourceFile } from '../core/source.js';
import type { Changes } from '../sources/base.js';
import { isFile, type Listing, withFolders } from '../sources/entries.js';
import { rawPath } from '../sources/paths.js';

export interface HeldPaths {
  /** Whether a path is looked at, or was in a commit that is compared with; a folder is where something in it is. */
  readonly holds: (path: string) => boolean;
  /** What is tracked at a path that is no file. */
  readonly stands: (path: string) => 'link' | 'submodule' | null;
}

/**
 * What there is, and was, at any path.
 * @param changes since each commit that is compared with
 * @param untracked what is looked at without being tracked
 */
export function heldPaths(listed: Listing, changes: readonly Changes[], untracked: readonly SourceFile[]): HeldPaths {
  const gone = changes.flatMap((each) => [...each].flatMap(([path, { mode }]) => (isFile(mode) ? [path] : [])));
  let others: Set<string> | null = null;
  const holds = (path: string) => {
    others ??= withFolders([...gone, ...untracked.map((one) => one.path)]);
    return listed.holds(path) || others.has(path);
  };
  return { holds, stands: (path) => listed.stands(rawPath(path)) };
}
