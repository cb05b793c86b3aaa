import { oncePer, oncePerTwo, oncePerValue } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { hostIn } from './address.js';
import { matchesDnsMask } from './dns-mask.js';
import type { Estate, Instance } from './estate.js';
import type { ServerFile } from './server-file.js';
import { isTemplate } from './template.js';

type Reached = Pick<Instance, 'declared' | 'servers'>;

/**
 * Where an instance is reached: the declared address, else the DNS masks of its own file, else the default ones;
 * a mask that fits everything tells nothing, nor do some of which a deployment fills in one.
 */
export const hostsOf = (instance: Reached): readonly Located<string>[] => declaredHost(instance) ?? told(instance.servers).masks;

/** The same, and the full names beside such masks: these are the instance's in any case. */
export const claimsOf = (instance: Reached): readonly Located<string>[] => declaredHost(instance) ?? told(instance.servers).claims;

const declaredHost = ({ declared }: Reached) => declared?.url && addressed(declared.url);

const addressed = oncePer((url: Located<string>) => [{ ...url, value: hostIn(url.value) }]);

/** Made once for a list of server files, which instances may share. */
const told = oncePer((servers: readonly ServerFile[]) => {
  const masksOf = (defaults: boolean) => servers.filter(({ isDefaults }) => isDefaults === defaults).flatMap(({ dnsMasks }) => dnsMasks);
  const found = [masksOf(false), masksOf(true)].find(({ length }) => length > 0) ?? [];
  const masks = found.map((mask) => ({ ...mask, value: mask.value.trim() }));
  const isOpen = masks.some(({ value }) => /^[*?.]+$/.test(value) || isTemplate(value));
  return isOpen ? { masks: [], claims: masks.filter(({ value }) => !isPattern(value) && !isTemplate(value)) } : { masks, claims: masks };
});

/** Whether one of the masks fits the host; null where they are too many to tell. */
export const serves = (masks: readonly Located<string>[], host: string, estate: Estate): boolean | null => servedBy(masks, estate)(host);

/** Whether an instance has the host by its full name, and not only by a mask that fits it. */
export const isExactly = (instance: Reached, host: string): boolean => namesIn(claimsOf(instance)).has(host);

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
