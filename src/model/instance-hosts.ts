import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { hostIn } from './address.js';
import { matchesDnsMask } from './dns-mask.js';
import type { Estate, Instance } from './estate.js';
import type { ServerFile } from './server-file.js';
import { isTemplate } from './template.js';

/**
 * Where an instance is reached: the declared address, else the DNS masks of its own file, else the default ones;
 * a mask that fits everything tells nothing, nor do some of which a deployment fills in one.
 */
export function hostsOf({ declared, servers }: Pick<Instance, 'declared' | 'servers'>): readonly Located<string>[] {
  const url = declared?.url;
  return url ? addressed(url) : dnsMasksOf(servers);
}

const addressed = oncePer((url: Located<string>) => [{ ...url, value: hostIn(url.value) }]);

/** Made once for a list of server files, which instances may share. */
const dnsMasksOf = oncePer((servers: readonly ServerFile[]) => {
  const told = (defaults: boolean) => servers.filter(({ isDefaults }) => isDefaults === defaults).flatMap(({ dnsMasks }) => dnsMasks);
  const masks = [told(false), told(true)].find(({ length }) => length > 0) ?? [];
  const trimmed = masks.map((mask) => ({ ...mask, value: mask.value.trim() }));
  return trimmed.some(({ value }) => /^[*?.]+$/.test(value) || isTemplate(value)) ? [] : trimmed;
});

/** Whether one of the masks fits the host; null where they are too many to tell. */
export const serves = (masks: readonly Located<string>[], host: string, estate: Estate): boolean | null => servedBy(masks, estate)(host);

/** Whether one of these is the host by its full name, and not only by a mask that fits it. */
export const isExactly = (hosts: readonly Located<string>[], host: string): boolean => namesIn(hosts).has(host);

const namesIn = oncePer((masks: readonly Located<string>[]): ReadonlySet<string> => new Set(masks.map(({ value }) => value.toLowerCase())));

const isPattern = (mask: string): boolean => /[*?]/.test(mask);

/** Only masks that are patterns are asked one by one, and once about a host. */
const servedBy = oncePerTwo((masks: readonly Located<string>[], estate: Estate) => {
  const exact = namesIn(masks);
  const patterns = [...exact].filter(isPattern);
  const { effort } = estate;
  return oncePerValue((host): boolean | null => {
    if (effort.steps < 0 && !exact.has(host)) return null;
    if (exact.has(host) || patterns.some((mask) => matchesDnsMask(mask, host, effort))) return true;
    return effort.steps < 0 ? null : false;
  });
});

/** Masks with the names that they are compared by; made once for a list, which instances may share. */
export const namedMasks = oncePer((masks: readonly Located<string>[]) =>
  masks.map((mask) => ({ mask, name: mask.value.toLowerCase(), isPattern: isPattern(mask.value) })),
);
