import { grouped } from '../../core/grouped.js';
import { ownerLabel } from '../../core/labels.js';
import { unchecked } from '../../core/not-checked.js';
import type { Report } from '../../core/report.js';
import { SYMPTOMS } from '../../core/symptoms.js';
import type { LinkTo } from '../links.js';
import { type Markup, markup } from '../markup.js';
import { listed, listPart, place, ruleLink, ruleLinks, sentence } from './pieces.js';

/** What people see while this is as it is: support looks here first. */
export function symptomsPart({ findings }: Report): Markup | null {
  const bySymptom = grouped(findings, ({ symptom }) => symptom);
  const items = [...bySymptom].flatMap(([symptom, all]) =>
    symptom === null
      ? []
      : [markup`<li>${sentence(SYMPTOMS[symptom])}: look at ${ruleLinks([...new Set(all.map(({ rule }) => rule))])}</li>\n`],
  );
  return listPart('symptoms', 'What users may see', items);
}

/** What a change of the configuration takes from the checks. */
export function weakenedPart({ weakened }: Report): Markup | null {
  const items = weakened.map(({ path, message, repository }) => {
    const shown = repository === undefined ? path : `${repository}: ${path}`;
    return markup`<li><span class="place">${shown}</span>: ${sentence(message)}</li>\n`;
  });
  return listPart('weakened', 'This change weakens the checks', items);
}

/** The rules that could not be asked, by the reason. */
export function notCheckedPart(report: Report): Markup | null {
  const noun = report.repositories ? 'repositories or instances' : 'instances';
  const items = unchecked(report).map(
    ({ reason, rules, owners }) =>
      markup`<li><p>${sentence(reason)}</p><p class="where">${owners.length > 0 ? listed(owners, noun) : null} <span>${ruleLinks(rules)}</span></p></li>\n`,
  );
  return listPart('not-checked', 'Not checked, and how to change that', items);
}

/** What is known and accepted. */
export function suppressedPart(report: Report, link: LinkTo): Markup | null {
  const items = report.suppressed.map((finding) => {
    const { message, reason, rule, repository } = finding;
    const owner = ownerLabel(report, finding);
    return markup`<li><p>${sentence(message)}</p><p class="where">${place(finding, link, repository)} ${ruleLink(rule)}${owner === '' ? null : markup` <span>${owner}</span>`}</p><p>Reason: ${reason}</p></li>\n`;
  });
  return listPart('suppressed', 'Suppressed', items);
}
