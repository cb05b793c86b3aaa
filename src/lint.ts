import { messageCleaner } from './core/clean.js';
import { compared, newToAll } from './core/compared.js';
import type { Config } from './core/config.js';
import { findings } from './core/findings.js';
import { fingerprint } from './core/fingerprint.js';
import { fixesOf } from './core/fixes.js';
import { type Found, foundIn } from './core/found.js';
import { type Judgement, judge } from './core/judge.js';
import { type Linted, withoutSecrets } from './core/linted.js';
import { oncePer } from './core/once-per.js';
import type { Report } from './core/report.js';
import { withSpellings } from './core/secret-forms.js';
import { checks, isUnder, type Settling, summarize } from './core/settle.js';
import type { Skipped, Snapshot, SourceFile } from './core/source.js';
import { inAll, suppress, suppressions } from './core/suppress.js';
import { told } from './core/told.js';
import { weakened } from './core/weakened.js';
import { isAsked } from './model/asked.js';
import { estatesOf } from './model/estates.js';
import type { FileFacts } from './model/file-facts.js';
import { formerInstances } from './model/former-instances.js';
import { groupTables } from './model/group-table.js';
import { heldBefore } from './model/held-before.js';
import { judged } from './model/judged.js';
import { movedFiles } from './model/moved-files.js';
import { reader } from './model/reader.js';
import { reportedInstances } from './model/reported-instance.js';
import { secretsIn } from './model/secrets-in.js';
import { toldByFiles } from './model/told-by-files.js';
import { RULES } from './rules/index.js';
import { foundBefore, subjects } from './subjects.js';

/** One side of the comparison: what is tracked, and the configurations among it. */
export interface Side {
  readonly snapshot: Snapshot;
  readonly configs: readonly Config[];
}

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
  const read = reader();
  const files = factsOf(head, read);
  const sides = [...(base ? [base] : []), ...merged].map((side) => ({ side, files: factsOf(side, read) }));
  const skipped = withFormer(head.snapshot.skipped, sides[0]?.files ?? []);
  const parents = sides.map(({ side, files }) =>
    estatesOf({ files, skipped: side.snapshot.skipped, configs: ignoringAs(head.configs, side.configs) }),
  );
  const held = heldBefore(parents);
  const estates = estatesOf({ files, skipped, configs: head.configs }).map((estate) => ({ ...estate, held: held(estate.folder) }));
  const formers = parents.map((was) => formerInstances(estates, was));
  const texts = new Map([...files, ...configTexts(head)].map(({ path, text }) => [path, text]));

  const asked = (path: string) => isUnder(path, options.paths);
  const toJudge = judged(estates, isAsked(asked));
  const judgements = judge(RULES, subjects(toJudge, formers, options.expectedSecret));
  const before = parents.map((was, at) => {
    const moved = movedFiles(files, sides[at]?.files ?? []);
    return foundBefore(estates, was, formers[at], moved, judged(was, isAsked(asked)), options.expectedSecret);
  });
  const compare = (judged: readonly Judgement[]) => compared(foundIn(judged), before);
  const ofOthers = formers.slice(1).map((other) => compare(judge(COMPARING, subjects(toJudge, [other], options.expectedSecret))));
  const covering = suppressions(head.configs, options.today);
  const found = newToAll(compare(judgements), ofOthers, IDS_COMPARING).filter(({ hit }) => asked(hit.at.path));
  const rulingOf = oncePer(({ rule, hit, estates }: Found) => inAll(covering, { rule, path: hit.at.path }, estates));
  const few = told(found, (each) => rulingOf(each).current !== undefined);
  const ofBase = sides.flatMap(({ side: { configs }, files: then }, at) =>
    secretsIn(parents[at] ?? [], [...then, ...configs], []).map(({ value }) => value),
  );
  const known = [...options.expectedSecrets, ...new Set(ofBase.filter((value) => value !== ''))];
  const secrets = withSpellings(secretsIn(estates, [...files, ...head.configs], known), texts);
  const clean = messageCleaner(secrets);
  const printOf = oncePer(({ rule, hit }: Found) => fingerprint(rule, hit, clean));
  const { findings: reported, suppressed } = suppress(findings(RULES, few, texts, printOf), few.map(rulingOf));

  const { kind, revision, tracked } = head.snapshot;
  const instances = reportedInstances(toJudge.all.filter(isAsked(asked)));
  const reportedOnes = new Set(instances.map(({ name, estate }) => `${estate}\0${name}`));
  const isReported = ({ instance, estate }: { instance: string; estate: string }) => reportedOnes.has(`${estate}\0${instance}`);
  const inConflict = new Set(skipped.flatMap(({ path, isConflict }) => (isConflict ? [path] : [])));
  const isThere = ({ path }: Config) => !inConflict.has(path);
  const report: Report = {
    version: 1,
    tool: { name: 'campaign-ims-check', version: options.version },
    source: { kind, revision, base: base?.snapshot.revision ?? null, ...(options.paths.length > 0 && { paths: [...options.paths] }) },
    files: { tracked, read: head.snapshot.files.filter(({ isUntracked }) => !isUntracked).length },
    instances,
    findings: reported,
    checks: checks(RULES, judgements, covering, options.paths.length > 0 ? asked : null).filter(isReported),
    suppressed,
    weakened:
      base === null
        ? []
        : weakened(
            governing(base.configs.filter(isThere), options.paths),
            governing(head.configs, options.paths),
            DEFAULT_LEVELS,
            options.today,
            toldByFiles(parents[0] ?? []),
          ),
    summary: summarize(reported, options),
  };
  const pointers = skipped.filter(({ path, isPointer }) => isPointer && asked(path));
  const skippedBefore = new Set(sides.flatMap(({ side }) => side.snapshot.skipped.map(({ path }) => path)));
  return withoutSecrets({
    report,
    texts,
    secrets,
    groups: () => groupTables(estates).filter(isReported),
    pointers: pointers.length,
    newPointers: pointers.filter(({ path }) => !skippedBefore.has(path)).length,
    fixes: fixesOf(few, reported, texts, printOf),
  });
}

