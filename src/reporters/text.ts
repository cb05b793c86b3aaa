import { visible } from '../core/characters.js';
import type { Linted } from '../core/linted.js';
import type { Report } from '../core/report.js';
import type { FailOn } from '../core/settle.js';
import { closing } from './closing.js';
import { type Colors, colors } from './colors.js';
import { pointers } from './pointers.js';
import { summary, textOfFinding } from './text-summary.js';
import { isNothing, verdict } from './verdict.js';

export interface TextOptions {
  readonly color: boolean;
  /** Findings, what is weakened, what could not be read, and how to go on; nothing at all where there is none of it. */
  readonly quiet: boolean;
  /** Which findings count, where some do. */
  readonly failOn?: FailOn;
  /** Whether findings that the base has too are only counted. */
  readonly newOnly: boolean;
  /** Whether a commit waits for it. */
  readonly isCommit?: boolean;
  /** How the command is called again, where it is one. */
  readonly command?: string;
  /** What shows them too, as whoever reads it would write it. */
  readonly showAll?: string;
  /** How many cells a line of the terminal has; where it is none, logs are as wide as {@link USUAL}. */
  readonly columns?: number | undefined;
}

const USUAL = 100;

/** The report for a terminal: each finding with its line and what to do, then the whole at a glance. */
export function text(
  linted: Linted,
  {
    color,
    quiet,
    failOn,
    newOnly,
    command = 'campaign-ims-check',
    isCommit = linted.report.source.kind === 'index' && !linted.report.repositories,
    showAll = '--gate all',
    columns = USUAL,
  }: TextOptions,
): string {
  const { report } = linted;
  const paint = colors(color);
  const shown = report.findings.filter(({ state }) => !newOnly || state === 'new');
  const said = [...shown.map((finding, at) => textOfFinding(finding, shown[at - 1], linted, paint)), ...taken(report, paint)];
  if (quiet) {
    const unread = pointers(newOnly ? linted.newPointers : linted.pointers).map((line) => `${line}\n`);
    const all = [...said, ...unread];
    return [...all, ...(failOn && all.length > 0 ? closing(report, shown, failOn, command, isCommit) : [])].join('\n');
  }
  const whole = isNothing(report)
    ? [verdict(report), ...pointers(linted.pointers)]
    : summary(linted, shown.length, { showAll, most: columns }, paint);
  return [...said, `${whole.join('\n')}\n`].join('\n');
}

/** What a change of the configuration takes from the checks, a line each. */
function taken({ weakened }: Report, paint: Colors): string[] {
  if (weakened.length === 0) return [];
  const lines = weakened.map(
    ({ path, message, repository }) => `  ${visible(`${repository === undefined ? '' : `${repository}: `}${path}: ${message}`)}`,
  );
  return [`${[paint.bold('This change weakens the checks:'), ...lines].join('\n')}\n`];
}
