import { isOpen } from '../../core/not-checked.js';
import type { Report } from '../../core/report.js';
import { LEVELS, type Level } from '../../core/rule.js';
import { sharedAddresses } from '../../core/shared-facts.js';
import { comparison } from '../comparison.js';
import { counted, plural } from '../counted.js';
import { type Links, repositoryUrl } from '../links.js';
import { type Markup, markup } from '../markup.js';
import { narrowedTo } from '../narrowed.js';
import { isNothing, isUnjudged } from '../verdict.js';
import { commit } from './repositories.js';

/** The verdict of what: a page that was mailed or printed has no other name. */
export const title = (report: Report, links: Links | null): string =>
  `${verdict(report).word}: ${[nameOf(report, links), subject(report).join('')].filter(Boolean).join(', ')} – Campaign IMS check`;

/** The head of the page: the verdict, what was checked, and how much was found. */
export function header(report: Report, links: Links | null): Markup {
  const { source, files, instances } = report;
  const { word, kind, sign } = verdict(report);
  const url = links && repositoryUrl(links);
  const name = nameOf(report, links);
  const [where, at] = subject(report);
  const only = narrowedTo(report);
  const of = name === null ? null : markup`<b>${url === null ? name : markup`<a href="${url}" rel="noreferrer">${name}</a>`}</b>, `;
  return markup`<header class="${kind}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${sign}</span> ${word}${why(report)}</h1>
<p class="subject">${of}${where}${at === '' ? null : commit(source.revision, url)}</p>
<ul class="counts">${chips(report)}</ul>
${only && markup`<p>Limited to ${only.paths.map((path, at) => markup`${at > 0 ? ', ' : null}<code>${path}</code>`)}${only.more}.</p>\n`}<p>${plural(instances.length, 'instance')}; ${files.read} of ${files.tracked} tracked files were read.</p>
</header>`;
}

function verdict(report: Report) {
  const { summary } = report;
  if (isNothing(report)) return { word: 'Nothing to check', kind: 'none', sign: '–' };
  if (isUnjudged(report)) return { word: 'Nothing could be checked', kind: 'warning', sign: '!' };
  if (summary.verdict === 'fail') return { word: 'Failed', kind: 'error', sign: '✕' };
  return sharedAddresses(report) === null ? { word: 'Passed', kind: 'ok', sign: '✓' } : { word: 'Passed', kind: 'warning', sign: '!' };
}

/** It passed though there are faults: they were there before. */
function why(report: Report): string {
  const { fresh, before } = comparison(report) ?? {};
  if (report.summary.verdict === 'fail' || !fresh || !before?.some(({ level }) => level !== 'notice')) return '';
  return fresh.length === 0 ? ': nothing new' : `: only ${counted(fresh, 'new ')}`;
}

/** What there is of each level, what of it is new, and what leads to the parts of the page that are easily missed. */
function chips(report: Report): Markup[] {
  const { summary, source, checks } = report;
  const compared = comparison(report);
  const level = (noun: Level) => {
    const number = summary[noun];
    const fresh = compared?.fresh.filter((finding) => finding.level === noun).length ?? number;
    const state = fresh === number ? '' : fresh === 0 ? ' from before' : `, ${fresh} new`;
    return markup`<li class="${noun}"><b>${number}</b> ${number === 1 ? noun : `${noun}s`}${state}</li>`;
  };
  const since = source.base === null ? null : markup` since <code>${source.base.slice(0, 12)}</code>`;
  const unchecked = checks.filter(isOpen).length;
  const addresses = sharedAddresses(report);
  return [
    ...LEVELS.map(level),
    ...(compared ? [markup`<li><b>${summary.new}</b> new${since}</li>`] : []),
    ...(addresses === null ? [] : [markup`<li class="warning"><a href="#shared">${addresses}</a></li>`]),
    ...(unchecked === 0
      ? []
      : [markup`<li><a href="#not-checked"><b>${unchecked}</b> ${unchecked === 1 ? 'check' : 'checks'} could not be done</a></li>`]),
  ];
}

const nameOf = ({ repositories }: Report, links: Links | null): string | null => (repositories ? null : (links?.repository ?? null));

/** A work tree or an index is more than the commit that it stands on. */
const SUBJECTS = {
  tree: ['a commit', 'commit '],
  worktree: ['the work tree', 'the work tree at commit '],
  index: ['the staged files', 'the staged files on commit '],
} as const;

/** What was checked, and the commit. */
function subject({ source, repositories }: Report): [string, string] {
  if (repositories) return [plural(repositories.length, 'repository'), ''];
  const [alone, before] = SUBJECTS[source.kind];
  return source.revision === null ? [alone, ''] : [before, source.revision.slice(0, 12)];
}
