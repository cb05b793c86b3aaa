import { describe, expect, it } from 'vitest';
import { MAX_VALUES, MAX_XPATH } from '../../src/model/leaves.js';
import { factsOf } from '../support/facts.js';

const NAME = 'Adobe_Marketing_Cloud';
const read = (account: object) => factsOf({ 'a.json': JSON.stringify(account) })[0];
const numbered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, 'x']));

describe('of an account', () => {
  it('so many values are read as it says, and of one more it is told that the rest was not', () => {
    const whole = read({ name: NAME, ...numbered(MAX_VALUES - 1) });
    expect([whole?.problem, whole?.accounts[0]?.leaves.size]).toEqual([null, MAX_VALUES]);
    const cut = read({ name: NAME, ...numbered(MAX_VALUES) });
    expect(cut?.problem?.message).toContain(`more than ${MAX_VALUES} values`);
    expect(cut?.accounts[0]?.leaves.size).toBe(MAX_VALUES);
  });

  it.each([
    ['so many characters is found, so that a mapping can name it', MAX_XPATH, 1],
    ['more is not looked into', MAX_XPATH + 1, 0],
  ])('what lies at a path of %s', (_, length, found) => {
    const deep = 'a/b/';
    const facts = read({ name: NAME, a: { b: { ['c'.repeat(length - deep.length)]: { imsServer: 'x' } } } });
    expect(facts?.accounts[0]?.others.filter(({ xpath }) => xpath.endsWith('/@imsServer'))).toHaveLength(found);
    expect(facts?.problem).toBeNull();
  });
});

it('a group is read by its own values alone, however much it holds', () => {
  const facts = read({ xtkschema: 'xtk:group', name: 'admin', ...numbered(MAX_VALUES), deep: { er: { x: 1 } } });
  expect([facts?.problem, facts?.groups[0]?.leaves.size]).toEqual([null, MAX_VALUES + 2]);
});
