import { belongingAt, placeOf, secretAt } from '../core/secret-forms.js';
import { looksSecret, NAMING, VALUE } from '../core/secret-words.js';
import type { Located, Span } from '../core/span.js';
import { decodeXml } from '../formats/xml-entities.js';
import { startTag } from '../formats/xml-start-tag.js';
import type { XmlElement } from '../formats/xml-tree.js';

/**
 * Attributes and contents of elements that are called a secret, at any depth.
 * @param into where they are put: a list for each level would hold what is deepest once for each
 * @param inside whether the element stands in one that is
 * @param isNamed whether one beside it tells a secret's name, so that a value is one
 */
export function secretsInTree(
  path: string,
  text: string,
  element: XmlElement,
  into: Located<string>[] = [],
  inside = false,
  isNamed = false,
): Located<string>[] {
  const { name, attributes, children } = element;
  const isSecret = looksSecret(name) || (isNamed && VALUE.test(name));
  const hasValue = attributes.some((attribute) => NAMING.test(attribute.name) && looksSecret(attribute.value));
  for (const attribute of attributes) {
    if (looksSecret(attribute.name) || (hasValue && VALUE.test(attribute.name)))
      into.push(...secretAt(path, attribute.value, attribute.span));
    else if (inside || isSecret) into.push(...belongingAt(path, attribute.value, attribute.span));
  }
  if (isSecret) into.push(...contentOf(path, text, element));
  else if (inside && element.text) into.push(...belongingAt(path, element.text.value, element.text.span));
  const named = hasName(children);
  for (const child of children) secretsInTree(path, text, child, into, inside || isSecret, named);
  return into;
}

/** `<name>token</name>` beside `<value>…</value>` */
const hasName = (children: readonly XmlElement[]): boolean =>
  children.some(({ name, text }) => NAMING.test(name) && looksSecret(text?.value ?? ''));

/** What is in the element, comments too; its text is the secret, in however many pieces it stands. */
function contentOf(path: string, text: string, { content, ...element }: XmlElement): Located<string>[] {
  if (content === null) return [];
  if (!element.text?.value) return [placeOf(path, content)];
  const { value, span } = element.text;
  return secretAt(path, value, /<!--|<\?/.test(text.slice(content.start, content.end)) ? content : span);
}

/** The same of a tag or an element that is none of those that are read, without what is in it but its text. */
export function secretsAt(path: string, text: string, { start, end }: Span): Located<string>[] {
  const tag = startTag(text, start);
  const told = tag.attributes.flatMap(({ name, value, span }) => (looksSecret(name) ? secretAt(path, value, span) : []));
  if (!looksSecret(tag.name)) return told;
  const behind = text.slice(tag.end, end);
  const close = behind.lastIndexOf('</');
  if (close === -1) return told;
  const content = { start: tag.end, end: tag.end + close };
  const inner = behind.slice(0, close);
  return [...told, ...(inner.includes('<') ? [placeOf(path, content)] : secretAt(path, decodeXml(inner, content.start).value, content))];
}
