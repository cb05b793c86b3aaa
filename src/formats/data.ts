import { firstByKey } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located, Span } from '../core/span.js';
import type { Problem } from './problem.js';
import type { Decoding } from './xml-entities.js';

/** A YAML or JSON value with its place. Scalars keep their text form beside their value; `~`, `""` and absence differ. */
export type DataNode = DataMap | DataList | DataScalar;

export interface DataMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly DataEntry[];
}

export interface DataEntry {
  /** Nothing where it is a list or a map. */
  readonly key: string;
  readonly keySpan: Span;
  readonly keyNode?: DataNode;
  readonly value: DataNode;
}

export interface DataList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly DataNode[];
}

/** `span` is between the quotes where there are any; `decoding.value` is the text form of `value`. */
export interface DataScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
  readonly decoding: Decoding;
  /** Its tag and its anchor, of YAML. */
  readonly marks?: readonly string[];
}

/** The documents of a file (YAML may hold several) and what is wrong with it; both may be there. */
export interface DataDocuments {
  readonly documents: readonly DataNode[];
  readonly problems: readonly Problem[];
  /** Of YAML, where the first mistake of syntax stands, if any: what is read behind it is a guess. */
  readonly brokenAt?: number;
}

/** The value of a key; nothing where the node is no map, or has no such key. */
export const child = (node: DataNode | undefined, key: string): DataNode | undefined =>
  node?.kind === 'map' ? entryOf(node, key)?.value : undefined;

/** The first entry of a key. */
export function entryOf(map: DataMap, key: string): DataEntry | undefined {
  return map.entries.length < LARGE ? map.entries.find((entry) => entry.key === key) : indexed(map).get(key);
}

/** Larger maps are indexed: they may be asked for each of their keys. */
const LARGE = 32;
const indexed = oncePer(({ entries }: DataMap) => firstByKey(entries, ({ key }) => key));

/** Follows keys down maps. */
export const descend = (node: DataNode | undefined, ...keys: string[]): DataNode | undefined =>
  keys.reduce<DataNode | undefined>(child, node);

/** The items of a list; none of anything else. */
export const items = (node: DataNode | undefined): readonly DataNode[] => (node?.kind === 'list' ? node.items : []);

/** The entries of a map; none of anything else. */
export const entries = (node: DataNode | undefined): readonly DataEntry[] => (node?.kind === 'map' ? node.entries : []);

/** How many values documents have beyond those that are written: those that aliases stand for once more. */
export function repeatedIn(documents: readonly DataNode[]): number {
  const sizes = new Map<DataNode, number>();
  const sizeOf = (node: DataNode): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    const inside = node.kind === 'list' ? node.items : node.kind === 'map' ? node.entries.map(({ value }) => value) : [];
    const size = inside.reduce((sum, each) => sum + sizeOf(each), 1);
    sizes.set(node, size);
    return size;
  };
  return documents.reduce((sum, each) => sum + sizeOf(each), 0) - sizes.size;
}

/** A scalar in its text form, with its place; a list or a map counts as empty. */
export function locatedScalar(path: string, key: string, node: DataNode): Located<string> {
  return node.kind === 'scalar' ? { path, key, span: node.span, ...node.decoding } : { path, key, span: node.span, value: '' };
}
