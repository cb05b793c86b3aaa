/** A path in a folder of the repository, whose root is `""`. */
export const joined = (folder: string, path: string): string => (folder === '' ? path : `${folder}/${path}`);

/** What a path is as seen from a folder; null where it is not in it. */
export function within(folder: string, path: string): string | null {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

/** The path that a configuration of a folder names. */
export const declaredPath = (folder: string, path: string): string => joined(folder, path.replace(/^(?:\.\/)+/, ''));
