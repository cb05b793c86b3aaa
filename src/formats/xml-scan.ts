import { SaxesParser } from 'saxes';
import type { Span } from '../core/span.js';
import { NamedElements } from './named-elements.js';
import type { Problem } from './problem.js';
import { xmlError } from './xml-errors.js';

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
  let closed = '';
  const named = new NamedElements(text);
  let wanted: { label: string; start: number; depth: number } | null = null;

  const stop = (message: string, start: number, isLimit = false, help?: string) => {
    const span = { start: Math.min(start, text.length), end: Math.min(start + 1, text.length) };
    problem ??= { message, span, ...(help && { help }), ...(isLimit && { isLimit }) };
    throw STOPPED;
  };
  let passed = 0;
  parser.on('error', ({ message: said }) => {
    const { message, start } = xmlError(text, said, { position: parser.position, passed, closed });
    stop(message, start);
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
