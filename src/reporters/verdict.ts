import { visible } from '../core/characters.js';
import { isOpen } from '../core/not-checked.js';
import type { Report } from '../core/report.js';
import { LEVELS } from '../core/rule.js';
import { sharedAddresses } from '../core/shared-facts.js';
import { type Colors, colors } from './colors.js';
import { comparison } from './comparison.js';
import { counted, plural } from './counted.js';
import { narrowedTo } from './narrowed.js';
import { nothing } from './nothing.js';

/** Whether there is nothing that could be checked. */
export const isNothing = ({ instances, findings }: Report): boolean => instances.length === 0 && findings.length === 0;

/** Whether nothing that tells of signing in could be checked, which must not look like what is right. */
export const isUnjudged = ({ checks, findings }: Report): boolean =>
  findings.length === 0 && checks.some(isOpen) && !checks.some(({ section, status }) => status === 'pass' && section !== 'reading');

/** The verdict in one line, and what it rests on. */
export function verdict(report: Report, paint: Colors = colors(false)): string {
  if (isNothing(report)) return `Nothing to check: ${nothing(report)}`;
  const { summary, source, files, repositories } = report;
  const passed = isUnjudged(report)
    ? paint.yellow('nothing could be checked')
    : summary.verdict === 'pass'
      ? paint.green('passed')
      : paint.red('failed');
  const of = repositories === undefined ? '' : ` in ${plural(repositories.length, 'repository')}`;
  const read = `${plural(files.read, 'file')} read of ${files.tracked} tracked${source.kind === 'index' ? ' in the index' : ''}`;
  const only = narrowedTo(report);
  const asked = only && `limited to ${only.paths.map(visible).join(', ')}${only.more}`;
  return `${[passed + found(report) + of, sharedAddresses(report), asked, read].filter(Boolean).join('; ')}.`;
}

/** Where it passed though there are faults, they were there before. */
function found(report: Report): string {
  const { summary, source } = report;
  const all = LEVELS.map((level) => plural(summary[level], level)).join(', ');
  const compared = comparison(report);
  if (compared === null) return `: ${all}`;
  const { fresh, before } = compared;
  const since = source.base === null ? '' : ` since ${visible(source.base.slice(0, 12))}`;
  if (fresh.length === 0) return `, nothing new${since}: ${all}${before.length === 0 ? '' : ' from before'}`;
  return `: ${counted(fresh)} new${since}; ${counted(before) || 'nothing'} from before`;
}
