import { matchesDnsMask } from './hosts.js';

/** How a callback URL stands to one entry of the allowlist. */
export type Allowed = 'yes' | 'no' | 'unknown';

/**
 * Entries of the allowlist are patterns. They come from a repository, so they never become regular expressions:
 * only `\.` and `.*` are understood, and an entry with more than that cannot be judged.
 */
export function allowedBy(entry: string, url: string): Allowed {
  const urls = [url, url.endsWith('/') ? url.slice(0, -1) : `${url}/`].map(hostLower);
  if (urls.includes(hostLower(entry))) return 'yes';
  const parts = entry
    .replace(/^\^/, '')
    .replace(/\$$/, '')
    .split('.*')
    .map((part) => part.replaceAll('\\.', '.'));
  if (parts.some((part) => /[\\[\](){}|+*?^$]/.test(part))) return 'unknown';
  return parts.length > 1 || entry.includes('\\.')
    ? yesOrNo(urls.some((candidate) => matchesDnsMask(hostLower(parts.join('*')), candidate)))
    : 'no';
}

const yesOrNo = (yes: boolean): Allowed => (yes ? 'yes' : 'no');

/** Host names know no case; what follows them does. */
const hostLower = (url: string): string => url.replace(/^(?:[a-z]+:\/\/)?[^/]*/i, (origin) => origin.toLowerCase());
