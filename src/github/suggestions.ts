import { isUnseen } from '../core/characters.js';
import { isHiddenIn } from '../core/excerpt.js';
import { type FindingFix, fixesByPath } from '../core/fixes.js';
import { countedBy } from '../core/grouped.js';
import type { Linted } from '../core/linted.js';
import { inert } from '../reporters/inert.js';
import type { AddedLines } from './added-lines.js';

/** Certain remedies for lines that stand together, as what they are now and what they would be. */
export interface Remedy {
  readonly path: string;
  readonly before: readonly string[];
  readonly after: string;
  readonly messages: readonly string[];
}

/** A comment of a review that offers to replace lines. */
export interface Suggestion {
  readonly path: string;
  readonly start_line?: number;
  readonly line: number;
  readonly side: 'RIGHT';
  readonly body: string;
}

/** Longer lines are not offered: nobody could judge them. */
export const MAX_SUGGESTED_TEXT = 5000;

/**
 * The certain remedies of new findings, line by line. Left out are files that cannot be read in whole, lines that
 * hold what no excerpt shows, a carriage return or what cannot be seen, for a comment does not carry these
 * as they are, and lines that stand in the file more than once.
 */
export function remedies(linted: Linted): Remedy[] {
  const { report, fixes, texts, unread } = linted;
  const fresh = new Map(report.findings.filter(({ state }) => state === 'new').map((finding) => [finding.fingerprint, finding]));
  const wanted = fixesByPath(fixes.filter(({ fingerprint, at }) => fresh.has(fingerprint) && !unread.has(at.path)));
  return [...wanted].flatMap(([path, all]) => {
    const text = texts.get(path) ?? '';
    const counts = countedBy(text.split('\n'), (row) => row);
    return blocks(text, all).flatMap(({ start, end, inside }) => {
      if (end - start > MAX_SUGGESTED_TEXT) return [];
      const before = text.slice(start, end);
      const after = inside.reduce(
        (made, { at, text: by }) => made.slice(0, at.span.start - start) + by + made.slice(at.span.end - start),
        before,
      );
      const rows = before.split('\n');
      if (isUnseen(after.replace(/[\t\n]/g, ''))) return [];
      const marks = inside.map(({ at }) => at.span);
      if (counts.get(rows[0] ?? '') !== 1 || isHiddenIn(text, path, { start, end }, marks, linted)) return [];
      const messages = [...new Set(inside.map(({ fingerprint }) => fresh.get(fingerprint)?.message ?? ''))];
      return [{ path, before: rows, after, messages }];
    });
  });
}

/** The whole lines that fixes stand on; those that share a line are one block. Fixes come last one first. */
function blocks(text: string, fixes: readonly FindingFix[]) {
  const made: { start: number; end: number; inside: FindingFix[] }[] = [];
  for (const fix of fixes) {
    const start = text.lastIndexOf('\n', fix.at.span.start - 1) + 1;
    const behind = text.indexOf('\n', fix.at.span.end);
    const end = behind === -1 ? text.length : behind;
    const last = made.at(-1);
    if (last === undefined || end < last.start) made.push({ start, end, inside: [fix] });
    else Object.assign(last, { start: Math.min(start, last.start), inside: [...last.inside, fix] });
  }
  return made;
}

/**
 * Remedies as comments on the lines that the pull request adds. What was checked is its merge into the base, where a
 * line may have another number: its content, which is there once, tells where it is.
 * @param added by path
 */
export function suggestionsOf(all: readonly Remedy[], added: ReadonlyMap<string, AddedLines>, marker: string): Suggestion[] {
  return all.flatMap((remedy) => {
    const { path, before } = remedy;
    const there = added.get(path) ?? new Map<number, string>();
    const isAt = (at: number) => before.every((each, index) => there.get(at + index) === each);
    const places = [...there.keys()].filter(isAt);
    const [at] = places;
    if (at === undefined || places.length > 1) return [];
    const last = at + before.length - 1;
    const body = bodyOf(remedy, marker);
    return [{ path, ...(last > at && { start_line: at, start_side: 'RIGHT' }), line: last, side: 'RIGHT', body }];
  });
}

/** The text of the comment that offers a remedy. */
export function bodyOf({ after, messages }: Remedy, marker: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...after.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${marker}${messages.map(inert).join('\n')}\n\n${fence}suggestion\n${after}\n${fence}`;
}
