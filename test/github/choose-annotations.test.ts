import { expect, it } from 'vitest';
import { chooseAnnotations } from '../../src/github/choose-annotations.js';
import { finding } from '../support/reports.js';

it('takes what is new before what was there, and one of each rule and file before the seconds', () => {
  const old = Array.from({ length: 12 }, (_, at) => finding({ state: 'existing', rule: `old-${at}` }));
  const twice = [finding({ rule: 'a', message: 'first' }), finding({ rule: 'a', message: 'second' })];
  const chosen = chooseAnnotations([...old, ...twice, finding({ rule: 'b' })]);
  expect(chosen.map(({ rule, message }) => (rule === 'a' ? message : rule)).slice(0, 4)).toEqual(['first', 'b', 'second', 'old-0']);
  expect(chosen).toHaveLength(9);
});
