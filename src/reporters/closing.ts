import { visible } from '../core/characters.js';
import type { Report } from '../core/report.js';
import { counts, type FailOn } from '../core/settle.js';
import { counted } from './counted.js';

/** What a hook's findings end with, where they count: who refuses the commit, and where to go from there. */
export function closing({ findings, source, repositories }: Report, failOn: FailOn, newOnly: boolean, command: string): string[] {
  const counting = findings.filter((finding) => counts(finding, { failOn, gate: newOnly ? 'new' : 'all' }));
  const rules = new Set(counting.map(({ rule }) => visible(rule)));
  if (rules.size === 0) return [];
  const explain = `${visible(command)} explain ${rules.size === 1 ? [...rules][0] : '<rule>'}`;
  const once = source.kind === 'index' && !repositories ? '. To commit once without the check: git commit --no-verify' : '';
  return [`campaign-ims-check: ${counted(counting)}. Why, and what to do: ${explain}${once}\n`];
}
