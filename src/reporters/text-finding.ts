import { visible } from '../core/characters.js';
import { type Excerpt, excerpt } from '../core/excerpt.js';
import { ownerLabel } from '../core/labels.js';
import type { Linted } from '../core/linted.js';
import { shownPlace } from '../core/position.js';
import type { Finding } from '../core/report.js';
import type { Level } from '../core/rule.js';
import { SYMPTOMS } from '../core/symptoms.js';
import type { Colors } from './colors.js';
import { width } from './width.js';

/** A finding for a terminal: the message, the line with what is marked under it, and what to do. */
export function textOfFinding(finding: Finding, { report, texts, secrets }: Linted, paint: Colors): string {
  const { path, start, level, state, message, help, rule, related, symptom, instance, repository } = finding;
  const colored = paint[COLORS[level]];
  const owner = repository === undefined ? '' : `${repository}: `;
  const old = state === 'existing' ? paint.dim(' (existing)') : '';
  const where = `${paint.bold(visible(`${owner}${shownPlace(finding)}`))}: ${colored(paint.bold(level))}: `;
  const gutter = ' '.repeat(String(start.line).length);
  const out = [`${where}${visible(message)} ${paint.dim(`[${rule}]`)}${old}`];
  const text = texts.get(path);
  // A joined report has no files to show.
  if (text !== undefined) out.push(...marked(excerpt(text, path, finding, secrets), start.line, colored, paint));
  const add = (label: string, value: string) => out.push(`${gutter} ${paint.blue('=')} ${paint.bold(label)}: ${visible(value)}`);
  for (const other of related) add('see', `${shownPlace(other)}: ${other.note}`);
  if (help !== null) add('help', help);
  if (symptom !== null) add('users see', SYMPTOMS[symptom]);
  if (instance !== null && instance !== 'default') add('instance', ownerLabel(report, finding));
  return `${out.join('\n')}\n`;
}

/** In which colour each level is told. */
export const COLORS = { error: 'red', warning: 'yellow', notice: 'blue' } as const satisfies Record<Level, keyof Colors>;

/** A line, and signs under what is marked in it. */
function marked({ before, marked, after }: Excerpt, line: number, colored: (text: string) => string, paint: Colors): string[] {
  const gutter = `${' '.repeat(String(line).length)} ${paint.blue('|')}`;
  return [
    gutter,
    `${paint.blue(`${line} |`)} ${before}${colored(marked)}${after}`,
    `${gutter} ${' '.repeat(width(before))}${colored('^'.repeat(Math.max(1, width(marked))))}`,
  ];
}
