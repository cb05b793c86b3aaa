import { onlyPairs } from '../core/grouped.js';
import type { FileFacts } from './file-facts.js';

/** Paths as they are now: where one file went and one came with the same text, it was moved. */
export function movedFiles(now: readonly FileFacts[], before: readonly FileFacts[]): (path: string) => string {
  const pairs = onlyPairs(without(before, now), without(now, before), ({ text }) => text);
  const moved = new Map([...pairs].map(([from, to]) => [from.path, to.path]));
  return (path) => moved.get(path) ?? path;
}

function without(files: readonly FileFacts[], others: readonly FileFacts[]): FileFacts[] {
  const there = new Set(others.map(({ path }) => path));
  return files.filter(({ path }) => !there.has(path));
}
