import { XMLParser } from 'fast-xml-parser';
import type { Span } from '../core/span.js';
import { type Budget, budgetFor, STEPS, spend, usedUp } from './budget.js';
import { LimitReached, MAX_DEPTH } from './problem.js';
import { type Decoding, decodeXml } from './xml-entities.js';
import { type Attribute, startTag } from './xml-start-tag.js';

/** An element with the places of its name, its attributes and its text. */
export interface XmlElement {
  readonly name: string;
  readonly nameSpan: Span;
  /** Just after its end tag. */
  readonly end: number;
  readonly attributes: readonly Attribute[];
  readonly children: readonly XmlElement[];
  /** Between its tags; null where it has but one. */
  readonly content: Span | null;
  /** All of it, in however many pieces, where the element holds no other. */
  readonly text: (Decoding & { readonly span: Span }) | null;
}

/** The attribute of a name, where the element has it. */
export const attributeOf = ({ attributes }: XmlElement, name: string): Attribute | undefined =>
  attributes.find((attribute) => attribute.name === name);

/** Longer than any account, group, schema or server file; a package may be of any length, for it is never a tree. */
export const MAX_ELEMENT = 1_000_000;

/** Names that are special to JavaScript objects make the parser throw; the start tag is read again for the real one. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: true,
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
  jPath: false,
  cdataPropName: '#cdata',
  // The root is not counted.
  maxNestedTags: MAX_DEPTH - 1,
  transformTagName: (name) => (RESERVED.has(name) ? `_${name}` : name),
});
const META = XMLParser.getMetaDataSymbol() as unknown as symbol;

interface ParsedNode {
  [META]?: { startIndex: number; endIndex: number };
  [name: string]: ParsedNode[] | string | undefined;
}

/**
 * Builds the tree of one element.
 * @param text a document whose well-formedness has been checked
 * @param span the element, from `<` to just after its end
 * @param budget what all files may take together
 * @throws LimitReached where it is nested deeper than {@link MAX_DEPTH}, longer than {@link MAX_ELEMENT} or of too many pieces
 */
export function xmlTree(text: string, span: Span, budget: Budget = budgetFor([text])): XmlElement | null {
  if (span.end - span.start > MAX_ELEMENT) throw new LimitReached(`Longer than ${MAX_ELEMENT} characters, the maximum for one element`);
  const xml = text.slice(span.start, span.end);
  if (!spend(budget, STEPS.xmlTreePart * partsOf(xml) + longTexts(xml) / LETTERS_PER_STEP))
    throw new LimitReached(usedUp(span.start).message);
  const [root] = parsed(withoutInstructions(xml));
  return root ? element(text, root, span.start) : null;
}

/** What is well-formed and the parser takes no further is not the file's fault. */
function parsed(xml: string): ParsedNode[] {
  try {
    return parser.parse(xml);
  } catch (error) {
    throw new LimitReached((error as Error).message, { cause: error });
  }
}

/** About as many as there are tags and attributes. */
const partsOf = (xml: string): number => xml.match(/[<=&]/g)?.length ?? 0;

/** What is read letter by letter; no setting is as long. */
const longTexts = (xml: string): number =>
  xml.split('<').reduce((sum, piece) => {
    const length = piece.length - Math.max(0, piece.indexOf('>'));
    return length > LONG ? sum + length : sum;
  }, 0);
const LONG = 1000;
const LETTERS_PER_STEP = 4;

/** The parser takes processing instructions for elements, and an apostrophe in one for the start of a value. */
const withoutInstructions = (xml: string): string =>
  xml.includes('<?') ? xml.replace(OPAQUE, (found) => (found.startsWith('<?') ? ' '.repeat(found.length) : found)) : xml;

const OPAQUE = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;
const CDATA = /^<!\[CDATA\[([\s\S]*)\]\]>$/;

function element(text: string, node: ParsedNode, shift: number): XmlElement | null {
  const meta = node[META];
  if (!meta) return null;
  const tag = startTag(text, meta.startIndex + shift);
  const nodes = Object.values(node).find(Array.isArray) ?? [];
  const children = nodes.map((child) => element(text, child, shift)).filter((child) => child !== null);
  const { name, nameSpan, attributes } = tag;
  const end = meta.endIndex + shift;
  const content = tag.selfClosing ? null : { start: tag.end, end: text.lastIndexOf('</', end - 1) };
  return { name, nameSpan, end, attributes, children, content, text: content && children.length === 0 ? innerText(text, content) : null };
}

/** The text between comments and in CDATA; blanks beside a CDATA section are layout. */
function innerText(text: string, content: Span): NonNullable<XmlElement['text']> {
  const raw = text.slice(content.start, content.end);
  if (!raw.includes('<')) return { span: content, ...decodeXml(raw, content.start) };
  const isLayout = raw.includes('<![CDATA[') ? (value: string) => value.trim() === '' : (value: string) => value === '';
  const pieces = piecesOf(raw, content.start).filter(({ value }) => !isLayout(value));
  const [first = { span: content, value: '' }, ...others] = pieces;
  const end = others.at(-1)?.span.end ?? first.span.end;
  if (others.length === 0) return first;
  const bounds = pieces.map(({ value, span, offsets }) => offsets ?? Array.from({ length: value.length + 1 }, (_, at) => span.start + at));
  return {
    value: pieces.map(({ value }) => value).join(''),
    span: { start: first.span.start, end },
    offsets: [...bounds.flatMap((all) => all.slice(0, -1)), end],
    ends: bounds.flatMap((all) => all.slice(1)),
  };
}

function piecesOf(raw: string, start: number): NonNullable<XmlElement['text']>[] {
  const pieces: NonNullable<XmlElement['text']>[] = [];
  let done = 0;
  const add = (from: number, to: number, decoded: Decoding) => pieces.push({ span: { start: start + from, end: start + to }, ...decoded });
  const copy = (to: number) => add(done, to, decodeXml(raw.slice(done, to), start + done));
  for (const { 0: opaque, index } of raw.matchAll(OPAQUE)) {
    copy(index);
    const cdata = CDATA.exec(opaque)?.[1];
    if (cdata !== undefined) add(index + '<![CDATA['.length, index + '<![CDATA['.length + cdata.length, { value: cdata });
    done = index + opaque.length;
  }
  copy(raw.length);
  return pieces;
}
