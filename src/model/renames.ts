import type { Located } from '../core/span.js';
import type { Context } from './context.js';
import type { Entity } from './entity.js';
import { sameButForSlips, strayIn } from './names.js';
import { oncePer } from './once-per.js';

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

const grouped = (keyOf: (entity: Entity) => string) => (entities: readonly Entity[]) => {
  const by = new Map<string, Entity[]>();
  for (const entity of entities) {
    const same = by.get(keyOf(entity));
    if (same) same.push(entity);
    else by.set(keyOf(entity), [entity]);
  }
  return by;
};
const byPath = grouped(({ path }) => path);
const labelled = oncePer(grouped(labelOf));

/**
 * A name that went and one that came in the same file are a rename where their labels agree, or where they are the
 * only ones; anything else is a deletion and a new group. Stray white space that came or went is the finding of
 * another rule, or its remedy. Empty without a base.
 */
export function renames({ instance, base }: Context): Rename[] {
  const before = base?.instance?.groups ?? [];
  const [namesNow, namesBefore] = [instance.groups, before].map((groups) => new Set(groups.map(nameOf)));
  const gone = before.filter((group) => !namesNow?.has(nameOf(group)));
  const come = byPath(instance.groups.filter((group) => !namesBefore?.has(nameOf(group))));
  const goneFrom = byPath(gone);
  return gone.flatMap((old) => {
    const candidates = come.get(old.path) ?? [];
    const sameLabel = labelOf(old) === '' ? [] : (labelled(candidates).get(labelOf(old)) ?? []);
    const alone = candidates.length === 1 && goneFrom.get(old.path)?.length === 1;
    const to = (sameLabel.length === 1 ? sameLabel : alone ? candidates : [])[0]?.leaves.get('name');
    const from = nameOf(old);
    if (!to || ([from, to.value].some((name) => strayIn(name) !== null) && sameButForSlips(from, to.value))) return [];
    return [{ from, to }];
  });
}
