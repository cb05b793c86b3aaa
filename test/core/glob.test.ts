import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileGlob, MAX_GLOB, MAX_STEPS } from '../../src/core/glob.js';

const matches = (glob: string, path: string): boolean => {
  const compiled = compileGlob(glob);
  if (typeof compiled === 'string') throw new Error(compiled);
  return compiled.means(path);
};

/** Another reading of the same rules: by segments, and by trying everything. */
function naive(glob: string, path: string): boolean {
  const segments = path.split('/');
  const heads = segments.map((_, index) => segments.slice(0, index + 1));
  return expand(glob).some((one) => {
    const last = one.split('/').at(-1) ?? '';
    const isFolder = last === '**' || !/[*?[]/.test(last);
    return (isFolder ? heads : [segments]).some((head) => inSegments(one.replace(/\/$/, '').split('/'), head));
  });
}

function expand(glob: string): string[] {
  const match = /^(.*)\{([^{}]*)\}(.*)$/s.exec(glob);
  return match ? (match[2] ?? '').split(',').flatMap((choice) => expand(`${match[1]}${choice}${match[3]}`)) : [glob];
}

function inSegments([first, ...rest]: string[], path: string[]): boolean {
  if (first === undefined) return path.length === 0;
  if (first === '**' && rest.length === 0) return path.length > 0;
  if (first === '**') return path.some((_, index) => inSegments(rest, path.slice(index))) || inSegments(rest, []);
  return path[0] !== undefined && inSegment([...first], [...path[0]]) && inSegments(rest, path.slice(1));
}

function inSegment([first, ...rest]: string[], text: string[]): boolean {
  if (first === undefined) return text.length === 0;
  if (first === '*') return inSegment(rest, text) || (text.length > 0 && inSegment([first, ...rest], text.slice(1)));
  return text[0] !== undefined && (first === '?' || first === text[0]) && inSegment(rest, text.slice(1));
}

describe('compileGlob', () => {
  it.each([
    ['prod/**', 'prod/a.xml', true],
    ['prod/**', 'prod/a/b.xml', true],
    ['prod/**', 'prod', false],
    ['prod/**', 'production/a.xml', false],
    ['prod/**', 'a/prod/a.xml', false],
    ['**/prod/**', 'a/b/prod/a.xml', true],
    ['**/prod/**', 'prod/a.xml', true],
    ['**/a.xml', 'a.xml', true],
    ['**/a.xml', 'x/ba.xml', false],
    ['a/**/b', 'a/b', true],
    ['a/**/b', 'a/x/y/b', true],
    ['a/**/b', 'ax/b', false],
    ['**', 'a/b/c', true],
    ['*.xml', 'a.xml', true],
    ['*.xml', 'a/b.xml', false],
    ['*.xml', '.xml', true],
    ['a*b', 'a/b', false],
    ['a**b', 'axyb', true],
    ['a**b', 'a/b', false],
    ['a**/b', 'ax/b', true],
    ['a**/b', 'axb', false],
    ['?.xml', 'a.xml', true],
    ['?.xml', '\u{1f600}.xml', true],
    ['a?b', 'a/b', false],
    ['[a-c].xml', 'b.xml', true],
    ['[a-c].xml', 'd.xml', false],
    ['[!a-c].xml', 'd.xml', true],
    ['[^a].xml', 'a.xml', false],
    ['a[!x]b', 'a/b', false],
    ['[a-].xml', '-.xml', true],
    ['{prod,stage}/*.xml', 'stage/a.xml', true],
    ['{prod,stage}/*.xml', 'dev/a.xml', false],
    ['a{,b}', 'a', true],
    ['{a,b{c,d}}', 'bd', true],
    ['legacy', 'legacy/a/b.xml', true],
    ['legacy/', 'legacy/a.xml', true],
    ['legacy', 'legacy2/a.xml', false],
    ['legacy/*', 'legacy/a/b.xml', false],
    ['legacy/*', 'legacy/a.xml', true],
    ['leg*/', 'legacy/a/b.xml', true],
    ['leg*', 'legacy/a.xml', false],
    ['{legacy,old/*}', 'legacy/a.xml', true],
    ['{legacy,old/*}', 'old/a/b.xml', false],
    ['./prod/*', 'prod/a.xml', true],
    ['a.b', 'axb', false],
    ['a+(b)|c$', 'a+(b)|c$', true],
    ['Prod/**', 'prod/a.xml', false],
    ['é/*', 'é/a', true],
  ])('%j on %j is %j', (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });

  it.each([
    ['', 'it is empty'],
    ['/a', 'absolute'],
    ['a/../b', '".."'],
    ['./', 'matches no file'],
    ['.', 'matches no file'],
    ['!a', 'negated'],
    ['a\\b', 'backslash'],
    ['{a', 'braces'],
    ['a}', 'braces'],
    ['}a{', 'braces'],
    ['a[b', '"["'],
    ['a'.repeat(MAX_GLOB + 1), 'longer than'],
    ['{a,b}'.repeat(7), 'alternatives'],
  ])('refuses %j and says why', (glob, reason) => {
    expect(compileGlob(glob)).toContain(reason);
  });

  it('agrees with a reading that tries everything', () => {
    const globs = fc.array(fc.constantFrom('a', 'b', '*', '**', '?', '/', '{a,b}', '{a/,}', '**/'), { minLength: 1, maxLength: 8 });
    const paths = fc
      .array(fc.constantFrom('a', 'b', 'ab', 'ba', 'aab'), { minLength: 1, maxLength: 4 })
      .map((segments) => segments.join('/'));
    fc.assert(
      fc.property(globs, paths, (pieces, path) => {
        const glob = pieces.join('');
        fc.pre(typeof compileGlob(glob) !== 'string');
        expect(matches(glob, path)).toBe(naive(glob, path));
      }),
      { numRuns: 5000 },
    );
  });

  it('means no path once the comparisons are used up that several globs have together', () => {
    const effort = { steps: MAX_STEPS };
    const [one, other] = ['prod/a.xml', '**'].map((glob) => compileGlob(glob, effort));
    if (typeof one !== 'object' || typeof other !== 'object') throw new Error('not valid');
    // What is asked for the first time is compiled first.
    expect([one.means('x'), other.means('x')]).toEqual([false, true]);
    effort.steps = 3 + ['prod', 'a.xml'].length;
    expect([one.means('prod/a.xml'), other.means('prod/b.xml'), one.means('prod/a.xml')]).toEqual([true, false, false]);
  });

  it('is done with globs made to try everything', () => {
    const path = `${'a'.repeat(255)}/${'a/'.repeat(1900)}b`;
    const hostile = [
      '*a'.repeat(500),
      '**/'.repeat(330),
      '**/*a'.repeat(200),
      '?*'.repeat(400),
      '{'.repeat(400) + '}'.repeat(400),
      '{a*,b*}'.repeat(6),
    ];
    for (const glob of hostile) {
      const compiled = compileGlob(glob);
      if (typeof compiled === 'object') compiled.means(path);
    }
  });
});
