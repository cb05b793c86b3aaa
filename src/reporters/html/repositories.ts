import { firstByKey } from '../../core/grouped.js';
import type { Report, ReportedRepository } from '../../core/report.js';
import { LEVELS } from '../../core/rule.js';
import { type Links, repositoryUrl } from '../links.js';
import { type Markup, markup } from '../markup.js';
import type { InstanceGroup } from './arrange.js';
import { listed, listPart, part, ruleLink, scrolled, sentence } from './pieces.js';

/** A row for each repository of a joined report, and what several of them have. */
export function repositoriesPart({ repositories = [], shared = [] }: Report, groups: readonly InstanceGroup[], links: Links | null) {
  if (repositories.length === 0) return null;
  const first = firstByKey(groups, ({ repository }) => repository);
  const table = markup`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${repositories.map((each) => row(each, first.get(each.name)?.id, links))}</tbody></table>`;
  const several = shared.map(
    ({ rule, message, repositories: names }) =>
      markup`<li><p>${sentence(message)}</p><p class="where">${listed(names, 'repositories')} ${rule === null ? null : ruleLink(rule)}</p></li>\n`,
  );
  return markup`${part('repositories', 'Repositories', [scrolled('Repositories', table)])}${listPart('shared', 'In several repositories', several)}`;
}

/** The name leads to what was found there, the commit to where that can be looked at. */
function row(repository: ReportedRepository, group: string | undefined, links: Links | null): Markup {
  const { name, revision, summary } = repository;
  const shown = group === undefined ? name : markup`<a href="#${group}" data-repository="${name}">${name}</a>`;
  const [kind, sign, word] = summary.verdict === 'fail' ? ['error', '✕', 'failed'] : ['ok', '✓', 'passed'];
  const counts = LEVELS.map((level) => markup`<td>${summary[level]}</td>`);
  return markup`<tr><th scope="row">${shown}</th><td class="${kind}"><span><i aria-hidden="true">${sign}</i> ${word}</span></td>${counts}<td>${commit(revision, links && repositoryUrl(links, name))}</td></tr>\n`;
}

/** A commit, as a link to its page where that is known. */
export function commit(revision: string | null, url: string | null): Markup | null {
  if (revision === null) return null;
  const shown = markup`<code>${revision.slice(0, 12)}</code>`;
  return url === null ? shown : markup`<a href="${url}/commit/${encodeURIComponent(revision)}" rel="noreferrer">${shown}</a>`;
}
