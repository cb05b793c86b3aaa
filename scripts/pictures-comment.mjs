import { readFileSync } from 'node:fs';
import { githubCss, marked } from './pictures-tools.mjs';

const STYLE = `
:root { --head: #f6f8fa; --edge: #d1d9e0; --said: #59636e; --who: #1f2328; --page: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --head: #151b23; --edge: #3d444d; --said: #9198a1; --who: #f0f6fc; --page: #0d1117; } }
body { margin: 0; }
#picture { display: flex; gap: 16px; width: 960px; padding: 2px; color: var(--said); font: 14px/1.5 "Liberation Sans", Arial, sans-serif; }
#avatar { flex: none; width: 40px; height: 40px; }
#box { position: relative; flex: 1; min-width: 0; border: 1px solid var(--edge); border-radius: 6px; background: var(--page); }
#box::before { content: ""; position: absolute; left: -6px; top: 14px; width: 10px; height: 10px; rotate: 45deg; background: var(--head); border: 1px solid var(--edge); border-width: 0 0 1px 1px; }
#head { padding: 8px 16px; background: var(--head); border-bottom: 1px solid var(--edge); border-radius: 6px 6px 0 0; }
#head b { color: var(--who); } #head i { font-style: normal; font-size: 12px; border: 1px solid var(--edge); border-radius: 2em; padding: 0 6px; margin: 0 4px; }
.markdown-body { padding: 16px; border-radius: 0 0 6px 6px; font-size: 14px; font-family: inherit; }
.markdown-body code { font-family: "DejaVu Sans Mono", ui-monospace, monospace; font-size: 12px; }
.markdown-body > :last-child { margin-bottom: 0; }
.mark { width: 1.15em; height: 1.15em; vertical-align: -.2em; }
`;

const svg = (content, attributes = 'class="mark"') =>
  `<svg ${attributes} viewBox="0 0 20 20" fill="none" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round">${content}</svg>`;
const AVATAR =
  '<circle cx="10" cy="10" r="10" fill="#2458b8"/><path d="M6.5 7.5h3.2a2 2 0 0 1 2 2v1a2 2 0 0 0 2 2" stroke="#fff" stroke-width="1.2"/><circle cx="6" cy="7.5" r="1.9" fill="#fff"/><circle cx="14" cy="12.5" r="1.9" fill="#fff"/>';

/** Each reader's system has its own drawings of these, and this machine may have none. */
const MARKS = {
  '❌': svg('<path d="m4 4 12 12M16 4 4 16" stroke="#e0352b" stroke-width="3.4"/>'),
  '✅': svg('<rect x="1" y="1" width="18" height="18" rx="4" fill="#2da44e"/><path d="m5.5 10.5 3 3 6-7" stroke="#fff"/>'),
  '⚠️': svg(
    '<path d="M10 2.5 18.5 17h-17Z" fill="#f5b400" stroke="#f5b400"/><path d="M10 7.5v4.2m0 2.9v.1" stroke="#1f2328" stroke-width="2"/>',
  ),
  '➖': svg('<path d="M4 10h12" stroke="#8b949e" stroke-width="3.4"/>'),
  ℹ️: svg('<rect x="1" y="1" width="18" height="18" rx="4" fill="#2f74d0"/><path d="M10 9.5v5M10 5.7v.1" stroke="#fff"/>'),
};

/** A comment as GitHub shows it, with GitHub's own style of Markdown. */
export function commentPage(markdown) {
  const content = Object.entries(MARKS).reduce((html, [mark, drawn]) => html.replaceAll(mark, drawn), marked.parse(markdown));
  return `<!DOCTYPE html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>${readFileSync(githubCss, 'utf8')}${STYLE}</style>
<div id="picture">${svg(AVATAR, 'id="avatar"')}<div id="box"><div id="head"><b>github-actions</b> <i>bot</i> commented</div><div class="markdown-body">${content}</div></div></div>`;
}
