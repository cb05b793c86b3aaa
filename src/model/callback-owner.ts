import { grouped } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import { hostIn, hostKey } from './address.js';
import { otherOwner } from './callback.js';
import { roleOf } from './environment.js';
import type { Estate, Instance, OfEstate } from './estate.js';
import { hostsOf, isExactly, serves } from './instance-hosts.js';
import { majority, preferred } from './majority.js';
import { judgedAccounts } from './right-account.js';

/** An instance with a callback. */
export interface Owner extends Pick<Instance, 'name' | 'role' | 'declared' | 'servers'> {
  readonly at: Located<string>;
  /** Where the instance is reached. */
  readonly own: readonly Located<string>[];
}

/** By host, the instance that owns it where several have it. */
const owners = oncePer((estate: Estate) => {
  const { instances, held } = estate;
  const all = instances.flatMap((instance) =>
    (instance.unmatched ? [] : judgedAccounts({ instance, estate })).flatMap(({ fields: { callbackUrl } }): Owner[] =>
      callbackUrl.at ? [{ ...instance, at: callbackUrl.at, own: hostsOf(instance) }] : [],
    ),
  );
  const ownerOf = (host: string, holders: readonly Owner[]) => {
    const named = roleOf(withoutEnd(host));
    const isNamed = (role: Instance['role']) => role !== null && role === named;
    const preferences: readonly ((owner: Owner) => boolean)[] = [
      (owner) => isExactly(owner, host),
      ({ own }) => own.length === 0 || serves(own, host, estate) !== false,
      // Production's account, or that of the named one, may have come last, and be the one that is right.
      ({ at, name, role }) => held(name, at.value) ?? (role === 'production' || isNamed(role)),
      ({ role }) => isNamed(role),
      ({ role }) => role === 'production',
      // A standby may be declared as production too.
      ({ name }) => roleOf(name) === 'production',
    ];
    return majority(
      preferences.reduce((some, is) => preferred(some, is), holders),
      ({ name }) => name,
    );
  };
  return new Map(
    [...grouped(all, ({ at }) => hostKey(at.value))].map(([host, holders]) => [host, ownerOf(hostIn(host ?? ''), holders)] as const),
  );
});

/** Without what registries sell, which names no environment: `.dev`, `.live`; and without numbers: `acme-stage1-m`. */
const withoutEnd = (host: string): string => host.replace(/\.[^.]*$|\d+/g, '');

/** The other instance that owns a callback, of all that have it: the one that serves the host, had it before, is named by the host, or production. */
export function sharedWith(callback: string, { estate, instance }: OfEstate): Owner | undefined {
  const owner = owners(estate).get(hostKey(callback));
  return owner?.name === instance.name ? undefined : owner;
}

/** Whether it is certain that a callback is another instance's, by its address or because that has it too. */
export function isOthers(callback: string, context: OfEstate): boolean {
  const host = hostIn(callback);
  const own = hostsOf(context.instance);
  const mayBeOwn = !context.instance.declared?.url && (own.length === 0 || serves(own, host, context.estate) === true);
  return otherOwner(host, context) !== undefined || (mayBeOwn && sharedWith(callback, context) !== undefined);
}
