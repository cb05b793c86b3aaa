import { isUnseen, quote } from '../core/characters.js';
import { lastStep } from '../core/folder.js';
import { compileGlob, MAX_GLOBS } from '../core/glob.js';
import { isOrganizationId } from '../core/organization.js';
import { looksSecret } from '../core/secret-words.js';
import { child, type DataNode, entries, items } from '../formats/data.js';
import type { Fault } from './fault.js';

type FaultOf = (text: string) => string | null;

/** What is well-typed and wrong all the same. */
export function* valueFaults(root: DataNode): Iterable<Fault> {
  const globFault = globFaults();
  for (const { key, value } of entries(child(root, 'instances'))) {
    const at = ['instances', key];
    yield* ofItems(at, value, 'files', globFault);
    yield* ofEntry(at, value, 'url', (url) => sampleFault(url) ?? urlFault(url));
    yield* ofCloud([...at, 'experienceCloud'], child(value, 'experienceCloud'));
  }
  yield* ofItems([], root, 'ignore', globFault);
  yield* ofCloud(['experienceCloud'], child(root, 'experienceCloud'));
  yield* ofEntry([], root, 'accountType', typeFault);
  for (const [index, entry] of items(child(root, 'suppress')).entries()) {
    yield* ofEntry(['suppress', index], entry, 'path', globFault);
    yield* ofEntry(['suppress', index], entry, 'until', dateFault);
  }
  for (const { key, value } of entries(child(root, 'fields')))
    yield* ofText(['fields', key], value, key === 'clientSecret' ? secretPathFault : (xpath) => xpathFault(xpath) ?? secretFault(xpath));
}

function* ofCloud(at: PropertyKey[], cloud: DataNode | undefined): Iterable<Fault> {
  yield* ofEntry(at, cloud, 'organizationId', organizationFault);
  yield* ofEntry(at, cloud, 'clientId', (id) => sampleFault(id) ?? strayFault(id));
  yield* ofEntry(at, cloud, 'productContext', strayFault);
  yield* ofItems(at, cloud, 'scopes', (scope) => sampleFault(scope) ?? scopeFault(scope));
  yield* ofItems(at, cloud, 'callbackUrls', (url) => sampleFault(url) ?? callbackFault(url) ?? strayFault(url));
  yield* ofItems(at, cloud, 'groups', sampleFault);
  for (const [index, user] of items(child(cloud, 'users')).entries()) {
    yield* ofEntry([...at, 'users', index], user, 'login', sampleFault);
    yield* ofItems([...at, 'users', index], user, 'groups', sampleFault);
  }
  yield* ofItems(at, cloud, 'files', pathFault);
}

/** @param at where the map is that may have the entry */
const ofEntry = (at: PropertyKey[], map: DataNode | undefined, key: string, faultOf: FaultOf): Iterable<Fault> =>
  ofText([...at, key], child(map, key), faultOf);

function* ofItems(at: PropertyKey[], map: DataNode | undefined, key: string, faultOf: FaultOf): Iterable<Fault> {
  for (const [index, item] of items(child(map, key)).entries()) yield* ofText([...at, key, index], item, faultOf);
}

function* ofText(at: PropertyKey[], node: DataNode | undefined, faultOf: FaultOf): Iterable<Fault> {
  const fault = node?.kind === 'scalar' && typeof node.value === 'string' && node.value.trim() !== '' ? faultOf(node.value) : null;
  if (node && fault !== null) yield { at, span: node.span, message: fault };
}

/** Of one glob after the other, which are limited together. */
function globFaults(): FaultOf {
  let length = 0;
  return (glob) => {
    const compiled = length > MAX_GLOBS ? null : compileGlob(glob);
    if (typeof compiled === 'string') return `The glob ${quote(glob)} is not valid: ${compiled}.`;
    length += compiled?.length ?? 0;
    return length > MAX_GLOBS
      ? `The globs of this file are longer than ${MAX_GLOBS} characters together; ${quote(glob)} is ignored.`
      : null;
  };
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
