import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/formats/csv.js';
import { expectExactParts } from '../support/data-places.js';
import { unmark } from '../support/marks.js';

const valuesOf = (text: string) => parseCsv(text).rows.map((row) => row.map(({ value }) => value));

describe('parseCsv', () => {
  it.each([
    [
      'commas',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'semicolons',
      'a;b\nc;d,e\n',
      [
        ['a', 'b'],
        ['c', 'd,e'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CR alone',
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no final line end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'tabs',
      'a\tb\nc\td,e\n',
      [
        ['a', 'b'],
        ['c', 'd,e'],
      ],
    ],
    [
      'bars',
      'a|b\n"c" |d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a last row that ends in a separator', 'a,b\nc,', [['a', 'b'], ['c']]],
    [
      'a list in quotes',
      'a,b\nc,"d,e, f"\n',
      [
        ['a', 'b'],
        ['c', 'd,e, f'],
      ],
    ],
    [
      'doubled quotes',
      'a,b\n"say ""x""",""""\n',
      [
        ['a', 'b'],
        ['say "x"', '"'],
      ],
    ],
    [
      'a line end in quotes',
      'a,b\n"c\r\nd",e\n',
      [
        ['a', 'b'],
        ['c\r\nd', 'e'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n,"",\n',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(valuesOf(text)).toEqual(rows);
    expect(parseCsv(text).problem).toBeNull();
  });

  it('points between the quotes', () => {
    const { text, spans } = unmark('⟦a⟧,"⟦b⟧"\r\n"⟦c ""d""⟧",⟦⟧\r\n');
    expect(
      parseCsv(text)
        .rows.flat()
        .map(({ span }) => span),
    ).toEqual(spans);
  });

  it('points at a quote that is not closed', () => {
    const { text, spans } = unmark('a,b\nc,⟦"⟧d\ne,f\n');
    expect(parseCsv(text).problem).toEqual({ message: 'This quote is not closed.', span: spans[0] });
  });

  it('reads what was written, each character at its place', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', '\r\n', 'é', '\u{1f600}') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (body, separator, newline) => {
        const rows = [['a', 'b'], ...body];
        const write = (value: string) => (/[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
        const text = rows.map((row) => row.map(write).join(separator)).join(newline) + newline;
        const parsed = parseCsv(text);
        expect(parsed.problem).toBeNull();
        expect(valuesOf(text)).toEqual(rows);
        for (const { span, ...decoding } of parsed.rows.flat()) {
          expectExactParts(text, { kind: 'scalar', span, value: decoding.value, decoding }, (source) => source.replaceAll('""', '"'));
        }
      }),
      { numRuns: 300 },
    );
  });
});
