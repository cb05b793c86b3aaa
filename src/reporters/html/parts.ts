import { ownerLabel } from '../../core/labels.js';
import { notChecked } from '../../core/not-checked.js';
import type { Report } from '../../core/report.js';
import type { Symptom } from '../../core/rule.js';
import { SYMPTOMS } from '../../core/symptoms.js';
import type { LinkTo } from '../links.js';
import { type Markup, markup } from '../markup.js';
import { list, listed, part, place, ruleLink, ruleLinks, sentence } from './pieces.js';

/** What people see while this is as it is: support looks here first. */
export function symptomsPart({ findings }: Report): Markup | null {
  const rules = new Map<Symptom, Set<string>>();
  for (const { symptom, rule } of findings) if (symptom !== null) rules.set(symptom, (rules.get(symptom) ?? new Set()).add(rule));
  return part(
    'symptoms',
    'What users may see',
    list([...rules].map(([symptom, ids]) => markup`<li>${sentence(SYMPTOMS[symptom])}: look at ${ruleLinks([...ids])}</li>\n`)),
  );
}

/** What a change of the configuration takes from the checks. */
export const weakenedPart = ({ weakened }: Report): Markup | null =>
  part(
    'weakened',
    'This change takes from the checks',
    list(
      weakened.map(
        ({ path, message, repository }) =>
          markup`<li><span class="place">${repository === undefined ? '' : `${repository}: `}${path}</span>: ${sentence(message)}</li>\n`,
      ),
    ),
  );

export const notCheckedPart = (report: Report): Markup | null =>
  part(
    'not-checked',
    'Not checked, and how to change that',
    list(
      notChecked(report).map(
        ({ reason, rules, owners }) =>
          markup`<li><p>${sentence(reason)}</p><p class="where">${owners.length > 0 ? listed(owners, report.repositories ? 'repositories or instances' : 'instances') : null} <span>${ruleLinks(rules)}</span></p></li>\n`,
      ),
    ),
  );

export const suppressedPart = (report: Report, link: LinkTo): Markup | null =>
  part(
    'suppressed',
    'Suppressed',
    list(
      report.suppressed.map((finding) => {
        const { message, reason, rule, repository } = finding;
        const owner = ownerLabel(report, finding);
        return markup`<li><p>${sentence(message)}</p><p class="where">${place(finding, link, repository)} ${ruleLink(rule)}${owner === '' ? null : markup` <span>${owner}</span>`}</p><p>Reason: ${reason}</p></li>\n`;
      }),
    ),
  );
