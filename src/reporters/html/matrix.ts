import { heading } from '../../core/labels.js';
import { matrix } from '../../core/matrix.js';
import type { Report } from '../../core/report.js';
import { type Markup, markup } from '../markup.js';
import type { InstanceGroup } from './arrange.js';
import { IN_PART, LEGEND, view } from './cell.js';
import { part, scrolled } from './pieces.js';

/** More columns than this are not read on a page: instances become rows, whose cells are signs. */
const WIDEST = 6;

/** Sections × instances: the picture of the whole. Each cell leads to what is behind it. */
export function atAGlance(report: Report, groups: readonly InstanceGroup[]): Markup | null {
  if (report.instances.length === 0) return null;
  const { instances, rows } = matrix(report);
  const places = new Map(
    groups.flatMap(({ sections }) => sections.flatMap(({ id, findings }) => findings.map((finding) => [finding, id]))),
  );
  const shown = rows.map(({ section, cells, found }) => ({
    section,
    cells: cells.map((cell, at) => {
      const behind = found[at] ?? [];
      const first = behind[0]?.[0];
      return view(cell, section, instances[at] ?? '', behind, (first && places.get(first)) ?? 'findings');
    }),
  }));
  const heads = (names: readonly string[]) => names.map((name) => markup`<th scope="col">${name}</th>`);
  const line = (head: string, cells: readonly Markup[]) => markup`<tr><th scope="row">${head}</th>${cells}</tr>\n`;
  const short = instances.length > WIDEST;
  const isPartly = rows.some(({ cells }) => cells.includes('partial'));
  const [columns, body] = !short
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
  const table = markup`<table class="matrix${short ? ' short' : null}"><thead><tr><td></td>${heads(columns)}</tr></thead><tbody>
${body}</tbody></table>`;
  return part('whole', 'Overview', [scrolled('Sections and instances', table), LEGEND, isPartly ? IN_PART : null]);
}
