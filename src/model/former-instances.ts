import { onlyPairs } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import { type Estate, type Instance, instanceKey, instancesIn, type OfEstate } from './estate.js';

/**
 * What each instance was in the base: those whose account or groups stand in its files, for it may have got another
 * name; of these, or where there is none, the one of its name, unless that has another now; else, where it came and one
 * other of its role went, that one, or the only other where either has none.
 */
export function formerInstances(now: readonly Estate[], before: readonly Estate[]): (of: OfEstate) => readonly OfEstate[] {
  const [is, was] = [byName(now), byName(before)];
  const ownerOf = new Map<string, OfEstate | null>();
  for (const each of was.values()) for (const path of homes(each.instance)) ownerOf.set(path, ownerOf.has(path) ? null : each);
  const sharingWith = oncePer((instance: Instance) => new Set(homes(instance).flatMap((path) => ownerOf.get(path) ?? [])));
  const kept = new Set([...is.values()].flatMap(({ instance }) => [...sharingWith(instance)]));
  const without = (all: ReadonlyMap<string, OfEstate>, others: ReadonlyMap<string, OfEstate>) =>
    [...all].flatMap(([key, each]) => (others.has(key) ? [] : each));
  const [came, went] = [without(is, was), without(was, is)];
  const ofRole = onlyPairs(came.filter(hasRole), went.filter(hasRole), roleKey);
  const alone = [...onlyPairs(came, went, ({ estate }) => estate.folder)].filter((pair) => !pair.every(hasRole));
  const replaced = new Map([...alone, ...ofRole].map(([is, was]) => [instanceKey(is), was]));
  return (of) => {
    const same = was.get(instanceKey(of));
    const sharing = sharingWith(of.instance);
    if (same && (sharing.has(same) || (sharing.size === 0 && !kept.has(same)))) return [same];
    return sharing.size > 0 ? [...sharing] : [replaced.get(instanceKey(of)) ?? []].flat();
  };
}

const byName = (estates: readonly Estate[]): Map<string, OfEstate> =>
  new Map(instancesIn(estates).map((each) => [instanceKey(each), each]));
const hasRole = ({ instance }: OfEstate): boolean => instance.role !== null;
const roleKey = ({ estate, instance }: OfEstate): string => JSON.stringify([estate.folder, instance.role]);

/** The files that make an instance what it is: what all share is none of them, nor what several of the base did. */
function homes({ accounts, groups, files }: Instance): string[] {
  const own = new Set(files);
  return [...new Set([...accounts, ...groups].map(({ path }) => path))].filter((path) => own.has(path));
}
