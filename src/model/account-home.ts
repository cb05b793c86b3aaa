import { folderOf } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import type { Account } from './account.js';

/** Where an account is at home. */
export type HomeOf = (account: Account) => string;

/** Of some accounts each is at home in its folder, or in its file where one word tells all files in the folder apart. */
export function homeAmong(all: readonly Account[]): HomeOf {
  const files = grouped(new Set(all.map(({ path }) => path)), folderOf);
  const apart = new Set([...files].flatMap(([folder, paths]) => (differInOneWord(paths.map(stemOf)) ? folder : [])));
  return ({ path }) => (apart.has(folderOf(path)) ? path : folderOf(path));
}

const stemOf = (path: string): string =>
  path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .toLowerCase();

/** Whether names of several words differ in one of them, which tells no copy. */
function differInOneWord(names: readonly string[]): boolean {
  const all = names.map((name) => name.split(/[-_. ]+/));
  const [first = []] = all;
  const places = first.flatMap((word, at) => (all.every((words) => words[at] === word) ? [] : at));
  const [only = 0, ...more] = places;
  const words = all.map((each) => each[only] ?? '');
  return (
    first.length > 1 &&
    more.length === 0 &&
    all.every(({ length }) => length === first.length) &&
    new Set(words).size === names.length &&
    names.length > 1 &&
    !words.some((word) => COPY.test(word))
  );
}

const COPY =
  /^(?:v?\d*|old|new|copy|kopie|backup|bak|orig(?:inal)?|te?mp|before|after|refresh|restored?|export(?:ed)?|previous|current|final)$/;
