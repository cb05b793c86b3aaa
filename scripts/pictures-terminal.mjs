const STYLE = `
:root { --bg: #ffffff; --bar: #f0f2f5; --line: #d0d7de; --ink: #1f2328; --dim: #636c76; --red: #c0211f; --yellow: #8a5a00; --blue: #0a5bc4; --green: #13773a; }
@media (prefers-color-scheme: dark) {
  :root { --bg: #0d1117; --bar: #1a2029; --line: #30363d; --ink: #e6edf3; --dim: #929ba6; --red: #ff7b72; --yellow: #e3b341; --blue: #79b8ff; --green: #56d364; }
}
body { margin: 0; }
#picture { width: max-content; border: 1px solid var(--line); border-radius: 10px; background: var(--bg); color: var(--ink); overflow: hidden; }
#bar { display: flex; gap: 8px; padding: 11px 14px; background: var(--bar); border-bottom: 1px solid var(--line); }
#bar i { width: 11px; height: 11px; border-radius: 50%; background: var(--line); }
pre { width: 116ch; margin: 0; padding: 14px 22px 18px; font: 13.5px/1.5 "DejaVu Sans Mono", ui-monospace, Menlo, Consolas, monospace; white-space: pre-wrap; }
.more { display: flex; align-items: center; gap: 12px; margin: 14px 0; font-size: 18px; line-height: 1; } .more::before, .more::after { content: ""; flex: 1; border-top: 1px dashed var(--line); }
.s1 { font-weight: 700; } .s2, .more { color: var(--dim); } .s31 { color: var(--red); } .s32 { color: var(--green); } .s33 { color: var(--yellow); } .s34 { color: var(--blue); }
`;

const escaped = (text) => text.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`);

/** The command ends each of its colours before the one around it, so that they become elements one by one. */
const painted = (text) =>
  escaped(text).replace(/\x1b\[(?:(22|39)|(\d+))m/g, (_, end, start) => (end ? '</span>' : `<span class="s${start}">`));

/** Blocks of the output that tell the most: two findings, the overview, the verdict. */
const TELLING = [/\[mask-whitespace\]/, /\[callback-instance\]/, /^ +prod +stage\n/, /failed.*: \d+ errors/];

/** A terminal in which the command was typed; what is left out between two blocks is seen. */
export function terminalPage(typed, output) {
  const blocks = output.trimEnd().split('\n\n');
  const chosen = TELLING.map((pattern) => blocks.findIndex((block) => pattern.test(block)));
  if (chosen.includes(-1)) throw new Error(`The output has nothing like ${TELLING[chosen.indexOf(-1)]}.`);
  const content = chosen.map((index, at) => {
    const isNext = index === (chosen[at - 1] ?? -1) + 1;
    return (isNext ? '' : '<div class="more">…</div>') + painted(blocks[index]);
  });
  return `<!DOCTYPE html><meta charset="utf-8"><meta name="color-scheme" content="light dark"><style>${STYLE}</style>
<div id="picture"><div id="bar"><i></i><i></i><i></i></div><pre><span class="s32">$</span> <span class="s1">${escaped(typed)}</span>\n${content.join('')}</pre></div>`;
}
