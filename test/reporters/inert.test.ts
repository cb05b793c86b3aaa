import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, inert } from '../../src/reporters/inert.js';
import { active } from '../github/support/active.js';
import { asGitHub, linksOf, textsOf } from '../support/github-markdown.js';

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

  it.each(['ann@acme.example', 'a_b@acme-x.example', 'mailto:ann@acme.example', 'x <ann@b.c.example>'])('links no %s', (mail) => {
    for (const shown of [inert(mail), inert(`The user "${mail}" is new.`), code(mail)]) expect(linksOf(asGitHub(shown))).toEqual([]);
    expect(textsOf(asGitHub(code(mail)), 'code')).toEqual([mail]);
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
  ])('%j is shown as %j', (text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  it('halves no character where it is cut', () => {
    for (const length of [998, 999, 1000]) expect(inert(`${'x'.repeat(length)}\u{1f600}y`)).not.toContain('U+D83D');
  });

  it('is as one reads it once the references are read', () => {
    const read = (shown: string) => shown.replace(/&#(\d+);/g, (_, number) => String.fromCharCode(Number(number))).replaceAll('\u200b', '');
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
