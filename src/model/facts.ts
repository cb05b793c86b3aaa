import type { Config } from '../core/config.js';
import { firstByKey } from '../core/grouped.js';
import type { Skipped, Snapshot, SourceFile } from '../core/source.js';
import type { Problem } from '../formats/problem.js';
import type { Estate, OfEstate } from './estate.js';
import { estatesOf } from './estates.js';
import { resolveFields } from './fields.js';
import type { FileFacts } from './file-facts.js';
import { formerInstances } from './former-instances.js';
import { heldBefore } from './held-before.js';
import { ignoring } from './ignored.js';
import { isTelling } from './instances.js';
import { reader } from './reader.js';
import { decided } from './undecided.js';

/** One side of the comparison: what is tracked, and the configurations among it. */
export interface Side {
  readonly snapshot: Snapshot;
  readonly configs: readonly Config[];
}

/** All that is known of head, and of the commits that it is compared with. */
export interface Facts {
  readonly side: Side;
  readonly files: readonly FileFacts[];
  readonly skipped: readonly Skipped[];
  readonly estates: readonly Estate[];
  readonly parents: readonly Parent[];
}

/** A commit that head is compared with: the base, or a further parent of a merge. */
export interface Parent {
  readonly side: Side;
  readonly files: readonly FileFacts[];
  readonly estates: readonly Estate[];
  /** What an instance of head was in it. */
  readonly formers: (of: OfEstate) => readonly OfEstate[];
}

/** Reads head and the commits that it is compared with, and sorts what they hold into estates and instances. */
export function factsOf(head: Side, sides: readonly Side[]): Facts {
  const read = reader();
  const filesOf = ({ snapshot, configs }: Side): readonly FileFacts[] => {
    const own = new Set(configs.map(({ path }) => path));
    // In one order on all sides, for some findings name the first of several.
    const others = snapshot.files.filter(({ path }) => !own.has(path)).sort((a, b) => (a.path < b.path ? -1 : 1));
    return withDecided(read(others, new Set(configs.flatMap(({ declaredFiles }) => declaredFiles))), configs);
  };
  const found = filesOf(head);
  const before = sides.map((side) => {
    const files = filesOf(side);
    const configs = ignoringAs(head.configs, side.configs);
    return { side, files, estates: estatesOf({ files, skipped: side.snapshot.skipped, configs }) };
  });
  const told = toldInAll(before);
  const files = withBroken(found, head.snapshot.files, told, read);
  const skipped = withFormer(head.snapshot.skipped, accountPaths(before[0]?.files ?? []));
  const former = before.flatMap(({ estates }) => estates.flatMap(({ accounts }) => accounts));
  const now = estatesOf({ files, skipped, configs: head.configs, former });
  const parents = before.map((each) => ({ ...each, formers: formerInstances(now, each.estates) }));
  const heldIn = heldBefore(parents.map(({ formers }) => formers));
  const estates = now.map((estate) => ({ ...estate, held: heldIn(estate) }));
  return { side: head, files, skipped, estates, parents };
}

/** What the files of head would be by the configurations of the base, but for those that head ignores. */
export function byOtherConfigs({ files, skipped }: Facts, now: readonly Config[], before: readonly Config[]): Estate[] {
  const isIgnored = ignoring(now);
  const isLookedAt = ({ path }: { readonly path: string }) => !isIgnored(path);
  const configs = before.map((config) => ({ ...config, ignore: [] }));
  return estatesOf({ files: withDecided(files.filter(isLookedAt), configs), skipped: skipped.filter(isLookedAt), configs });
}

/** Files with the accounts that only a mapping or a schema tells; hardly any has one. */
export const withDecided = (files: readonly FileFacts[], configs: readonly Config[]): readonly FileFacts[] =>
  files.some(({ undecided }) => undecided.length > 0) ? decided(files, configs, ignoring(configs), resolveFields) : files;

const accountPaths = (files: readonly FileFacts[]): ReadonlySet<string> =>
  new Set(files.filter(({ accounts }) => accounts.length > 0).map(({ path }) => path));

/** The paths of what tells something in each commit that has it: what one parent of a merge has broken is its fault. */
function toldInAll(before: readonly { readonly files: readonly FileFacts[] }[]): ReadonlySet<string> {
  const all = before.flatMap(({ files }) => files);
  const silent = new Set(all.flatMap((file) => (isTelling(file) ? [] : file.path)));
  return new Set(all.flatMap(({ path }) => (silent.has(path) ? [] : path)));
}

/** What told something in the base has to be readable, also where nothing in it tells any more what it is. */
function withBroken(
  files: readonly FileFacts[],
  sources: readonly SourceFile[],
  told: ReadonlySet<string>,
  read: ReturnType<typeof reader>,
): readonly FileFacts[] {
  const lost = files.filter((file) => told.has(file.path) && !isTelling(file));
  const broken = new Set(lost.flatMap(({ path, text, broken }) => (broken && !isOfOthers(path, text, broken) ? [path] : [])));
  const empty = lost.filter(({ text }) => text.trim() === '').map((file) => ({ ...file, problem: EMPTY }));
  if (broken.size + empty.length === 0) return files;
  const again = read(
    sources.filter(({ path }) => broken.has(path)),
    broken,
  );
  const byPath = firstByKey([...empty, ...again], ({ path }) => path);
  return files.map((file) => byPath.get(file.path) ?? file);
}

/** What is whole, and of others, may have what is refused in Campaign's; a page of a server that failed is not. */
const isOfOthers = (path: string, text: string, { isLimit }: Problem): boolean =>
  isLimit === true || /\.csv$/i.test(path) || (/^[^<]*(?:<\?[^>]*>\s*)?<!DOCTYPE/i.test(text) && !/<!DOCTYPE\s+html/i.test(text));

const EMPTY = { message: 'It is empty.', span: { start: 0, end: 0 } };

/** What cannot be read any more matters where it held an account. */
function withFormer(skipped: readonly Skipped[], held: ReadonlySet<string>): Skipped[] {
  return skipped.map((one) => (held.has(one.path) ? { ...one, matters: true } : one));
}

/** A configuration that no longer ignores a file brings nothing new into it. */
function ignoringAs(now: readonly Config[], before: readonly Config[]): Config[] {
  const ignored = new Map(now.map(({ path, ignore }) => [path, ignore]));
  return before.map((config) => ({ ...config, ignore: ignored.get(config.path) ?? [] }));
}
