import gfm from 'cmark-gfm-js';
import { type Element, elements, within } from './elements.js';

/** All that a report of ours may become; `page` is what stands around it. */
const OURS = new Set('page h3 h4 p table thead tbody tr th td ul li strong code a details summary'.split(' '));

const isOurs = (name: string, attribute: string, value: string): boolean =>
  (name === 'a' && attribute === 'href') || (/^t[hd]$/.test(name) && attribute === 'style' && /^text-align: (?:right|center)$/.test(value));

/**
 * What GitHub's own parser makes of Markdown, with all HTML let through, so that none of it is one that GitHub takes out.
 * @throws Error where that is not well-formed, or holds an element or an attribute that no report has
 */
export function asGitHub(markdown: string): Element {
  const page = elements(`<page>${gfm.convertUnsafe(markdown.replace(/^<!-- campaign-ims-check:\w+ -->$/m, ''))}</page>`);
  for (const { name, attributes } of within(page)) {
    const given = Object.entries(attributes).filter(([attribute, value]) => !isOurs(name, attribute, value));
    if (!OURS.has(name) || given.length > 0) throw new Error(`<${name} ${given.join()}> got through`);
  }
  return page;
}

/** Where the links of a page go. */
export const linksOf = (page: Element): string[] => within(page).flatMap(({ attributes }) => attributes.href ?? []);

/** The texts of all elements of a name. */
export const textsOf = (page: Element, name: string): string[] =>
  within(page)
    .filter((element) => element.name === name)
    .map(({ text }) => text);
