import { closeSync, constants, existsSync, lstatSync, mkdirSync, openSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** The first step below a folder that is a symbolic link, on the way to a path; undefined where none is, or outside of the folder. */
export function linkIn(folder: string, path: string): string | undefined {
  const below = relative(folder, path);
  const [first = '', ...rest] = below.split(sep);
  if (below === '' || first === '..' || isAbsolute(below)) return undefined;
  const steps = [first, ...rest].map((_, at, all) => all.slice(0, at + 1).join(sep));
  return steps.find((step) => lstatSync(resolve(folder, step), { throwIfNoEntry: false })?.isSymbolicLink());
}

/**
 * Writes a report, and makes the folders that lack. Below the folder that is checked no link is followed: whoever opens
 * a pull request may have put one in the place of a report or of a folder.
 * @throws Error of the file system, or one that names the link
 */
export function writeReport(checked: string, file: string, content: string): void {
  const above = below(checked, dirname(file));
  const link = above === undefined ? undefined : linkIn(above, file);
  if (link !== undefined) throw new Error(`"${link}" is a symbolic link, and none is followed`);
  mkdirSync(dirname(file), { recursive: true });
  const noFollow = above === undefined ? 0 : (constants.O_NOFOLLOW ?? 0);
  const opened = openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | noFollow);
  try {
    writeFileSync(opened, content);
  } finally {
    closeSync(opened);
  }
}

/** A folder by the name by which a path below it is called, or undefined where the path is elsewhere. */
function below(folder: string, path: string): string | undefined {
  if (existsSync(path) && realpathSync(path) === realpathSync(folder)) return path;
  return dirname(path) === path ? undefined : below(folder, dirname(path));
}
