import { visible } from '../core/characters.js';
import { ownerLabel } from '../core/labels.js';
import type { Linted } from '../core/linted.js';
import { unchecked } from '../core/not-checked.js';
import type { Report } from '../core/report.js';
import type { Colors } from './colors.js';
import { namesOf, plural } from './counted.js';
import { overview } from './overview.js';
import { pointers } from './pointers.js';
import { verdict } from './verdict.js';
import { columns } from './width.js';

export { textOfFinding } from './text-finding.js';

/**
 * The whole at a glance, for a terminal.
 * @param shown how many findings are shown above it
 * @param options what shows them all, and how many cells a line may have
 */
export function summary(linted: Linted, shown: number, { showAll, most }: { showAll: string; most: number }, paint: Colors): string[] {
  const { report } = linted;
  const missing = [
    ...unchecked(report).map(({ reason, rules, owners }) => `  ${namesOf(rules)}${of(owners)}: ${visible(reason)}`),
    ...pointers(linted.pointers).map((line) => `  ${line}`),
  ];
  const suppressed = report.suppressed.map((finding) => {
    const { path, start, rule, reason } = finding;
    return `  ${visible(path)}:${start.line} ${rule}${of([ownerLabel(report, finding)].filter(Boolean))}: ${visible(reason)}`;
  });
  const left = report.findings.length - shown;
  return [
    ...(report.repositories ? repositoryRows(report, paint) : overview(report, paint, most)),
    '',
    ...(missing.length > 0 ? [paint.bold('Not checked, and how to change that:'), ...missing, ''] : []),
    ...(left > 0 ? [`${plural(left, 'existing finding')} not shown: use ${showAll} to show them.`, ''] : []),
    ...(suppressed.length > 0 ? [paint.bold('Suppressed:'), ...suppressed, ''] : []),
    verdict(report, paint),
  ];
}

/** A row for each repository in place of the matrix, and what several of them have. */
function repositoryRows({ repositories = [], shared = [] }: Report, paint: Colors): string[] {
  // It may pass with errors, where these are from before or none are to fail.
  const mark = ({ verdict, error }: Report['summary']) =>
    verdict === 'fail' ? paint.red('FAIL') : error > 0 ? paint.yellow('passed') : paint.green('ok');
  const rows = repositories.map(({ name, summary }) => [
    visible(name),
    mark(summary),
    ...[summary.error, summary.warning, summary.notice].map(String),
  ]);
  const several = shared.map(({ message, repositories: names }) => `  ${visible(message)}${of(names)}`);
  return [
    ...columns([['', '', 'errors', 'warnings', 'notices'], ...rows]),
    ...(several.length > 0 ? ['', paint.bold('In several repositories:'), ...several] : []),
  ];
}

const of = (owners: readonly string[]): string => (owners.length === 0 ? '' : ` (${namesOf(owners.map(visible))})`);
