import { type Before, compared, type Moves, newToAll } from './core/compared.js';
import { type Found, foundIn } from './core/found.js';
import { type Judgement, judge, type Subject } from './core/judge.js';
import { oncePerValue } from './core/once-per.js';
import { isOfConfig } from './core/settle.js';
import { isAsked } from './model/asked.js';
import type { Context } from './model/context.js';
import { instanceKey, instancesIn, type OfEstate } from './model/estate.js';
import type { Facts, Parent, Side } from './model/facts.js';
import type { FileFacts } from './model/file-facts.js';
import { instancesToJudge } from './model/judged.js';
import { moves } from './model/moves.js';
import { RULES } from './rules/index.js';

/** The client secret that the environment expects of an instance, or null. */
type Secrets = (instance: string) => string | null;

/** Which instances were judged, what each rule says of each, and what was found, each once, new or not. */
export interface Judged {
  readonly instances: readonly OfEstate[];
  readonly judgements: readonly Judgement[];
  readonly found: readonly Found[];
}

/** Rules that look at the base themselves. */
const COMPARING = RULES.filter(({ usesBase }) => usesBase);
const IDS_COMPARING = new Set(COMPARING.map(({ id }) => id));

/** Asks all rules about the instances, and tells what is new. @param asked whether a path is asked about */
export function judgeAll(facts: Facts, asked: (path: string) => boolean, expectedSecret: Secrets): Judged {
  const toJudge = instancesToJudge(facts.estates, isAsked(asked));
  const formers = facts.parents.map((parent) => parent.formers);
  const judgements = judge(RULES, subjects(toJudge, formers, expectedSecret));
  const toCompare = new Set(judgements.flatMap(({ rule, hits }) => (hits.length > 0 ? rule : [])));
  const movesSince = moves(trackedIn(facts.side, facts.files));
  const before = facts.parents.map((parent) => ({
    ...movesSince(trackedIn(parent.side, parent.files)),
    ...foundBefore(facts, parent, toCompare, asked, expectedSecret),
  }));
  const compare = (some: readonly Judgement[]) => compared(foundIn(some), before);
  const ofOthers = formers.slice(1).map((other) => compare(judge(COMPARING, subjects(toJudge, [other], expectedSecret))));
  const found = newToAll(compare(judgements), ofOthers, IDS_COMPARING);
  const governed = new Set(toJudge.all.filter(isAsked(asked)).map(({ estate }) => estate.folder));
  const isTold = ({ rule, hit, estates }: Found) =>
    asked(hit.at.path) || (isOfConfig(rule) && [...estates].some((estate) => governed.has(estate)));
  return { instances: toJudge.all, judgements, found: found.filter(isTold) };
}

/** What was found in a commit that head is compared with. @param toCompare the rules that found something in head */
function foundBefore(
  facts: Facts,
  parent: Parent,
  toCompare: ReadonlySet<string>,
  asked: (path: string) => boolean,
  expectedSecret: Secrets,
): Omit<Before, keyof Moves> {
  const toJudge = instancesToJudge(parent.estates, isAsked(asked));
  const rules = RULES.filter(({ id, usesBase }) => usesBase || toCompare.has(id));
  const found = foundIn(judge(rules, subjects(toJudge, [], expectedSecret).map(allRulesOn)));
  const byName = new Map(instancesIn(facts.estates).map((each) => [instanceKey(each), each]));
  const formersOf = oncePerValue((owner) => {
    const of = byName.get(owner);
    return of ? parent.formers(of).map(({ estate, instance }) => ({ estate: estate.folder, instance: instance.name })) : [];
  });
  return { found, formersOf: ({ estate, instance }) => formersOf(JSON.stringify([estate, instance])) };
}

const trackedIn = ({ snapshot, configs }: Side, files: readonly FileFacts[]) => ({
  files,
  others: [...snapshot.skipped, ...configs].map(({ path }) => path),
});

/** What the base's configuration turned off was there all the same. */
const allRulesOn = (subject: Subject<Context>): Subject<Context> => ({ ...subject, levels: new Map() });

/** @param formers what instances were in the base, and in other parents of a merge; none where nothing is compared */
function subjects(
  { all, further }: ReturnType<typeof instancesToJudge>,
  formers: readonly Parent['formers'][],
  expectedSecret: Secrets,
): Subject<Context>[] {
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
