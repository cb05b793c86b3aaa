import { belongingAt, placeOf, secretAt, secretValue } from '../core/secret-forms.js';
import { spansBehind, type Word } from '../core/secret-spans.js';
import type { Located } from '../core/span.js';
import type { Estate } from './estate.js';
import { MAX_VALUE } from './fields.js';
import type { FileFacts } from './file-facts.js';
import { leafKey } from './leaves.js';
import { isHarmless } from './secret.js';

/**
 * What no output may show: the client secrets that accounts hold, in plain text or encrypted, what stands under any
 * name that looks like a secret's, and what the environment expects.
 * @param files what each file and configuration tells by its names
 * @param known values that stand nowhere in particular
 */
export function secretsIn(
  estates: readonly Estate[],
  files: readonly Pick<FileFacts, 'secrets'>[],
  known: readonly string[],
): Located<string>[] {
  const held = estates.flatMap(({ accounts }) => accounts).flatMap(({ fields, tooLong }) => [fields.clientSecret.at ?? [], tooLong].flat());
  const told = [...held, ...estates.flatMap(mapped), ...files.flatMap(({ secrets }) => secrets)].filter(({ value, span }) =>
    value === '' ? span.end > span.start : !isHarmless(value),
  );
  return [...told, ...estates.flatMap(inUnreadable), ...known.map(secretValue)];
}

/** What stands where the mapping or the schema says that the secret does, on whichever account, and as often as it does. */
function mapped(estate: Estate): Located<string>[] {
  const keys = new Set(pathsOf(estate).map(leafKey));
  if (keys.size === 0) return [];
  return estate.entities.flatMap(({ path, leaves, others }) => {
    const first = [...leaves].flatMap(([key, leaf]) => (keys.has(key) ? leaf : []));
    const further = others.filter(({ xpath }) => keys.has(leafKey(xpath)));
    return [...first, ...further].flatMap(({ value, span }) => belongingAt(path, value, span));
  });
}

/** Where an estate's accounts have their secret. */
function pathsOf({ accounts, mapping, schemas }: Estate): string[] {
  const paths = [
    mapping.get('clientSecret')?.value,
    ...schemas.map(({ fields }) => fields.get('clientSecret')),
    ...accounts.map(({ fields }) => fields.clientSecret.xpath),
  ];
  return [...new Set(paths.flatMap((path) => path ?? []))];
}

/** What stands behind the secret's name in a file of which nothing is known but its text. */
function inUnreadable(estate: Estate): Located<string>[] {
  const names = new Set(pathsOf(estate).flatMap((path) => LAST_NAME.exec(path)?.[0] ?? []));
  const files = names.size > 0 ? new Set(estate.instances.flatMap(({ unreadable }) => unreadable)) : [];
  return [...files].flatMap((file) => valuesOf(names, file));
}

const NAME = '[\\p{L}\\p{N}_-]+';
/** Sought where a name begins, and not from each of its letters on. */
const LAST_NAME = new RegExp(`(?<![\\p{L}\\p{N}_-])${NAME}$`, 'u');
const EACH_NAME = new RegExp(NAME, 'gu');

function valuesOf(names: ReadonlySet<string>, { path, text }: FileFacts): Located<string>[] {
  return spansBehind(text, wordsIn(text, names)).flatMap((span) => {
    const value = text.slice(span.start, span.end);
    return value.length > MAX_VALUE || /\s/.test(value) ? placeOf(path, span) : secretAt(path, value, span);
  });
}

function* wordsIn(text: string, names: ReadonlySet<string>): Iterable<Word> {
  for (const { 0: name, index } of text.matchAll(EACH_NAME)) if (names.has(name)) yield { start: index, end: index + name.length };
}
