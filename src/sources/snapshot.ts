import type { Skipped, Snapshot, SourceFile } from '../core/source.js';
import { readBlobs } from './blobs.js';
import { type Entry, type Listing, listing, TOP } from './entries.js';
import type { Git } from './git.js';
import { isMarked, PATTERNS } from './markers.js';
import { type RawPath, rawPath, shown, splitNul } from './paths.js';
import { readWorkFile } from './work-file.js';

/** Which files to judge: the index, a commit's tree, or the tracked files of the work tree under `top`. */
export type Origin =
  | { readonly kind: 'index' }
  | { readonly kind: 'tree'; readonly commit: string }
  | { readonly kind: 'worktree'; readonly top: string };

/**
 * Reads the files that may matter.
 * @param revision the commit that the report names
 * @param found the files that the search finds; the listing is read while it goes on
 * @param named what is wanted whatever it holds: a path, and a file's name in whichever folder
 * @param also blobs to read in the same call, for whoever asks for them next
 * @throws GitError
 */
export async function open(
  git: Git,
  origin: Origin,
  revision: string | null,
  found: Promise<RawPath[]>,
  named: { path?: string; name?: string },
  also: readonly string[] = [],
): Promise<Snapshot> {
  const list = listing(git, treeOf(origin));
  const paths = new Set(await found);
  if (named.path !== undefined) paths.add(rawPath(named.path));
  return { kind: origin.kind, revision, ...readFiles(git, origin, list({ paths, name: named.name ?? null }), also) };
}

const treeOf = (origin: Origin): string | null => (origin.kind === 'tree' ? origin.commit : null);

/** Adds the files at paths that the configuration names, where they are tracked. */
export function openMore(git: Git, origin: Origin, snapshot: Snapshot, paths: readonly string[]): Snapshot {
  const missing = new Set(paths.filter((path) => snapshot.files.every((file) => file.path !== path)));
  if (missing.size === 0) return snapshot;
  const { files, skipped } = readFiles(
    git,
    origin,
    listing(git, treeOf(origin))({ paths: new Set([...missing].map(rawPath)), name: null }),
  );
  return {
    ...snapshot,
    files: [...snapshot.files, ...files],
    skipped: [...snapshot.skipped, ...skipped.filter(({ path }) => missing.has(path))],
  };
}

function readFiles(
  git: Git,
  origin: Origin,
  { tracked, entries }: Listing,
  also: readonly string[] = [],
): Pick<Snapshot, 'tracked' | 'files' | 'skipped'> {
  const wanted = entries.filter(({ stage }) => stage === '0');
  const inGit = wanted.filter(({ leftOut }) => origin.kind !== 'worktree' || leftOut);
  const blobs = readBlobs(git, [...inGit.map(({ oid }) => oid), ...also]);
  const files: SourceFile[] = [];
  const skipped: Skipped[] = unmerged(git, entries);
  for (const { raw, oid, leftOut } of wanted) {
    const path = shown(raw);
    const bytes =
      (origin.kind === 'worktree' ? readWorkFile(origin.top, raw) : null) ??
      (leftOut || origin.kind !== 'worktree' ? blobs.get(oid) : null);
    if (!bytes) continue;
    if (!isPointer(bytes)) files.push({ path, bytes });
    else if (/\.(?:xml|json|ya?ml|csv)$/i.test(path)) skipped.push({ path, reason: LFS, matters: false });
  }
  return { tracked, files, skipped };
}

/** Files that a sparse checkout leaves out of the work tree are tracked all the same, and read from the index. */
const isSparse = (git: Git, origin: Origin): boolean =>
  origin.kind === 'worktree' &&
  git
    .run(['config', '--type=bool', 'core.sparseCheckout'], { also: [1] })
    .toString('latin1')
    .trim() === 'true';

/** Sets out to find the files that may matter; `found` throws GitError. */
export async function search(git: Git, origin: Origin): Promise<{ readonly found: Promise<RawPath[]> }> {
  const searches = [await candidates(git, origin)];
  if (isSparse(git, origin)) searches.push(await candidates(git, { kind: 'index' }));
  const found = Promise.all(searches.map(({ found }) => found)).then((paths) => paths.flat());
  /** Whoever fails before waiting for it has told why. */
  found.catch(() => {});
  return { found };
}

/** The files that hold a marker. Exit code 1 of `git grep` means that nothing was found. */
export async function candidates(git: Git, origin: Origin): Promise<{ readonly found: Promise<RawPath[]> }> {
  const where = origin.kind === 'index' ? ['--cached'] : origin.kind === 'tree' ? [origin.commit] : [];
  const { output } = await git.start(
    ['grep', '-l', '-z', '-G', '--no-color', '--full-name', '--no-recurse-submodules', '-f', '-', ...where, '--', TOP],
    {
      input: PATTERNS,
      also: [1],
      harmless: GONE,
    },
  );
  const prefix = origin.kind === 'tree' ? origin.commit.length + 1 : 0;
  const found = output.then((names) => splitNul(names).map((name) => name.slice(prefix)));
  found.catch(() => {});
  return { found };
}

/** A tracked file whose folder is a file or a link now is not there. */
const GONE = /: (?:Not a directory|Too many levels of symbolic links)$/;

const LFS = 'it is a Git LFS pointer, whose content is not in Git; keep such small files in Git itself';
const POINTER = Buffer.from('version https://git-lfs.github.com/spec/');

const isPointer = (bytes: Uint8Array): boolean => bytes.length < 1024 && POINTER.equals(bytes.subarray(0, POINTER.length));

/** `git grep --cached` passes over what is in conflict, so whether it matters is told by the sides themselves. */
function unmerged(git: Git, entries: readonly Entry[]): Skipped[] {
  const sides = entries.filter(({ stage }) => stage !== '0');
  const blobs = readBlobs(
    git,
    sides.map(({ oid }) => oid),
  );
  const matter = sides.filter(({ oid }) => isMarked(blobs.get(oid) ?? new Uint8Array()));
  return [...new Set(matter.map(({ raw }) => shown(raw)))].map((path) => ({
    path,
    reason: 'its merge conflict is not resolved',
    matters: true,
  }));
}
