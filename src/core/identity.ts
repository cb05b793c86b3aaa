import type { Hit } from './rule.js';

/** What makes a hit the same before and after a change: rule, path, structural place and value. */
export const identity = (rule: string, { at, value }: Hit): string => JSON.stringify([rule, at.path, at.key, value]);

/** What makes two hits the same when commits are compared; a secret may be in it, so it is kept nowhere. */
export const sameness = (rule: string, { at, value, secret }: Hit): string => JSON.stringify([rule, at.path, at.key, value, secret]);
