import { UNSEEN } from '../core/characters.js';
import { oncePerValue } from '../core/once-per.js';
import type { Span } from '../core/span.js';

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
    port: port || null,
    rest: rest ?? '',
  };
}

/** The host of an address; empty where it has none. */
export const hostIn = (value: string): string => address(value)?.host ?? '';

/** Whether an address begins with `https://`, names a host, and holds nothing that none does. */
export const isSecure = (value: string): boolean => address(value)?.scheme === 'https' && straySpan(value) === null;

const EACH_STRAY = new RegExp(`(?:\\s|${UNSEEN.source})+`, 'gu');

/** Where an address first holds white space, or what cannot be seen: all of it that stands in a row. */
export function straySpan(value: string): Span | null {
  const [first] = value.matchAll(EACH_STRAY);
  return first ? { start: first.index, end: first.index + first[0].length } : null;
}

/** More addresses than anybody's accounts have. */
const MANY = 2000;

/** An address without white space and what cannot be seen: what was meant, wherever that stands in it. Several rules ask the same. */
export const withoutStray = oncePerValue((value) => value.replace(EACH_STRAY, ''), MANY);

/** Host, with its port unless it is the one of `https`: what tells two instances apart. */
export function hostKey(value: string): string | null {
  const parsed = address(withoutStray(value));
  if (!parsed) return null;
  return parsed.port === null || parsed.port === '443' ? parsed.host : `${parsed.host}:${parsed.port}`;
}
