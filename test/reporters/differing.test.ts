import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/core/characters.js';
import { differing } from '../../src/reporters/html/differing.js';
import { markup } from '../../src/reporters/markup.js';

const MASK = 'campaign - acme - ';
const texts = (mask: string, group: string, dashboard: string) => {
  const shown = differing({ mask, group, dashboard });
  return [shown.mask, shown.group, shown.dashboard].map((side) => markup`${side}`.text);
};

describe('names that nearly fit', () => {
  it('have the letters marked in which they differ', () => {
    expect(texts(MASK, 'Delivery', `${MASK}delivery`)).toEqual([MASK, '<mark>D</mark>elivery', `${MASK}<mark>d</mark>elivery`]);
    expect(texts(MASK, 'suport', `${MASK}support`)).toEqual([MASK, 'suport', `${MASK}sup<mark>p</mark>ort`]);
    expect(texts('campaign – acme - ', 'a', `${MASK}a`)).toEqual([
      'campaign <mark>–</mark> acme - ',
      'a',
      `campaign <mark>-</mark> acme - a`,
    ]);
  });

  it('have them marked where mask and group meet', () => {
    expect(texts('ab', 'cd', 'axyd')).toEqual(['a<mark>b</mark>', '<mark>c</mark>d', 'a<mark>xy</mark>d']);
  });

  it('are shown as they are where nearly all differs', () => {
    expect(texts(MASK, 'support', `${MASK}delivery`)).toEqual([MASK, 'support', `${MASK}delivery`]);
    expect(texts('x'.repeat(99), 'y', 'z'.repeat(99))).toEqual(['x'.repeat(99), 'y', 'z'.repeat(99)]);
  });

  it('are shown whole', () => {
    const name = fc.string({ unit: 'binary', maxLength: 20 }).map((text) => text.replace(/[&<>"']/g, '').replace(/[\ufdd0-\uffff]/g, ''));
    const plain = (text = '') =>
      text
        .replace(/<\/?mark>/g, '')
        .replaceAll('&#60;', '<')
        .replaceAll('&#62;', '>');
    fc.assert(
      fc.property(name, name, name, (...names) => {
        expect(texts(...names).map(plain)).toEqual(names.map(visible));
      }),
    );
  });
});
