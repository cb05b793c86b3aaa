import type { Located } from '../core/span.js';
import { type DataMap, type DataNode, items } from '../formats/data.js';
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
  /** Of an account what is deeper than {@link DEPTH}, and what an xpath stands for once more. */
  readonly others: readonly Leaf[];
}

/** Fields live on the entity or on a child; what is deeper belongs to something else, unless a mapping names it. */
const DEPTH = 2;

/** An account has some dozens; of aliases that stand for one another there may be more than could be counted. */
const MOST_OTHERS = 10_000;
const MOST_NESTED = 100;

/** An xpath without `@`. */
export const leafKey = (xpath: string): string =>
  xpath.lastIndexOf('@') > 0 ? xpath.replaceAll('@', '') : xpath.startsWith('@') ? xpath.slice(1) : xpath;

/** Gathers the leaves of an entity. */
class Leaves {
  readonly leaves = new Map<string, Leaf>();
  readonly others: Leaf[] = [];

  constructor(private readonly isAccount: boolean) {}

  /** Whether an element this deep is looked into. */
  reaches(depth: number): boolean {
    return depth <= DEPTH || (this.isAccount && this.others.length < MOST_OTHERS);
  }

  /** @param wins whether it is the one that counts where there are two */
  add(leaf: Leaf, depth: number, wins: boolean): void {
    const key = leafKey(leaf.xpath);
    const known = depth <= DEPTH ? this.leaves.get(key) : leaf;
    if (known && this.isAccount) this.others.push(wins && depth <= DEPTH ? known : leaf);
    if (depth <= DEPTH && (wins || !known)) this.leaves.set(key, leaf);
  }
}

/** The field at a path that somebody told us, however deep. */
export const leafAt = ({ leaves, others }: Entity, xpath: string): Leaf | undefined =>
  leaves.get(leafKey(xpath)) ?? others.find((leaf) => leafKey(leaf.xpath) === leafKey(xpath));

export function xmlEntity(path: string, element: XmlElement): Entity {
  const found = new Leaves(element.name === 'extAccount');
  const name = element.attributes.find((attribute) => attribute.name === 'name')?.value ?? '';
  const key = `${element.name}[${name}]`;
  const collect = (from: XmlElement, prefix: string, depth: number) => {
    for (const { name, value, span, offsets } of from.attributes) {
      const xpath = `${prefix}@${name}`;
      found.add({ path, key: `${key}/${xpath}`, xpath, value, span, ...(offsets && { offsets }) }, depth, true);
    }
    for (const child of from.children) {
      const xpath = prefix + child.name;
      if (child.text) found.add({ path, key: `${key}/${xpath}`, xpath, ...child.text }, depth, false);
      if (found.reaches(depth + 1)) collect(child, `${xpath}/`, depth + 1);
    }
  };
  collect(element, '', 1);
  const { leaves, others } = found;
  return { path, head: { path, key, span: element.nameSpan, value: element.name }, leaves, others };
}

export function dataEntity(path: string, kind: string, map: DataMap): Entity {
  const found = new Leaves(kind === 'extAccount');
  const named = map.entries.find((entry) => entry.key === 'name')?.value;
  const name = named?.kind === 'scalar' ? named.decoding.value : '';
  const key = `${kind}[${name}]`;
  let visited = 0;
  const collect = (from: DataMap, prefix: string, depth: number) => {
    for (const { key: child, value } of from.entries) {
      const xpath = prefix + (child.startsWith('@') ? child : `@${child}`);
      if (value.kind === 'scalar') found.add({ xpath, ...locatedScalar(path, `${key}/${xpath}`, value) }, depth, true);
      for (const map of value.kind === 'map' ? [value] : items(value).filter((item) => item.kind === 'map')) {
        const below = value.kind === 'map' ? depth + 1 : Math.max(DEPTH, depth) + 1;
        if (found.reaches(below) && below < MOST_NESTED && ++visited < MOST_OTHERS) collect(map, `${prefix}${child}/`, below);
      }
    }
  };
  collect(map, '', 1);
  const span = named?.span ?? { start: map.span.start, end: map.span.start + 1 };
  return { path, head: { path, key, span, value: name }, leaves: found.leaves, others: found.others };
}

export function locatedScalar(path: string, key: string, node: DataNode): Located<string> {
  return node.kind === 'scalar' ? { path, key, span: node.span, ...node.decoding } : { path, key, span: node.span, value: '' };
}

/** `_operation="delete"` or `"none"`: the entity is removed or only referred to, so it defines nothing. */
export function defines(entity: Entity): boolean {
  const operation = entity.leaves.get('_operation')?.value;
  return operation !== 'delete' && operation !== 'none';
}
