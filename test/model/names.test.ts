import { describe, expect, it } from 'vitest';
import { MAX_LETTERS, MAX_PAIRS } from '../../src/model/comparing.js';
import { inAccents, MAX_COMPARED } from '../../src/model/names.js';
import { nearMiss, nearMisses } from '../../src/model/near-names.js';

describe('a near miss', () => {
  it('is found of names as long as it says, and of longer ones on neither side', () => {
    const [name, other] = ['a'.repeat(MAX_COMPARED), `b${'a'.repeat(MAX_COMPARED - 1)}`];
    expect(nearMiss(name, [other])).toBe(other);
    expect(nearMiss(name.slice(1), [other])).toBe(other);
    expect(nearMiss(`${name}a`, [other])).toBeNull();
    expect(nearMiss(name, [`${other}a`])).toBeNull();
  });

  it.each<[string, string, boolean]>([
    ['market1', 'market2', false],
    ['market1', 'market12', false],
    ['seg1', 'SEG3', false],
    ['campaign - acme - market1', 'campaign - acme - market2', false],
    ['north 2026 q1', 'north 2026 q2', false],
    ['market1', 'markt1', true],
    ['workflow', 'workflow1', true],
    ['campaign - acme2 - market', 'campaign - acme2 - market1', true],
    ['workflow1', 'workflow', true],
  ])('is none where both hold as many numbers, and others: of %j to %j it is %j', (name, other, expected) => {
    expect(nearMiss(name, [other]) !== null).toBe(expected);
  });

  it('is named of so many pairs as it says, and not of further ones', () => {
    // Of quite another length, so that nothing but the pair itself is counted.
    const others = Array.from({ length: 1999 }, (_, at) => `${'x'.repeat(50)}${at}`);
    const nearest = nearMisses(['administrators', ...others]);
    for (let asked = 1; asked < MAX_PAIRS / 2000; asked++) nearest('x');
    expect(nearest('administrator')).toBe('administrators');
    expect(nearest('administrator')).toBeNull();
  });

  it('is named as long as so many letters were not compared, thirty-two at once', () => {
    const name = 'a'.repeat(150);
    const nearest = nearMisses([`b${name.slice(1)}`]);
    const stepsOfOne = name.length * 5;
    for (let asked = 1; asked < MAX_LETTERS / stepsOfOne; asked++) nearest(name);
    expect(nearest(name)).not.toBeNull();
    expect(nearest(name)).toBeNull();
  });
});

describe('an accent', () => {
  it.each([
    ['na\u00efve', 'nai\u0308ve', true],
    ['nai\u0308ve', 'na\u00efve x', true],
    ['na\u00efve', 'na\u00efve x', false],
    ['na\u00efve', 'naive', false],
  ])('of %j is written otherwise in %j: %j', (text, near, expected) => {
    expect(inAccents(text, near) !== '').toBe(expected);
  });
});
