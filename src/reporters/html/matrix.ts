import { type Cell, heading, matrix } from '../../core/matrix.js';
import type { Finding, Report } from '../../core/report.js';
import { LEVELS, type Section } from '../../core/rule.js';
import { type Markup, markup } from '../markup.js';
import { type InstanceGroup, ownerOf, part, scrolled } from './tidy.js';

/** More columns than this are not read on a page: instances become rows. */
const WIDEST = 6;

/** Sections × instances: the picture of the whole. Each cell leads to what is behind it. */
export function atAGlance(report: Report, groups: readonly InstanceGroup[]): Markup | null {
  if (report.instances.length === 0) return null;
  const { instances, rows } = matrix(report);
  const places = new Map(groups.flatMap(({ label, sections }) => sections.map((each) => [`${label}\n${each.section}`, each] as const)));
  const shown = rows.map(({ section, cells }) => ({
    section,
    cells: cells.map((cell, at) => {
      const { name = '', repository } = report.instances[at] ?? {};
      const shared = (instance: string | null) =>
        ownerOf(report, { instance, estate: '', ...(repository !== undefined && { repository }) });
      const found = (label: string) => places.get(`${label}\n${section}`) ?? [];
      const own = [instances[at] ?? '', shared(null)].flatMap(found);
      return view(cell, section, instances[at] ?? '', own.length > 0 ? own : [found(shared(name))].flat());
    }),
  }));
  const heads = (names: readonly string[]) => names.map((name) => markup`<th scope="col">${name}</th>`);
  const line = (head: string, cells: readonly Markup[]) => markup`<tr><th scope="row">${head}</th>${cells}</tr>\n`;
  const [columns, body] =
    instances.length <= WIDEST
      ? [instances, shown.map(({ section, cells }) => line(heading(section), cells))]
      : [
          shown.map(({ section }) => heading(section)),
          instances.map((name, at) =>
            line(
              name,
              shown.flatMap(({ cells }) => cells[at] ?? []),
            ),
          ),
        ];
  const table = markup`<table class="matrix"><thead><tr><td></td>${heads(columns)}</tr></thead><tbody>
${body}</tbody></table>`;
  return part('whole', 'The whole at a glance', [scrolled('Sections and instances', table), LEGEND]);
}

/** Where a phone has no room for the words; screen readers have them in the cells. */
const LEGEND = markup`<p class="legend" aria-hidden="true">✓ ok · ◐ ok in part · – not checked · ✕ errors · !&#160;warnings · ● notices</p>`;

interface Behind {
  readonly id: string;
  readonly findings: readonly Finding[];
}

function view(cell: Cell, section: Section, instance: string, behind: readonly Behind[]): Markup {
  if (cell === null) return markup`<td></td>`;
  if (cell === 'pass') return markup`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;
  const label = `${instance}, ${section}`;
  if (cell === 'partial')
    return markup`<td class="part"><a href="#not-checked" aria-label="${label}: ok as far as it was checked"><i aria-hidden="true">◐</i> <span class="word">ok in part</span></a></td>`;
  if (cell === 'suppressed') return markup`<td class="none"><a href="#suppressed" aria-label="${label}: suppressed"><i aria-hidden="true">⊘</i> <span class="word">suppressed</span></a></td>`;
  if (cell === 'not-checked')
    return markup`<td class="none"><a href="#not-checked" aria-label="${label}: not checked"><i aria-hidden="true">–</i> <span class="word">not checked</span></a></td>`;
  const findings = behind.flatMap((each) => each.findings);
  const worst = LEVELS.find((level) => findings.some((finding) => finding.level === level)) ?? 'error';
  const count = findings.filter(({ level }) => level === worst).length;
  const word = `${worst}${count === 1 ? '' : 's'}`;
  const sign = { error: '✕', warning: '!', notice: '●' }[worst];
  return markup`<td class="${worst}"><a href="#${behind[0]?.id ?? 'findings'}" aria-label="${label}: ${count} ${word}"><i aria-hidden="true">${sign}</i> ${count} <span class="word">${word}</span></a></td>`;
}
