import type { Skipped, Snapshot, SourceFile } from '../core/source.js';
import { readBlobs } from './blobs.js';
import { type Entry, type Listing, listing } from './entries.js';
import type { Git } from './git.js';
import { isMarked } from './markers.js';
import { passedOver } from './never-text.js';
import { type RawPath, rawPath, shown, splitNul } from './paths.js';
import { readFiles } from './read-files.js';
import { type Origin, search } from './search.js';
import { isWorkLink, readWorkFile } from './work-file.js';

/** What was read, and what it was chosen from. */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly listed: Listing;
}

/**
 * Reads the files that may matter.
 * @param revision the commit that the report names
 * @param found the files that the search finds; the listing is read while it goes on
 * @param wanted what is read whatever it holds: a path, and a file's name in whichever folder
 * @param meanwhile what is to be done where the search goes on when all else is read
 * @param also blobs to read in the same call, for whoever asks for them next
 * @throws GitError
 */
export async function open(
  git: Git,
  origin: Origin,
  revision: string | null,
  found: Promise<RawPath[]>,
  { path, name }: { path?: string; name?: string },
  also: readonly string[] = [],
  meanwhile: () => void = () => {},
): Promise<Opened> {
  const listed = listing(git, origin, name ?? null);
  const attributes = origin.kind === 'worktree' ? listed.attributes.map((raw) => Buffer.from(readWorkFile(origin.top, raw) ?? NONE)) : [];
  const encodes = attributes.some(setsEncoding);
  const unseen =
    origin.kind === 'worktree' && (listed.leavesOut || encodes)
      ? await (await search(git, { kind: 'index' }, { without: passedOver(git) })).found
      : [];
  const encoded = encodes ? encodedOf(git, unseen, Buffer.concat(attributes).length) : new Set<RawPath>();
  const believed = origin.kind === 'worktree' ? listed.believed.filter((raw) => isMarked(readWorkFile(origin.top, raw) ?? NONE)) : [];
  await whileUnfinished(found, meanwhile);
  const configs = [...listed.named, ...(path === undefined ? [] : [rawPath(path)])];
  const named = new Set(configs);
  const paths = new Set([...(await found), ...unseen, ...believed, ...configs]);
  const wanted = [...paths].flatMap(listed.at);
  const inGit = wanted.map((entry) => (encoded.has(entry.raw) ? { ...entry, leftOut: true } : entry));
  const { files, skipped } = readFiles(git, origin, inGit, { also, encoded, isConfig: (raw) => named.has(raw) });
  const unread = [...(origin.kind === 'index' ? unmerged(git, listed.conflicts, named) : []), ...skipped];
  const links = configs.filter((raw) => listed.stands(raw) === 'link' || (origin.kind === 'worktree' && isWorkLink(origin.top, raw)));
  const linked = links.map((raw): SourceFile => ({ path: shown(raw), bytes: NONE, instead: 'link' }));
  return { listed, snapshot: { kind: origin.kind, revision, tracked: listed.tracked, files: [...files, ...linked], skipped: unread } };
}

async function whileUnfinished(search: Promise<unknown>, work: () => void): Promise<void> {
  let isFinished = false;
  const finish = () => {
    isFinished = true;
  };
  search.then(finish, finish);
  // Of a program that has ended already Node tells one thing at each turn: its output, then its end.
  for (let turn = 0; turn < 2; turn++) await new Promise(setImmediate);
  if (!isFinished) work();
}

const NONE = new Uint8Array();

/** Such files hold no marker as the work tree spells them; Git holds them in UTF-8 (https://git-scm.com/docs/gitattributes). */
const setsEncoding = (attributes: Buffer): boolean => attributes.includes('working-tree-encoding');

/** Bytes of attributes, times paths, that Git is to compare; beyond, any file may have an encoding. */
const MAX_MATCHED = 400_000_000;

function encodedOf(git: Git, paths: readonly RawPath[], size: number): ReadonlySet<RawPath> {
  if (size * paths.length > MAX_MATCHED) return new Set(paths);
  const input = Buffer.from(paths.map((raw) => `${raw}\0`).join(''), 'latin1');
  const fields = splitNul(git.run(['check-attr', '-z', '--stdin', 'working-tree-encoding'], { input }));
  return new Set(paths.filter((_, at) => !['unspecified', 'unset'].includes(fields[at * 3 + 2] ?? '')));
}

/** Adds the files at paths that the configuration names, where they are tracked. @throws GitError */
export function openMore(git: Git, origin: Origin, { snapshot, listed }: Opened, paths: readonly string[]): Snapshot {
  const there = new Set(snapshot.files.flatMap(({ path, isUnread }) => (isUnread ? [] : path)));
  const missing = new Set(paths.filter((path) => !there.has(path)));
  const { files, skipped } = readFiles(git, origin, [...missing].map(rawPath).flatMap(listed.at), { isNamed: () => true });
  const known = new Set(snapshot.skipped.map(({ path }) => path));
  return {
    ...snapshot,
    files: [...snapshot.files.filter(({ path }) => !missing.has(path)), ...files],
    skipped: [...snapshot.skipped, ...skipped.filter(({ path }) => !known.has(path))],
  };
}

/** `git grep --cached` passes over what is in conflict, so whether it matters is told by its path or by the sides themselves. */
function unmerged(git: Git, sides: readonly Entry[], named: ReadonlySet<RawPath>): Skipped[] {
  const blobs = readBlobs(
    git,
    sides.map(({ oid }) => oid),
  );
  const matter = sides.filter(({ raw, oid }) => named.has(raw) || isMarked(blobs.get(oid) ?? NONE));
  return [...new Set(matter.map(({ raw }) => shown(raw)))].map((path) => ({
    path,
    reason: 'its merge conflict is not resolved',
    matters: true,
    isConflict: true,
  }));
}
