import { oncePerValue } from '../core/once-per.js';
import { hostKey } from './address.js';
import type { Estate } from './estate.js';
import type { formerInstances } from './former-instances.js';

/**
 * Tells whether an instance had an address of the same host in one of some commits, by whatever name; null where it had
 * none at all.
 * @param formers what instances were in each of them
 */
export const heldBefore =
  (formers: readonly ReturnType<typeof formerInstances>[]) =>
  (estate: Estate): Estate['held'] => {
    const instances = new Map(estate.instances.map((instance) => [instance.name, instance]));
    const hostsOf = oncePerValue((name): ReadonlySet<string | null> => {
      const instance = instances.get(name);
      const was = instance ? formers.flatMap((formersOf) => formersOf({ estate, instance })) : [];
      const fields = was.flatMap((former) => former.instance.accounts.map((account) => account.fields));
      return new Set(
        fields.flatMap(({ callbackUrl, imsServer }) => [callbackUrl.at, imsServer.at]).flatMap((at) => (at ? hostKey(at.value) : [])),
      );
    });
    return (name, address) => (hostsOf(name).size === 0 ? null : hostsOf(name).has(hostKey(address)));
  };
