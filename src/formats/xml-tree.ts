import { XMLParser } from 'fast-xml-parser';
import type { Span } from '../core/span.js';
import { MAX_DEPTH } from './problem.js';
import { type Decoding, decodeXml } from './xml-entities.js';
import { type Attribute, startTag } from './xml-start-tag.js';

/** An element with the places of its name, its attributes and its text. */
export interface XmlElement {
  readonly name: string;
  readonly nameSpan: Span;
  readonly attributes: readonly Attribute[];
  readonly children: readonly XmlElement[];
  /** Between its tags; null where it has but one. */
  readonly content: Span | null;
  /** Where the element holds nothing but text or one CDATA section. */
  readonly text: (Decoding & { readonly span: Span }) | null;
}

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
  maxNestedTags: MAX_DEPTH,
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
 * @throws Error where it is nested deeper than {@link MAX_DEPTH} or longer than {@link MAX_ELEMENT}
 */
export function xmlTree(text: string, span: Span): XmlElement | null {
  if (span.end - span.start > MAX_ELEMENT) throw new Error(`Longer than the ${MAX_ELEMENT} characters that are read of one element`);
  const [root] = parser.parse(withoutInstructions(text.slice(span.start, span.end))) as ParsedNode[];
  return root ? element(text, root, span.start) : null;
}

/** The parser takes processing instructions for elements, and an apostrophe in one for the start of a value. */
const withoutInstructions = (xml: string): string =>
  xml.includes('<?') ? xml.replace(OPAQUE, (found) => (found.startsWith('<?') ? ' '.repeat(found.length) : found)) : xml;

/** All text of an element that holds no other, in however many pieces, without what is no text. */
export const joinedText = (raw: string): string =>
  raw
    .split(PIECES)
    .map((piece, at) => (at % 2 === 0 ? decodeXml(piece, 0).value : (CDATA.exec(piece)?.[1] ?? '')))
    .join('');

const OPAQUE = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g;
const PIECES = new RegExp(`(${OPAQUE.source})`);
const CDATA = /^<!\[CDATA\[([\s\S]*)\]\]>$/;

function element(text: string, node: ParsedNode, shift: number): XmlElement | null {
  const meta = node[META];
  if (!meta) return null;
  const tag = startTag(text, meta.startIndex + shift);
  const nodes = Object.values(node).find(Array.isArray) ?? [];
  const children = nodes.map((child) => element(text, child, shift)).filter((child) => child !== null);
  const { name, nameSpan, attributes } = tag;
  const content = tag.selfClosing ? null : { start: tag.end, end: text.lastIndexOf('</', meta.endIndex + shift - 1) };
  return { name, nameSpan, attributes, children, content, text: content && children.length === 0 ? innerText(text, content) : null };
}

function innerText(text: string, { start, end: close }: Span): XmlElement['text'] {
  const raw = text.slice(start, close);
  const cdata = CDATA.exec(raw)?.[1];
  if (cdata !== undefined && !cdata.includes(']]>')) {
    const inner = start + '<![CDATA['.length;
    return { value: cdata, span: { start: inner, end: inner + cdata.length } };
  }
  if (raw.includes('<')) return null;
  return { span: { start, end: close }, ...decodeXml(raw, start) };
}
