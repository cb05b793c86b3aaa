import type { Api } from './connect.js';
import type { Event } from './event.js';
import type { Repo } from './sticky-comment.js';

/** A pull request as the API tells it. */
export interface Pull {
  readonly number: number;
  /** GitHub's merge of it into its base, which its runs check; null where there is none. */
  readonly mergeSha: string | null;
}

/**
 * The open pull request whose head a finished workflow run had checked. It is asked of the API: what the run itself
 * says of it was written by the pull request's author. Null where its head has moved on, or it was closed. One head may
 * be that of several.
 * @param checked the commit that its report tells of: a merge of one of them
 */
export async function pullRequestOf(
  api: Api,
  where: Repo,
  run: Event & { kind: 'workflow-run' },
  checked: string | null,
): Promise<Pull | null> {
  const byBranch = run.headOwner === null ? [] : await listed(api, where, `${run.headOwner}:${run.headBranch}`);
  const isIt = ({ state, head }: { state: string; head: { sha: string } }) => state === 'open' && head.sha === run.headSha;
  const ofBranch = byBranch.filter(isIt);
  const all = ofBranch.length > 0 ? ofBranch : (await associated(api, where, run.headSha)).filter(isIt);
  const found = all.find(({ merge_commit_sha }) => merge_commit_sha === checked) ?? all[0];
  return found ? { number: found.number, mergeSha: found.merge_commit_sha } : null;
}

/** Whether what was checked is still the head of its pull request: an older run must not overwrite what a newer one wrote. */
export async function isHead(api: Api, where: Repo, { number, headSha }: Event & { kind: 'pull-request' }): Promise<boolean> {
  const { data } = await api.rest.pulls.get({ ...where, pull_number: number });
  return data.head.sha === headSha;
}

async function listed(api: Api, where: Repo, head: string) {
  return await api.paginate(api.rest.pulls.list, { ...where, state: 'open', head, per_page: 100 });
}

async function associated(api: Api, where: Repo, commit_sha: string) {
  return await api.paginate(api.rest.repos.listPullRequestsAssociatedWithCommit, { ...where, commit_sha, per_page: 100 });
}
