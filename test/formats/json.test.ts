import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { child, type DataScalar } from '../../src/formats/data.js';
import { parseJson } from '../../src/formats/json.js';
import { MAX_DEPTH } from '../../src/formats/problem.js';
import { expectExactParts, plainOf, scalars } from '../support/data-places.js';
import { unmark } from '../support/marks.js';

const strings = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', '\\', '/', '\n', '\t', '\u0001', 'é', '\u{1f600}', '\u2028', '@'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    strings,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('value'), { maxLength: 4 }),
  map: fc.dictionary(fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString'), strings), tie('value'), { maxKeys: 4 }),
})).value;

const asEntries = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asEntries);
  return value !== null && typeof value === 'object' ? Object.entries(value).map(([key, inner]) => [key, asEntries(inner)]) : value;
};

describe('parseJson', () => {
  it('reads what JSON.parse reads, and each scalar stands where it says', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(undefined, 2, '\r\n\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const { documents, problems } = parseJson(text);
        expect(problems).toEqual([]);
        const root = documents[0];
        if (!root) throw new Error('no document');
        expect(plainOf(root)).toEqual(asEntries(JSON.parse(text)));
        for (const scalar of scalars(root)) {
          const source = text.slice(scalar.span.start, scalar.span.end);
          if (typeof scalar.value === 'string') expect(JSON.parse(`"${source}"`)).toBe(scalar.value);
          else expect(JSON.parse(source)).toBe(scalar.value);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('knows the place of each character behind an escape', () => {
    const escaped = fc.array(
      fc.oneof(
        fc.constantFrom('\\"', '\\\\', '\\/', '\\n', '\\u00e9', '\\uD83D\\uDE00', '\u{1f600}', ',', ' '),
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }).filter((char) => !/["\\]/.test(char)),
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(escaped, (pieces) => {
        const text = `{ "a": "${pieces.join('')}" }`;
        const [root] = parseJson(text).documents;
        expectExactParts(text, child(root, 'a') as DataScalar, (source) => JSON.parse(`"${source}"`));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{ "a": 1, ⟦}⟧', 'Property name expected in JSON.'],
    ['{ "a": 1 ⟦/⟧/ note\n}', 'Invalid comment token in JSON.'],
    ['{ "a": ⟦b⟧ }', 'Invalid symbol in JSON.'],
    ["{ ⟦'⟧a': 1 }", 'Invalid symbol in JSON.'],
    ['{ "a": 1 } ⟦2⟧', 'End of file expected in JSON.'],
    ['⟦<⟧<<<<<< HEAD\n{}', 'Invalid symbol in JSON.'],
  ])('points at the error of %j', (marked, message) => {
    const { text, spans } = unmark(marked);
    const [problem] = parseJson(text).problems;
    expect(problem?.span.start).toBe(spans[0]?.start);
    expect(problem?.message).toBe(message);
  });

  it.each<[string, unknown[]]>([
    ['', []],
    ['{', [[]]],
    ['{ "a": "b", "c', [[['a', 'b']]]],
    ['[1, { "a": [2', [[1, [['a', [2]]]]]],
  ])('finds %j cut off, at a place within it, and tells what is there', (text, there) => {
    const { documents, problems } = parseJson(text);
    expect(documents.map(plainOf)).toEqual(there);
    expect(problems[0]?.span.end).toBeLessThanOrEqual(text.length);
  });

  it.each(['[', '{"a":'])('reads %s as often as it says, and refuses the next at its place', (piece) => {
    const nested = (depth: number) => `${piece.repeat(depth)}1${(piece === '[' ? ']' : '}').repeat(depth)}`;
    expect(parseJson(nested(MAX_DEPTH)).problems).toEqual([]);
    const start = MAX_DEPTH * piece.length;
    for (const depth of [MAX_DEPTH + 1, 100_000])
      expect(parseJson(nested(depth)).problems).toEqual([
        { message: expect.stringContaining(`${MAX_DEPTH} `), span: { start, end: start + 1 }, isLimit: true },
      ]);
  });

  it('never throws, whatever the text', () => {
    const soup = fc.array(fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', 'u00', '1', '-', 'null', '\n', '/*', '\ud800'));
    fc.assert(
      fc.property(soup, (pieces) => {
        const text = pieces.join('');
        const { documents, problems } = parseJson(text);
        expect(documents.length > 0 || problems.length > 0).toBe(true);
        expect(problems.length).toBeLessThan(2);
      }),
      { numRuns: 1000 },
    );
  });
});
