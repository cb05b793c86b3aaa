import { visible } from '../core/characters.js';
import { type Excerpt, excerpt } from '../core/excerpt.js';
import { ownerLabel } from '../core/labels.js';
import type { Linted } from '../core/linted.js';
import { linesIn, shownPlace } from '../core/position.js';
import type { Finding, Report } from '../core/report.js';
import type { Level } from '../core/rule.js';
import { SYMPTOMS } from '../core/symptoms.js';
import type { Colors } from './colors.js';
import { width } from './width.js';

/**
 * A finding for a terminal: the message, the line with what is marked under it, and what to do.
 * @param before the one that is told before it
 */
export function textOfFinding(finding: Finding, before: Finding | undefined, linted: Linted, paint: Colors): string {
  const { path, start, level, state, message, rule, repository } = finding;
  const { report, texts } = linted;
  const colored = paint[COLORS[level]];
  const owner = repository === undefined ? '' : `${repository}: `;
  const old = state === 'existing' ? paint.dim(' (existing)') : '';
  const where = `${paint.bold(visible(`${owner}${shownPlace(finding)}`))}: ${colored(paint.bold(level))}: `;
  const gutter = ' '.repeat(String(start.line).length);
  const text = texts.get(path);
  const said = remarks(finding, before, report).map(
    ({ label, value }) => `${gutter} ${paint.blue('=')} ${paint.bold(label)}: ${visible(value)}`,
  );
  // A joined report has no files to show.
  const line = text === undefined ? [] : marked(excerpt(text, path, finding, linted, linesIn(texts)(path)), start.line, colored, paint);
  return `${[`${where}${visible(message)} ${paint.dim(`[${rule}]`)}${old}`, ...line, ...said].join('\n')}\n`;
}

interface Remark {
  readonly label: string;
  readonly value: string;
}

/** What is said under a finding's line; where its help is that of the one before it in the file, only what differs. */
function remarks(finding: Finding, before: Finding | undefined, report: Report): Remark[] {
  const all = remarksOf(finding, report);
  const isAlike = before?.path === finding.path && before.repository === finding.repository && before.help === finding.help;
  if (!before || !isAlike || finding.help === null) return all;
  const said = new Set(remarksOf(before, report).map(textOf));
  const again = all.filter((remark) => said.has(textOf(remark)));
  const labels = new Set(again.map(({ label }) => label));
  return [...all.filter((remark) => !said.has(textOf(remark))), { label: [...labels].join(', '), value: 'as above' }];
}

const textOf = ({ label, value }: Remark): string => `${label}: ${value}`;

function remarksOf(finding: Finding, report: Report): Remark[] {
  const { help, related, symptom, instance } = finding;
  return [
    ...related.map((other) => ({ label: 'see', value: `${shownPlace(other)}: ${other.note}` })),
    ...(help === null ? [] : [{ label: 'help', value: help }]),
    ...(symptom === null ? [] : [{ label: 'users see', value: SYMPTOMS[symptom] }]),
    ...(instance === null || instance === 'default' ? [] : [{ label: 'instance', value: ownerLabel(report, finding) }]),
  ];
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
