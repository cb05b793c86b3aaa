import { describe, expect, it } from 'vitest';
import { type Failure, waitBeforeRetry } from '../../src/github/patience.js';

const NOW = 1_795_000_000_000;
const failure = (status: number | null, headers: Failure['headers'] = {}, message = ''): Failure => ({ status, headers, message });

describe('how long to wait before a request is sent again', () => {
  it.each<[string, Failure, number | null, number | null]>([
    ['no answer', failure(null), 1, null],
    ['502', failure(502), 1, null],
    ['404', failure(404), null, null],
    ['403 for want of a permission', failure(403, {}, 'Resource not accessible by integration'), null, null],
    ['403 with retry-after', failure(403, { 'retry-after': '7' }), 7, 7],
    ['429 with retry-after', failure(429, { 'retry-after': '7' }), 7, 7],
    ['429 that names no time', failure(429), 60, 60],
    ['429 with an empty retry-after', failure(429, { 'retry-after': '' }), 60, 60],
    ['403 with an empty retry-after', failure(403, { 'retry-after': '' }), null, null],
    ['a secondary limit that names no time', failure(403, {}, 'You have exceeded a secondary rate limit.'), 60, 60],
    ['a used-up limit', failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 30) }), 30, 30],
    ['a used-up limit that names no time', failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'soon' }), 60, 60],
    ['a used-up limit with an empty time', failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '' }), 60, 60],
    ['a used-up limit that is over', failure(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 - 30) }), 1, 1],
  ])('%s', (_, failed, read, write) => {
    expect(waitBeforeRetry(failed, true, 1, NOW)).toBe(read);
    expect(waitBeforeRetry(failed, false, 1, NOW)).toBe(write);
    expect(waitBeforeRetry(failed, true, 3, NOW)).toBe(null);
  });
});
