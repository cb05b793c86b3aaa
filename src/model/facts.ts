import type { Config } from '../core/config.js';
import type { Skipped, Snapshot } from '../core/source.js';
import { fieldsBy } from './account.js';
import { toldInAll, withBroken } from './cut-off.js';
import type { Estate, OfEstate } from './estate.js';
import { estatesOf } from './estates.js';
import type { FileFacts } from './file-facts.js';
import { formerInstances } from './former-instances.js';
import { heldBefore } from './held-before.js';
import { ignoring } from './ignored.js';
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
  files.some(({ undecided }) => undecided.length > 0) ? decided(files, configs, ignoring(configs), fieldsBy) : files;

const accountPaths = (files: readonly FileFacts[]): ReadonlySet<string> =>
  new Set(files.filter(({ accounts }) => accounts.length > 0).map(({ path }) => path));

/** What cannot be read any more matters where it held an account. */
function withFormer(skipped: readonly Skipped[], held: ReadonlySet<string>): Skipped[] {
  return skipped.map((one) => (held.has(one.path) ? { ...one, matters: true } : one));
}

/** A configuration that no longer ignores a file brings nothing new into it. */
function ignoringAs(now: readonly Config[], before: readonly Config[]): Config[] {
  const ignored = new Map(now.map(({ path, ignore }) => [path, ignore]));
  return before.map((config) => ({ ...config, ignore: ignored.get(config.path) ?? [] }));
}
