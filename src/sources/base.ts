import type { Snapshot, SourceFile } from '../core/source.js';
import { readBlobs } from './blobs.js';
import { isFile } from './entries.js';
import type { Git } from './git.js';
import { isPointer, pointer } from './lfs-pointer.js';
import { isMarked } from './markers.js';
import { isNeverText } from './never-text.js';
import { type RawPath, shown, splitNul } from './paths.js';
import { type Origin, search } from './search.js';
import { withoutFilters } from './without-filters.js';

/**
 * The base as head less what changed since: files that did not change are the very objects of head, so they are
 * read once, and of the others only the old blobs are fetched. No second pass over the whole base.
 * @throws GitError
 */
export async function openBase(
  git: Git,
  head: Snapshot,
  commit: string,
  changes: Changes,
  named: (path: string) => boolean,
): Promise<Snapshot> {
  const kept = head.files.filter(({ path }) => !changes.has(path));
  const changed = [...changes].filter(isRead);
  const marked = changed.length > MANY ? new Set((await (await search(git, { kind: 'tree', commit })).found).map(shown)) : null;
  const before = changed.filter(([path]) => marked === null || marked.has(path) || named(path));
  const blobs = readBlobs(
    git,
    before.map(([, { oid }]) => oid),
  );
  const old = before.flatMap(([path, { oid }]): SourceFile[] => {
    const bytes = blobs.get(oid);
    return bytes && (isMarked(bytes) || named(path)) ? [{ path, bytes }] : [];
  });
  const skipped = [
    ...head.skipped.filter(({ path, isPointer }) => isPointer && !changes.has(path)),
    ...old.filter(({ bytes }) => isPointer(bytes)).flatMap(({ path }) => pointer(path)),
  ];
  const files = [...kept, ...old.filter(({ bytes }) => !isPointer(bytes))];
  return { kind: 'tree', revision: commit, tracked: head.tracked, files, skipped };
}

/** So many changed files are not read to see whether they matter: Git's search is the faster way then. */
const MANY = 200;

/** An empty base, before the first commit. */
export const emptyBase = (): Snapshot => ({ kind: 'tree', revision: null, tracked: 0, files: [], skipped: [] });

/** By shown path, mode and object id in the base. */
export type Changes = ReadonlyMap<string, Was>;

interface Was {
  readonly mode: string;
  readonly oid: string;
}

/** What was not there, as Git tells it. */
export const ABSENT: Was = { mode: '000000', oid: '' };

/** The old blobs that are read anyway, so that one call can read them with those of head. */
export function oldBlobs(changes: Changes): string[] {
  const files = [...changes].filter(isRead);
  return files.length > MANY ? [] : files.map(([, { oid }]) => oid);
}

/** A partial clone need not hold what is never text. */
const isRead = ([path, { mode }]: readonly [string, Was]): boolean => isFile(mode) && !isNeverText(path);

/** A repository's own configuration must not make Git take files for unchanged. */
const BELIEVING = [
  ['core.ignoreStat', 'false'],
  ['core.checkStat', 'default'],
  ['core.trustctime', 'true'],
] as const;

/** What differs between a commit and what is judged. @throws GitError */
export function differingPaths(git: Git, origin: Origin, commit: string): Map<string, Was> {
  const options = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-relative', '--no-ext-diff', '--ignore-submodules=all'];
  const args = {
    index: ['diff-index', '--cached', ...options, commit, '--'],
    worktree: ['diff-index', ...options, commit, '--'],
    tree: ['diff-tree', '-r', ...options, commit, ...(origin.kind === 'tree' ? [origin.commit] : []), '--'],
  }[origin.kind];
  const fields = splitNul(git.run(args, { config: origin.kind === 'worktree' ? [...withoutFilters(git), ...BELIEVING] : [] }));
  const changes = new Map<string, Was>();
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [mode = '', , oid = ''] = fields[index]?.slice(1).split(' ') ?? [];
    changes.set(shown(fields[index + 1] ?? ''), { mode, oid });
  }
  return changes;
}

/**
 * What Git takes for unchanged because it was told to counts as changed: it may be anything.
 * @param believed paths that it was told of
 */
export function withBelieved(git: Git, commit: string, changes: Map<string, Was>, believed: readonly RawPath[]): void {
  const paths = believed.filter((raw) => !changes.has(shown(raw)));
  if (paths.length === 0) return;
  const all = new Set(paths);
  for (const line of splitNul(git.run(['ls-tree', '-r', '-z', '--full-tree', commit]))) {
    const raw = line.slice(line.indexOf('\t') + 1);
    const [mode = '', , oid = ''] = line.slice(0, line.indexOf('\t')).split(' ');
    if (all.has(raw)) changes.set(shown(raw), { mode, oid });
  }
  for (const raw of paths) if (!changes.has(shown(raw))) changes.set(shown(raw), ABSENT);
}
