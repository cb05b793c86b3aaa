/** A path in a folder of the repository, whose root is `""`. */
export const joined = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);

/** What a path is as seen from a folder; null where it is not in it. */
export function within(folder: string, path: string): string | null {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

/** The folders that a path is in, from the outermost on, without the root. */
export const foldersOf = (path: string): string[] => Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index));

/** The folder that holds a path, `""` for the root. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The last step of a path: what its file or folder is called. */
export const lastStep = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Whether a path only leads down, as those of Git do. Any other may lead out of the repository in an address, whose
 * steps back a browser takes before it asks for it. A backslash or a colon is a letter like any other in such a path,
 * and escaped in an address; no file is opened by a path of a report.
 */
export const leadsDown = (path: string): boolean => path.split('/').every((step) => !['', '.', '..'].includes(step));

/** The path that a configuration of a folder names. */
export const declaredPath = (folder: string, path: string): string => joined(folder, path.replace(/^(?:\.\/)+/, ''));

/** The deepest of some folders that holds a path, or null. */
export function deepest(folders: readonly string[]): (path: string) => string | null {
  const known = new Set(folders);
  // To look up each of hundreds of folders in one another takes the square of how many they are.
  const lengths = new Set(folders.map(({ length }) => length));
  return (path) => {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (lengths.has(end) && known.has(path.slice(0, end))) return path.slice(0, end);
    }
    return known.has('') ? '' : null;
  };
}
