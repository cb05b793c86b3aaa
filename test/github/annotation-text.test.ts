import { expect, it } from 'vitest';
import { annotationText } from '../../src/github/annotation-text.js';
import { finding } from '../support/reports.js';

it('is cut where GitHub would cut it, and never between the halves of a character', () => {
  const of = (message: string) => annotationText(finding({ message, help: null, symptom: null, related: [] }));
  expect(of('x'.repeat(4096))).toBe('x'.repeat(4096));
  expect(of('x'.repeat(4097))).toBe(`${'x'.repeat(4095)}…`);
  expect(of(`${'x'.repeat(4094)}\u{1f600}x`)).toBe(`${'x'.repeat(4094)}…`);
});
