import type { Linted } from '../core/linted.js';

/** The report itself, for scripts. */
export const json = ({ report }: Linted): string => `${JSON.stringify(report, null, 2)}\n`;
