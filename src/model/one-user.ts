import type { CloudUser } from '../core/config.js';
import { grouped } from '../core/grouped.js';
import { oncePerTwo } from '../core/once-per.js';

/**
 * The users of a list, each once and at its first row, with the groups of all its rows: those of one login or one address,
 * in any case, are of one user. Made once for lists, which instances may share.
 * @param further rows of which only the groups count
 */
export const oneOfEach = oncePerTwo((list: readonly CloudUser[], further: readonly CloudUser[]): readonly CloudUser[] => {
  const named = [...list, ...further].flatMap((row) => namesOf(row).map((name) => ({ name, row })));
  const byName: Map<string, readonly { readonly row: CloudUser }[]> = grouped(named, ({ name }) => name);
  const seen = new Set<CloudUser>();
  return list.flatMap((first) => {
    if (seen.has(first)) return [];
    const rows = new Set([first]);
    // A set that grows is walked to its end.
    for (const row of rows) {
      seen.add(row);
      for (const name of namesOf(row)) {
        for (const other of byName.get(name) ?? []) rows.add(other.row);
        byName.delete(name);
      }
    }
    if (rows.size === 1) return first;
    const all = [...rows];
    return { ...first, groups: all.flatMap(({ groups }) => groups), mayHaveMore: all.some(({ mayHaveMore }) => mayHaveMore) };
  });
});

const namesOf = ({ login, email = '' }: CloudUser): string[] => [login.value, email].flatMap((name) => name.trim().toLowerCase() || []);
