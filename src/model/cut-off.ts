import { firstByKey } from '../core/grouped.js';
import type { SourceFile } from '../core/source.js';
import type { Problem } from '../formats/problem.js';
import type { FileFacts } from './file-facts.js';
import { isTelling } from './instances.js';
import type { reader } from './reader.js';

/** The paths of what tells something in each commit that has it: what one parent of a merge has broken is its fault. */
export function toldInAll(before: readonly { readonly files: readonly FileFacts[] }[]): ReadonlySet<string> {
  const all = before.flatMap(({ files }) => files);
  const silent = new Set(all.flatMap((file) => (isTelling(file) ? [] : file.path)));
  return new Set(all.flatMap(({ path }) => (silent.has(path) ? [] : path)));
}

/** What told something in the base has to be readable, also where nothing in it tells any more what it is. */
export function withBroken(
  files: readonly FileFacts[],
  sources: readonly SourceFile[],
  told: ReadonlySet<string>,
  read: ReturnType<typeof reader>,
): readonly FileFacts[] {
  const lost = files.filter((file) => told.has(file.path) && !isTelling(file));
  const broken = new Set(lost.flatMap(({ path, text, broken }) => (broken && !isOfOthers(path, text, broken) ? [path] : [])));
  const empty = lost.filter(({ text }) => text.trim() === '').map((file) => ({ ...file, problem: EMPTY }));
  if (broken.size + empty.length === 0) return files;
  const again = read(
    sources.filter(({ path }) => broken.has(path)),
    broken,
  );
  const byPath = firstByKey([...empty, ...again], ({ path }) => path);
  return files.map((file) => byPath.get(file.path) ?? file);
}

/** What is whole, and of others or encrypted, may have what is refused in Campaign's; a page of a server that failed is not. */
function isOfOthers(path: string, text: string, { isLimit }: Problem): boolean {
  let start = 0;
  BEFORE_ROOT.lastIndex = 0;
  while (BEFORE_ROOT.test(text)) start = BEFORE_ROOT.lastIndex;
  const isComment = start === text.length && text.includes('<!--');
  return isLimit === true || /\.csv$/i.test(path) || isComment || OF_OTHERS.test(text.slice(start, start + LONGEST_SIGN));
}

const BEFORE_ROOT = /\s+|<\?[^>]*>|<!--[\s\S]*?-->/y;
const OF_OTHERS = /^(?:\0GITCRYPT|\$ANSIBLE_VAULT|-----BEGIN |age-encryption|<!DOCTYPE(?!\s+html))/i;
const LONGEST_SIGN = 100;

const EMPTY = { message: 'It is empty.', span: { start: 0, end: 0 } };
