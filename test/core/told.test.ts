import { describe, expect, it } from 'vitest';
import type { Found } from '../../src/core/found.js';
import { hit, type Level } from '../../src/core/rule.js';
import { MAX_TOLD, MAX_TOLD_IN_ALL, told } from '../../src/core/told.js';

const found = (start: number, changes: Partial<Found> & { level?: Level } = {}): Found => ({
  rule: 'a-rule',
  instance: 'prod',
  estate: '',
  estates: new Set(['']),
  state: 'new',
  hit: { ...hit({ path: 'a', key: '', span: { start, end: start } }, 'm.'), level: changes.level ?? 'error', usual: 'error' },
  ...changes,
});
const fill = (count: number, changes: Parameters<typeof found>[1] = {}) =>
  Array.from({ length: count }, (_, index) => found(index, changes));
const none = () => false;
const last = (all: readonly Found[]) => all.at(-1)?.hit.message;

describe('what is told of very many of one kind', () => {
  it('is all, up to the limit', () => {
    const all = fill(MAX_TOLD);
    expect(told(all, none)).toEqual(all);
  });

  it('is the first ones, the last of which says how many more there are', () => {
    const few = told(fill(MAX_TOLD + 7), none);
    expect(few).toHaveLength(MAX_TOLD);
    expect(last(few)).toBe('m. There are 7 more of this kind, not listed one by one.');
    expect(few[0]?.hit.message).toBe('m.');
  });

  it('is what is new before what is old, each at its place', () => {
    const few = told([...fill(MAX_TOLD, { state: 'existing' }), ...fill(9)], none);
    expect(few.filter(({ state }) => state === 'new')).toHaveLength(9);
    expect(few).toHaveLength(MAX_TOLD);
    expect(few.findLast(({ state }) => state === 'existing')?.hit.message).toMatch(/There are 9 more/);
    const fresh = told([...fill(MAX_TOLD, { state: 'existing' }), ...fill(MAX_TOLD + 5)], none);
    expect(fresh.filter(({ state }) => state === 'new')).toHaveLength(MAX_TOLD - 1);
    expect(fresh.filter(({ hit: { message } }) => message !== 'm.')).toHaveLength(1);
    expect(fresh.find(({ hit: { message } }) => message !== 'm.')?.hit.message).toMatch(
      /1005 more of this kind, 6 of them new, not listed/,
    );
  });

  it('holds one of each level and state, so that no gate judges otherwise', () => {
    const classes = (['warning', 'error'] as const).flatMap((level) =>
      (['new', 'existing'] as const).flatMap((state) => fill(MAX_TOLD, { level, state })),
    );
    const few = told(classes, none);
    expect(new Set(few.map(({ state, hit: { level } }) => `${state} ${level}`)).size).toBe(4);
    expect(few).toHaveLength(MAX_TOLD);
  });

  it('holds what tells of files or instances that a limit left out', () => {
    const all = fill(2 * MAX_TOLD);
    const limit = { ...found(2 * MAX_TOLD), hit: { ...found(2 * MAX_TOLD).hit, isLimit: true as const } };
    expect(told([...all, limit], none).some(({ hit: { isLimit } }) => isLimit)).toBe(true);
  });

  it('is counted for each rule, instance and estate, and apart from what is suppressed', () => {
    const all = [...fill(450), ...fill(450, { rule: 'b-rule' }), ...fill(450, { instance: 'stage' }), ...fill(450, { estate: 'x' })];
    expect(told(all, none)).toEqual(all);
    const half = fill(2 * MAX_TOLD);
    expect(told(half, ({ hit: { at } }) => at.span.start % 2 === 0)).toEqual(half);
  });

  it('is less of each where there are very many kinds, and one of each at least', () => {
    const instances = (count: number, each: number) =>
      Array.from({ length: count }, (_, index) => fill(each, { instance: `i${index}` })).flat();
    const few = told([...instances(10, 900), ...fill(3, { rule: 'b-rule' })], none);
    expect(few.length).toBeLessThanOrEqual(MAX_TOLD_IN_ALL);
    expect(few.length).toBeGreaterThan(MAX_TOLD_IN_ALL - 20);
    expect(few.filter(({ rule }) => rule === 'b-rule')).toHaveLength(3);
    expect(told(instances(MAX_TOLD_IN_ALL + 1, 2), none)).toHaveLength(MAX_TOLD_IN_ALL + 1);
  });
});
