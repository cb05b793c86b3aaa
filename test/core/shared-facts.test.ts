import { expect, it } from 'vitest';
import { sharedFacts } from '../../src/core/shared-facts.js';
import { finding, reportOf } from '../support/reports.js';

it('tells what most repositories have first', () => {
  const named = (name: string, ...messages: string[]) => ({ name, report: reportOf(messages.map((message) => finding({ message }))) });
  const shared = sharedFacts([named('one', 'A', 'B'), named('two', 'A', 'B'), named('three', 'B')]);
  expect(shared.map(({ message, repositories }) => [message, repositories])).toEqual([
    ['B', ['one', 'two', 'three']],
    ['A', ['one', 'two']],
  ]);
});
