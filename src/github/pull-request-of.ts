import { unlessRefused } from './authorship.js';
import type { Api } from './connect.js';
import type { Event } from './event.js';
import { Outdated } from './outdated.js';
import type { Repo } from './scene.js';

/** A pull request as the API tells it. */
export interface Pull {
  readonly number: number;
  /** GitHub's merge of it into its base, which its runs check; null where there is none. */
  readonly mergeSha: string | null;
}

/**
 * The open pull request whose head a finished workflow run had checked. It is asked of the API: what the run itself
 * says of it was written by the pull request's author. One of somebody else may have the same head, so its owner and
 * branch count too; where the run's fork was deleted, that the pull request's was. One head may be that of several.
 * @param checked the commit that its report tells of: the head, or a merge of one of them, which may be an older one by now
 * @returns it, or one sentence that tells why there is none
 */
export async function pullRequestOf(
  api: Api,
  where: Repo,
  { headOwner, headBranch, headSha }: Event & { kind: 'workflow-run' },
  checked: string | null,
): Promise<Pull | string> {
  const all = headOwner === null ? await ofDeletedFork(api, where, headSha) : await listed(api, where, `${headOwner}:${headBranch}`);
  const open = all.filter(({ state, head }) => state === 'open' && head.sha === headSha);
  const found = open.length > 1 ? open.find(({ merge_commit_sha }) => merge_commit_sha === checked) : open[0];
  if (found) {
    const { number, merge_commit_sha: mergeSha } = found;
    if ([headSha, mergeSha].includes(checked) || (await isMergeOf(api, where, headSha, checked))) return { number, mergeSha };
    return `The report is about ${checked ?? 'no commit'}, which is not known to be the head of the pull request or its merge: nothing is posted.`;
  }
  const whose = headOwner === null ? 'a deleted fork' : `${headOwner}:${headBranch}`;
  return open.length === 0
    ? `No open pull request of ${whose} has the head ${headSha}: nothing is posted.`
    : `Several open pull requests of ${whose} have the head ${headSha}, and what was checked is not the merge of any of them: nothing is posted.`;
}

/** GitHub makes the merge anew where the base moves on; one that it does not know is none. */
async function isMergeOf(api: Api, where: Repo, headSha: string, commit: string | null): Promise<boolean> {
  if (commit === null) return false;
  const answer = await api.rest.git.getCommit({ ...where, commit_sha: commit }).catch((error) => {
    if ([404, 422].includes(error.status)) return null;
    throw error;
  });
  return answer?.data.parents[1]?.sha === headSha;
}

/** @throws Outdated where what was checked is no longer the head of its pull request. Of one that the token may not read nothing is known. */
export async function requireHead(api: Api, where: Repo, { number, headSha }: { number: number; headSha: string }): Promise<void> {
  const asked = await unlessRefused(() => api.rest.pulls.get({ ...where, pull_number: number }));
  if (asked && asked.data.head.sha !== headSha)
    throw new Outdated(`The pull request has a newer head than ${headSha}: it is left to that one's run.`);
}

async function listed(api: Api, where: Repo, head: string) {
  const all = await api.paginate(api.rest.pulls.list, { ...where, state: 'open', head, per_page: 100 });
  // GitHub lists all where it cannot read what is asked for.
  return all.filter(({ head: { label } }) => label === head);
}

async function ofDeletedFork(api: Api, where: Repo, commit_sha: string) {
  const all = await api.paginate(api.rest.repos.listPullRequestsAssociatedWithCommit, { ...where, commit_sha, per_page: 100 });
  return all.filter(({ head }) => head.repo === null);
}
