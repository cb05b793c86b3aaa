import { missingFiles } from '../config/missing-files.js';
import { CONFIG_NAME } from '../core/config.js';
import type { Snapshot } from '../core/source.js';
import type { Side } from '../model/facts.js';
import { ABSENT, type Changes, differingPaths, emptyBase, oldBlobs, openBase, withBelieved } from '../sources/base.js';
import type { Git } from '../sources/git.js';
import { type RawPath, rawPath } from '../sources/paths.js';
import { MAX_SMALL_FILES } from '../sources/read-files.js';
import type { Origin } from '../sources/search.js';
import { open, openMore } from '../sources/snapshot.js';
import { isConfiguration, readAll, withMisnamed, withUntrackedConfigs } from './configurations.js';
import { type HeldPaths, heldPaths } from './held-paths.js';
import { asMoved } from './moved-estates.js';
import { insteadOfIgnored, openedByItself } from './unopened.js';
import { UsageError } from './usage.js';

/** What to judge and what to compare it with. */
export interface Request {
  readonly origin: Origin;
  readonly revision: string | null;
  /** A commit; `empty` before the first one; null for no comparison. */
  readonly base: string | 'empty' | null;
  /** Other parents of a merge that is being made. */
  readonly merged: readonly string[];
  /** The files that may matter, see `search`. */
  readonly found: Promise<RawPath[]>;
  /** Repository-relative, as `--config` gives it. */
  readonly config: string | null;
  /** What whoever gave it calls it. */
  readonly configCalled: string;
  /** What is to be done while Git searches, see `open`. */
  readonly meanwhile: () => void;
}

export interface Sides extends HeldPaths {
  readonly head: Side;
  readonly base: Side | null;
  readonly merged: readonly Side[];
}

/**
 * Reads both sides, configurations first, since they name further files.
 * @throws GitError, UsageError
 */
export async function readSides(
  git: Git,
  { origin, revision, found, base, merged, config, configCalled, meanwhile }: Request,
): Promise<Sides> {
  const isConfig = isConfiguration(config);
  const commits = base === null || base === 'empty' ? [] : [base, ...merged];
  const changes = new Map(commits.map((commit) => [commit, differingPaths(git, origin, commit)]));
  const also = [...changes.values()].flatMap(oldBlobs);
  const opened = await open(git, origin, revision, found, config === null ? { name: CONFIG_NAME } : { path: config }, also, meanwhile);
  const usual = config === null ? withMisnamed(opened.snapshot, (path) => opened.listed.at(rawPath(path)).length > 0) : opened.snapshot;
  const snapshot = withUntrackedConfigs(usual, origin, config);
  if (config !== null && snapshot.files.every(({ path }) => path !== config)) {
    throw new UsageError(`The configuration "${config}" (${configCalled}) is not ${LACKING[origin.kind]}.`);
  }
  const side = (of: Snapshot): Side => {
    const files = of.files.filter(({ path }) => isConfig(path));
    return { snapshot: of, configs: readAll(files, config) };
  };
  const configs = side(snapshot).configs;
  const declaredFiles = configs.flatMap((each) => each.declaredFiles);
  const further = [...declaredFiles, ...(holdsUnread(snapshot) ? insteadOfIgnored(snapshot.files, configs) : [])];
  const full = openMore(git, origin, { ...opened, snapshot }, further);
  if (origin.kind === 'worktree') for (const [commit, each] of changes) withBelieved(git, commit, each, opened.listed.believed);
  const untracked = snapshot.files.filter(({ isUntracked }) => isUntracked);
  const held = heldPaths(opened.listed, [...changes.values()], untracked);
  for (const { path } of untracked) {
    for (const each of changes.values()) if (!each.has(path)) each.set(path, ABSENT);
  }
  const headOf = (snapshot: Snapshot): Side => ({ snapshot, configs: configs.map((each) => missingFiles(each, snapshot)) });
  const head = headOf(full);
  if (base === null) return { head, base: null, merged: [], ...held };
  if (base === 'empty') return { head, base: { snapshot: emptyBase(), configs: [] }, merged: [], ...held };
  const declared = new Set(declaredFiles);
  const sideOf = async (commit: string): Promise<Side> => {
    const named = (path: string) => isConfig(path) || declared.has(path);
    const own = side(await openBase(git, full, commit, changes.get(commit) ?? new Map(), named));
    const then = holdsUnread(own.snapshot) ? openedByItself(git, own) : own;
    const isGone = then.configs.some(({ path }) => configs.every((each) => each.path !== path));
    const before = isGone && config === null ? side(asMoved(then, head)) : then;
    return { ...before, configs: before.configs.map((each) => missingFiles(each, before.snapshot)) };
  };
  const before = await Promise.all(commits.map(sideOf));
  const lost = lostPaths(full, before, [...changes.values()]).filter((path) => !isConfig(path));
  const whole = lost.length > 0 ? headOf(openMore(git, origin, { ...opened, snapshot: full }, lost.slice(0, MAX_SMALL_FILES))) : head;
  return { head: whole, base: before[0] ?? null, merged: before.slice(1), ...held };
}

/** What mattered before may be cut off so early that nothing in it tells any more what it is; what a parent has too is not. */
function lostPaths({ files, skipped }: Snapshot, before: readonly Side[], changes: readonly Changes[]): string[] {
  const known = new Set([...files, ...skipped].map(({ path }) => path));
  const paths = before.flatMap(({ snapshot }) => snapshot.files.map(({ path }) => path));
  return paths.filter((path) => !known.has(path) && changes.every((each) => each.has(path)));
}

const holdsUnread = ({ files }: Snapshot): boolean => files.some(({ isUnread }) => isUnread);

/** Where a configuration is not, and what to do about that. */
const LACKING: Readonly<Record<Origin['kind'], string>> = {
  index: 'in the index: git add it',
  tree: 'in that commit: commit it, or leave out --rev',
  worktree: 'there: correct the path',
};
