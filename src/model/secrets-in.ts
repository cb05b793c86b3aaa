import { deepest } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import { isAdobeSecret } from '../core/key-like.js';
import { oncePer } from '../core/once-per.js';
import { belongingAt, placeOf, secretValue } from '../core/secret-forms.js';
import { MAX_LOOKED_THROUGH } from '../core/secret-limits.js';
import { spansBehind } from '../core/secret-spans.js';
import { secretsOf } from '../core/secret-values.js';
import type { Located, Span } from '../core/span.js';
import type { Estate } from './estate.js';
import type { FileFacts } from './file-facts.js';
import { leafKey } from './leaves.js';
import { isHarmless } from './secret.js';
import { namesOf, nextName, type PathsOf } from './secret-names.js';
import { inValues } from './secrets-in-values.js';

/**
 * What no output may show: the client secrets that accounts hold, in plain text or encrypted, what stands under any
 * name that looks like a secret's, and what the environment expects.
 * @param files also those that no estate counts
 * @param configs what each tells by its names
 * @param known values that stand nowhere in particular
 * @param before what told in commits that are compared with where accounts have their secret
 */
export function secretsIn(
  estates: readonly Estate[],
  files: readonly FileFacts[],
  configs: readonly Pick<FileFacts, 'secrets'>[],
  known: readonly string[],
  before: readonly { readonly estates: readonly Estate[]; readonly files: readonly FileFacts[] }[] = [],
): Located<string>[] {
  const accounts = estates.flatMap((estate) => estate.accounts);
  const held = accounts.flatMap(({ fields, tooLong }) => [fields.clientSecret.at ?? [], tooLong].flat());
  const pathsOf = secretPaths([estates, ...before.map((side) => side.estates)].flat(), [files, ...before.map((side) => side.files)].flat());
  const mapped = [
    ...files
      .flatMap((file) => inAccounts(file, pathsOf(file)))
      .map((one, at) => (at < MAX_BEHIND_NAMES ? one : placeOf(one.path, one.span))),
    ...inValues(files, pathsOf, new Set(accounts.map(({ leaves }) => leaves))),
  ];
  const told = [...held, ...mapped, ...[...files, ...configs].flatMap(({ secrets }) => secrets)].filter(({ value, span }) =>
    value === '' ? span.end > span.start : !isHarmless(value),
  );
  return [...told, ...inUnreadable(files, pathsOf), ...known.map(secretValue)];
}

function secretPaths(estates: readonly Estate[], files: readonly FileFacts[]): PathsOf {
  const homeOf = deepest(estates.map(({ folder }) => folder));
  const schemas = files.flatMap((file) =>
    file.schemas.map(({ fields }) => ({ home: homeOf(file.path), path: fields.get('clientSecret') })),
  );
  const told = grouped([...estates.flatMap(pathsIn), ...schemas], ({ home }) => home);
  // Estates by the thousand may share thousands of paths.
  const byHome = new Map([...told].map(([home, all]) => [home, [...new Set(all.flatMap(({ path }) => path ?? []))]]));
  const all = [[...new Set([...byHome.values()].flat())]];
  return ({ path }) => {
    const home = homeOf(path);
    return home === null ? all : [home, null].map((where) => byHome.get(where) ?? []);
  };
}

/** What an estate's mapping and accounts tell, and the schemas that it counts wherever they are. */
const pathsIn = ({ folder: home, accounts, mapping, schemas }: Estate): { home: string; path: string | null | undefined }[] => [
  { home, path: mapping.get('clientSecret')?.value },
  ...schemas.map(({ fields }) => ({ home, path: fields.get('clientSecret') })),
  ...accounts.map(({ fields }) => ({ home, path: fields.clientSecret.xpath })),
];

/** Made once for a list. */
const keysOf = oncePer((paths: readonly string[]) => new Set(paths.map(leafKey)));

/** What stands there on whichever account, and as often as it does; and what has the form of Adobe's. */
function inAccounts({ path, accounts, references }: FileFacts, paths: ReturnType<PathsOf>): Located<string>[] {
  const keys = paths.map(keysOf);
  const isTold = (key: string) => keys.some((some) => some.has(key));
  return [...accounts, ...references].flatMap(({ leaves, others }) => {
    const first = [...leaves].flatMap(([key, leaf]) => (isTold(key) || isAdobeSecret(leaf.value) ? leaf : []));
    const further = others.filter(({ xpath, value }) => isTold(leafKey(xpath)) || isAdobeSecret(value));
    return [...first, ...further].flatMap(({ value, span }) => belongingAt(path, value, span));
  });
}

/** Of more values in accounts, and of more in files that cannot be read, further ones are hidden at their places alone. */
export const MAX_BEHIND_NAMES = 4000;

/** What stands behind the secret's name in files of which nothing is known but their text. */
function inUnreadable(files: readonly FileFacts[], pathsOf: PathsOf): Located<string>[] {
  let count = 0;
  return files.flatMap((file) => {
    const { path, text, problem } = file;
    const names = problem ? pathsOf(file).map(namesOf) : [];
    if (names.every(({ size }) => size === 0)) return [];
    return pieceByPiece(text, (piece) => spansBehind(piece, nextName(piece, names))).flatMap((span) =>
      ++count > MAX_BEHIND_NAMES ? placeOf(path, span) : secretsOf(path, text, span),
    );
  });
}

/** What is found in a text of any length; pieces overlap, so that what stands where one ends is found in the next. */
function pieceByPiece(text: string, find: (piece: string) => Span[]): Span[] {
  const spans: Span[] = [];
  for (let from = 0; from < text.length; from += MAX_LOOKED_THROUGH - OVERLAP)
    for (const { start, end } of find(text.slice(from, from + MAX_LOOKED_THROUGH))) spans.push({ start: from + start, end: from + end });
  return spans;
}

const OVERLAP = 20_000;
