import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/formats/decode.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('decode', () => {
  const text = '<a b="é中\u{1f600}\r\n"/>';

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], text)],
    ['UTF-16LE with a byte order mark', bytes([0xff, 0xfe], [...Buffer.from(text, 'utf16le')])],
    ['UTF-16BE with a byte order mark', bytes([0xfe, 0xff], [...utf16be(text)])],
    ['UTF-16LE without', Buffer.from(text, 'utf16le')],
    ['UTF-16BE without', utf16be(text)],
  ])('reads %s', (_, content) => {
    expect(decode(content)).toEqual({ text, problem: null });
  });

  it.each([4094, 4095, 4096, 4097, 12_288])('tells where the first wrong byte stands behind %d characters', (length) => {
    for (const char of ['a', 'é', '中']) {
      const problem = decode(bytes('x', char.repeat(length - 1), [0xff], 'abc')).problem;
      expect(problem?.span).toEqual({ start: length, end: length + 1 });
    }
  });

  it('takes off a byte order mark and no more', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], '\ufeffa')).text).toBe('\ufeffa');
    expect(decode(bytes('a\ufeff')).text).toBe('a\ufeff');
  });

  it.each([
    ['ISO-8859-1', 0xe9, 'é'],
    ['iso-8859-1', 0xe9, 'é'],
    ['latin1', 0xe9, 'é'],
    ['windows-1252', 0x80, '€'],
    ['windows-1252', 0x92, '’'],
    ['ISO-8859-15', 0xa4, '€'],
    ['windows-1251', 0xe9, 'й'],
  ])('reads declared %s', (encoding, byte, char) => {
    for (const quote of ['"', "'"]) {
      const head = `<?xml version=${quote}1.0${quote} encoding=${quote}${encoding}${quote}?><a>`;
      expect(decode(bytes(head, [byte], '</a>'))).toEqual({ text: `${head}${char}</a>`, problem: null });
    }
  });

  it('refuses UTF-32, and reads what it is', () => {
    const units = [0xfeff, ...[...'<extAccount/>'].map((char) => char.charCodeAt(0))];
    const little = Buffer.from(Uint32Array.from(units).buffer);
    for (const bytes of [little, Buffer.from(little).swap32()])
      expect(decode(bytes)).toMatchObject({ text: '<extAccount/>', problem: { message: expect.stringContaining('UTF-32') } });
  });

  it('believes bytes that are UTF-8, whatever is declared', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>';
    expect(decode(Buffer.from(text))).toEqual({ text, problem: null });
    expect(decode(Buffer.from(text.replace('ISO-8859-1', 'x-unknown'))).problem).toBeNull();
  });

  it.each([
    ['nothing is declared', ''],
    ['UTF-8 is declared', '<?xml version="1.0" encoding="UTF-8"?>'],
    ['UTF-16 is declared, which cannot be', '<?xml version="1.0" encoding="UTF-16"?>'],
  ])('points at the first byte that is not UTF-8 where %s, and lets the rest be recognised', (_, head) => {
    const { text, problem } = decode(bytes(`${head}é\u{1f600}`, [0xe9], '<package/>'));
    expect(problem).toEqual({
      message: 'A byte here is not valid UTF-8.',
      span: { start: head.length + 3, end: head.length + 4 },
      isEncoding: true,
    });
    expect(text).toBe(`${head}é\u{1f600}\ufffd<package/>`);
  });

  it('points at the end of a text cut off within a character', () => {
    const { problem } = decode(Buffer.from('ab\u{1f600}').subarray(0, 4));
    expect(problem?.span).toEqual({ start: 2, end: 3 });
  });

  it('points into UTF-16 that is cut off', () => {
    const { problem } = decode(bytes([0xff, 0xfe], [...Buffer.from('ab', 'utf16le')], [0x41]));
    expect(problem).toEqual({ message: 'A byte here is not valid UTF-16LE.', span: { start: 2, end: 3 }, isEncoding: true });
  });

  it('points at the name of an encoding that is unknown', () => {
    const text = `<?xml version='1.0' encoding='klingon'?><package>`;
    const { problem } = decode(latin1(`${text}\xe9`));
    expect(problem?.message).toBe('The declared encoding "klingon" is unknown.');
    expect(text.slice(problem?.span.start, problem?.span.end)).toBe('klingon');
  });

  it('finds the exact place of damage in any text', () => {
    const units = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(units, units, fc.constantFrom(0xff, 0xc0, 0xf8), (before, after, byte) => {
        fc.pre(!before.startsWith('\ufeff') && !/^<?\0|^\0</.test(before));
        const content = bytes(before, [byte], after);
        fc.pre(!(content[0] === 0xff && content[1] === 0xfe));
        expect(decode(content).problem?.span.start).toBe(before.length);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and keeps its place within the text', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom('', '<?xml encoding="Shift_JIS"?>', '<?xml encoding="utf-8"?>'),
        (content, head) => {
          const { text, problem } = decode(bytes(head, [...content]));
          if (problem) expect(problem.span.end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
