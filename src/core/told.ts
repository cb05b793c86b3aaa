import { evenShare } from './even-share.js';
import type { Found } from './found.js';
import { distinctBy, grouped } from './grouped.js';

/** Findings of one rule in one instance that are told one by one: nobody reads more, and each takes its time. */
export const MAX_TOLD = 1000;

/** Longer reports are taken neither by `merge` nor by code scanning: of so many, each rule tells fewer in each instance. */
export const MAX_TOLD_IN_ALL = 2000;

/**
 * Of very many of one kind the first ones: new before existing, and of each level and state at least one, so that no
 * gate judges otherwise, and what limits left out is told. The last of them says how many more there are.
 * @param isSuppressed what is hidden takes no place from what is not
 */
export function told(all: readonly Found[], isSuppressed: (found: Found) => boolean): Found[] {
  const kinds = grouped(all, (found) => `${found.rule} ${isSuppressed(found)} ${found.instance}\0${found.estate}`);
  const most = Math.min(
    MAX_TOLD,
    evenShare(
      [...kinds.values()].map(({ length }) => length),
      MAX_TOLD_IN_ALL,
    ),
  );
  const instead = new Map<Found, Found | null>();
  for (const alike of kinds.values()) {
    if (alike.length <= most) continue;
    const [chosen, rest] = choose(alike, most);
    for (const found of rest) instead.set(found, null);
    const last = chosen.at(-1);
    if (last) instead.set(last, { ...last, hit: { ...last.hit, message: `${last.hit.message} ${further(rest)}` } });
  }
  return all.flatMap((found) => {
    const other = instead.get(found);
    return other === null ? [] : [other ?? found];
  });
}

function choose(alike: readonly Found[], most: number): [chosen: Found[], rest: Found[]] {
  const firsts = new Set(distinctBy(alike, ({ state, hit }) => `${state} ${hit.level} ${hit.isLimit}`));
  const newFirst = [...alike.filter(({ state }) => state === 'new'), ...alike.filter(({ state }) => state === 'existing')];
  let free = most - firsts.size;
  const chosen = newFirst.filter((found) => firsts.has(found) || free-- > 0);
  const kept = new Set(chosen);
  return [chosen, newFirst.filter((found) => !kept.has(found))];
}

function further(rest: readonly Found[]): string {
  const fresh = rest.filter(({ state }) => state === 'new').length;
  const among = fresh > 0 && fresh < rest.length ? `, ${fresh} of them new,` : '';
  const are = rest.length === 1 ? 'is' : 'are';
  return `There ${are} ${rest.length} more of this kind${among || ','} not listed one by one.`;
}
