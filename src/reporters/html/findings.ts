import { docsUrl } from '../../core/docs.js';
import { excerpt } from '../../core/excerpt.js';
import type { Linted } from '../../core/linted.js';
import { type Lines, lines } from '../../core/position.js';
import type { Finding, Range } from '../../core/report.js';
import { LEVELS, SECTIONS } from '../../core/rule.js';
import { SYMPTOMS } from '../../core/symptoms.js';
import type { LinkTo } from '../links.js';
import { type Markup, markup } from '../markup.js';
import type { RuleFacts } from '../render-options.js';
import { type InstanceGroup, part, sentence } from './tidy.js';

/** All findings by instance and section, and the means to narrow them. */
export function findingsPart(linted: Linted, groups: readonly InstanceGroup[], rules: readonly RuleFacts[], link: LinkTo): Markup {
  const { findings } = linted.report;
  if (findings.length === 0) return markup`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;
  const item = itemOf(linted, link);
  const blocks = groups.map(
    ({ id, label, sections }) => markup`<section class="instance" id="${id}"><h3>${label}</h3>
${sections.map(
  (each) => markup`<section class="group" id="${each.id}" tabindex="-1"><h4>${each.section}</h4>
${each.findings.map((finding) => item(finding, label))}</section>
`,
)}</section>
`,
  );
  return part('findings', 'Findings', [filters(linted, groups, rules), ...blocks]) as Markup;
}

function filters({ report }: Linted, groups: readonly InstanceGroup[], rules: readonly RuleFacts[]): Markup {
  const { findings } = report;
  const count = (matches: (finding: Finding) => boolean) => findings.filter(matches).length;
  const box = (name: string, value: string, number: number) =>
    markup`<label class="${value}"><input type="checkbox" name="${name}" value="${value}" checked=""/> ${value} <b>${number}</b></label>`;
  const levels = LEVELS.flatMap((level) => {
    const number = count((finding) => finding.level === level);
    return number > 0 ? [box('level', level, number)] : [];
  });
  const states = (['new', 'existing'] as const).map((state) =>
    box(
      'state',
      state,
      count((finding) => finding.state === state),
    ),
  );
  const option = (value: string, number: number) => markup`<option value="${value}">${value} (${number})</option>`;
  const perRule = new Map<string, number>();
  for (const { rule } of findings) perRule.set(rule, (perRule.get(rule) ?? 0) + 1);
  const order = rules.map(({ id }) => id);
  const sectionOf = new Map(findings.map(({ rule, section }) => [rule, section]));
  const ofSection = SECTIONS.map((section) => ({
    section,
    ids: [...perRule.keys()].filter((id) => sectionOf.get(id) === section).sort((a, b) => order.indexOf(a) - order.indexOf(b)),
  })).filter(({ ids }) => ids.length > 0);
  const sum = ({ sections }: InstanceGroup) => sections.reduce((all, each) => all + each.findings.length, 0);
  return markup`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${levels}</fieldset>
${findings.some(({ state }) => state === 'existing') ? markup`<fieldset><legend>State</legend>${states}</fieldset>` : null}
<label class="pick">Instance <select name="instance"><option value="">all</option>${groups.map((group) => option(group.label, sum(group)))}</select></label>
<label class="pick">Rule <select name="rule"><option value="">all</option>${ofSection.map(
    ({ section, ids }) => markup`<optgroup label="${section}">${ids.map((id) => option(id, perRule.get(id) ?? 0))}</optgroup>`,
  )}</select></label>
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`;
}

function itemOf({ texts, secrets }: Linted, link: LinkTo): (finding: Finding, label: string) => Markup {
  const indexed = new Map<string, Lines>();
  const place = (at: Range & { path: string }, repository?: string) => {
    const shown = `${at.path}:${at.start.line}:${at.start.column}`;
    const address = link(at, repository);
    return address === null
      ? markup`<span class="place">${shown}</span>`
      : markup`<a class="place" href="${address}" rel="noreferrer">${shown}</a>`;
  };
  const code = (finding: Finding) => {
    const text = texts.get(finding.path);
    if (text === undefined) return null;
    const index = indexed.get(finding.path) ?? lines(text);
    indexed.set(finding.path, index);
    const { before, marked, after } = excerpt(text, finding.path, finding, secrets, index);
    return markup`<pre><span class="no">${finding.start.line}</span><code>${before.trimStart()}<mark>${marked}</mark>${after.trimEnd()}</code></pre>\n`;
  };
  return (finding, label) => {
    const { rule, level, state, message, help, related, symptom, repository } = finding;
    const more = [
      ...related.map((other) => markup`<dt>See</dt><dd>${place(other, repository)}: ${sentence(other.note)}</dd>`),
      ...(help === null ? [] : [markup`<dt>Remedy</dt><dd>${sentence(help)}</dd>`]),
      ...(symptom === null ? [] : [markup`<dt>Users see</dt><dd>${SYMPTOMS[symptom]}</dd>`]),
    ];
    return markup`<article data-level="${level}" data-state="${state}" data-instance="${label}" data-rule="${rule}">
<h5><span class="badge ${level}">${level}</span>${state === 'existing' ? markup` <span class="badge old">existing</span>` : null} <span class="message">${sentence(message)}</span></h5>
<p class="where">${place(finding, repository)} <a class="rule" href="${docsUrl(encodeURIComponent(rule))}" rel="noreferrer">${rule}</a></p>
${code(finding)}${more.length > 0 ? markup`<dl>${more}</dl>` : null}</article>
`;
  };
}
