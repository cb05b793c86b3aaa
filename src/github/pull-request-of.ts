import type { Api } from './connect.js';
import type { Event } from './event.js';
import type { Repo } from './sticky-comment.js';

/**
 * The open pull request whose head a finished workflow run had checked. It is asked of the API: what the run itself
 * says of it was written by the pull request's author. Null where its head has moved on, or it was closed.
 */
export async function pullRequestOf(api: Api, where: Repo, run: Event & { kind: 'workflow-run' }): Promise<number | null> {
  const head = `${run.headOwner}:${run.headBranch}`;
  const { data: byBranch } = await api.rest.pulls.list({ ...where, state: 'open', head, per_page: 100 });
  const found = byBranch.find((pull) => pull.head.sha === run.headSha);
  if (found) return found.number;
  const { data: byCommit } = await api.rest.repos.listPullRequestsAssociatedWithCommit({ ...where, commit_sha: run.headSha });
  return byCommit.find((pull) => pull.state === 'open' && pull.head.sha === run.headSha)?.number ?? null;
}
