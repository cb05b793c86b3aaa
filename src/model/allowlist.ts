import { oncePerTwo, oncePerValue } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import type { Comparing } from './comparing.js';
import { matchesDnsMask } from './dns-mask.js';

/** How a callback URL stands to the allowlist, and an entry that cannot be judged where there is nothing better. */
export interface Verdict {
  readonly answer: 'yes' | 'no' | 'unknown';
  readonly unknown: string | null;
}

/**
 * How a callback URL stands to a whole allowlist; several rules, accounts and instances ask the same. Its entries are
 * patterns. They come from a repository, so they never become regular expressions: only `\.` and `.*` are understood,
 * and an entry with more than that cannot be judged. Most have neither, and are not looked at one by one. A slash at the end
 * makes another address of all but a bare host.
 */
export const allowedBy = oncePerTwo((entries: readonly Located<string>[], effort: Comparing) => {
  const exact = new Set(entries.map(({ value }) => hostLower(value)));
  const patterns = entries.flatMap(({ value }) => pattern(value));
  const masks = [...new Set(patterns.flatMap(({ mask }) => mask ?? []))];
  const unknown = patterns.find(({ mask }) => mask === null)?.entry ?? null;
  return oncePerValue((url): Verdict => {
    const [, root] = /^([a-z]+:\/\/[^/?#]+)\/?$/i.exec(url) ?? [];
    const urls = (root === undefined ? [url] : [root, `${root}/`]).map(hostLower);
    const fits = (mask: string) => urls.some((one) => matchesDnsMask(mask, one, effort));
    if (urls.some((one) => exact.has(one)) || (effort.steps >= 0 && masks.some(fits))) return { answer: 'yes', unknown: null };
    const open = unknown ?? (effort.steps < 0 ? (patterns[0]?.entry ?? null) : null);
    return { answer: open === null ? 'no' : 'unknown', unknown: open };
  });
});

/** An entry that is no plain address, as a mask; null as a mask where it says more than is understood. */
function pattern(entry: string): { readonly entry: string; readonly mask: string | null }[] {
  if (!/[\\[\](){}|+*?^$]/.test(entry)) return [];
  const parts = entry.split('.*').map((part) => part.replaceAll('\\.', '.'));
  if (parts.some((part) => /[\\[\](){}|+*?^$]/.test(part))) return [{ entry, mask: null }];
  return [{ entry, mask: hostLower(parts.join('*')) }];
}

/** Host names know no case; what follows them does. */
const hostLower = (url: string): string => url.replace(/^(?:[a-z]+:\/\/)?[^/]*/i, (origin) => origin.toLowerCase());
