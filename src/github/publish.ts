import type { Finding, Report } from '../core/report.js';
import type { FailOn } from '../core/settle.js';
import type { Unit } from '../reporters/fit-rows.js';
import { title } from '../reporters/headline.js';
import { markdown } from '../reporters/markdown.js';
import { annotate } from './annotate.js';
import { attempt } from './attempt.js';
import { asAudit, postIssue } from './audit-issue.js';
import { postCheckRun } from './check-run.js';
import type { Api } from './connect.js';
import type { Event } from './event.js';
import { addSummary, SUMMARY_BYTES } from './job-summary.js';
import { postComment, type Repo } from './sticky-comment.js';

/** What is wanted, as the inputs say. */
export interface Settings {
  readonly annotations: boolean;
  readonly checkRun: boolean;
  readonly comment: 'auto' | 'always' | 'never';
  readonly auditIssue: boolean;
  readonly failOn: FailOn;
  /** Whether findings that were there before count too. */
  readonly countsExisting: boolean;
  readonly marker: string;
  /** What is checked, where it is not the whole repository: tells check runs and issues of one repository apart. */
  readonly scope: string;
}

/** Where a run happens, and how it reaches GitHub. */
export interface Scene {
  readonly event: Event;
  /** Null without a token or a repository. */
  readonly api: Api | null;
  /** Why there is none, one sentence. */
  readonly noApi: string;
  readonly repo: Repo;
  readonly serverUrl: string;
  /** The run's own commit, which an audit is of. */
  readonly sha: string;
  /** The commit that check runs are of: the pull request's head, not the merge that is checked out. */
  readonly headSha: string;
  /** The event, where its check run has to be told from that of the pull request or the merge group, which judges otherwise; else empty. */
  readonly eventName: string;
  /** The commits that may be linked to, for they are known to be this repository's. */
  readonly known: readonly string[];
  /** The default branch, where the run is of it: an audit of any other would be overwritten by the next. */
  readonly defaultBranch: string | null;
  /** Whether a newer run may have told more: those of pushes, and those that follow others, end in any order, and each may be run again. */
  readonly isOvertakable: boolean;
  /** Takes one line for the job's log. */
  readonly say: (line: string) => void;
}

/** GitHub takes as many characters in a comment or an issue, and one less in a check run's summary. */
const BODY = 65_536;
const CHECK_SUMMARY = 65_535;

/** What is shown, how, and where. */
export interface Publication {
  readonly report: Report;
  /** What is to be said of how it was judged, one sentence each. */
  readonly notes: readonly string[];
  readonly settings: Settings;
  readonly scene: Scene;
}

/** Gives findings the lines that they have in the commit on which they are annotated. */
export type Placing = (findings: readonly Finding[]) => readonly Finding[];

/** The addresses of what was posted; null where there is none. */
export interface Published {
  readonly commentUrl: string | null;
  readonly issueUrl: string | null;
}

/** Shows the report wherever it was asked for. What cannot be written is said; nothing of it changes the verdict. */
export async function publish(publication: Publication, placing: Placing): Promise<Published> {
  const { report, settings, scene } = publication;
  const { api, event, say } = scene;
  const wantsComment = event.kind === 'pull-request' && settings.comment !== 'never';
  const wantsIssue = settings.auditIssue && scene.defaultBranch !== null && report.source.revision === scene.sha;
  if (settings.auditIssue && !wantsIssue) say(NO_ISSUE);
  const wantsCheckRun = settings.checkRun && isCheckedCommit(report, scene);
  if (api === null && (wantsComment || wantsIssue || wantsCheckRun)) {
    say(`${scene.noApi} The text is in the job summary; the verdict stands.`);
  }
  const findings = (wantsCheckRun && api !== null) || settings.annotations ? placing(counted(publication)) : [];
  const posted = wantsCheckRun && api !== null && (await checkRun(publication, api, findings));
  if (settings.annotations && !posted) annotate(findings);
  await addSummary(shown(publication, SUMMARY_BYTES, 'bytes'), say);
  return {
    commentUrl: wantsComment && api !== null ? await comment(publication, api, event.number) : null,
    issueUrl: wantsIssue && api !== null ? await issue(publication, api) : null,
  };
}

/** Whether what was checked is the commit that a check run would be put on, or the merge of it. */
function isCheckedCommit({ source: { revision } }: Report, { event, headSha, known, say }: Scene): boolean {
  // Where another run is followed, this run's own commit is none of that one's.
  const isIt = (event.kind === 'workflow-run' ? [headSha] : known).includes(revision ?? '');
  const checked = revision?.slice(0, 12) ?? 'no commit';
  if (!isIt) say(`No check run is posted: it would be put on ${headSha.slice(0, 12)}, but what was checked is ${checked}.`);
  return isIt;
}

const NO_ISSUE =
  'The audit issue is only updated from the default branch, if actions/checkout has neither "ref:" nor "repository:": it is not touched here.';

/** Keeps the comment on a pull request. @returns its address, or null where there is none */
export function comment(publication: Publication, api: Api, number: number, rest?: string): Promise<string | null> {
  const { report, settings, scene } = publication;
  const tells = counted(publication).length > 0 || report.weakened.length > 0;
  // On one that is closed nobody waits for it.
  const isClosed = scene.event.kind === 'pull-request' && scene.event.isClosed;
  const create = !isClosed && (settings.comment === 'always' || tells);
  return postComment(api, scene, { number, ...marked(publication), create }, rest);
}

function issue(publication: Publication, api: Api): Promise<string | null> {
  const { settings, scene } = publication;
  const report = asAudit(publication.report, settings.failOn);
  const { error, warning, verdict } = report.summary;
  const title = named('Campaign IMS configuration needs attention', settings.scope);
  const open = verdict === 'fail' || error + warning > 0;
  return postIssue(api, scene, { title, ...marked({ ...publication, report }), open, create: open });
}

/** @returns whether it was posted */
async function checkRun(publication: Publication, api: Api, findings: readonly Finding[]): Promise<boolean> {
  const { report, settings, scene } = publication;
  const run = {
    name: named('Campaign IMS', [scene.eventName, settings.scope].filter(Boolean).join(', ')),
    headSha: scene.headSha,
    title: title(report),
    summary: shown(publication, CHECK_SUMMARY),
    findings,
    verdict: report.summary.verdict,
  };
  const post = async () => {
    await postCheckRun(api, scene.repo, run, scene.say);
    return true;
  };
  return (await attempt('The check run', 'checks: write', scene.say, post)) === true;
}

const named = (what: string, scope: string): string => (scope === '' ? what : `${what} (${scope})`);

/** The findings that count. */
const counted = ({ report: { findings }, settings }: Publication) =>
  settings.countsExisting ? findings : findings.filter(({ state }) => state === 'new');

/** The text of a comment or an issue, by whose beginning it is found again. */
function marked(publication: Publication): { marker: string; body: string } {
  const { marker } = publication.settings;
  return { marker, body: marker + shown(publication, BODY - marker.length) };
}

/** The report as Markdown. What was checked may be another repository's checkout, or a commit that only that job had: then nothing is linked. */
function shown({ report, notes, scene }: Publication, limit: number, unit: Unit = 'characters'): string {
  const { serverUrl: server, repo, known } = scene;
  const { revision } = report.source;
  const isKnown = revision !== null && known.includes(revision);
  const links = isKnown ? { server, repository: `${repo.owner}/${repo.repo}`, revision } : null;
  return markdown(report, { links, limit, unit, notes });
}
