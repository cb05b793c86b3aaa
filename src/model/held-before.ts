import type { Estate } from './estate.js';
import { hostKey } from './hosts.js';

/**
 * Tells whether an account of an instance, by its name, had an address of the same host in one of some commits; null
 * where it had none at all.
 */
export function heldBefore(sides: readonly (readonly Estate[])[]): (folder: string) => Estate['held'] {
  const [known, instancesThen] = [new Set<string>(), new Set<string>()];
  for (const { folder, instances } of sides.flat()) {
    for (const { name, accounts } of instances) {
      for (const { fields } of accounts) {
        for (const { at } of [fields.callbackUrl, fields.imsServer]) {
          if (!at) continue;
          known.add(keyOf(folder, name, at.value));
          instancesThen.add(keyOf(folder, name, ''));
        }
      }
    }
  }
  return (folder) => (instance, address) =>
    instancesThen.has(keyOf(folder, instance, '')) ? known.has(keyOf(folder, instance, address)) : null;
}

const keyOf = (folder: string, instance: string, address: string): string => JSON.stringify([folder, instance, hostKey(address)]);
