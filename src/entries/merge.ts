import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { joinReports, type NamedReport } from '../core/join-reports.js';
import type { Report } from '../core/report.js';
import { type FailOn, type Gate, summarize } from '../core/settle.js';
import { foreignReport, MAX_REPORT_BYTES } from '../github/foreign-report.js';

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
}

interface Input {
  readonly name: string;
  readonly file: string;
}

/**
 * Joins the JSON reports of several repositories. They may come from anywhere, so they are read as data that anybody
 * may have written; their verdicts are made anew.
 * @returns the report, or one line that tells which input is wrong and what to do about it
 */
export function merge({ inputs, gate, failOn, cwd, version, progress }: MergeRequest): Report | string {
  try {
    const found = inputs.flatMap((input) => expand(input, cwd));
    if (found.length === 0) return `There is no report in ${inputs.map((input) => `"${input}"`).join(', ')}: files must end in .json.`;
    const twice = found.find(({ name }, index) => found.findIndex((other) => other.name === name) !== index);
    if (twice) return `Two reports would be called "${twice.name}", one of them "${twice.file}": give one as <name>=<file>.`;
    const reports = found.map(({ name, file }, index): NamedReport => {
      const report = read(resolve(cwd, file), file);
      progress(index + 1, found.length);
      return { name, report: { ...report, summary: summarize(report.findings, { gate, failOn }) } };
    });
    return joinReports(reports, version, { gate, failOn });
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

class Refused extends Error {}

/** A repository is called as its report's file is, in a folder with the folders above it: `acme/web.json` is `acme/web`. */
function expand(input: string, cwd: string): Input[] {
  const named = /^([^=]+)=(.+)$/.exec(input);
  if (named && !exists(resolve(cwd, input))) return [{ name: named[1] ?? '', file: named[2] ?? '' }];
  if (!exists(resolve(cwd, input))) throw new Refused(`The report "${input}" is not there: give the files that check --format json wrote.`);
  if (!statSync(resolve(cwd, input)).isDirectory()) return [{ name: withoutEnding(basename(input)), file: input }];
  const files = (readdirSync(resolve(cwd, input), { recursive: true, encoding: 'utf8' }) as string[]).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return files
    .filter((file) => file.endsWith('.json'))
    .sort(new Intl.Collator('en', { numeric: true }).compare)
    .map((file) => ({ name: withoutEnding(file), file: join(input, file) }));
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

const withoutEnding = (file: string): string => file.replace(/\.json$/, '');

function read(path: string, shown: string): Report {
  let text: string;
  try {
    const { size } = statSync(path);
    if (size > MAX_REPORT_BYTES)
      throw new Refused(`The report "${shown}" has ${size} bytes, more than the ${MAX_REPORT_BYTES} that are read.`);
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(`The report "${shown}" cannot be read: ${(error as Error).message}.`);
  }
  const report = foreignReport(text);
  if (typeof report === 'string') throw new Refused(`The report "${shown}" is not taken. ${report} Make it anew with check --format json.`);
  if (Object.hasOwn(JSON.parse(text), 'repositories')) {
    throw new Refused(`The report "${shown}" is a joined one already: give the reports of the single repositories.`);
  }
  return report;
}
