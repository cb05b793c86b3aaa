import { looksSecret } from '../core/secret-words.js';
import type { Located, Span } from '../core/span.js';
import type { DataNode } from '../formats/data.js';
import type { XmlElement } from '../formats/xml-tree.js';
import type { Estate } from './estate.js';
import { MAX_VALUE } from './fields.js';
import type { FileFacts } from './file-facts.js';
import { secretKind } from './secret.js';

/**
 * What no output may show: the client secrets that accounts hold, in plain text or encrypted, what stands under any
 * name that looks like a secret's, and what the environment expects.
 */
export function secretsIn(estates: readonly Estate[], files: readonly FileFacts[], expected: readonly string[]): Located<string>[] {
  const accounts = estates.flatMap(({ instances }) => accountsOf(instances));
  const held = accounts.flatMap(({ fields, tooLong }) => [fields.clientSecret.at ?? [], tooLong].flat());
  const told = [...held, ...files.flatMap(({ secrets }) => secrets)].filter(
    ({ value }) => !['empty', 'placeholder'].includes(secretKind(value)),
  );
  const given = expected.map((value) => ({ path: '', key: '', value, span: { start: 0, end: 0 } }));
  return [...told, ...estates.flatMap(inUnreadable), ...given];
}

/** Instances may share a list of accounts. */
const accountsOf = (instances: Estate['instances']) => [...new Set(instances.map(({ accounts }) => accounts))].flat();

/** Attributes and texts of an element and of all in it. */
export function secretsInTree(path: string, element: XmlElement): Located<string>[] {
  const found = [...element.attributes, ...(element.text ? [{ name: element.name, ...element.text }] : [])];
  const own = found.filter(({ name }) => looksSecret(name)).flatMap(({ value, span }) => wanted(path, value, span));
  return [...own, ...element.children.flatMap((child) => secretsInTree(path, child))];
}

/** Scalars under a key, at any depth. */
export function secretsInData(path: string, documents: readonly DataNode[]): Located<string>[] {
  const secrets: Located<string>[] = [];
  const seen = new Set<DataNode>();
  const collect = (node: DataNode, secret: boolean) => {
    if (node.kind === 'scalar') {
      if (secret && typeof node.value === 'string') secrets.push(...wanted(path, node.value, node.span));
    } else if (secret || !seen.has(node)) {
      if (secret && seenSecret.has(node)) return;
      (secret ? seenSecret : seen).add(node);
      if (node.kind === 'list') for (const item of node.items) collect(item, secret);
      else for (const { key, value } of node.entries) collect(value, secret || looksSecret(key));
    }
  };
  const seenSecret = new Set<DataNode>();
  for (const root of documents) collect(root, false);
  return secrets;
}

/** An address, as of where tokens are had, is no secret and would be missed where it is one of the faults. */
const wanted = (path: string, value: string, span: Span): Located<string>[] =>
  /^https?:\/\//.test(value) ? [] : [{ path, key: '', value, span }];

/** What follows the secret's name in a file of which nothing is known but its text, up to a quote or the line's end. */
function inUnreadable({ instances, mapping, schemas }: Estate): Located<string>[] {
  const accounts = accountsOf(instances);
  const paths = [
    mapping.get('clientSecret')?.value,
    ...schemas.map(({ fields }) => fields.get('clientSecret')),
    ...accounts.map(({ fields }) => fields.clientSecret.xpath),
  ];
  const names = new Set(paths.flatMap((path) => path?.split(/[/@]+/).at(-1) || []));
  const files = new Set(instances.flatMap(({ unreadable }) => unreadable));
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
    found.push({ path, key: '', value, span: { start: end - value.length, end } });
  }
  return found;
}
