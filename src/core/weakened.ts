import { quote } from './characters.js';
import type { Config, DeclaredCloud, DeclaredInstance, Suppression } from './config.js';
import { deepest } from './folder.js';
import { type Lost, lostBy, lostLines } from './lost.js';
import type { Weakening } from './report.js';
import { LEVELS, type Level } from './rule.js';
import { holds } from './suppress.js';

/**
 * What the checks lose by a change of the tool's own configuration: a change that turns off the rule which would
 * have found its fault must not go unseen.
 * @param defaults the level of each rule where nothing is set
 * @param today `YYYY-MM-DD`, for suppressions that have ended
 * @param told what tracked files told in and around a folder, by the keys of `experienceCloud`
 * @param lost what the configurations take from accounts, all together
 */
export function weakened(
  before: readonly Config[],
  after: readonly Config[],
  defaults: ReadonlyMap<string, Level>,
  today: string,
  told: (folder: string) => ReadonlySet<string>,
  lost: readonly Lost[],
): Weakening[] {
  const was = byPath(before);
  const is = byPath(after);
  const byFolder = new Map(before.map((config) => [config.folder, config]));
  const homeOf = deepest([...byFolder.keys()]);
  const paths = [...new Set([...before, ...after].map(({ path }) => path))].sort();
  const lostIn = lostBy(lost, after, (path) => is.get(path)?.text !== was.get(path)?.text);
  return paths.flatMap((path) => {
    const old = was.get(path);
    const now = is.get(path);
    if (old && now && old.text === now.text) return [];
    if (!now) return [{ path, message: 'The configuration is deleted: what only it declared is no longer checked.' }];
    return [
      ...(old ? [] : taken(now, byFolder.get(homeOf(`${now.folder}/`) ?? ''))),
      ...levels(old, now, defaults),
      ...suppressions(old, now, today),
      ...ignored(old, now),
      ...instances(old, now),
      ...declarations(old, now),
      ...mapped(old, now, lostIn(path)),
      ...overridden(old, now),
      ...replaced(old, now, () => told(now.folder)),
      ...lostLines(lostIn(path)),
    ].map((message) => ({ path, message }));
  });
}

const byPath = (configs: readonly Config[]) => new Map(configs.map((config) => [config.path, config]));

function levels(old: Config | undefined, now: Config, defaults: ReadonlyMap<string, Level>): string[] {
  const rank = (level: Level | 'off') => (level === 'off' ? LEVELS.length : LEVELS.indexOf(level));
  return [...defaults].flatMap(([rule, usual]) => {
    const was = old?.rules.get(rule) ?? usual;
    const is = now.rules.get(rule) ?? usual;
    if (rank(is) <= rank(was)) return [];
    return [is === 'off' ? `The rule ${rule} is turned off.` : `The rule ${rule} is lowered from ${was} to ${is}.`];
  });
}

function suppressions(old: Config | undefined, now: Config, today: string): string[] {
  const key = ({ rule, path }: Suppression) => JSON.stringify([rule, path]);
  const endOf = ({ until }: Suppression) => until ?? 'never';
  const known = new Map<string, string>();
  for (const each of old?.suppress ?? []) if (endOf(each) > (known.get(key(each)) ?? '')) known.set(key(each), endOf(each));
  const isNew = (each: Suppression) => endOf(each) > (known.get(key(each)) ?? '');
  return now.suppress
    .filter((each) => isNew(each) && holds(each, today))
    .map(({ rule, path, reason, until }) => {
      const where = path === null ? 'everywhere' : `in ${quote(path)}`;
      return `Findings of ${quote(rule)} are suppressed ${where}${until === null ? '' : ` until ${until}`}: ${plain(reason)}`;
    });
}

/** A reason in a message, where only values stand in double quotes. */
const plain = (reason: string): string => quote(reason).slice(1, -1).replaceAll('"', "'").replace(/\.?$/, '.');

const ignored = (old: Config | undefined, now: Config): string[] =>
  now.ignore.filter((glob) => !old?.ignore.includes(glob)).map((glob) => `Files that match ${quote(glob)} are ignored.`);

