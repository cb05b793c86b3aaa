import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readlinkSync } from 'node:fs';
import { sep } from 'node:path';
import { foldersOf } from '../core/folder.js';
import { GitError } from './git-error.js';
import { type RawPath, shown } from './paths.js';

/**
 * Reads a tracked file of the work tree. Null where it is gone, or no file any more, or reached through a link:
 * links are not followed, for they may lead out of the repository, and a pipe is not waited for.
 * @throws GitError where it is there and cannot be read
 */
export function readWorkFile(top: string, raw: RawPath): Uint8Array | null {
  const path = workPath(top, raw);
  try {
    // A configuration is looked for in each folder above a file: where there is none, its folders are not walked.
    if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return null;
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      if (!isAt(file, path) && isBehindLink(top, raw)) return null;
      return fstatSync(file).isFile() ? readFileSync(file) : null;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'EMLINK') return null;
    throw new GitError(`The file "${shown(raw)}" cannot be read: ${(error as Error).message}.`);
  }
}

/** Whether Linux tells that what is open stands at this very path: then no folder of it is a link, however many there are. */
function isAt(file: number, path: Buffer): boolean {
  try {
    return readlinkSync(`/proc/self/fd/${file}`, { encoding: 'buffer' }).equals(path);
  } catch {
    return false;
  }
}

/** Elsewhere each folder is asked. */
const isBehindLink = (top: string, raw: RawPath): boolean =>
  foldersOf(raw).some((folder) => lstatSync(workPath(top, folder)).isSymbolicLink());

/** Where a path of the repository is on disk, byte for byte. */
export const workPath = (top: string, raw: RawPath): Buffer =>
  Buffer.concat([Buffer.from(`${top}${sep}`), Buffer.from(sep === '/' ? raw : raw.replaceAll('/', sep), 'latin1')]);

/** Whether a file stands at a path of the work tree; where it cannot be told, one does. */
export function isWorkFile(top: string, raw: RawPath): boolean {
  try {
    return lstatSync(workPath(top, raw), { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return true;
  }
}

/** Whether a symbolic link stands at a path of the work tree. */
export function isWorkLink(top: string, raw: RawPath): boolean {
  try {
    return lstatSync(workPath(top, raw)).isSymbolicLink();
  } catch {
    return false;
  }
}
