import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, inert } from '../../src/reporters/inert.js';
import { active } from '../github/support/active.js';
import { within } from '../support/elements.js';
import { asGitHub } from '../support/github-markdown.js';

const PIECES = [
  '@',
  '#',
  '1',
  'GH-',
  '://',
  'https',
  'www',
  '.',
  '`',
  '|',
  '<',
  '>',
  '[',
  ']',
  '(',
  ')',
  '!',
  '*',
  '_',
  '~',
  '\\',
  '$',
  ':x:',
  '"',
  ' ',
  '\n',
  '- ',
  '1. ',
  '&lt;',
  '#x',
  'abcdef0',
  '\u202e',
  '\u0000',
];
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
);

/** What GitHub acts on where the Markdown is read already, unless it is code: mentions, references, emoji, math. */
const LINKED_LATER = /@\w|#\d|\bGH-\d|\b[\da-f]{7,40}\b|:\w+:|\$[^\s\u200b][^$]*\$/;

/** Whether GitHub makes something else of a text than what stands there. */
function isActive(text: string): boolean {
  try {
    const page = asGitHub(text);
    return within(page).length > 2 || page.text.trim() !== text || LINKED_LATER.test(page.text);
  } catch {
    return true;
  }
}

describe('text of others', () => {
  it('does nothing, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        for (const shown of [inert(text), code(text)]) {
          expect(active(shown)).toEqual([]);
          expect(shown).not.toMatch(/[\n\r\0\u202e]/);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['The scope "a,b" is wrong.', 'The scope <code>a,b</code> is wrong.'],
    ['a "" b', 'a "" b'],
    ['holds " x  y "', 'holds <code>␣x␣ y␣</code>'],
    ['@ann', '&#64;\u200bann'],
    ['see #12', 'see &#35;\u200b12'],
    ['- not a list', '&#45; not a list'],
    ['2026 is a year', '&#50;026 is a year'],
    ['da39a3ee5e6b', 'da39a3\u200bee5e6b'],
    ['GH-12', 'GH\u200b-12'],
    ['www.evil.example', 'www\u200b.evil.example'],
    ['"www.evil.example"', '<code>www&#46;evil.example</code>'],
    ['"ann@x.example"', '<code>ann<!-- -->&#64;x.example</code>'],
    ['https://x', 'https&#58;\u200b//x'],
    ['~~gone~~', '&#126;&#126;gone&#126;&#126;'],
    ['$x$ and $`y`$', '&#36;\u200bx&#36; and &#36;\u200b&#96;y&#96;&#36;'],
    [':tada:', '&#58;\u200btada&#58;'],
  ])('%j is shown as %j', (text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  it.each([
    '@ann',
    '#12',
    'GH-12',
    'da39a3ee5e6b',
    'www.evil.example',
    'https://evil.example',
    'ftp://evil.example',
    'ann@evil.example',
    '~~gone~~',
    '~gone~',
    '$x$',
    '$$x$$',
    ':tada:',
    '**x**',
    '_x_',
    '`x`',
    '[x](y)',
    '<b>x</b>',
    '&lt;',
    'a\\*',
  ])('is text and nothing else for GitHub, in prose, in quotes and as code: %s', (text) => {
    for (const [shown, elements] of [
      [inert(text), ['page', 'p']],
      [inert(`"${text}"`), ['page', 'p', 'code']],
      [code(text), ['page', 'p', 'code']],
    ] as const) {
      const page = asGitHub(shown);
      expect(within(page).map(({ name }) => name)).toEqual(elements);
      expect(page.text.replaceAll('\u200b', '').trim()).toBe(text);
      if (!elements.some((name) => name === 'code')) expect(page.text).not.toMatch(LINKED_LATER);
    }
    expect(isActive(text)).toBe(true);
  });

  it('halves no character where it is cut', () => {
    for (const length of [998, 999, 1000]) expect(inert(`${'x'.repeat(length)}\u{1f600}y`)).not.toContain('U+D83D');
  });

  it('is as one reads it once the references are read', () => {
    const read = (shown: string) =>
      shown
        .replaceAll('<!-- -->', '')
        .replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number)))
        .replaceAll('\u200b', '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        fc.pre(!/^ | $| {2}/.test(text));
        expect(read(code(text))).toBe(`<code>${text}</code>`);
      }),
    );
  });

  it.each(['@ann', '#1', 'https://x', '<b>', '`', 'a|b', '[x](y)'])('a test that finds nothing is not the reason: %s', (text) => {
    expect(active(text)).not.toEqual([]);
  });
});
