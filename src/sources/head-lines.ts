import { diffArrays } from 'diff';
import { oncePerValue } from '../core/once-per.js';
import type { Finding } from '../core/report.js';
import { ABSENT, type Changes, differingPaths } from './base.js';
import { readBlobs } from './blobs.js';
import { isFile } from './entries.js';
import type { Git } from './git.js';

/** Lines that two texts have in common. */
interface Kept {
  readonly line: number;
  /** In the text that is compared. */
  readonly at: number;
  readonly count: number;
}

/**
 * Findings of a merge where they stand in its head, whose lines may have other numbers. What only the merge has stands
 * at the nearest line, without columns, as 0 says. The files are compared here, for what Git shows of differences is the
 * repository's to configure.
 * @param head is here, like `merge`
 * @throws GitError
 */
export function headLines(findings: readonly Finding[], git: Git, head: string, merge: string): Finding[] {
  const differing = (from: string, commit: string) => differingPaths(git, { kind: 'tree', commit: from }, commit);
  const [was, is] = [differing(merge, head), differing(head, merge)];
  const wanted = findings.flatMap(({ path, related }) => [path, ...related.map((other) => other.path)]).filter((path) => was.has(path));
  const blobs = readBlobs(
    git,
    [was, is].flatMap((side) => wanted.flatMap((path) => fileIn(side, path))),
  );
  const linesOf = (side: Changes, path: string) => fileIn(side, path).flatMap((oid) => lines(blobs.get(oid) ?? Buffer.of()));
  const keptOf = oncePerValue((path) => (was.has(path) ? kept(linesOf(was, path), linesOf(is, path)) : ALL));
  return findings.map((finding) => {
    const { path, start, end } = finding;
    const first = lineIn(keptOf(path), start.line);
    const last = lineIn(keptOf(path), end.line);
    const nearest = { line: first.line, column: 0 };
    const place =
      first.isThere && last.isThere
        ? { start: { ...start, line: first.line }, end: { ...end, line: last.line } }
        : { start: nearest, end: nearest };
    const related = finding.related.map((other) => {
      const { line } = lineIn(keptOf(other.path), other.start.line);
      return { ...other, start: { ...other.start, line } };
    });
    return { ...finding, ...place, related };
  });
}

/** The object of a path that differs, or none where there is no file. */
function fileIn(side: Changes, path: string): string[] {
  const { mode, oid } = side.get(path) ?? ABSENT;
  return isFile(mode) ? [oid] : [];
}

const lines = (bytes: Uint8Array): string[] => Buffer.from(bytes).toString('latin1').replace(/\n$/, '').split('\n');

/** So many lines may be new or gone: of texts that differ in more nothing is taken to be common. */
const MAX_EDITS = 1000;

const BEFORE: Kept = { line: 0, at: 0, count: 1 };
const ALL: readonly Kept[] = [{ line: 0, at: 0, count: Number.POSITIVE_INFINITY }];

function kept(was: string[], is: string[]): Kept[] {
  const all = [BEFORE];
  let [line, at] = [1, 1];
  for (const { added, removed, count } of diffArrays(was, is, { maxEditLength: MAX_EDITS }) ?? []) {
    if (!added && !removed) all.push({ line, at, count });
    if (!added) line += count;
    if (!removed) at += count;
  }
  return [...all, { line: was.length + 1, at: Number.POSITIVE_INFINITY, count: 0 }];
}

interface Line {
  readonly line: number;
  readonly isThere: boolean;
}

function lineIn(all: readonly Kept[], line: number): Line {
  const above = all.findLast(({ at }) => at <= line) ?? BEFORE;
  const there = above.line + line - above.at;
  if (line < above.at + above.count) return { line: there, isThere: true };
  const below = all.find(({ at }) => at > line);
  return { line: Math.max(1, Math.min(there, (below?.line ?? 1) - 1)), isThere: false };
}
