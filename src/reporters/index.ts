import type { Linted } from '../core/linted.js';
import { json } from './json.js';
import { document, gitlab, html, junit, sarif } from './more.js';
import type { RenderOptions } from './render-options.js';
import { text } from './text.js';

export const FORMATS = ['text', 'json', 'sarif', 'junit', 'gitlab', 'markdown', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** Every format of `--format`; the compiler keeps it complete. */
export const REPORTERS = { text, json, sarif, junit, gitlab, markdown: document, html } satisfies Readonly<
  Record<Format, (linted: Linted, options: RenderOptions) => string>
>;
