import { grouped } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import type { Estate, Instance } from './estate.js';
import { hostKey } from './hosts.js';
import { majority } from './majority.js';

interface Owner {
  readonly at: Located<string>;
  readonly name: string;
  readonly role: Instance['role'];
}

/** By host, whose it is where several instances have it. */
const owners = oncePer(({ instances }: Estate) => {
  const all = instances.flatMap(({ accounts, name, role }) =>
    accounts.flatMap(({ fields: { callbackUrl } }): Owner[] => (callbackUrl.at ? [{ at: callbackUrl.at, name, role }] : [])),
  );
  return new Map([...grouped(all, ({ at }) => hostKey(at.value))].map(([host, all]) => [host, majority(all, ({ name }) => name)] as const));
});

/** Whose a callback is; of two instances that have it, production. */
export const callbackOwner = (estate: Estate, callback: string): Owner | undefined => owners(estate).get(hostKey(callback));
