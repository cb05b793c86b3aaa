import { cut } from '../core/characters.js';
import type { Skipped, Snapshot, SourceFile } from '../core/source.js';
import { readBlobs } from './blobs.js';
import type { Entry } from './entries.js';
import type { Git } from './git.js';
import { GitError } from './git-error.js';
import { HAS_FORM, isPointer, pointer } from './lfs-pointer.js';
import { type RawPath, shown } from './paths.js';
import type { Origin } from './search.js';
import { isWorkFile, readWorkFile } from './work-file.js';

/** To open a file takes its time, however little it holds: so many are opened of those that hold nothing, and of others more. */
export const MAX_SMALL_FILES = 2000;

/** Bytes of a file that is no small one. */
const SMALL = 2000;

/** Behind so many folders the system finds it late: each further so many characters of a path count as one more small file. */
const LONG = 300;

/** Linux takes no longer one. */
const MAX_PATH = 4096;

interface Reading {
  /** Blobs to read in the same call, for whoever asks for them next. */
  readonly also?: readonly string[];
  /** Files of the work tree that are read as Git holds them. */
  readonly encoded?: ReadonlySet<RawPath>;
  /** Configurations, which are opened however many files there are. */
  readonly isConfig?: (raw: RawPath) => boolean;
  /** The same of files that configurations name. */
  readonly isNamed?: (raw: RawPath) => boolean;
}

/**
 * Reads files, those first that are opened by all means, then those that are read by their names, each in their order.
 * In the work tree a file in conflict is what it is; the index holds its sides alone.
 * @throws GitError
 */
export function readFiles(
  git: Git,
  origin: Origin,
  asked: readonly Entry[],
  { also = [], encoded = new Set(), isConfig = () => false, isNamed = isConfig }: Reading = {},
): Pick<Snapshot, 'files' | 'skipped'> {
  const files: SourceFile[] = [];
  const skipped: Skipped[] = [];
  const isInGit = ({ leftOut }: Entry) => origin.kind !== 'worktree' || leftOut;
  const rank = ({ raw }: Entry) => (isNamed(raw) ? 0 : HAS_FORM.test(raw) ? 1 : 2);
  const wanted = asked
    .filter(({ stage }) => stage === '0' || origin.kind === 'worktree')
    .sort((a, b) => rank(a) - rank(b) || (a.raw < b.raw ? -1 : 1));
  const next = (at: number) =>
    readBlobs(git, [...oidsOf(wanted.slice(at, at + MAX_SMALL_FILES).filter(isInGit)), ...(at === 0 ? also : [])]);
  let blobs = next(0);
  let left = MAX_SMALL_FILES;
  for (const [at, entry] of wanted.entries()) {
    const { raw, oid } = entry;
    if (raw.length > MAX_PATH)
      throw new GitError(`A tracked path has more than ${MAX_PATH} bytes, which no system can check out: ${cut(shown(raw), 100)}….`);
    const path = shown(raw);
    if (!isNamed(raw) && left < 0) {
      if (isInGit(entry) || (origin.kind === 'worktree' && isWorkFile(origin.top, raw))) files.push({ path, bytes: NONE, isUnread: true });
      continue;
    }
    if (at > 0 && at % MAX_SMALL_FILES === 0) blobs = next(at);
    const ofWorkTree = origin.kind === 'worktree' && !encoded.has(raw) ? readWorkFile(origin.top, raw) : null;
    const bytes = ofWorkTree ?? (isInGit(entry) ? blobs.get(oid) : null);
    if (!bytes) continue;
    if (!isNamed(raw)) left -= Math.max(0, 1 - bytes.length / SMALL) + Math.max(0, raw.length / LONG - 1);
    if (!isPointer(bytes)) files.push({ path, bytes });
    else if (isConfig(raw)) files.push({ path, bytes: NONE, instead: 'pointer' });
    else skipped.push(...pointer(path));
  }
  return { files, skipped };
}

const NONE = new Uint8Array();
const oidsOf = (entries: readonly Entry[]): string[] => entries.map(({ oid }) => oid);
