import { oncePer } from '../core/once-per.js';
import { matchAt } from '../core/scan.js';
import type { NextWord } from '../core/secret-spans.js';
import { looksSecret } from '../core/secret-words.js';
import type { FileFacts } from './file-facts.js';

/** Where the accounts of a file have their secret: as its estate knows and as files outside of all do, or any where it is outside itself. */
export type PathsOf = (file: FileFacts) => readonly (readonly string[])[];

const NAME = '[\\p{L}\\p{N}_-]+';
/** Sought where a name begins, and not from each of its letters on. */
const LAST_NAME = new RegExp(`(?<![\\p{L}\\p{N}_-])${NAME}$`, 'u');
const EACH_NAME = new RegExp(NAME, 'gu');

/** What the attributes or elements of paths are called, in small letters; made once for a list. */
export const namesOf = oncePer(
  (paths: readonly string[]) => new Set(paths.flatMap((xpath) => LAST_NAME.exec(xpath)?.[0].toLowerCase() ?? [])),
);

/** Those of them that nothing but a mapping or a schema tells to be a secret's. */
export const mappedNamesOf = oncePer((paths: readonly string[]) => new Set([...namesOf(paths)].filter((name) => !looksSecret(name))));

/** The next of some names in a text, in whatever case, from a place on. */
export function nextName(text: string, names: readonly ReadonlySet<string>[]): NextWord {
  return (from) => {
    for (let name = matchAt(EACH_NAME, text, from); name; name = EACH_NAME.exec(text))
      if (names.some((some) => some.has(name[0].toLowerCase()))) return { start: name.index, end: EACH_NAME.lastIndex };
    return null;
  };
}
