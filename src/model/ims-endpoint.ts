import { address, hostIn } from './address.js';

/** The only IMS end points that Campaign instances, stage ones too, may use. */
export const IMS_HOSTS = ['adobeid-na1.services.adobe.com', 'ims-na1.adobelogin.com'] as const;

const isImsHost = (host: string): boolean => (IMS_HOSTS as readonly string[]).includes(host);

/** Whether a host may be an end point of IMS, be it one for Adobe's own stages or other regions. */
export const isAdobeHost = (host: string): boolean => /\.(?:services\.adobe|adobelogin)\.com$/.test(host);

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
export const isStageEndpoint = (value: string): boolean => /-stg\d*\./.test(hostIn(mended(value)));

/** An end point without what stands wrongly around its host, where that is one of the two; else null. */
export function bareEndpoint(value: string): string | null {
  const parsed = address(mended(value));
  if (!parsed || value.includes('@') || !isImsHost(parsed.host)) return null;
  return parsed.scheme === null ? parsed.host : `https://${parsed.host}`;
}
