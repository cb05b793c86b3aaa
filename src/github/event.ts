import * as z from 'zod/mini';

/** What happened, as far as it decides what to compare and where to write. */
export type Event =
  | {
      readonly kind: 'pull-request';
      readonly number: number;
      readonly headSha: string;
      readonly target: boolean;
      /** How many commits were merged just now, as one or as so many; null where it was not. */
      readonly merged: number | null;
      readonly isClosed: boolean;
    }
  | { readonly kind: 'merge-group'; readonly baseSha: string; readonly headSha: string }
  | ({
      readonly kind: 'workflow-run';
      readonly headSha: string;
      readonly headOwner: string | null;
      readonly headBranch: string;
    } & OfBranch)
  | ({ readonly kind: 'other' } & OfBranch);

interface OfBranch {
  readonly name: string;
  readonly defaultBranch: string | null;
}

const sha = z.string().check(z.regex(/^[\da-f]{40,64}$/));

/** Those of which the run's own commit is the merge of the pull request, but for the last. */
const OF_PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment', 'pull_request_target'];

const pullRequest = z.object({
  action: z.optional(z.unknown()),
  pull_request: z.object({
    number: z.int(),
    head: z.object({ sha }),
    state: z.optional(z.unknown()),
    merged: z.optional(z.unknown()),
    commits: z.optional(z.int()),
  }),
});
const mergeGroup = z.object({ merge_group: z.object({ base_sha: sha, head_sha: sha }) });
const workflowRun = z.object({
  workflow_run: z.object({
    event: z.literal('pull_request'),
    head_sha: sha,
    head_branch: z.string(),
    // A fork may be deleted.
    head_repository: z.nullable(z.object({ owner: z.object({ login: z.string() }) })),
  }),
});
const any = z.object({ repository: z.object({ default_branch: z.string() }) });

/** Reads an event's payload. One that is unknown, or not as expected, is no reason to fail: it is just any event. */
export function readEvent(name: string, payload: unknown): Event {
  const pull = pullRequest.safeParse(payload);
  if (pull.success && OF_PULL_REQUESTS.includes(name)) {
    const { number, head, state, merged: hasMerged, commits = 0 } = pull.data.pull_request;
    const merged = pull.data.action === 'closed' && hasMerged === true ? commits : null;
    const target = name === 'pull_request_target';
    return { kind: 'pull-request', number, headSha: head.sha, target, merged, isClosed: state === 'closed' };
  }
  const group = mergeGroup.safeParse(payload);
  if (group.success && name === 'merge_group') {
    return { kind: 'merge-group', baseSha: group.data.merge_group.base_sha, headSha: group.data.merge_group.head_sha };
  }
  const known = any.safeParse(payload);
  const of = { name, defaultBranch: known.success ? known.data.repository.default_branch : null };
  const run = workflowRun.safeParse(payload);
  if (run.success && name === 'workflow_run') {
    const { head_sha: headSha, head_branch: headBranch, head_repository: head } = run.data.workflow_run;
    return { kind: 'workflow-run', headSha, headBranch, headOwner: head?.owner.login ?? null, ...of };
  }
  return { kind: 'other', ...of };
}
