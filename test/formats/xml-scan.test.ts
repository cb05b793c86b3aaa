import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH } from '../../src/formats/problem.js';
import { MAX_OPEN, scanXml } from '../../src/formats/xml-scan.js';
import { xmlTree } from '../../src/formats/xml-tree.js';
import { unmark } from '../support/marks.js';
import { documents } from '../support/xml-documents.js';

const problemOf = (text: string) => scanXml(text, () => null).problem;

describe('scanXml', () => {
  it.each([
    ['<a>\n⟦<⟧/name></a>', 'Unexpected close tag: name.'],
    ['<a>\n⟦<⟧/p8e-Qm41></a>', 'Unexpected close tag.'],
    ['<package><group/>⟦<⟧/packag>', 'Unexpected close tag; </package> must come first.'],
    ['<package><entities>⟦<⟧/package>', 'Unexpected close tag: package; </entities> must come first.'],
    ['<a/>\n\n⟦<⟧/group>', 'Unmatched closing tag: group.'],
    ['<a name="1" ⟦n⟧ame="2"/>', 'Duplicate attribute: name.'],
    ['<r>\n<a b="b" ab="" b.c=""\n⟦b⟧ = "b" d="" d=""></a></r>', 'Duplicate attribute.'],
    ['<a b="x⟦&⟧y"/>', 'A lone "&": write "&amp;".'],
    ['<a b="x"⟦c⟧="y"/>', 'No whitespace between attributes.'],
    ['<a b=⟦1⟧/>', 'Unquoted attribute value.'],
    ['<a b="⟦<⟧"/>', 'Disallowed character.'],
    ['<a>⟦&⟧foo;</a>', 'Undefined entity.'],
    ['<a>&amp;⟦&⟧#0;</a>', 'Malformed character entity.'],
    ['<a b="⟦&⟧;"/>', 'Empty entity name.'],
    ['<a>⟦\u0001⟧</a>', 'Disallowed character.'],
    ['<a/>⟦<⟧b c="d"/>', 'Documents may contain only one root.'],
    ['<a/>\r\n⟦x⟧', 'Text data outside of root node.'],
    ['<?xml version="1.0"?>⟦x⟧<a/>', 'Text data outside of root node.'],
    ['<a b="⟦1⟧', 'Unexpected end.'],
    ['<package><entities schema="x"⟦>⟧', 'Unclosed tag: entities'],
    ['<package><entities schema="x"><p8eQm41⟦>⟧', 'Unclosed tag.'],
    ['<a><b><![CDATA[\nif (a && b) {\n  f(⟦)⟧', 'Unclosed tag.'],
    ['<a><!-- Mercury & Co\nfoo⟦\n⟧', 'Unclosed tag.'],
    ['<a><?x A & B ?><b c="⟦d⟧', 'Unclosed tag.'],
    ['<a><?x A & B ?><![CDATA[&]]><b c="⟦&⟧d"', 'A lone "&": write "&amp;".'],
    ['⟦⟧', 'Document must contain a root element.'],
    ['<⟦<⟧<<<<<< HEAD\n<a/>', 'Disallowed character in tag name'],
    ['<a>\n<⟦<⟧<<<<<< HEAD\n<b/>\n=======\n</a>', 'Disallowed character in tag name'],
    ['<a/>\n⟦>⟧>>>>>> theirs\n', 'Text data outside of root node.'],
  ])('points at the error of %j', (marked, message) => {
    const { text, spans } = unmark(marked);
    expect(problemOf(text)).toEqual({ message, span: spans[0] });
  });

  it.each([
    '⟦<⟧!DOCTYPE a><a/>',
    '<?xml version="1.0"?>\n<!-- <!DOCTYPE --><?p <!DOCTYPE?>\n⟦<⟧!DOCTYPE a [<!ENTITY b "c"><!ENTITY d SYSTEM "file:///etc/passwd">]>\n<a>&b;&d;</a>',
  ])('refuses the document type of %j', (marked) => {
    const { text, spans } = unmark(marked);
    expect(problemOf(text)).toEqual({
      message: 'It has a <!DOCTYPE> declaration.',
      span: spans[0],
      help: expect.stringMatching(/^Remove the <!DOCTYPE> declaration: /),
    });
  });

  it('selects elements from < to after their end, and asks nothing inside them', () => {
    const text = '<r>\r\n<a b=">"><a/></a><!-- <a/> --><c><a\n/></c></r>';
    const asked: string[] = [];
    const { selected } = scanXml(text, ({ name }, ancestors) => {
      asked.push([...ancestors.map((ancestor) => ancestor.name), name].join('/'));
      return name === 'a' ? 'wanted' : null;
    });
    expect(selected.map(({ span }) => text.slice(span.start, span.end))).toEqual(['<a b=">"><a/></a>', '<a\n/>']);
    expect(asked).toEqual(['r', 'r/a', 'r/c', 'r/c/a']);
  });

  it('refuses 100,000 nested elements where they get too deep', () => {
    const text = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
    const { problem, selected } = scanXml(text, (_, ancestors) => (ancestors.length === 0 ? 'root' : null));
    expect(problem).toEqual({
      message: `Nested deeper than ${MAX_OPEN} elements.`,
      span: { start: 3 * MAX_OPEN, end: 3 * MAX_OPEN + 1 },
      isLimit: true,
    });
    expect(selected).toEqual([]);
    expect(() => xmlTree(text, { start: 0, end: text.length })).toThrow(/nested/i);
  });

  it('makes trees as deep as it says, and none that are one deeper', () => {
    const deep = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    const tree = (depth: number) => xmlTree(deep(depth), { start: 0, end: deep(depth).length });
    expect(tree(MAX_DEPTH)).toMatchObject({ name: 'a', children: [{ name: 'a' }] });
    expect(() => tree(MAX_DEPTH + 1)).toThrow(/nested/i);
  });

  it('finds every cut in a document, at a place within the text', () => {
    fc.assert(
      fc.property(documents, fc.double({ min: 0, max: 0.999, noNaN: true }), ({ text }, where) => {
        const cut = text.slice(0, Math.floor(text.lastIndexOf('>') * where));
        const complete = scanXml(cut, () => null);
        expect(complete.problem?.span.end ?? -1).toBeLessThanOrEqual(cut.length);
        if (!complete.problem) expect(cut.length).toBeGreaterThan(0);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const soup = fc.array(
      fc.constantFrom('<', '>', '/', 'a', ' ', '"', "'", '=', '&', ';', '<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '\0', '\ud800'),
    );
    fc.assert(
      fc.property(soup, (pieces) => {
        const text = pieces.join('');
        const { problem } = scanXml(text, () => 'all');
        if (problem) expect(problem.span.start).toBeLessThanOrEqual(text.length);
        if (problem) expect(problem.span.start).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000, examples: [[['<?', 'a', ' ', '\ud800']], [['<', 'a', ' ', '\ud800']]] },
    );
  });
});
