import { instanceLabel } from './matrix.js';
import type { Check, Report } from './report.js';

/** What could not be checked for one reason, and where. */
export interface Unchecked {
  readonly reason: string;
  readonly rules: readonly string[];
  /** Empty where it is so everywhere; a repository's name alone where it is so in all of its instances. */
  readonly owners: readonly string[];
}

/** What could not be checked: a reason comes again only with rules that it holds for elsewhere. */
export function notChecked(report: Report): Unchecked[] {
  const name = namer(report);
  const found = new Map<string, { reason: string; rules: string[]; owners: readonly string[] }>();
  for (const { reason, rule, places } of byReasonAndRule(report.checks)) {
    const owners = name(places);
    const key = JSON.stringify([reason, owners]);
    const known = found.get(key);
    if (known) known.rules.push(rule);
    else found.set(key, { reason, rules: [rule], owners });
  }
  return [...found.values()];
}

function byReasonAndRule(checks: readonly Check[]) {
  const all = new Map<string, { reason: string; rule: string; places: Map<string, Check> }>();
  for (const check of checks) {
    const { status, reason, rule } = check;
    if (status !== 'not-checked' || reason === null) continue;
    const key = JSON.stringify([reason, rule]);
    const entry = all.get(key) ?? { reason, rule, places: new Map() };
    all.set(key, entry);
    entry.places.set(keyOf(check), check);
  }
  return all.values();
}

const keyOf = ({ repository, estate, instance }: Check): string => JSON.stringify([repository, estate, instance]);

/** Names places in as few words as tell them. */
function namer(report: Report): (places: ReadonlyMap<string, Check>) => string[] {
  const everywhere = new Set(report.checks.map(keyOf));
  const sizes = new Map<string | undefined, Set<string>>();
  for (const check of report.checks) sizes.set(check.repository, (sizes.get(check.repository) ?? new Set()).add(keyOf(check)));
  const labels = new Map<string, string>();
  const label = (key: string, { instance, estate, repository }: Check) => {
    const known = labels.get(key) ?? instanceLabel(report, instance, estate, repository);
    labels.set(key, known);
    return known;
  };
  return (places) => {
    if (places.size === everywhere.size) return [];
    const own = new Map<string | undefined, string[]>();
    for (const [key, check] of places) own.set(check.repository, [...(own.get(check.repository) ?? []), label(key, check)]);
    return [...own].flatMap(([repository, names]) =>
      repository !== undefined && names.length === sizes.get(repository)?.size ? [repository] : names,
    );
  };
}
