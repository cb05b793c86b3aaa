import type { SourceFile } from '../core/source.js';
import { budgetFor, spend } from '../formats/budget.js';
import { type FileFacts, readFile } from './file-facts.js';

/**
 * Reads the files of one side after the other. A blob that is the same in several is the same object, and
 * read once, unless only one of them declares it.
 * Each side has steps of its own, so that what head alone is too large for is new; the smallest come first, for then
 * of a few large files these alone are not read.
 */
export function reader(): (files: readonly SourceFile[], declared: ReadonlySet<string>) => FileFacts[] {
  const known = new Map<SourceFile, { readonly facts: FileFacts; readonly steps: number; readonly isDeclared: boolean }>();
  return (files, declared) => {
    const budget = budgetFor(files.map(({ bytes }) => bytes));
    const all = new Map<SourceFile, FileFacts>();
    for (const file of files.toSorted((a, b) => a.bytes.length - b.bytes.length)) {
      const before = budget.left;
      const isDeclared = declared.has(file.path);
      const same = known.get(file);
      const isSame = same?.isDeclared === isDeclared && spend(budget, same.steps);
      const facts = isSame ? same.facts : readFile(file, isDeclared, budget);
      if (budget.left >= 0) known.set(file, { facts, steps: before - budget.left, isDeclared });
      all.set(file, facts);
    }
    return files.map((file) => all.get(file) as FileFacts);
  };
}
