import { docsUrl } from '../../core/docs.js';
import { notChecked } from '../../core/not-checked.js';
import type { Report, ReportedRepository } from '../../core/report.js';
import type { Symptom } from '../../core/rule.js';
import { SYMPTOMS } from '../../core/symptoms.js';
import { type Links, type LinkTo, repositoryUrl } from '../links.js';
import { type Markup, markup } from '../markup.js';
import { part, scrolled, sentence } from './tidy.js';

const ruleLink = (rule: string): Markup =>
  markup`<a class="rule" href="${docsUrl(encodeURIComponent(rule))}" rel="noreferrer">${rule}</a> `;

/** More names than these are folded away. */
const MOST = 12;

const listed = (names: readonly string[], noun: string): Markup =>
  names.length > MOST
    ? markup`<details><summary>${names.length} ${noun}</summary>${names.join(', ')}</details>`
    : markup`<span>${names.join(', ')}</span>`;

const list = (items: readonly Markup[]): Markup[] => (items.length > 0 ? [markup`<ul>${items}</ul>`] : []);

/** What people see while this is as it is: support looks here first. */
export function symptomsPart({ findings }: Report): Markup | null {
  const rules = new Map<Symptom, Set<string>>();
  for (const { symptom, rule } of findings) if (symptom !== null) rules.set(symptom, (rules.get(symptom) ?? new Set()).add(rule));
  return part(
    'symptoms',
    'What users may see',
    list(
      [...rules].map(
        ([symptom, ids]) =>
          markup`<li>${sentence(SYMPTOMS[symptom])}: look at ${[...ids].map((id, at) => markup`${at > 0 ? ', ' : ''}${ruleLink(id)}`)}</li>\n`,
      ),
    ),
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
          markup`<li><p>${sentence(reason)}</p><p class="where">${listed(owners, report.repositories ? 'repositories' : 'instances')} <span>${rules.map(ruleLink)}</span></p></li>\n`,
      ),
    ),
  );

export const suppressedPart = (report: Report, link: LinkTo): Markup | null =>
  part(
    'suppressed',
    'Suppressed',
    list(
      report.suppressed.map((finding) => {
        const { path, start, message, reason, rule, repository } = finding;
        const address = link(finding, repository);
        const place = `${repository === undefined ? '' : `${repository}: `}${path}:${start.line}:${start.column}`;
        const shown =
          address === null
            ? markup`<span class="place">${place}</span>`
            : markup`<a class="place" href="${address}" rel="noreferrer">${place}</a>`;
        return markup`<li><p>${sentence(message)}</p><p class="where">${shown} ${ruleLink(rule)}</p><p>Reason: ${reason}</p></li>\n`;
      }),
    ),
  );

/** A row for each repository of a joined report, the failed ones first, and what several of them have. */
export function repositoriesPart({ repositories = [], shared = [] }: Report, links: Links | null): Markup | null {
  if (repositories.length === 0) return null;
  const rows = [...repositories].sort((a, b) => Number(a.summary.verdict === 'pass') - Number(b.summary.verdict === 'pass'));
  const table = markup`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${rows.map((each) => repositoryRow(each, links))}</tbody></table>`;
  const several = shared.map(
    ({ rule, message, repositories: names }) =>
      markup`<li><p>${sentence(message)}</p><p class="where">${listed(names, 'repositories')} ${rule === null ? null : ruleLink(rule)}</p></li>\n`,
  );
  return markup`${part('repositories', 'Repositories', [scrolled('Repositories', table)])}${part('shared', 'In several repositories', list(several))}`;
}

function repositoryRow({ name, revision, summary }: ReportedRepository, links: Links | null): Markup {
  const url = links && repositoryUrl(links, name);
  const passed = summary.verdict === 'pass';
  return markup`<tr><th scope="row">${url ? markup`<a href="${url}" rel="noreferrer">${name}</a>` : name}</th><td class="${passed ? 'ok' : 'error'}"><span><i aria-hidden="true">${passed ? '✓' : '✕'}</i> ${passed ? 'passed' : 'failed'}</span></td><td>${summary.error}</td><td>${summary.warning}</td><td>${summary.notice}</td><td><code>${revision?.slice(0, 12) ?? ''}</code></td></tr>\n`;
}
