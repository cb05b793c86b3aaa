import type { Located } from '../core/span.js';
import { type Allowed, allowedBy } from './allowlist.js';
import type { Context } from './context.js';
import { declared } from './declared.js';
import type { Instance } from './estate.js';
import { address, matchesDnsMask } from './hosts.js';
import { oncePer } from './once-per.js';

/**
 * Where an instance is reached: the declared address, else the DNS masks of its own file, else the default ones;
 * a mask that fits everything tells nothing.
 */
export const hostsOf = oncePer(({ declared, servers }: Instance): Located<string>[] => {
  const url = declared?.url;
  if (url) return [{ ...url, value: address(url.value)?.host ?? '' }];
  const masksOf = (defaults: boolean) => servers.filter(({ isDefaults }) => isDefaults === defaults).flatMap(({ dnsMasks }) => dnsMasks);
  const masks = [masksOf(false), masksOf(true)].find(({ length }) => length > 0) ?? [];
  const trimmed = masks.map((mask) => ({ ...mask, value: mask.value.trim() }));
  return trimmed.some(({ value }) => /^[*?.]+$/.test(value)) ? [] : trimmed;
});

export const serves = (masks: readonly Located<string>[], host: string): boolean =>
  masks.some(({ value }) => matchesDnsMask(value.toLowerCase(), host));

export const isExactly = (hosts: readonly Located<string>[], host: string): boolean =>
  hosts.some(({ value }) => value.toLowerCase() === host);

/**
 * Another instance that the host is of, and this one's it is not: only a full name tells that, for masks of two
 * instances may overlap. An instance without an account takes nothing away.
 */
export function otherOwner(host: string, { estate, instance }: Pick<Context, 'estate' | 'instance'>): Instance | undefined {
  if (isExactly(hostsOf(instance), host)) return undefined;
  return estate.instances.find((other) => other.name !== instance.name && other.accounts.length > 0 && isExactly(hostsOf(other), host));
}

/** How a callback stands to the whole allowlist, with an entry that cannot be judged; null where no list is known. */
export function allowlisted(callback: string, context: Context): Verdict | null {
  const { callbackUrls } = declared(context);
  if (!callbackUrls) return null;
  const known = verdictsOf(callbackUrls);
  const verdict = known.get(callback) ?? verdictOn(callback, callbackUrls);
  known.set(callback, verdict);
  return verdict;
}

interface Verdict {
  readonly answer: Allowed;
  readonly unknown: string | null;
}

/** By callback: several rules ask. */
const verdictsOf = oncePer((_: readonly Located<string>[]) => new Map<string, Verdict>());

function verdictOn(callback: string, callbackUrls: readonly Located<string>[]): Verdict {
  const answers = callbackUrls.map(({ value }) => ({ entry: value, answer: allowedBy(value, callback) }));
  if (answers.some(({ answer }) => answer === 'yes')) return { answer: 'yes', unknown: null };
  const unknown = answers.find(({ answer }) => answer === 'unknown');
  return { answer: unknown ? 'unknown' : 'no', unknown: unknown?.entry ?? null };
}
