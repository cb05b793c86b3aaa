import { setTimeout as sleep } from 'node:timers/promises';
import { getOctokit } from '@actions/github';
import { isRefused, onServer } from './on-server.js';
import type { Before } from './outdated.js';
import { type Failure, waitBeforeRetry } from './patience.js';

export type Api = ReturnType<typeof getOctokit>;

/** GitHub itself gives up on a request after ten seconds. */
const TIMEOUT_MS = 12_000;

/** Pages of a hundred each that a run asks for, of all lists together. */
const MAX_PAGES = 300;

/** So long in seconds a run waits for rate limits and outages, all requests together: the verdict does not need them. */
const PATIENCE = 90;

/**
 * The API, with patience that ends: rate limits are obeyed, reads and what says that it is `repeatable` are repeated, and
 * once the API could not be reached however often it was tried, or did not answer in time, nothing more is.
 * @param say takes one line for the job's log
 */
export function connect(token: string, apiUrl: string, say: (line: string) => void): Api {
  const api = getOctokit(token, { baseUrl: apiUrl, log: SILENT });
  let left = PATIENCE;
  let down: unknown = null;
  let pages = MAX_PAGES;
  api.hook.wrap('request', async (request, options) => {
    if (down !== null) throw down;
    if (isElsewhere(options.url, apiUrl)) throw new TypeError(`it named an address on another server: ${options.url}`);
    // A list goes on as long as the answers say so, whatever the next page is called; other addresses are without a query.
    if (/[?:]/.test(options.url) && --pages < 0) throw new TypeError(`its lists have more than ${MAX_PAGES} pages`);
    const repeatable = options.method === 'GET' || /\/graphql$/.test(options.url) || options.request?.repeatable === true;
    const fetch = onServer(options.request?.fetch, apiUrl);
    for (let attempt = 1; ; attempt++) {
      await (options.request?.before as Before | undefined)?.();
      try {
        // The hook that adds the token hands on these very options, whatever it is called with.
        Object.assign(options, { request: { ...options.request, fetch, log: SILENT, signal: AbortSignal.timeout(TIMEOUT_MS) } });
        return whole(options, await request(options));
      } catch (error) {
        if (isRefused(error)) throw error;
        const failure = failureOf(error);
        const wait = hasTimedOut(error) ? null : waitBeforeRetry(failure, repeatable, attempt, Date.now());
        if (wait === null || wait > left) {
          // Of a request that is not sent again, one broken connection tells nothing of the next.
          if (hasTimedOut(error) || (failure.status === null && repeatable && wait === null)) down = error;
          throw error;
        }
        left -= wait;
        const answer = error instanceof TypeError ? 'something unexpected' : (failure.status ?? 'nothing');
        say(`GitHub's API answered ${answer}: waiting for ${Math.ceil(wait)} s.`);
        await sleep(wait * 1000);
      }
    }
  });
  return api;
}

/** What the client warns of is made of headers, which are anybody's, and it would go to the job's log as it is. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Whether an address, as of the next page, leads to another server than the one that gets the token. */
const isElsewhere = (url: string, apiUrl: string): boolean =>
  /^[a-z][a-z\d+.-]*:|^\/\//i.test(url) && new URL(url).origin !== new URL(apiUrl).origin;

/** @throws TypeError where an answer does not hold the data that it should, as where a proxy answers; an empty list would be believed */
function whole<T extends { data: unknown }>(options: { method: string; url: string; per_page?: unknown }, answer: T): T {
  const { data } = answer;
  if (options.method !== 'DELETE' && !isObject(data)) throw new TypeError('its answer is not JSON');
  // Only what is listed comes in pages.
  const isList = options.per_page !== undefined || /[?&]per_page=/.test(options.url);
  if (isList && !(Array.isArray(data) && data.every(isObject))) throw new TypeError('its answer is not a list');
  return answer;
}

const isObject = (data: unknown): boolean => typeof data === 'object' && data !== null;

const hasTimedOut = (error: unknown): boolean => (error as { cause?: { name?: string } }).cause?.name === 'TimeoutError';

/** What a request failed with; the client gives a request without any answer the status 500, and what GraphQL answers none. */
export function failureOf(error: unknown): Failure {
  const { status, response, message, errors, headers } = error as {
    status?: number;
    message?: string;
    response?: { headers?: Failure['headers'] };
    errors?: readonly { type?: string; message?: string }[];
    headers?: Failure['headers'];
  };
  return {
    status: response && status ? status : null,
    headers: response?.headers ?? headers ?? {},
    message: errors?.map((each) => [each.type, each.message].filter(Boolean).join(': ')).join('; ') ?? message ?? String(error),
  };
}
