import { createHash } from 'node:crypto';
import type { Hit } from './rule.js';

/** What a page's content security policy names a script or style sheet by. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

/**
 * Names a finding by rule, path, structural place and value, so that it survives moved lines, re-ordered attributes
 * and re-exported packages. A secret's value is never part of it, hashed or not.
 */
export function fingerprint(rule: string, { at, value }: Hit): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, at.path, at.key, value]))
    .digest('hex')
    .slice(0, 32);
}
