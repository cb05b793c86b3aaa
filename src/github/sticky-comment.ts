import { attempt } from './attempt.js';
import { ours, sameText } from './authorship.js';
import type { Api } from './connect.js';
import { oursOrNew } from './ours-or-new.js';
import { againIfGone } from './outdated.js';
import { requireHead } from './pull-request-of.js';
import type { Repo, Scene } from './scene.js';

/** One comment on one pull request, kept up to date. */
export interface Sticky {
  readonly number: number;
  /** The line by which it is found again. */
  readonly marker: string;
  readonly body: string;
  /** Whether to write one where there is none yet; one that is there is always brought up to date. */
  readonly create: boolean;
  /** Text by which one that is there is known to tell of this head already, and stays as it is. */
  readonly unless?: string;
}

/** Keeps the comment as long as the scene's commit is the head of its pull request. @returns its address, or null where there is none */
export const postComment = (api: Api, scene: Scene, sticky: Sticky, rest?: string): Promise<string | null> =>
  attempt('The comment', 'pull-requests: write', scene.say, () => keepComment(api, scene, sticky), rest);

/**
 * Creates or updates the comment and removes our own others, which two runs at once may have left.
 * @returns its address, or null where there is none and none was wanted
 */
async function keepComment(
  api: Api,
  { repo: where, headSha }: Scene,
  { number, marker, body, create, unless }: Sticky,
): Promise<string | null> {
  const isOurs = await ours(api, marker);
  const list = async (): Promise<Comment[]> => {
    const all = await api.paginate(api.rest.issues.listComments, { ...where, issue_number: number, per_page: 100 });
    return all.filter(isOurs).sort((a, b) => a.id - b.id);
  };
  const request = { before: () => requireHead(api, where, { number, headSha }) };
  const make = async () => (await api.rest.issues.createComment({ ...where, issue_number: number, body, request })).data;
  return againIfGone(async () => {
    const [first, ...others] = await oursOrNew(list, create ? make : null, ({ id }) => id);
    if (!first) return null;
    const stays = sameText(first.body, body) || (unless !== undefined && first.body?.includes(unless));
    if (!stays) await api.rest.issues.updateComment({ ...where, comment_id: first.id, body, request });
    for (const { id } of others) await remove(api, where, id);
    return first.html_url;
  });
}

async function remove(api: Api, where: Repo, id: number): Promise<void> {
  try {
    await api.rest.issues.deleteComment({ ...where, comment_id: id });
  } catch (error) {
    // The other run was faster.
    if ((error as { status?: number }).status !== 404) throw error;
  }
}

type Comment = Awaited<ReturnType<Api['rest']['issues']['createComment']>>['data'];
