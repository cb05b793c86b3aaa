import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { part } from '../../src/core/span.js';
import { scanXml } from '../../src/formats/xml-scan.js';
import { type XmlElement, xmlTree } from '../../src/formats/xml-tree.js';
import { documents, type Generated, type Piece, raw, value } from '../support/xml-documents.js';

const rootOf = (text: string): XmlElement | null => {
  const { selected, problem } = scanXml(text, (_, ancestors) => (ancestors.length === 0 ? 'root' : null));
  expect(problem).toBeNull();
  return selected[0] ? xmlTree(text, selected[0].span) : null;
};

function compare(text: string, found: XmlElement, made: Generated): void {
  expect(found.name).toBe(made.name);
  expect(text.slice(found.nameSpan.start, found.nameSpan.end)).toBe(made.name);
  expect(found.attributes.map(({ name }) => name)).toEqual(made.attributes.map(({ name }) => name));
  for (const [index, { pieces }] of made.attributes.entries()) comparePlace(text, found.attributes[index], pieces);
  expect(found.children.map(({ name }) => name)).toEqual(made.children.map(({ name }) => name));
  for (const [index, child] of made.children.entries()) compare(text, found.children[index] as XmlElement, child);
  if (made.text) comparePlace(text, found.text ?? undefined, made.text);
}

function comparePlace(
  text: string,
  found: XmlElement['attributes'][number] | NonNullable<XmlElement['text']> | undefined,
  pieces: readonly Piece[],
) {
  if (!found) throw new Error(`not found: ${raw(pieces)}`);
  expect(text.slice(found.span.start, found.span.end)).toBe(raw(pieces));
  expect(found.value).toBe(value(pieces));
  const located = { ...found, path: '', key: '' };
  for (let from = 0; from < pieces.length; from++) {
    for (let to = from; to <= pieces.length; to++) {
      const inner = part(located, value(pieces.slice(0, from)).length, value(pieces.slice(0, to)).length);
      expect(text.slice(inner.span.start, inner.span.end)).toBe(raw(pieces.slice(from, to)));
      expect(inner.value).toBe(value(pieces.slice(from, to)));
    }
  }
}

describe('places in XML', () => {
  it('slice to what was written, and decode to what was meant', () => {
    fc.assert(
      fc.property(documents, ({ text, root }) => compare(text, rootOf(text) as XmlElement, root)),
      { numRuns: 600 },
    );
  });

  it('are those of a part of a part', () => {
    const text = '<a b="1,&amp;2,&#x1F600;3"/>';
    const found = rootOf(text)?.attributes[0];
    if (!found) throw new Error('no attribute');
    const outer = part({ ...found, path: '', key: '' }, 2, 7);
    const inner = part(outer, 3, 5);
    expect(text.slice(inner.span.start, inner.span.end)).toBe('&#x1F600;');
    expect(inner.value).toBe('\u{1f600}');
  });

  it('read references however many zeros they begin with', () => {
    expect(rootOf('<a b="&#x00000A0;&#000000000000000104;&#x0000000000068;&#0065;"/>')?.attributes[0]?.value).toBe('\u00a0hhA');
  });

  it('read a reference to the last character that there is, and to none behind it', () => {
    expect(rootOf('<a b="&#x10FFFF;"/>')?.attributes[0]?.value).toBe('\u{10ffff}');
  });

  it('has nothing that a comment, a processing instruction or CDATA only mentions', () => {
    const root = rootOf('<a><!-- <b c="1"/> --><?b c="1"?><![CDATA[<b c="1"/>]]></a>');
    expect(root?.children).toEqual([]);
    expect(root?.attributes).toEqual([]);
  });

  it.each([
    ['<a>x<!-- y -->z</a>', 'x|z'],
    ['<a>x<![CDATA[&amp;]]>&amp;</a>', 'x|&amp;|&'],
    ['<a>\n  <![CDATA[x]]><?p q?><![CDATA[y]]>\n</a>', 'x|y'],
    ['<a><!-- only --></a>', ''],
    ['<a>\n  <!-- before -->b</a>', '\n  |b'],
  ])('joins the pieces of %j', (text, pieces) => {
    const found = rootOf(text)?.text;
    expect(found?.value).toBe(pieces.replaceAll('|', ''));
    if (pieces === '\n  |b') expect(found?.span).toEqual({ start: 3, end: text.length - 4 });
  });

  it('are exact in every piece', () => {
    const piece = fc.constantFrom('a', '&amp;', '&#x1F600;', '<![CDATA[&<]]>', '<![CDATA[\u{1f600}]]>', '<!-- b -->', '<?p c?>');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = `<a>${pieces.join('')}</a>`;
        const found = rootOf(text)?.text;
        if (!found) throw new Error('no text');
        const values = pieces.map((raw) => raw.replace(/^<!\[CDATA\[|\]\]>$|<!--.*-->|<\?.*\?>/g, ''));
        const meant = values.map((raw) => raw.replace('&#x1F600;', '\u{1f600}').replace('&amp;', '&'));
        expect(found.value).toBe(meant.join(''));
        const located = { ...found, path: '', key: '' };
        const [ends, begins] = [[0], [3]];
        pieces.forEach((raw, at) => {
          ends.push((ends[at] ?? 0) + (meant[at]?.length ?? 0));
          begins.push((begins[at] ?? 0) + raw.length);
        });
        pieces.forEach((raw, at) => {
          if (meant[at] === '') return;
          const { span } = part(located, ends[at] ?? 0, ends[at + 1] ?? 0);
          const start = (begins[at] ?? 0) + raw.indexOf(values[at] ?? '');
          expect(span).toEqual({ start, end: start + (values[at]?.length ?? 0) });
        });
      }),
    );
  });
});
