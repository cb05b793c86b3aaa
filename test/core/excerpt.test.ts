import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN } from '../../src/core/clean.js';
import { excerpt } from '../../src/core/excerpt.js';
import { lines } from '../../src/core/position.js';
import { secretSpans } from '../../src/core/secret-spans.js';
import type { Located } from '../../src/core/span.js';
import { unmark } from '../support/marks.js';

function shown(marked: string, secrets: readonly Located<string>[] = [], unread: readonly string[] = []) {
  const { text, spans } = unmark(marked);
  const [span] = spans;
  if (!span) throw new Error('nothing is marked');
  const index = lines(text);
  return excerpt(
    text,
    'p',
    { start: index.position(span.start), end: index.position(span.end) },
    { secrets, unread: new Set(unread), veilOf: () => null },
  );
}

describe('excerpt', () => {
  it('takes the line apart around what is marked', () => {
    expect(shown('x\n  <a b="⟦c⟧"/>\r\ny')).toEqual({ before: '  <a b="', marked: 'c', after: '"/>' });
  });

  it('shows nothing beside what is marked that looks like a key', () => {
    const key = 'Qx7vB2kd9Lm4Tz8WpH3c';
    expect(shown(`<x y="${key}"/><group name="⟦ a⟧"/><x y="${key}"/>`)).toEqual({
      before: `<x y="${HIDDEN}"/><group name="`,
      marked: ' a',
      after: `"/><x y="${HIDDEN}"/>`,
    });
  });

  it('shows what is marked, though it looks like a key', () => {
    expect(shown('<a imsClientId="⟦aB3dE5fG7hJ9kL1mN2⟧"/>').marked).toBe('aB3dE5fG7hJ9kL1mN2');
  });

  it('shows tabs as blanks and what cannot be seen by its code point', () => {
    expect(shown('\t⟦a\u202e⟧\x1b')).toEqual({ before: ' ', marked: 'a<U+202E>', after: '<U+001B>' });
  });

  it('marks a range over several lines to the end of the first', () => {
    expect(shown('a ⟦b\nc⟧ d')).toEqual({ before: 'a ', marked: 'b', after: '' });
  });

  it('shows no line any more where as many secrets were around others as nobody has', () => {
    const dense = (index: number) => `<a b="${index}"/>\n${'https://u:p@h \\u0041\\(name="token" '.repeat(1000)}`;
    const range = { start: { line: 1, column: 7 }, end: { line: 1, column: 8 } };
    const none = { secrets: [], unread: new Set<string>(), veilOf: () => null };
    const shownOf = Array.from({ length: 100 }, (_, index) => excerpt(dense(index), `p${index}`, range, none));
    expect(shownOf[0]).toEqual({ before: '<a b="', marked: '0', after: '"/>' });
    expect(shownOf.at(-1)).toEqual({ before: '', marked: HIDDEN, after: '' });
    expect(excerpt(dense(0), 'p', range, { secrets: [], unread: new Set(), veilOf: () => null })).toEqual(shownOf[0]);
  });

  it.each(['<\\u00000070wd>s</!abc123', '<\\X70wd>abc</!123', '<\\u0041>a</!b'])(
    'takes a sign without a name for the end of no tag: %s',
    (text) => {
      expect(secretSpans(text)).toEqual([{ start: 1, end: text.length }]);
    },
  );

  it('cuts long lines on both sides, and long marks', () => {
    const { before, after } = shown(`${'x'.repeat(500)}⟦y⟧${'z'.repeat(500)}`);
    expect(before).toBe(`…${'x'.repeat(80)}`);
    expect(after).toBe(`${'z'.repeat(80)}…`);
    expect(shown(`⟦${'y'.repeat(5000)}⟧z`)).toMatchObject({ marked: `${'y'.repeat(160)}…`, after: '' });
  });

  it('cuts no character in two', () => {
    const smiles = '😀'.repeat(100);
    const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|U\+D/;
    for (const marked of [`${smiles}x⟦y⟧`, `${smiles}⟦y⟧`, `⟦y⟧x${smiles}`, `⟦y⟧${smiles}`, `⟦${smiles}⟧`, `⟦x${smiles}⟧`]) {
      const { before, marked: middle, after } = shown(marked);
      expect(`${before}|${middle}|${after}`).not.toMatch(half);
    }
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
    '<clientSecret value="Hush"/><b>⟦c⟧</b>',
    '<clientSecret><![CDATA[Hush]]></clientSecretX> ⟦c⟧',
    '<clientSecret>a<Hush</clientSecret><b>⟦c⟧</b>',
    '<clientSecret>Hush</clientSecret>Hush</clientSecret><b>⟦c⟧</b>',
    '<x:token><v>Hush</v><w>Hush</w></x:token><b>⟦c⟧</b>',
    '<clientSecret>\nHush⟦ ⟧\n</clientSecretX>',
    '{ "client\\u0053ecret": "Hush", "b": "⟦c⟧" }',
    '"client\\x53ecret": Hush # ⟦c⟧',
    '<a clientSecret="Hu⟦s⟧h"/>',
    `<a clientSecret="\nHush" b="⟦c⟧"/>`,
    `${'<b c="d"/>'.repeat(3000)}<a token="Hush" b="⟦c⟧"/>`,
  ])('hides the secret in %j', (marked) => {
    const { before, marked: middle, after } = shown(marked);
    expect(before + middle + after).not.toMatch(/Hu|sh/);
    expect(before + middle + after).toContain(HIDDEN);
  });

  it.each([0, 1500, 3000, 4500, 6000, 7500])('hides what belongs to a name four thousand characters before (%i)', (before) => {
    const line = shown(`${'x: y\n'.repeat(before / 5)}clientSecret: |\n${`  ${'z'.repeat(77)}\n`.repeat(50)}  Hush⟦c⟧`);
    expect(line).toEqual({ before: '', marked: HIDDEN, after: '' });
  });

  it('hides a copy of a long secret, of which only the end would be shown', () => {
    const value = `k4L-${'0123456789'.repeat(40)}Hush`;
    const secret = { path: 'q', key: 'k', span: { start: 0, end: 1 }, value };
    expect(shown(`a ${value} ⟦c⟧`, [secret]).before).toBe(`…${HIDDEN} `);
    expect(shown(`⟦c⟧ ${'b'.repeat(60)} ${value}`, [secret]).after).toBe(` ${'b'.repeat(60)} ${HIDDEN}…`);
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

  it('tells once what is hidden on both sides of a mark', () => {
    const secret = { path: 'p', key: 'k', span: { start: 2, end: 12 }, value: 'Hush, Hush' };
    expect(shown('x Hush⟦,⟧ Hush y', [secret])).toEqual({ before: 'x ', marked: HIDDEN, after: ' y' });
    expect(shown('x Hush⟦⟧, Hush y', [secret])).toEqual({ before: 'x ', marked: '', after: `${HIDDEN} y` });
    expect(shown('x Hush,⟦⟧\nHush y', [secret])).toEqual({ before: `x ${HIDDEN}`, marked: '', after: '' });
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
        } = excerpt(
          whole,
          'p',
          { start: index.position(from), end: index.position(to) },
          { secrets: [secret], unread: new Set(), veilOf: () => null },
        );
        expect(left + marked + right).not.toMatch(/[HUS]/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [
      '<extAccount name="Adobe_Marketing_Cloud" "clientSecret"."abc" la⟦b⟧el="My account"/>',
      '<extAccount name="Adobe_Marketing_Cloud" "clientSecret"•••" la⟦b⟧el="••• account"/>',
    ],
    ['<a b="c"⟦>⟧', '<••• •••"⟦>⟧'],
    ['clientSecret abc+/d== # ⟦x⟧', 'clientSecret ••• # ⟦•••⟧'],
    ['{"name":"Adobe_Marketing_Cloud","x":"y","type":⟦1⟧ }', '{"name":"Adobe_Marketing_Cloud","•••","type":⟦1⟧ }'],
    ['<?xml version="1.0" encoding="UTF-8"?><!-- ⟦x⟧ --></package>', '<?xml version="1.0" encoding="UTF-8"?><!-- ⟦•••⟧ --></package>'],
    [`${'a'.repeat(90)}name⟦ ⟧name${'b'.repeat(90)}`, '…•••⟦ ⟧•••…'],
  ])('shows of a file that could not be read only names of Campaign’s and Adobe’s: %s', (marked, expected) => {
    const { before, marked: middle, after } = shown(marked, [], ['p']);
    expect(`${before}⟦${middle}⟧${after}`).toBe(expected);
  });

  it('shows no part of a word that is none of these', () => {
    const piece = fc.constantFrom(
      'name',
      '=',
      '"',
      "'",
      '<',
      '>',
      ' ',
      '\n',
      ':',
      '/',
      ',',
      '{',
      '}',
      'clientSecret',
      '-',
      '&',
      '.',
      '|',
      '#',
    );
    const around = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    const part = fc.string({
      unit: fc.constantFrom('Z', '9', '/', '+', '=', '-', '.', '_', ':', '@', '&', '<'),
      minLength: 0,
      maxLength: 200,
    });
    fc.assert(
      fc.property(around, part, around, fc.nat(300), fc.nat(300), (before, inner, after, one, other) => {
        const whole = `${before}Z${inner}Z${after}`;
        const index = lines(whole);
        const [from, to] = [Math.min(one, other, whole.length), Math.min(Math.max(one, other), whole.length)];
        const range = { start: index.position(from), end: index.position(to) };
        const {
          before: left,
          marked,
          after: right,
        } = excerpt(whole, 'p', range, { secrets: [], unread: new Set(['p']), veilOf: () => null });
        expect(left + marked + right).not.toMatch(/[Z9@_+]/);
      }),
      { numRuns: 3000 },
    );
  });

  it('shows what stands behind an element that is a secret', () => {
    expect(shown('<token a="Hush"/><b>⟦c⟧</b>').before).toBe(`<token${HIDDEN}/><b>`);
    expect(shown('<token>Hush</token><b>⟦c⟧</b>').before).toBe(`<token${HIDDEN}</token><b>`);
    expect(shown('{ "caf\\u00e9": "a", "b": "⟦c⟧" }').before).toBe('{ "caf\\u00e9": "a", "b": "');
  });

  it('is done with lines made to be searched again and again', () => {
    for (const piece of ['secret', '<secret', '<secret a="', '<secret>\n', '<secret a="b"\n', 'token:', 'password="', 'secret ', 'a']) {
      const text = piece.repeat(100_000);
      excerpt(
        text,
        'p',
        { start: { line: 1, column: text.length }, end: { line: 1, column: text.length + 1 } },
        { secrets: [], unread: new Set(), veilOf: () => null },
      );
    }
  });
});
