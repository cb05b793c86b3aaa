import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commaList, type Located, part } from '../../src/core/span.js';

const plain = (value: string, start = 10): Located<string> => ({ path: 'p', key: 'k', span: { start, end: start + value.length }, value });

describe('part', () => {
  it('of a text that stands as it is, is as far in as asked', () => {
    expect(part(plain('abcdef'), 2, 4)).toEqual({ path: 'p', key: 'k', span: { start: 12, end: 14 }, value: 'cd' });
  });

  it('of a text that is spelled otherwise, follows its offsets', () => {
    const located = { ...plain('a&b'), span: { start: 0, end: 7 }, offsets: [0, 1, 6, 7] };
    expect(part(located, 1, 2).span).toEqual({ start: 1, end: 6 });
    expect(part(part(located, 1, 3), 1, 2).span).toEqual({ start: 6, end: 7 });
  });

  it('of a text that stands in pieces, ends where its last character does', () => {
    const located = { ...plain('a,b'), span: { start: 0, end: 12 }, offsets: [0, 10, 11, 12], ends: [1, 11, 12] };
    expect(part(located, 0, 1).span).toEqual({ start: 0, end: 1 });
    expect(part(part(located, 0, 2), 0, 1).span).toEqual({ start: 0, end: 1 });
    expect(part(located, 1, 1).span).toEqual({ start: 10, end: 10 });
  });

  it('of a text whose spelling is not known, is shown by the whole', () => {
    const located = { ...plain('ab'), span: { start: 3, end: 9 } };
    expect(part(located, 0, 1)).toEqual({ ...located, value: 'a' });
  });
});

describe('commaList', () => {
  it('has the items of a split, each where it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', ';', 'é') }), { minLength: 1 }), (items) => {
        const text = items.join(',');
        const list = commaList(plain(text, 0));
        expect(list.map(({ value }) => value)).toEqual(text === '' ? [] : items);
        for (const { span, value } of list) expect(text.slice(span.start, span.end)).toBe(value);
      }),
    );
  });
});
