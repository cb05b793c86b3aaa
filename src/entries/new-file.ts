import { lstatSync, type Stats, writeFileSync } from 'node:fs';
import { visible } from '../core/characters.js';
import { foldersOf } from '../core/folder.js';
import { rawPath } from '../sources/paths.js';
import { workPath } from '../sources/work-file.js';
import { UsageError } from './usage.js';

/**
 * Looks whether a file can be made in the work tree: not where there is one, and not through links, for they may lead
 * out of the repository.
 * @throws UsageError
 */
export function requireRoom(top: string, path: string): void {
  for (const folder of foldersOf(path)) {
    const found = there(top, folder);
    const shown = `"${visible(folder)}"`;
    if (!found)
      throw new UsageError(`The folder ${shown} is not in the work tree, so ${visible(path)} cannot be written: check it out first.`);
    if (found.isSymbolicLink())
      throw new UsageError(`${shown} is a link, and nothing is written through links: put a folder in its place.`);
    if (!found.isDirectory()) throw new UsageError(`${shown} is not a folder, so ${visible(path)} cannot be written: check it out first.`);
  }
  if (there(top, path)) throw new UsageError(`${visible(path)} already exists and is left as it is. Edit it, or delete it first.`);
}

/** @throws UsageError */
export function writeNew(top: string, path: string, text: string): void {
  try {
    writeFileSync(workPath(top, rawPath(path)), text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${visible(path)} could not be written: ${(error as Error).message}.`);
  }
}

/** Links are not followed: one that leads nowhere is there too. */
function there(top: string, path: string): Stats | undefined {
  try {
    return lstatSync(workPath(top, rawPath(path)), { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(`${visible(path)} cannot be accessed: ${(error as Error).message}.`);
  }
}
