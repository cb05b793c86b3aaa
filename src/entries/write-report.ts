import { closeSync, constants, existsSync, lstatSync, mkdirSync, openSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** The first step below a folder that is a symbolic link, on the way to a path; undefined where none is, or outside of the folder. */
export function linkIn(folder: string, path: string): string | undefined {
  if (!isWithin(folder, path)) return undefined;
  const steps = relative(folder, path)
    .split(sep)
    .filter(Boolean)
    .map((_, at, all) => all.slice(0, at + 1).join(sep));
  return steps.find((step) => lstatSync(resolve(folder, step), { throwIfNoEntry: false })?.isSymbolicLink());
}

const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
};

/**
 * Writes a report, and makes the folders that lack. Below the folder that is checked no link is followed: whoever opens
 * a pull request may have put one in the place of a report or of a folder.
 * @throws Error of the file system, or one that names the link
 */
export function writeReport(checked: string, file: string, content: string): void {
  const above = below(checked, dirname(file));
  const link = above === undefined ? undefined : linkIn(above, file);
  if (link !== undefined) throw new Error(`"${link}" is a symbolic link, and none is followed`);
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder: name a file in it');
  makeFolder(dirname(file));
  const noFollow = above === undefined ? 0 : (constants.O_NOFOLLOW ?? 0);
  const opened = openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noFollow);
  try {
    writeFileSync(opened, content);
  } finally {
    closeSync(opened);
  }
}

/** Makes a folder and those above that lack; where none can be made, as in /proc, `recursive` of Node 20 tries without end. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(folder)) throw error;
  }
}

/** The first folder on the way to a path that is the checked one or lies in it, by whatever name; undefined where none is. */
export function below(folder: string, path: string): string | undefined {
  const above = dirname(path) === path ? undefined : below(folder, dirname(path));
  return above ?? (existsSync(path) && isWithin(realpathSync(folder), realpathSync(path)) ? path : undefined);
}
