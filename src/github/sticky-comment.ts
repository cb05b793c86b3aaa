import { ours, sameText } from './authorship.js';
import type { Api } from './connect.js';

export interface Repo {
  readonly owner: string;
  readonly repo: string;
}

/** One comment on one pull request, kept up to date. */
export interface Sticky {
  readonly number: number;
  /** What it starts with, by which it is found again. */
  readonly marker: string;
  readonly body: string;
  /** Whether to write one where there is none yet; one that is there is always brought up to date. */
  readonly create: boolean;
}

/**
 * Creates or updates the comment and removes our own others, which two runs at once may have left.
 * @returns its address, or null where there is none and none was wanted
 */
export async function keepComment(api: Api, where: Repo, { number, marker, body, create }: Sticky): Promise<string | null> {
  const isOurs = await ours(api, marker);
  const list = async () => {
    const all = await api.paginate(api.rest.issues.listComments, { ...where, issue_number: number, per_page: 100 });
    return all.filter(isOurs).sort((a, b) => a.id - b.id);
  };
  const before = await list();
  if (before.length === 0 && !create) return null;
  const own = before.length > 0 ? before : await createOne(api, where, number, body, list);
  const [first, ...others] = own;
  if (!first) return null;
  if (!sameText(first.body, body)) await api.rest.issues.updateComment({ ...where, comment_id: first.id, body });
  for (const { id } of others) await remove(api, where, id);
  return first.html_url;
}

type Comment = Awaited<ReturnType<Api['rest']['issues']['createComment']>>['data'];

/** Another run may have written its own between our two looks, and removed ours: the oldest of all stays. */
async function createOne(api: Api, where: Repo, number: number, body: string, list: () => Promise<Comment[]>): Promise<Comment[]> {
  const { data: created } = await api.rest.issues.createComment({ ...where, issue_number: number, body });
  const all = await list().catch(() => []);
  return all.some(({ id }) => id === created.id) ? all : [...all, created].sort((a, b) => a.id - b.id);
}

async function remove(api: Api, where: Repo, id: number): Promise<void> {
  try {
    await api.rest.issues.deleteComment({ ...where, comment_id: id });
  } catch (error) {
    // The other run was faster.
    if ((error as { status?: number }).status !== 404) throw error;
  }
}
