import { firstByKey } from '../core/grouped.js';
import type { SourceFile } from '../core/source.js';
import type { CloudFacts } from './cloud.js';
import type { FileFacts } from './file-facts.js';
import { isTelling } from './instances.js';
import { withLost } from './lost-files.js';
import type { reader } from './reader.js';

/** What tells something in each commit that has it, by path: what one parent of a merge has broken is its fault. */
export function toldInAll(before: readonly { readonly files: readonly FileFacts[] }[]): ReadonlyMap<string, FileFacts> {
  const all = before.flatMap(({ files }) => files);
  const silent = new Set(all.flatMap((file) => (isTelling(file) ? [] : file.path)));
  return firstByKey(
    all.filter(({ path }) => !silent.has(path)),
    ({ path }) => path,
  );
}

/** What told something in the base has to be readable, also where nothing in it tells any more what it is. */
export function withBroken(
  files: readonly FileFacts[],
  sources: readonly SourceFile[],
  told: ReadonlyMap<string, FileFacts>,
  read: ReturnType<typeof reader>,
): readonly FileFacts[] {
  const lost = files.filter((file) => told.has(file.path) && !isTelling({ ...file, cloud: file.cloud.filter(isFilled) }));
  return lost.length > 0 ? withLost(files, lost, sources, told, read) : files;
}

/** Whether more is left of a list than its headings. */
const isFilled = ({ users, groups, clients, organizationIds }: CloudFacts): boolean =>
  [users, groups, clients, organizationIds].some(({ length }) => length > 0);
