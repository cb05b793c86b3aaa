import { SaxesParser } from 'saxes';
import { isKnownWord } from '../core/known-words.js';
import type { Span } from '../core/span.js';
import { NamedElements } from './named-elements.js';
import type { Problem } from './problem.js';
import { startTag } from './xml-start-tag.js';

/** Deeper is nobody's export: 100,000 open elements would be. */
export const MAX_OPEN = 1000;

/** Attributes of one tag; no schema has so many. */
export const MAX_ATTRIBUTES = 100_000;

/** An open element on the way down: its name and, with entities decoded, its attributes. */
export interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a scan found: the root's name, the elements asked for, and the first error if it is not well-formed. */
export interface XmlScan {
  readonly root: string | null;
  /** From `<` to just after the end tag's `>`, with the label that `select` gave. */
  readonly selected: readonly { readonly label: string; readonly span: Span }[];
  /** Elements that are called a secret, and tags with such an attribute; not those in what is selected. */
  readonly named: readonly Span[];
  readonly namedRest: readonly Span[];
  readonly problem: Problem | null;
  /** Elements that are open where the text breaks off, the root first. */
  readonly unclosed: readonly OpenElement[];
  /** How many elements begin. */
  readonly tags: number;
}

/**
 * Checks a document for well-formedness and finds the few elements of interest in it, in one pass that builds no
 * tree: a package of 100 MB may hold one account. A document type is refused: Campaign writes none, and entity
 * expansion attacks start there.
 * @param select gives a label to an element that is wanted, from its ancestors, or null; nothing inside a wanted
 *   element is asked about
 */
export function scanXml(text: string, select: (element: OpenElement, ancestors: readonly OpenElement[]) => string | null): XmlScan {
  const parser = new SaxesParser({ xmlns: false, position: false });
  // Its own gathers a stack, which takes longer than the rest of a small file.
  parser.makeError = (message) => ({ name: 'Error', message });
  const open: OpenElement[] = [];
  const selected: { label: string; span: Span }[] = [];
  let root: string | null = null;
  let problem: Problem | null = null;
  let tags = 0;
  let attributes = 0;
  // What is open is taken for closed before it is told that an end tag is of something else.
  let closed = '';
  const named = new NamedElements(text);
  let wanted: { label: string; start: number; depth: number } | null = null;

  const stop = (message: string, start: number, isLimit = false, help?: string) => {
    const span = { start: Math.min(start, text.length), end: Math.min(start + 1, text.length) };
    problem ??= { message, span, ...(help && { help }), ...(isLimit && { isLimit }) };
    throw STOPPED;
  };
  let passed = 0;
  /** The parser tells of an error once it has read on: a wrong tag, or text at a wrong place, begins before that. */
  const startOf = (message: string): number => {
    const end = Math.max(0, parser.position - 1);
    const before = (sign: string) => Math.max(0, text.lastIndexOf(sign, end));
    if (/clos(?:e|ing) tag|one root/i.test(message)) return before('<');
    if (/entity/.test(message)) return before('&');
    const twice = /duplicate attribute: (.*)\.$/s.exec(message)?.[1];
    if (twice !== undefined) return secondOf(text, before('<'), twice);
    return /outside of root/.test(message) ? passed + text.slice(passed).search(/\S/) : end;
  };
  parser.on('error', (error) => {
    const lone = parser.position >= text.length ? loneAmpersand(text) : -1;
    if (lone === -1) stop(withOpen(withName(sentence(error.message), text, startOf(error.message)), closed), startOf(error.message));
    else stop('A lone "&": write "&amp;".', lone);
  });
  const pass = () => {
    passed = parser.position;
  };
  parser.on('xmldecl', pass);
  parser.on('comment', pass);
  parser.on('processinginstruction', pass);
  parser.on('doctype', () => stop('It has a <!DOCTYPE> declaration.', text.indexOf('<!DOCTYPE', passed), false, NO_DOCTYPE));
  // Cheaper than to walk the attributes of each tag, of which a package has millions.
  parser.on('attribute', ({ name, value }) => {
    if (++attributes > MAX_ATTRIBUTES) stop(`More than ${MAX_ATTRIBUTES} attributes in one tag.`, parser.position - 1, true);
    named.attribute(name, value);
  });
  parser.on('opentag', (tag) => {
    const element = { name: tag.name, attributes: tag.attributes as Record<string, string> };
    root ??= tag.name;
    tags += 1;
    attributes = 0;
    if (wanted === null) {
      const label = select(element, open);
      if (label !== null) wanted = { label, start: text.lastIndexOf('<', parser.position - 1), depth: open.length };
    }
    if (wanted === null) named.opened(tag.name, open.length, parser.position);
    else named.skipped();
    if (open.push(element) > MAX_OPEN) stop(`Nested deeper than ${MAX_OPEN} elements.`, text.lastIndexOf('<', parser.position - 1), true);
  });
  parser.on('closetag', (tag) => {
    closed = tag.name;
    open.pop();
    if (open.length === 0) pass();
    if (wanted === null) named.closed(tag.name, open.length, parser.position);
    if (wanted === null || open.length !== wanted.depth) return;
    selected.push({ label: wanted.label, span: { start: wanted.start, end: parser.position } });
    wanted = null;
  });
  try {
    parser.write(whole(text)).close();
  } catch (error) {
    if (error !== STOPPED) throw error;
  }
  return { root, selected, named: named.spans, namedRest: named.rest, problem, unclosed: open, tags };
}

/** For the other half of a character at the end the parser waits, and then throws. */
const whole = (text: string): string => (/[\ud800-\udbff]/.test(text.slice(-1)) ? `${text.slice(0, -1)}\ufffd` : text);

const NO_DOCTYPE = 'Remove the <!DOCTYPE> declaration: campaign-ims-check does not read files that have one.';

const STOPPED = Symbol('stopped at the first error');

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

/** `unexpected close tag.` → `Unexpected close tag.` */
const sentence = (message: string): string => message.charAt(0).toUpperCase() + message.slice(1);
