import { firstByKey } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located, Place, Span } from '../core/span.js';
import { type DataMap, items, locatedScalar } from '../formats/data.js';
import { attributeOf, type XmlElement } from '../formats/xml-tree.js';
import { DEPTH, type Leaf, Leaves, leafKey } from './leaves.js';
import { MAX_NAME } from './names.js';

/** The schemas whose entities count, and the name of their element. */
export const SCHEMAS = new Map([
  ['nms:extAccount', 'extAccount'],
  ['xtk:group', 'group'],
  ['xtk:operator', 'operator'],
  ['xtk:srcSchema', 'srcSchema'],
]);

/** An entity of Campaign's database as a file holds it, in whichever form. */
export interface Entity {
  readonly path: string;
  /** What stands for the whole: the element's name in XML, the `name` in JSON and YAML. */
  readonly head: Located<string>;
  /** By xpath without `@`, so that the forms agree. */
  readonly leaves: ReadonlyMap<string, Leaf>;
  /** Of an account what is deeper than {@link DEPTH}, and what an xpath stands for once more. */
  readonly others: readonly Leaf[];
  /** Of an account, by xpath, the names of the elements in it. */
  readonly elements: ReadonlyMap<string, Place>;
  /** From its first character to its last. */
  readonly extent: Span;
  /** Whether it is an account of more values than are read of one. */
  readonly isCut: boolean;
}

/** An entity of XML: its attributes, those of elements in it, and their texts. */
export function xmlEntity(path: string, element: XmlElement): Entity {
  const found = new Leaves(element.name === 'extAccount');
  const name = attributeOf(element, 'name')?.value ?? '';
  const key = keyOf(element.name, name);
  const collect = (from: XmlElement, prefix: string, depth: number) => {
    for (const { name, value, span, offsets } of from.attributes) {
      const xpath = `${prefix}@${name}`;
      found.add({ path, key: `${key}/${xpath}`, xpath, value, span, ...(offsets && { offsets }) }, depth, true);
    }
    for (const child of from.children) {
      const xpath = prefix + child.name;
      if (child.text) found.add({ path, key: `${key}/${xpath}`, xpath, ...child.text }, depth, false);
      if (found.enters(xpath, { path, key: `${key}/${xpath}`, span: child.nameSpan }, depth + 1)) collect(child, `${xpath}/`, depth + 1);
    }
  };
  collect(element, '', 1);
  const extent = { start: element.nameSpan.start - 1, end: element.end };
  return entity({ path, key, span: element.nameSpan, value: element.name }, extent, found);
}

/** An entity of JSON or YAML, whose keys stand for attributes and whose maps for elements. @param kind its element's name in XML */
export function dataEntity(path: string, kind: string, map: DataMap): Entity {
  const found = new Leaves(kind === 'extAccount');
  const named = map.entries.find((entry) => entry.key === 'name')?.value;
  const name = named?.kind === 'scalar' ? named.decoding.value : '';
  const key = keyOf(kind, name);
  const collect = (from: DataMap, prefix: string, depth: number) => {
    for (const { key: child, keySpan, value } of from.entries) {
      // Behind a comma without quotes the rest of a value is read as a key.
      if (value.span.start === keySpan.start) continue;
      const xpath = prefix + (child.startsWith('@') ? child : `@${child}`);
      if (value.kind === 'scalar') found.add({ xpath, ...locatedScalar(path, `${key}/${xpath}`, value) }, depth, true);
      for (const map of value.kind === 'map' ? [value] : items(value).filter((item) => item.kind === 'map')) {
        const below = value.kind === 'map' ? depth + 1 : Math.max(DEPTH, depth) + 1;
        const name = { path, key: `${key}/${prefix}${child}`, span: keySpan };
        if (found.enters(prefix + child, name, below)) collect(map, `${prefix}${child}/`, below);
      }
    }
  };
  collect(map, '', 1);
  const span = named?.span ?? { start: map.span.start, end: map.span.start + 1 };
  return entity({ path, key, span, value: name }, map.span, found);
}

/** What names an entity among others; of a name that is longer than anybody's its beginning does, and how long it is. */
const keyOf = (kind: string, name: string): string =>
  `${kind}[${name.length > MAX_NAME ? `${name.slice(0, MAX_NAME)}…${name.length}` : name}]`;

const entity = (head: Located<string>, extent: Span, { leaves, others, elements, isCut }: Leaves): Entity => ({
  path: head.path,
  head,
  extent,
  leaves,
  others,
  elements,
  isCut,
});

/** The field at a path that somebody told us, however deep. */
export const leafAt = ({ leaves, others }: Entity, xpath: string): Leaf | undefined =>
  leaves.get(leafKey(xpath)) ?? (others.length > 0 ? byXpath(others).get(leafKey(xpath)) : undefined);

/** Made once: several fields are asked for, of accounts of thousands of values. */
const byXpath = oncePer((leaves: readonly Leaf[]) => firstByKey(leaves, ({ xpath }) => leafKey(xpath)));