function instances(old: Config | undefined, now: Config): string[] {
  return (old?.instances ?? []).flatMap(({ name, files }) => {
    const still = sameIn(now, name);
    if (!still) return [`The instance ${quote(name.value)} is no longer declared.`];
    const gone = files.filter((glob) => !still.files.includes(glob));
    return gone.map((glob) => `Files that match ${quote(glob)} no longer belong to the instance ${quote(name.value)}.`);
  });
}

/** A new configuration takes its folder from the one above. */
function taken({ folder }: Config, above: Config | undefined): string[] {
  return above ? [`Files in ${quote(folder)} are governed only by this file, and no longer by ${quote(above.path)}.`] : [];
}

function declarations(old: Config | undefined, now: Config): string[] {
  const current = new Map(declared(now));
  const there = new Set(now.instances.map(({ name }) => name.value));
  const kept = old && { ...old, instances: old.instances.filter(({ name }) => there.has(name.value)) };
  return (kept ? declared(kept) : []).flatMap(([key, value]) => {
    const is = current.get(key);
    if (!value || values(value) === values(is)) return [];
    return [`The declaration of ${quote(key)} is ${is ? 'changed' : 'removed'}.`];
  });
}

/** What is declared, by the keys that lead to it. */
const declared = ({ accountType, fields, experienceCloud, instances }: Config): [key: string, value: unknown][] => [
  ['accountType', accountType],
  ...[...fields].map(([field, xpath]): [string, unknown] => [`fields: ${field}`, xpath]),
  ...Object.entries(experienceCloud).map(([key, value]): [string, unknown] => [`experienceCloud: ${key}`, value]),
  ...instances.flatMap(({ name, role, url, experienceCloud: own }) =>
    Object.entries({ role, url, ...own }).map(([key, value]): [string, unknown] => [`${name.value}: ${key}`, value]),
  ),
];

/** What was declared for all, and now is something else for one. */
const overridden = (old: Config | undefined, now: Config): string[] =>
  now.instances.flatMap(({ name, experienceCloud }) => {
    const was = sameIn(old, name);
    if (!was && old && old.instances.length > 0) return [];
    const isNew = (key: keyof DeclaredCloud) => was?.experienceCloud[key] === undefined && old?.experienceCloud[key] !== undefined;
    const keys = keysOf(experienceCloud).filter(isNew);
    return keys.map((key) => `The declaration of ${quote(`experienceCloud: ${key}`)} no longer applies to ${quote(name.value)}.`);
  });

/** What files told, and now is declared as something else. */
function replaced(old: Config | undefined, now: Config, told: () => ReadonlySet<string>): string[] {
  const isNew = (key: keyof DeclaredCloud) => old?.experienceCloud[key] === undefined && told().has(key);
  const ofAll = keysOf(now.experienceCloud).filter(isNew);
  const ofOne = now.instances.flatMap(({ name, experienceCloud }) => {
    const was = sameIn(old, name)?.experienceCloud;
    return keysOf(experienceCloud).filter((key) => isNew(key) && was?.[key] === undefined);
  });
  return [...new Set([...ofAll, ...ofOne])].map((key) => `What tracked files say about ${quote(key)} is replaced by a declaration.`);
}

const keysOf = (cloud: DeclaredCloud) => Object.keys(cloud) as (keyof DeclaredCloud)[];

const sameIn = (config: Config | undefined, name: DeclaredInstance['name']): DeclaredInstance | undefined =>
  config?.instances.find((instance) => instance.name.value === name.value);

/** Where a field is looked for that was known by its name before. */
const mapped = (old: Config | undefined, now: Config, lost: readonly Lost[]): string[] =>
  [...now.fields]
    .filter(([field]) => !old?.fields.has(field) && lost.some(({ fields }) => fields.includes(field)))
    .map(([field, { value }]) => `The field ${field} is looked for at ${quote(value)} first.`);

/** The declared values without their places, which move with every edit; in a list their order means nothing. */
const values = (declared: unknown): string =>
  Array.isArray(declared) ? JSON.stringify(declared.map(withoutPlaces).sort()) : withoutPlaces(declared);

const withoutPlaces = (declared: unknown): string =>
  JSON.stringify(declared, (key, value) => (['span', 'offsets', 'ends', 'key', 'path'].includes(key) ? undefined : value)) ?? '';
