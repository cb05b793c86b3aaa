/** What only `explain` has use for: a bundle of its own, see scripts/lazy.mjs. */
export { rulesAbout, rulesNamed } from '../core/rule-match.js';
export { symptomOf, words } from '../core/symptom-match.js';
export { allRules, rulesToLookAt, unknownHere } from './explain.js';
export { page } from './page.js';
