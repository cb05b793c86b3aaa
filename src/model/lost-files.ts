import { firstByKey } from '../core/grouped.js';
import { secretsAround } from '../core/secrets-around.js';
import type { SourceFile } from '../core/source.js';
import { wholeSpan } from '../core/span.js';
import type { Problem } from '../formats/problem.js';
import type { FileFacts } from './file-facts.js';
import type { reader } from './reader.js';

/**
 * Files with what is wrong with those that tell nothing any more: they are empty, broken or cut off.
 * @param lost those of them that told something in the base
 */
export function withLost(
  files: readonly FileFacts[],
  lost: readonly FileFacts[],
  sources: readonly SourceFile[],
  told: ReadonlyMap<string, FileFacts>,
  read: ReturnType<typeof reader>,
): readonly FileFacts[] {
  const broken = new Set(lost.flatMap(({ path, text, broken }) => (broken && !isOfOthers(path, text, broken) ? [path] : [])));
  const empty = lost.filter(({ text }) => text.trim() === '').map((file) => ({ ...file, problem: EMPTY }));
  const again = read(
    sources.filter(({ path }) => broken.has(path)),
    broken,
  );
  const cut = lost.flatMap((file) => cutOff(file, told.get(file.path)?.text ?? ''));
  const byPath = firstByKey([...empty, ...again, ...cut], ({ path }) => path);
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

/**
 * A file that is the beginning of what it was, up to the middle of a line, where it ends without a line end: who removes
 * whole lines, what a key holds, or a comment, may mean it.
 */
function cutOff(file: FileFacts, before: string): FileFacts[] {
  const { path, text } = file;
  const left = text.trimEnd();
  const rest = before.slice(left.length);
  const isMeant =
    left.endsWith(':') || /[\r\n]/.test(text.slice(left.length)) || left.split(/[\r\n]+/).every((line) => /^\s*(?:#|$)/.test(line));
  if (isMeant || !before.startsWith(left) || !/^(?:\S|[^\S\r\n]+[^\s#])/.test(rest)) return [];
  const span = wholeSpan(text, { start: left.length - 1, end: left.length });
  const problem = { message: 'It ends in the middle of a line, and the rest of what it was is missing.', span };
  return [{ ...file, cloud: [], problem, secrets: [...file.secrets, ...secretsAround(path, text, [span], () => true)] }];
}
