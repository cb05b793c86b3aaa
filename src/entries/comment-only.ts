import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Report } from '../core/report.js';
import { summarize } from '../core/settle.js';
import { attempt } from '../github/attempt.js';
import { foreignReport, MAX_REPORT_BYTES } from '../github/foreign-report.js';
import { comment } from '../github/publish.js';
import { type Pull, pullRequestOf } from '../github/pull-request-of.js';
import type { Scene } from '../github/scene.js';
import { withdrawComment } from '../github/withdraw.js';
import type { Inputs } from './action-inputs.js';
import { setOutputs } from './action-outputs.js';
import { checkedPart, countsExisting, settingsOf, workspaceOf } from './action-settings.js';
import type { Surroundings } from './check.js';
import { expectedSecrets } from './expected-secret.js';
import { UsageError } from './usage.js';

const UNREPORTED = 'No report of the run could be had.';

/** There is no summary, and the verdict is that of the other run. */
const NO_REST = '';

const note = (headSha: string): string => `This is the report of the run of the pull request itself, on "${headSha.slice(0, 12)}".`;
/** By this a comment is known to tell of the head; a digit at the beginning is written otherwise in Markdown. */
const within = (headSha: string): string => headSha.slice(1, 12);
const NO_BASE = 'It was compared with nothing, so old findings count too.';

/**
 * The second step for pull requests from forks: a run that may write comments on what a run that may not has reported.
 * Nothing of the pull request is checked out or run here, and its report is data that anybody may have written.
 * @throws UsageError where the report is none; then no comment on an older head stands as if this one had been checked
 */
export async function commentOnly(inputs: Inputs, scene: Scene, { env, cwd }: Surroundings): Promise<0> {
  const { event, api, say } = scene;
  const workspace = workspaceOf(env, cwd);
  if (event.kind !== 'workflow-run') {
    throw new UsageError(
      'The input "report-json" is for workflows "on: workflow_run" that follow one "on: pull_request": see docs/github.md.',
    );
  }
  if (api === null) throw new UsageError(scene.noApi);
  const tell = (url: string) => setOutputs({ 'comment-url': url }, say);
  tell('');
  const find = async (checked: string | null): Promise<Pull | null> => {
    if (inputs.comment === 'never') return null;
    const ask = () => pullRequestOf(api, scene.repo, event, checked);
    const found = await attempt('The comment', 'pull-requests: write', say, ask, NO_REST);
    if (typeof found !== 'string') return found;
    say(found);
    return null;
  };
  let report: Report;
  try {
    report = judged(read(resolve(workspace, inputs.reportJson), env), inputs);
  } catch (error) {
    const pull = await find(event.headSha);
    const { marker } = checkedPart(inputs, workspace);
    if (pull) await withdrawComment(UNREPORTED, scene, api, { marker, number: pull.number, unless: within(event.headSha) });
    throw error;
  }
  const pull = await find(report.source.revision);
  if (pull === null) return 0;
  const { number, mergeSha } = pull;
  const known = [event.headSha, ...(mergeSha === null ? [] : [mergeSha])];
  const settings = settingsOf(inputs, workspace, report);
  const url = await comment(
    { report, notes: [note(event.headSha), ...(report.source.base === null ? [NO_BASE] : [])], settings, scene: { ...scene, known } },
    api,
    number,
    NO_REST,
  );
  tell(url ?? '');
  return 0;
}

/** Whether it failed is told by its findings, not by itself. */
const judged = (report: Report, inputs: Inputs): Report => ({
  ...report,
  summary: summarize(report.findings, { gate: countsExisting(inputs, report) ? 'all' : 'new', failOn: inputs.failOn }),
});

function read(file: string, env: Surroundings['env']): Report {
  let json: string;
  try {
    // A link in an unpacked artifact may lead anywhere, and a pipe is waited for.
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(opened);
      if (!stat.isFile()) throw new Error('it is not a file');
      const { size } = stat;
      if (size > MAX_REPORT_BYTES) throw new Error(`it has ${size} bytes, more than ${MAX_REPORT_BYTES}`);
      json = readFileSync(opened, 'utf8');
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'it is not there. The run of the pull request left none, or its artifact has expired' : message;
    throw new UsageError(`The report "${file}" (report-json) cannot be read: ${why}.`);
  }
  const report = foreignReport(json, expectedSecrets(env));
  if (typeof report === 'string') throw new UsageError(`Cannot use "${file}" (report-json): ${report}`);
  return report;
}
