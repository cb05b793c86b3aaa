import { isUnseen } from '../core/characters.js';
import type { Span } from '../core/span.js';
import type { Comparing } from './comparing.js';

/** The only IMS end points that Campaign instances, stage ones too, may use. */
export const IMS_HOSTS = ['adobeid-na1.services.adobe.com', 'ims-na1.adobelogin.com'] as const;

const isImsHost = (host: string): boolean => (IMS_HOSTS as readonly string[]).includes(host);

/** Whether a host may be an end point of IMS, be it one for Adobe's own stages or other regions. */
export const isOfAdobe = (host: string): boolean => /\.(?:services\.adobe|adobelogin)\.com$/.test(host);

/** A web address taken apart; Campaign also writes hosts without a scheme. */
export interface Address {
  readonly scheme: string | null;
  readonly host: string;
  readonly port: string | null;
  /** What stands behind host and port. */
  readonly rest: string;
}

/** Null where there is nothing that could be a host. */
export function address(value: string): Address | null {
  const match = /^(?:([a-z][\w+.-]*):\/\/)?(?:[^@/?#\s]*@)?([^\s:/?#@]+)(?::(\d*))?(.*)$/is.exec(value.trim());
  if (!match) return null;
  const [, scheme, host, port, rest] = match;
  if (scheme === undefined && /^https?$/i.test(host ?? '')) return null;
  return {
    scheme: scheme?.toLowerCase() ?? null,
    host: (host ?? '').toLowerCase(),
    port: port === undefined || port === '' ? null : port,
    rest: rest ?? '',
  };
}

/** Whether an address begins with `https://`, names a host, and holds nothing that none does. */
export const isSecure = (value: string): boolean => address(value)?.scheme === 'https' && strayIn(value) === null;

const isStray = (char: string): boolean => /\s/.test(char) || isUnseen(char);

/** Where an address first holds white space, or what cannot be seen: all of it that stands in a row. */
export function strayIn(value: string): Span | null {
  let [start, end] = [-1, 0];
  for (const char of value) {
    if (isStray(char)) start = start === -1 ? end : start;
    else if (start !== -1) break;
    end += char.length;
  }
  return start === -1 ? null : { start, end };
}

/** An address without white space and what cannot be seen: what was meant, wherever that stands in it. */
export const withoutStray = (value: string): string => [...value].filter((char) => !isStray(char)).join('');

/** Host, with its port unless it is the one of `https`: what tells two instances apart. */
export function hostKey(value: string): string | null {
  const parsed = address(withoutStray(value));
  if (!parsed) return null;
  return parsed.port === null || parsed.port === '443' ? parsed.host : `${parsed.host}:${parsed.port}`;
}

/**
 * What is wrong with an IMS end point, or null: one of the two hosts, `https` if a scheme is given, and nothing
 * around it.
 */
export function imsEndpointFault(value: string): string | null {
  if (value === '') return 'is empty';
  if (value !== value.trim()) return 'has white space around it';
  const scheme = BROKEN_SCHEME.exec(value)?.[1];
  if (scheme !== undefined) return `is missing "://" after "${scheme}"`;
  const parsed = address(value);
  if (!parsed || !isImsHost(parsed.host)) {
    return isStageEndpoint(value) ? 'is a stage endpoint of IMS' : 'is not an IMS endpoint for Campaign';
  }
  if (parsed.scheme !== null && parsed.scheme !== 'https') return `uses ${parsed.scheme} instead of https`;
  if (parsed.port !== null) return 'has a port';
  if (parsed.rest !== '' || value.endsWith(':')) return 'has something after the host';
  return value.includes('@') ? 'has something before the host' : null;
}

/** A scheme whose colon or slashes are missing or mistyped. */
const BROKEN_SCHEME = /^(https?)(?!:\/\/)[:;/\\]{1,4}(?=[a-z])/i;

const mended = (value: string): string => value.replace(BROKEN_SCHEME, 'https://');

/** Whether it is one of Adobe's own stages. */
export const isStageEndpoint = (value: string): boolean => /-stg\d*\./.test(address(mended(value))?.host ?? '');

/** An end point without what stands wrongly around its host, where that is one of the two; else null. */
export function bareEndpoint(value: string): string | null {
  const parsed = address(mended(value));
  if (!parsed || value.includes('@') || !isImsHost(parsed.host)) return null;
  return parsed.scheme === null ? parsed.host : `https://${parsed.host}`;
}

/** As much as so many comparisons takes a mask whose end is another. */
const OF_EACH = 20;

/** A Campaign DNS mask: `*` any characters, `?` one. Costs at most host × mask, and where the ends differ, those. */
export function matchesDnsMask(mask: string, host: string, effort: Pick<Comparing, 'steps'>): boolean {
  effort.steps -= OF_EACH;
  if (effort.steps < 0) return false;
  const end = mask.slice(mask.lastIndexOf('*') + 1);
  if (!end.includes('?') && !host.endsWith(end)) return false;
  let [m, h, star, resume] = [0, 0, -1, 0];
  while (h < host.length) {
    if (--effort.steps < 0) return false;
    if (mask[m] === '*') [star, resume, m] = [m, h, m + 1];
    else if (m < mask.length && (mask[m] === '?' || mask[m] === host[h])) [m, h] = [m + 1, h + 1];
    else if (star !== -1) [m, resume, h] = [star + 1, resume + 1, resume + 1];
    else return false;
  }
  while (mask[m] === '*') m++;
  return m === mask.length;
}
