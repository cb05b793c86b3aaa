import { abridged } from '../core/characters.js';
import { type GroupRow, type GroupTable, renamedRow } from '../core/group-table.js';
import { type Estate, instancesIn, type OfEstate } from './estate.js';
import { MAX_NAME, slipKey, slipsOf } from './names.js';
import type { pairingOf } from './pairing.js';

/**
 * How mask, operator groups and dashboard groups fit together in each instance, for people to look at.
 * @param pairing what the rules asked too, so that it is made once
 */
export function groupTables(estates: readonly Estate[], pairing: typeof pairingOf): GroupTable[] {
  let left = MAX_TABLE_LETTERS;
  return instancesIn(estates).map((of) => {
    const table = left < 0 ? null : groupTable(of, pairing);
    for (const { mask, group, dashboard } of table?.rows ?? []) left -= mask.length + (group ?? '').length + (dashboard ?? '').length;
    return table && left >= 0 ? table : { instance: of.instance.name, estate: of.estate.folder, reason: TOO_MANY, rows: [] };
  });
}

/** Letters of all names in the tables of a report: instances by the hundred may share the same. */
const MAX_TABLE_LETTERS = 2_000_000;
const TOO_MANY = 'the tables of other instances have as many groups as a page can show';

function groupTable({ estate, instance }: OfEstate, pairing: typeof pairingOf): GroupTable {
  const of = { instance: instance.name, estate: estate.folder };
  const unjudged = instance.overload.all ?? instance.overload.group;
  if (unjudged !== null) return { ...of, reason: unjudged, rows: [] };
  const paired = pairing({ estate, instance });
  if ('reason' in paired) return { ...of, reason: paired.reason, rows: [] };
  const { masks, dashboard, groups } = paired;
  const exact = new Set(dashboard.known.map(({ value }) => value));
  const bySlip = slipsOf(dashboard.known);
  const unmatched = new Map(paired.unmatched.map((pair) => [pair.group, pair]));
  const ofOperators = groups.map((group): GroupRow => {
    const pair = unmatched.get(group);
    if (pair) {
      const fit = pair.near ? 'near' : dashboard.complete ? 'no-dashboard' : 'unknown';
      return { mask: pair.mask.prefix, group: group.value, dashboard: pair.near?.value ?? null, fit };
    }
    const full = ({ prefix }: { prefix: string }) => prefix + group.value;
    const mask = masks.find((each) => exact.has(full(each))) ?? masks.find((each) => bySlip.has(slipKey(full(each)))) ?? masks[0];
    const name = mask ? (exact.has(full(mask)) ? full(mask) : (bySlip.get(slipKey(full(mask)))?.value ?? null)) : null;
    return {
      mask: mask?.prefix ?? '',
      group: group.value,
      dashboard: name,
      fit: name === (mask?.prefix ?? '') + group.value ? 'match' : 'near',
    };
  });
  const ofDashboard = paired.unanswered.map(({ value }): GroupRow => {
    const mask = masks.find(({ prefix }) => value.startsWith(prefix)) ?? masks[0];
    return { mask: mask?.prefix ?? '', group: null, dashboard: value, fit: 'no-operator' };
  });
  return { ...of, reason: null, rows: [...ofOperators, ...ofDashboard].map(shortened) };
}

/** Nobody's names are longer. */
const shortened = (row: GroupRow): GroupRow => renamedRow(row, (name) => abridged(name, MAX_NAME));
