import { closeSync, constants, lstatSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** Writes a report, and makes the folders that lack. @throws Error of the file system */
export function writeReport(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * The same in a workspace, where whoever opens a pull request may have put a link in the place of a report or of a
 * folder: none is followed.
 * @throws Error of the file system, or one that names the link
 */
export function writeInWorkspace(workspace: string, file: string, content: string): void {
  const path = resolve(workspace, file);
  const below = relative(workspace, path);
  const [first, ...rest] = below.split(sep);
  if (first === '..' || isAbsolute(below)) {
    writeReport(path, content);
    return;
  }
  const steps = [first, ...rest].map((_, at, all) => all.slice(0, at + 1).join(sep));
  const link = steps.find((step) => lstatSync(resolve(workspace, step), { throwIfNoEntry: false })?.isSymbolicLink());
  if (link !== undefined) throw new Error(`"${link}" is a symbolic link, and none is followed`);
  mkdirSync(dirname(path), { recursive: true });
  const opened = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | (constants.O_NOFOLLOW ?? 0));
  try {
    writeFileSync(opened, content);
  } finally {
    closeSync(opened);
  }
}
