import * as z from 'zod/mini';
import { quote } from '../core/characters.js';
import { looksSecret, shownName } from '../core/secret-words.js';
import type { Span } from '../core/span.js';
import { child, type DataNode } from '../formats/data.js';
import { type Fault, suggestion } from './fault.js';
import { keySpan, nodeAt } from './locate.js';
import { configSchema } from './schema.js';

/**
 * What the schema does not allow.
 * @param data the document as plain data
 */
export function* schemaFaults(root: DataNode, data: unknown): Iterable<Fault> {
  for (const issue of configSchema.safeParse(data).error?.issues ?? []) {
    const at = issue.path;
    const { keys, help } = known(at);
    const lacking = lacks(root, at);
    if (lacking) yield { at, span: lacking, message: `${named(at.slice(0, -1))} is missing ${quote(String(at.at(-1)))}.`, help };
    else if (issue.code === 'unrecognized_keys') yield* issue.keys.map((key) => unknownKey(key, at, nodeAt(root, at), keys));
    else yield { at, span: nodeAt(root, at).span, message: `${named(at)} ${complaint(issue)}.`, help };
  }
}

const unknownKey = (key: string, at: readonly PropertyKey[], map: DataNode, keys: readonly string[]): Fault => ({
  at: [...at, key],
  span: keySpan(map, key),
  message: `Unknown key ${quote(shownName(key))}.`,
  help: isSecret(key, child(map, key)) ? NO_SECRETS : (suggestion(key, keys) ?? `Known keys: ${keys.join(', ')}.`),
});

/** Whether somebody wrote a secret here, and not for example the level of a rule about secrets. */
const isSecret = (key: string, node: DataNode | undefined): boolean =>
  looksSecret(key) && node?.kind === 'scalar' && String(node.value).length > LONGEST_LEVEL;

const LONGEST_LEVEL = 'warning'.length;
const NO_SECRETS =
  'Secrets do not belong in Git: remove it and have it replaced. To have it compared, set it in the environment as CAMPAIGN_IMS_CLIENT_SECRET.';

/** `suppress[0].reason`; people call their instances what they like. */
function named(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'The configuration';
  const shown = (step: string, at: number) => (at === 1 && path[0] === 'instances' ? step : shownName(step));
  return quote(path.map((step, at) => (typeof step === 'number' ? `[${step}]` : (at > 0 ? '.' : '') + shown(String(step), at))).join(''));
}

/** Where it is to be said that a map lacks the last key of a path: at its first key. Null where it does not. */
function lacks(root: DataNode, path: readonly PropertyKey[]): Span | null {
  const map = path.length > 0 ? nodeAt(root, path.slice(0, -1)) : null;
  if (map?.kind !== 'map' || child(map, String(path.at(-1)))) return null;
  return map.entries[0]?.keySpan ?? { start: map.span.start, end: map.span.start + 1 };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map',
  record: 'a map',
  int: 'a whole number',
  number: 'a number',
};

function complaint(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${KINDS[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return 'must be a whole number or text';
  if (issue.code === 'too_small') return 'must not be empty';
  if (issue.code === 'too_big') return `must not be longer than ${issue.maximum} characters`;
  return issue.code === 'invalid_format' ? 'must be a date in the form YYYY-MM-DD' : 'is not valid';
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
