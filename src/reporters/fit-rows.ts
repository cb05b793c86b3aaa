/** A part of a text that may be cut, but only between its rows. */
export interface Block {
  /** Where not everything fits, the rows of the lowest rank are kept first. */
  readonly rank: number;
  readonly head: string;
  readonly rows: readonly string[];
  readonly foot: string;
}

/** How a limit counts: UTF-16 units (comments, issues) or bytes of UTF-8 (summaries). */
export type Unit = 'characters' | 'bytes';

const encoder = new TextEncoder();
const size = (text: string, unit: Unit): number => (unit === 'bytes' ? encoder.encode(text).length : text.length);

/** As many whole rows as fit, those of the lowest rank first; a block that was cut says how many more there are. */
export function fitRows(blocks: readonly Block[], limit: number, unit: Unit): string {
  const fixed = blocks.map(({ head, foot, rows }) => size(head + foot + more(rows.length), unit));
  let left = limit - fixed.reduce((sum, each) => sum + each, 0);
  const kept = new Map<Block, number>();
  for (const block of [...blocks].sort((a, b) => a.rank - b.rank)) {
    const cut = block.rows.findIndex((row) => {
      left -= size(row, unit);
      return left < 0;
    });
    if (cut !== -1) left += size(block.rows[cut] ?? '', unit);
    kept.set(block, cut === -1 ? block.rows.length : cut);
  }
  return blocks.map((block) => shown(block, kept.get(block) ?? 0)).join('');
}

const more = (count: number): string => `\n*… ${count} more*\n`;

const shown = ({ head, rows, foot }: Block, kept: number): string =>
  head + rows.slice(0, kept).join('') + (kept < rows.length ? more(rows.length - kept) : '') + foot;
