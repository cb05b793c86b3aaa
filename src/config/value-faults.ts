import { isUnseen, quote } from '../core/characters.js';
import { lastStep } from '../core/folder.js';
import { compileGlob, MAX_GLOBS } from '../core/glob.js';
import { isOrganizationId } from '../core/organization.js';
import { looksSecret } from '../core/secret-words.js';
import { child, type DataNode, entries, items } from '../formats/data.js';
import type { Fault } from './fault.js';

/** What is well-typed and wrong all the same. */
export function* valueFaults(root: DataNode): Iterable<Fault> {
  const check = function* (at: PropertyKey[], node: DataNode | undefined, faultOf: (text: string) => string | null): Iterable<Fault> {
    const fault = node?.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '' ? faultOf(node.value) : null;
    if (node && fault !== null) yield { at, span: node.span, message: fault };
  };
  const list = function* (at: PropertyKey[], node: DataNode | undefined, faultOf: (text: string) => string | null): Iterable<Fault> {
    for (const [index, item] of items(node).entries()) yield* check([...at, index], item, faultOf);
  };
  const cloud = function* (at: PropertyKey[], node: DataNode | undefined): Iterable<Fault> {
    yield* check([...at, 'organizationId'], child(node, 'organizationId'), organizationFault);
    yield* check([...at, 'clientId'], child(node, 'clientId'), (id) => sampleFault(id) ?? strayFault(id));
    yield* check([...at, 'productContext'], child(node, 'productContext'), strayFault);
    yield* list([...at, 'scopes'], child(node, 'scopes'), (scope) => sampleFault(scope) ?? scopeFault(scope));
    yield* list([...at, 'callbackUrls'], child(node, 'callbackUrls'), (url) => sampleFault(url) ?? callbackFault(url) ?? strayFault(url));
    yield* list([...at, 'groups'], child(node, 'groups'), sampleFault);
    for (const [index, user] of items(child(node, 'users')).entries()) {
      yield* check([...at, 'users', index, 'login'], child(user, 'login'), sampleFault);
      yield* list([...at, 'users', index, 'groups'], child(user, 'groups'), sampleFault);
    }
    yield* list([...at, 'files'], child(node, 'files'), pathFault);
  };
  let length = 0;
  const globFault = (glob: string): string | null => {
    const compiled = length > MAX_GLOBS ? null : compileGlob(glob);
    if (typeof compiled === 'string') return `The glob ${quote(glob)} is not valid: ${compiled}.`;
    length += compiled?.length ?? 0;
    return length > MAX_GLOBS
      ? `The globs of this file are longer than ${MAX_GLOBS} characters together; ${quote(glob)} is ignored.`
      : null;
  };
  for (const { key, value } of entries(child(root, 'instances'))) {
    yield* list(['instances', key, 'files'], child(value, 'files'), globFault);
    yield* check(['instances', key, 'url'], child(value, 'url'), (url) => sampleFault(url) ?? urlFault(url));
    yield* cloud(['instances', key, 'experienceCloud'], child(value, 'experienceCloud'));
  }
  yield* list(['ignore'], child(root, 'ignore'), globFault);
  yield* cloud(['experienceCloud'], child(root, 'experienceCloud'));
  yield* check(['accountType'], child(root, 'accountType'), typeFault);
  for (const [index, entry] of items(child(root, 'suppress')).entries()) {
    yield* check(['suppress', index, 'path'], child(entry, 'path'), globFault);
    yield* check(['suppress', index, 'until'], child(entry, 'until'), dateFault);
  }
  for (const { key, value } of entries(child(root, 'fields')))
    yield* check(['fields', key], value, key === 'clientSecret' ? secretPathFault : (xpath) => xpathFault(xpath) ?? secretFault(xpath));
}

/** As `init` writes what is to be filled in, and no pattern. */
const sampleFault = (value: string): string | null =>
  /^<[^<>]+>(?:@AdobeOrg)?$|<tenant>|^https:\/\/<host>$/.test(value)
    ? 'This is still the placeholder. Replace it with what Adobe provisioned, or comment the line out.'
    : null;
/** What stands around a value makes whatever equals it otherwise another one. */
const strayFault = (value: string): string | null =>
  value !== value.trim() || [value[0], value.at(-1)].some((char = '') => isUnseen(char))
    ? 'This begins or ends with a space or an invisible character.'
    : null;
const urlFault = (url: string): string | null =>
  /^https?:\/\/[^\s/]+/i.test(url) ? null : `${quote(url)} is not a web address: expected "https://<host>".`;
/** A host alone is compared with nothing; whoever writes patterns means them. */
const callbackFault = (url: string): string | null =>
  /^[\w.-]+(?::\d+)?(?:\/\S*)?$/.test(url) ? 'This is not a web address: expected "https://<host>".' : null;
const organizationFault = (id: string): string | null =>
  sampleFault(id) ?? (isOrganizationId(id) ? null : 'This is not an organization ID: expected "<24 hexadecimal digits>@AdobeOrg".');
const scopeFault = (scope: string): string | null =>
  /[\s,]/.test(scope) ? 'This is not a single scope: write each scope as a separate item.' : null;
/** What Campaign's forms and Adobe's page call it, and no file. */
const typeFault = (type: string): string | null =>
  /^adobe (?:marketing|experience) cloud$/i.test(type.trim())
    ? `${quote(type)} is the label of the type: expected its number or name, as in "type" of an exported account.`
    : null;
const pathFault = (path: string): string | null =>
  path.startsWith('/') || path.split('/').includes('..') ? `${quote(path)} leads outside the folder of this file.` : null;
/** Dates that roll over, as 31 February does, are no days. */
const dateFault = (date: string): string | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  return isDay ? null : `${quote(date)} is not a calendar date.`;
};
const XPATH = /^(?:[\p{L}_][\p{L}\p{N}_-]*\/)*@?[\p{L}_][\p{L}\p{N}_-]*$/u;
const PATH_EXPECTED = 'is not a path to a field: expected "@name" or "element/@name".';
const xpathFault = (xpath: string): string | null => (XPATH.test(xpath) ? null : `${quote(xpath)} ${PATH_EXPECTED}`);
/** Who takes the path for the value writes the secret here. */
const secretPathFault = (xpath: string): string | null => (XPATH.test(xpath) ? null : `This ${PATH_EXPECTED}`);

const secretFault = (xpath: string): string | null =>
  looksSecret(lastStep(xpath)) ? `${quote(xpath)} is named like a secret, but values of fields other than clientSecret are shown.` : null;
