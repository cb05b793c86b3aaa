import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { joinReports } from '../core/join-reports.js';
import type { Report } from '../core/report.js';
import { summarize } from '../core/settle.js';
import type { NamedReport } from '../core/shared-facts.js';
import { foreignReport, MAX_REPORT_BYTES } from '../github/foreign-report.js';
import { expectedSecrets } from './expected-secret.js';
import type { MergeOptions } from './options.js';
import { reportFiles } from './report-files.js';
import { UsageError } from './usage.js';

/** What to join, and what decides the exit code. */
export interface MergeRequest extends Pick<MergeOptions, 'inputs' | 'gate' | 'failOn'> {
  readonly cwd: string;
  readonly version: string;
  /** Told after each report that was read, and 0 of 0 where it ends early. */
  readonly progress: (read: number, of: number) => void;
  /** Tells what secrets are expected. */
  readonly env: Readonly<NodeJS.ProcessEnv>;
}

/**
 * Joins the JSON reports of several repositories. They may come from anywhere, so they are read as data that anybody
 * may have written; their verdicts are made anew.
 * @throws UsageError that names the input that is wrong
 */
export function merge({ inputs, gate, failOn, cwd, version, progress, env }: MergeRequest): Report {
  try {
    const secrets = expectedSecrets(env);
    const found = reportFiles(inputs, cwd);
    const reports = found.map(({ name, file }, index): NamedReport => {
      const report = read(resolve(cwd, file), file, secrets);
      progress(index + 1, found.length);
      return { name, report: { ...report, summary: summarize(report.findings, { gate, failOn }) } };
    });
    return joinReports(reports, version, { gate, failOn });
  } catch (error) {
    progress(0, 0);
    throw error;
  }
}

function read(path: string, shown: string, secrets: readonly string[]): Report {
  let text: string;
  try {
    const { size } = statSync(path);
    if (size > MAX_REPORT_BYTES)
      throw new UsageError(
        `The report "${shown}" has ${size} bytes, more than the ${MAX_REPORT_BYTES} that are read. Check folders of that repository one by one.`,
      );
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`The report "${shown}" cannot be read: ${(error as Error).message}.`);
  }
  const report = foreignReport(text, secrets);
  if (typeof report === 'string') throw new UsageError(`Cannot use "${shown}": ${report} Create it again with check --format json=<file>.`);
  if (Object.hasOwn(JSON.parse(text), 'repositories')) {
    throw new UsageError(`The report "${shown}" is already a merged one: give the reports of the individual repositories.`);
  }
  return report;
}
