import { firstByKey, grouped } from '../core/grouped.js';
import { addedLines } from './added-lines.js';
import { ours, sameText } from './authorship.js';
import type { Api } from './connect.js';
import { againIfGone, Outdated } from './outdated.js';
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
  /** Those on lines that are still there, by place, the oldest first. */
  const list = async () => {
    const all = await api.paginate(api.rest.pulls.listReviewComments, { ...pull, per_page: 100 });
    const current = all.filter((comment) => isOurs(comment) && typeof comment.line === 'number').sort((a, b) => a.id - b.id);
    return grouped(current, placeOf);
  };
  if (remedies.length === 0 && (await list()).size === 0) return;
  const files = remedies.length === 0 ? [] : await api.paginate(api.rest.pulls.listFiles, { ...pull, per_page: 100 });
  const wanted = new Set(remedies.map(({ path }) => path));
  const added = new Map(files.flatMap(({ filename, patch }) => (patch && wanted.has(filename) ? [[filename, addedLines(patch)]] : [])));
  const all = firstByKey(suggestionsOf(remedies, added, marker), placeOf);
  const isNewest = () => requireHead(api, where, { number, headSha });
  const keep = async (): Promise<Suggestion[]> => {
    const own = await list();
    const stale = [...own].flatMap(([place, [first]]) => {
      // GitHub does not list every change of a large pull request: what has no place now may have one all the same.
      const isOffered = remedies.some((remedy) => sameText(first.body, bodyOf(remedy, marker)));
      const body = all.get(place)?.body ?? (isOffered ? null : marker + GONE);
      return body === null || sameText(first.body, body) ? [] : [{ ...where, comment_id: first.id, body }];
    });
    for (const one of stale.slice(0, MAX_SUGGESTIONS)) await api.rest.pulls.updateReviewComment({ ...one, request: { before: isNewest } });
    for (const [, ...others] of own.values()) for (const { id } of others) await remove(api, where, id);
    return [...all].flatMap(([place, suggestion]) => (own.has(place) ? [] : [suggestion]));
  };
  const fresh = await againIfGone(keep);
  const comments = fresh.slice(0, MAX_SUGGESTIONS);
  if (comments.length === 0) return;
  const left = fresh.length - comments.length;
  const more = left > 0 ? ` The next run offers ${left} more.` : '';
  const what = comments.length === 1 ? 'One unambiguous fix' : `${comments.length} unambiguous fixes`;
  const body = `${marker}${what}.${more} ${NOT_YET}`;
  const before = async () => {
    await isNewest();
    const own = await list();
    if (comments.some((comment) => own.has(placeOf(comment)))) throw new Outdated(ANOTHER);
  };
  await api.rest.pulls.createReview({ ...pull, commit_id: headSha, event: 'COMMENT', body, comments, request: { before } });
  // Another run may have posted its own at the same time.
  await keep();
}

interface Place {
  readonly path: string;
  readonly start_line?: number | null;
  readonly line?: number;
}

const placeOf = ({ path, start_line, line }: Place): string => JSON.stringify([path, start_line ?? line, line]);

async function remove(api: Api, where: Repo, comment_id: number): Promise<void> {
  await api.rest.pulls.deleteReviewComment({ ...where, comment_id }).catch((error) => {
    // The other run was faster.
    if (error.status !== 404) throw error;
  });
}
