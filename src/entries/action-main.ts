import { resolve } from 'node:path';
import { setSecret, warning } from '@actions/core';
import { visible } from '../core/characters.js';
import { messageCleaner } from '../core/clean.js';
import type { Linted } from '../core/linted.js';
import type { Report } from '../core/report.js';
import { attempt } from '../github/attempt.js';
import { logText } from '../github/log-text.js';
import { type Published, publish } from '../github/publish.js';
import type { Scene } from '../github/scene.js';
import { suggest } from '../github/suggest.js';
import { remedies } from '../github/suggestions.js';
import { withdraw } from '../github/withdraw.js';
import { text } from '../reporters/text.js';
import { type ActionChecked, actionCheck, standingIn, type Workplace } from './action-check.js';
import { reasonOf, tellFailure } from './action-failure.js';
import { writeFiles } from './action-files.js';
import { type Inputs, readInputs } from './action-inputs.js';
import { setOutputs } from './action-outputs.js';
import { sayTo, sceneOf } from './action-scene.js';
import { checkedPart, folderOf, settingsOf, workspaceOf } from './action-settings.js';
import type { Surroundings } from './check.js';
import { commentOnly } from './comment-only.js';
import { expectedSecrets } from './expected-secret.js';
import type { UsageError } from './usage.js';

export interface ActionIo extends Surroundings {
  readonly out: (text: string) => void;
  /** The rules' pages, which the HTML report holds. */
  readonly pages: () => string;
}

/** Runs the action. @returns the exit code: 0, 1 for findings that count, 2 where it could not run */
export async function actionMain(io: ActionIo): Promise<0 | 1 | 2> {
  try {
    const { inputs, mistake } = readInputs();
    for (const secret of [...expectedSecrets(io.env), inputs.token]) if (secret !== '') setSecret(secret);
    const scene = sceneOf(inputs, io.env, io.out);
    const run = { ...io, workspace: workspaceOf(io.env, io.cwd) };
    if (inputs.reportJson === '') return await show(await checked(inputs, mistake, scene, run), inputs, scene, run);
    if (mistake !== null) throw mistake;
    return await commentOnly(inputs, scene, io);
  } catch (error) {
    await tellFailure(error, io.env, sayTo(io.out));
    return 2;
  }
}

type ActionRun = ActionIo & Workplace;

/** @throws GitError, UsageError where nothing could be checked; no comment of a run before stands as if it had been */
async function checked(inputs: Inputs, mistake: UsageError | null, scene: Scene, io: ActionRun): Promise<ActionChecked> {
  try {
    if (mistake !== null) throw mistake;
    return await actionCheck(inputs, scene, { ...io, cwd: folderOf(inputs, io.workspace) });
  } catch (error) {
    const wanted = { ...inputs, ...checkedPart(inputs, io.workspace) };
    await withdraw(reasonOf(error, io.env), wanted, scene, standingIn(resolve(io.workspace, inputs.path), io, scene));
    throw error;
  }
}

/** @throws UsageError where a report could not be written */
async function show(
  { linted, notes: told, isOther, placing, top }: ActionChecked,
  inputs: Inputs,
  scene: Scene,
  io: ActionRun,
): Promise<0 | 1> {
  const { report } = linted;
  const settings = settingsOf(
    isOther ? { ...inputs, comment: 'never', checkRun: false, annotations: false } : inputs,
    io.workspace,
    report,
  );
  const newOnly = !settings.countsExisting;
  io.out(logText(text(linted, { color: true, quiet: false, newOnly, showAll: 'gate: all' })));
  // Git names addresses as they are configured.
  const notes = told.map(messageCleaner(linted.secrets));
  const tell = isOther ? (note: string) => warning(visible(note), { title: 'campaign-ims-check' }) : scene.say;
  for (const note of notes) tell(note);
  const published = await publish({ report, notes, settings, scene }, placing);
  if (inputs.suggest && !isOther) await offer(linted, settings.marker, scene);
  const written: Record<string, string> = {};
  try {
    // Last, for a file that cannot be written ends the run, and what was found has to be told all the same.
    writeFiles(linted, inputs, newOnly, { ...io, top }, written);
  } finally {
    setOutputs({ ...outputsOf(report, published), ...written }, scene.say);
  }
  return report.summary.verdict === 'fail' ? 1 : 0;
}

/** Offers certain remedies on the pull request; what cannot be posted is said, and changes no verdict. */
async function offer(linted: Linted, marker: string, { event, api, repo, say }: Scene): Promise<void> {
  if (event.kind !== 'pull-request' || event.isClosed || api === null) return;
  const { number, headSha } = event;
  const all = remedies(linted);
  const post = () => suggest(api, repo, { number, headSha, marker, remedies: all });
  await attempt('The suggested changes', 'pull-requests: write', say, post, 'The verdict stands.');
}

/** Outputs for the steps that follow; they are set whatever the verdict. */
const outputsOf = ({ summary }: Report, { commentUrl, issueUrl }: Published) => ({
  verdict: summary.verdict,
  errors: summary.error,
  warnings: summary.warning,
  notices: summary.notice,
  new: summary.new,
  'comment-url': commentUrl ?? '',
  'issue-url': issueUrl ?? '',
});
