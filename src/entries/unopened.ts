import type { Config } from '../core/config.js';
import type { SourceFile } from '../core/source.js';
import type { Side } from '../model/facts.js';
import { ignoring } from '../model/ignored.js';
import { listing } from '../sources/entries.js';
import type { Git } from '../sources/git.js';
import { rawPath, shown } from '../sources/paths.js';
import { readFiles } from '../sources/read-files.js';
import { UsageError } from './usage.js';

/** Each file that is not opened is a fault, and a reason at its instance; beyond, nothing is checked. */
export const MAX_UNOPENED = 2000;

/**
 * Files that were not opened since too many small ones were before them: those that may be opened after all, as many as
 * of the opened ones are ignored.
 * @returns their paths
 * @throws UsageError
 */
export function insteadOfIgnored(files: readonly SourceFile[], configs: readonly Config[]): string[] {
  const { others, ignored } = unopened(files, configs);
  if (others.length > MAX_UNOPENED) {
    throw new UsageError(
      `More than ${MAX_UNOPENED} files may belong to Campaign and have next to no content: list what does not matter under "ignore:" in .campaign-ims.yml.`,
    );
  }
  return others.slice(0, ignored);
}

/** @returns the paths that nobody ignores of the files not opened, and how many of the others are ignored */
function unopened(files: readonly SourceFile[], configs: readonly Config[]): { others: string[]; ignored: number } {
  const isIgnored = ignoring(configs);
  const others = files.flatMap(({ path, isUnread }) => (isUnread && !isIgnored(path) ? [path] : []));
  return { others, ignored: files.filter(({ path, isUnread }) => !isUnread && isIgnored(path)).length };
}

/**
 * A base that took over from head what head has too many small files for: what it opens by itself is opened, in its own
 * order, so that head's alone is new.
 * @throws GitError
 */
export function openedByItself(git: Git, base: Side): Side {
  const { snapshot, configs } = base;
  const origin = { kind: 'tree', commit: snapshot.revision ?? '' } as const;
  const { at } = listing(git, origin, null);
  const read = (paths: readonly string[], isNamed: (path: string) => boolean) =>
    readFiles(git, origin, paths.map(rawPath).flatMap(at), { isNamed: (raw) => isNamed(shown(raw)) }).files;
  const named = new Set(configs.flatMap(({ path, declaredFiles }) => [path, ...declaredFiles]));
  const all = read(
    [...snapshot.files, ...snapshot.skipped].map(({ path }) => path),
    (path) => named.has(path),
  );
  const { others, ignored } = unopened(all, configs);
  const own = new Map([...all, ...read(others.slice(0, ignored), () => true)].map((file) => [file.path, file]));
  const files = snapshot.files.map((file) => (file.isUnread && own.get(file.path)) || file);
  return { ...base, snapshot: { ...snapshot, files } };
}
