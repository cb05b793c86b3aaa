import { distinctBy, onlyPairs } from '../core/grouped.js';
import type { Located } from '../core/span.js';
import type { Context } from './context.js';
import { declared } from './declared.js';
import type { Entity } from './entity.js';
import { isOff } from './estate.js';
import { areOthers, wordsIn } from './misspelt-words.js';
import { sameButForSlips, strayIn, valuesOf } from './names.js';
import { nearMiss } from './near-names.js';
import { MAX_MASKS, prefixesOf } from './prefixes.js';
import { unreadPaths } from './unread.js';

/** The groups that Campaign brings along, which its own rights refer to. */
export const BUILT_IN_GROUPS: ReadonlySet<string> = new Set(
  'admin aemApplication central content deliverability delivery local offer operation report support workflow workflowSupervisor'.split(
    ' ',
  ),
);

/** An operator group whose internal name is another than in the base. */
export interface Rename {
  readonly from: string;
  readonly to: Located<string>;
}

const nameOf = ({ leaves }: Entity): string => leaves.get('name')?.value ?? '';
const labelOf = ({ leaves }: Entity): string => leaves.get('label')?.value ?? '';

/** Each name once, without those that the other side has too. */
const without = (entities: readonly Entity[], others: readonly Entity[]): Entity[] => {
  const names = new Set(others.map(nameOf));
  return distinctBy(entities, nameOf).filter((entity) => nameOf(entity) !== '' && !names.has(nameOf(entity)));
};

/**
 * The operator groups whose internal name changed; none without a base. A name that went and one that came are a rename
 * where no others have their label; or where they are the only ones of one file and the former is built in, either has
 * no label, or their names are nearly the same. Anything else is a deletion and a new group. Stray white space that came
 * or went is the finding of another rule, or its remedy, as is a name that the dashboard has. None either where nobody is
 * told of them.
 */
export function renames(context: Context): Rename[] {
  const { instance, base, estate } = context;
  if (isOff('group-name-unchanged', estate)) return [];
  const unread = unreadPaths(instance);
  const before = base?.instance?.groups ?? [];
  const gone = without(before, instance.groups).filter(({ path }) => !unread.has(path));
  const come = without(instance.groups, before);
  const isLabelled = (group: Entity) => labelOf(group) !== '';
  const byLabel = onlyPairs(gone.filter(isLabelled), come.filter(isLabelled), labelOf);
  const taken = new Set(byLabel.values());
  const byFile = onlyPairs(gone, come, ({ path }) => path);
  return gone.flatMap((old) => {
    const alone = byFile.get(old);
    const now = byLabel.get(old) ?? (alone && !taken.has(alone) && isLikely(old, alone) ? alone : undefined);
    const [from, to] = [nameOf(old), now?.leaves.get('name')];
    if (
      !to ||
      isRight(from, to.value, context) ||
      ([from, to.value].some((name) => strayIn(name) !== null) && sameButForSlips(from, to.value))
    )
      return [];
    return [{ from, to }];
  });
}

/** Whether the new name is what others refer to, and the former was not: that of a built-in group, else of a dashboard group. */
function isRight(from: string, to: string, context: Context): boolean {
  if (BUILT_IN_GROUPS.has(from) || BUILT_IN_GROUPS.has(to)) return !BUILT_IN_GROUPS.has(from);
  const masks = [...prefixesOf(context)];
  const names = valuesOf(declared(context).groups.known);
  const isKnown = (name: string) => masks.length <= MAX_MASKS && masks.some((prefix) => names.has(prefix + name));
  return isKnown(to) && !isKnown(from);
}

/** Whoever wants no built-in group leaves it alone, and has no reason to delete it. */
const isLikely = (old: Entity, now: Entity): boolean =>
  !BUILT_IN_GROUPS.has(nameOf(now)) &&
  (BUILT_IN_GROUPS.has(nameOf(old)) || labelOf(old) === '' || labelOf(now) === '' || isNear(nameOf(old), nameOf(now)));

const isNear = (name: string, other: string): boolean => nearMiss(name, [other]) !== null && !areOthers(wordsIn(name), wordsIn(other));
