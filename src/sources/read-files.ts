import type { Skipped, Snapshot, SourceFile } from '../core/source.js';
import { readBlobs } from './blobs.js';
import type { Entry } from './entries.js';
import type { Git } from './git.js';
import { isPointer, pointer } from './lfs-pointer.js';
import { type RawPath, shown } from './paths.js';
import type { Origin } from './search.js';
import { readWorkFile } from './work-file.js';

/** To open a file takes its time, however little it holds: so many are read of those that hold nothing, and of others more. */
export const MAX_SMALL_FILES = 4000;

/** Bytes of a file that is no small one. */
const SMALL = 2000;

/**
 * Reads files in their order. In the work tree a file in conflict is what it is; the index holds its sides alone.
 * @param also blobs to read in the same call, for whoever asks for them next
 * @param encoded those of the work tree that are read as Git holds them
 * @throws GitError
 */
export function readFiles(
  git: Git,
  origin: Origin,
  asked: readonly Entry[],
  also: readonly string[] = [],
  encoded: ReadonlySet<RawPath> = new Set(),
): Pick<Snapshot, 'files' | 'skipped'> {
  const files: SourceFile[] = [];
  const skipped: Skipped[] = [];
  const wanted = asked.filter(({ stage }) => stage === '0' || origin.kind === 'worktree');
  const isInGit = ({ leftOut }: Entry) => origin.kind !== 'worktree' || leftOut;
  const next = (at: number) =>
    wanted
      .slice(at, at + MAX_SMALL_FILES)
      .filter(isInGit)
      .map(({ oid }) => oid);
  let blobs = readBlobs(git, [...next(0), ...also]);
  let left = MAX_SMALL_FILES;
  for (const [at, entry] of wanted.entries()) {
    if (left < 0) return { files, skipped: [...skipped, notRead(shown(entry.raw), wanted.length - at)] };
    if (at > 0 && at % MAX_SMALL_FILES === 0) blobs = readBlobs(git, next(at));
    const { raw, oid } = entry;
    const path = shown(raw);
    const ofWorkTree = origin.kind === 'worktree' && !encoded.has(raw) ? readWorkFile(origin.top, raw) : null;
    const bytes = ofWorkTree ?? (isInGit(entry) ? blobs.get(oid) : null);
    if (!bytes) continue;
    left -= Math.max(0, 1 - bytes.length / SMALL);
    if (!isPointer(bytes)) files.push({ path, bytes });
    else skipped.push(...pointer(path));
  }
  return { files, skipped };
}

const notRead = (path: string, count: number): Skipped => ({
  path,
  reason: `it and ${count - 1} files behind it are not read, for there are more than ${MAX_SMALL_FILES} small ones that may be of Campaign`,
  matters: true,
  count,
});
