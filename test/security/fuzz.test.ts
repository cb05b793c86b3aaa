import { expect, it } from 'vitest';
import { CORPUS } from '../corpus/index.js';
import { broken } from '../support/fuzz/invariants.js';
import { fuzz } from '../support/fuzz/run.js';

it('holds for repositories made from grammars and damaged byte by byte', () => {
  const { inputs, failure } = fuzz({ seed: 20261123, count: 300 });
  expect(failure).toBeNull();
  expect(inputs).toBe(300);
});

it.each(Object.entries(CORPUS))('holds for what was found before: %s', (_, files) => {
  expect(broken(files, undefined, true)).toEqual([]);
});
