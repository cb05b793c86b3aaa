import { isUnseen } from '../core/characters.js';
import type { Linted } from '../core/linted.js';

/** The report itself, for scripts; `weakened` is there only where a change of the configuration takes something. */
export function json({ report }: Linted): string {
  const { weakened, ...usual } = report;
  return asJson(weakened.length > 0 ? report : usual);
}

/** JSON as files have it: indented, with a line end behind it. */
export const asJson = (data: unknown): string => `${escapedJson(data, 2)}\n`;

/** JSON in which what cannot be seen, or acts on a terminal, is written as an escape, which means the same. */
export const escapedJson = (data: unknown, indent?: number): string =>
  JSON.stringify(data, null, indent).replace(/[^\x00-\x7e]/gu, (char) => (isUnseen(char) ? escaped(char) : char));

const escaped = (char: string): string =>
  char
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
