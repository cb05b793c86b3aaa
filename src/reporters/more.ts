/** What a hook has no use for: a bundle of its own, see scripts/lazy.mjs. */
export { document } from './document.js';
export { gitlab } from './gitlab.js';
export { html } from './html.js';
export { junit } from './junit.js';
export { sarif } from './sarif.js';
