/** A fixture without its ⟦marks⟧, and what they marked: half-open UTF-16 ranges of the clean text. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** Takes `⟦…⟧` out of a fixture, so that nobody counts columns. Marks do not nest; `⟦⟧` marks an empty range. */
export function unmark(marked: string): Marked {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/(⟦[^⟦⟧]*⟧)/)) {
    const inside = /^⟦([^⟦⟧]*)⟧$/.exec(piece);
    if (inside) spans.push({ start: text.length, end: text.length + (inside[1] ?? '').length });
    text += inside ? (inside[1] ?? '') : piece;
  }
  return { text, spans };
}
