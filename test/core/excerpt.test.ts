import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN } from '../../src/core/clean.js';
import { excerpt } from '../../src/core/excerpt.js';
import { lines } from '../../src/core/position.js';
import type { Located } from '../../src/core/span.js';
import { unmark } from '../support/marks.js';

function shown(marked: string, secrets: readonly Located<string>[] = []) {
  const { text, spans } = unmark(marked);
  const [span] = spans;
  if (!span) throw new Error('nothing is marked');
  const index = lines(text);
  return excerpt(text, 'p', { start: index.position(span.start), end: index.position(span.end) }, secrets);
}

describe('excerpt', () => {
  it('takes the line apart around what is marked', () => {
    expect(shown('x\n  <a b="⟦c⟧"/>\r\ny')).toEqual({ before: '  <a b="', marked: 'c', after: '"/>' });
  });

  it('shows tabs as blanks and what cannot be seen by its code point', () => {
    expect(shown('\t⟦a\u202e⟧\x1b')).toEqual({ before: ' ', marked: 'a<U+202E>', after: '<U+001B>' });
  });

  it('marks a range over several lines to the end of the first', () => {
    expect(shown('a ⟦b\nc⟧ d')).toEqual({ before: 'a ', marked: 'b', after: '' });
  });

  it('cuts long lines on both sides, and long marks', () => {
    const { before, after } = shown(`${'x'.repeat(500)}⟦y⟧${'z'.repeat(500)}`);
    expect(before).toBe(`…${'x'.repeat(80)}`);
    expect(after).toBe(`${'z'.repeat(80)}…`);
    expect(shown(`⟦${'y'.repeat(5000)}⟧z`)).toMatchObject({ marked: `${'y'.repeat(160)}…`, after: '' });
  });

  it.each([
    '<a clientSecret="Hush" b="⟦c⟧"/>',
    "<a password='Hush' b='⟦c⟧'/>",
    '<a b="⟦c⟧" imsClientSecret = "Hush"/>',
    '<a b="⟦c⟧" secretKey="Hush',
    '{ "client_secret": "Hush", "b": "⟦c⟧" }',
    'client_secret: Hush # ⟦c⟧',
    "apiKey: 'Hush' # ⟦c⟧",
    '<clientSecret>Hush</clientSecret><b>⟦c⟧</b>',
    '<s:private_key x="y">Hush</s:private_key><b>⟦c⟧</b>',
    '<secretStore password="Hush">⟦c⟧',
    '<a clientSecret="⟦Hush⟧"/>',
    '<a clientSecret="Hu⟦s⟧h"/>',
    `<a clientSecret="\nHush" b="⟦c⟧"/>`,
    `${'<b c="d"/>'.repeat(3000)}<a token="Hush" b="⟦c⟧"/>`,
  ])('hides the secret in %j', (marked) => {
    const { before, marked: middle, after } = shown(marked);
    expect(before + middle + after).not.toMatch(/Hu|sh/);
    expect(before + middle + after).toContain(HIDDEN);
  });

  it('hides what is known to be secret wherever it stands, and in its own file only', () => {
    const text = 'a Hush b ⟦c⟧';
    const secret = { path: 'p', key: 'k', span: { start: 2, end: 6 }, value: 'Hush' };
    expect(shown(text, [secret]).before).toBe(`a ${HIDDEN} b `);
    expect(shown(text, [{ ...secret, path: 'q' }]).before).toBe('a Hush b ');
  });

  it('hides a known secret that is marked in part, or runs over lines', () => {
    const text = 'x Hush\nHush y⟦z⟧';
    expect(shown(text, [{ path: 'p', key: 'k', span: { start: 2, end: 11 }, value: 'Hush\nHush' }]).before).toBe(`${HIDDEN} y`);
  });

  it('never throws and shows no secret that is known, wherever it is and whatever is marked', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\t', '"', '<', '=', 'é') });
    fc.assert(
      fc.property(text, text, fc.nat(30), fc.nat(30), (before, after, one, other) => {
        const whole = `${before}HUSH${after}`;
        const [from, to] = [Math.min(one, other, whole.length), Math.min(Math.max(one, other), whole.length)];
        const index = lines(whole);
        const secret = { path: 'p', key: 'k', span: { start: before.length, end: before.length + 4 }, value: 'HUSH' };
        const {
          before: left,
          marked,
          after: right,
        } = excerpt(whole, 'p', { start: index.position(from), end: index.position(to) }, [secret]);
        expect(left + marked + right).not.toMatch(/[HUS]/);
      }),
      { numRuns: 1000 },
    );
  });

  it('is done with lines made to be searched again and again', () => {
    for (const piece of ['secret', '<secret', 'token:', 'password="', 'secret ', 'a']) {
      const text = piece.repeat(100_000);
      excerpt(text, 'p', { start: { line: 1, column: text.length }, end: { line: 1, column: text.length + 1 } }, []);
    }
  });
});
