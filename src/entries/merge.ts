import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { joinReports } from '../core/join-reports.js';
import type { Report } from '../core/report.js';
import { type FailOn, type Gate, summarize } from '../core/settle.js';
import type { NamedReport } from '../core/shared-facts.js';
import { foreignReport, MAX_REPORT_BYTES } from '../github/foreign-report.js';
import { expectedSecrets } from './expected-secret.js';
import { Refused, reportFiles } from './report-files.js';

/** What to join, and what decides the exit code. */
export interface MergeRequest {
  /** Files, folders and `name=file`, as given. */
  readonly inputs: readonly string[];
  readonly gate: Gate;
  readonly failOn: FailOn;
  readonly cwd: string;
  readonly version: string;
  /** Told after each report that was read. */
  readonly progress: (read: number, of: number) => void;
  /** Of the process, unless told: what secrets it expects. */
  readonly env: Readonly<NodeJS.ProcessEnv>;
}

/**
 * Joins the JSON reports of several repositories. They may come from anywhere, so they are read as data that anybody
 * may have written; their verdicts are made anew.
 * @returns the report, or one line that tells which input is wrong and what to do about it
 */
export function merge({ inputs, gate, failOn, cwd, version, progress, env }: MergeRequest): Report | string {
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
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

function read(path: string, shown: string, secrets: readonly string[]): Report {
  let text: string;
  try {
    const { size } = statSync(path);
    if (size > MAX_REPORT_BYTES)
      throw new Refused(
        `The report "${shown}" has ${size} bytes, more than the ${MAX_REPORT_BYTES} that are read. Check folders of that repository one by one.`,
      );
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`The report "${shown}" cannot be read: ${(error as Error).message}.`);
  }
  const report = foreignReport(text, secrets);
  if (typeof report === 'string')
    throw new Refused(`The report "${shown}" is not taken. ${report} Make it anew with check --format json=<file>.`);
  if (Object.hasOwn(JSON.parse(text), 'repositories')) {
    throw new Refused(`The report "${shown}" is a joined one already: give the reports of the single repositories.`);
  }
  return report;
}
