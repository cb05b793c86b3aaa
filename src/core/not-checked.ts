import { distinctBy, grouped } from './grouped.js';
import { instanceLabel } from './labels.js';
import type { Check, Report } from './report.js';

/** What could not be checked for one reason, and where. */
export interface Unchecked {
  readonly reason: string;
  readonly rules: readonly string[];
  /** Empty where it is so everywhere; a repository's name alone where it is so in all of its instances. */
  readonly owners: readonly string[];
}

/** Whether a check could not be made, for a reason; a rule that is off has none. */
export const isOpen = (check: Check): check is Check & { reason: string } => check.status === 'not-checked' && check.reason !== null;

/** What could not be checked: a reason comes again only with rules that it holds for elsewhere. */
export function unchecked(report: Report): Unchecked[] {
  const ownersOf = namer(report);
  const open = report.checks.filter(isOpen);
  const told = [...grouped(open, ({ reason, rule }) => JSON.stringify([reason, rule])).values()].map((alike) => ({
    ...alike[0],
    owners: ownersOf(alike),
  }));
  return [...grouped(told, ({ reason, owners }) => JSON.stringify([reason, owners])).values()].map((alike) => ({
    reason: alike[0].reason,
    rules: alike.map(({ rule }) => rule),
    owners: alike[0].owners,
  }));
}

type Owner = Pick<Check, 'repository' | 'estate' | 'instance'>;

/** The instances of some checks by repository, each once. */
const places = (checks: readonly Owner[]): Map<string | undefined, Owner[]> =>
  grouped(
    distinctBy(checks, ({ repository, estate, instance }) => JSON.stringify([repository, estate, instance])),
    ({ repository }) => repository,
  );

/** Names instances in as few words as tell them. */
function namer(report: Report): (checks: readonly Owner[]) => string[] {
  const everywhere = places(report.checks);
  return (checks) => {
    const there = [...places(checks)];
    const isWhole = there.map(([repository, own]) => own.length === everywhere.get(repository)?.length);
    if (there.length === everywhere.size && isWhole.every(Boolean)) return [];
    return there.flatMap(([repository, own], at) =>
      repository !== undefined && isWhole[at] ? [repository] : own.map((of) => instanceLabel(report, of.instance, of.estate, repository)),
    );
  };
}
