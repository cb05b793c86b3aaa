import type { Located } from '../core/span.js';
import type { Estate } from './estate.js';
import type { FileFacts } from './file-facts.js';
import { secretKind } from './secret.js';

/** The client secrets that accounts hold, in plain text or encrypted: no output may show any of them. */
export function secretsIn(estates: readonly Estate[]): Located<string>[] {
  const accounts = estates.flatMap(({ instances }) => instances.flatMap((instance) => instance.accounts));
  const held = accounts.map(({ fields }) => fields.clientSecret.at).filter((at) => at !== null);
  const told = held.filter(({ value }) => !['empty', 'placeholder'].includes(secretKind(value)));
  return [...told, ...estates.flatMap(inUnreadable)];
}

/** What follows the secret's name in a file of which nothing is known but its text, up to a quote or the line's end. */
function inUnreadable({ instances, mapping, schemas }: Estate): Located<string>[] {
  const accounts = instances.flatMap((instance) => instance.accounts);
  const paths = [
    mapping.get('clientSecret')?.value,
    ...schemas.map(({ fields }) => fields.get('clientSecret')),
    ...accounts.map(({ fields }) => fields.clientSecret.xpath),
  ];
  const names = new Set(paths.flatMap((path) => path?.split(/[/@]+/).at(-1) || []));
  const files = new Set(instances.flatMap(({ unreadable }) => unreadable));
  return [...files].flatMap((file) => [...names].flatMap((name) => valuesOf(name, file)));
}

const VALUE = /["']?\s*[=:>]\s*["']?([^"'\n]+)/y;

function valuesOf(name: string, { path, text }: FileFacts): Located<string>[] {
  const found: Located<string>[] = [];
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
    VALUE.lastIndex = at + name.length;
    const value = /[\w-]/.test(text[at - 1] ?? '') ? undefined : VALUE.exec(text)?.[1];
    if (value) found.push({ path, key: '', value, span: { start: VALUE.lastIndex - value.length, end: VALUE.lastIndex } });
  }
  return found;
}
