import { countedBy } from '../../core/grouped.js';
import { heading } from '../../core/labels.js';
import type { Cell } from '../../core/matrix.js';
import { oncePer } from '../../core/once-per.js';
import type { Finding } from '../../core/report.js';
import type { Section } from '../../core/rule.js';
import { type Markup, markup } from '../markup.js';

/** Where there is no room for the words; screen readers have them in the cells. */
export const LEGEND = markup`<p class="legend" aria-hidden="true">✓ ok · ◐ partly ok · ⊘ suppressed · – not checked · ✕ errors · !&#160;warnings · ● notices</p>`;

/** What nobody can tell from the words. */
export const IN_PART = markup`<p class="partly"><i aria-hidden="true">◐</i> partly ok: what could be checked is right; some rules in the section <a href="#not-checked">could not be checked</a>.</p>`;

const QUIET = {
  partial: { kind: 'part', sign: '◐', word: 'partly ok', to: 'not-checked' },
  'not-checked': { kind: 'none', sign: '–', word: 'not checked', to: 'not-checked' },
  suppressed: { kind: 'kept', sign: '⊘', word: 'suppressed', to: 'suppressed' },
} as const;

/** Instances may share thousands of findings. */
const countsOf = oncePer((findings: readonly Finding[]) => countedBy(findings, ({ level }) => level));

/**
 * A sign with its words, which leads to what is behind it.
 * @param findings what was found there, and `id` where on the page it is
 */
export function view(cell: Cell, section: Section, instance: string, findings: readonly (readonly Finding[])[], id: string): Markup {
  if (cell === null) return markup`<td></td>`;
  if (cell === 'pass') return markup`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;
  const link = (kind: string, to: string, sign: string, count: string, word: string) =>
    markup`<td class="${kind}"><a href="#${to}" aria-label="${instance}, ${heading(section)}: ${count}${word}"><i aria-hidden="true">${sign}</i> ${count}<span class="word">${word}</span></a></td>`;
  if (cell === 'partial' || cell === 'not-checked' || cell === 'suppressed') {
    const { kind, to, sign, word } = QUIET[cell];
    return link(kind, to, sign, '', word);
  }
  const count = findings.reduce((sum, some) => sum + (countsOf(some).get(cell) ?? 0), 0);
  const sign = { error: '✕', warning: '!', notice: '●' }[cell];
  return link(cell, id, sign, `${count} `, `${cell}${count === 1 ? '' : 's'}`);
}
