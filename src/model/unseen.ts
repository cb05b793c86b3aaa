import { folderOf } from '../core/folder.js';
import type { Skipped } from '../core/source.js';
import type { Estate } from './estate.js';
import type { FileFacts } from './file-facts.js';

/** Of what was not read, what was seen to matter, and pointers that may, by their paths. @param relevant the files of Campaign's */
export function unseenIn(
  skipped: readonly Skipped[],
  relevant: readonly FileFacts[],
  environmentOf: Estate['environmentOf'],
): readonly Skipped[] {
  // The word of an environment tells of a file that is not there only beside files of Campaign.
  const mayMatter = (path: string) => isNamedAsOurs(path) || (relevant.length > 0 && environmentOf(path) !== null);
  return skipped.filter(({ path, matters, isPointer }) => matters || (isPointer && mayMatter(path)));
}

/** Whether a file is called as those are that Campaign exports or has. */
const isNamedAsOurs = (path: string): boolean => /(?:^|\/)(?:[^/]*(?:extaccount|serverconf)[^/]*|config-[^/]+)$/i.test(path);

/**
 * All that was not read, told whether it may matter: of what is beside a file of Campaign's, or named as one, nobody knows
 * that it is none.
 * @param isLacked nor where an instance has its files declared, and none of those that can be read is its account
 */
export function withMattering(
  skipped: readonly Skipped[],
  unseen: readonly Skipped[],
  relevant: readonly FileFacts[],
  isLacked: (one: Skipped) => boolean,
): Skipped[] {
  const folders = new Set(relevant.map(({ path }) => folderOf(path)));
  const ours = new Set(unseen);
  return skipped.map((one) => ({ ...one, matters: ours.has(one) || folders.has(folderOf(one.path)) || isLacked(one) }));
}
