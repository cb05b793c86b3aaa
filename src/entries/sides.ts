import { missingFiles } from '../config/missing-files.js';
import { CONFIG_NAME, MISNAMED, misnamed, readConfig } from '../config/read-config.js';
import type { Config } from '../core/config.js';
import { folderOf, joined } from '../core/folder.js';
import type { Snapshot, SourceFile } from '../core/source.js';
import { budgetForConfigs, STEPS, spend } from '../formats/budget.js';
import type { Side } from '../lint.js';
import { RULES } from '../rules/index.js';
import { ABSENT, changesSince, emptyBase, oldBlobs, openBase, withBelieved } from '../sources/base.js';
import { isFile, withFolders } from '../sources/entries.js';
import type { Git } from '../sources/git.js';
import { type RawPath, rawPath } from '../sources/paths.js';
import type { Origin } from '../sources/search.js';
import { open, openMore } from '../sources/snapshot.js';
import { readWorkFile } from '../sources/work-file.js';
import { insteadOfIgnored } from './instead-of-ignored.js';
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

export interface Sides {
  readonly head: Side;
  readonly base: Side | null;
  readonly merged: readonly Side[];
  /** Whether a path is looked at, or was in a commit that is compared with; a folder is where something in it is. */
  readonly holds: (path: string) => boolean;
  /** What is tracked at a path that is no file. */
  readonly stands: (path: string) => 'link' | 'submodule' | null;
}

const RULE_IDS = RULES.map(({ id }) => id);

/**
 * Reads both sides, configurations first, since they name further files.
 * @throws GitError, UsageError
 */
export async function readSides(
  git: Git,
  { origin, revision, found, base, merged, config, configCalled, meanwhile }: Request,
): Promise<Sides> {
  const isConfig = (path: string) => (config === null ? [CONFIG_NAME, MISNAMED].includes(nameOf(path)) : path === config);
  const commits = base === null || base === 'empty' ? [] : [base, ...merged];
  const changes = new Map(commits.map((commit) => [commit, changesSince(git, origin, commit)]));
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
  const further = [...declaredFiles, ...insteadOfIgnored(snapshot.files, configs)];
  const full = openMore(git, origin, { ...opened, snapshot }, further);
  if (origin.kind === 'worktree') for (const [commit, each] of changes) withBelieved(git, commit, each, opened.listed.believed);
  const untracked = snapshot.files.filter(({ isUntracked }) => isUntracked);
  const gone = [...changes.values()].flatMap((each) => [...each].flatMap(([path, { mode }]) => (isFile(mode) ? [path] : [])));
  let others: Set<string> | null = null;
  const holds = (path: string) => {
    others ??= withFolders([...gone, ...untracked.map((one) => one.path)]);
    return opened.listed.holds(path) || others.has(path);
  };
  const stands = (path: string) => opened.listed.stands(rawPath(path));
  for (const { path } of untracked) {
    for (const each of changes.values()) if (!each.has(path)) each.set(path, ABSENT);
  }
  const head = { snapshot: full, configs: configs.map((each) => missingFiles(each, full)) };
  if (base === null) return { head, base: null, merged: [], holds, stands };
  if (base === 'empty') return { head, base: { snapshot: emptyBase(), configs: [] }, merged: [], holds, stands };
  const declared = new Set(declaredFiles);
  const sideOf = async (commit: string): Promise<Side> => {
    const named = (path: string) => isConfig(path) || declared.has(path);
    const before = side(await openBase(git, full, commit, changes.get(commit) ?? new Map(), named));
    return { ...before, configs: before.configs.map((each) => missingFiles(each, before.snapshot)) };
  };
  return { head, base: await sideOf(base), merged: await Promise.all(merged.map(sideOf)), holds, stands };
}

/** Where a configuration is not, and what to do about that. */
const LACKING: Readonly<Record<Origin['kind'], string>> = {
  index: 'in the index: git add it',
  tree: 'in that commit: commit it, or leave out --rev',
  worktree: 'there: correct the path',
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * One called as usual governs its own folder; any other, given by `--config`, the whole repository. One that is called
 * nearly so is told where there is no other.
 */
function readAll(files: readonly SourceFile[], given: string | null): Config[] {
  const budget = budgetForConfigs(files.map(({ bytes }) => bytes));
  const paths = new Set(files.map(({ path }) => path));
  return files.flatMap((file) => {
    spend(budget, STEPS.config);
    const { path } = file;
    const isMisnamed = given === null && nameOf(path) === MISNAMED;
    const folder = isMisnamed || nameOf(path) === CONFIG_NAME ? folderOf(path) : '';
    if (!isMisnamed) return readConfig(file, folder, RULE_IDS, budget);
    return paths.has(joined(folder, CONFIG_NAME)) ? [] : misnamed(path, folder);
  });
}

/** Such a file is looked for above whichever file that matters; what it holds does not. */
function withMisnamed(snapshot: Snapshot, isTracked: (path: string) => boolean): Snapshot {
  const known = new Set(snapshot.files.map(({ path }) => path));
  const paths = [...namedAbove(MISNAMED, [...known])].filter((path) => !known.has(path) && isTracked(path));
  const found = paths.map((path) => ({ path, bytes: new Uint8Array() }));
  return { ...snapshot, files: [...snapshot.files, ...found] };
}

/** A configuration just written counts in the work tree before it is added, above whichever file that matters. */
function withUntrackedConfigs(snapshot: Snapshot, origin: Origin, config: string | null): Snapshot {
  if (origin.kind !== 'worktree') return snapshot;
  const { top } = origin;
  const known = new Set(snapshot.files.map(({ path }) => path));
  const paths = config === null ? namedAbove(CONFIG_NAME, [...known]) : [config];
  const untracked = [...paths].flatMap((path): SourceFile[] => {
    const bytes = known.has(path) ? null : readWorkFile(top, rawPath(path));
    return bytes ? [{ path, bytes, isUntracked: true }] : [];
  });
  return { ...snapshot, files: [...snapshot.files, ...untracked] };
}

/** The longer a path, the longer the system looks for it: files of a name are looked for at paths of so many characters. */
const MAX_LOOKED_FOR = 3_000_000;

/** Folders in one another, of a file that matters. */
const DEEPEST = 50;

/** Where a file of a name may be above others, the shortest paths first. */
function* namedAbove(name: string, paths: readonly string[]): Iterable<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    let end = path.split('/', DEEPEST).join('/').lastIndexOf('/', path.lastIndexOf('/'));
    for (; end > 0 && !folders.has(path.slice(0, end + 1)); end = path.lastIndexOf('/', end - 1)) folders.add(path.slice(0, end + 1));
  }
  let length = 0;
  for (const folder of [...folders].sort((a, b) => a.length - b.length)) {
    length += folder.length + name.length;
    if (length > MAX_LOOKED_FOR) return;
    yield folder + name;
  }
}
