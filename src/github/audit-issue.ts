import type { Report } from '../core/report.js';
import { type FailOn, summarize } from '../core/settle.js';
import { attempt } from './attempt.js';
import { ours, sameText } from './authorship.js';
import type { Api } from './connect.js';
import { oursOrNew } from './ours-or-new.js';
import { againIfGone, Outdated } from './outdated.js';
import type { Repo, Scene } from './scene.js';

const LABEL = 'campaign-ims-check';

export interface Audit {
  readonly title: string;
  readonly marker: string;
  readonly body: string;
  /** Whether something is wrong: the issue is open exactly then. */
  readonly open: boolean;
  /** Whether to open one where there is none yet; one that is there is always brought up to date. */
  readonly create: boolean;
}

/** A report as it would be without a base: the issue tells of whatever is wrong, not of what one push brought. */
export function asAudit(report: Report, failOn: FailOn): Report {
  const findings = report.findings.map((finding) => ({ ...finding, state: 'new' as const }));
  return {
    ...report,
    source: { ...report.source, base: null },
    findings,
    weakened: [],
    summary: summarize(findings, { gate: 'all', failOn }),
  };
}

/** Keeps the issue of a scene's default branch. @returns its address, or null where there is none */
export const postIssue = (api: Api, scene: Scene, audit: Audit, rest?: string): Promise<string | null> =>
  attempt('The audit issue', 'issues: write', scene.say, () => keepIssue(api, scene, audit), rest);

/** Keeps exactly one issue: opened with findings, brought up to date, closed when clean, opened again when not. */
async function keepIssue(api: Api, scene: Scene, { title, marker, body, open, create }: Audit): Promise<string | null> {
  const where = scene.repo;
  const isOurs = await ours(api, marker);
  const list = (): Promise<Kept[]> => ownIssues(api, where, isOurs);
  const request = { before: () => requireNewest(api, scene) };
  const make = async () => (await api.rest.issues.create({ ...where, title, body, labels: [LABEL], request })).data;
  return againIfGone(async () => {
    const [first, ...others] = await oursOrNew(list, create ? make : null, ({ number }) => number);
    if (!first) return null;
    for (const { number, state } of others) {
      if (state !== 'open') continue;
      await api.rest.issues.update({ ...where, issue_number: number, state: 'closed', state_reason: 'not_planned', request });
    }
    const state = open ? 'open' : 'closed';
    if (first.state !== state || !sameText(first.body, body)) {
      const why = first.state === state ? {} : ({ state, state_reason: open ? 'reopened' : 'completed' } as const);
      await api.rest.issues.update({ ...where, issue_number: first.number, body, ...why, request });
    }
    return first.html_url;
  });
}

/** @throws Outdated where the branch has moved on. Of a branch that the token may not read nothing is known. */
async function requireNewest(api: Api, { repo, defaultBranch, isOvertakable, sha }: Scene): Promise<void> {
  if (!isOvertakable) return;
  const asked = api.rest.git.getRef({ ...repo, ref: `heads/${defaultBranch}` });
  const head = await asked.then(
    ({ data }) => data.object.sha,
    () => sha,
  );
  if (head !== sha) throw new Outdated(`${defaultBranch} has a newer commit than ${sha}: the audit issue is left to a newer run.`);
}

type Kept = Pick<Issue, 'number' | 'state' | 'body' | 'html_url'>;
type Issue = Awaited<ReturnType<Api['rest']['issues']['listForRepo']>>['data'][number];

/**
 * Those with the label; without any, those among the hundred that changed last, for somebody may have taken the label
 * off, and of a token that may not push GitHub takes none. They get it back.
 */
async function ownIssues(api: Api, where: Repo, isOurs: (issue: Issue) => boolean): Promise<Issue[]> {
  const ownOf = (all: Issue[]) => all.filter((issue) => !issue.pull_request && isOurs(issue)).sort((a, b) => a.number - b.number);
  const all = { ...where, state: 'all', per_page: 100 } as const;
  const labelled = ownOf(await api.paginate(api.rest.issues.listForRepo, { ...all, labels: LABEL }));
  if (labelled.length > 0) return labelled;
  const recent = ownOf((await api.rest.issues.listForRepo({ ...all, sort: 'updated' })).data);
  for (const { number } of recent) await api.rest.issues.addLabels({ ...where, issue_number: number, labels: [LABEL] }).catch(() => {});
  return recent;
}
