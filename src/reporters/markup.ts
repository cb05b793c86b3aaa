import { visible } from '../core/characters.js';

/** Text that is markup already. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | Markup | null | readonly (Markup | null)[];

/**
 * Makes HTML or XML of a template: whatever is put into it is text, in an element or between quotes, unless it is
 * markup itself. The one place where anything is escaped.
 */
export function markup(template: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return new Markup(template.reduce((whole, piece, index) => whole + shown(values[index - 1] ?? null) + piece));
}

/** Inserts the pieces without anything between them. */
export const join = (pieces: readonly (Markup | null)[]): Markup => new Markup(pieces.map(shown).join(''));

function shown(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  return typeof value === 'object' ? value.map(shown).join('') : escaped(String(value));
}

/** What cannot be seen, or is in no XML document, is shown by its code point. */
const escaped = (text: string): string =>
  visible(text)
    .replace(/[\ufdd0-\ufdef\ufffe\uffff]/g, (char) => `<U+${char.charCodeAt(0).toString(16).toUpperCase()}>`)
    .replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
