import { describe, expect, it } from 'vitest';
import { type Budget, budgetFor, MAX_READING, usedUp } from '../../src/formats/budget.js';
import { parseCsv } from '../../src/formats/csv.js';
import { parseJson } from '../../src/formats/json.js';
import type { Problem } from '../../src/formats/problem.js';
import { xmlTree } from '../../src/formats/xml-tree.js';
import { parseYaml } from '../../src/formats/yaml.js';
import { readFile } from '../../src/model/file-facts.js';
import { unmark } from '../support/marks.js';

const HEADER = 'Username,Product Configurations\n';

const inTree = (text: string, budget: Budget): Problem[] => {
  try {
    xmlTree(text, { start: 0, end: text.length }, budget);
    return [];
  } catch (error) {
    return [{ ...usedUp(0), message: (error as Error).message }];
  }
};
const inFile = (path: string) => (text: string, budget: Budget) =>
  [readFile({ path, bytes: Buffer.from(text) }, false, budget).problem].filter((problem) => problem !== null);

describe('steps of reading', () => {
  // Marked is what the last step is taken for; with half of one less, it is where nothing is read any more.
  it.each<[string, (text: string, budget: Budget) => readonly Problem[], number, string]>([
    [
      'an eighth for each character of YAML between double quotes',
      (text, budget) => parseYaml(text, budget).problems,
      4 * 7 + 0.12 * 42,
      `a: "${'b'.repeat(40)}"\n⟦⟧`,
    ],
    ['four for a token of YAML', (text, budget) => parseYaml(text, budget).problems, 4 * 8, 'a: b\n⟦⟧'],
    [
      'two for a value of JSON, two and a half for a key',
      (text, budget) => parseJson(text, budget).problems,
      2 * 4 + 2.5,
      '⟦{⟧"a": [1, null]}',
    ],
    [
      'three tenths of one for a cell of CSV, and two and a half for a line below the headings',
      (text, budget) => [parseCsv(text, undefined, budget).problem].filter((each) => each !== null),
      4 * 0.3 + 2.5,
      'a,b\n⟦c⟧,d\n',
    ],
    ['two and a half for a tag or an attribute of an account', inTree, 12.5, '⟦<⟧a b="c" d="e"><f/></a>'],
    [
      'a hundred and twenty for a file, half of one for any tag, what an account takes in XML, and eighty for the account',
      inFile('a.xml'),
      120 + 4 / 2 + 2.5 * 3 + 80,
      '<package><entities schema="nms:extAccount"><⟦e⟧xtAccount name="x" a="b"/><c/></entities></package>',
    ],
    [
      'fifteen for an operator group',
      inFile('a.xml'),
      120 + 4 / 2 + 2.5 * 3 + 15,
      '<package><entities schema="xtk:group"><⟦g⟧roup name="x" a="b"/><c/></entities></package>',
    ],
    [
      'seven for an operator',
      inFile('a.xml'),
      120 + 4 / 2 + 2.5 * 3 + 7,
      '<package><entities schema="xtk:operator"><⟦o⟧perator name="x" a="b"/><c/></entities></package>',
    ],
    [
      'three tenths of one for each group of a user, two and a half for the user, and ten for each group',
      inFile('u.csv'),
      120 + (4 + 3) * 0.3 + 2.5 + 3 * 10,
      `${HEADER}ann,"⟦a⟧,b,c"\n`,
    ],
    ['thirty for a secret, and one for each letter', inFile('a.json'), 120 + 3 * 2 + 2 * 2.5 + 30 + 2, '{"a": 1, "password": "⟦x1⟧"}'],
  ])('%s', (_, read, steps, marked) => {
    const { text, spans } = unmark(marked);
    expect(read(text, { left: steps + 0.01 })).toEqual([]);
    const problems = read(text, { left: steps - 0.5 });
    expect(problems.map(({ message }) => message)).toEqual([usedUp(0).message]);
    expect(problems.map(({ span }) => span.start)).toEqual([spans[0]?.start]);
  });

  it('leave the headings of a list their places, whatever is above them and left', () => {
    const text = `Users\n${HEADER}ann,a\nbob,b\n`;
    for (const left of [1, 0, -5]) {
      const { rows, broken, problem } = parseCsv(text, /Product Configurations/, { left });
      expect(rows.map((row) => row.map(({ span }) => text.slice(span.start, span.end)))).toEqual([HEADER.trim().split(',')]);
      expect(broken.map(({ span }) => text.slice(span.start, span.end))).toEqual(Array(2).fill('ann,a\nbob,b\n'));
      expect(problem).toEqual(usedUp(text.indexOf('ann')));
    }
  });

  it('end in YAML where the text is read no further', () => {
    const { text, spans } = unmark('a: b\nc: d⟦\n⟧e: f\n');
    // The lexer tells of the beginning of the text and of each word before it.
    expect(parseYaml(text, { left: 4 * 13 }).problems).toEqual([{ ...usedUp(0), span: spans[0] }]);
  });

  it('are so many whatever is read, and one more for each fifty bytes of all files', () => {
    expect(budgetFor([]).left).toBe(MAX_READING);
    expect(budgetFor(['x'.repeat(30), Buffer.alloc(120)]).left).toBe(MAX_READING + 3);
  });
});
