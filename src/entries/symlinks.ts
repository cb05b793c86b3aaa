import { existsSync, lstatSync, realpathSync } from 'node:fs';
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

/** The first folder on the way to a path that is the checked one or lies in it, by whatever name; undefined where none is. */
export function below(folder: string, path: string): string | undefined {
  const above = dirname(path) === path ? undefined : below(folder, dirname(path));
  return above ?? (existsSync(path) && isWithin(realpathSync(folder), realpathSync(path)) ? path : undefined);
}
