import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeCharacter } from '../../src/core/character-names.js';
import { latinOf, quote, visible } from '../../src/core/characters.js';

/** What acts on a terminal, turns the direction of text, or cannot be seen. */
const DANGEROUS =
  /[\x00-\x1f\x7f-\x9f\u00ad\u061c\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\u{e0000}-\u{e0fff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;

describe('visible', () => {
  it.each([
    ['\x1b[31mred', '<U+001B>[31mred'],
    ['a\u202eb', 'a<U+202E>b'],
    ['a\u00a0b', 'a<U+00A0>b'],
    ['\ud83d', '<U+D83D>'],
    ['é \u{1f600} 中', 'é \u{1f600} 中'],
    ['\u{e0101}\u{e0041}', '<U+E0101><U+E0041>'],
  ])('shows %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it('lets nothing through that acts or hides', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visible(text)).not.toMatch(DANGEROUS);
        expect(quote(text)).not.toMatch(DANGEROUS);
      }),
      { numRuns: 3000 },
    );
    for (let code = 0; code <= 0x2fff; code++) expect(visible(String.fromCharCode(code))).not.toMatch(DANGEROUS);
  });
});

describe('quote', () => {
  it('cuts long values between characters', () => {
    expect(quote('a'.repeat(120))).toBe(`"${'a'.repeat(120)}"`);
    expect(quote('a'.repeat(121))).toBe(`"${'a'.repeat(120)}…"`);
    expect(quote(`${'a'.repeat(119)}\u{1f600}`)).toBe(`"${'a'.repeat(119)}…"`);
    for (let at = 110; at < 120; at++) expect(quote(`${'a'.repeat(at)}%E2%82%AC%E2%82%ACa`)).toBe(`"${'a'.repeat(at)}…"`);
  });
});

describe('describeCharacter', () => {
  it.each([
    ['\u00a0', 'no-break space (U+00A0)'],
    ['\u2013', 'en dash (U+2013)'],
    ['\u0435', '"\u0435" (U+0435), which looks like "e"'],
    ['\u2003', 'space character (U+2003)'],
    ['\u0007', 'invisible character (U+0007)'],
  ])('%j is %s', (char, said) => {
    expect(describeCharacter(char)).toBe(said);
  });

  it('takes each look-alike for one Latin character, and those for themselves', () => {
    for (let code = 0x20; code < 0x7f; code++) expect(latinOf(String.fromCharCode(code))).toBe(String.fromCharCode(code));
    for (const char of 'аеорсухіј–—−ａ') expect(latinOf(char)).toMatch(/^[\x21-\x7e]$/);
  });
});
