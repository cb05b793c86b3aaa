import type { Linted } from '../core/linted.js';

/** The report itself, for scripts; `weakened` is there only where a change of the configuration takes something. */
export function json({ report }: Linted, _options?: unknown): string {
  const { weakened, ...usual } = report;
  return `${JSON.stringify(weakened.length > 0 ? report : usual, null, 2)}\n`;
}
