import type { Finding, Report } from '../core/report.js';
import { LEVELS, type Level } from '../core/rule.js';

export const ICONS: Readonly<Record<Level, string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' };

/** A cross where it failed; else what is new decides, which may be wrong all the same: it need not count. */
export function iconOf(verdict: Report['summary']['verdict'], fresh: readonly Level[]): string {
  if (verdict === 'fail') return ICONS.error;
  if (fresh.some((level) => level !== 'notice')) return ICONS.warning;
  return fresh.length > 0 ? ICONS.notice : '✅';
}

/** The verdict in one line. */
export function title({ findings, summary, source, instances }: Report): string {
  if (instances.length === 0 && findings.length === 0) return '✅ Campaign IMS: nothing to check';
  const isCompared = source.base !== null || findings.some(({ state }) => state === 'existing');
  const fresh = findings.filter(({ state }) => state === 'new');
  // Where what was there before counts too, it is what is wrong.
  const [told, added] = fresh.length === 0 && summary.verdict === 'fail' ? [findings, ''] : [fresh, isCompared ? 'new ' : ''];
  const what = told.length === 0 ? `nothing ${added}is wrong` : counts(told, added);
  const icon = iconOf(
    summary.verdict,
    fresh.map(({ level }) => level),
  );
  return `${icon} Campaign IMS: ${what}`;
}

/** The verdict as a Markdown heading, and what it rests on. */
export function headline(report: Report): string[] {
  const { findings, source, files, instances, repositories } = report;
  const head = `### ${title(report)}`;
  if (instances.length === 0 && findings.length === 0) {
    const asked = plural(files.tracked, 'tracked file');
    return [head, `None of the ${asked} that were asked about is a Campaign external account, operator group or server file.`];
  }
  const among = repositories ? ` of ${repositories.length === 1 ? '1 repository' : `${repositories.length} repositories`}` : '';
  const before = findings.filter(({ state }) => state === 'existing').length;
  const since =
    source.base === null && before === 0 ? '' : before === 0 ? '; nothing was wrong before' : `; ${plural(before, 'finding')} from before`;
  return [
    head,
    `${plural(instances.length, 'instance')} in ${plural(files.read, 'file')}${among}, out of ${files.tracked} tracked${since}.`,
  ];
}

function counts(findings: readonly Finding[], added: string): string {
  const each = LEVELS.map((level) => [findings.filter((finding) => finding.level === level).length, level] as const);
  return each
    .filter(([count]) => count > 0)
    .map(([count, level]) => plural(count, added + level))
    .join(', ');
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
