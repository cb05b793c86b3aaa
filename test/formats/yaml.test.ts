import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { part } from '../../src/core/span.js';
import { child, type DataNode, type DataScalar, descend, items } from '../../src/formats/data.js';
import { MAX_DEPTH } from '../../src/formats/problem.js';
import { MAX_YAML, parseYaml } from '../../src/formats/yaml.js';
import { MAX_YAML_PROBLEMS } from '../../src/formats/yaml-documents.js';
import { expectExactParts, plainOf, scalars } from '../support/data-places.js';
import { unmark } from '../support/marks.js';

const rootOf = (text: string): DataNode => {
  const { documents, problems } = parseYaml(text);
  expect(problems).toEqual([]);
  return documents[0] as DataNode;
};

describe('parseYaml', () => {
  it.each([
    ['plain', 'a: ⟦b, c⟧', 'b, c'],
    ['plain with a comment', 'a: ⟦b⟧ # c', 'b'],
    ['plain with CRLF', 'x: 1\r\na: ⟦b⟧\r\nc: 2\r\n', 'b'],
    ['plain over two lines', 'a: ⟦b\n  c⟧\n', 'b c'],
    ['double quotes', 'a: "⟦b: c⟧"', 'b: c'],
    ['single quotes', "a: '⟦it''s⟧'", "it's"],
    ['escapes', 'a: "⟦\\u00e9\\x41\\U0001F600\\t\\_⟧"', 'éA\u{1f600}\t\u00a0'],
    ['a folded double quote', 'a: "⟦b\n   c⟧"', 'b c'],
    ['an escaped line break', 'a: "⟦b\\\n   c⟧"', 'bc'],
    ['flow', '{ x: [1, 2], a: ⟦b⟧ }', 'b'],
    ['flow that is JSON', '{"a":"⟦b⟧"}', 'b'],
    ['literal', 'a: |\n  ⟦b\n  c\n⟧', 'b\nc\n'],
    ['literal, with a comment', 'a: |- # d\r\n⟦\r\n  b⟧\r\n\r\nd: 1', '\nb'],
    ['folded', 'a: >-\n  ⟦b\n  c⟧\n', 'b c'],
    ['nothing in a block', 'a: ⟦|-\n⟧', ''],
    ['an empty text', 'a: "⟦⟧"', ''],
    ['a number as it is written', 'a: ⟦010⟧', '010'],
    ['a tag', 'a: !!str ⟦10⟧', '10'],
    ['an anchor', 'a: &x ⟦b⟧\n', 'b'],
    ['characters outside of the first plane before it', 'x: "\u{1f600}"\na: ⟦b⟧', 'b'],
    ['a nothing', 'a:⟦⟧ ', ''],
    ['a tilde', 'a: ⟦⟧~', ''],
  ])('finds %s', (_, marked, value) => {
    const { text, spans } = unmark(marked);
    const scalar = child(rootOf(text), 'a') as DataScalar;
    expect(scalar.decoding.value).toBe(value);
    if (scalar.value !== null) expect(scalar.span).toEqual(spans[0]);
    else expect(scalar.span.start).toBe(scalar.span.end);
  });

  it('reads what the library reads as data', () => {
    const strings = fc.string({ unit: fc.constantFrom(...'ab:#-?"\'\\,[]{}&*!|>%@` \n\t', 'é', '\u{1f600}') });
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        strings,
        fc.integer(),
        fc.boolean(),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(strings, tie('value'), { maxKeys: 3 }),
      ),
    })).value;
    fc.assert(
      fc.property(value, fc.constantFrom('\n', '\r\n'), (data, newline) => {
        const text = JSON.stringify(data, null, 1).replaceAll('\n', newline);
        const plain = (from: unknown): unknown => {
          if (Array.isArray(from)) return from.map(plain);
          return from instanceof Map ? [...from].map(([key, inner]) => [String(key), plain(inner)]) : from;
        };
        expect(plainOf(rootOf(text))).toEqual(plain(parse(text, { mapAsMap: true })));
      }),
      { numRuns: 300 },
    );
  });

  it('knows the place of each character in quotes', () => {
    const double = fc.array(
      fc.constantFrom('\\"', '\\\\', '\\n', '\\u00e9', '\\U0001F600', '\\xe9', 'a', ',', ' b', '\u{1f600}', '#', ': '),
      { maxLength: 10 },
    );
    const single = fc.array(fc.constantFrom("''", 'a', ',', '"', '\\n', '\u{1f600}', '#', ': b'), { maxLength: 10 });
    fc.assert(
      fc.property(double, (pieces) => {
        const text = `- x\r\n- "${pieces.join('')}"\r\n`;
        expectExactParts(text, scalars(rootOf(text))[1] as DataScalar, (source) => parse(`"${source}"`));
      }),
    );
    fc.assert(
      fc.property(single, (pieces) => {
        const text = `- x\n- '${pieces.join('')}'\n`;
        expectExactParts(text, scalars(rootOf(text))[1] as DataScalar, (source) => parse(`'${source}'`));
      }),
    );
  });

  it('knows the place of each character in lines', () => {
    const line = fc
      .array(fc.constantFrom('a', ',', ', b', ' c', '\u{1f600}', '"', '  ', ' \u00a0 '), { maxLength: 4 })
      .map((pieces) => `x${pieces.join('')}y`);
    const lines = fc.array(fc.oneof(line, line, fc.constant('')), { minLength: 1, maxLength: 5 });
    const sign = fc.constantFrom('|', '|-', '|+', '>', '>-', '>+', '|2-', '');
    fc.assert(
      fc.property(lines, sign, fc.constantFrom('\n', '\r\n'), fc.boolean(), (all, kind, newline, isDeeper) => {
        const indented = all.map((each, at) => (each === '' ? '' : `  ${isDeeper && at > 0 && kind !== '' ? '  ' : ''}${each}`));
        const text = `a: ${kind}${newline}${indented.join(newline)}${newline}${newline}d: 1${newline}`;
        const { span, decoding } = child(rootOf(text), 'a') as DataScalar;
        expect(decoding.value).toBe(parse(text).a ?? '');
        const blank = (of: string) => of.replace(/\r?\n/, ' ').replace(/^[ \n]$/, ' ');
        for (let at = 0; at < decoding.value.length; at++) {
          const { span: place } = part({ path: '', key: '', span, ...decoding }, at, at + 1);
          expect(blank(text.slice(place.start, place.end))).toBe(blank(decoding.value.charAt(at)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lets an alias stand for what its anchor names, at the place of that', () => {
    const text = 'a: &x [b]\nc: *x\n';
    const root = rootOf(text);
    expect(child(root, 'c')).toEqual(child(root, 'a'));
  });

  it('takes the last anchor before an alias', () => {
    const root = rootOf('- &x 1\n- *x\n- &x 2\n- *x\n');
    expect(plainOf(root)).toEqual([1, 1, 2, 2]);
  });

  it.each([
    ['a: ⟦*x⟧\n', 'This alias has no anchor.'],
    ['a: ⟦*x⟧\nb: &x 1\n', 'This alias has no anchor.'],
    ['a: &x ⟦[*x]⟧\n', 'This alias refers to something that contains it.'],
  ])('says what is wrong with the alias of %j', (marked, message) => {
    const { text, spans } = unmark(marked);
    expect(parseYaml(text).problems).toEqual([{ message, span: spans[0] }]);
  });

  it('reads an alias bomb at the cost of its text', () => {
    const bomb = Array.from(
      { length: 60 },
      (_, level) =>
        `l${level}: &l${level} [${
          level === 0
            ? 'x'
            : Array(9)
                .fill(`*l${level - 1}`)
                .join(', ')
        }]`,
    );
    const root = rootOf(bomb.join('\n'));
    expect(items(descend(root, 'l59'))).toHaveLength(9);
  });

  it('keeps keys that stand twice, keys that are nothing, and keys that are special to JavaScript', () => {
    const root = rootOf('a: 1\na: 2\n~: 3\n? \n__proto__: 4\nconstructor: 5\n? [b]\n: 6\n');
    expect(plainOf(root)).toEqual([
      ['a', 1],
      ['a', 2],
      ['', 3],
      ['', null],
      ['__proto__', 4],
      ['constructor', 5],
      ['', 6],
    ]);
  });

  it('has the place of each key', () => {
    const { text, spans } = unmark('⟦a⟧: 1\r\n"⟦b c⟧": 2\n');
    const root = rootOf(text);
    expect(root.kind === 'map' && root.entries.map(({ keySpan }) => keySpan)).toEqual(spans);
  });

  it('reads several documents', () => {
    expect(parseYaml('a: 1\n---\nb: 2\n').documents.map(plainOf)).toEqual([[['a', 1]], [['b', 2]]]);
    expect(parseYaml('').documents).toEqual([]);
    expect(parseYaml('# nothing\n').problems).toEqual([]);
  });

  it.each([
    ['a: b: c', 3],
    ['a: "b', 5],
    ['a: [b', 5],
    ['\ta: 1', 0],
    ['<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> x\n', 0],
    ['a: @b', 3],
    ['%TAG\n', 0],
    ['%YAML 1.2\n', 10],
  ])('points at the error of %j', (text, start) => {
    expect(parseYaml(text).problems[0]?.span.start).toBe(start);
  });

  it.each(['[', '{a: ', '- ', '? '])('reads %j as often as it says, and refuses the next at its place', (piece) => {
    const end = { '[': ']', '{': '}' }[piece.charAt(0)] ?? '';
    const nested = (depth: number) => `${piece.repeat(depth)}x${end.repeat(depth)}`;
    expect(parseYaml(nested(MAX_DEPTH)).problems).toEqual([]);
    const start = MAX_DEPTH * piece.length;
    for (const depth of [MAX_DEPTH + 1, 10_000]) {
      const { problems, brokenAt } = parseYaml(nested(depth));
      expect(problems).toEqual([{ message: expect.stringContaining(`${MAX_DEPTH} `), span: { start, end: start + 1 }, isLimit: true }]);
      expect(brokenAt).toBe(start);
    }
  });

  it.each(['binary', 'timestamp', 'set', 'omap', 'pairs'])('takes no value for what the tag !!%s makes of it', (tag) => {
    const { documents, problems } = parseYaml(`a: !!${tag} aGk=`);
    expect(problems).toEqual([]);
    expect(documents.map(plainOf)).toEqual([[['a', 'aGk=']]]);
  });

  it('keeps what stands before what is nested too deeply, and tells an earlier mistake first', () => {
    const { documents, problems } = parseYaml(`a: 1\nb: ${'['.repeat(MAX_DEPTH + 9)}`);
    expect(documents.map((root) => child(root, 'a')?.span)).toEqual([{ start: 3, end: 4 }]);
    expect(problems).toHaveLength(1);
    expect(parseYaml(`a: "\\q"\nb: ${'['.repeat(MAX_DEPTH + 9)}`).problems.map(({ span }) => span.start)).toEqual([4, 11 + MAX_DEPTH - 1]);
  });

  it('counts aliases, of which a chain is short where it is written', () => {
    const chain = (length: number) => Array.from({ length }, (_, at) => `a${at}: &a${at} [${at === 0 ? 'x' : `*a${at - 1}`}]\n`).join('');
    expect(parseYaml(chain(MAX_DEPTH - 1)).problems).toEqual([]);
    const inKey = Array.from({ length: 3500 }, (_, at) => `&a${at} [${at === 0 ? 'x' : `*a${at - 1}`}]`).join();
    for (const text of [chain(MAX_DEPTH + 2), chain(9000), `? [${inKey}]\n: v\ninstances: *a3499\n`])
      expect(parseYaml(text).problems[0]?.message).toContain(`${MAX_DEPTH} lists and maps`);
  });

  it('tells so many mistakes and reads no further', () => {
    const { documents, problems, brokenAt } = parseYaml(`a: 1\nb: [x] ${']'.repeat(9000)}\nc: 2\n`);
    expect(problems).toHaveLength(MAX_YAML_PROBLEMS);
    expect(brokenAt).toBe(12);
    expect(documents.map((root) => [child(root, 'a')?.kind, child(root, 'c')])).toEqual([['scalar', undefined]]);
  });

  it('reads on behind so many mistakes, and not behind one more', () => {
    const behind = (mistakes: number) => {
      const { documents, problems } = parseYaml(`${']\n'.repeat(mistakes)}c: 2\n`);
      return [problems.length, documents.some((root) => child(root, 'c') !== undefined)];
    };
    expect(behind(MAX_YAML_PROBLEMS)).toEqual([MAX_YAML_PROBLEMS, true]);
    expect(behind(MAX_YAML_PROBLEMS + 1)).toEqual([MAX_YAML_PROBLEMS, false]);
  });

  it('refuses more than it says it reads', () => {
    expect(parseYaml('#'.repeat(MAX_YAML)).problems).toEqual([]);
    expect(parseYaml('#'.repeat(MAX_YAML + 1)).problems).toMatchObject([{ message: expect.stringContaining(String(MAX_YAML)) }]);
  });

  it('never throws, and keeps its places within the text', () => {
    const soup = fc.array(
      fc.constantFrom(
        'a',
        ': ',
        '- ',
        '? ',
        '\n',
        '\n  ',
        '\r\n',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '&x ',
        '*x',
        '!t ',
        '|',
        '>',
        '---\n',
        '#',
        '%',
        '\t',
        '<<',
      ),
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const text = pieces.join('');
        const { documents, problems } = parseYaml(text);
        for (const { span } of [...problems, ...documents.flatMap(scalars)]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(span.start).toBeLessThanOrEqual(span.end);
        }
      }),
      { numRuns: 1500 },
    );
  });
});
