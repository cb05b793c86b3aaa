import { excerpt } from '../../core/excerpt.js';
import { heading } from '../../core/labels.js';
import type { Linted } from '../../core/linted.js';
import { linesIn } from '../../core/position.js';
import type { Finding } from '../../core/report.js';
import { SYMPTOMS } from '../../core/symptoms.js';
import type { LinkTo } from '../links.js';
import { type Markup, markup } from '../markup.js';
import type { RuleFacts } from '../render-options.js';
import type { InstanceGroup } from './arrange.js';
import { filters } from './filters.js';
import { part, place, ruleLink, sentence } from './pieces.js';

/** All findings by instance and section, and the means to narrow them. */
export function findingsPart(linted: Linted, groups: readonly InstanceGroup[], rules: readonly RuleFacts[], link: LinkTo): Markup {
  const { findings } = linted.report;
  if (findings.length === 0) return markup`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;
  const item = itemOf(linted, link);
  const blocks = groups.map(
    ({ id, label, sections }) => markup`<section class="instance" id="${id}" tabindex="-1"><h3>${label}</h3>
${sections.map(
  (each) => markup`<section class="group" id="${each.id}" tabindex="-1"><h4>${heading(each.section)}</h4>
${each.findings.map((finding) => item(finding, label))}</section>
`,
)}</section>
`,
  );
  return part('findings', 'Findings', [filters(linted.report, groups, rules), ...blocks]) as Markup;
}

function itemOf(linted: Linted, link: LinkTo): (finding: Finding, label: string) => Markup {
  const { texts } = linted;
  const linesOf = linesIn(texts);
  const code = (finding: Finding) => {
    const text = texts.get(finding.path);
    if (text === undefined) return null;
    const { before, marked, after } = excerpt(text, finding.path, finding, linted, linesOf(finding.path));
    return markup`<pre><span class="no">${finding.start.line}</span><code>${before.trimStart()}<mark>${marked}</mark>${after.trimEnd()}</code></pre>\n`;
  };
  return (finding, label) => {
    const { rule, level, state, message, help, related, symptom, repository } = finding;
    const more = [
      ...related.map((other) => markup`<dt>See</dt><dd>${place(other, link, repository)}: ${sentence(other.note)}</dd>`),
      ...(help === null ? [] : [markup`<dt>Remedy</dt><dd>${sentence(help)}</dd>`]),
      ...(symptom === null ? [] : [markup`<dt>Users see</dt><dd>${SYMPTOMS[symptom]}</dd>`]),
    ];
    return markup`<article data-level="${level}" data-state="${state}"${repository === undefined ? null : markup` data-repository="${repository}"`} data-instance="${label}" data-rule="${rule}">
<h5><span class="badge ${level}">${level}</span>${state === 'existing' ? markup` <span class="badge old">existing</span>` : null} <span class="message">${sentence(message)}</span></h5>
<p class="where">${place(finding, link, repository)} ${ruleLink(rule)}</p>
${code(finding)}${more.length > 0 ? markup`<dl>${more}</dl>` : null}</article>
`;
  };
}
