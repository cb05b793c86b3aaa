import { quote } from './characters.js';
import type { Config, DeclaredCloud } from './config.js';
import type { Weakening } from './report.js';
import { LEVELS, type Level } from './rule.js';

/**
 * What the checks lose by a change of the tool's own configuration: a change that turns off the rule which would
 * have found its fault must not go unseen.
 * @param defaults the level of each rule where nothing is set
 */
export function weakened(before: readonly Config[], after: readonly Config[], defaults: ReadonlyMap<string, Level>): Weakening[] {
  const [was, is] = [before, after].map((configs) => new Map(configs.map((config) => [config.path, config])));
  const paths = [...new Set([...before, ...after].map(({ path }) => path))].sort();
  return paths.flatMap((path) => {
    const old = was?.get(path);
    const now = is?.get(path);
    if (old && now && old.text === now.text) return [];
    if (!now) return [{ path, message: 'The configuration is deleted: what only it declared is not checked any more.' }];
    return [
      ...levels(old, now, defaults),
      ...suppressions(old, now),
      ...ignored(old, now),
      ...instances(old, now),
      ...clouds(old, now),
    ].map((message) => ({ path, message }));
  });
}

function levels(old: Config | undefined, now: Config, defaults: ReadonlyMap<string, Level>): string[] {
  const rank = (level: Level | 'off') => (level === 'off' ? LEVELS.length : LEVELS.indexOf(level));
  return [...defaults].flatMap(([rule, usual]) => {
    const was = old?.rules.get(rule) ?? usual;
    const is = now.rules.get(rule) ?? usual;
    if (rank(is) <= rank(was)) return [];
    return [is === 'off' ? `The rule ${rule} is turned off.` : `The rule ${rule} is lowered from ${was} to ${is}.`];
  });
}

function suppressions(old: Config | undefined, now: Config): string[] {
  const key = ({ rule, path, until }: Config['suppress'][number]) => JSON.stringify([rule, path, until]);
  const known = new Set(old?.suppress.map(key));
  return now.suppress
    .filter((each) => !known.has(key(each)))
    .map(({ rule, path, reason, until }) => {
      const where = path === null ? 'everywhere' : `in ${quote(path)}`;
      return `Findings of ${quote(rule)} are suppressed ${where}${until === null ? '' : ` until ${until}`}: ${plain(reason)}`;
    });
}

/** What stands in quotes in a message is a value: a reason that quotes something is none. */
const plain = (reason: string): string => quote(reason).slice(1, -1).replaceAll('"', "'").replace(/\.?$/, '.');

const ignored = (old: Config | undefined, now: Config): string[] =>
  now.ignore.filter((glob) => !old?.ignore.includes(glob)).map((glob) => `Files that match ${quote(glob)} are not looked at.`);

function instances(old: Config | undefined, now: Config): string[] {
  return (old?.instances ?? []).flatMap(({ name, files }) => {
    const still = now.instances.find((instance) => instance.name.value === name.value);
    if (!still) return [`The instance ${quote(name.value)} is no longer declared.`];
    const gone = files.filter((glob) => !still.files.includes(glob));
    return gone.map((glob) => `Files that match ${quote(glob)} no longer belong to the instance ${quote(name.value)}.`);
  });
}

function clouds(old: Config | undefined, now: Config): string[] {
  const all = (config: Config | undefined): [string, DeclaredCloud][] =>
    config
      ? [
          ['experienceCloud', config.experienceCloud],
          ...config.instances.map((each): [string, DeclaredCloud] => [each.name.value, each.experienceCloud]),
        ]
      : [];
  const current = new Map(all(now));
  return all(old).flatMap(([owner, cloud]) =>
    Object.entries(cloud).flatMap(([key, value]) => {
      const is = current.get(owner)?.[key as keyof DeclaredCloud];
      if (value === undefined || values(value) === values(is)) return [];
      return [`What is declared as ${quote(`${owner}: ${key}`)} ${is === undefined ? 'is taken out' : 'is changed'}.`];
    }),
  );
}

/** The declared values without their places, which move with every edit. */
const values = (declared: unknown): string =>
  JSON.stringify(declared, (key, value) => (['span', 'offsets', 'ends', 'key', 'path'].includes(key) ? undefined : value)) ?? '';
