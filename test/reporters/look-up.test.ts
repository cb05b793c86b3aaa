import { expect, it } from 'vitest';
import { lookUp } from '../../src/reporters/look-up.js';
import { RULES } from '../../src/rules/index.js';

it.each(['the and', ''])('finds no rule by words that tell nothing: %j', (asked) => {
  expect(lookUp(asked, RULES)).toEqual({ near: null });
});
