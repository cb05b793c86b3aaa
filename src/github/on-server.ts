/** What is sent and comes back, as far as it matters here. */
type Fetch = (url: string, sent: Sent) => Promise<Response>;
type Sent = { readonly method?: string; readonly body?: unknown; readonly redirect?: string };

/** A redirect that is not followed. */
class Refused extends Error {}

/** Whether a request failed for a redirect that is not followed, and so fails however often it is sent. */
export const isRefused = (error: unknown): boolean => (error as { cause?: unknown }).cause instanceof Refused;

/** As many as `fetch` itself follows. */
const REDIRECTS_AT_MOST = 20;

/**
 * Follows redirects as `fetch` does, as of a repository that was renamed, but within one server alone: of another, `fetch`
 * keeps the token back and sends it all the rest.
 */
export function onServer(fetch: Fetch, apiUrl: string): Fetch {
  const { origin } = new URL(apiUrl);
  return async (url, sent) => {
    let [at, next] = [url, sent];
    for (let hop = 0; hop <= REDIRECTS_AT_MOST; hop++) {
      const answer = await fetch(at, { ...next, redirect: 'manual' });
      const to = REDIRECTS.includes(answer.status) ? answer.headers.get('location') : null;
      if (to === null) return answer;
      const target = new URL(to, at);
      if (target.origin !== origin) throw new Refused(`it redirects to another server, ${target.origin}, and nothing is sent there`);
      await answer.body?.cancel();
      if (becomesGet(answer.status, sent.method)) next = { ...next, method: 'GET', body: undefined };
      at = target.href;
    }
    throw new Refused('it redirects endlessly');
  };
}

const REDIRECTS = [301, 302, 303, 307, 308];

const becomesGet = (status: number, method: string | undefined): boolean =>
  (status === 303 && method !== 'HEAD') || ([301, 302].includes(status) && method === 'POST');
