import { isFile } from './entries.js';
import { atOrigin, firstOf } from './fetch-commit.js';
import type { Git } from './git.js';
import { isNeverText, isPartial } from './never-text.js';
import { splitNul } from './paths.js';

/** Folders first, then the files in them: of a folder that lacks nobody knows what it holds. */
const ROUNDS = 2;

/**
 * What a partial clone lacks of a commit that it has, as far as it may be read: objects alone, by the way that Git
 * itself fetches them where something needs them, so that history and references stay what they are.
 * @param gits tried one after the other, as they carry different credentials
 * @returns null where all is there, or one sentence that tells why it cannot be had
 */
export function fetchMissing(gits: readonly [Git, ...Git[]], commit: string): string | null {
  const [git] = gits;
  if (!isPartial(git)) return null;
  for (let round = 0; round < ROUNDS; round++) {
    const wanted = missing(git, commit);
    if (wanted.length === 0) return null;
    const fetched = firstOf(gits, (each) => atOrigin(each, 'fetch', FETCH, { input: `${wanted.join('\n')}\n`, config: CONFIG }));
    if (typeof fetched === 'string') return fetched;
  }
  return missing(git, commit).length === 0 ? null : 'origin sent only part of it.';
}

const QUIET = ['--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-gc', '--refmap='];
const FETCH = ['--filter=blob:none', ...QUIET, '--stdin', 'origin'];

/**
 * A server takes what it is told to be here for complete, and would leave out what lacks in it; and what origin is said
 * to be already Git does not write down.
 */
const CONFIG = [
  ['fetch.negotiationAlgorithm', 'noop'],
  ['remote.origin.promisor', 'true'],
  ['remote.origin.partialclonefilter', 'blob:none'],
] as const;

/** The objects of a commit that are not here, but for files that are never read. */
function missing(git: Git, commit: string): string[] {
  const all = git.run(['rev-list', '--objects', '--no-object-names', '--no-walk', '--missing=print', commit]).toString('latin1');
  const lost = all.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : []));
  if (lost.length === 0) return [];
  const files = new Map<string, boolean>();
  // Where a folder lacks, it tells of the others.
  for (const line of splitNul(git.run(['ls-tree', '-r', '-z', '--full-tree', commit], { also: [128] }))) {
    const [mode = '', , oid = ''] = line.slice(0, line.indexOf('\t')).split(' ');
    files.set(oid, files.get(oid) || (isFile(mode) && !isNeverText(line)));
  }
  return lost.filter((oid) => files.get(oid) ?? true);
}
