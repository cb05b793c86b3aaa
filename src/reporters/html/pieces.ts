import { docsUrl } from '../../core/docs.js';
import { shownPlace } from '../../core/position.js';
import type { Range } from '../../core/report.js';
import type { LinkTo } from '../links.js';
import { join, type Markup, markup } from '../markup.js';

/** A part of the page, or nothing where it has no content. */
export const part = (id: string, title: string, content: readonly (Markup | null)[]): Markup | null =>
  content.some((piece) => piece !== null && piece.text !== '') ? markup`<section id="${id}"><h2>${title}</h2>${content}</section>` : null;

/** A wide table may be scrolled, by keyboard too. */
export const scrolled = (label: string, table: Markup): Markup =>
  markup`<div class="wide" role="region" aria-label="${label}" tabindex="0">${table}</div>`;

/** A part that is a list, or nothing where that would be empty. */
export const listPart = (id: string, title: string, items: readonly Markup[]): Markup | null =>
  items.length > 0 ? part(id, title, [markup`<ul>${items}</ul>`]) : null;

/** A sentence of ours; what stands in quotes in it is shown as code, so that each blank is seen. */
export const sentence = (text: string): Markup =>
  join(text.split(/("[^"]*")/).map((piece) => (/^"[^"]+"$/.test(piece) ? markup`<code>${piece.slice(1, -1)}</code>` : markup`${piece}`)));

/** A place in a file, leading to its lines where the repository is known. */
export function place(at: Range & { readonly path: string }, link: LinkTo, repository?: string): Markup {
  const address = link(at, repository);
  const shown = shownPlace(at);
  return address === null
    ? markup`<span class="place">${shown}</span>`
    : markup`<a class="place" href="${address}" rel="noreferrer">${shown}</a>`;
}

/** A rule by name, leading to its page. */
export const ruleLink = (rule: string): Markup => markup`<a class="rule" href="${docsUrl(rule)}" rel="noreferrer">${rule}</a>`;

/** Several rules, one after the other. */
export const ruleLinks = (rules: readonly string[]): Markup =>
  join(rules.map((rule, at) => markup`${at > 0 ? ', ' : null}${ruleLink(rule)}`));

/** More names than these are folded away. */
const MOST = 12;

/** Names, or how many there are with the names behind that. */
export const listed = (names: readonly string[], noun: string): Markup =>
  names.length > MOST
    ? markup`<details><summary>${names.length} ${noun}</summary>${names.join(', ')}</details>`
    : markup`<span>${names.join(', ')}</span>`;
