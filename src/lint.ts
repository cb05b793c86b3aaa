import { messageCleaner } from './core/clean.js';
import { findings } from './core/findings.js';
import { fingerprint } from './core/fingerprint.js';
import { fixesOf } from './core/fixes.js';
import type { Found } from './core/found.js';
import { type Linted, withoutSecrets } from './core/linted.js';
import { oncePer } from './core/once-per.js';
import type { Report, Weakening } from './core/report.js';
import { withSpellings } from './core/secret-forms.js';
import { checks, isUnder, type Settling, summarize } from './core/settle.js';
import type { Located } from './core/span.js';
import { inAll, suppress, suppressions } from './core/suppress.js';
import { told } from './core/told.js';
import { judgeAll } from './judging.js';
import { isAsked } from './model/asked.js';
import { byOtherConfigs, type Facts, factsOf, type Side } from './model/facts.js';
import { groupTables } from './model/group-table.js';
import { isTelling } from './model/instances.js';
import { pairingOf } from './model/pairing.js';
import { reportedInstances } from './model/reported-instance.js';
import { secretsIn } from './model/secrets-in.js';
import { veils } from './model/veils.js';
import { RULES } from './rules/index.js';
import { weakening } from './weakening.js';

export interface LintOptions extends Settling {
  readonly version: string;
  /** The client secret that the environment expects of an instance, or null. */
  readonly expectedSecret: (instance: string) => string | null;
  /** All that it expects, of whichever instance. */
  readonly expectedSecrets: readonly string[];
}

/**
 * sources → documents → facts → findings → report.
 * @param base what head is compared with
 * @param merged further parents of a merge: what is there already is not new either
 */
export function lint(head: Side, base: Side | null, options: LintOptions, merged: readonly Side[] = []): Linted {
  const facts = factsOf(head, [...(base ? [base] : []), ...merged]);
  const texts = new Map([...facts.files, ...head.configs].map(({ path, text }) => [path, text]));
  const asked = (path: string) => isUnder(path, options.paths);
  const { instances, judgements, found } = judgeAll(facts, asked, options.expectedSecret);

  const covering = suppressions(head.configs, options.today);
  const rulingOf = oncePer(({ rule, hit, estates }: Found) => inAll(covering, { rule, path: hit.at.path }, estates));
  const few = told(found, (each) => rulingOf(each).current !== undefined);
  const secrets = withSpellings(secretsKnown(facts, head, options.expectedSecrets), texts);
  const clean = messageCleaner(secrets);
  const printOf = oncePer(({ rule, hit }: Found) => fingerprint(rule, hit, clean));
  const { findings: reported, suppressed } = suppress(findings(RULES, few, texts, printOf), few.map(rulingOf));

  const shown = reportedInstances(instances.filter(isAsked(asked)));
  const keys = new Set(shown.map(({ name, estate }) => `${estate}\0${name}`));
  const isShown = ({ instance, estate }: { instance: string; estate: string }) => keys.has(`${estate}\0${instance}`);
  const { kind, revision, tracked, files } = head.snapshot;
  const report: Report = {
    version: 1,
    tool: { name: 'campaign-ims-check', version: options.version },
    source: { kind, revision, base: base?.snapshot.revision ?? null, ...(options.paths.length > 0 && { paths: [...options.paths] }) },
    files: { tracked, read: files.filter(({ isUntracked, isUnread }) => !isUntracked && !isUnread).length },
    instances: shown,
    findings: reported,
    checks: checks(RULES, judgements, covering, options.paths.length > 0 ? asked : null).filter(isShown),
    suppressed,
    weakened: base === null ? [] : weakenedSince(base, head, facts, options),
    summary: summarize(reported, options),
  };
  const pointers = facts.skipped.flatMap(({ path, isPointer }) => (isPointer && asked(path) ? [path] : []));
  const skippedBefore = new Set(facts.parents.flatMap(({ side }) => side.snapshot.skipped.map(({ path }) => path)));
  return withoutSecrets({
    report,
    texts,
    judged: new Set([...facts.files.filter(isTelling), ...head.configs].map(({ path }) => path)),
    secrets,
    unread: unreadIn(facts, head),
    veilOf: veils(facts.files, facts.estates),
    groups: () => groupTables(facts.estates, pairingOf).filter(isShown),
    pointers,
    newPointers: pointers.filter((path) => !skippedBefore.has(path)),
    fixes: fixesOf(few, reported, texts, printOf),
  });
}

/** What no output may show: what stands in head, and as values that may stand there too, what did in the base and what is expected. */
function secretsKnown({ files, estates, parents }: Facts, { configs }: Side, expected: readonly string[]): Located<string>[] {
  const before = parents.flatMap((parent) => secretsIn(parent.estates, parent.files, parent.side.configs, []));
  const known = new Set(before.map(({ value }) => value).filter((value) => value !== ''));
  return secretsIn(estates, files, configs, [...expected, ...known], parents);
}

/** Files that are broken, also configurations that are no YAML. */
const unreadIn = ({ files }: Facts, { configs }: Side): ReadonlySet<string> =>
  new Set([
    ...files.flatMap(({ path, problem }) => (problem ? [path] : [])),
    ...configs.flatMap(({ path, mistakes }) => (mistakes.some(({ at }) => at.key === 'yaml') ? [path] : [])),
  ]);

const DEFAULT_LEVELS = new Map(RULES.map(({ id, level }) => [id, level] as const));

/** What a change of the configurations takes from the checks; of one in conflict nobody knows what it says. */
function weakenedSince(base: Side, head: Side, facts: Facts, options: LintOptions): Weakening[] {
  const inConflict = new Set(facts.skipped.flatMap(({ path, isConflict }) => (isConflict ? [path] : [])));
  const before = base.configs.filter(({ path }) => !inConflict.has(path));
  const now = head.configs;
  const texts = new Map(before.map(({ path, text }) => [path, text]));
  if (now.length === before.length && now.every(({ path, text }) => texts.get(path) === text)) return [];
  return weakening({ before, now, former: byOtherConfigs(facts, now, before) }, facts, options, DEFAULT_LEVELS);
}
