import { docsUrl } from '../../core/docs.js';
import { join, type Markup, markup } from '../markup.js';

/** Rules by name, each leading to its page. */
export const ruleLinks = (rules: readonly string[]): Markup =>
  join(
    rules.map(
      (rule, at) => markup`${at > 0 ? ', ' : null}<a class="rule" href="${docsUrl(encodeURIComponent(rule))}" rel="noreferrer">${rule}</a>`,
    ),
  );

/** More names than these are folded away. */
const MOST = 12;

/** Names, or how many there are with the names behind that. */
export const listed = (names: readonly string[], noun: string): Markup =>
  names.length > MOST
    ? markup`<details><summary>${names.length} ${noun}</summary>${names.join(', ')}</details>`
    : markup`<span>${names.join(', ')}</span>`;

/** A list, or nothing where it would be empty. */
export const list = (items: readonly Markup[]): Markup[] => (items.length > 0 ? [markup`<ul>${items}</ul>`] : []);
