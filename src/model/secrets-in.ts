import { deepest } from '../core/folder.js';
import { grouped } from '../core/grouped.js';
import { oncePer } from '../core/once-per.js';
import { matchAt } from '../core/scan.js';
import { belongingAt, isWord, placeOf, secretValue } from '../core/secret-forms.js';
import { MAX_LOOKED_THROUGH } from '../core/secret-limits.js';
import { type NextWord, secretSpans, spansBehind } from '../core/secret-spans.js';
import { secretsOf } from '../core/secret-values.js';
import { EACH_WORD, isAdobeSecret } from '../core/secret-words.js';
import type { Located, Span } from '../core/span.js';
import type { Estate } from './estate.js';
import type { FileFacts } from './file-facts.js';
import { leafKey } from './leaves.js';
import { isHarmless } from './secret.js';

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
  const held = estates.flatMap(({ accounts }) => accounts).flatMap(({ fields, tooLong }) => [fields.clientSecret.at ?? [], tooLong].flat());
  const pathsOf = secretPaths([estates, ...before.map((side) => side.estates)].flat(), [files, ...before.map((side) => side.files)].flat());
  const mapped = [...files.flatMap((file) => inAccounts(file, pathsOf(file))), ...inValues(files)];
  const told = [...held, ...mapped, ...[...files, ...configs].flatMap(({ secrets }) => secrets)].filter(({ value, span }) =>
    value === '' ? span.end > span.start : !isHarmless(value),
  );
  return [...told, ...inUnreadable(files, pathsOf), ...known.map(secretValue)];
}

/** Where the accounts of a file have their secret: as its estate knows and as files outside of all do, or any where it is outside itself. */
type PathsOf = (file: FileFacts) => readonly (readonly string[])[];

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
const namesOf = oncePer((paths: readonly string[]) => new Set(paths.flatMap((xpath) => LAST_NAME.exec(xpath)?.[0] ?? [])));

/** What stands there on whichever account, and as often as it does, and what looks like a secret of Adobe's anywhere. */
function inAccounts({ path, accounts, references }: FileFacts, paths: ReturnType<PathsOf>): Located<string>[] {
  const keys = paths.map(keysOf);
  const isTold = (key: string) => keys.some((some) => some.has(key));
  return [...accounts, ...references].flatMap(({ leaves, others }) => {
    const first = [...leaves].flatMap(([key, leaf]) => (isTold(key) || isAdobeSecret(leaf.value) ? leaf : []));
    const further = others.filter(({ xpath, value }) => isTold(leafKey(xpath)) || isAdobeSecret(value));
    return [...first, ...further].flatMap(({ value, span }) => belongingAt(path, value, span));
  });
}

/**
 * What is told within a value of an account, as in the query of an address, and may stand in another: `desc="token=…"`.
 * Of more than {@link MAX_LOOKED_THROUGH} characters of these, in further ones it is hidden at its place alone.
 */
function inValues(files: readonly FileFacts[]): Located<string>[] {
  let left = MAX_LOOKED_THROUGH;
  return files.flatMap(({ accounts, references }) =>
    [...accounts, ...references].flatMap(({ leaves }) =>
      [...leaves.values()].flatMap(({ value }) => {
        if (value.length > LONGEST || !mayTell(value)) return [];
        left -= value.length;
        if (left < 0) return [];
        const told = secretSpans(value).flatMap((span) => secretsOf('', value, span));
        return told.flatMap(({ value }) => (value === '' || isWord(value) || HOST.test(value) ? [] : secretValue(value)));
      }),
    ),
  );
}

/** A longer value is no secret's place, but a file's. */
const LONGEST = 10_000;

/** Whether a password of an address may be there, or a secret's name and a sign. */
const mayTell = (value: string): boolean => /[=:]/.test(value) && (value.includes('@') || A_WORD.test(value));
const A_WORD = new RegExp(EACH_WORD.source, 'i');

/** What may well stand behind such a name, and elsewhere too. */
const HOST = /^(?:https?:\/\/)?(?:[a-z\d-]{1,63}\.)+[a-z]{2,24}\/?$/;

/** Of more values in files that cannot be read, further ones are hidden at their places alone. */
const MAX_BEHIND_NAMES = 10_000;

/** What stands behind the secret's name in files of which nothing is known but their text. */
function inUnreadable(files: readonly FileFacts[], pathsOf: PathsOf): Located<string>[] {
  let count = 0;
  return files.flatMap((file) => {
    const { path, text, problem } = file;
    const names = problem ? pathsOf(file).map(namesOf) : [];
    if (names.every(({ size }) => size === 0)) return [];
    return pieceByPiece(text, (piece) => spansBehind(piece, nextWord(piece, names))).flatMap((span) =>
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

const NAME = '[\\p{L}\\p{N}_-]+';
/** Sought where a name begins, and not from each of its letters on. */
const LAST_NAME = new RegExp(`(?<![\\p{L}\\p{N}_-])${NAME}$`, 'u');
const EACH_NAME = new RegExp(NAME, 'gu');

function nextWord(text: string, names: readonly ReadonlySet<string>[]): NextWord {
  return (from) => {
    for (let name = matchAt(EACH_NAME, text, from); name; name = EACH_NAME.exec(text))
      if (names.some((some) => some.has(name[0]))) return { start: name.index, end: EACH_NAME.lastIndex };
    return null;
  };
}
