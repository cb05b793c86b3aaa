import { digest } from '../core/fingerprint.js';
import type { Linted } from '../core/linted.js';
import type { Report } from '../core/report.js';
import { findingsPart } from './html/findings.js';
import { groupsPart } from './html/groups.js';
import { atAGlance } from './html/matrix.js';
import { notCheckedPart, repositoriesPart, suppressedPart, symptomsPart, weakenedPart } from './html/parts.js';
import { SCRIPT } from './html/script.js';
import { STYLE } from './html/style.js';
import { arrange } from './html/tidy.js';
import { linkTo } from './links.js';
import { Markup, markup } from './markup.js';
import type { RenderOptions } from './render-options.js';

const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${digest(STYLE)}'`,
  `script-src 'sha256-${digest(SCRIPT)}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** From so many on, only what is near the window is laid out. */
const MANY = 300;

/** One file that loads nothing: to be looked at, printed, or kept with an audit. Without scripts it is read all the same. */
export function html(linted: Linted, { links, rules }: RenderOptions): string {
  const { report } = linted;
  const groups = arrange(report);
  const link = linkTo(report, links);
  const { text } = markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${verdict(report).word}: Campaign IMS check</title>
<style>${new Markup(STYLE)}</style>
</head>
<body${report.findings.length > MANY ? new Markup(' class="many"') : null}>
<a class="skip" href="#findings">Skip to the findings</a>
${header(report)}
<main>
${repositoriesPart(report, links)}
${atAGlance(report, groups)}
${symptomsPart(report)}
${weakenedPart(report)}
${findingsPart(linted, groups, rules, link)}
${groupsPart(linted)}
${notCheckedPart(report)}
${suppressedPart(report, link)}
</main>
<footer>campaign-ims-check ${report.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return text;
}

function verdict({ summary, instances, findings }: Report) {
  if (instances.length === 0 && findings.length === 0) return { word: 'Nothing to check', kind: 'none', sign: '–' };
  return summary.verdict === 'pass' ? { word: 'Passed', kind: 'ok', sign: '✓' } : { word: 'Failed', kind: 'error', sign: '✕' };
}

const WHERE = { index: 'the Git index', tree: 'a commit', worktree: 'the work tree' } as const;

function header(report: Report): Markup {
  const { summary, source, files, instances, repositories } = report;
  const { word, kind, sign } = verdict(report);
  const count = (number: number, noun: string) => markup`<li class="${noun}"><b>${number}</b> ${number === 1 ? noun : `${noun}s`}</li>`;
  const of = repositories ? `${repositories.length} ${repositories.length === 1 ? 'repository' : 'repositories'}` : WHERE[source.kind];
  const at = source.revision === null ? '' : ` at ${source.revision.slice(0, 12)}`;
  const since = source.base === null ? null : markup`<li><b>${summary.new}</b> new since <code>${source.base.slice(0, 12)}</code></li>`;
  return markup`<header class="${kind}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${sign}</span> ${word}</h1>
<ul class="counts">${count(summary.error, 'error')}${count(summary.warning, 'warning')}${count(summary.notice, 'notice')}${since}</ul>
<p>${instances.length === 1 ? '1 instance' : `${instances.length} instances`} in ${of}${at}: ${files.read} of ${files.tracked} tracked files were read.</p>
</header>`;
}
