/** A part of a text that may be cut, but only between its rows. */
export interface Block {
  readonly head: string;
  readonly rows: readonly string[];
  readonly foot: string;
}

/** How a limit counts: UTF-16 units (comments, issues) or bytes of UTF-8 (summaries). */
export type Unit = 'characters' | 'bytes';

const encoder = new TextEncoder();
const size = (text: string, unit: Unit): number => (unit === 'bytes' ? encoder.encode(text).length : text.length);

/** As many whole rows as fit, the first blocks' first; a block that was cut says how many more there are. */
export function fitRows(blocks: readonly Block[], limit: number, unit: Unit): string {
  const more = (count: number) => `\n*… ${count} more*\n`;
  const fixed = blocks.map(({ head, foot, rows }) => size(head + foot + more(rows.length), unit));
  let left = limit - fixed.reduce((sum, each) => sum + each, 0);
  return blocks
    .map(({ head, rows, foot }) => {
      const kept = rows.findIndex((row) => {
        left -= size(row, unit);
        return left < 0;
      });
      if (kept === -1) return head + rows.join('') + foot;
      left += size(rows[kept] ?? '', unit);
      return head + rows.slice(0, kept).join('') + more(rows.length - kept) + foot;
    })
    .join('');
}
