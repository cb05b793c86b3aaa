import type { Located } from '../core/span.js';
import type { DataMap, DataNode } from '../formats/data.js';
import type { XmlElement } from '../formats/xml-tree.js';

/** The schemas whose entities count, and the name of their element. */
export const SCHEMAS = new Map([
  ['nms:extAccount', 'extAccount'],
  ['xtk:group', 'group'],
  ['xtk:operator', 'operator'],
  ['xtk:srcSchema', 'srcSchema'],
]);

/** One value of an entity: an attribute or the text of an element. */
export interface Leaf extends Located<string> {
  /** As Campaign writes it, `@imsServer` or `ims/@mask`. */
  readonly xpath: string;
}

/** An entity of Campaign's database as a file holds it, in whichever form. */
export interface Entity {
  readonly path: string;
  /** What stands for the whole: the element's name in XML, the `name` in JSON and YAML. */
  readonly head: Located<string>;
  /** By xpath without `@`, so that the forms agree. */
  readonly leaves: ReadonlyMap<string, Leaf>;
}

/** Fields live on the entity or on a child; what is deeper belongs to something else. */
const DEPTH = 2;

export const leafKey = (xpath: string): string =>
  xpath.lastIndexOf('@') > 0 ? xpath.replaceAll('@', '') : xpath.startsWith('@') ? xpath.slice(1) : xpath;

export function xmlEntity(path: string, element: XmlElement): Entity {
  const leaves = new Map<string, Leaf>();
  const name = element.attributes.find((attribute) => attribute.name === 'name')?.value ?? '';
  const key = `${element.name}[${name}]`;
  const collect = (from: XmlElement, prefix: string, depth: number) => {
    for (const { name, value, span, offsets } of from.attributes) {
      const xpath = `${prefix}@${name}`;
      leaves.set(leafKey(xpath), { path, key: `${key}/${xpath}`, xpath, value, span, ...(offsets && { offsets }) });
    }
    for (const child of from.children) {
      const xpath = prefix + child.name;
      if (child.text && !leaves.has(xpath)) leaves.set(xpath, { path, key: `${key}/${xpath}`, xpath, ...child.text });
      if (depth > 1) collect(child, `${xpath}/`, depth - 1);
    }
  };
  collect(element, '', DEPTH);
  return { path, head: { path, key, span: element.nameSpan, value: element.name }, leaves };
}

export function dataEntity(path: string, kind: string, map: DataMap): Entity {
  const leaves = new Map<string, Leaf>();
  const named = map.entries.find((entry) => entry.key === 'name')?.value;
  const name = named?.kind === 'scalar' ? named.decoding.value : '';
  const key = `${kind}[${name}]`;
  const collect = (from: DataMap, prefix: string, depth: number) => {
    for (const { key: child, value } of from.entries) {
      const xpath = prefix + (child.startsWith('@') ? child : `@${child}`);
      if (value.kind === 'scalar') leaves.set(leafKey(xpath), { xpath, ...locatedScalar(path, `${key}/${xpath}`, value) });
      else if (value.kind === 'map' && depth > 1) collect(value, `${prefix}${child}/`, depth - 1);
    }
  };
  collect(map, '', DEPTH);
  const span = named?.span ?? { start: map.span.start, end: map.span.start + 1 };
  return { path, head: { path, key, span, value: name }, leaves };
}

export function locatedScalar(path: string, key: string, node: DataNode): Located<string> {
  return node.kind === 'scalar' ? { path, key, span: node.span, ...node.decoding } : { path, key, span: node.span, value: '' };
}

/** `_operation="delete"` or `"none"`: the entity is removed or only referred to, so it defines nothing. */
export function defines(entity: Entity): boolean {
  const operation = entity.leaves.get('_operation')?.value;
  return operation !== 'delete' && operation !== 'none';
}
