import { folderOf, lastStep } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import type { Account } from './account.js';

/** Where an account is at home. */
export type HomeOf = (account: Account) => string;

/** Of some accounts each is at home in its folder, or in its file where one word tells all files in the folder apart. */
export function homeAmong(all: readonly Account[]): HomeOf {
  const files = grouped(new Set(all.map(({ path }) => path)), folderOf);
  const apart = new Set([...files].flatMap(([folder, paths]) => (wordsApart(paths) ? folder : [])));
  return ({ path }) => (apart.has(folderOf(path)) ? path : folderOf(path));
}

/** Parted by signs, or by capitals where there are none: `extAccountProd`. */
function wordsOf(path: string): string[] {
  const stem = lastStep(path).replace(/\.[^.]*$/, '');
  const words = stem.toLowerCase().split(/[-_. @]+/);
  return words.length > 1 ? words : stem.split(/(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase());
}

/** Of files whose names differ in one word, that word of each; null where they do not, or where it tells a copy. */
export function wordsApart(paths: readonly string[]): readonly string[] | null {
  const all = paths.map(wordsOf);
  const [first = []] = all;
  const places = first.flatMap((word, at) => (all.every((words) => words[at] === word) ? [] : at));
  const [only = 0, ...more] = places;
  const words = all.map((each) => each[only] ?? '');
  const areAlike = more.length === 0 && all.every(({ length }) => length === first.length);
  // `ims2` beside `ims` is a further one of the same.
  if (first.length === 1 && words.some((word) => words.some((other) => other !== word && other.startsWith(word)))) return null;
  return areAlike && paths.length > 1 && new Set(words).size === paths.length && !words.some((word) => COPY.test(word)) ? words : null;
}

/** Words of copies, and what any account is called. */
const COPY =
  /^(?:v|(?:ext)?accounts?|old|new|alt|neu|copy|kopie|backup|bak|orig(?:inal)?|main|te?mp|before|after|refresh(?:ed)?|restored?|export(?:ed)?|import(?:ed)?|previous|current|final)?\d*$/;
