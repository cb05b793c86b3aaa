import { grouped } from '../core/grouped.js';
import type { FileFacts } from './file-facts.js';

/** Paths as they are now: where one file went and one came with the same text, it was moved. */
export function movedFiles(now: readonly FileFacts[], before: readonly FileFacts[]): (path: string) => string {
  const [come, gone] = [byText(now, before), byText(before, now)];
  const moved = new Map<string, string>();
  for (const [text, [from, ...others]] of gone) {
    const [to, ...further] = come.get(text) ?? [];
    if (to && others.length + further.length === 0) moved.set(from.path, to.path);
  }
  return (path) => moved.get(path) ?? path;
}

function byText(files: readonly FileFacts[], others: readonly FileFacts[]) {
  const there = new Set(others.map(({ path }) => path));
  return grouped(
    files.filter(({ path }) => !there.has(path)),
    ({ text }) => text,
  );
}
