import { belongingAt, secretAt, secretValue } from '../core/secret-forms.js';
import type { Located } from '../core/span.js';
import { leafKey } from './entity.js';
import type { Estate } from './estate.js';
import type { FileFacts } from './file-facts.js';
import { secretKind } from './secret.js';

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
  const accounts = estates.flatMap(({ instances }) => instances.flatMap((instance) => instance.accounts));
  const held = accounts.flatMap(({ fields, tooLong }) => [fields.clientSecret.at ?? [], tooLong].flat());
  const told = [...held, ...estates.flatMap(mapped), ...files.flatMap(({ secrets }) => secrets)].filter(({ value, span }) =>
    value === '' ? span.end > span.start : !['empty', 'placeholder'].includes(secretKind(value)),
  );
  return [...told, ...estates.flatMap(inUnreadable), ...known.map(secretValue)];
}

/** What stands where the mapping or the schema says that the secret does, on whichever account, and as often as it does. */
function mapped(estate: Estate): Located<string>[] {
  const keys = new Set(pathsOf(estate).map(leafKey));
  if (keys.size === 0) return [];
  return estate.entities.flatMap(({ path, leaves, others }) => {
    const first = [...keys].flatMap((key) => leaves.get(key) ?? []);
    const further = others.filter(({ xpath }) => keys.has(leafKey(xpath)));
    return [...first, ...further].flatMap(({ value, span }) => belongingAt(path, value, span));
  });
}

/** Where an estate's accounts have their secret. */
function pathsOf({ instances, mapping, schemas }: Estate): string[] {
  const accounts = instances.flatMap((instance) => instance.accounts);
  const paths = [
    mapping.get('clientSecret')?.value,
    ...schemas.map(({ fields }) => fields.get('clientSecret')),
    ...accounts.map(({ fields }) => fields.clientSecret.xpath),
  ];
  return [...new Set(paths.flatMap((path) => path ?? []))];
}

/** What follows the secret's name in a file of which nothing is known but its text, up to a quote or the line's end. */
function inUnreadable(estate: Estate): Located<string>[] {
  const names = new Set(pathsOf(estate).flatMap((path) => path.split(/[/@]+/).at(-1) || []));
  const files = new Set(estate.instances.flatMap(({ unreadable }) => unreadable));
  return [...files].flatMap((file) => [...names].flatMap((name) => valuesOf(name, file)));
}

const VALUE = /["']?\s*[=:>]\s*["']?([^"'\n]+)/y;

function valuesOf(name: string, { path, text }: FileFacts): Located<string>[] {
  const found: Located<string>[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    VALUE.lastIndex = at + name.length;
    const value = /[\w-]/.test(text[at - 1] ?? '') ? undefined : VALUE.exec(text)?.[1];
    if (value) found.push(...secretAt(path, value, { start: VALUE.lastIndex - value.length, end: VALUE.lastIndex }));
  }
  return found;
}
