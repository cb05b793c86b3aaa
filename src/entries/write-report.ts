import { closeSync, constants, existsSync, lstatSync, mkdirSync, openSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { below, linkIn } from './symlinks.js';

/**
 * Writes a report, and makes the folders that lack. Below the work tree's top no link is followed: whoever opens a pull
 * request may have put one in the place of a report or of a folder.
 * @param judged what is not overwritten, relative to the top
 * @throws Error of the file system, or one that names the link
 */
export function writeReport(top: string, file: string, content: string, judged: ReadonlySet<string>): void {
  const above = below(top, dirname(file));
  const link = above === undefined ? undefined : linkIn(above, file);
  if (link !== undefined) throw new Error(`"${link}" is a symbolic link, and links are not followed`);
  if (lstatSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder: name a file in it');
  if (existsSync(file) && judged.has(relative(realpathSync(top), realpathSync(file)).replaceAll(sep, '/')))
    throw new Error('this file was checked, so it is not overwritten; name another file');
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
