import { after, matchAt } from './scan.js';

const BLANKS = /[ \t]*/y;
const NOTHING = /\r?(?:\n|$)/y;
/** More of them, and each that holds a name would be looked behind as far. */
const MOST_COMMENTS = 4;
/** What begins something else: a key, an item, a bracket that ends, a tag, the next document, a mark of a conflict. */
const OTHER = new RegExp(
  [
    String.raw`(?:,[ \t]*)?(?:"[^"\n]*"|'[^'\n]*')[ \t]*:`,
    String.raw`(?:,[ \t]*)?[^\s"'#,{}[\]](?:[^\n",{}[\]]|\[\w{0,9}\]){0,100}?(?::(?=\s|$)|=[ \t]{0,9}["'])`,
    String.raw`[-?](?=\s|$)`,
    String.raw`[\])}](?=[\s,;)\]}"']|$)`,
    String.raw`<(?:[/!?]|[\p{L}_][\p{L}\p{N}_:.-]{0,100}(?:\s|/|>[ \t]*[^\s]))`,
    String.raw`(?:---|\.\.\.|[<=>|]{7})(?=\s|$)`,
  ].join('|'),
  'uy',
);

/**
 * The end of the lines below a value that belong to it.
 * @param lineEnd of the line on which it begins
 * @param own how far that line is indented: what is deeper, or an item of its list, belongs to it
 * @param isOpen whether all lines do that begin nothing else, as where a mistake has moved them
 */
export function belowUntil(text: string, lineEnd: number, own: number, isOpen: boolean): number {
  let [end, at, comments] = [lineEnd, lineEnd, 0];
  while (at < text.length) {
    const next = after(BLANKS, text, at + 1);
    const indent = next - at - 1;
    const newline = text.indexOf('\n', next);
    at = newline === -1 ? text.length : newline;
    if (matchAt(NOTHING, text, next)) continue;
    const isComment = text[next] === '#';
    const belongs = indent > own || (indent === own && text.startsWith('- ', next));
    if (belongs || (isOpen && !isComment && !matchAt(OTHER, text, next))) end = at;
    else if (!isOpen || !isComment || ++comments > MOST_COMMENTS) break;
  }
  return end;
}
