import { writeFileSync } from 'node:fs';
import { quote, visible } from '../core/characters.js';
import { excerpt, type Known } from '../core/excerpt.js';
import { type FindingFix, fixesByPath } from '../core/fixes.js';
import type { Linted } from '../core/linted.js';
import { type Lines, lines } from '../core/position.js';
import { decode } from '../formats/decode.js';
import { splice } from '../formats/splice.js';
import { plural } from '../reporters/counted.js';
import { git as gitIn } from '../sources/git.js';
import { rawPath } from '../sources/paths.js';
import { repository } from '../sources/repository.js';
import { readWorkFile, workPath } from '../sources/work-file.js';
import type { Surroundings } from './check.js';

/**
 * Applies the certain remedies of a result to the files of the work tree: exactly the values, nothing around them.
 * @returns what was done and what was left, a line each
 */
export function applyFixes(linted: Linted, { cwd, env }: Surroundings): string[] {
  const { fixes, texts } = linted;
  const { top } = repository(gitIn(cwd, env));
  const told: string[] = [];
  let files = 0;
  for (const [path, chosen] of fixesByPath(fixes)) {
    const text = texts.get(path) ?? '';
    const bytes = top === null ? null : readWorkFile(top, rawPath(path));
    if (top === null || bytes === null) {
      told.push(`${visible(path)}: left as it is, because it is not in the work tree. If a sparse checkout leaves it out, add it there.`);
      continue;
    }
    const made = decode(bytes).text === text ? splice(bytes, changesOf(chosen)) : null;
    if (made === null) {
      told.push(`${visible(path)}: left as it is, because it cannot be written byte for byte.`);
      continue;
    }
    try {
      writeFileSync(workPath(top, rawPath(path)), made);
    } catch (error) {
      told.push(`${visible(path)}: left as it is: ${visible((error as Error).message)}.`);
      continue;
    }
    files += 1;
    const index = lines(text);
    told.push(...chosen.map((fix) => line(fix, text, linted, index)));
  }
  if (files === 0) return told.length > 0 ? told : ['Nothing was changed: no finding has an unambiguous fix.'];
  return [
    ...told,
    `Changed ${plural(files, 'file')}. Campaign does not know about this yet: review git diff, import the changes there, and restart the server.`,
  ];
}

const changesOf = (fixes: readonly FindingFix[]) => fixes.map(({ at, text }) => ({ span: at.span, text })).toReversed();

/** What was there is shown as the report shows it, without secrets, and each of its lines. */
function line({ at, text: replacement, rule }: FindingFix, text: string, known: Known, index: Lines): string {
  const [start, end] = [index.position(at.span.start), index.position(at.span.end)];
  const rows = Array.from({ length: end.line - start.line + 1 }, (_, further) => {
    const from = further === 0 ? start : { line: start.line + further, column: 1 };
    return excerpt(text, at.path, { start: from, end }, known, index).marked;
  });
  return `${visible(at.path)}:${start.line}:${start.column}: changed "${rows.join(visible('\n'))}" to ${quote(replacement.replace(/^"(.*)"$/, '$1'))} [${rule}]`;
}
