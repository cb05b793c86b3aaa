import type { Before } from './core/compared.js';
import { foundIn } from './core/found.js';
import { judge, type Subject } from './core/judge.js';
import { oncePerValue } from './core/once-per.js';
import type { Place } from './core/span.js';
import type { Context } from './model/context.js';
import { type Estate, instanceKey, instancesIn } from './model/estate.js';
import type { formerInstances } from './model/former-instances.js';
import type { judged } from './model/judged.js';
import { renamedAccounts } from './model/renamed-accounts.js';
import { RULES } from './rules/index.js';

type Formers = ReturnType<typeof formerInstances>;
type Judged = ReturnType<typeof judged>;

/** The client secret that the environment expects of an instance, or null. */
type Secrets = (instance: string) => string | null;

/**
 * What was found in a commit that head is compared with.
 * @param formers what the instances of head were in it
 * @param moved its paths as they are in head
 */
export function foundBefore(
  now: readonly Estate[],
  was: readonly Estate[],
  formers: Formers | undefined,
  moved: (path: string) => string,
  toJudge: Judged,
  expectedSecret: Secrets,
): Before {
  const asNow = renamedAccounts(now, was);
  const judgements = judge(RULES, subjects(toJudge, [], expectedSecret).map(allRulesOn));
  const here = (at: Place): Place => ({ ...asNow(at), path: moved(at.path) });
  const found = foundIn(judgements).map((each) => ({ ...each, hit: { ...each.hit, at: here(each.hit.at) } }));
  const byName = new Map(instancesIn(now).map((each) => [instanceKey(each), each]));
  const formersOf = oncePerValue((owner) => {
    const of = byName.get(owner);
    return of && formers ? formers(of).map(({ estate, instance }) => ({ estate: estate.folder, instance: instance.name })) : [];
  });
  return { found, formersOf: ({ estate, instance }) => formersOf(JSON.stringify([estate, instance])) };
}

/** What the base's configuration turned off was there all the same. */
const allRulesOn = (subject: Subject<Context>): Subject<Context> => ({ ...subject, levels: new Map() });

/** @param formers what instances were in the base, and in other parents of a merge; none where nothing is compared */
export function subjects({ all, further }: Judged, formers: readonly Formers[], expectedSecret: Secrets): Subject<Context>[] {
  return all.map(({ estate, instance }) => {
    const [former, ...others] = formers.map((formersOf) => formersOf({ estate, instance }).map((each) => each.instance));
    const base = former ? { instance: former.length === 1 ? (former[0] ?? null) : null, others: others.flat() } : null;
    return {
      instance: instance.name,
      estate: estate.folder,
      levels: estate.config?.rules ?? new Map(),
      context: { estate, instance, base, further, expectedSecret: expectedSecret(instance.name) },
      overload: instance.overload,
    };
  });
}
