import { fewOf } from './few-of.js';
import { grouped } from './grouped.js';
import type { Report, SharedFact } from './report.js';

/** The report of one repository, and what that is called. */
export interface NamedReport {
  readonly name: string;
  readonly report: Report;
}

/** What several repositories have: addresses of instances first, then faults, each most common first. */
export const sharedFacts = (reports: readonly NamedReport[]): SharedFact[] => [...addresses(reports), ...sharedFaults(reports)];

/** That an address is shared, which no finding tells; null where none is. */
export function sharedAddresses({ shared = [] }: Pick<Report, 'shared'>): string | null {
  const count = shared.filter(({ rule }) => rule === null).length;
  if (count === 0) return null;
  return `${count === 1 ? 'an address is' : `${count} addresses are`} used in several repositories`;
}

/** An address leads to one instance; two repositories that both claim it are copies, or one of them is wrong. */
function addresses(reports: readonly NamedReport[]): SharedFact[] {
  const claims = reports.flatMap(({ name, report }) =>
    report.instances.flatMap((instance) => (instance.url === null ? [] : [{ name, key: hostOf(instance.url), instance }])),
  );
  return several(claims, (all, { key }) => {
    const names = [...new Set(all.map(({ instance }) => `"${instance.name}"`))];
    return { rule: null, message: `The address "${key}" belongs to an instance in each of them: ${fewOf(names, MOST)}. ${REMEDY}` };
  });
}

const REMEDY = 'Only one instance can be reached there: the others probably got it from a copy of its database, and each needs its own.';

/** More names than these are only counted. */
const MOST = 6;

/** What tells two instances apart; an address that names no host is like no other. */
function hostOf(url: string): string {
  try {
    return new URL(url).host || url;
  } catch {
    return url;
  }
}

const sharedFaults = (reports: readonly NamedReport[]): SharedFact[] =>
  several(
    reports.flatMap(({ name, report }) =>
      report.findings.map(({ rule, message }) => ({ name, key: JSON.stringify([rule, message]), rule, message })),
    ),
    (_, { rule, message }) => ({ rule, message }),
  );

/** What more than one repository has, most common first. */
function several<T extends { name: string; key: string }>(
  all: readonly T[],
  told: (all: readonly T[], first: T) => Omit<SharedFact, 'repositories'>,
): SharedFact[] {
  return [...grouped(all, ({ key }) => key).values()]
    .map((same) => ({ same, repositories: [...new Set(same.map(({ name }) => name))] }))
    .filter(({ repositories }) => repositories.length > 1)
    .sort((a, b) => b.repositories.length - a.repositories.length)
    .map(({ same, repositories }) => ({ ...told(same, same[0]), repositories }));
}
