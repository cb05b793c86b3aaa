import { visible } from '../core/characters.js';
import { heading } from '../core/labels.js';
import { unchecked } from '../core/not-checked.js';
import type { Report } from '../core/report.js';
import { type Rule, SECTIONS, type Symptom } from '../core/rule.js';
import { SYMPTOMS } from '../core/symptoms.js';
import type { Colors } from './colors.js';
import { columns } from './width.js';

type Rules = readonly Rule<string, never>[];

const list = (rules: Rules): string[] => columns(rules.map(({ id, level, says }) => ['', id, level, says]));

/** All rules under the sections of the page. */
export function allRules(rules: Rules, command: string, paint: Colors): string {
  const sections = SECTIONS.map((section) => ({ section, own: rules.filter((rule) => rule.section === section) })).filter(
    ({ own }) => own.length > 0,
  );
  const blocks = sections.map(({ section, own }) => [paint.bold(heading(section)), ...list(own), ''].join('\n'));
  return `${blocks.join('\n')}\n${visible(command)} explain <rule> shows the page of a rule.\n`;
}

/** Which rules to look at for what users see, in order. */
export function rulesToLookAt(symptom: Symptom, rules: Rules, command: string, paint: Colors): string {
  return [
    paint.bold(`Users see: ${SYMPTOMS[symptom]}`),
    '',
    'Look at these rules, in this order:',
    ...list(rules),
    '',
    `${visible(command)} explain <rule> shows how to fix each. Restart the server after any change to these settings.`,
    '',
  ].join('\n');
}

/** What could not be checked of the rules to look at: the cause may be there. */
export function unknownHere(report: Report, paint: Colors): string {
  const missing = unchecked(report).map(({ reason, rules }) => `  ${rules.join(', ')}: ${visible(reason)}`);
  return missing.length === 0 ? '' : [paint.bold('Not checked here, and how to change that:'), ...missing, ''].join('\n');
}
