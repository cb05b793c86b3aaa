import type { Linted } from '../core/linted.js';
import { markdown } from './markdown.js';
import type { RenderOptions } from './render-options.js';

/** The report as a Markdown file: the text of the comment, with nothing cut. */
export const document = ({ report }: Linted, { links }: RenderOptions): string =>
  `${markdown(report, { links, limit: Number.MAX_SAFE_INTEGER, unit: 'characters', notes: [] }).trimEnd()}\n`;
