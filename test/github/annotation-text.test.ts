import { expect, it } from 'vitest';
import { annotationText } from '../../src/github/annotation-text.js';
import { finding } from '../support/reports.js';

it('is cut where GitHub would cut it, and never between the halves of a character', () => {
  const of = (message: string) => annotationText(finding({ message, help: null, symptom: null, related: [] }));
  expect(of('x'.repeat(4096))).toBe('x'.repeat(4096));
  expect(of('x'.repeat(4097))).toBe(`${'x'.repeat(4095)}…`);
  expect(of(`${'x'.repeat(4094)}\u{1f600}x`)).toBe(`${'x'.repeat(4094)}…`);
});

it('is a line each for the message, related places, the remedy and what users see, and nothing in these acts or hides', () => {
  const evil = (text: string) => `${text}\n::error::x\r\x1b[2J\u202e`;
  const shown = (text: string) => `${text}<U+000A>::error::x<U+000D><U+001B>[2J<U+202E>`;
  const { start, end } = finding();
  const related = [{ path: evil('b.xml'), note: evil('also'), start, end }];
  expect(annotationText(finding({ message: evil('wrong'), help: evil('do'), symptom: 'no-login-page', related })).split('\n')).toEqual([
    shown('wrong'),
    `${shown('also')}: ${shown('b.xml')}:4:21`,
    `Remedy: ${shown('do')}`,
    expect.stringMatching(/^Users see: /),
  ]);
});
