import { isAlias, isMap, isPair, isSeq, type Node, type Scalar } from 'yaml';
import type { Span } from '../core/span.js';
import { type Budget, budgetFor } from './budget.js';
import type { DataDocuments, DataEntry, DataNode, DataScalar } from './data.js';
import { escapedOffsets, SPELLINGS } from './escapes.js';
import { limit, MAX_DEPTH, type Problem, tooDeep } from './problem.js';
import { MAX_YAML_PROBLEMS, yamlDocuments } from './yaml-documents.js';
import { linesOf } from './yaml-lines.js';

/** Larger is nobody's configuration, nor list of groups. */
export const MAX_YAML = 1_000_000;

/**
 * Parses YAML text, without expanding anything: an alias stands for the anchored node itself, cycles are refused.
 * @param budget what all files may take together
 */
export function parseYaml(text: string, budget: Budget = budgetFor([text])): DataDocuments {
  if (text.length > MAX_YAML) {
    const message = `Longer than ${MAX_YAML} characters, the maximum for YAML.`;
    return { documents: [], problems: [limit(message, MAX_YAML)], brokenAt: 0 };
  }
  const { documents, refused } = yamlDocuments(text, budget);
  const end = refused?.span.start ?? text.length;
  const errors = documents.flatMap((document) => document.errors).filter(({ pos: [start] }) => refused === null || start < end);
  const broken = errors.slice(0, MAX_YAML_PROBLEMS).map(({ message, pos: [start, end] }) => ({
    message: withoutSource(message).replace(/\.?$/, '.'),
    span: clip(text, start, Math.min(end, lineEnd(text, start))),
    help: message.startsWith('Nested mappings') ? 'Put the value on a line of its own, or quote it.' : undefined,
  }));
  const problems: Problem[] = refused ? [...broken, refused] : broken;
  const brokenAt = errors.reduce((first, { pos: [start] }) => Math.min(first, start, text.length), refused ? end : Infinity);
  const nodes = documents.flatMap((document) => {
    const reader = new Reader(text);
    const node = document.contents ? reader.node(document.contents) : null;
    problems.push(...reader.problems.slice(0, MAX_YAML_PROBLEMS));
    return node ? [node] : [];
  });
  return { documents: nodes, problems, ...(brokenAt !== Infinity && { brokenAt }) };
}

/** Many messages of the parser hold a piece of the text, which may be of a secret; the place shows it better. */
const withoutSource = (message: string): string =>
  message
    .replace(/(?<=\S): .*$/s, '')
    .replace(/^(Invalid escape sequence|Unknown directive|Unsupported YAML version) .*$/s, '$1')
    .replace(/^(?:The|Verbatim tags aren't resolved, so) .* (tag has no suffix|is invalid\.)$/s, 'This $1')
    .replace(/^.* used for (\w+ collection), but expects.*$/s, 'This tag is used for $1');

const clip = (text: string, start: number, end: number): Span => ({
  start: Math.min(start, text.length),
  end: Math.min(Math.max(end, start + 1), text.length),
});

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
};

class Reader {
  readonly problems: Problem[] = [];
  /** Read once each, so that an alias bomb costs what its text costs. */
  readonly #done = new Map<Node, DataNode>();
  /** Of each list and map how deep it goes, aliases followed: a chain of them is short where it is written. */
  readonly #depth = new Map<DataNode, number>();
  readonly #open = new Set<Node>();
  /** An anchor may be set again: an alias stands for the last one before it. */
  readonly #anchored = new Map<string, Node>();

  constructor(private readonly text: string) {}

  node(node: Node): DataNode {
    const known = this.#done.get(node);
    if (known) return known;
    const span = clip(this.text, node.range?.[0] ?? 0, node.range?.[1] ?? 0);
    if (this.#open.has(node)) return this.#refuse('This alias refers to something that contains it.', span);
    this.#open.add(node);
    if (!isAlias(node) && node.anchor) this.#anchored.set(node.anchor, node);
    const read = this.#shallow(this.#read(node, span), span);
    this.#open.delete(node);
    this.#done.set(node, read);
    return read;
  }

  #shallow(read: DataNode, span: Span): DataNode {
    if (read.kind === 'scalar' || this.#depth.has(read)) return read;
    const inside = read.kind === 'list' ? read.items : read.entries.map(({ value }) => value);
    const depth = inside.reduce((most, each) => Math.max(most, this.#depth.get(each) ?? 0), 0) + 1;
    this.#depth.set(read, depth);
    // One more is there where what is written is nested too deeply, which is told already.
    return depth > MAX_DEPTH + 1 ? this.#refuse(tooDeep(span.start).message, span) : read;
  }

  #read(node: Node, span: Span): DataNode {
    if (isAlias(node)) {
      const target = this.#anchored.get(node.source);
      return target ? this.node(target) : this.#refuse('This alias has no anchor.', span);
    }
    if (isSeq(node)) return { kind: 'list', span, items: node.items.map((item) => this.node(item as Node)) };
    if (isMap(node)) return { kind: 'map', span, entries: node.items.flatMap((pair) => (isPair(pair) ? this.#entry(pair) : [])) };
    const marks = [(node as Scalar).tag, (node as Scalar).anchor].filter((mark) => mark !== undefined);
    const scalar = this.#scalar(node as Scalar, span);
    return marks.length === 0 ? scalar : { ...scalar, marks };
  }

  #entry(pair: { key: unknown; value: unknown }): DataEntry[] {
    const key = this.node(pair.key as Node);
    const nothing: DataNode = { kind: 'scalar', span: key.span, value: null, decoding: { value: '' } };
    const value = pair.value ? this.node(pair.value as Node) : nothing;
    if (key.kind !== 'scalar') return [{ key: '', keySpan: key.span, keyNode: key, value }];
    return [{ key: key.decoding.value, keySpan: key.span, ...(key.marks && { keyNode: key }), value }];
  }

  #scalar(node: Scalar, span: Span): DataScalar {
    const value = node.value as string | number | boolean | null;
    const spelling = node.type === 'QUOTE_DOUBLE' ? SPELLINGS.backslash : node.type === 'QUOTE_SINGLE' ? SPELLINGS.doubledSingle : null;
    if (spelling && typeof value === 'string') {
      const between = { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) };
      const raw = this.text.slice(between.start, between.end);
      return { kind: 'scalar', span: between, value, decoding: escapedOffsets(raw, between.start, value, spelling) };
    }
    const raw = this.text.slice(span.start, span.end);
    const lines = typeof value === 'string' && raw !== value ? linesOf(raw, span.start, value, node.type) : null;
    if (lines) return { kind: 'scalar', value, ...lines };
    const written = typeof value === 'string' ? value : value === null ? '' : (node.source ?? String(value));
    return { kind: 'scalar', span: value === null ? { start: span.start, end: span.start } : span, value, decoding: { value: written } };
  }

  #refuse(message: string, span: Span): DataNode {
    this.problems.push({ message, span });
    return { kind: 'scalar', span, value: null, decoding: { value: '' } };
  }
}
