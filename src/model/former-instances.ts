import { grouped } from '../core/grouped.js';
import type { Estate, Instance } from './estate.js';

interface OfEstate {
  readonly estate: Estate;
  readonly instance: Instance;
}

/**
 * What each instance was in the base: the one of its name; else, where none had it and the other has gone, the one
 * whose account or whose groups stand in the same file, or the only other of that role. Null where there was none.
 */
export function formerInstances(now: readonly Estate[], before: readonly Estate[]): (of: OfEstate) => Instance | null {
  const was = new Map(instancesOf(before).map((each) => [keyOf(each), each.instance]));
  const there = new Set(instancesOf(now).map(keyOf));
  const gone = instancesOf(before).filter((each) => !there.has(keyOf(each)));
  if (gone.length === 0) return (of) => was.get(keyOf(of)) ?? null;
  const byFile = grouped(
    gone.flatMap(({ instance }) => homes(instance).map((path) => [path, instance] as const)),
    ([path]) => path,
  );
  const byRole = grouped(gone, roleOf);
  const come = grouped(
    instancesOf(now).filter((each) => !was.has(keyOf(each))),
    roleOf,
  );
  const only = <T>(all: readonly T[] | undefined): T | null => (all?.length === 1 ? (all[0] ?? null) : null);
  return (of) => {
    const same = was.get(keyOf(of));
    if (same) return same;
    const sharing = new Set(homes(of.instance).flatMap((path) => byFile.get(path)?.map(([, instance]) => instance) ?? []));
    const alike = of.instance.role !== null && only(come.get(roleOf(of))) ? only(byRole.get(roleOf(of))) : null;
    return only([...sharing]) ?? alike?.instance ?? null;
  };
}

const instancesOf = (estates: readonly Estate[]): OfEstate[] =>
  estates.flatMap((estate) => estate.instances.map((instance) => ({ estate, instance })));
const keyOf = ({ estate, instance }: OfEstate): string => JSON.stringify([estate.folder, instance.name]);
const roleOf = ({ estate, instance }: OfEstate): string => JSON.stringify([estate.folder, instance.role]);

/** The files that make an instance what it is: what all share is none of them. */
function homes({ accounts, groups, files }: Instance): string[] {
  const own = new Set(files);
  return [...new Set([...accounts, ...groups].map(({ path }) => path))].filter((path) => own.has(path));
}
