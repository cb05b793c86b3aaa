import { cut, visible } from '../core/characters.js';

/** Longer texts are cut: no message of ours is, but a reason or a path may be of any length. */
const LONGEST = 1000;

/** Whatever Markdown or HTML may take for its own; a reference written as a number is never taken for structure. */
const ACTIVE = /[&<>`*_~[\]|\\$@#:]|(?<=www)\.|^[-+=\d]/gi;

/** GitHub links mentions, issues, commits and short codes in the finished text, where an escape no longer helps. */
const LINKED = /[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi;
const BREAK = '\u200b';

/**
 * Text from a file or a report as Markdown that shows exactly that text, on one line, and does nothing: no mention,
 * link, image, HTML, math, emoji, table cell or list. What stands in quotes is set as code, where GitHub links
 * nothing, so that a value can be copied as it is; elsewhere a zero-width space breaks up what would be linked.
 */
export function inert(text: string): string {
  // Blanks that begin a list's item would make it a block of code.
  const pieces = shortened(text)
    .trimStart()
    .split(/("[^"]*")/);
  return pieces.map((piece) => (/^"[^"]+"$/.test(piece) ? set(piece.slice(1, -1)) : escaped(piece.replace(LINKED, `$&${BREAK}`)))).join('');
}

/** The whole text as code, for paths, names and values. */
export const code = (text: string): string => set(shortened(text));

/** What cannot be seen takes several letters. */
function shortened(text: string): string {
  const shown = visible(text.length > LONGEST ? cut(text, LONGEST) : text);
  return text.length > LONGEST || shown.length > LONGEST ? `${cut(shown, LONGEST)}…` : shown;
}

/**
 * Blanks at the ends, or one after the other, are faults to be seen, and a page would drop them. Addresses of mail are
 * linked within it too, unless they are in pieces: a comment is not copied with them.
 */
const set = (text: string): string => `<code>${escaped(text.replace(/^ | $| (?= )/g, '␣')).replaceAll('&#64;', '<!-- -->&#64;')}</code>`;

const escaped = (text: string): string => text.replace(ACTIVE, (char) => `&#${char.charCodeAt(0)};`);
