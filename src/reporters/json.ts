import type { Linted } from '../core/linted.js';

/** The report itself, for scripts; how it is shown elsewhere makes no difference. */
export const json = ({ report }: Linted, _options?: unknown): string => `${JSON.stringify(report, null, 2)}\n`;
