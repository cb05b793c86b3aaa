import type { Located } from '../core/span.js';
import { MAX_ACCOUNTS } from './context.js';
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
    for (const { at } of accounts.slice(0, MAX_ACCOUNTS).map(({ fields }) => fields.callbackUrl)) {
      if (!at) continue;
      const host = hostKey(at.value);
      const all = byHost.get(host) ?? [];
      all.push({ at, name, role });
      byHost.set(host, all);
    }
  }
  return new Map([...byHost].map(([host, all]) => [host, majority(all, ({ name }) => name)] as const));
});

/** Whose a callback is; of two instances that have it, production. */
export const callbackOwner = (estate: Estate, callback: string): Owner | undefined => owners(estate).get(hostKey(callback));
