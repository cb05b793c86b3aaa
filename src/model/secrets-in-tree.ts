import { belongingAt, placeOf, secretAt } from '../core/secret-forms.js';
import { looksSecret } from '../core/secret-words.js';
import type { Located } from '../core/span.js';
import type { XmlElement } from '../formats/xml-tree.js';

/**
 * Attributes and contents of elements that are called a secret, at any depth.
 * @param into where they are put: a list for each level would hold what is deepest once for each
 * @param inside whether the element stands in one that is
 */
export function secretsInTree(
  path: string,
  text: string,
  element: XmlElement,
  into: Located<string>[] = [],
  inside = false,
): Located<string>[] {
  const { name, attributes, children } = element;
  const isSecret = looksSecret(name);
  for (const attribute of attributes) {
    if (looksSecret(attribute.name)) into.push(...secretAt(path, attribute.value, attribute.span));
    else if (inside || isSecret) into.push(...belongingAt(path, attribute.value, attribute.span));
  }
  if (isSecret) into.push(...contentOf(path, text, element));
  else if (inside && element.text) into.push(...textOf(path, element.text));
  for (const child of children) secretsInTree(path, text, child, into, inside || isSecret);
  return into;
}

const textOf = (path: string, { value, span }: NonNullable<XmlElement['text']>): Located<string>[] => belongingAt(path, value, span);

/** What is in the element, comments too; its text is the secret, in however many pieces it stands. */
function contentOf(path: string, text: string, { content, ...element }: XmlElement): Located<string>[] {
  if (content === null) return [];
  if (!element.text?.value) return [placeOf(path, content)];
  const { value, span } = element.text;
  return secretAt(path, value, /<!--|<\?/.test(text.slice(content.start, content.end)) ? content : span);
}
