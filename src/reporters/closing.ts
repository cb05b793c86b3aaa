import { visible } from '../core/characters.js';
import type { Finding, Report } from '../core/report.js';
import { counts, type FailOn } from '../core/settle.js';
import { counted } from './counted.js';

/**
 * What a hook's findings end with: who refuses the commit, and where to go from there; or that nobody does.
 * @param shown the findings above it
 * @param isCommit whether a commit waits for it
 */
export function closing({ findings }: Report, shown: readonly Finding[], failOn: FailOn, command: string, isCommit: boolean): string[] {
  const counting = shown.filter((finding) => counts(finding, { failOn, gate: 'all' }));
  const rules = new Set(counting.map(({ rule }) => visible(rule)));
  const none = findings.length > 0 ? 'nothing new is wrong' : 'nothing wrong';
  if (rules.size === 0) return isCommit ? [`campaign-ims-check: ${counted(shown) || none}; the commit goes through.\n`] : [];
  const explain = `${visible(command)} explain ${rules.size === 1 ? [...rules][0] : '<rule>'}`;
  const once = isCommit ? '. To commit once without the check: git commit --no-verify' : '';
  return [`campaign-ims-check: ${counted(counting)}. Why, and what to do: ${explain}${once}\n`];
}
