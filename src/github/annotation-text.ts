import { cut, visible } from '../core/characters.js';
import { shownPlace } from '../core/position.js';
import type { Finding } from '../core/report.js';
import { SYMPTOMS } from '../core/symptoms.js';

/** Longer messages are cut by GitHub. */
const LONGEST = 4096;

/** Columns are those of one line; 0 says that the line is only the nearest. */
export const hasColumns = ({ start, end }: Finding): boolean => start.line === end.line && start.column > 0;

/** What an annotation says: the message, the remedy, what users see. */
export function annotationText({ message, help, symptom, related }: Finding): string {
  const lines = [
    message,
    ...related.map((other) => `${other.note}: ${shownPlace(other)}`),
    ...(help === null ? [] : [`Remedy: ${help}`]),
    ...(symptom === null ? [] : [`Users see: ${SYMPTOMS[symptom]}`]),
  ];
  const text = lines.map(visible).join('\n');
  return text.length > LONGEST ? `${cut(text, LONGEST - 1)}…` : text;
}
