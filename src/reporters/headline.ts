import { capitalized } from '../core/capitalized.js';
import { isOpen } from '../core/not-checked.js';
import type { Report } from '../core/report.js';
import type { Level } from '../core/rule.js';
import { sharedAddresses } from '../core/shared-facts.js';
import { comparison } from './comparison.js';
import { counted, plural } from './counted.js';
import { code } from './inert.js';
import { narrowedTo } from './narrowed.js';
import { nothing } from './nothing.js';
import { isNothing, isUnjudged } from './verdict.js';

export const ICONS: Readonly<Record<Level, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

/** A cross where it failed; else what is new decides, which may be wrong all the same: it need not count. */
export function iconOf(verdict: Report['summary']['verdict'], fresh: readonly Level[]): string {
  if (verdict === 'fail') return ICONS.error;
  if (fresh.some((level) => level !== 'notice')) return ICONS.warning;
  return fresh.length > 0 ? ICONS.notice : '✅';
}

/** The verdict in one line. */
export function title(report: Report): string {
  const { findings, summary, checks } = report;
  if (isNothing(report)) return '✅ Campaign IMS: nothing to check';
  if (isUnjudged(report)) return `${ICONS.warning} Campaign IMS: nothing could be checked`;
  const compared = comparison(report);
  const fresh = compared?.fresh ?? findings;
  const addresses = sharedAddresses(report);
  // Where what was there before counts too, it is what is wrong.
  const [told, added] = fresh.length === 0 && summary.verdict === 'fail' ? [findings, ''] : [fresh, compared ? 'new ' : ''];
  const open = checks.filter(isOpen).length;
  const none = `no ${added}findings${open === 0 ? '' : `; ${plural(open, 'check')} could not be done`}`;
  const what = told.length === 0 && addresses === null ? none : [counted(told, added), addresses].filter(Boolean).join(', ');
  const levels = fresh.map(({ level }) => level);
  return `${iconOf(summary.verdict, addresses === null ? levels : [...levels, 'warning'])} Campaign IMS: ${what}`;
}

/** The verdict as a Markdown heading, and what it rests on. */
export function headline(report: Report): string[] {
  const { files, instances, repositories } = report;
  const head = `### ${title(report)}`;
  if (isNothing(report)) return [head, capitalized(nothing(report))];
  const among = repositories ? ` of ${plural(repositories.length, 'repository')}` : '';
  const before = comparison(report)?.before.length ?? null;
  const since = before === null ? '' : before === 0 ? '; nothing was wrong before' : `; ${plural(before, 'finding')} from before`;
  const only = narrowedTo(report);
  return [
    head,
    ...(only ? [`Limited to ${only.paths.map(code).join(', ')}${only.more}.`] : []),
    `${plural(instances.length, 'instance')} in ${plural(files.read, 'file')}${among}, out of ${files.tracked} tracked${since}.`,
  ];
}
