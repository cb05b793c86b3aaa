import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginsWithOneOf, relatedToOneOf, startingWith } from '../../src/model/beginnings.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '-', '\u{1f600}'), maxLength: 5 });
const texts = fc.array(text, { maxLength: 8 });

it('agrees with asking one by one', () => {
  fc.assert(
    fc.property(texts, text, (all, one) => {
      expect(beginsWithOneOf(all)(one)).toBe(all.some((other) => one.startsWith(other)));
      expect(relatedToOneOf(all)(one)).toBe(all.some((other) => one.startsWith(other) || other.startsWith(one)));
      expect(startingWith(all.toSorted(), one)).toEqual(all.toSorted().filter((other) => other.startsWith(one)));
    }),
  );
});
