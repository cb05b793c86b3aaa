import { matchAt } from '../core/scan.js';
import type { Span } from '../core/span.js';
import { type Decoding, decodeXml } from './xml-entities.js';

export interface Attribute extends Decoding {
  readonly name: string;
  /** Between the quotes. */
  readonly span: Span;
}

export interface StartTag {
  /** The element's name, without `<`. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly attributes: readonly Attribute[];
  /** Just after `>`. */
  readonly end: number;
  readonly selfClosing: boolean;
}

/** XML's blanks are fewer than those of `\s`, and some of the others may stand in a name. */
const NAME = /[^ \t\r\n/>=]+/y;
const ATTRIBUTE = /[ \t\r\n]+([^ \t\r\n=/>]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/y;
const CLOSE = /[ \t\r\n]*(\/?)>/y;

/**
 * Reads the start tag at `offset` of a well-formed document. The tree builder gives no places for attributes, so
 * the one tag is read again where they are needed.
 */
export function startTag(text: string, offset: number): StartTag {
  const name = matchAt(NAME, text, offset + 1)?.[0] ?? '';
  const nameSpan = { start: offset + 1, end: offset + 1 + name.length };
  const attributes: Attribute[] = [];
  let end = nameSpan.end;
  for (let match = matchAt(ATTRIBUTE, text, end); match; match = matchAt(ATTRIBUTE, text, end)) {
    end = ATTRIBUTE.lastIndex;
    const raw = match[2] ?? match[3] ?? '';
    const start = end - 1 - raw.length;
    attributes.push({ name: match[1] ?? '', span: { start, end: end - 1 }, ...decodeXml(raw, start) });
  }
  const close = matchAt(CLOSE, text, end);
  return { name, nameSpan, attributes, end: close ? CLOSE.lastIndex : end, selfClosing: close?.[1] === '/' };
}
