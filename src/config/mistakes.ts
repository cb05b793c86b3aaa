import { quote } from '../core/characters.js';
import type { Mistake } from '../core/config.js';
import { RULES_URL } from '../core/docs.js';
import { isKeyAsName } from '../core/key-like.js';
import { secretAt } from '../core/secret-forms.js';
import { shownName } from '../core/secret-words.js';
import type { Located } from '../core/span.js';
import { child, type DataEntry, type DataNode, entries, items } from '../formats/data.js';
import { type Fault, suggestion } from './fault.js';
import { MAX_INSTANCE_NAME, MAX_INSTANCES, MAX_NODES, maps, nameOf, plain } from './locate.js';
import { schemaFaults } from './schema-faults.js';
import { valueFaults } from './value-faults.js';

/** What is wrong with a parsed configuration, the paths of keys that cannot be used, and what stands in the place of names. */
export interface Validation {
  readonly mistakes: readonly Mistake[];
  readonly invalid: readonly (readonly PropertyKey[])[];
  readonly secrets: readonly Located<string>[];
}

/** Checks one document against the schema and what a schema cannot say; each mistake at its own place. */
export function validate(path: string, root: DataNode, knownRules: readonly string[]): Validation {
  const faults = [...twice(root), ...faultsOf(root, knownRules)];
  const mistakes = faults.map(({ at, span, message, help = null }) => ({
    at: { path, span, key: nameOf(at) },
    message,
    help,
  }));
  return { mistakes, invalid: faults.flatMap(({ at, counts }) => (counts ? [] : [at])), secrets: keysAsNames(path, root) };
}

/** What looks like a key in the place of a name, which messages leave out; people call their instances what they like. */
function keysAsNames(path: string, root: DataNode): Located<string>[] {
  const instances = child(root, 'instances');
  const names = maps(root).flatMap(({ map }) =>
    map.entries.flatMap(({ key, keySpan, value }) => [
      ...(map === instances ? [] : [{ name: key, span: keySpan }]),
      ...(key === 'rule' && value.kind === 'scalar' ? [{ name: value.decoding.value, span: value.span }] : []),
    ]),
  );
  return names.flatMap(({ name, span }) => (isKeyAsName(name) ? secretAt(path, name, span) : []));
}

function* faultsOf(whole: DataNode, knownRules: readonly string[]): Iterable<Fault> {
  const root = withoutLongNames(whole);
  const data = plain(root);
  if (data === null) return yield { at: [], span: root.span, ...TOO_LARGE };
  yield* schemaFaults(root, data.data);
  yield* unknownRules(root, knownRules);
  yield* valueFaults(root);
  yield* entries(child(whole, 'instances')).flatMap(uncounted);
}

/** Instances whose names are too long do not count; and each fault below would tell the name once more. */
function withoutLongNames(root: DataNode): DataNode {
  if (root.kind !== 'map') return root;
  const within = root.entries.map((entry) => {
    const { key, value } = entry;
    if (key !== 'instances' || value.kind !== 'map') return entry;
    return { ...entry, value: { ...value, entries: value.entries.filter((each) => each.key.length <= MAX_INSTANCE_NAME) } };
  });
  return { ...root, entries: within };
}

const TOO_LARGE = {
  message: `The configuration has more than ${MAX_NODES} values, counting those that aliases repeat.`,
  help: 'None of it counts: remove what is not needed.',
};

/** Keys that stand twice in a map: nobody knows which is meant. The first one counts all the same of what silences findings. */
function twice(root: DataNode): Fault[] {
  return maps(root).flatMap(({ map, at }) => {
    const shown = map === child(root, 'instances') ? String : shownName;
    const seen = new Set<string>();
    return map.entries.flatMap(({ key, keySpan: span }) => {
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      const message = `The key ${quote(shown(key))} appears twice.`;
      const counts = ['rules', 'suppress', 'ignore'].includes(String(at[0] ?? key));
      return [{ at: [...at, key], span, message, help: `${counts ? 'The first one' : 'Neither'} counts. Delete one of them.`, counts }];
    });
  });
}

function unknownRules(root: DataNode, knownRules: readonly string[]): Fault[] {
  const set = entries(child(root, 'rules')).map(({ key, keySpan }) => ({ at: ['rules', key], rule: key, span: keySpan }));
  const suppressed = items(child(root, 'suppress')).flatMap((entry, index) => {
    const rule = child(entry, 'rule');
    const isText = rule?.kind === 'scalar' && typeof rule.value === 'string';
    return isText ? [{ at: ['suppress', index, 'rule'], rule: rule.decoding.value, span: rule.span }] : [];
  });
  return [...set, ...suppressed]
    .filter(({ rule }) => !knownRules.includes(rule))
    .map(({ at, rule, span }) => ({
      at,
      span,
      message: `There is no rule ${quote(shownName(rule))}.`,
      help: suggestion(rule, knownRules) ?? `All rules: ${RULES_URL}`,
    }));
}

function uncounted({ key, keySpan: span }: DataEntry, index: number): Fault[] {
  const at = ['instances', key];
  if (key.trim() === '' || key === '__proto__')
    return [{ at, span, message: 'This name cannot be used for an instance; the instance is ignored.' }];
  if (index >= MAX_INSTANCES) return [{ at, span, message: `More than ${MAX_INSTANCES} instances are declared; this one is ignored.` }];
  if (key.length <= MAX_INSTANCE_NAME) return [];
  return [{ at, span, message: `This name is longer than ${MAX_INSTANCE_NAME} characters; the instance is ignored.` }];
}
