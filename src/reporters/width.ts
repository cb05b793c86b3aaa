const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const COLOR = /\x1b\[\d+m/g;

/** How many cells a text takes on a terminal, colours aside. */
export function width(text: string): number {
  let cells = 0;
  for (const char of text.replace(COLOR, '')) cells += WIDE.test(char) ? 2 : /\p{Mn}/u.test(char) ? 0 : 1;
  return cells;
}

/** Rows of a table, each cell padded to its column. */
export function columns(table: readonly (readonly string[])[]): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => width(row[column] ?? ''))));
  return table.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
      .join('  ')
      .trimEnd(),
  );
}
