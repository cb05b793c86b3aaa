import { belongingAt, placeOf, secretAt } from '../core/secret-forms.js';
import { looksSecret } from '../core/secret-words.js';
import type { Located } from '../core/span.js';
import { joinedText, type XmlElement } from '../formats/xml-tree.js';

/**
 * Attributes and contents of elements that are called a secret, at any depth.
 * @param inside whether the element stands in one that is
 */
export function secretsInTree(path: string, text: string, element: XmlElement, inside = false): Located<string>[] {
  const { name, attributes, children } = element;
  const isSecret = looksSecret(name);
  const own = attributes.flatMap((attribute) => {
    if (looksSecret(attribute.name)) return secretAt(path, attribute.value, attribute.span);
    return inside || isSecret ? belongingAt(path, attribute.value, attribute.span) : [];
  });
  const content = isSecret ? contentOf(path, text, element) : inside && element.text ? textOf(path, element.text) : [];
  return [...own, ...content, ...children.flatMap((child) => secretsInTree(path, text, child, inside || isSecret))];
}

const textOf = (path: string, { value, span }: NonNullable<XmlElement['text']>): Located<string>[] => belongingAt(path, value, span);

/** What is in the element, comments too; its text is the secret, in however many pieces it stands. */
function contentOf(path: string, text: string, { content, children, ...element }: XmlElement): Located<string>[] {
  if (content === null) return [];
  if (element.text) return secretAt(path, element.text.value, element.text.span);
  const value = children.length > 0 ? '' : joinedText(text.slice(content.start, content.end));
  return value === '' ? [placeOf(path, content)] : secretAt(path, value, content);
}
