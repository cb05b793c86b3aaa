import { grouped } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { hostsOf, isExactly, otherOwner, serves } from './callback.js';
import { roleOf } from './environment.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { address, hostKey } from './hosts.js';
import { majority, preferred } from './majority.js';

interface Owner {
  readonly at: Located<string>;
  readonly name: string;
  readonly role: Instance['role'];
}

/** By host, the instance that owns it where several have it. */
const owners = oncePer(({ instances, held }: Estate) => {
  const all = instances.flatMap(({ accounts, unmatched, name, role }) =>
    (unmatched ? [] : accounts).flatMap(({ fields: { callbackUrl } }): Owner[] =>
      callbackUrl.at ? [{ at: callbackUrl.at, name, role }] : [],
    ),
  );
  const ownerOf = (host: string | null, holders: readonly Owner[]) => {
    const preferences: readonly ((owner: Owner) => boolean)[] = [
      // Production's account may have come last, and be the one that is right.
      ({ at, name, role }) => held(name, at.value) ?? role === 'production',
      ({ role }) => role === 'production',
      // A standby may be declared as production too.
      ({ name }) => roleOf(name) === 'production',
      ({ role }) => role !== null && role === roleOf(withoutEnd(host ?? '')),
    ];
    return majority(
      preferences.reduce((some, is) => preferred(some, is), holders),
      ({ name }) => name,
    );
  };
  return new Map([...grouped(all, ({ at }) => hostKey(at.value))].map(([host, holders]) => [host, ownerOf(host, holders)] as const));
});

/** Without what registries sell, which names no environment: `.dev`, `.live`. */
const withoutEnd = (host: string): string => host.replace(/\.[^.]*$/, '');

/** The other instance that owns a callback, of all that have it: one that had it before, production, or the one that the host names. */
export function sharedWith(callback: string, { estate, instance }: OfEstate): Owner | undefined {
  const owner = owners(estate).get(hostKey(callback));
  return owner?.name === instance.name ? undefined : owner;
}

/** Whether it is certain that a callback is another instance's, by its address or because that has it too. */
export function isOthers(callback: string, context: OfEstate): boolean {
  const host = address(callback)?.host ?? '';
  const own = hostsOf(context.instance);
  const mayBeOwn = !isExactly(own, host) && (own.length === 0 || serves(own, host, context.estate) === true);
  return otherOwner(host, context) !== undefined || (mayBeOwn && sharedWith(callback, context) !== undefined);
}
