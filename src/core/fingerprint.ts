import { createHash } from 'node:crypto';
import { identity } from './identity.js';
import type { Hit } from './rule.js';

/** What a page's content security policy names a script or style sheet by. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

/**
 * Names a finding by rule, path, structural place and value, so that it survives moved lines, re-ordered attributes
 * and re-exported packages. A secret's value is never part of it, hashed or not: whoever knows the rest could try secrets.
 * @param clean takes secrets out of a text
 */
export const fingerprint = (rule: string, hit: Hit, clean: (text: string) => string): string =>
  createHash('sha256')
    .update(identity(rule, { ...hit, at: { ...hit.at, key: clean(hit.at.key) }, value: clean(hit.value) }))
    .digest('hex')
    .slice(0, 32);
