import type { Linted } from '../core/linted.js';
import { json } from './json.js';
import { type TextOptions, text } from './text.js';

export const FORMATS = ['text', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Every format of `--format`; the compiler keeps it complete. */
export const REPORTERS: Readonly<Record<Format, (linted: Linted, options: TextOptions) => string>> = { text, json };
