import { belongingAt, placeOf, secretAt } from '../core/secret-forms.js';
import { LONGEST_SECRET } from '../core/secret-limits.js';
import { isValueName, looksSecret, namesSecret } from '../core/secret-words.js';
import type { Located, Span } from '../core/span.js';
import { type Budget, STEPS, spend } from '../formats/budget.js';
import { LimitReached } from '../formats/problem.js';
import { decodeXml } from '../formats/xml-entities.js';
import { startTag } from '../formats/xml-start-tag.js';
import { type XmlElement, xmlTree } from '../formats/xml-tree.js';

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
  const isSecret = looksSecret(name) || (isNamed && isValueName(name));
  const hasValue = attributes.some((attribute) => namesSecret(attribute.name, attribute.value));
  for (const attribute of attributes) {
    if (looksSecret(attribute.name) || (hasValue && isValueName(attribute.name)))
      into.push(...secretAt(path, attribute.value, attribute.span));
    else if (inside || isSecret) into.push(...belongingAt(path, attribute.value, attribute.span));
  }
  if (isSecret) into.push(...contentOf(path, text, element));
  else if ((inside || hasValue) && element.text?.value) into.push(...belongingAt(path, element.text.value, element.text.span));
  const named = hasName(children);
  for (const child of children)
    secretsInTree(path, text, child, into, inside || isSecret, named || (hasValue && Boolean(child.text?.value)));
  return into;
}

/** `<name>token</name>` beside `<value>…</value>` */
const hasName = (children: readonly XmlElement[]): boolean => children.some(({ name, text }) => namesSecret(name, text?.value ?? ''));

/** What is in the element, comments too; its text is the secret, in however many pieces it stands. */
function contentOf(path: string, text: string, { content, ...element }: XmlElement): Located<string>[] {
  if (content === null) return [];
  if (!element.text) return [placeOf(path, content), ...secretAt(path, textAmong(text, content, element.children), content)];
  const { value, span } = element.text;
  if (value === '') return [placeOf(path, content)];
  return secretAt(path, value, OPAQUE.test(text.slice(content.start, content.end)) ? content : span);
}

const OPAQUE = /<!--|<\?/;
const COMMENTS = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[|\]\]>/g;

/** The text between other elements. */
function textAmong(text: string, content: Span, children: readonly XmlElement[]): string {
  const starts = [content.start, ...children.map(({ end }) => end)];
  const ends = [...children.map(({ nameSpan }) => nameSpan.start - 1), content.end];
  const pieces = starts.map((start, index) => text.slice(start, ends[index]));
  return decodeXml(pieces.join('').replace(COMMENTS, ''), 0).value.trim();
}

/** Whole entities and schemas may have a label with such a word in it. */
const LONGEST_NAMED = 1000;

/**
 * Attributes and contents that are called a secret, of elements and tags that are none of those that are read.
 * @param spans what is in another of them before it
 * @param budget what all files may take together; where nothing is left, what holds markup is hidden at its place alone
 */
export function secretsAt(path: string, text: string, spans: readonly Span[], budget: Budget): Located<string>[] {
  const found: Located<string>[] = [];
  let readFrom = Number.POSITIVE_INFINITY;
  for (const span of spans.toReversed()) {
    if (span.start >= readFrom) continue;
    const tag = startTag(text, span.start);
    const close = span.end > tag.end ? text.lastIndexOf('</', span.end - 1) : tag.end;
    const content = { start: tag.end, end: close };
    const inner = text.slice(content.start, content.end);
    const holdsMarkup = inner.includes('<');
    const tree =
      holdsMarkup && inner.length <= (looksSecret(tag.name) ? LONGEST_SECRET : LONGEST_NAMED) ? treeAt(text, span, budget) : null;
    if (tree) readFrom = span.start;
    const { value } = holdsMarkup ? { value: '' } : decodeXml(inner, content.start);
    const alone = { ...tag, end: span.end, children: [], content, text: { value, span: content } };
    secretsInTree(path, text, tree ?? alone, found, false, inner !== '');
  }
  return found;
}

function treeAt(text: string, span: Span, budget: Budget): XmlElement | null {
  if (!spend(budget, STEPS.entity)) return null;
  try {
    return xmlTree(text, span, budget);
  } catch (error) {
    if (error instanceof LimitReached) return null;
    throw error;
  }
}
