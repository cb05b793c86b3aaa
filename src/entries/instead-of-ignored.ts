import type { Config } from '../core/config.js';
import type { SourceFile } from '../core/source.js';
import { ignoring } from '../model/estates.js';

/**
 * Files that were not opened since too many small ones were before them: those that may be opened after all, as many as
 * of the opened ones are ignored.
 * @returns their paths
 */
export function insteadOfIgnored(files: readonly SourceFile[], configs: readonly Config[]): string[] {
  const unread = files.filter(({ isUnread }) => isUnread);
  if (unread.length === 0) return [];
  const isIgnored = ignoring(configs);
  const ignored = files.filter(({ path, isUnread }) => !isUnread && isIgnored(path));
  const others = unread.filter(({ path }) => !isIgnored(path));
  return others.slice(0, ignored.length).map(({ path }) => path);
}
