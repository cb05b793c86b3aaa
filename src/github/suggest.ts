import { addedLines } from './added-lines.js';
import { ours, sameText } from './authorship.js';
import type { Api } from './connect.js';
import type { Repo } from './sticky-comment.js';
import { type Remedy, type Suggestion, suggestionsOf } from './suggestions.js';

/** The pull request that remedies are offered on, and the mark that ours are known by. */
export interface Offer {
  readonly number: number;
  readonly headSha: string;
  readonly marker: string;
  readonly remedies: readonly Remedy[];
}

/** So many are offered in a review; the next run offers the next. */
export const MAX_SUGGESTIONS = 50;

const NOT_YET = 'Campaign does not know about what is committed here: import it there, and restart the server.';

/** Offers the remedies for lines that the pull request adds, all in one review, and none that was offered there before. */
export async function suggest(api: Api, where: Repo, { number, headSha, marker, remedies }: Offer): Promise<void> {
  const pull = { ...where, pull_number: number };
  const files = await api.paginate(api.rest.pulls.listFiles, { ...pull, per_page: 100 });
  const wanted = new Set(remedies.map(({ path }) => path));
  const added = new Map(files.flatMap(({ filename, patch }) => (patch && wanted.has(filename) ? [[filename, addedLines(patch)]] : [])));
  const all = suggestionsOf(remedies, added, marker);
  if (all.length === 0) return;
  const isOurs = await ours(api, marker);
  const before = (await api.paginate(api.rest.pulls.listReviewComments, { ...pull, per_page: 100 })).filter(isOurs);
  const isOffered = ({ path, body }: Suggestion) =>
    before.some((comment) => comment.path === path && comment.line !== null && sameText(comment.body, body));
  const fresh = all.filter((suggestion) => !isOffered(suggestion));
  const comments = fresh.slice(0, MAX_SUGGESTIONS);
  if (comments.length === 0) return;
  const left = fresh.length - comments.length;
  const more = left > 0 ? ` The next run offers ${left} more.` : '';
  const what = comments.length === 1 ? 'One unambiguous fix' : `${comments.length} unambiguous fixes`;
  await api.rest.pulls.createReview({
    ...pull,
    commit_id: headSha,
    event: 'COMMENT',
    body: `${marker}${what}.${more} ${NOT_YET}`,
    comments,
  });
}
