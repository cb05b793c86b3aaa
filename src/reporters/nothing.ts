import type { Report } from '../core/report.js';

const KINDS = 'a Campaign external account, operator group or server file';

const FILES = { index: ['file', ' in the index'], tree: ['file', ' in this commit'], worktree: ['tracked file', ''] } as const;

/** Why there is nothing to check. What was read is not what was asked about, or is nothing of Campaign after all. */
export function nothing({ files: { tracked, read }, source, repositories }: Report): string {
  const [noun, where] = FILES[repositories ? 'worktree' : source.kind];
  if (read > 0)
    return `no file ${source.paths ? 'in the given paths ' : ''}is ${KINDS}; of ${tracked} ${noun}s${where}, ${read} ${read === 1 ? 'was' : 'were'} read.`;
  if (tracked === 0) return `there are no ${noun}s${where}${repositories || source.kind === 'tree' ? '' : ': run git add first'}.`;
  return tracked === 1 ? `the only ${noun}${where} is not ${KINDS}.` : `none of the ${tracked} ${noun}s${where} is ${KINDS}.`;
}
