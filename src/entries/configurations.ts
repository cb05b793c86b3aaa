import { MISNAMED, misnamed, readConfig } from '../config/read-config.js';
import { CONFIG_NAME, type Config } from '../core/config.js';
import { deepest, folderOf, joined, lastStep } from '../core/folder.js';
import { MAX_STEPS } from '../core/glob.js';
import type { Snapshot, SourceFile } from '../core/source.js';
import { budgetForConfigs, STEPS, spend } from '../formats/budget.js';
import { ignoredBy } from '../model/ignored.js';
import { RULES } from '../rules/index.js';
import { rawPath } from '../sources/paths.js';
import type { Origin } from '../sources/search.js';
import { readWorkFile } from '../sources/work-file.js';

const RULE_IDS = RULES.map(({ id }) => id);

/** Tells which files are configurations. @param given the path that `--config` gives, which alone is one then */
export const isConfiguration = (given: string | null) => (path: string) =>
  given === null ? [CONFIG_NAME, MISNAMED].includes(lastStep(path)) : path === given;

/**
 * One called as usual governs its own folder; any other, given by `--config`, the whole repository. One that is called
 * nearly so is told where there is no other.
 */
export function readAll(files: readonly SourceFile[], given: string | null): Config[] {
  const budget = budgetForConfigs(files.map(({ bytes }) => bytes));
  const paths = new Set(files.map(({ path }) => path));
  const configs = files.flatMap((file) => {
    spend(budget, STEPS.config);
    const { path } = file;
    const isMisnamed = given === null && lastStep(path) === MISNAMED;
    const folder = isMisnamed || lastStep(path) === CONFIG_NAME ? folderOf(path) : '';
    if (!isMisnamed) return readConfig(file, folder, RULE_IDS, budget);
    return paths.has(joined(folder, CONFIG_NAME)) ? [] : misnamed(path, folder);
  });
  return withoutIgnored(configs);
}

/** One that the configuration around it ignores does not count, and what it would govern is that one's. */
function withoutIgnored(configs: readonly Config[]): Config[] {
  const around = deepest(configs.map(({ folder }) => folder));
  const governing = new Map<string, { readonly config: Config; readonly ignores: (path: string) => boolean }>();
  const effort = { steps: MAX_STEPS };
  for (const config of configs.toSorted((a, b) => a.folder.length - b.folder.length)) {
    const outer = governing.get(around(config.folder) ?? '');
    governing.set(config.folder, outer?.ignores(config.path) ? outer : { config, ignores: ignoredBy(config, effort) });
  }
  return configs.filter((config) => governing.get(config.folder)?.config === config);
}

/** Such a file is looked for above whichever file that matters; what it holds does not. */
export function withMisnamed(snapshot: Snapshot, isTracked: (path: string) => boolean): Snapshot {
  const known = new Set(snapshot.files.map(({ path }) => path));
  const paths = [...namedAbove(MISNAMED, [...known])].filter((path) => !known.has(path) && isTracked(path));
  const found = paths.map((path) => ({ path, bytes: new Uint8Array() }));
  return { ...snapshot, files: [...snapshot.files, ...found] };
}

/** A configuration just written counts in the work tree before it is added, above whichever file that matters. */
export function withUntrackedConfigs(snapshot: Snapshot, origin: Origin, config: string | null): Snapshot {
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
const MAX_LOOKED_FOR = 1_000_000;

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
