import { firstByKey } from '../core/grouped.js';
import { addedLines } from './added-lines.js';
import { ours, sameText, unlessRefused } from './authorship.js';
import type { Api } from './connect.js';
import { againIfGone, Outdated } from './outdated.js';
import { type Offered, pairSuggestions, placeOf } from './pair-suggestions.js';
import { requireHead } from './pull-request-of.js';
import type { Repo } from './scene.js';
import { bodyOf, type Remedy, type Suggestion, suggestionsOf } from './suggestions.js';

/** The pull request that remedies are offered on, and the mark that ours are known by. */
export interface Offer {
  readonly number: number;
  readonly headSha: string;
  readonly marker: string;
  readonly remedies: readonly Remedy[];
}

/** So many are offered in a review, and so many are brought up to date; the next run does the next. */
export const MAX_SUGGESTIONS = 50;

const NOT_YET = 'Campaign does not know about what is committed here: import it there, and restart the server.';
const GONE = 'This change is no longer suggested: on the newest commit it is not the fix, or there is nothing to fix.';
const ANOTHER = 'Another run has suggested changes on the same lines, so no more are suggested.';

/**
 * Offers the remedies for lines that the pull request adds, all in one review, and none where one was offered: that one is
 * kept up to date as long as its line is there.
 */
export async function suggest(api: Api, where: Repo, { number, headSha, marker, remedies }: Offer): Promise<void> {
  const pull = { ...where, pull_number: number };
  const isOurs = await ours(api, marker);
  const list = async () => {
    const listed = await api.paginate(api.rest.pulls.listReviewComments, { ...pull, per_page: 100 });
    const own = listed.filter((comment) => isOurs(comment) && typeof comment.line === 'number').sort((a, b) => a.id - b.id);
    return { own, answered: new Set(listed.map(({ in_reply_to_id }) => in_reply_to_id)) };
  };
  // Without remedies there is hardly anything to do, and nothing to tell of what may not be done.
  const first = remedies.length === 0 ? await unlessRefused(list) : await list();
  if (first === null || remedies.length + first.own.length === 0) return;
  const files = remedies.length === 0 ? [] : await api.paginate(api.rest.pulls.listFiles, { ...pull, per_page: 100 });
  const wanted = new Set(remedies.map(({ path }) => path));
  const added = new Map(files.flatMap(({ filename, patch }) => (patch && wanted.has(filename) ? [[filename, addedLines(patch)]] : [])));
  const all = [...firstByKey(suggestionsOf(remedies, added, marker), placeOf).values()];
  // GitHub does not list every change of a large pull request: what has no place now may have one all the same.
  const isRight = (one: Offered) => remedies.some((each) => each.path === one.path && sameText(one.body, bodyOf(each, marker)));
  const isNewest = () => requireHead(api, where, { number, headSha });
  const looks = [first];
  const keep = async (): Promise<readonly Suggestion[]> => {
    const { own, answered } = looks.pop() ?? (await list());
    const { pairs, fresh, twice } = pairSuggestions(own, all, headSha);
    // What somebody has answered stays, so that the answer does.
    const needless = own.filter((comment) => twice.has(comment) && !answered.has(comment.id));
    const stale = own.flatMap((comment) => {
      if (needless.includes(comment)) return [];
      const body = pairs.get(comment)?.body ?? (isRight(comment) && !twice.has(comment) ? null : marker + GONE);
      return body === null || sameText(comment.body, body) ? [] : [{ ...where, comment_id: comment.id, body }];
    });
    for (const one of stale.slice(0, MAX_SUGGESTIONS)) await api.rest.pulls.updateReviewComment({ ...one, request: { before: isNewest } });
    for (const { id } of needless) await remove(api, where, id);
    return fresh;
  };
  let failure: unknown = null;
  const fresh = await againIfGone(keep).catch((error) => {
    failure = error;
    return pairSuggestions(first.own, all, headSha).fresh;
  });
  const comments = fresh.slice(0, MAX_SUGGESTIONS);
  if (comments.length === 0) {
    if (failure !== null) throw failure;
    return;
  }
  const left = fresh.length - comments.length;
  const more = left > 0 ? ` The next run offers ${left} more.` : '';
  const what = comments.length === 1 ? 'One unambiguous fix' : `${comments.length} unambiguous fixes`;
  const body = `${marker}${what}.${more} ${NOT_YET}`;
  const before = async () => {
    await isNewest();
    const open = pairSuggestions((await list()).own, all, headSha).fresh;
    if (comments.some((comment) => !open.includes(comment))) throw new Outdated(ANOTHER);
  };
  await api.rest.pulls.createReview({ ...pull, commit_id: headSha, event: 'COMMENT', body, comments, request: { before } });
  // Another run may have posted its own at the same time. What was posted is, whatever becomes of this.
  await keep().catch(() => {});
}

async function remove(api: Api, where: Repo, comment_id: number): Promise<void> {
  await api.rest.pulls.deleteReviewComment({ ...where, comment_id }).catch((error) => {
    // The other run was faster.
    if (error.status !== 404) throw error;
  });
}
