import { MAX_REPORT_ENTRIES, type ReportedInstance } from '../core/report.js';
import { hostIn, hostKey } from './address.js';
import { isOthers } from './callback-owner.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { hostsOf, serves } from './instance-hosts.js';
import { unreadFor } from './unread.js';

/** Characters of all paths that instances tell; hundreds of them may have the same thousands of files. */
export const MAX_PATHS = 1_000_000;

/** Instances as the report shows them; where operators reach one is declared, or told by its callback. */
export function reportedInstances(all: readonly OfEstate[]): ReportedInstance[] {
  let left = MAX_PATHS;
  return all.map(({ estate, instance }) => {
    const files = instance.files.slice(0, MAX_REPORT_ENTRIES).filter((path) => {
      left -= path.length;
      return left >= 0;
    });
    const more = instance.files.length - files.length;
    return {
      name: instance.name,
      estate: estate.folder,
      role: instance.role,
      url: instance.declared?.url?.value ?? ownCallback(estate, instance),
      files,
      ...(more > 0 && { moreFiles: more }),
    };
  });
}

/** The callback's origin, unless something tells that it is not the address of this instance: `callback-instance` or `callback-https` says so then. */
function ownCallback(estate: Estate, instance: Instance): string | null {
  const [callback, ...others] = instance.accounts.flatMap(({ fields }) => fields.callbackUrl.at?.value ?? []);
  const [, origin] = ORIGIN.exec(callback ?? '') ?? [];
  if (callback === undefined || origin === undefined) return null;
  if (others.some((other) => hostKey(other) !== hostKey(callback))) return null;
  const host = hostIn(callback);
  const masks = hostsOf(instance);
  if (masks.length > 0 ? !serves(masks, host, estate) : unreadFor('server file', instance)) return null;
  return isOthers(callback, { estate, instance }) ? null : origin;
}

/** No password and no path, which may hold a token: what a finding does not quote is shown nowhere else. */
const ORIGIN = /^(https:\/\/[a-z\d.-]+(?::\d+)?)(?:\/[^\s@]*)?$/i;
