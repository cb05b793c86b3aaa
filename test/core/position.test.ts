import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lines } from '../../src/core/position.js';

describe('lines', () => {
  it('agrees with counting, in any order of questions', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\r', '\u2028', '\u{1f600}', '\t') });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(40)), (text, offsets) => {
        const index = lines(text);
        for (const offset of offsets.filter((each) => each <= text.length)) {
          const before = text.slice(0, offset);
          const line = before.split('\n').length;
          expect(index.position(offset)).toEqual({ line, column: offset - before.lastIndexOf('\n') });
          expect(index.offset(line)).toBe(before.lastIndexOf('\n') + 1);
          expect(index.text(line)).toBe(text.split('\n')[line - 1]?.replace(/\r$/, ''));
        }
      }),
    );
  });

  it('answers for lines that are not there', () => {
    expect(lines('a\nb').text(3)).toBe('');
    expect(lines('a\nb').offset(9)).toBe(3);
    expect(lines('').position(0)).toEqual({ line: 1, column: 1 });
  });
});
