import { countedBy } from '../../core/grouped.js';
import { heading } from '../../core/labels.js';
import type { Finding, Report } from '../../core/report.js';
import { LEVELS, SECTIONS } from '../../core/rule.js';
import { type Markup, markup } from '../markup.js';
import type { RuleFacts } from '../render-options.js';
import type { InstanceGroup } from './arrange.js';

/** What narrows the findings; it is shown where scripts run, for it does nothing without. */
export function filters({ findings, repositories }: Report, groups: readonly InstanceGroup[], rules: readonly RuleFacts[]): Markup {
  const box = (name: 'level' | 'state', value: string) => {
    const number = findings.filter((finding) => finding[name] === value).length;
    return markup`<label class="${value}"><input type="checkbox" name="${name}" value="${value}" checked=""/> ${value} <b>${number}</b></label>`;
  };
  const levels = LEVELS.filter((level) => findings.some((finding) => finding.level === level));
  const hasOld = findings.some(({ state }) => state === 'existing');
  const sum = ({ sections }: InstanceGroup) => sections.reduce((all, each) => all + each.findings.length, 0);
  const instances = groups.map((group) => option(group.label, sum(group)));
  return markup`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${levels.map((level) => box('level', level))}</fieldset>
${hasOld ? markup`<fieldset><legend>State</legend>${box('state', 'new')}${box('state', 'existing')}</fieldset>` : null}
${repositories ? pick('Repository', 'repository', ofRepositories(findings)) : null}
${pick('Instance', 'instance', instances)}
${pick('Rule', 'rule', ofRules(findings, rules))}
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No findings match the filters.</p>
`;
}

const pick = (label: string, name: string, options: readonly Markup[]): Markup =>
  markup`<label class="pick">${label} <select name="${name}"><option value="">all</option>${options}</select></label>`;

const option = (value: string, number: number): Markup => markup`<option value="${value}">${value} (${number})</option>`;

/** Those without a finding have nothing to be narrowed to. */
const ofRepositories = (findings: readonly Finding[]): Markup[] =>
  [...countedBy(findings, ({ repository = '' }) => repository)].map(([name, number]) => option(name, number));

/** The rules that found something, under the sections of the page. */
function ofRules(findings: readonly Finding[], rules: readonly RuleFacts[]): Markup[] {
  const counts = countedBy(findings, ({ rule }) => rule);
  const sectionOf = new Map(findings.map(({ rule, section }) => [rule, section]));
  const order = rules.map(({ id }) => id);
  return SECTIONS.flatMap((section) => {
    const ids = [...counts.keys()].filter((id) => sectionOf.get(id) === section).sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return ids.length === 0
      ? []
      : [markup`<optgroup label="${heading(section)}">${ids.map((id) => option(id, counts.get(id) ?? 0))}</optgroup>`];
  });
}
