import * as z from 'zod/mini';
import { quote } from '../core/characters.js';
import type { Mistake } from '../core/config.js';
import { didYouMean } from '../core/did-you-mean.js';
import { compileGlob, MAX_GLOBS } from '../core/glob.js';
import { looksSecret, shownName } from '../core/secret-words.js';
import type { Span } from '../core/span.js';
import { child, type DataNode, items } from '../formats/data.js';
import { keySpan, MAX_INSTANCE_NAME, MAX_INSTANCES, MAX_NODES, maps, nodeAt, plain } from './locate.js';
import { configSchema } from './schema.js';

/** What is wrong with a parsed configuration, and the paths of keys that cannot be used. */
export interface Validation {
  readonly mistakes: readonly Mistake[];
  readonly invalid: readonly (readonly PropertyKey[])[];
}

/** Checks one document against the schema and what a schema cannot say; each mistake at its own place. */
export function validate(path: string, root: DataNode, knownRules: readonly string[]): Validation {
  const mistakes: Mistake[] = [];
  const invalid: (readonly PropertyKey[])[] = [];
  const report = (at: readonly PropertyKey[], span: Span, message: string, help: string | null = null) => {
    mistakes.push({ at: { path, span, key: at.map(String).join('/') }, message, help });
    invalid.push(at);
  };
  for (const map of maps(root)) {
    const seen = new Set<string>();
    for (const { key, keySpan: span } of map.entries) {
      if (seen.has(key))
        mistakes.push({
          at: { path, span, key },
          message: `The key ${quote(shownName(key))} stands twice in this map.`,
          help: 'The first one counts. Delete one of them.',
        });
      seen.add(key);
    }
  }
  const data = plain(root);
  if (data === null) {
    const help = 'Nothing of it counts: take out what is not needed.';
    report([], root.span, `The configuration holds more than ${MAX_NODES} values, aliases followed.`, help);
    return { mistakes, invalid };
  }
  const result = configSchema.safeParse(data.data);
  for (const issue of result.error?.issues ?? []) {
    const node = nodeAt(root, issue.path);
    const { keys, help } = known(issue.path);
    const lacking = lacks(root, issue.path);
    if (lacking) {
      report(issue.path, lacking, `${named(issue.path.slice(0, -1))} lacks ${quote(String(issue.path.at(-1)))}.`, help);
      continue;
    }
    if (issue.code !== 'unrecognized_keys') {
      report(issue.path, node.span, `${named(issue.path)} ${complaint(issue)}.`, help);
      continue;
    }
    for (const key of issue.keys)
      report(
        [...issue.path, key],
        keySpan(node, key),
        `Unknown key ${quote(shownName(key))}.`,
        meant(key, keys) ?? `Known here: ${keys.join(', ')}.`,
      );
  }
  const unknownRule = (at: readonly PropertyKey[], rule: string, span: Span) => {
    if (!knownRules.includes(rule))
      report(
        at,
        span,
        `There is no rule ${quote(shownName(rule))}.`,
        meant(rule, knownRules) ?? 'Run "campaign-ims-check explain" for the list.',
      );
  };
  const rules = child(root, 'rules');
  for (const { key, keySpan: span } of rules?.kind === 'map' ? rules.entries : []) unknownRule(['rules', key], key, span);
  for (const [index, entry] of items(child(root, 'suppress')).entries()) {
    const rule = child(entry, 'rule');
    if (rule?.kind === 'scalar' && typeof rule.value === 'string') unknownRule(['suppress', index, 'rule'], rule.value, rule.span);
  }
  for (const { at, node, fault } of faults(root)) report(at, node.span, fault);
  const instances = child(root, 'instances');
  for (const [index, { key, keySpan: span }] of instances?.kind === 'map' ? instances.entries.entries() : []) {
    if (index >= MAX_INSTANCES)
      report(['instances', key], span, `More than ${MAX_INSTANCES} instances are declared; this one does not count.`);
    else if (key.length > MAX_INSTANCE_NAME)
      report(['instances', key], span, `This name is longer than ${MAX_INSTANCE_NAME} characters; the instance does not count.`);
  }
  return { mistakes, invalid };
}

interface Fault {
  readonly at: readonly PropertyKey[];
  readonly node: DataNode;
  readonly fault: string;
}

