import { oncePerValue } from '../core/once-per.js';
import type { Role } from '../core/report.js';

/** The words that name an environment, and the role that each stands for. */
const WORDS: ReadonlyMap<string, Role> = new Map(
  (
    [
      ['production', 'prod prd production live'],
      ['stage', 'stage staging stg preprod preproduction uat'],
      ['development', 'dev development test qa int sandbox'],
    ] as const
  ).flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)),
);

/** Who writes `pre-prod` or `non_production` does not mean production. */
const asOneWord = (name: string): string =>
  name.toLowerCase().replace(/(?<=^|[-_. ])(pre|non)[-_. ]+(?=(?:prod|prd|production)(?:[-_. ]|$))/g, '$1');

/** More masks than an estate has, each of which is compared with those of other instances. */
const MANY = 2000;

/** The words of a name that name an environment, and the others. */
export const partedWords = oncePerValue((name): readonly [naming: string[], others: string[]] => {
  const words = asOneWord(name).split(/[-_. ]+/);
  return [words.filter((word) => WORDS.has(word)), words.filter((word) => !WORDS.has(word))];
}, MANY);

/** The first word of a name that names an environment. */
export const environmentWord = (name: string): string | undefined => partedWords(name)[0][0];

/** Whether names have the same words, but for those that name an environment. */
export const sameButForEnvironment = (a: string, b: string): boolean => othersIn(a) === othersIn(b);

const othersIn = (name: string): string => partedWords(name)[1].join(' ');

/** The role of the environment that a name tells; null where it tells none. */
export const roleOf = (name: string): Role | null => WORDS.get(environmentWord(name) ?? '') ?? null;

/** The role of the instance that a mask tells: that of production may tell none. */
export const roleIn = (mask: string): Role => roleOf(mask) ?? 'production';

/** `config-<name>.xml` → `<name>`: how Campaign names an instance's server file. */
export const instanceOfServerFile = (path: string): string | null => /(?:^|\/)config-([^/]+)\.xml$/i.exec(path)?.[1] ?? null;
