import { expect, it } from 'vitest';
import { worstFirst } from '../../src/core/worst-first.js';

const summary = (verdict: 'pass' | 'fail', error: number, warning = 0, notice = 0) => ({ error, warning, notice, new: 0, verdict });

it('what failed comes first, then what has most errors, warnings and notices, then what came first', () => {
  const all = [
    { name: 'old errors, which passed', summary: summary('pass', 9) },
    { name: 'sound', summary: summary('pass', 0) },
    { name: 'sound too', summary: summary('pass', 0) },
    { name: 'a notice', summary: summary('pass', 0, 0, 1) },
    { name: 'failed', summary: summary('fail', 1) },
    { name: 'failed with a warning', summary: summary('fail', 1, 1) },
  ];
  expect(worstFirst(all, (each) => each.summary).map(({ name }) => name)).toEqual([
    'failed with a warning',
    'failed',
    'old errors, which passed',
    'a notice',
    'sound',
    'sound too',
  ]);
});
