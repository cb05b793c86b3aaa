import type { Report } from '../core/report.js';
import { title } from '../reporters/headline.js';
import { type MarkdownOptions, markdown } from '../reporters/markdown.js';
import { annotate } from './annotate.js';
import { attempt } from './attempt.js';
import { keepIssue } from './audit-issue.js';
import { postCheckRun } from './check-run.js';
import type { Api } from './connect.js';
import type { Event } from './event.js';
import { addSummary, SUMMARY_BYTES } from './job-summary.js';
import { isHead } from './pull-request-of.js';
import { keepComment, type Repo } from './sticky-comment.js';

/** What is wanted, as the inputs say. */
export interface Settings {
  readonly annotations: boolean;
  readonly checkRun: boolean;
  readonly comment: 'auto' | 'always' | 'never';
  readonly auditIssue: boolean;
  /** Whether findings that were there before count too. */
  readonly countsExisting: boolean;
  readonly marker: string;
  /** What is checked, where it is not the whole repository: tells check runs and issues of one repository apart. */
  readonly scope: string;
}

/** Where a run happens, and how it reaches GitHub. */
export interface Scene {
  readonly event: Event;
  /** Null without a token. */
  readonly api: Api | null;
  readonly repo: Repo;
  readonly serverUrl: string;
  /** The commit that check runs are of: the pull request's head, not the merge that is checked out. */
  readonly headSha: string;
  /** The commits that may be linked to, for they are known to be this repository's. */
  readonly known: readonly string[];
  /** Whether the default branch is checked out: an audit of any other would be overwritten by the next. */
  readonly onDefaultBranch: boolean;
  /** Takes one line for the job's log. */
  readonly say: (line: string) => void;
}

/** GitHub takes as many characters in a comment or an issue, and one less in a check run's summary. */
const BODY = 65_536;
const CHECK_SUMMARY = 65_535;

export interface Published {
  readonly commentUrl: string | null;
  readonly issueUrl: string | null;
}

/** Shows the report wherever it was asked for. What cannot be written is said; nothing of it changes the verdict. */
export async function publish(report: Report, notes: readonly string[], settings: Settings, scene: Scene): Promise<Published> {
  const { api, event, say } = scene;
  const wantsComment = event.kind === 'pull-request' && settings.comment !== 'never';
  const wantsIssue = settings.auditIssue && event.kind === 'other' && scene.onDefaultBranch && report.source.revision === scene.headSha;
  if (settings.auditIssue && !wantsIssue) say(NO_ISSUE);
  const wantsCheckRun = settings.checkRun && isCheckedCommit(report, scene);
  if (api === null && (wantsComment || wantsIssue || wantsCheckRun)) {
    say('There is no token, so nothing is posted: give the input "token". The text is in the job summary; the verdict stands.');
  }
  const posted = wantsCheckRun && api !== null && (await checkRun(report, notes, settings, scene, api));
  if (settings.annotations && !posted) annotate(counted(report, settings));
  await addSummary(markdown(report, page(report, scene, notes, SUMMARY_BYTES, 'bytes')), say);
  return {
    commentUrl: wantsComment && api !== null ? await ownComment(report, notes, settings, scene, api, event) : null,
    issueUrl: wantsIssue && api !== null ? await issue(report, notes, settings, scene, api) : null,
  };
}

/** Whether what was checked is the commit that a check run would be put on, or the merge of it. */
function isCheckedCommit({ source: { revision } }: Report, { event, headSha, known, say }: Scene): boolean {
  // Where another run is followed, this run's own commit is none of that one's.
  const isIt = (event.kind === 'workflow-run' ? [headSha] : known).includes(revision ?? '');
  const checked = revision?.slice(0, 12) ?? 'no commit';
  if (!isIt) say(`No check run is posted: it would be put on ${headSha.slice(0, 12)}, and what was checked is ${checked}.`);
  return isIt;
}

const NO_ISSUE =
  'The audit issue is only kept up to date from the default branch, where actions/checkout has neither "ref:" nor "repository:": nothing is done with it here.';

/** @returns its address, or null where there is none */
async function ownComment(
  report: Report,
  notes: readonly string[],
  settings: Settings,
  scene: Scene,
  api: Api,
  event: Event & { kind: 'pull-request' },
): Promise<string | null> {
  const current = await attempt('The comment', 'pull-requests: write', scene.say, () => isHead(api, scene.repo, event));
  if (current === false) scene.say(`The pull request has a newer head than ${event.headSha}: the comment is left to its run.`);
  return current === true ? comment(report, notes, settings, scene, api, event.number) : null;
}

/** Keeps the comment on a pull request. @returns its address, or null where there is none */
export function comment(
  report: Report,
  notes: readonly string[],
  settings: Settings,
  scene: Scene,
  api: Api,
  number: number,
  rest?: string,
) {
  const { marker } = settings;
  const body = marker + markdown(report, page(report, scene, notes, BODY - marker.length, 'characters'));
  const tells = counted(report, settings).length > 0 || report.weakened.length > 0;
  const sticky = { number, marker, body, create: settings.comment === 'always' || tells };
  return attempt('The comment', 'pull-requests: write', scene.say, () => keepComment(api, scene.repo, sticky), rest);
}

function issue(report: Report, notes: readonly string[], { marker, scope }: Settings, scene: Scene, api: Api) {
  const body = marker + markdown(report, page(report, scene, notes, BODY - marker.length, 'characters'));
  const { error, warning, verdict } = report.summary;
  const audit = {
    title: named('Campaign IMS configuration needs attention', scope),
    marker,
    body,
    open: verdict === 'fail' || error + warning > 0,
  };
  return attempt('The audit issue', 'issues: write', scene.say, () => keepIssue(api, scene.repo, audit));
}

async function checkRun(report: Report, notes: readonly string[], settings: Settings, scene: Scene, api: Api): Promise<boolean> {
  const run = {
    name: named('Campaign IMS', settings.scope),
    headSha: scene.headSha,
    title: title(report),
    summary: markdown(report, page(report, scene, notes, CHECK_SUMMARY, 'characters')),
    findings: counted(report, settings),
    verdict: report.summary.verdict,
  };
  const post = async () => {
    await postCheckRun(api, scene.repo, run, scene.say);
    return true;
  };
  return (await attempt('The check run', 'checks: write', scene.say, post)) === true;
}

const named = (what: string, scope: string): string => (scope === '' ? what : `${what} (${scope})`);

const counted = ({ findings }: Report, { countsExisting }: Settings) =>
  countsExisting ? findings : findings.filter(({ state }) => state === 'new');

/** What was checked may be another repository's checkout, or a commit that only that job had: then nothing is linked. */
const page = (
  { source: { revision } }: Report,
  { serverUrl, repo, known }: Scene,
  notes: readonly string[],
  limit: number,
  unit: MarkdownOptions['unit'],
): MarkdownOptions => ({
  links: revision !== null && known.includes(revision) ? { server: serverUrl, repository: `${repo.owner}/${repo.repo}`, revision } : null,
  limit,
  unit,
  notes,
});