/** What is well-typed and wrong all the same. */
function* faults(root: DataNode): Iterable<Fault> {
  const check = function* (at: PropertyKey[], node: DataNode | undefined, faultOf: (text: string) => string | null): Iterable<Fault> {
    const fault = node?.kind === 'scalar' && typeof node.value === 'string' && node.value !== '' ? faultOf(node.value) : null;
    if (node && fault !== null) yield { at, node, fault };
  };
  const list = function* (at: PropertyKey[], node: DataNode | undefined, faultOf: (text: string) => string | null): Iterable<Fault> {
    for (const [index, item] of items(node).entries()) yield* check([...at, index], item, faultOf);
  };
  let length = 0;
  const globFault = (glob: string): string | null => {
    const compiled = length > MAX_GLOBS ? null : compileGlob(glob);
    if (typeof compiled === 'string') return `The glob ${quote(glob)} is not valid: ${compiled}.`;
    length += compiled?.length ?? 0;
    return length > MAX_GLOBS
      ? `The globs of this file are longer than ${MAX_GLOBS} characters together; ${quote(glob)} does not count.`
      : null;
  };
  const instances = child(root, 'instances');
  for (const { key, value } of instances?.kind === 'map' ? instances.entries : []) {
    yield* list(['instances', key, 'files'], child(value, 'files'), globFault);
    yield* check(['instances', key, 'url'], child(value, 'url'), urlFault);
    yield* list(['instances', key, 'experienceCloud', 'files'], child(child(value, 'experienceCloud'), 'files'), pathFault);
  }
  yield* list(['ignore'], child(root, 'ignore'), globFault);
  yield* list(['experienceCloud', 'files'], child(child(root, 'experienceCloud'), 'files'), pathFault);
  for (const [index, entry] of items(child(root, 'suppress')).entries()) {
    yield* check(['suppress', index, 'path'], child(entry, 'path'), globFault);
    yield* check(['suppress', index, 'until'], child(entry, 'until'), dateFault);
  }
  const fields = child(root, 'fields');
  for (const { key, value } of fields?.kind === 'map' ? fields.entries : [])
    yield* check(['fields', key], value, key === 'clientSecret' ? secretPathFault : (xpath) => xpathFault(xpath) ?? secretFault(xpath));
}

const urlFault = (url: string): string | null =>
  /^https?:\/\/[^\s/]+/i.test(url) ? null : `${quote(url)} is no web address: expected "https://<host>".`;
const pathFault = (path: string): string | null =>
  path.startsWith('/') || path.split('/').includes('..') ? `${quote(path)} leads out of the folder of this file.` : null;
/** Dates that roll over, as 31 February does, are no days. */
const dateFault = (date: string): string | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`);
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  return isDay ? null : `${quote(date)} is no day of the calendar.`;
};
const XPATH = /^(?:[\p{L}_][\p{L}\p{N}_-]*\/)*@?[\p{L}_][\p{L}\p{N}_-]*$/u;
const PATH_EXPECTED = 'is no path to a field: expected "@name" or "element/@name".';
const xpathFault = (xpath: string): string | null => (XPATH.test(xpath) ? null : `${quote(xpath)} ${PATH_EXPECTED}`);
/** Who takes the path for the value writes the secret here. */
const secretPathFault = (xpath: string): string | null => (XPATH.test(xpath) ? null : `What stands here ${PATH_EXPECTED}`);

const secretFault = (xpath: string): string | null =>
  looksSecret(xpath.split('/').at(-1) ?? '')
    ? `${quote(xpath)} is called a secret, and values of other fields than clientSecret are shown.`
    : null;

function meant(word: string, candidates: readonly string[]): string | null {
  const near = didYouMean(word, candidates);
  return near === null ? null : `Did you mean ${quote(near)}?`;
}

/** `suppress[0].reason` */
const named = (path: readonly PropertyKey[]): string =>
  path.length === 0
    ? 'The configuration'
    : quote(path.map((step, at) => (typeof step === 'number' ? `[${step}]` : (at > 0 ? '.' : '') + shownName(String(step)))).join(''));

/** Where it is to be said that a map lacks the last key of a path: at its first key. Null where it does not. */
function lacks(root: DataNode, path: readonly PropertyKey[]): Span | null {
  const map = path.length > 0 ? nodeAt(root, path.slice(0, -1)) : null;
  if (map?.kind !== 'map' || child(map, String(path.at(-1)))) return null;
  return map.entries[0]?.keySpan ?? { start: map.span.start, end: map.span.start + 1 };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  int: 'a whole number',
  number: 'a number',
};

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return 'must be a whole number or a text';
  if (issue.code === 'too_small') return 'must not be empty';
  if (issue.code === 'too_big') return `must not be longer than ${issue.maximum} characters`;
  return issue.code === 'invalid_format' ? 'must be a day as YYYY-MM-DD' : 'is not valid';
}

interface Schema {
  readonly _zod: { readonly def: Definition };
}

interface Definition {
  readonly shape?: Record<string, Schema>;
  readonly innerType?: Schema;
  readonly valueType?: Schema;
  readonly element?: Schema;
}

/** What the schema has at a path: the keys that it knows there, and its example of it as help. */
function known(path: readonly PropertyKey[]): { keys: string[]; help: string | null } {
  const unwrap = (schema: Schema): Schema => (schema._zod.def.innerType ? unwrap(schema._zod.def.innerType) : schema);
  const below = (schema: Schema | undefined, step: PropertyKey): Schema | undefined => {
    const { shape, valueType, element } = schema ? unwrap(schema)._zod.def : {};
    return shape?.[String(step)] ?? valueType ?? element;
  };
  const at = path.reduce(below, configSchema as unknown as Schema | undefined);
  const { examples } = (at && z.globalRegistry.get(at as unknown as z.ZodMiniType)) ?? {};
  const example = Array.isArray(examples) ? examples[0] : undefined;
  const key = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ` : '';
  const help = example === undefined ? null : `For example: ${key}${JSON.stringify(example)}`;
  return { keys: Object.keys((at && unwrap(at)._zod.def.shape) ?? {}), help };
}
