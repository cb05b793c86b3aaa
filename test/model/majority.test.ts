import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/core/report.js';
import { majority } from '../../src/model/majority.js';

const measure = (...all: [value: string, role?: Role][]) =>
  majority(
    all.map(([value, role = null], at) => ({ value, role, at })),
    ({ value }) => value,
  );

describe('of several that should agree, the measure is', () => {
  it.each<[string, [string, Role?][], number]>([
    ['what most of them have', [['a'], ['b'], ['b']], 1],
    ['the first of as many', [['a'], ['b']], 0],
    ['the first of as many, twice each', [['a'], ['b'], ['b'], ['a']], 0],
    ["production's", [['a'], ['a'], ['b', 'production']], 2],
    ['that of production which most of all have', [['b'], ['a', 'production'], ['b', 'production']], 2],
    ['the first of production, of as many', [['c'], ['a', 'production'], ['b', 'production']], 1],
  ])('%s', (_, all, at) => {
    expect(measure(...all)?.at).toBe(at);
  });

  it('nothing of nothing', () => {
    expect(measure()).toBeUndefined();
  });
});
