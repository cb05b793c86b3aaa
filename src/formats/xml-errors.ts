import { capitalized } from '../core/capitalized.js';
import { isKnownWord } from '../core/known-words.js';
import { startTag } from './xml-start-tag.js';

/** How far a document was read where the parser told of an error. */
interface Reached {
  readonly position: number;
  /** Where the last of what may stand outside of the root ends. */
  readonly passed: number;
  /** The element that was closed last; one whose end tag is missing is taken for closed before that is told. */
  readonly closed: string;
}

/** What an error of the parser means to whoever wrote the document, and where it stands. @param said the parser's own words */
export function xmlError(text: string, said: string, { position, passed, closed }: Reached): { message: string; start: number } {
  const lone = position >= text.length ? loneAmpersand(text) : -1;
  if (lone !== -1) return { message: 'A lone "&": write "&amp;".', start: lone };
  const start = startOf(text, said, position, passed);
  return { message: withOpen(withName(capitalized(said), text, start), closed), start };
}

/** The parser tells of an error once it has read on: a wrong tag, or text at a wrong place, begins before that. */
function startOf(text: string, said: string, position: number, passed: number): number {
  const end = Math.max(0, position - 1);
  const before = (sign: string) => Math.max(0, text.lastIndexOf(sign, end));
  if (/clos(?:e|ing) tag|one root/i.test(said)) return before('<');
  if (/entity/.test(said)) return before('&');
  const twice = /duplicate attribute: (.*)\.$/s.exec(said)?.[1];
  if (twice !== undefined) return secondOf(text, before('<'), twice);
  return /outside of root/.test(said) ? passed + text.slice(passed).search(/\S/) : end;
}

/**
 * The parser reads on behind a lone `&` up to the next `;`, and so to the end of the file where there is none. In a
 * comment, a section or an instruction it is none.
 */
function loneAmpersand(text: string): number {
  let at = text.indexOf('&', text.lastIndexOf(';') + 1);
  const opening = /<(?:!--|!\[CDATA\[|\?)/g;
  for (let found = opening.exec(text); found && at > found.index; found = opening.exec(text)) {
    const end = text.indexOf(CLOSING[found[0]] ?? '', opening.lastIndex);
    if (end === -1) return -1;
    if (at < end) at = text.indexOf('&', end);
    opening.lastIndex = end + 1;
  }
  return at;
}

const CLOSING: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** Where the name of an attribute that a tag has twice stands for the second time. */
function secondOf(text: string, tag: number, name: string): number {
  const [, second] = startTag(text, tag).attributes.filter((attribute) => attribute.name === name);
  return text.lastIndexOf(name, (second?.span.start ?? text.length) - 2);
}

/** With the name of the tag at a place, where the parser does not tell it; a name that not everybody uses may be anything, and is left out. */
function withName(message: string, text: string, start: number): string {
  const name = /^<\/([a-z]{1,40})\s*>/i.exec(text.slice(start, start + 50))?.[1];
  if (name !== undefined && message === 'Unexpected close tag.') return withName(`Unexpected close tag: ${name}.`, '', 0);
  const [, said = message, told = ''] = /^([\w ]+ (?:tag|attribute)): (.*?)\.?$/s.exec(message) ?? [];
  return told === '' || isKnownWord(told) ? message : `${said}.`;
}

/** With what is open where an end tag is of something else. */
const withOpen = (message: string, open: string): string =>
  message.startsWith('Unexpected close tag') && isKnownWord(open) ? `${message.slice(0, -1)}; </${open}> must come first.` : message;
