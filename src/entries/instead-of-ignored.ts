import type { Config } from '../core/config.js';
import type { SourceFile } from '../core/source.js';
import { ignoring } from '../model/ignored.js';
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
  const unread = files.filter(({ isUnread }) => isUnread);
  if (unread.length === 0) return [];
  const isIgnored = ignoring(configs);
  const ignored = files.filter(({ path, isUnread }) => !isUnread && isIgnored(path));
  const others = unread.filter(({ path }) => !isIgnored(path));
  if (others.length > MAX_UNOPENED) {
    throw new UsageError(
      `More than ${MAX_UNOPENED} files may belong to Campaign and have next to no content: list what does not matter under "ignore:" in .campaign-ims.yml.`,
    );
  }
  return others.slice(0, ignored.length).map(({ path }) => path);
}
