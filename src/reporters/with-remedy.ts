import type { Finding } from '../core/report.js';

/** The message and its remedy in one text; not every message ends as a sentence does. */
export const withRemedy = ({ message, help }: Pick<Finding, 'message' | 'help'>): string =>
  help === null ? message : `${message}${/[.!?…]$/.test(message) ? '' : '.'} ${help}`;
