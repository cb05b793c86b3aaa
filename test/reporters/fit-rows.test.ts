import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitRows } from '../../src/reporters/fit-rows.js';

const row = fc.integer({ min: 1, max: 60 }).map((length) => `- ${'é'.repeat(length)}\n`);
const block = fc.record({
  rank: fc.nat({ max: 3 }),
  head: fc.constantFrom('', '#### A\n\n'),
  rows: fc.array(row, { maxLength: 20 }),
  foot: fc.constantFrom('', '\n</details>\n'),
});
const bytes = (text: string) => Buffer.byteLength(text);

describe('a text that is too long', () => {
  it('is cut between its rows, within the limit, and says how many more there are', () => {
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 5 }),
        fc.integer({ min: 400, max: 4000 }),
        fc.constantFrom('bytes', 'characters'),
        (blocks, limit, unit) => {
          const text = fitRows(blocks, limit, unit as 'bytes');
          expect(unit === 'bytes' ? bytes(text) : text.length).toBeLessThanOrEqual(limit);
          const rows = new Set(blocks.flatMap((each) => each.rows.map((line) => line.trim())));
          const shown = text.split('\n').filter((line) => line.startsWith('- '));
          expect(shown.every((line) => rows.has(line))).toBe(true);
          const more = [...text.matchAll(/… (\d+) more/g)].reduce((sum, [, count]) => sum + Number(count), 0);
          expect(shown.length + more).toBe(blocks.reduce((sum, each) => sum + each.rows.length, 0));
        },
      ),
    );
  });

  it('keeps what is of the lowest rank, wherever it stands', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), fc.array(row, { maxLength: 20 }), (first, last) => {
        const of = (rank: number, rows: string[]) => ({ rank, head: `${rank}\n`, rows, foot: '' });
        const all = of(0, last).rows.join('').length;
        const text = fitRows([of(1, first), of(0, last)], all + 60, 'characters');
        expect(text.slice(text.indexOf('0\n') + 2)).toBe(last.join(''));
      }),
    );
  });

  it('that is short enough is left as it is', () => {
    expect(fitRows([{ rank: 0, head: 'a', rows: ['b\n'], foot: 'c' }], 100, 'bytes')).toBe('ab\nc');
  });
});