/** The configurations of the folders that are asked about, of those above and of those below them. */
const governing = (configs: readonly Config[], paths: readonly string[]): Config[] =>
  configs.filter(({ folder }) => isUnder(folder, paths) || paths.some((path) => isUnder(path, [folder])));

const DEFAULT_LEVELS = new Map(RULES.map(({ id, level }) => [id, level] as const));

/** What the files of a side tell, but for its configurations; in one order on all sides, for some findings name the first of several. */
function factsOf({ snapshot, configs }: Side, read: ReturnType<typeof reader>): FileFacts[] {
  const own = new Set(configs.map(({ path }) => path));
  return read(
    snapshot.files.filter(({ path }) => !own.has(path)).sort(byPath),
    new Set(configs.flatMap(({ declaredFiles }) => declaredFiles)),
  );
}

const byPath = (a: SourceFile, b: SourceFile): number => (a.path < b.path ? -1 : 1);

const configTexts = ({ configs }: Side) => configs.map(({ path, text }) => ({ path, text }));

/** What cannot be read any more matters where it held an account. */
function withFormer(skipped: readonly Skipped[], before: readonly FileFacts[]): Skipped[] {
  const held = new Set(before.filter(({ accounts }) => accounts.length > 0).map(({ path }) => path));
  return skipped.map((one) => (held.has(one.path) ? { ...one, matters: true } : one));
}

/** Rules that look at the base themselves. */
const COMPARING = RULES.filter(({ usesBase }) => usesBase);
const IDS_COMPARING = new Set(COMPARING.map(({ id }) => id));

/** A configuration that no longer ignores a file brings nothing new into it. */
const ignoringAs = (now: readonly Config[], configs: readonly Config[]): Config[] => {
  const ignored = new Map(now.map(({ path, ignore }) => [path, ignore]));
  return configs.map((config) => ({ ...config, ignore: ignored.get(config.path) ?? [] }));
};
