/** What only `explain` and `--help` have use for: a bundle of its own, see scripts/lazy.mjs. */
export { allRules, rulesToLookAt, unknownHere } from './explain.js';
export { lookUp, unknown } from './look-up.js';
export { page } from './page.js';
export { usage } from './usage.js';
