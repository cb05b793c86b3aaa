import { missingFiles } from '../config/missing-files.js';
import { CONFIG_NAME, readConfig } from '../config/read-config.js';
import type { Config } from '../core/config.js';
import type { Snapshot, SourceFile } from '../core/source.js';
import { budgetFor, STEPS, spend } from '../formats/budget.js';
import type { Side } from '../lint.js';
import { RULES } from '../rules/index.js';
import { ABSENT, changesSince, emptyBase, oldBlobs, openBase, withBelieved } from '../sources/base.js';
import type { Git } from '../sources/git.js';
import { type RawPath, rawPath } from '../sources/paths.js';
import { type Origin, open, openMore } from '../sources/snapshot.js';
import { readWorkFile } from '../sources/work-file.js';
import { UsageError } from './usage.js';

/** What to judge and what to compare it with. */
export interface Request {
  readonly origin: Origin;
  readonly revision: string | null;
  /** A commit; `empty` before the first one; null for no comparison. */
  readonly base: string | 'empty' | null;
  /** Other parents of a merge that is being made. */
  readonly merged?: readonly string[];
  /** The files that may matter, see `search`. */
  readonly found: Promise<RawPath[]>;
  /** Repository-relative, as `--config` gives it. */
  readonly config: string | null;
  /** What whoever gave it calls it. */
  readonly configCalled: string;
}

export interface Sides {
  readonly head: Side;
  readonly base: Side | null;
  readonly merged: readonly Side[];
  /** Whether a path is tracked, or was in a commit that is compared with; a folder is where something in it is. */
  readonly holds: (path: string) => boolean;
}

const RULE_IDS = RULES.map(({ id }) => id);

/**
 * Reads both sides, configurations first, since they name further files.
 * @throws GitError, UsageError
 */
export async function readSides(git: Git, { origin, revision, found, base, merged = [], config, configCalled }: Request): Promise<Sides> {
  const isConfig = (path: string) => (config === null ? path === CONFIG_NAME || path.endsWith(`/${CONFIG_NAME}`) : path === config);
  const commits = base === null || base === 'empty' ? [] : [base, ...merged];
  const changes = new Map(commits.map((commit) => [commit, changesSince(git, origin, commit)]));
  const also = [...changes.values()].flatMap(oldBlobs);
  const opened = await open(git, origin, revision, found, config === null ? { name: CONFIG_NAME } : { path: config }, also);
  const snapshot = withUntrackedConfigs(opened.snapshot, origin, config);
  if (config !== null && snapshot.files.every(({ path }) => path !== config)) {
    throw new UsageError(
      `The configuration "${config}" (${configCalled}) is not ${origin.kind === 'worktree' ? 'there' : 'in what is checked: add it with git add'}.`,
    );
  }
  const side = (of: Snapshot): Side => ({ snapshot: of, configs: readAll(of.files.filter(({ path }) => isConfig(path))) });
  const configs = side(snapshot).configs;
  const declaredFiles = configs.flatMap((each) => each.declaredFiles);
  const full = openMore(git, origin, { ...opened, snapshot }, declaredFiles);
  if (origin.kind === 'worktree') for (const [commit, each] of changes) withBelieved(git, commit, each, opened.listed.believed);
  const gone = [...changes.values()].flatMap((each) => [...each.keys()]);
  const holds = (path: string) => opened.listed.holds(path) || gone.some((one) => one === path || one.startsWith(`${path}/`));
  for (const { path } of snapshot.files.filter(({ isUntracked }) => isUntracked)) {
    for (const each of changes.values()) if (!each.has(path)) each.set(path, ABSENT);
  }
  const head = { snapshot: full, configs: configs.map((each) => missingFiles(each, full)) };
  if (base === null) return { head, base: null, merged: [], holds };
  if (base === 'empty') return { head, base: { snapshot: emptyBase(), configs: [] }, merged: [], holds };
  const declared = new Set(declaredFiles);
  const sideOf = async (commit: string): Promise<Side> => {
    const named = (path: string) => isConfig(path) || declared.has(path);
    const before = side(await openBase(git, full, commit, changes.get(commit) ?? new Map(), named));
    return { ...before, configs: before.configs.map((each) => missingFiles(each, before.snapshot)) };
  };
  return { head, base: await sideOf(base), merged: await Promise.all(merged.map(sideOf)), holds };
}

/** One called as usual governs its own folder; any other, given by `--config`, the whole repository. */
function readAll(files: readonly SourceFile[]): Config[] {
  const budget = budgetFor(files.map(({ bytes }) => bytes));
  return files.map((file) => {
    spend(budget, STEPS.config);
    const segments = file.path.split('/');
    const folder = segments.pop() === CONFIG_NAME ? segments.join('/') : '';
    return readConfig(file, folder, RULE_IDS, budget);
  });
}

/** A configuration just written counts in the work tree before it is added, above whichever file that matters. */
function withUntrackedConfigs(snapshot: Snapshot, origin: Origin, config: string | null): Snapshot {
  if (origin.kind !== 'worktree') return snapshot;
  const { top } = origin;
  const known = new Set(snapshot.files.map(({ path }) => path));
  const above = snapshot.files.flatMap(({ path }) => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1)));
  const paths = config === null ? [...new Set(['', ...above])].map((folder) => folder + CONFIG_NAME) : [config];
  const untracked = paths.flatMap((path): SourceFile[] => {
    const bytes = known.has(path) ? null : readWorkFile(top, rawPath(path));
    return bytes ? [{ path, bytes, isUntracked: true }] : [];
  });
  return { ...snapshot, files: [...snapshot.files, ...untracked] };
}
