import type { Located } from '../core/span.js';
import type { Estate, Instance } from './estate.js';
import { hostKey } from './hosts.js';
import { majority } from './majority.js';
import { oncePer } from './once-per.js';

interface Owner {
  readonly at: Located<string>;
  readonly name: string;
  readonly role: Instance['role'];
}

/** By host, whose it is where several instances have it. */
const owners = oncePer(({ instances }: Estate) => {
  const byHost = new Map<string | null, Owner[]>();
  for (const { accounts, name, role } of instances) {
    for (const { at } of accounts.map(({ fields }) => fields.callbackUrl)) {
      if (!at) continue;
      const all = byHost.get(hostKey(at.value)) ?? [];
      all.push({ at, name, role });
      byHost.set(hostKey(at.value), all);
    }
  }
  return new Map([...byHost].map(([host, all]) => [host, majority(all, ({ name }) => name)] as const));
});

/** Whose a callback is; of two instances that have it, production. */
export const callbackOwner = (estate: Estate, callback: string): Owner | undefined => owners(estate).get(hostKey(callback));
