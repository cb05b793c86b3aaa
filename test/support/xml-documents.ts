import fc from 'fast-check';

/** A piece of a value as the document spells it, and what it stands for. */
export interface Piece {
  readonly raw: string;
  readonly value: string;
}

/** An element as it was generated; `text` is null where it holds children. */
export interface Generated {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly pieces: readonly Piece[] }[];
  readonly children: readonly Generated[];
  readonly text: readonly Piece[] | null;
}

export interface GeneratedDocument {
  readonly text: string;
  readonly root: Generated;
}

export const raw = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.raw).join('');
export const value = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.value).join('');

const NAMES = fc.constantFrom(
  ...['extAccount', 'a', 'x:y', 'é', '_', 'n.a-b', 'text', 'a\ufeffb', '\ufeff'],
  ...['constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'],
);
const same = (text: string): Piece => ({ raw: text, value: text });
const PLAIN = fc.constantFrom(...'aZ0 ->=/!?*.@', '\t', '\n', 'é', '中', '\u{1f600}', '\u00a0', '--').map(same);
const SPELLED = fc.constantFrom<[string, string][]>(
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&#65;', 'A'],
  ['&#x1F600;', '\u{1f600}'],
  ['&#x20;', ' '],
  ['&#0000000000065;', 'A'],
  ['&#x0000000000068;', 'h'],
  ['&#10;', '\n'],
  ['\r\n', '\n'],
  ['\rq', '\nq'],
);
const PIECES = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: PLAIN },
    { weight: 1, arbitrary: SPELLED.map(([spelled, stands]) => ({ raw: spelled, value: stands })) },
  ),
  {
    maxLength: 8,
  },
);

const SPACE = fc.constantFrom(' ', '\n', '\r\n      ', '\t ');
const MISC = fc.constantFrom(
  '',
  '\n',
  '<!-- <extAccount name="no"/> > \u{1f600} -->',
  '<?pi <a b="c"/>?>',
  `<?pi it's > "?>`,
  '\r\n<!--\r\n-->',
);

interface Rendered {
  readonly text: string;
  readonly element: Generated;
}

const ATTRIBUTES = fc.uniqueArray(
  fc.record({ name: NAMES, pieces: PIECES, quote: fc.constantFrom('"', "'"), before: SPACE, equals: fc.constantFrom('=', ' = ', '=\n') }),
  { selector: ({ name }) => name, maxLength: 4 },
);

const NOTHING = fc.constant<Rendered>({ text: '', element: { name: '', attributes: [], children: [], text: null } });

function element(depth: number): fc.Arbitrary<Rendered> {
  const children: fc.Arbitrary<[string, Rendered][]> = fc.array(fc.tuple(MISC, depth === 0 ? NOTHING : element(depth - 1)), {
    maxLength: depth === 0 ? 0 : 3,
  });
  const form = fc.constantFrom('empty', 'text', 'cdata', 'children');
  return fc
    .record({ name: NAMES, attributes: ATTRIBUTES, children, form, text: PIECES, space: fc.constantFrom('', ' ', '\r\n') })
    .map(render);
}

function render(from: {
  name: string;
  attributes: { name: string; pieces: Piece[]; quote: string; before: string; equals: string }[];
  children: [string, Rendered][];
  form: string;
  text: Piece[];
  space: string;
}): Rendered {
  const { name, children, form, space } = from;
  const attributes = from.attributes.map((attribute) => ({
    ...attribute,
    pieces: attribute.pieces.map((piece) => (piece.raw === attribute.quote ? { raw: '&#34;', value: '"' } : piece)),
  }));
  const start = `<${name}${attributes.map(({ name, pieces, quote, before, equals }) => `${before}${name}${equals}${quote}${raw(pieces)}${quote}`).join('')}${space}`;
  const hasChildren = form === 'children' && children.length > 0;
  const cdata = [{ raw: '<a b="c"> & ]] ', value: '<a b="c"> & ]] ' }];
  const text = form === 'cdata' ? cdata : form === 'empty' || hasChildren ? null : from.text;
  const content = form === 'cdata' ? `<![CDATA[${raw(cdata)}]]>` : raw(from.text);
  const inner = hasChildren ? children.map(([misc, child]) => `${misc}${child.text}`).join(' ') : content;
  return {
    text: form === 'empty' ? `${start}/>` : `${start}>${inner}</${name}${space}>`,
    element: { name, attributes, children: hasChildren ? children.map(([, child]) => child.element) : [], text },
  };
}

const DECLARATION = fc.constantFrom('', `<?xml version='1.0'?>`, `<?xml version="1.0" encoding="UTF-8" standalone='yes' ?>\r\n`);

/** Well-formed documents that hold what has ever shifted a place. */
export const documents: fc.Arbitrary<GeneratedDocument> = fc
  .tuple(DECLARATION, MISC, element(2), MISC)
  .map(([declaration, before, root, after]) => ({ text: `${declaration}${before}${root.text}${after}`, root: root.element }));
