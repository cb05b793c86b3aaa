import { digest } from '../core/fingerprint.js';
import type { Linted } from '../core/linted.js';
import { arrange } from './html/arrange.js';
import { findingsPart } from './html/findings.js';
import { groupsPart } from './html/groups.js';
import { header, title } from './html/header.js';
import { atAGlance } from './html/matrix.js';
import { notCheckedPart, suppressedPart, symptomsPart, weakenedPart } from './html/parts.js';
import { repositoriesPart } from './html/repositories.js';
import { SCRIPT } from './html/script.js';
import { STYLE } from './html/style.js';
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
<title>${title(report, links)}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body${report.findings.length > MANY ? new Markup(' class="many"') : null}>
<a class="skip" href="#findings">Skip to the findings</a>
${header(report, links)}
<main>
${repositoriesPart(report, groups, links)}
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
