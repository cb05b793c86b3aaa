import { createHash } from 'node:crypto';
import type { Config } from '../core/config.js';
import { deepest, joined, within } from '../core/folder.js';
import { grouped, onlyPairs } from '../core/grouped.js';
import { oncePerValue } from '../core/once-per.js';
import type { Snapshot } from '../core/source.js';
import type { Side } from '../model/facts.js';

/**
 * The base as if its estates had stood where head has them: nothing in a folder is new that moved with its
 * configuration, and none of that is taken away.
 */
export function asMoved(base: Side, head: Side): Snapshot {
  const [went, came] = [foldersLacking(head.configs, base.configs), foldersLacking(base.configs, head.configs)];
  const [was, is] = [contents(base.snapshot, went), contents(head.snapshot, came)];
  for (const left of contents(head.snapshot, went).keys()) was.delete(left);
  for (const before of contents(base.snapshot, came).keys()) is.delete(before);
  const pairs = [...onlyPairs(was, is, ([, content]) => content)];
  const destinations = new Map(pairs.map(([[from], [to]]) => [from, to]));
  const homeOf = deepest(base.configs.map(({ folder }) => folder));
  const isThere = new Set(head.configs.map(({ folder }) => folder));
  /** One that changed went along with the one around it where its own configuration is there, too. */
  const placeOf = oncePerValue((folder: string): string => {
    if (folder === '' || destinations.has(folder) || isThere.has(folder)) return destinations.get(folder) ?? folder;
    const outer = homeOf(folder) ?? '';
    const along = joined(placeOf(outer), within(outer, folder) ?? '');
    return isThere.has(along) ? along : folder;
  });
  const moved = <T extends { readonly path: string }>(one: T): T => {
    const folder = homeOf(one.path) ?? '';
    const to = placeOf(folder);
    return to === folder ? one : { ...one, path: joined(to, within(folder, one.path) ?? '') };
  };
  return { ...base.snapshot, files: base.snapshot.files.map(moved), skipped: base.snapshot.skipped.map(moved) };
}

function foldersLacking(there: readonly Config[], configs: readonly Config[]): string[] {
  const known = new Set(there.map(({ folder }) => folder));
  return configs.flatMap(({ folder }) => (known.has(folder) ? [] : folder));
}

/** What stands in each of some folders, as one text; of a file that was not read nothing is known. */
function contents({ files }: Snapshot, folders: readonly string[]): Map<string, string> {
  const homeOf = deepest(folders);
  const byFolder = grouped(files, ({ path }) => homeOf(path));
  const all = [...byFolder].flatMap(([folder, held]): [string, string][] => {
    if (folder === null) return [];
    const each = held.map(({ path, bytes, isUnread }) => [within(folder, path), isUnread ? path : digest(bytes)]);
    return [[folder, JSON.stringify(each.sort())]];
  });
  return new Map(all);
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
