import type { Located } from '../core/span.js';
import { dashboardIndex } from './dashboard-index.js';
import { meant, strayIn } from './names.js';

/** What an association mask says: the beginning of the dashboard groups, or a pattern that cannot be judged. */
export type Mask = { readonly prefix: string } | { readonly pattern: string };

/**
 * Takes off one trailing `(.*)` and keeps the blank before it, as in Adobe's `Campaign - tenant_id - (.*)`;
 * a plain prefix says the same. Anything else that looks like a regular expression is left alone.
 */
export function parseMask(value: string): Mask {
  const prefix = value.replace(/\(\.\*\)$/, '');
  return /[()[\]{}*+?|^$\\]/.test(prefix) ? { pattern: value } : { prefix };
}

/** What is stray in a mask, or null. Of a pattern only what no pattern needs is said. */
export function maskFault(value: string): string | null {
  if (/\(\.\*\)\s+$/.test(value)) return 'has white space after "(.*)"';
  const mask = parseMask(value);
  if ('prefix' in mask) return strayIn(mask.prefix, true);
  const fault = strayIn(value.replace(/[()[\]{}*+?|^$\\.]/g, 'x'), true);
  return fault?.startsWith('contains') && !fault.includes('spaces') ? fault : null;
}

/** A mask as it was meant, with nothing stray in it. */
export function meantMask(value: string): string {
  const [, written = '', end = ''] = /^(.*?)(?:(\(\.\*\))\s*)?$/s.exec(value) ?? [];
  return meant(written).trimStart() + end;
}

/** The same where a known group begins with exactly that; else null. */
export function cleanMask(value: string, known: readonly Located<string>[]): string | null {
  const clean = meantMask(value);
  const mask = parseMask(clean);
  const isSound = clean !== value && maskFault(clean) === null && 'prefix' in mask;
  return isSound && dashboardIndex(known).under(mask.prefix).length > 0 ? clean : null;
}
