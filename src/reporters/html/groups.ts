import type { GroupRow } from '../../core/group-table.js';
import { instanceLabel } from '../../core/labels.js';
import type { Linted } from '../../core/linted.js';
import { type Markup, markup } from '../markup.js';
import { differing } from './differing.js';
import { part, scrolled, sentence } from './pieces.js';

const FITS: Readonly<Record<GroupRow['fit'], { readonly kind: string; readonly sign: string; readonly word: string }>> = {
  match: { kind: 'ok', sign: '✓', word: 'matches' },
  near: { kind: 'error', sign: '≠', word: 'differs' },
  'no-dashboard': { kind: 'error', sign: '✕', word: 'no dashboard group' },
  'no-operator': { kind: 'error', sign: '✕', word: 'no operator group' },
  unknown: { kind: 'none', sign: '?', word: 'unknown' },
};

/** Who may sign in with which rights hangs on this equation: each group with what it fits, or does not. */
export function groupsPart({ report, groups }: Linted): Markup | null {
  const tables = groups().map(({ instance, estate, reason, rows }) => {
    const label = instanceLabel(report, instance, estate);
    const head = markup`<h3>${label}</h3>\n`;
    if (reason !== null) return markup`${head}<p class="unknown">Not compared: ${sentence(reason)}</p>\n`;
    const table = markup`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${rows.map(line)}</tbody></table>\n`;
    return markup`${head}${scrolled(`Groups of ${label}`, table)}`;
  });
  return part('groups', 'Mask + operator group = dashboard group', tables);
}

function line({ mask, group, dashboard, fit }: GroupRow): Markup {
  const { kind, sign, word } = FITS[fit];
  const both = fit === 'near' && group !== null && dashboard !== null ? differing({ mask, group, dashboard }) : { mask, group, dashboard };
  const name = (text: string | Markup | null) => (text === null ? markup`<span class="gap">none</span>` : markup`<code>${text}</code>`);
  return markup`<tr class="${kind}"><td>${name(both.mask)}</td><td>${name(both.group)}</td><td>${name(both.dashboard)}</td><td class="fit"><i aria-hidden="true">${sign}</i> ${word}</td></tr>\n`;
}
