import { belongingAt, secretAt, secretValue } from '../core/secret-forms.js';
import type { Located } from '../core/span.js';
import type { Estate } from './estate.js';
import { MAX_VALUE } from './fields.js';
import type { FileFacts } from './file-facts.js';
import { leafKey } from './leaves.js';
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
  const accounts = estates.flatMap(({ instances }) => accountsOf(instances));
  const held = accounts.flatMap(({ fields, tooLong }) => [fields.clientSecret.at ?? [], tooLong].flat());
  const told = [...held, ...estates.flatMap(mapped), ...files.flatMap(({ secrets }) => secrets)].filter(({ value, span }) =>
    value === '' ? span.end > span.start : !['empty', 'placeholder'].includes(secretKind(value)),
  );
  return [...told, ...estates.flatMap(inUnreadable), ...known.map(secretValue)];
}

/** Instances may share a list of accounts. */
const accountsOf = (instances: Estate['instances']) => [...new Set(instances.map(({ accounts }) => accounts))].flat();

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
  const accounts = accountsOf(instances);
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

/** A value goes on to a quote or the line's end, but not for ever: what it holds is not looked at for itself. */
const VALUE = new RegExp(`["']?\\s*[=:>]\\s*["']?([^"'\\n]{1,${MAX_VALUE}})`, 'y');

function valuesOf(name: string, { path, text }: FileFacts): Located<string>[] {
  const found: Located<string>[] = [];
  let end = 0;
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, end)) {
    VALUE.lastIndex = end = at + name.length;
    const value = /[\w-]/.test(text[at - 1] ?? '') ? undefined : VALUE.exec(text)?.[1];
    if (!value) continue;
    end = VALUE.lastIndex;
    found.push(...secretAt(path, value, { start: end - value.length, end }));
  }
  return found;
}
