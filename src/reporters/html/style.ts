import { PRINT } from './print.js';

/** Light and dark, for a phone, a desk and paper. Text has a contrast of 7:1 on all that it stands on. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --bg: #f5f6f8; --card: #ffffff; --ink: #1b2029; --dim: #474e5c; --line: #dde1e8; --soft: #eef0f4; --edge: #1b202938; --clear: #ffffff00; --link: #174c95;
  --error: #981d18; --error-bg: #fdebe9; --warning: #724300; --warning-bg: #fff2dc; --notice: #184d82; --notice-bg: #e6f0fb;
  --ok: #155b34; --ok-bg: #e4f4ea; --mark: #ffd9d4; --mark-ink: #7d130e;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1116; --card: #171b22; --ink: #e7eaf0; --dim: #afb8c5; --line: #2c333e; --soft: #202630; --edge: #e7eaf03d; --clear: #171b2200; --link: #8cbcff;
    --error: #ff9a91; --error-bg: #3b1715; --warning: #ffc876; --warning-bg: #35260b; --notice: #93c4ff; --notice-bg: #11273f;
    --ok: #83dca5; --ok-bg: #10301e; --mark: #6b1d18; --mark-ink: #ffe3e0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
body > header { margin-top: 1.5rem; padding-block: 1.4rem 1.3rem; border-radius: 1rem; background: var(--soft); border-left: .5rem solid var(--dim); width: calc(100% - 2.5rem); max-width: 67.5rem; }
body > header.ok { background: var(--ok-bg); border-color: var(--ok); }
body > header.warning { background: var(--warning-bg); border-color: var(--warning); }
body > header.error { background: var(--error-bg); border-color: var(--error); }
.subject { overflow-wrap: anywhere; } header .subject { margin: 0 0 .7rem; } .subject code { background: none; padding: 0; }
.tool { margin: 0; font-weight: 600; letter-spacing: .02em; }
h1 { margin: .1rem 0 .4rem; font-size: 2.3rem; line-height: 1.15; letter-spacing: -.02em; }
header.ok h1 { color: var(--ok); } header.warning h1 { color: var(--warning); } header.error h1 { color: var(--error); }
header p { margin: .6rem 0 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { background: var(--card); border-radius: 2rem; padding: .15rem .85rem; }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); } .counts .notice b { color: var(--notice); }
main > section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; letter-spacing: -.01em; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.1rem 0 .5rem; color: var(--dim); }
code, pre, .place, .rule { font-family: var(--code); font-size: .88em; }
code { white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--soft); border-radius: .3em; padding: .1em .35em; }
.place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.wide { position: relative; overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead td { position: sticky; top: 0; z-index: 1; background: var(--soft); font-size: .9rem; }
tbody th { font-weight: 600; }
.matrix th[scope=row], .repositories th[scope=row] { position: sticky; left: 0; background: var(--card); overflow-wrap: break-word; min-width: 7.5rem; max-width: 16rem; }
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; border: 1px solid transparent; }
.matrix td > a:hover { text-decoration: underline; }
.short .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.matrix.short th, .matrix.short td { padding: .35rem .45rem; } .matrix.short thead th { font-size: .8rem; line-height: 1.25; vertical-align: bottom; }
.matrix.short td, .matrix.short thead th { width: 1%; } .matrix.short thead td { width: auto; } .matrix.short td > a, .matrix.short td > span { padding-inline: .55rem; }
i { font-style: normal; font-weight: 700; }
.wide:has(.short) + .legend { display: block; }
.legend { display: none; text-wrap: balance; } .legend, .partly { color: var(--dim); font-size: .9rem; margin: .6rem 0 0; }
td.ok > *, .fit { color: var(--ok); } td.ok > * { background: var(--ok-bg); }
.matrix td.part > * { color: var(--ok); } .matrix td.kept > * { color: var(--ink); background: var(--soft); } .matrix td.part > *, .matrix td.kept > * { border-style: dashed; border-color: currentColor; }
td.none > * { color: var(--dim); background: var(--soft); }
td.error > * { color: var(--error); background: var(--error-bg); }
td.warning > * { color: var(--warning); background: var(--warning-bg); }
td.notice > * { color: var(--notice); background: var(--notice-bg); }
.groups tr.error .fit { color: var(--error); } .groups tr.none .fit { color: var(--dim); }
.groups tr.error > td { background: var(--error-bg); }
.fit { font-weight: 600; white-space: nowrap; } .gap { color: var(--dim); font-style: italic; }
.repositories td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem .75rem; align-items: center; background: var(--soft); border-radius: .7rem; padding: .7rem .9rem; }
#filters[hidden], [hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .5rem; font-weight: 600; }
fieldset label { display: inline-flex; gap: .35rem; align-items: center; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; cursor: pointer; }
.pick { font-weight: 600; display: inline-flex; gap: .5rem; align-items: center; max-width: 100%; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: .5rem; padding: .25rem .6rem; max-width: 14rem; min-width: 0; }
button { cursor: pointer; font-weight: 600; }
#shown { color: var(--dim); }
.instance > h3 { border-bottom: 2px solid var(--line); padding-bottom: .3rem; }
.group:focus, .instance:focus { outline: none; }
.group:focus > h4, .group:target > h4 { color: var(--ink); text-decoration: underline; text-underline-offset: .3em; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--dim); border-radius: .6rem; padding: .75rem .95rem; margin: .6rem 0; }
.many .group { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
article[data-state=existing] { border-left-style: dashed; } article[data-state=existing] h5 { font-weight: 400; }
article[data-level=error] { border-left-color: var(--error); } article[data-level=warning] { border-left-color: var(--warning); } article[data-level=notice] { border-left-color: var(--notice); }
h5 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.badge { border-radius: .4rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 700; background: var(--soft); color: var(--dim); }
.badge.error { color: var(--error); background: var(--error-bg); } .badge.warning { color: var(--warning); background: var(--warning-bg); } .badge.notice { color: var(--notice); background: var(--notice-bg); }
.where { margin: .35rem 0 0; color: var(--dim); display: flex; flex-wrap: wrap; gap: .15rem .8rem; overflow-wrap: anywhere; }
pre { display: flex; gap: .9rem; margin: .6rem 0 0; padding: .55rem .8rem; background: var(--soft); border-radius: .5rem; }
pre code { background: none; padding: 0; min-width: 0; font-size: 1em; } .no { color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2em; box-shadow: 0 .14em 0 var(--error); font-weight: 600; }
mark:empty { border-left: 3px solid var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .6rem 0 0; }
dt { color: var(--dim); font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main > section > ul { margin: 0; padding-left: 1.2rem; } main > section > ul > li { margin: .5rem 0; } li p { margin: 0; overflow-wrap: anywhere; }
details { flex-basis: 100%; } summary { cursor: pointer; }
footer { color: var(--dim); padding-block: .5rem 2.5rem; font-size: .9rem; }
@media (max-width: 40rem) {
  body > header, main, footer { padding-inline: .75rem; }
  body > header { margin: .75rem .75rem 0; width: auto; }
  main > section { padding: .9rem .8rem 1rem; border-radius: .8rem; }
  h1 { font-size: 1.9rem; }
  th, td { padding: .4rem .55rem; }
  .matrix th[scope=row] { min-width: 7rem; font-size: .9rem; }
  .matrix td > * { padding-inline: .5rem; } .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .legend { display: block; }
  .groups thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; } .groups, .groups tbody { display: block; }
  .groups tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .5rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } .groups tr:last-child { border: 0; } .groups tr.error { background: var(--error-bg); }
  .groups td { padding: 0; border: 0; } .groups td:nth-child(2)::before { content: "+ "; color: var(--dim); } .groups td:nth-child(3)::before { content: "= "; color: var(--dim); }
  .wide { background: linear-gradient(90deg, var(--card) 40%, var(--clear)) local, linear-gradient(270deg, var(--card) 40%, var(--clear)) 100% local, linear-gradient(90deg, var(--edge), transparent), linear-gradient(270deg, var(--edge), transparent) 100%; background-size: 2.5rem 100%, 2.5rem 100%, .8rem 100%, .8rem 100%; background-repeat: no-repeat; }
  .pick { width: 100%; } .pick select { flex: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-top: .35rem; }
  pre { padding: .5rem .6rem; gap: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
${PRINT}`;
