import type { Role } from '../core/report.js';

/** The words that name an environment, and the role that each stands for. */
const WORDS: ReadonlyMap<string, Role> = new Map([
  ...['prod', 'prd', 'production', 'live'].map((word) => [word, 'production'] as const),
  ...['stage', 'staging', 'stg', 'preprod', 'preproduction', 'uat'].map((word) => [word, 'stage'] as const),
  ...['dev', 'development', 'test', 'qa', 'int', 'sandbox'].map((word) => [word, 'development'] as const),
]);

/** An environment as a path tells it. */
export interface Environment {
  readonly name: string;
  readonly role: Role | null;
  /** The folder that the word heads, for `customers/acme/prod/x.xml` that is `customers/acme/prod`; else null. */
  readonly folder: string | null;
}

/** Who writes `pre-prod` or `non_production` does not mean production. */
const joined = (name: string): string =>
  name.toLowerCase().replace(/(?<=^|[-_. ])(pre|non)[-_. ]+(?=(?:prod|prd|production)(?:[-_. ]|$))/g, '$1');

const wordsOf = (name: string): string[] => joined(name).split(/[-_. ]+/);

/** The first word of a name that names an environment. */
export const environmentWord = (name: string): string | undefined => wordsOf(name).find((candidate) => WORDS.has(candidate));

/** The role of the environment that a name tells; null where it tells none. */
export const roleOf = (name: string): Role | null => WORDS.get(environmentWord(name) ?? '') ?? null;

/**
 * The environment of a path: a word in the file's name, else the nearest folder that is such a word.
 * Null where the path tells none.
 */
export function environmentOf(path: string): Environment | null {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  const word = wordsOf(file.replace(/\.[^.]*$/, '')).find((candidate) => WORDS.has(candidate));
  if (word !== undefined) return { name: word, role: WORDS.get(word) ?? null, folder: null };
  for (let depth = segments.length; depth > 0; depth--) {
    const name = joined(segments[depth - 1] ?? '');
    const role = WORDS.get(name);
    if (role) return { name, role, folder: segments.slice(0, depth).join('/') };
  }
  return null;
}

/** `config-<name>.xml` → `<name>`: how Campaign names an instance's server file. */
export const instanceOfServerFile = (path: string): string | null => /(?:^|\/)config-([^/]+)\.xml$/i.exec(path)?.[1] ?? null;
