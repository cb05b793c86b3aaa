import { FIELDS, type FieldName } from '../core/config.js';
import { attributeOf, type XmlElement } from '../formats/xml-tree.js';
import { FIELD_TABLE } from './field-table.js';
import { MAX_XPATH } from './leaves.js';

/** What a tracked schema of `nms:extAccount`, or an extension of it, tells about the account. */
export interface AccountSchema {
  readonly path: string;
  readonly fields: ReadonlyMap<FieldName, string>;
  /** Number and name of the Marketing/Experience Cloud type; under each of its two labels there may be one. */
  readonly types: readonly (readonly string[])[];
}

const attributeValue = (element: XmlElement, name: string): string | null => attributeOf(element, name)?.value ?? null;

/** Null for a schema of something else. */
export function accountSchema(path: string, root: XmlElement): AccountSchema | null {
  const own = attributeValue(root, 'name') === 'extAccount' && attributeValue(root, 'namespace') === 'nms';
  if (!own && attributeValue(root, 'extendedSchema') !== 'nms:extAccount') return null;
  const fields = new Map<FieldName, string>();
  for (const main of root.children.filter(({ name }) => name === 'element')) collectFields(main, '', fields);
  return { path, fields, types: cloudTypes(root) };
}

/** An attribute or element whose label is one of the form's gives the field's path. */
function collectFields(element: XmlElement, prefix: string, into: Map<FieldName, string>): void {
  for (const child of element.children) {
    const name = attributeValue(child, 'name');
    if (name === null) continue;
    const xpath = prefix + (child.name === 'attribute' ? '@' : '') + name;
    if (xpath.length > MAX_XPATH) continue;
    const field = fieldOfLabel(attributeValue(child, 'label'));
    if ((child.name === 'attribute' || child.name === 'element') && field && !into.has(field)) into.set(field, xpath);
    if (child.name === 'element') collectFields(child, `${xpath}/`, into);
  }
}

const plain = (label: string): string => label.trim().replace(/\s+/g, ' ').replace(/:$/, '').toLowerCase();

const fieldOfLabel = (label: string | null): FieldName | undefined =>
  label === null ? undefined : FIELDS.find((name) => plain(FIELD_TABLE[name].label) === plain(label));

function cloudTypes(root: XmlElement): AccountSchema['types'] {
  const enumerations = descendants(root).filter(({ name }) => name === 'enumeration');
  const values = enumerations.flatMap(({ children }) => children.filter(({ name }) => name === 'value'));
  const ours = values.filter((value) => /^Adobe (?:Marketing|Experience) Cloud$/i.test(attributeValue(value, 'label')?.trim() ?? ''));
  return ours.map((value) => ['value', 'name'].flatMap((name) => attributeValue(value, name) ?? []));
}

/** Into one list: a list for each level would hold what is deepest once for each. */
function descendants(element: XmlElement, into: XmlElement[] = []): XmlElement[] {
  into.push(element);
  for (const child of element.children) descendants(child, into);
  return into;
}
