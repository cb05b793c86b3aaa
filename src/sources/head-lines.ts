import { oncePerValue } from '../core/once-per.js';
import type { Finding } from '../core/report.js';
import { changesSince } from './base.js';
import { isFile } from './entries.js';
import type { Git } from './git.js';

/** Lines of one text in place of those of another. */
interface Hunk {
  readonly line: number;
  readonly count: number;
  /** In the text that is compared. */
  readonly at: number;
  readonly now: number;
}

/**
 * Findings of a merge where they stand in its head, whose lines may have other numbers. What only the merge has stands
 * at the nearest line, without columns, as 0 says.
 * @param head is here, like `merge`
 * @throws GitError
 */
export function headLines(findings: readonly Finding[], git: Git, head: string, merge: string): Finding[] {
  const changes = changesSince(git, { kind: 'tree', commit: merge }, head);
  const hunksOf = oncePerValue((path) => (isFile(changes.get(path)?.mode ?? '') ? hunks(git, head, merge, path) : []));
  return findings.map((finding) => {
    const { path, start, end } = finding;
    const [first, last] = [start, end].map(({ line }) => lineIn(hunksOf(path), line)) as [Line, Line];
    const nearest = { line: first.line, column: 0 };
    const place =
      first.isThere && last.isThere
        ? { start: { ...start, line: first.line }, end: { ...end, line: last.line } }
        : { start: nearest, end: nearest };
    const related = finding.related.map((other) => {
      const { line } = lineIn(hunksOf(other.path), other.start.line);
      return { ...other, start: { ...other.start, line } };
    });
    return { ...finding, ...place, related };
  });
}

const OPTIONS = ['-r', '-p', '-U0', '--text', '--no-renames', '--no-relative', '--no-ext-diff', '--no-textconv', '--no-color'];

function hunks(git: Git, head: string, merge: string, path: string): Hunk[] {
  const patch = git.run(['diff-tree', ...OPTIONS, head, merge, '--', `:(top,literal)${path}`]).toString('latin1');
  return patch.split('\n').flatMap((row) => {
    const [, line, count = 1, at, now = 1] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(row) ?? [];
    return line === undefined ? [] : { line: Number(line), count: Number(count), at: Number(at), now: Number(now) };
  });
}

interface Line {
  readonly line: number;
  readonly isThere: boolean;
}

function lineIn(all: readonly Hunk[], line: number): Line {
  let shift = 0;
  for (const { line: there, count, at, now } of all) {
    // Where there are none now, it is the line before them that is named.
    if (line < at || (now === 0 && line === at)) break;
    if (line < at + now) return { line: Math.max(1, there + Math.min(line - at, Math.max(0, count - 1))), isThere: false };
    shift += count - now;
  }
  return { line: line + shift, isThere: true };
}
