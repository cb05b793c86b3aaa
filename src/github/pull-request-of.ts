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
  { headOwner, headBranch, headSha }: Event & { kind: 'workflow-run' },
  checked: string | null,
): Promise<Pull | null> {
  const ofBranch = { ...where, state: 'open', head: `${headOwner}:${headBranch}`, per_page: 100 } as const;
  const byBranch = headOwner === null ? [] : await api.paginate(api.rest.pulls.list, ofBranch);
  const isIt = ({ state, head }: { state: string; head: { sha: string } }) => state === 'open' && head.sha === headSha;
  const named = byBranch.filter(isIt);
  const ofCommit = { ...where, commit_sha: headSha, per_page: 100 };
  const byCommit = async () => (await api.paginate(api.rest.repos.listPullRequestsAssociatedWithCommit, ofCommit)).filter(isIt);
  const all = named.length > 0 ? named : await byCommit();
  const found = all.find(({ merge_commit_sha }) => merge_commit_sha === checked) ?? all[0];
  return found ? { number: found.number, mergeSha: found.merge_commit_sha } : null;
}

/** Whether what was checked is still the head of its pull request: an older run must not overwrite what a newer one wrote. */
export async function isHead(api: Api, where: Repo, { number, headSha }: Event & { kind: 'pull-request' }): Promise<boolean> {
  const { data } = await api.rest.pulls.get({ ...where, pull_number: number });
  return data.head.sha === headSha;
}
