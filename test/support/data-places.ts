import { expect } from 'vitest';
import { part } from '../../src/core/span.js';
import type { DataNode, DataScalar } from '../../src/formats/data.js';

/** All scalars of a tree, keys left out. */
export function scalars(node: DataNode): DataScalar[] {
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.flatMap(scalars) : node.entries.flatMap(({ value }) => scalars(value));
}

/** The data that a tree stands for. */
export function plainOf(node: DataNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainOf);
  return node.entries.map(({ key, value }) => [key, plainOf(value)]);
}

/** Each unit of a scalar's value is at the place that spells it; `respell` turns the source of a part into its value. */
export function expectExactParts(text: string, { span, decoding }: DataScalar, respell: (source: string) => string): void {
  let at = 0;
  for (const char of decoding.value) {
    const { span: place, value } = part({ path: '', key: '', span, ...decoding }, at, at + char.length);
    expect(value).toBe(char);
    expect(respell(text.slice(place.start, place.end))).toBe(char);
    at += char.length;
  }
}
