import { oncePer, oncePerValue } from '../core/once-per.js';
import type { Located } from '../core/span.js';
import type { Estate } from './estate.js';
import { operatorGroups } from './groups.js';
import { prefixesOf } from './prefixes.js';

/** An operator group, and the name of the instance that has it. */
interface Held {
  readonly group: Located<string>;
  readonly instance: string;
}

/** By name the operator groups of all instances that have this mask, each of the first that has it; made once for a mask. */
export const groupsUnder = oncePer((estate: Estate) =>
  oncePerValue((prefix): ReadonlyMap<string, Held> => {
    const held = new Map<string, Held>();
    for (const instance of estate.instances) {
      if (!prefixesOf({ instance, estate }).has(prefix)) continue;
      for (const group of operatorGroups(instance)) {
        if (!held.has(group.value)) held.set(group.value, { group, instance: instance.name });
      }
    }
    return held;
  }),
);
