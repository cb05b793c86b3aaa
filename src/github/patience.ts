/** What is known of a request that failed. */
export interface Failure {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly message: string;
}

/** Whether a rate limit refused the request, and no lack of permission; GraphQL tells so in an answer of status 200. */
export const isLimited = ({ status, headers, message }: Failure): boolean =>
  status === 429 ||
  ((status === 403 || status === null) &&
    (/rate.limit/i.test(message) || String(headers['x-ratelimit-remaining']) === '0' || Boolean(headers['retry-after'])));

/** GitHub asks for a minute where it names no time. */
const SECONDARY_LIMIT_WAIT = 60;
const MAX_ATTEMPTS = 3;

/**
 * How many seconds to wait before a request may be sent again, or null where it must not be. A request that was
 * refused by a rate limit was not carried out, so it may be repeated whatever it is; one that broke off may have been,
 * so only what merely reads, or does the same again, is repeated.
 * @param now milliseconds since the epoch
 */
export function waitBeforeRetry(failure: Failure, repeatable: boolean, attempt: number, now: number): number | null {
  if (attempt >= MAX_ATTEMPTS) return null;
  const limited = rateLimitWait(failure, now);
  if (limited !== null) return limited;
  const broken = failure.status === null || failure.status >= 500;
  return repeatable && broken ? attempt : null;
}

/** An empty header names no time, and is none. */
function rateLimitWait({ status, headers, message }: Failure, now: number): number | null {
  if (status !== 403 && status !== 429) return null;
  const after = Number(headers['retry-after'] || Number.NaN);
  if (Number.isFinite(after)) return Math.max(0, after);
  const reset = Number(headers['x-ratelimit-reset'] || Number.NaN);
  if (String(headers['x-ratelimit-remaining']) === '0')
    return Number.isFinite(reset) ? Math.max(1, reset - now / 1000) : SECONDARY_LIMIT_WAIT;
  return status === 429 || /secondary rate limit/i.test(message) ? SECONDARY_LIMIT_WAIT : null;
}
