import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { DataDocuments, DataNode } from './data.js';
import { escapedOffsets, SPELLINGS } from './escapes.js';

/** Larger is no account and no dump of product profiles. */
export const MAX_JSON = 4_000_000;

/** Parses JSON text, strictly: no comments, no trailing commas. The first error is the one reported. */
export function parseJson(text: string): DataDocuments {
  if (text.length > MAX_JSON) {
    const message = `Longer than the ${MAX_JSON} characters that are read of JSON.`;
    return { documents: [], problems: [{ message, span: { start: MAX_JSON, end: MAX_JSON + 1 } }] };
  }
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
    const first = errors[0];
    if (!first && root) return { documents: [dataNode(text, root)], problems: [] };
    const start = Math.min(first?.offset ?? 0, text.length);
    const words = first ? printParseErrorCode(first.error).replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : 'Empty';
    const span = { start, end: Math.min(start + Math.max(first?.length ?? 1, 1), text.length) };
    return { documents: [], problems: [{ message: `${words} in JSON.`, span }] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { documents: [], problems: [{ message: 'Nested too deeply to be read.', span: { start: 0, end: 1 } }] };
  }
}

function dataNode(text: string, node: Node): DataNode {
  const span = { start: node.offset, end: node.offset + node.length };
  if (node.type === 'array') return { kind: 'list', span, items: (node.children ?? []).map((item) => dataNode(text, item)) };
  if (node.type === 'object') {
    const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [{ key: String(key.value), keySpan: inner(key), value: dataNode(text, value) }] : [],
    );
    return { kind: 'map', span, entries };
  }
  if (node.type !== 'string') return { kind: 'scalar', span, value: node.value, decoding: { value: String(node.value ?? '') } };
  const between = inner(node);
  const raw = text.slice(between.start, between.end);
  return {
    kind: 'scalar',
    span: between,
    value: node.value,
    decoding: escapedOffsets(raw, between.start, node.value, SPELLINGS.backslash),
  };
}

const inner = (node: Node) => ({ start: node.offset + 1, end: node.offset + node.length - 1 });
