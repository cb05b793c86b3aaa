/** On paper, where nothing can be scrolled; round corners behind code are three quarters of a large PDF. */
export const PRINT = `
@page { margin: 14mm 12mm; }
@media print {
  :root { --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --error: #8c1410; --error-bg: #fff; --warning: #5c3700; --warning-bg: #fff; --notice: #123f6b; --notice-bg: #fff; --ok: #0f4a29; --ok-bg: #fff; --mark: #fff; --mark-ink: #8c1410; }
  body { font-size: 10pt; } .skip, #filters:not(.narrowed), #filters > :not(#shown) { display: none; }
  #filters { background: none; padding: 0; } #shown { color: var(--ink); font-weight: 600; }
  body > header, main, footer { max-width: none; padding-inline: 0; }
  body > header { margin: 0; width: auto; padding-inline: 1rem; border: 1pt solid #444; }
  main > section { border: 0; padding: 0; } .wide { overflow: visible; max-height: none; border: 0; }
  article, tr, li { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  table { border-collapse: collapse; } thead th, thead td, .matrix th[scope=row], .repositories th[scope=row] { position: static; }
  code, pre, mark, .badge, article { border-radius: 0; }
  .many .group { content-visibility: visible; } details::details-content { content-visibility: visible; }
  .groups td:first-child code { white-space: pre; }
  .short { font-size: 8.5pt; } .matrix.short thead th { font-size: 7.5pt; }
  .matrix.short th, .matrix.short td { padding: .2rem .25rem; } .matrix.short td > * { padding: 0 .2rem; font-size: inherit; }
}
`;
