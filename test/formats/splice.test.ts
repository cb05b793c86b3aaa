import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splice } from '../../src/formats/splice.js';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const marked = (...bytes: number[]) => Buffer.from(bytes);

/** Each encoding with its declaration, and how a text is written in it. */
const ENCODINGS: readonly [string, string, (text: string) => Buffer][] = [
  ['UTF-8', 'UTF-8', (text) => Buffer.from(text)],
  ['UTF-8 with a byte order mark', 'UTF-8', (text) => Buffer.concat([marked(0xef, 0xbb, 0xbf), Buffer.from(text)])],
  ['ISO-8859-1', 'ISO-8859-1', (text) => Buffer.from(text, 'latin1')],
  ['UTF-16LE', 'UTF-16', (text) => Buffer.concat([marked(0xff, 0xfe), Buffer.from(text, 'utf16le')])],
  ['UTF-16BE', 'UTF-16', (text) => Buffer.concat([marked(0xfe, 0xff), utf16be(text)])],
  ['UTF-16LE without a mark', 'UTF-16', (text) => Buffer.from(text, 'utf16le')],
];

const piece = fc.string({ unit: fc.constantFrom('a', 'é', 'ÿ', '\u00a0', ' ', '"', '\n', '\r\n', '<b/>'), maxLength: 20 });
const here = (text: string) => [{ span: { start: 0, end: 0 }, text }];
const plain = fc.string({ unit: fc.constantFrom('a', 'Z', 'ü', ' ', '-', ':', '/', '.'), maxLength: 20 });

describe.each(ENCODINGS)('a value of a file in %s', (_, declared, write) => {
  it('is replaced, with others or alone, and every other byte stays', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece, plain), { maxLength: 4 }), piece, (replaced, after) => {
        let text = `<?xml version="1.0" encoding="${declared}"?>\r\n<é a="`;
        let wanted = text;
        const changes = replaced.map(([before, old, replacement]) => {
          const start = text.length + before.length;
          text += before + old;
          wanted += before + replacement;
          return { span: { start, end: start + old.length }, text: replacement };
        });
        const made = splice(write(`${text}${after}"/>\r\n`), changes);
        expect(made && Buffer.from(made).equals(write(`${wanted}${after}"/>\r\n`))).toBe(true);
      }),
    );
  });
});

describe('splice', () => {
  it('refuses what it cannot write or read', () => {
    const shiftJis = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><a b="'),
      marked(0x83, 0x65),
      Buffer.from('x"/>'),
    ]);
    expect(splice(shiftJis, here('y'))).toBeNull();
    expect(splice(Buffer.from([0x3c, 0xff, 0x3e]), here('y'))).toBeNull();
    expect(splice(Buffer.from('<a/>'), here('é'))).toBeNull();
  });
});
