import type { Span } from '../core/span.js';
import { child, type DataMap, type DataNode, entryOf } from '../formats/data.js';

/** More declared instances than these do not count. */
export const MAX_INSTANCES = 200;

/** Longer names of instances do not count: each finding and each rule tells the name once more. */
export const MAX_INSTANCE_NAME = 200;

/** Longer texts do not count, for the same reason; globs have a limit of their own. */
export const MAX_TEXT = 1000;

/** A configuration that is larger once its aliases are followed is refused. */
export const MAX_NODES = 50_000;

/** A YAML value as plain data, for validation; null where it is too large. Objects have no prototype, so no key is special. */
export function plain(root: DataNode): { data: unknown } | null {
  let nodes = 0;
  const convert = (node: DataNode): unknown => {
    nodes += 1;
    if (nodes > MAX_NODES) throw TOO_LARGE;
    if (node.kind === 'scalar') return node.value;
    if (node.kind === 'list') return node.items.map(convert);
    const object: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.entries) object[key] = convert(value);
    return object;
  };
  try {
    return { data: convert(root) };
  } catch (error) {
    if (error === TOO_LARGE) return null;
    throw error;
  }
}

const TOO_LARGE = Symbol('too large');

/** What names a place in a configuration: its keys, and no indices, which an entry changes that is put before. */
export const nameOf = (path: readonly PropertyKey[]): string =>
  path
    .filter((step) => typeof step !== 'number')
    .map(String)
    .join('/');

/** The node at a path of keys and indices, as far down as there is one. */
export function nodeAt(root: DataNode, path: readonly PropertyKey[]): DataNode {
  let node = root;
  for (const step of path) {
    const next = node.kind === 'list' ? node.items[Number(step)] : child(node, String(step));
    if (!next) return node;
    node = next;
  }
  return node;
}

/** Where the key of an entry stands. */
export function keySpan(map: DataNode, key: string): Span {
  const entry = map.kind === 'map' ? entryOf(map, key) : undefined;
  return entry?.keySpan ?? map.span;
}

/** Every map of a document and the first path to it, each once, in their order. */
export function maps(root: DataNode): { readonly map: DataMap; readonly at: readonly PropertyKey[] }[] {
  const found: ReturnType<typeof maps> = [];
  const seen = new Set<DataNode>();
  const open: { node: DataNode; at: readonly PropertyKey[] }[] = [{ node: root, at: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, at } = next;
    if (node.kind === 'scalar' || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === 'map') found.push({ map: node, at });
    const inside =
      node.kind === 'map'
        ? node.entries.map(({ key, value }) => ({ node: value, at: [...at, key] }))
        : node.items.map((item, index) => ({ node: item, at: [...at, index] }));
    for (const each of inside.reverse()) open.push(each);
  }
  return found;
}
