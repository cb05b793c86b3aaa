import type { Report } from '../../core/report.js';
import { LEVELS } from '../../core/rule.js';
import { type Links, repositoryUrl } from '../links.js';
import { type Markup, markup } from '../markup.js';
import { commit } from './repositories.js';

/** The verdict of what: a page that was mailed or printed has no other name. */
export const title = (report: Report, links: Links | null): string =>
  `${verdict(report).word}: ${[nameOf(report, links), subject(report).join('')].filter(Boolean).join(', ')} – Campaign IMS check`;

export function header(report: Report, links: Links | null): Markup {
  const { summary, source, files, instances } = report;
  const { word, kind, sign } = verdict(report);
  const count = (number: number, noun: string) => markup`<li class="${noun}"><b>${number}</b> ${number === 1 ? noun : `${noun}s`}</li>`;
  const since = source.base === null ? null : markup`<li><b>${summary.new}</b> new since <code>${source.base.slice(0, 12)}</code></li>`;
  const url = links && repositoryUrl(links);
  const name = nameOf(report, links);
  const [where, at] = subject(report);
  const of = name === null ? null : markup`<b>${url === null ? name : markup`<a href="${url}" rel="noreferrer">${name}</a>`}</b>, `;
  return markup`<header class="${kind}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${sign}</span> ${word}</h1>
<p class="subject">${of}${where}${at === '' ? null : commit(source.revision, url)}</p>
<ul class="counts">${LEVELS.map((level) => count(summary[level], level))}${since}</ul>
<p>${instances.length === 1 ? '1 instance' : `${instances.length} instances`}; ${files.read} of ${files.tracked} tracked files were read.</p>
</header>`;
}

function verdict({ summary, instances, findings }: Report) {
  if (instances.length === 0 && findings.length === 0) return { word: 'Nothing to check', kind: 'none', sign: '–' };
  return summary.verdict === 'pass' ? { word: 'Passed', kind: 'ok', sign: '✓' } : { word: 'Failed', kind: 'error', sign: '✕' };
}

const nameOf = ({ repositories }: Report, links: Links | null): string | null => (repositories ? null : (links?.repository ?? null));

/** A work tree or an index is more than the commit that it stands on. */
const SUBJECTS = {
  tree: ['a commit', 'commit '],
  worktree: ['the work tree', 'the work tree at commit '],
  index: ['what is staged', 'what is staged on commit '],
} as const;

/** What was checked, and the commit. */
function subject({ source, repositories }: Report): [string, string] {
  if (repositories) return [repositories.length === 1 ? '1 repository' : `${repositories.length} repositories`, ''];
  const [alone, before] = SUBJECTS[source.kind];
  return source.revision === null ? [alone, ''] : [before, source.revision.slice(0, 12)];
}
